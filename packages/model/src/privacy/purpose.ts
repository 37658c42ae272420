import { accept, refuse, some, type Label, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { recordTypeIds, recordTypes, type RecordOf, type RecordTypeId } from "../records/record-types.ts";
import { keysOf } from "../walk.ts";
import type { AnyClasses } from "./data-class.ts";
import type { Redacted } from "./redact.ts";

/** What a task needs: for each kind of record the pointers of the fields it keeps; a star stands for every item. Everything else is dropped. */
export interface Purpose {
  readonly id: string;
  readonly label: Label;
  /** The duty or the consent that it rests on (个人信息保护法 arts. 6, 13). */
  readonly basis: string;
  readonly keeps: Readonly<Partial<Record<RecordTypeId, readonly string[]>>>;
}

/** All pointers of the neutral fields of a kind of record. */
export function neutralFields(type: RecordTypeId): readonly string[] {
  const visit = (classes: AnyClasses, path: string): string[] => {
    if (typeof classes === "string") return classes === "neutral" ? [path] : [];
    return Object.entries(classes as Readonly<Record<string, AnyClasses>>).flatMap(([key, inner]) => visit(inner, `${path}/${key === "each" ? "*" : key}`));
  };
  return visit(recordTypes[type].classes, "");
}

/** Usual purposes. */
export const purposes = {
  statistics: {
    id: "statistics",
    label: { "zh-CN": "统计", en: "statistics" },
    basis: "counts need no person",
    keeps: Object.fromEntries(recordTypeIds.map((type) => [type, neutralFields(type)])),
  },
  perCaseSubsidy: {
    id: "perCaseSubsidy",
    label: { "zh-CN": "以案定补", en: "subsidy per case" },
    basis: "the payee is the mediator of record",
    keeps: { dispute: ["/id", "/category", "/attempts/*/on", "/attempts/*/mediators", "/attempts/*/result"], agreement: ["/id", "/dispute", "/form", "/agreedOn", "/items/*/performedOn"] },
  },
  returnVisit: {
    id: "returnVisit",
    label: { "zh-CN": "回访", en: "return visit" },
    basis: "人民调解法 art. 31: the committee sees to performance",
    keeps: { dispute: ["/id", "/subject", "/place", "/parties/*/id", "/parties/*/side", "/parties/*/name", "/parties/*/phone", "/parties/*/address"], agreement: ["/id", "/dispute", "/terms", "/items"] },
  },
  confirmation: {
    id: "confirmation",
    label: { "zh-CN": "司法确认", en: "judicial confirmation" },
    basis: "民事诉讼法解释 (2022) arts. 353, 354: what the application has to show",
    keeps: {
      dispute: ["/id", "/parties/*/id", "/parties/*/name", "/parties/*/phone", "/parties/*/address", "/parties/*/represents", "/parties/*/capacity"],
      agreement: ["/id", "/dispute", "/form", "/agreedOn", "/committee", "/parties", "/mediatorSignedOn", "/sealedOn", "/facts", "/terms", "/items"],
      confirmationApplication: ["/id", "/agreement", "/dispute", "/applicants", "/form", "/court", "/courtInvited", "/inForceOn", "/appliedOn", "/papers"],
    },
  },
} as const satisfies Readonly<Record<string, Purpose>>;

/** Whether a record of that shape has the pointer: a field, a group or a list. */
function exists(classes: AnyClasses, path: string): boolean {
  let here: AnyClasses | undefined = classes;
  for (const key of keysOf(path)) {
    if (here === undefined || typeof here === "string") return false;
    const inside = here as Readonly<Record<string, AnyClasses>>;
    here = key === "*" ? inside.each : Object.hasOwn(inside, key) && key !== "each" ? inside[key] : undefined;
  }
  return here !== undefined;
}

/** Checks a purpose that comes as data. Refuses `purpose.noField`: a pointer that the record does not have. */
export function checkPurpose<P extends Purpose>(purpose: P): Outcome<P, ModelFinding<"purpose.noField">> {
  const findings: readonly ModelFinding<"purpose.noField">[] = Object.entries(purpose.keeps).flatMap(([type, paths]) =>
    paths.flatMap((field, i) => (Object.hasOwn(recordTypes, type) && exists(recordTypes[type as RecordTypeId].classes, field) ? [] : [modelFinding("purpose.noField", `/keeps/${type}/${i}`, { type, field })])),
  );
  return some(findings) ? refuse(...findings) : accept(purpose);
}

function pick(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  const below = (key: string) => paths.filter(([first]) => first === key).map((path) => path.slice(1));
  if (Array.isArray(value)) return value.map((item: unknown) => pick(item, below("*"))).filter((item) => item !== undefined);
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const inside = below(key);
    const left = inside.length === 0 ? undefined : pick(inner, inside);
    return left === undefined ? [] : [[key, left]];
  });
  return Object.fromEntries(kept);
}

/**
 * A record with what a purpose needs and nothing else (个人信息保护法 art. 6). A kind of record that the purpose does not name comes
 * back empty.
 */
export function minimise<K extends RecordTypeId>(type: K, record: RecordOf<K>, purpose: Purpose): Redacted<RecordOf<K>> {
  return pick(record, (purpose.keeps[type] ?? []).map(keysOf)) as Redacted<RecordOf<K>>;
}

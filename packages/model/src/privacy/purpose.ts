import { accept, refuse, some, type Label, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { recordTypeIds, recordTypes, type RecordOf, type RecordTypeId } from "../records/record-types.ts";
import { label } from "../label.ts";
import { keysOf, pointer } from "../pointer.ts";
import { classedFields, classesAt } from "./data-class.ts";
import type { Redacted } from "./redact.ts";

/** What a task needs of the records, for {@link minimise}. */
export interface Purpose {
  readonly id: string;
  readonly label: Label;
  /** The duty or the consent that it rests on (个人信息保护法 arts. 6, 13). */
  readonly basis: string;
  /** For each kind of record the pointers of the fields it keeps; a star stands for every item. Everything else is dropped. */
  readonly keeps: Readonly<Partial<Record<RecordTypeId, readonly string[]>>>;
}

/**
 * The pointers of all neutral fields of a kind of record: what is about the matter and about no person.
 *
 * @example
 * ```ts
 * import { neutralFields } from "@fengqiao/model";
 *
 * neutralFields("evaluation"); // => ["/id", "/dispute", "/on", "/satisfied"]
 * ```
 */
export function neutralFields(type: RecordTypeId): readonly string[] {
  return classedFields(recordTypes[type].classes).flatMap(([path, dataClass]) => (dataClass === "neutral" ? [path] : []));
}

/** The usual purposes: `statistics`, `perCaseSubsidy` (以案定补), `returnVisit` (回访), `confirmation` (司法确认). */
export const purposes = {
  statistics: {
    id: "statistics",
    label: label("统计", "statistics"),
    basis: "counts need no person",
    keeps: Object.fromEntries(recordTypeIds.map((type) => [type, neutralFields(type)])),
  },
  perCaseSubsidy: {
    id: "perCaseSubsidy",
    label: label("以案定补", "subsidy per case"),
    basis: "the payee is the mediator of record",
    keeps: { dispute: ["/id", "/category", "/attempts/*/on", "/attempts/*/mediators", "/attempts/*/result"], agreement: ["/id", "/dispute", "/form", "/agreedOn", "/items/*/performedOn"] },
  },
  returnVisit: {
    id: "returnVisit",
    label: label("回访", "return visit"),
    basis: "人民调解法 art. 31: the committee sees to performance",
    keeps: { dispute: ["/id", "/subject", "/place", "/parties/*/id", "/parties/*/side", "/parties/*/name", "/parties/*/phone", "/parties/*/address"], agreement: ["/id", "/dispute", "/terms", "/items"] },
  },
  confirmation: {
    id: "confirmation",
    label: label("司法确认", "judicial confirmation"),
    basis: "民事诉讼法解释 (2022) arts. 353, 354: what the application has to show",
    keeps: {
      dispute: ["/id", "/parties/*/id", "/parties/*/name", "/parties/*/phone", "/parties/*/address", "/parties/*/represents", "/parties/*/capacity"],
      agreement: ["/id", "/dispute", "/form", "/agreedOn", "/committee", "/parties", "/mediatorSignedOn", "/sealedOn", "/facts", "/terms", "/items"],
      confirmationApplication: ["/id", "/agreement", "/dispute", "/applicants", "/form", "/court", "/courtInvited", "/inForceOn", "/appliedOn", "/papers"],
    },
  },
} as const satisfies Readonly<Record<string, Purpose>>;

/**
 * Checks that every pointer of a purpose is one of its record: a field, a group or a list.
 *
 * @example
 * ```ts
 * import { checkPurpose, label } from "@fengqiao/model";
 *
 * const heating = { id: "heating", label: label("供暖核查", "check of the heating"), basis: "the duty of the housing office", keeps: { dispute: ["/id", "/place/village", "/income"] } };
 * checkPurpose(heating).findings.map((f) => [f.code, f.path]); // => [["purpose.noField", "/keeps/dispute/2"]]
 * ```
 */
export function checkPurpose<P extends Purpose>(purpose: P): Outcome<P, ModelFinding<"purpose.noField">> {
  const findings: readonly ModelFinding<"purpose.noField">[] = Object.entries(purpose.keeps).flatMap(([type, paths]) =>
    paths.flatMap((field, i) => (Object.hasOwn(recordTypes, type) && classesAt(recordTypes[type as RecordTypeId].classes, field) !== undefined ? [] : [modelFinding("purpose.noField", pointer("keeps", type, i), { type, field })])),
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
 *
 * @example
 * ```ts
 * import { minimise, must, parseRecord, purposes } from "@fengqiao/model";
 *
 * const said = must(parseRecord("evaluation", { id: "E-1", dispute: "XJ-2021-0810", party: "p1", on: "2022-05-01", satisfied: "yes", comment: "感谢" }));
 * minimise("evaluation", said, purposes.statistics); // => { id: "E-1", dispute: "XJ-2021-0810", on: "2022-05-01", satisfied: "yes" }
 * minimise("evaluation", said, purposes.confirmation); // => {}
 * ```
 */
export function minimise<K extends RecordTypeId>(type: K, record: RecordOf<K>, purpose: Purpose): Redacted<RecordOf<K>> {
  return pick(record, (purpose.keeps[type] ?? []).map(keysOf)) as Redacted<RecordOf<K>>;
}

import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { classAt, type PathsOf } from "../privacy/data-class.ts";
import { disputeClasses, type Dispute } from "../records/dispute.ts";
import type { Instant, LocalDate } from "../time.ts";
import type { Dictionary, FactsOf, Field } from "./dictionary.ts";

/** The fields of a dispute whose data class is neutral: what a fact may be drawn from. */
export type NeutralPath = PathsOf<typeof disputeClasses, "neutral">;

/**
 * How a fact comes from the record; a closed list. `value`: the field as it stands. `any`: true if it is true of one item, unknown if
 * of none but not known of all. `count`: items, or those whose field equals a value. `sum`: of all items, unknown if one of them
 * is. `daysSince`: whole days from the earliest date.
 */
export type Derivation =
  | { readonly how: "value"; readonly of: NeutralPath }
  | { readonly how: "any"; readonly of: NeutralPath }
  | { readonly how: "count"; readonly of: NeutralPath; readonly equal?: string | boolean }
  | { readonly how: "sum"; readonly of: NeutralPath }
  | { readonly how: "daysSince"; readonly of: NeutralPath };

/** A fact that may weigh in a dispute's score: a field of the dictionary and where in the dispute's record it comes from. */
export type DisputeFact = Field & { readonly from: Derivation };

declare const checked: unique symbol;
/** A dictionary whose every fact was checked to come from neutral fields of the dispute. Made only by {@link disputeDictionary}. */
export type DisputeFactDictionary<D extends Readonly<Record<string, DisputeFact>> = Readonly<Record<string, DisputeFact>>> = D & { readonly [checked]: true };

export type DictionaryFinding = ModelFinding<"fact.noField" | "fact.notNeutral" | "fact.derivation">;

const fits: Readonly<Record<Derivation["how"], readonly Field["kind"][]>> = {
  value: ["boolean", "integer", "decimal", "code"],
  any: ["boolean"],
  count: ["integer"],
  sum: ["integer"],
  daysSince: ["integer"],
};

/**
 * Checks a dictionary of dispute facts (law 9). A fact without a field of the record, or from a field about a person, is refused.
 *
 * Refuses: `fact.noField`, `fact.notNeutral`, `fact.derivation`.
 */
export function disputeDictionary<const D extends Readonly<Record<string, DisputeFact>>>(facts: D): Outcome<DisputeFactDictionary<D>, DictionaryFinding> {
  const findings: readonly DictionaryFinding[] = Object.entries(facts).flatMap(([name, fact]): DictionaryFinding[] => {
    const from = fact.from as Derivation | undefined;
    const path = `/${name}/from`;
    const dataClass = from === undefined ? undefined : classAt(disputeClasses, from.of);
    if (from === undefined || dataClass === undefined) return [modelFinding("fact.noField", path, { fact: name, field: from?.of ?? "" })];
    if (dataClass !== "neutral") return [modelFinding("fact.notNeutral", path, { fact: name, field: from.of, dataClass })];
    return fits[from.how].includes(fact.kind) ? [] : [modelFinding("fact.derivation", path, { fact: name, how: from.how, kind: fact.kind })];
  });
  return some(findings) ? refuse(...findings) : accept(facts as DisputeFactDictionary<D>);
}

/** All values of a field, in the order of the record; absent ones are `undefined`. Items that happened after the day are not there. */
function valuesAt(dispute: Dispute, path: string, day: LocalDate): unknown[] {
  let values: unknown[] = [dispute];
  for (const key of path.split("/").slice(1)) {
    values = values.flatMap((value): unknown[] => {
      if (typeof value !== "object" || value === null) return [undefined];
      if (key !== "*") return [(value as Record<string, unknown>)[key]];
      return (value as { on?: LocalDate }[]).filter((item) => item.on === undefined || item.on <= day);
    });
  }
  return values;
}

const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

function derive(dispute: Dispute, from: Derivation, day: LocalDate): string | number | boolean | null {
  const values = valuesAt(dispute, from.of, day);
  switch (from.how) {
    case "value":
      return (values[0] as string | number | boolean | undefined) ?? null;
    case "any":
      return values.includes(true) ? true : values.includes(undefined) ? null : false;
    case "count":
      return from.equal === undefined ? values.filter((v) => v !== undefined).length : values.filter((v) => v === from.equal).length;
    case "sum":
      return values.every((v) => typeof v === "number") ? values.reduce((total, v) => total + v, 0) : null;
    case "daysSince": {
      const first = (values.filter((v) => typeof v === "string")).sort()[0];
      return first === undefined || first > day ? null : daysBetween(first, day);
    }
  }
}

/**
 * The facts of a dispute as of an instant; the day is the instant's own local day. What happened later does not count.
 * An unknown fact is `null`. Nothing can be handed in from outside: the record is the only source.
 */
export function disputeFactsOf<D extends Readonly<Record<string, DisputeFact>>>(dictionary: DisputeFactDictionary<D>, dispute: Dispute, asOf: Instant): FactsOf<D & Dictionary> {
  const day = asOf.slice(0, 10);
  return Object.fromEntries(Object.entries(dictionary).map(([name, fact]) => [name, derive(dispute, fact.from, day)])) as FactsOf<D & Dictionary>;
}

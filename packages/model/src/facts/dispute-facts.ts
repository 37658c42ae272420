import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { classAt, type PathsOf } from "../privacy/data-class.ts";
import { dispute, disputeClasses } from "../records/dispute.ts";
import type { Field } from "./dictionary.ts";
import { fieldKindAt, type FieldKind } from "./field-kind.ts";

/**
 * Neutral fields that must not weigh all the same: by which door a matter came in, and whether a petition is the first. To petition is
 * a right; it says nothing of the danger of a dispute (law 9).
 */
const barred = ["/channel", "/firstPetition"] as const;

/** The fields of a dispute from which a fact may be drawn: neutral, and none that tells of a petition. */
export type NeutralPath = Exclude<PathsOf<typeof disputeClasses, "neutral">, (typeof barred)[number]>;

/**
 * How a fact comes from the record; a closed list. `value`: the field as it stands. `any`: true if it is true of one item, unknown if
 * of none but not known of all. `count`: items, or those whose field equals a value. `sum`: of all items, unknown if one of them
 * is. `daysSince`: whole days from the earliest date.
 */
export type Derivation =
  | { readonly how: "value" | "any" | "sum" | "daysSince"; readonly of: NeutralPath }
  | { readonly how: "count"; readonly of: NeutralPath; readonly equal?: string | boolean };

/** A fact that may weigh in a dispute's score: a field of a dictionary, and where in the dispute's record it comes from. */
export type DisputeFact = Field & { readonly from: Derivation };

declare const checked: unique symbol;
/**
 * A dictionary whose every fact was checked to come from neutral fields of the dispute. The mark is one of types alone: the value is
 * plain JSON, and one that comes back from JSON is checked again by {@link parseDisputeDictionary}.
 */
export type DisputeFactDictionary<D extends Readonly<Record<string, DisputeFact>> = Readonly<Record<string, DisputeFact>>> = D & { readonly [checked]: true };

/** Why a fact may not weigh, or cannot be drawn. */
export type DisputeDictionaryFinding = ModelFinding<"fact.noField" | "fact.notNeutral" | "fact.barred" | "fact.derivation">;

/** What a derivation reads, and what it gives. */
const derivations: Readonly<Record<Derivation["how"], { readonly reads: readonly FieldKind[]; readonly gives: readonly Field["kind"][] }>> = {
  value: { reads: ["boolean", "integer", "code"], gives: ["boolean", "integer", "decimal", "code"] },
  any: { reads: ["boolean"], gives: ["boolean"] },
  count: { reads: ["boolean", "integer", "code", "date", "instant", "text"], gives: ["integer"] },
  sum: { reads: ["integer"], gives: ["integer"] },
  daysSince: { reads: ["date"], gives: ["integer"] },
};

/** A value as it stands has one field, of the fact's own kind; the others may range over lists. */
function fits({ kind, from: { how, of } }: DisputeFact): boolean {
  const field = fieldKindAt(dispute, of);
  const { reads, gives } = derivations[how];
  if (field === undefined || !reads.includes(field) || !gives.includes(kind)) return false;
  return how !== "value" || (!of.includes("*") && (field === kind || (field === "integer" && kind === "decimal")));
}

function problemsOf(name: string, fact: DisputeFact): DisputeDictionaryFinding[] {
  const from = fact.from as Derivation | undefined;
  const path = `/${name}/from`;
  const dataClass = from === undefined ? undefined : classAt(disputeClasses, from.of);
  if (from === undefined || dataClass === undefined) return [modelFinding("fact.noField", path, { fact: name, field: from?.of ?? "" })];
  if (dataClass !== "neutral") return [modelFinding("fact.notNeutral", path, { fact: name, field: from.of, dataClass })];
  if ((barred as readonly string[]).includes(from.of)) return [modelFinding("fact.barred", path, { fact: name, field: from.of })];
  return Object.hasOwn(derivations, from.how) && fits(fact) ? [] : [modelFinding("fact.derivation", path, { fact: name, how: from.how, kind: fact.kind })];
}

/**
 * Checks a dictionary of dispute facts (law 9). A fact without a field of the record, or from a field about a person, is refused;
 * written in TypeScript it does not even compile.
 *
 * @example
 * ```ts
 * import { disputeDictionary, label, must } from "@fengqiao/model";
 *
 * const villagers = must(disputeDictionary({
 *   people: { kind: "integer", unit: "people", changes: "freely", label: label("涉及人数", "people involved"), from: { how: "value", of: "/peopleInvolved" } },
 * }));
 * villagers.people.from.of; // => "/peopleInvolved"
 *
 * // who entered it got around the compiler: a child in danger opens a task, it gives no points
 * const child = { kind: "boolean", changes: "up", label: label("涉及儿童", "a child"), from: { how: "value", of: "/childInDanger" as never } } as const;
 * disputeDictionary({ child }).findings.map((f) => f.code); // => ["fact.notNeutral"]
 * ```
 */
export function disputeDictionary<const D extends Readonly<Record<string, DisputeFact>>>(facts: D): Outcome<DisputeFactDictionary<D>, DisputeDictionaryFinding> {
  const findings: readonly DisputeDictionaryFinding[] = Object.entries(facts).flatMap(([name, fact]) => problemsOf(name, fact));
  return some(findings) ? refuse(...findings) : accept(facts as DisputeFactDictionary<D>);
}

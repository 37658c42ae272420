import { accept, pointer, refuse, some, type Dictionary, type FactsOf, type Finding, type FindingOf, type Outcome } from "@fengqiao/model";
import { isValue, type Fact } from "./cells.ts";
import { finding, MOST_FINDINGS, type CriteriaCodes } from "./findings.ts";
import { isPlainObject } from "./plain-object.ts";
import { nearest } from "./nearest.ts";

/** PMML's treatment of a value outside the dictionary: refuse the record, or take the fact as missing and say so. */
export type InvalidValueTreatment = "returnInvalid" | "asMissing";
/** The treatment of some fields; all others are `returnInvalid`. */
export type InvalidValueTreatments<D extends Dictionary = Dictionary> = { readonly [F in keyof D]?: InvalidValueTreatment };

/** What `parseFacts` can find. */
export type FactsFinding = FindingOf<CriteriaCodes, "facts.notAnObject" | "facts.unreadable" | "fact.unknown" | "fact.invalid" | "fact.takenAsMissing">;

/**
 * A record from outside, checked against its dictionary before any reading sees it. Missing, outside the dictionary and no match
 * are three different things: a plain comparison would give `"5000"`, -1 or 2.5 people to some criterion. Unknown keys are refused:
 * what is not in the dictionary cannot be asked and has no place in the record.
 *
 * @example
 * ```ts
 * import { parseFacts } from "@fengqiao/criteria";
 * import { disputeFactDictionary, must } from "@fengqiao/model";
 *
 * const refused = parseFacts({ peopleInvolved: 2.5 }, disputeFactDictionary);
 * if (!refused.ok) refused.findings[0].code; // => "fact.invalid"
 * const accepted = parseFacts({ peopleInvolved: 2.5, threat: true }, disputeFactDictionary, { peopleInvolved: "asMissing" });
 * must(accepted); // => { threat: true }
 * accepted.findings.map(({ code, path }) => [code, path]); // => [["fact.takenAsMissing", "/peopleInvolved"]]
 * ```
 */
export function parseFacts<D extends Dictionary>(json: unknown, dictionary: D, treatments: InvalidValueTreatments<NoInfer<D>> = {}): Outcome<FactsOf<D>, FactsFinding> {
  try {
    return check(json, dictionary, treatments);
  } catch {
    // a getter or a proxy of the caller's threw
    return refuse(finding("facts.unreadable", "", {}));
  }
}

function check<D extends Dictionary>(json: unknown, dictionary: D, treatments: InvalidValueTreatments<D>): Outcome<FactsOf<D>, FactsFinding> {
  if (!isPlainObject(json)) return refuse(finding("facts.notAnObject", "", {}));
  const record: Readonly<Record<string, unknown>> = json;
  const found: FactsFinding[] = [];
  const facts: Record<string, Fact> = {};
  for (const field of Object.keys(record)) {
    if (Object.hasOwn(dictionary, field) || found.length >= MOST_FINDINGS) continue;
    const near = nearest(field, Object.keys(dictionary));
    found.push(finding("fact.unknown", pointer(field), { field, ...(near !== undefined && { didYouMean: near }) }));
  }
  for (const [name, field] of Object.entries(dictionary)) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (value === null || value === undefined) continue;
    if (isValue(field, value)) facts[name] = value;
    else found.push(finding(treatments[name] === "asMissing" ? "fact.takenAsMissing" : "fact.invalid", pointer(name), { field: name, value: shown(value) }));
  }
  const findings: readonly FactsFinding[] = found;
  const errors = findings.filter((f: Finding) => f.severity === "error");
  return errors.length > 0 && some(findings) ? refuse(...findings) : accept(Object.freeze(facts) as FactsOf<D>, findings);
}

/** A value as it may stand in a finding: short, and never the inside of an object. */
function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 40));
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}

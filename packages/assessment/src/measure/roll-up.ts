import { accept, refuse, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { rateResult, type Counts, type Group, type RateEvidence, type RateResult } from "./result.ts";

export type RollUpFinding = AssessmentFinding<"rollUp.empty" | "rollUp.otherMeasure" | "rollUp.doubleCount" | "count.overflow">;

const evidenceKeys = ["numerator", "remainder", "unknown", "undetermined"] as const;

/**
 * The rate of the whole from the rates of its parts: counts add, percentages do not. Refuses parts of different measures, no
 * parts, and a row that stands in two of them.
 */
export function rollUp(parts: readonly RateResult[], group: Group = {}): Outcome<RateResult, RollUpFinding> {
  const [first] = parts;
  if (!first) return refuse(finding("rollUp.empty", "", {}));
  const counts: Counts = { numerator: 0, denominator: 0, unknown: 0, maybeTrue: 0, maybeUnknown: 0, maybeFalse: 0 };
  const evidence: { readonly [K in keyof RateEvidence]: string[] } = { numerator: [], remainder: [], unknown: [], undetermined: [] };
  const owner = new Map<string, number>();
  for (const [i, part] of parts.entries()) {
    if (part.measure !== first.measure) return refuse(finding("rollUp.otherMeasure", `/${i}`, { first: first.measure, second: part.measure }));
    for (const key of evidenceKeys) {
      for (const id of part.evidence[key]) {
        const before = owner.get(id);
        if (before !== undefined) return refuse(finding("rollUp.doubleCount", `/${i}/evidence/${key}`, { id, first: before }));
        owner.set(id, i);
        evidence[key].push(id);
      }
    }
    for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += part.counts[key];
  }
  if (!Object.values(counts).every((n) => Number.isSafeInteger(n))) return refuse(finding("count.overflow", "", { field: first.measure }));
  for (const key of evidenceKeys) evidence[key].sort();
  return accept(rateResult({ ...first, id: first.measure }, group, counts, evidence));
}

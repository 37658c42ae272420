import { accept, refuse, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { noCounts, type RateCounts } from "./rate.ts";
import { rateResult, type MeasuredGroup, type RateEvidence, type RateResult } from "./result.ts";

/** What `rollUp` refuses. */
export type RollUpFinding = AssessmentFinding<"rollUp.empty" | "rollUp.otherMeasure" | "rollUp.doubleCount" | "count.overflow">;

const evidenceKeys = ["numerator", "remainder", "unknown", "undetermined"] as const;

/**
 * The rate of the whole from the rates of its parts: counts add, percentages do not. Refuses parts of different measures, no
 * parts, and a row that stands in two of them.
 *
 * @example
 * ```ts
 * import { formatRate, measure, resolutionRate, rollUp } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, resolved: boolean) => ({ caseId, asOf, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true, resolved } });
 * const [xiaohe, baiya] = [[row("a", true)], [row("b", true), row("c", false), row("d", false)]].map((rows) => must(measure(resolutionRate, rows, { asOf })).total);
 * // a mean of 100 % and 33.3 % would say 66.7 %
 * if (xiaohe && baiya) formatRate(must(rollUp([xiaohe, baiya])), "en"); // => "50.0% (2/4)"
 * if (xiaohe) rollUp([xiaohe, xiaohe]).findings.map((f) => f.code); // => ["rollUp.doubleCount"]
 * ```
 */
export function rollUp(parts: readonly RateResult[], group: MeasuredGroup = {}): Outcome<RateResult, RollUpFinding> {
  const [first] = parts;
  if (!first) return refuse(finding("rollUp.empty", "", {}));
  const counts: { -readonly [K in keyof RateCounts]: number } = { ...noCounts };
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
    for (const key of Object.keys(counts) as (keyof RateCounts)[]) counts[key] += part.counts[key];
  }
  if (!Object.values(counts).every((n) => Number.isSafeInteger(n))) return refuse(finding("count.overflow", "", { field: first.measure }));
  for (const key of evidenceKeys) evidence[key].sort();
  return accept(rateResult({ ...first, id: first.measure }, group, counts, evidence));
}

import { parseWith, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { compare, type Rational } from "../exact/rational.ts";
import { acceptUnless, type AssessmentFinding } from "../findings.ts";
import type { Measure } from "../measure/measure.ts";
import { rateBounds } from "../measure/rate.ts";
import type { RateResult } from "../measure/result.ts";
import { entryHead } from "../shapes.ts";
import { shareShape, shareValue } from "../share.ts";
import { goalFaults } from "./goal.ts";

/** The strict shape of a target as data; `parseTarget` also checks its measure. */
export const targetShape = z
  .strictObject({
    ...entryHead,
    measure: z.string().min(1),
    /** `atLeast` with the bound, `over` without it, `equal` exactly, or `strictlyFalling` from period to period. */
    test: z.union([z.strictObject({ atLeast: shareShape }).readonly(), z.strictObject({ over: shareShape }).readonly(), z.strictObject({ equal: shareShape }).readonly(), z.strictObject({ strictlyFalling: z.literal(true) }).readonly()]),
  })
  .readonly();
/** What a rate should reach, e.g. 95 % or more. It is judged on the exact fraction, never on the rounded text. */
export interface Target extends z.infer<typeof targetShape> {}

/** What `parseTarget` refuses. */
export type TargetFinding = ParseFinding | AssessmentFinding<"measure.unknown" | "measure.context" | "measure.volume" | "scheme.notRate">;

/**
 * A target from outside, checked against the measures. Refuses a measure that is unknown, no rate, for context only, or counts the volume
 * of petitions or suits: such a number has no goal in either direction.
 *
 * @example
 * ```ts
 * import { parseTarget, standardMeasures } from "@fengqiao/assessment";
 *
 * const target = { id: "success95", label: { "zh-CN": "95%以上", en: "95 % or more" }, measure: "mediation.success", test: { atLeast: 0.95 }, src: "lintan S019" };
 * parseTarget(target, standardMeasures).ok; // => true
 * parseTarget({ ...target, measure: "firstPetition.completion" }, standardMeasures).findings.map((f) => f.code); // => ["measure.context"]
 * ```
 */
export function parseTarget(json: unknown, measures: readonly Measure[]): Outcome<Target, TargetFinding> {
  const parsed = parseWith(targetShape, json);
  if (!parsed.ok) return parsed;
  return acceptUnless(goalFaults(parsed.value.measure, measures, "/measure"), parsed.value);
}

/** What became of a target. `unknown`: the missing facts decide. `undefinedRate`: there is nothing to judge. */
export type TargetVerdict = "met" | "missed" | "unknown" | "undefinedRate";

/**
 * Whether a rate meets its target; for `strictlyFalling` the results of consecutive periods, oldest first: each must lie below the one before.
 * 94.96 % shows as 95.0 % and misses 95 %.
 *
 * @example
 * ```ts
 * import { formatRate, judgeTarget, measure, mediationSuccessRate, type Target } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const target: Target = { id: "success95", label: { "zh-CN": "95%以上", en: "95 % or more" }, measure: "mediation.success", test: { atLeast: 0.95 }, src: "lintan S019" };
 * const rows = Array.from({ length: 2500 }, (_, i) => ({ caseId: `case-${i}`, asOf, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { mediated: true, resolved: i < 2374 } }));
 * const { total } = must(measure(mediationSuccessRate, rows, { asOf }));
 * formatRate(total, "en"); // => "95.0% (2374/2500)"
 * judgeTarget(target, total); // => "missed"
 * ```
 */
export function judgeTarget({ test }: Target, results: RateResult | readonly RateResult[]): TargetVerdict {
  const series = "kind" in results ? [results] : results;
  const values = series.map((r) => r.value);
  const defined = values.filter((v) => v.kind !== "undefinedRate");
  const last = defined.at(-1);
  if (defined.length < values.length || !last) return "undefinedRate";
  if ("strictlyFalling" in test) return falling(defined.map(rateBounds));
  const [low, high] = rateBounds(last);
  if ("equal" in test) {
    const equal = shareValue(test.equal);
    if (compare(low, equal) > 0 || compare(high, equal) < 0) return "missed";
    return compare(low, high) === 0 ? "met" : "unknown";
  }
  const holds = (share: Rational): boolean => ("over" in test ? compare(share, shareValue(test.over)) > 0 : compare(share, shareValue(test.atLeast)) >= 0);
  if (holds(low)) return "met";
  return holds(high) ? "unknown" : "missed";
}

/** Each share below the one before; what may be either way is unknown, unless another one misses for certain. */
function falling(series: readonly (readonly [Rational, Rational])[]): TargetVerdict {
  let verdict: TargetVerdict = "met";
  for (let i = 1; i < series.length; i++) {
    const [before, after] = [series[i - 1], series[i]];
    if (!before || !after) continue;
    if (compare(after[0], before[1]) >= 0) return "missed";
    if (compare(after[1], before[0]) >= 0) verdict = "unknown";
  }
  return verdict;
}

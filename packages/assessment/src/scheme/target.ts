import { accept, labelShape, parseWith, refuse, src, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { compare, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import type { Measure } from "../measure/measure.ts";
import { compareFractions, shareOf, type Fraction, type RateResult, type RateValue } from "../measure/result.ts";
import { idShape, shareShape } from "../shapes.ts";
import { shareValue } from "./share.ts";
import { volumeFact } from "./volume.ts";

/** What a rate should reach, e.g. 95 % or more. It is judged on the exact fraction, never on the rounded text. */
export const targetShape = z
  .strictObject({
    id: idShape,
    label: labelShape,
    measure: z.string().min(1),
    test: z.union([z.strictObject({ atLeast: shareShape }).readonly(), z.strictObject({ over: shareShape }).readonly(), z.strictObject({ equal: shareShape }).readonly(), z.strictObject({ strictlyFalling: z.literal(true) }).readonly()]),
    src,
  })
  .readonly();
export type Target = z.infer<typeof targetShape>;

export type TargetFinding = ParseFinding | AssessmentFinding<"measure.unknown" | "measure.context" | "measure.volume" | "scheme.notRate">;

/**
 * A target from outside, checked against the measures. Refuses a measure that is unknown, no rate, for context only, or counts the volume
 * of petitions or suits: such a number has no goal in either direction.
 */
export function parseTarget(json: unknown, measures: readonly Measure[]): Outcome<Target, TargetFinding> {
  const parsed = parseWith(targetShape, json);
  if (!parsed.ok) return parsed;
  const id = parsed.value.measure;
  const m = measures.find((candidate) => candidate.id === id);
  if (!m) return refuse(finding("measure.unknown", "/measure", { measure: id }));
  const fact = volumeFact(m, measures);
  if (fact !== undefined) return refuse(finding("measure.volume", "/measure", { measure: id, fact }));
  if (m.use === "context") return refuse(finding("measure.context", "/measure", { measure: id }));
  return m.kind === "rate" ? accept(parsed.value) : refuse(finding("scheme.notRate", "/measure", { measure: id }));
}

/** `unknown`: the missing facts decide. `undefinedRate`: there is nothing to judge. */
export type TargetVerdict = "met" | "missed" | "unknown" | "undefinedRate";

const bounds = (value: Exclude<RateValue, { kind: "undefinedRate" }>): readonly [Fraction, Fraction] => (value.kind === "exact" ? [value, value] : [value.low, value.high]);

/**
 * Whether a rate meets its target; for `strictlyFalling` the results of consecutive periods, oldest first: each must lie below the one before.
 * 94.96 % shows as 95.0 % and misses 95 %.
 */
export function judgeTarget({ test }: Target, results: RateResult | readonly RateResult[]): TargetVerdict {
  const series = "kind" in results ? [results] : results;
  const values = series.map((r) => r.value);
  const defined = values.filter((v) => v.kind !== "undefinedRate");
  if (defined.length < values.length || defined.length === 0) return "undefinedRate";
  if ("strictlyFalling" in test) return falling(defined.map(bounds));
  const last = defined.at(-1);
  if (!last) return "undefinedRate";
  const [low, high] = bounds(last).map(shareOf) as [Rational, Rational];
  const holds = (share: Rational): boolean => {
    if ("atLeast" in test) return compare(share, shareValue(test.atLeast)) >= 0;
    return "over" in test ? compare(share, shareValue(test.over)) > 0 : compare(share, shareValue(test.equal)) === 0;
  };
  if (holds(low) && holds(high)) return "met";
  if ("equal" in test) return last.kind === "exact" || compare(high, shareValue(test.equal)) < 0 || compare(low, shareValue(test.equal)) > 0 ? "missed" : "unknown";
  return holds(high) ? "unknown" : "missed";
}

function falling(series: readonly (readonly [Fraction, Fraction])[]): TargetVerdict {
  let verdict: TargetVerdict = "met";
  for (let i = 1; i < series.length; i++) {
    const [before, after] = [series[i - 1], series[i]];
    if (!before || !after) continue;
    if (compareFractions(after[0], before[1]) >= 0) return "missed";
    if (compareFractions(after[1], before[0]) >= 0) verdict = "unknown";
  }
  return verdict;
}

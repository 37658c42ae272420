import { accept, refuse, type Outcome } from "@fengqiao/model";
import { add, decimalText, multiply, rational, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { shareValue } from "../scheme/share.ts";
import type { IndexMeasure } from "./measure.ts";
import { shareOf, type RateResult } from "./result.ts";

/** A weighted mean of rates, as percentages with the measure's decimals; equal where nothing is missing. The rates it is made of stay with it. */
export interface IndexResult {
  readonly kind: "index";
  readonly measure: string;
  readonly low: string;
  readonly high: string;
  readonly parts: readonly RateResult[];
}

/** Composes an index from the results of its parts. Refuses a part that is missing or undefined: a mean over what is left would be another index. */
export function measureIndex(m: IndexMeasure, results: readonly RateResult[]): Outcome<IndexResult, AssessmentFinding<"index.partMissing" | "index.partUndefined">> {
  let [low, high]: [Rational, Rational] = [rational(0), rational(0)];
  const parts: RateResult[] = [];
  for (const [i, { measure, weight }] of m.parts.entries()) {
    const result = results.find((r) => r.measure === measure);
    if (!result) return refuse(finding("index.partMissing", `/parts/${i}`, { measure }));
    if (result.value.kind === "undefinedRate") return refuse(finding("index.partUndefined", `/parts/${i}`, { measure }));
    const bounds = result.value.kind === "exact" ? [result.value, result.value] as const : [result.value.low, result.value.high] as const;
    low = add(low, multiply(shareValue(weight), shareOf(bounds[0])));
    high = add(high, multiply(shareValue(weight), shareOf(bounds[1])));
    parts.push(result);
  }
  const text = (value: Rational): string => decimalText(multiply(value, rational(100)), m.decimals, m.rounding);
  return accept({ kind: "index", measure: m.id, low: text(low), high: text(high), parts });
}

import { accept, refuse, type Outcome } from "@fengqiao/model";
import { add, decimalText, multiply, rational, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { shareValue } from "../share.ts";
import type { IndexMeasure } from "./measure.ts";
import { rateBounds } from "./rate.ts";
import type { RateResult } from "./result.ts";

/** A weighted mean of rates, as percentages without the sign (`"65.00"`), with the measure's decimals; both are equal where nothing is missing. The rates it is made of stay with it. */
export interface IndexResult {
  readonly kind: "index";
  readonly measure: string;
  readonly low: string;
  readonly high: string;
  readonly parts: readonly RateResult[];
}

/**
 * Composes an index from the results of its parts. Refuses a part that is missing or undefined: a mean over what is left would be another index.
 *
 * @example
 * ```ts
 * import { measureAll, measureIndex, onTimeRate, resolutionRate, type IndexMeasure } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const index: IndexMeasure = {
 *   kind: "index", id: "index.handling", label: { "zh-CN": "办理指数", en: "handling index" }, decimals: 1, rounding: "halfUp", src: "ours weights",
 *   parts: [{ measure: "resolution", weight: 0.6 }, { measure: "onTime", weight: 0.4 }],
 * };
 * const facts = { registered: true, resolved: true, closed: true, hasDeadline: true, metDeadline: false };
 * const late = { caseId: "boundary", asOf, state: "closed", openedAt: "2026-03-02T09:00:00+08:00", dueAt: "2026-04-02T09:00:00+08:00", facts };
 * const results = must(measureAll([resolutionRate, onTimeRate], [late], { asOf })).map((table) => table.total);
 * must(measureIndex(index, results)).low; // => "60.0"
 * measureIndex(index, results.slice(1)).findings.map((f) => f.code); // => ["index.partMissing"]
 * ```
 */
export function measureIndex(m: IndexMeasure, results: readonly RateResult[]): Outcome<IndexResult, AssessmentFinding<"index.partMissing" | "index.partUndefined">> {
  let [low, high]: [Rational, Rational] = [rational(0), rational(0)];
  const parts: RateResult[] = [];
  for (const [i, { measure, weight }] of m.parts.entries()) {
    const result = results.find((r) => r.measure === measure);
    if (!result) return refuse(finding("index.partMissing", `/parts/${i}`, { measure }));
    if (result.value.kind === "undefinedRate") return refuse(finding("index.partUndefined", `/parts/${i}`, { measure }));
    const [least, most] = rateBounds(result.value);
    low = add(low, multiply(shareValue(weight), least));
    high = add(high, multiply(shareValue(weight), most));
    parts.push(result);
  }
  const text = (value: Rational): string => decimalText(multiply(value, rational(100)), m.decimals, m.rounding);
  return accept({ kind: "index", measure: m.id, low: text(low), high: text(high), parts });
}

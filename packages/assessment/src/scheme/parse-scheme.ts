import { parseWith, type Outcome, type ParseFinding } from "@fengqiao/model";
import { acceptUnless, type AssessmentFinding } from "../findings.ts";
import type { Measure } from "../measure/measure.ts";
import { schemeFaults } from "./check-scheme.ts";
import { schemeShape, type Scheme } from "./scheme.ts";

/** What `parseScheme` refuses. */
export type SchemeFinding =
  | ParseFinding
  | AssessmentFinding<
      "id.duplicate" | "id.unknown" | "measure.unknown" | "measure.context" | "measure.volume" | "scheme.measureMissing" | "scheme.notRate" | "scheme.weights" | "scheme.belowMinimum" | "scheme.inTwoTracks" | "scheme.total" | "scheme.block" | "scheme.order"
    >;

/**
 * A scheme from outside, checked against the measures that it names. Refuses weights that do not make 1 exactly or fall below a
 * legal minimum, marks that do not make the total, measures that are unknown, for context only, or count the volume of
 * petitions or suits, and steps or grades out of order.
 *
 * @example
 * ```ts
 * import { parseScheme, standardMeasures } from "@fengqiao/assessment";
 *
 * const onTime = { id: "onTime", label: { "zh-CN": "按期办结", en: "on time" }, measure: "onTime", fullMarks: 60, scoring: { by: "share" }, whenUndefined: "withhold", src: "dachuan" };
 * const scheme = {
 *   id: "handling", label: { "zh-CN": "办理质量考核", en: "handling" }, subject: "township", every: "quarter", decimals: 1, rounding: "halfUp", total: 60,
 *   indicators: [onTime], ranked: true, src: "dachuan",
 * };
 * parseScheme(scheme, standardMeasures).ok; // => true
 * // few petitions are no merit
 * const few = { ...scheme, indicators: [{ ...onTime, measure: "change.petitions" }] };
 * parseScheme(few, standardMeasures).findings.map((f) => [f.code, f.path]); // => [["measure.volume", "/indicators/0/measure"]]
 * ```
 */
export function parseScheme(json: unknown, measures: readonly Measure[]): Outcome<Scheme, SchemeFinding> {
  const parsed = parseWith(schemeShape, json);
  if (!parsed.ok) return parsed;
  return acceptUnless(schemeFaults(parsed.value, measures), parsed.value);
}

import { parsePredicate, type PredicateData, type PredicateFinding } from "@fengqiao/criteria";
import { below, parseWith, type Outcome, type ParseFinding } from "@fengqiao/model";
import { add, compare, fractionText, rational } from "../exact/rational.ts";
import { acceptUnless, finding, type AssessmentFinding } from "../findings.ts";
import { shareValue } from "../share.ts";
import { measureShape, type Measure } from "./measure.ts";
import { groupKeys } from "./period.ts";
import { populations } from "./population.ts";

/** What `parseMeasure` refuses. */
export type MeasureFinding = ParseFinding | PredicateFinding | AssessmentFinding<"measure.sum" | "measure.by" | "measure.weights">;

/**
 * A measure from outside. Refuses what is no plain JSON, unknown keys, criteria that ask what the population's dictionary does not hold,
 * sums and durations of what is no whole number, divisions by what is no code, and weights of an index that do not make 1; every
 * finding has its path.
 *
 * @example
 * ```ts
 * import { parseMeasure } from "@fengqiao/assessment";
 *
 * const measure = {
 *   kind: "rate", id: "resolution", label: { "zh-CN": "化解率", en: "resolution rate" }, population: "cases", cohort: "openedIn",
 *   of: { registered: { equal: true } }, that: { resolved: { equal: true } }, decimals: 1, rounding: "halfUp", src: "xiji S053",
 * };
 * parseMeasure(measure).ok; // => true
 * // a case carries no fact about the person who came with it
 * parseMeasure({ ...measure, of: { petitioner: { equal: true } } }).findings.map((f) => [f.code, f.path]); // => [["field.unknown", "/of/petitioner"]]
 * ```
 */
export function parseMeasure(json: unknown): Outcome<Measure, MeasureFinding> {
  const parsed = parseWith(measureShape, json);
  if (!parsed.ok) return parsed;
  return acceptUnless(faultsOf(parsed.value), parsed.value);
}

function faultsOf(m: Measure): readonly MeasureFinding[] {
  if (m.kind === "index") {
    const sum = m.parts.map((part) => shareValue(part.weight)).reduce(add, rational(0));
    return compare(sum, rational(1)) === 0 ? [] : [finding("measure.weights", "/parts", { sum: fractionText(sum) })];
  }
  const { dictionary } = populations[m.population];
  const kindOf = (field: string): string | undefined => (Object.hasOwn(dictionary, field) ? dictionary[field]?.kind : undefined);
  const criteria: [string, PredicateData][] = m.kind === "rate" ? [["/of", m.of], ["/that", m.that]] : [["/of", m.of]];
  const faults: MeasureFinding[] = criteria.flatMap(([path, predicate]) => below(path, parsePredicate(predicate, dictionary).findings));
  const [path, whole] = m.kind === "duration" ? ["/value", m.value] : ["/sum", m.sum];
  if (whole !== undefined && kindOf(whole) !== "integer") faults.push(finding("measure.sum", path, { field: whole, population: m.population }));
  if (m.kind === "share" && kindOf(m.by) !== "code" && !(groupKeys as readonly string[]).includes(m.by)) faults.push(finding("measure.by", "/by", { field: m.by, population: m.population }));
  return faults;
}

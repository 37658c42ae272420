import { predicateShape, parsePredicate, type PredicateData, type PredicateFinding } from "@fengqiao/criteria";
import { accept, parseWith, refuse, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { finding, type AssessmentFinding } from "../findings.ts";
import { populations, type PopulationId } from "./population.ts";

const label = z.strictObject({ "zh-CN": z.string().min(1), en: z.string().min(1) }).readonly();
const populationId = z.enum(Object.keys(populations) as [PopulationId, ...PopulationId[]]);

/**
 * Which rows of the population belong to a period. `openedIn`: opened in it, whatever came of them (a cohort). `dueIn`: their
 * time limit falls into it, closed or not. `resolvedIn`, `closedIn`: that happened in it. `standing`: all rows as they stand.
 */
export const cohortRules = ["openedIn", "dueIn", "resolvedIn", "closedIn", "standing"] as const;
export type CohortRule = (typeof cohortRules)[number];

const head = {
  id: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/),
  label,
  population: populationId,
  cohort: z.enum(cohortRules),
  /** Where the definition comes from, to the clause. */
  sources: z.array(z.string().min(1)).min(1).readonly(),
  /** `context`: shown beside others, never appraised; why stands in `note`. */
  use: z.enum(["assess", "context"]).exactOptional(),
  note: label.exactOptional(),
};
const rounding = z.enum(["halfUp", "down", "up"]);

/** Of the rows where `of` is true, the share for which `that` is true too; `sum` adds up a whole-number fact instead of counting rows. */
export const rateShape = z
  .strictObject({
    kind: z.literal("rate"),
    ...head,
    of: predicateShape,
    that: predicateShape,
    sum: z.string().exactOptional(),
    decimals: z.int().min(0).max(6),
    rounding,
    /** The measure without which this one must not be published, e.g. the participation beside a satisfaction. */
    companion: z.string().exactOptional(),
  })
  .readonly();

/** How many rows (or how much of a whole-number fact) there are where `of` is true. */
export const countShape = z.strictObject({ kind: z.literal("count"), ...head, of: predicateShape, sum: z.string().exactOptional() }).readonly();

/** The strict shape of a measure as data; `parseMeasure` also checks its criteria against the population's dictionary. */
export const measureShape = z.discriminatedUnion("kind", [rateShape, countShape]);

export type RateMeasure = z.infer<typeof rateShape>;
export type CountMeasure = z.infer<typeof countShape>;
export type Measure = z.infer<typeof measureShape>;

export type MeasureFinding = ParseFinding | PredicateFinding | AssessmentFinding<"measure.sum">;

/**
 * A measure from outside. Refuses what is no plain JSON, unknown keys, and criteria that ask what the population's dictionary
 * does not hold; every finding has its path.
 *
 * @example
 * ```ts
 * const parsed = parseMeasure({ kind: "rate", id: "resolution", label: { "zh-CN": "化解率", en: "resolution rate" }, population: "cases",
 *   cohort: "openedIn", of: { registered: { equal: true } }, that: { resolved: { equal: true } }, decimals: 1, rounding: "halfUp", sources: ["seed S053"] });
 * ```
 */
export function parseMeasure(json: unknown): Outcome<Measure, MeasureFinding> {
  const parsed = parseWith(measureShape, json);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const { dictionary } = populations[value.population];
  const criteria: [string, PredicateData][] = value.kind === "rate" ? [["/of", value.of], ["/that", value.that]] : [["/of", value.of]];
  const found: MeasureFinding[] = [];
  for (const [path, predicate] of criteria) {
    const checked = parsePredicate(predicate, dictionary);
    if (!checked.ok) found.push(...checked.findings.map((f) => ({ ...f, path: path + f.path })));
  }
  if (value.sum !== undefined && !(Object.hasOwn(dictionary, value.sum) && dictionary[value.sum]?.kind === "integer")) found.push(finding("measure.sum", "/sum", { field: value.sum, population: value.population }));
  const [refusal, ...others] = found;
  return refusal ? refuse(refusal, ...others) : accept(value);
}

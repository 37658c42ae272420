import { predicateShape } from "@fengqiao/criteria";
import { labelShape } from "@fengqiao/model";
import * as z from "zod";
import { entryHead } from "../shapes.ts";
import { shareShape } from "../share.ts";
import { populations, type PopulationId } from "./population.ts";

const populationId = z.enum(Object.keys(populations) as [PopulationId, ...PopulationId[]]);

const cohortRule = z.enum(["openedIn", "dueIn", "resolvedIn", "closedIn", "standing"]);
/**
 * Which rows of the population belong to a period. `openedIn`: opened in it, whatever came of them (a cohort). `dueIn`: their
 * time limit falls into it, closed or not. `resolvedIn`, `closedIn`: that happened in it. `standing`: all rows as they stand.
 */
export type CohortRule = z.infer<typeof cohortRule>;

const head = {
  ...entryHead,
  /** `context`: shown beside others, never appraised; why stands in `note`. */
  use: z.enum(["assess", "context"]).exactOptional(),
  note: labelShape.exactOptional(),
};
const asked = {
  /** What is counted. */
  population: populationId,
  /** Which rows belong to a period. */
  cohort: cohortRule,
  /** Which rows are counted at all: the denominator of a rate. */
  of: predicateShape,
};
const counted = {
  ...asked,
  /** Adds up a whole-number fact instead of counting rows. */
  sum: z.string().exactOptional(),
};
const rounded = {
  /** Decimals of the percentage, in texts only. */
  decimals: z.int().min(0).max(6),
  rounding: z.enum(["halfUp", "down", "up"]),
};

const rateShape = z
  .strictObject({
    kind: z.literal("rate"),
    ...head,
    ...counted,
    /** Which of the counted rows stand in the numerator. */
    that: predicateShape,
    ...rounded,
    /** The measure without which this one must not be published, e.g. the participation beside a satisfaction. */
    companion: z.string().exactOptional(),
  })
  .readonly();

const countShape = z.strictObject({ kind: z.literal("count"), ...head, ...counted }).readonly();

const shareMeasureShape = z.strictObject({ kind: z.literal("share"), ...head, ...counted, by: z.string().min(1), ...rounded }).readonly();

const changeShape = z.strictObject({ kind: z.literal("change"), ...head, ...counted, ...rounded }).readonly();

const durationShape = z.strictObject({ kind: z.literal("duration"), ...head, ...asked, value: z.string().min(1) }).readonly();

const indexShape = z.strictObject({ kind: z.literal("index"), ...head, parts: z.array(z.strictObject({ measure: z.string().min(1), weight: shareShape }).readonly()).min(1).readonly(), ...rounded }).readonly();

/**
 * The strict shape of a measure of any kind as data; `parseMeasure` also checks its criteria against the population's dictionary.
 *
 * @example
 * ```ts
 * import { measureShape, resolutionRate } from "@fengqiao/assessment";
 * import { parseWith } from "@fengqiao/model";
 *
 * parseWith(measureShape, resolutionRate).ok; // => true
 * parseWith(measureShape, { ...resolutionRate, percent: 99.6 }).findings.map((f) => f.code); // => ["key.unknown"]
 * ```
 */
export const measureShape = z.discriminatedUnion("kind", [rateShape, countShape, shareMeasureShape, changeShape, durationShape, indexShape]);

/**
 * A rate: of the rows where `of` is true, the share for which `that` is true too. With `sum` it is a share of a whole-number fact instead of
 * rows; `companion` is the measure without which it must not be published; `decimals` and `rounding` are for its text only.
 */
export interface RateMeasure extends z.infer<typeof rateShape> {}
/** A count: how many rows there are where `of` is true, or with `sum` how much of a whole-number fact. */
export interface CountMeasure extends z.infer<typeof countShape> {}
/** A division: how the rows where `of` is true divide by `by`, a key of the row or one of its coded facts. */
export interface ShareMeasure extends z.infer<typeof shareMeasureShape> {}
/** A change: a count of one period against the same count of a base period, `(now − base) / base`; counted by `measureChange`. */
export interface ChangeMeasure extends z.infer<typeof changeShape> {}
/** Statistics of a whole-number fact named by `value`, such as the days a case was open, over the rows where `of` is true. */
export interface DurationMeasure extends z.infer<typeof durationShape> {}
/** An index: a weighted mean of other rates; composed by `measureIndex`. */
export interface IndexMeasure extends z.infer<typeof indexShape> {}
/** A measure that one pass over the rows of one period answers: all kinds but a change and an index. */
export type PassMeasure = RateMeasure | CountMeasure | ShareMeasure | DurationMeasure;
/** A measure of any kind, told apart by `kind`. */
export type Measure = PassMeasure | ChangeMeasure | IndexMeasure;

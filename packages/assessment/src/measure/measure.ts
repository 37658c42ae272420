import { predicateShape } from "@fengqiao/criteria";
import { labelShape, src } from "@fengqiao/model";
import * as z from "zod";
import { idShape, shareShape } from "../shapes.ts";
import { populations, type PopulationId } from "./population.ts";

const populationId = z.enum(Object.keys(populations) as [PopulationId, ...PopulationId[]]);

/**
 * Which rows of the population belong to a period. `openedIn`: opened in it, whatever came of them (a cohort). `dueIn`: their
 * time limit falls into it, closed or not. `resolvedIn`, `closedIn`: that happened in it. `standing`: all rows as they stand.
 */
export const cohortRules = ["openedIn", "dueIn", "resolvedIn", "closedIn", "standing"] as const;
export type CohortRule = (typeof cohortRules)[number];

const head = {
  id: idShape,
  label: labelShape,
  /** Where the definition comes from, to the clause. */
  src,
  /** `context`: shown beside others, never appraised; why stands in `note`. */
  use: z.enum(["assess", "context"]).exactOptional(),
  note: labelShape.exactOptional(),
};
const counted = {
  population: populationId,
  cohort: z.enum(cohortRules),
  of: predicateShape,
  /** Adds up a whole-number fact instead of counting rows. */
  sum: z.string().exactOptional(),
};
const rounded = { decimals: z.int().min(0).max(6), rounding: z.enum(["halfUp", "down", "up"]) };

/** Of the rows where `of` is true, the share for which `that` is true too. */
export const rateShape = z
  .strictObject({
    kind: z.literal("rate"),
    ...head,
    ...counted,
    that: predicateShape,
    ...rounded,
    /** The measure without which this one must not be published, e.g. the participation beside a satisfaction. */
    companion: z.string().exactOptional(),
  })
  .readonly();

/** How many rows (or how much of a fact) there are where `of` is true. */
export const countShape = z.strictObject({ kind: z.literal("count"), ...head, ...counted }).readonly();

/** How the rows where `of` is true divide by a key of the row or by one of its coded facts: level shares, the mix of funds. */
export const divisionShape = z.strictObject({ kind: z.literal("share"), ...head, ...counted, by: z.string().min(1), ...rounded }).readonly();

/** A count against the same count of a base period: `(now − base) / base`. */
export const changeShape = z.strictObject({ kind: z.literal("change"), ...head, ...counted, ...rounded }).readonly();

/** Least, median, ninetieth, most and mean of a whole-number fact, such as the days a case was open. */
export const durationShape = z.strictObject({ kind: z.literal("duration"), ...head, population: populationId, cohort: z.enum(cohortRules), of: predicateShape, value: z.string().min(1) }).readonly();

/** A weighted mean of rates. The weights make 1. */
export const indexShape = z.strictObject({ kind: z.literal("index"), ...head, parts: z.array(z.strictObject({ measure: z.string().min(1), weight: shareShape }).readonly()).min(1).readonly(), ...rounded }).readonly();

/** The strict shape of a measure as data; `parseMeasure` also checks its criteria against the population's dictionary. */
export const measureShape = z.discriminatedUnion("kind", [rateShape, countShape, divisionShape, changeShape, durationShape, indexShape]);

export type RateMeasure = z.infer<typeof rateShape>;
export type CountMeasure = z.infer<typeof countShape>;
export type ShareMeasure = z.infer<typeof divisionShape>;
export type ChangeMeasure = z.infer<typeof changeShape>;
export type DurationMeasure = z.infer<typeof durationShape>;
export type IndexMeasure = z.infer<typeof indexShape>;
/** A measure that one pass over one period answers. */
export type PassMeasure = RateMeasure | CountMeasure | ShareMeasure | DurationMeasure;
export type Measure = PassMeasure | ChangeMeasure | IndexMeasure;

import { predicateShape, type InvalidValueTreatment, type Predicate } from "@fengqiao/criteria";
import { labelShape, src, type Dictionary, type Label, type Src } from "@fengqiao/model";
import * as z from "zod";
import type { Exact } from "./exact.ts";
import { exact, text } from "./shapes.ts";

/** `constant + coefficient · fact + …`, in exact fractions. A missing fact makes the attribute not apply. */
export interface Linear<F extends string = string> {
  readonly constant: Exact;
  readonly terms: readonly { readonly field: F; readonly coefficient: Exact }[];
}

/** PMML's Attribute: the first whose predicate is true gives the characteristic's points. */
export interface Attribute<D extends Dictionary = Dictionary> {
  readonly predicate: Predicate<D>;
  readonly partialScore: Exact | Linear<keyof D & string>;
  /** Overrides the characteristic's. */
  readonly reasonCode?: string;
  /** What is true of a dispute of which this attribute speaks, in words that an official reads. */
  readonly label?: Label;
  readonly src?: Src;
}

/** Points for a case that no attribute covers. */
export interface Treatment {
  readonly partialScore: Exact;
  readonly reasonCode?: string;
}

/** PMML's Characteristic. Attributes stand in order: a later one speaks only where no earlier one is true. */
export interface Characteristic<D extends Dictionary = Dictionary> {
  readonly name: string;
  /** What it looks at, in words that an official reads. */
  readonly label?: Label;
  readonly attributes: readonly Attribute<D>[];
  readonly reasonCode?: string;
  /** The points with which the difference of a reason begins; overrides the card's. */
  readonly baselineScore?: Exact;
  /** When no attribute is true and a fact they ask for is missing. Without it there is no score, never 0. */
  readonly whenMissing?: Treatment;
  /** When no attribute is true although every fact they ask for is known. Without it there is no score, never 0. */
  readonly whenOutOfRange?: Treatment;
  /** How the points move as a number grows or a yes-or-no fact becomes true; checked when the card is compiled. Default `free`. */
  readonly direction?: "up" | "down" | "free";
  /** Why these facts are asked for at all: what they rest on, in words. */
  readonly evidence?: string;
  readonly src?: Src;
}

/**
 * PMML 4.4's Scorecard as plain data over a dictionary of facts. Points may be whole numbers, decimals or fractions; they are
 * brought to a common denominator and add up exactly.
 */
export interface Scorecard<D extends Dictionary = Dictionary> {
  readonly format: "fengqiao.scorecard/1";
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly initialScore: Exact;
  readonly characteristics: readonly Characteristic<D>[];
  /** Default `true`: every attribute then needs a reason code and a baseline, its own or an inherited one. */
  readonly useReasonCodes?: boolean;
  /** `pointsAbove`: the reasons are where the points lie above the baseline (risk); `pointsBelow`, PMML's default, where they lie below (credit). */
  readonly reasonCodeAlgorithm?: "pointsAbove" | "pointsBelow";
  readonly baselineScore?: Exact;
  /** How the baselines were found; information only, as in PMML. */
  readonly baselineMethod?: "max" | "min" | "mean" | "neutral" | "other";
  /** Facts whose values outside the dictionary are taken as missing; for all others there is no score. */
  readonly invalidValueTreatment?: { readonly [F in keyof D]?: InvalidValueTreatment };
  /** What stands behind the points, by a register of sources; the nearest citation above a number speaks for it. */
  readonly src?: Src;
}

const linear = z.strictObject({ constant: exact, terms: z.array(z.strictObject({ field: text, coefficient: exact }).readonly()).min(1).readonly() }).readonly();
const treatment = z.strictObject({ partialScore: exact, reasonCode: text.exactOptional() }).readonly();

const attribute = z
  .strictObject({
    predicate: predicateShape,
    partialScore: z.union([exact, linear]),
    reasonCode: text.exactOptional(),
    label: labelShape.exactOptional(),
    src: src.exactOptional(),
  })
  .readonly();

const characteristic = z
  .strictObject({
    name: text,
    label: labelShape.exactOptional(),
    attributes: z.array(attribute).min(1).readonly(),
    reasonCode: text.exactOptional(),
    baselineScore: exact.exactOptional(),
    whenMissing: treatment.exactOptional(),
    whenOutOfRange: treatment.exactOptional(),
    direction: z.enum(["up", "down", "free"]).exactOptional(),
    evidence: text.exactOptional(),
    src: src.exactOptional(),
  })
  .readonly();

/**
 * The strict shape of a scorecard as data. It knows no dictionary: `parseScorecard` does.
 *
 * @example
 * ```ts
 * import { disputeRiskScorecard, scorecardShape } from "@fengqiao/scoring";
 *
 * scorecardShape.safeParse(disputeRiskScorecard).success; // => true
 * ```
 */
export const scorecardShape: z.ZodType<Scorecard, Scorecard> = z
  .strictObject({
    format: z.literal("fengqiao.scorecard/1"),
    id: text,
    version: text,
    label: labelShape,
    initialScore: exact,
    characteristics: z.array(characteristic).min(1).readonly(),
    useReasonCodes: z.boolean().exactOptional(),
    reasonCodeAlgorithm: z.enum(["pointsAbove", "pointsBelow"]).exactOptional(),
    baselineScore: exact.exactOptional(),
    baselineMethod: z.enum(["max", "min", "mean", "neutral", "other"]).exactOptional(),
    invalidValueTreatment: z.record(z.string(), z.enum(["returnInvalid", "asMissing"])).readonly().exactOptional(),
    src: src.exactOptional(),
  })
  .readonly();

/**
 * Keeps a card written in TypeScript typed against its dictionary: a wrong fact, code or operator does not compile.
 *
 * @example
 * ```ts
 * import { disputeFactDictionary, scorecard } from "@fengqiao/scoring";
 *
 * const card = scorecard(disputeFactDictionary, {
 *   format: "fengqiao.scorecard/1", id: "county.risk", version: "1.0.0", label: { "zh-CN": "风险评分", en: "risk" }, initialScore: 0,
 *   characteristics: [{ name: "threat", reasonCode: "threat", baselineScore: 0, whenMissing: { partialScore: 0 }, attributes: [
 *     { predicate: { threat: { equal: true } }, partialScore: 18 },
 *     { predicate: { threat: { equal: false } }, partialScore: 0 },
 *   ] }],
 * });
 * card.characteristics.length; // => 1
 * ```
 */
export function scorecard<D extends Dictionary>(_dictionary: D, card: Scorecard<NoInfer<D>>): Scorecard<D> {
  return card;
}

/** Whether points depend on facts. */
export const isLinear = (points: Exact | Linear): points is Linear => typeof points === "object" && "terms" in points;

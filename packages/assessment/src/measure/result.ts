import type { Instant, Label } from "@fengqiao/model";
import { compare, rational, type Rational, type Rounding } from "../exact/rational.ts";
import { wilsonInterval, type ConfidenceInterval } from "../statistics/interval.ts";
import type { DurationStatistics } from "./durations.ts";
import type { CohortRule, CountMeasure, PassMeasure, RateMeasure, ShareMeasure } from "./measure.ts";
import type { GroupKey, ReportPeriod } from "./period.ts";
import type { Exclusion } from "./rows.ts";

/** Below so many rows a rate says little, and its interval is shown. Ours, to be judged by eye, not by law. */
export const smallSample = 100;

/** A share as two whole numbers; never a decimal, never reduced: the counts are the message. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The value of a rate. `exact`: every fact was known. `range`: facts are missing, the rate lies between the two, whatever they
 * turn out to be. `undefinedRate`: there is nothing that it would be a share of.
 */
export type RateValue =
  | ({ readonly kind: "exact" } & Fraction)
  | { readonly kind: "range"; readonly low: Fraction; readonly high: Fraction }
  | { readonly kind: "undefinedRate" };

/** The group that a result is of; `{}` is all rows together, `null` a key that the row does not state. */
export type Group = Readonly<Partial<Record<GroupKey, string | null>>>;

/** The ids behind the counts, sorted. `remainder`: in the denominator, not in the numerator. */
export interface RateEvidence {
  readonly numerator: readonly string[];
  readonly remainder: readonly string[];
  readonly unknown: readonly string[];
  readonly undetermined: readonly string[];
}

/**
 * One rate of one group. `unknown` rows belong to the denominator, but whether to the numerator is not known; of `undetermined`
 * rows it is not known whether they belong at all, and they are in no count.
 */
export interface RateResult extends Fraction {
  readonly kind: "rate";
  readonly measure: string;
  readonly label: Label;
  readonly group: Group;
  readonly unknown: number;
  readonly undetermined: number;
  /** All six counts that the value is made from; they add when groups are put together. */
  readonly counts: Readonly<Counts>;
  readonly value: RateValue;
  /** For an exact rate over fewer than {@link smallSample} rows: between what bounds it plausibly lies (Wilson, 95 %). */
  readonly interval?: ConfidenceInterval;
  readonly evidence: RateEvidence;
  readonly decimals: number;
  readonly rounding: Rounding;
}

/** How many there are, with those of which it is not known. */
export interface CountResult {
  readonly kind: "count";
  readonly measure: string;
  readonly label: Label;
  readonly group: Group;
  readonly count: number;
  readonly undetermined: number;
  readonly evidence: { readonly counted: readonly string[]; readonly undetermined: readonly string[] };
}

/** How a whole divides. The parts and the unknown make the total. */
export interface ShareResult {
  readonly kind: "share";
  readonly measure: string;
  readonly label: Label;
  readonly group: Group;
  readonly total: number;
  readonly parts: readonly (Fraction & { readonly key: string })[];
  readonly unknown: number;
  readonly undetermined: number;
  readonly evidence: { readonly unknown: readonly string[]; readonly undetermined: readonly string[] };
  readonly decimals: number;
  readonly rounding: Rounding;
}

/** Statistics of a whole-number fact; of `unknown` rows the fact itself is missing. */
export interface DurationResult {
  readonly kind: "duration";
  readonly measure: string;
  readonly label: Label;
  readonly group: Group;
  readonly statistics: DurationStatistics;
  readonly unknown: number;
  readonly undetermined: number;
  readonly evidence: { readonly unknown: readonly string[]; readonly undetermined: readonly string[] };
}

/** What a measure of this kind comes to. */
export type ResultOf<M extends PassMeasure> = M extends RateMeasure ? RateResult : M extends CountMeasure ? CountResult : M extends ShareMeasure ? ShareResult : DurationResult;
export type MeasureResult = RateResult | CountResult | ShareResult | DurationResult;

/** A measure over one population as of an instant: the whole and each group, and what was left out. */
export interface MeasureTable<R extends MeasureResult = MeasureResult> {
  readonly measure: string;
  readonly asOf: Instant;
  readonly cohort: CohortRule;
  readonly period?: ReportPeriod;
  readonly by: readonly GroupKey[];
  readonly total: R;
  readonly groups: readonly R[];
  readonly excluded: readonly Exclusion[];
}

/** What a rate counts of one group while the rows pass by; the last three are rows of which it is not known whether they belong. */
export interface Counts {
  numerator: number;
  denominator: number;
  unknown: number;
  maybeTrue: number;
  maybeUnknown: number;
  maybeFalse: number;
}

/** The value that counts amount to. The bounds are what the missing facts could at worst and at best make of the rate. */
export function rateValue(counts: Readonly<Counts>): RateValue {
  const { numerator, denominator, unknown, maybeTrue, maybeUnknown, maybeFalse } = counts;
  if (denominator === 0) return { kind: "undefinedRate" };
  if (unknown + maybeTrue + maybeUnknown + maybeFalse === 0) return { kind: "exact", numerator, denominator };
  return {
    kind: "range",
    low: { numerator, denominator: denominator + maybeUnknown + maybeFalse },
    high: { numerator: numerator + unknown + maybeTrue + maybeUnknown, denominator: denominator + maybeTrue + maybeUnknown },
  };
}

export const shareOf = (fraction: Fraction): Rational => rational(fraction.numerator, fraction.denominator);

/** Negative, 0 or positive, as the first share is less than, equal to or greater than the second; exact. */
export const compareFractions = (a: Fraction, b: Fraction): number => compare(shareOf(a), shareOf(b));

export function rateResult(measure: Pick<RateMeasure, "id" | "label" | "decimals" | "rounding">, group: Group, counts: Readonly<Counts>, evidence: RateEvidence): RateResult {
  const { numerator, denominator, unknown } = counts;
  const value = rateValue(counts);
  return {
    kind: "rate",
    measure: measure.id,
    label: measure.label,
    group,
    numerator,
    denominator,
    unknown,
    undetermined: counts.maybeTrue + counts.maybeUnknown + counts.maybeFalse,
    counts: { ...counts },
    value,
    ...(value.kind === "exact" && denominator < smallSample && { interval: wilsonInterval(numerator, denominator) }),
    evidence,
    decimals: measure.decimals,
    rounding: measure.rounding,
  };
}

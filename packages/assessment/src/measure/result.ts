import type { Instant, Label } from "@fengqiao/model";
import type { Rounding } from "../exact/rational.ts";
import { wilsonInterval, type ConfidenceInterval } from "../statistics/interval.ts";
import type { DurationStatistics } from "./durations.ts";
import type { CohortRule, CountMeasure, PassMeasure, RateMeasure, ShareMeasure } from "./measure.ts";
import type { GroupKey, ReportPeriod } from "./period.ts";
import { rateValue, undeterminedOf, type Fraction, type RateCounts, type RateValue } from "./rate.ts";
import type { Exclusion } from "./rows.ts";

/** Below so many rows a rate says little, and its interval stands with it. The number is ours, no source sets one. */
const smallSample = 100;

/** The group that a result is of; `{}` is all rows together, `null` a key that the row does not state. */
export type MeasuredGroup = Readonly<Partial<Record<GroupKey, string | null>>>;

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
  readonly group: MeasuredGroup;
  readonly unknown: number;
  readonly undetermined: number;
  /** All six counts that the value is made from; they add when groups are put together. */
  readonly counts: RateCounts;
  readonly value: RateValue;
  /** For an exact rate over fewer than 100 rows: between what bounds it plausibly lies (Wilson, 95 %). */
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
  readonly group: MeasuredGroup;
  readonly count: number;
  readonly undetermined: number;
  readonly evidence: { readonly counted: readonly string[]; readonly undetermined: readonly string[] };
}

/** How a whole divides. The parts and the unknown make the total. */
export interface ShareResult {
  readonly kind: "share";
  readonly measure: string;
  readonly label: Label;
  readonly group: MeasuredGroup;
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
  readonly group: MeasuredGroup;
  readonly statistics: DurationStatistics;
  readonly unknown: number;
  readonly undetermined: number;
  readonly evidence: { readonly unknown: readonly string[]; readonly undetermined: readonly string[] };
}

/** What a measure of one kind comes to: a rate to a {@link RateResult}, a count to a {@link CountResult}, and so on. */
export type ResultOf<M extends PassMeasure> = M extends RateMeasure ? RateResult : M extends CountMeasure ? CountResult : M extends ShareMeasure ? ShareResult : DurationResult;
/** What any measure comes to, told apart by `kind`. */
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

/** The result of a rate from its counts. */
export function rateResult(measure: Pick<RateMeasure, "id" | "label" | "decimals" | "rounding">, group: MeasuredGroup, counts: RateCounts, evidence: RateEvidence): RateResult {
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
    undetermined: undeterminedOf(counts),
    counts: { ...counts },
    value,
    ...(value.kind === "exact" && denominator < smallSample && { interval: wilsonInterval(numerator, denominator) }),
    evidence,
    decimals: measure.decimals,
    rounding: measure.rounding,
  };
}

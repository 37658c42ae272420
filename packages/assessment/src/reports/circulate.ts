import type { Instant, Label } from "@fengqiao/model";
import type { Rounding } from "../exact/rational.ts";
import type { CohortRule } from "../measure/measure.ts";
import type { ReportPeriod } from "../measure/period.ts";
import type { Group, MeasureTable, RateResult, RateValue } from "../measure/result.ts";

/** A rate as it may leave the office: no ids, and nothing at all where so few cases stand behind it that somebody could be recognised. */
export type CirculatedRate =
  | { readonly group: Group; readonly suppressed: false; readonly numerator: number; readonly denominator: number; readonly unknown: number; readonly undetermined: number; readonly value: RateValue; readonly decimals: number; readonly rounding: Rounding }
  | { readonly group: Group; readonly suppressed: true };

export interface CirculatedTable {
  readonly measure: string;
  readonly label: Label;
  readonly asOf: Instant;
  readonly cohort: CohortRule;
  readonly period?: ReportPeriod;
  readonly minimumCell: number;
  readonly total: CirculatedRate;
  readonly groups: readonly CirculatedRate[];
}

const size = (rate: RateResult): number => rate.denominator + rate.undetermined;

/**
 * A table of rates for circulation. A group with fewer cases than the minimum (and more than none) is suppressed; where that would leave
 * exactly one gap, the smallest other group goes with it, because one gap can be worked out from the total. The minimum is at least 2.
 */
export function circulate(table: MeasureTable<RateResult>, minimumCell: number): CirculatedTable {
  const minimum = Math.max(2, Math.ceil(minimumCell));
  const small = (rate: RateResult): boolean => size(rate) > 0 && size(rate) < minimum;
  const hidden = new Set(table.groups.filter(small));
  const next = table.groups.filter((g) => !hidden.has(g) && size(g) > 0).sort((a, b) => size(a) - size(b))[0];
  if (hidden.size === 1 && next) hidden.add(next);
  const { measure, asOf, cohort, period, total } = table;
  return {
    measure,
    label: total.label,
    asOf,
    cohort,
    ...(period && { period }),
    minimumCell: minimum,
    total: small(total) ? { group: total.group, suppressed: true } : shown(total),
    groups: table.groups.map((g) => (hidden.has(g) ? { group: g.group, suppressed: true } : shown(g))),
  };
}

const shown = ({ group, numerator, denominator, unknown, undetermined, value, decimals, rounding }: RateResult): CirculatedRate => ({ group, suppressed: false, numerator, denominator, unknown, undetermined, value, decimals, rounding });

import type { Instant, Label } from "@fengqiao/model";
import type { Rounding } from "../exact/rational.ts";
import type { CohortRule } from "../measure/measure.ts";
import type { ReportPeriod } from "../measure/period.ts";
import type { RateValue } from "../measure/rate.ts";
import type { MeasuredGroup, MeasureTable, RateResult } from "../measure/result.ts";

/** A rate as it may leave the office: no ids, and nothing at all where so few cases stand behind it that somebody could be recognised. */
export type CirculatedRate =
  | { readonly group: MeasuredGroup; readonly suppressed: false; readonly numerator: number; readonly denominator: number; readonly unknown: number; readonly undetermined: number; readonly value: RateValue; readonly decimals: number; readonly rounding: Rounding }
  | { readonly group: MeasuredGroup; readonly suppressed: true };

/** A table of rates without ids, its small groups suppressed; `minimumCell` is the smallest group that was shown. */
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
 *
 * @example
 * ```ts
 * import { circulate, measure, resolutionRate } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (area: string, i: number) => ({ caseId: `${area}-${i}`, asOf, area, state: "handling", openedAt: "2026-08-03T09:00:00+08:00", facts: { registered: true, resolved: true } });
 * const rows = [["硝河乡", 30], ["兴隆镇", 20], ["白崖乡", 3]].flatMap(([area, n]) => Array.from({ length: Number(n) }, (_, i) => row(String(area), i)));
 * const { total, groups } = circulate(must(measure(resolutionRate, rows, { asOf, by: ["area"] })), 5);
 * // the three of 白崖乡 are hidden, and could be worked out if only they were
 * groups.map((g) => [g.group.area, g.suppressed]); // => [["兴隆镇", true], ["白崖乡", true], ["硝河乡", false]]
 * if (!total.suppressed) total.denominator; // => 53
 * ```
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

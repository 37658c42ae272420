import { accept, refuse, type Instant, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { measureChecked, type MeasureRowsFinding } from "./compute.ts";
import type { PassMeasure } from "./measure.ts";
import { chinaOffset } from "./period.ts";
import type { MeasuredRow } from "./population.ts";
import type { MeasureResult, ResultOf } from "./result.ts";
import { checkRows } from "./rows.ts";

/** A run of civil months, both ends included: `2026-01` to `2026-09`. */
export interface Months {
  readonly from: string;
  readonly to: string;
}
/** As of when, over which months, and how far civil time is ahead of UTC in minutes (480, China, unless said otherwise). */
export interface TrendOptions {
  readonly asOf: Instant;
  readonly months: Months;
  readonly offset?: number;
}
/** One month, `2026-03`, and what the measure comes to in it. */
export interface TrendPoint<R extends MeasureResult = MeasureResult> {
  readonly month: string;
  readonly result: R;
}

/** Longest run that is answered: ten years. */
const longestTrend = 120;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

const indexOf = (month: string): number => (MONTH.test(month) ? Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 : Number.NaN);
const monthAt = (index: number): string => `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
}

/**
 * A measure month by month, each month its own cohort; a month without cases is there too, as an undefined rate. Refuses what
 * `measure` refuses, and a run of months that ends before it begins or is longer than ten years.
 *
 * @example
 * ```ts
 * import { formatRate, resolutionRate, trend } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const boundary = { caseId: "boundary", asOf, state: "closed", openedAt: "2026-07-31T17:00:00Z", facts: { registered: true, resolved: true } };
 * const points = must(trend(resolutionRate, [boundary], { asOf, months: { from: "2026-07", to: "2026-08" } }));
 * // in China it was August already
 * points.map((p) => [p.month, formatRate(p.result, "en")]); // => [["2026-07", "undefined (0/0)"], ["2026-08", "100.0% (1/1)"]]
 * ```
 */
export function trend<M extends PassMeasure>(m: M, rows: readonly MeasuredRow[], options: TrendOptions): Outcome<readonly TrendPoint<ResultOf<M>>[], MeasureRowsFinding> {
  const [first, last] = [indexOf(options.months.from), indexOf(options.months.to)];
  if (!(first <= last && last - first < longestTrend)) return refuse(finding("reportPeriod.invalid", "/months", options.months));
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;
  const offset = options.offset ?? chinaOffset;
  const start = (index: number): string => `${monthAt(index)}-01T00:00:00${offsetText(offset)}`;
  const points: TrendPoint<ResultOf<M>>[] = [];
  const found: AssessmentFinding<"period.notOver" | "row.quantity">[] = [];
  for (let i = first; i <= last; i++) {
    const table = measureChecked(m, checked.value, { period: { from: start(i), to: start(i + 1) }, offset });
    if (!table.ok) return table;
    points.push({ month: monthAt(i), result: table.value.total });
    found.push(...table.findings.filter((f): f is AssessmentFinding<"period.notOver" | "row.quantity"> => f.code === "period.notOver" || f.code === "row.quantity"));
  }
  return accept(points, [...checked.findings, ...found]);
}

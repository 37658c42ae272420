import { epochOf, type Instant } from "@fengqiao/model";
import type { MeasuredRow } from "./population.ts";
import type { CohortRule } from "./measure.ts";

/** A half-open span of time: `from` belongs to it, `to` does not. */
export interface ReportPeriod {
  readonly from: Instant;
  readonly to: Instant;
}

/** Civil time of the whole of China, in minutes ahead of UTC; it has no daylight saving since 1992. */
export const chinaOffset = 480;

export const groupKeys = ["area", "category", "channel", "grade", "month", "quarter", "year"] as const;
/** By what a measure may be broken down: keys of the row, or the civil month, quarter or year of the instant that makes the cohort. */
export type GroupKey = (typeof groupKeys)[number];

/** The civil month of a point in time, `2021-08`. */
function monthOf(epoch: number, offset: number): string {
  return new Date(epoch + offset * 60_000).toISOString().slice(0, 7);
}

/** The month, quarter (`2021-Q3`) or year of a point in time. */
export function civilKey(key: "month" | "quarter" | "year", epoch: number, offset: number): string {
  const month = monthOf(epoch, offset);
  if (key === "month") return month;
  const year = month.slice(0, 4);
  return key === "year" ? year : `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The instant by which a row belongs to a cohort, as it is written. */
export function cohortInstant(row: MeasuredRow, cohort: CohortRule): Instant | undefined {
  if (!("caseId" in row)) return row.on;
  switch (cohort) {
    case "dueIn":
      return row.dueAt;
    case "resolvedIn":
      return row.resolvedAt;
    case "closedIn":
      return row.closedAt;
    default:
      return row.openedAt;
  }
}

/** The fact that says whether the instant of a cohort should be there at all. */
export const cohortFact: Partial<Record<CohortRule, "hasDeadline" | "resolved" | "closed">> = { dueIn: "hasDeadline", resolvedIn: "resolved", closedIn: "closed" };

export const inPeriod = (at: number, from: number, to: number): boolean => at >= from && at < to;

/** The bounds of a period in milliseconds, or `undefined` if it is none. */
export function boundsOf(period: ReportPeriod): readonly [number, number] | undefined {
  const [from, to] = [epochOf(period.from), epochOf(period.to)];
  return from < to ? [from, to] : undefined;
}

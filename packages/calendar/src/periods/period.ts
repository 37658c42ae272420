import * as z from "zod";
import { shown } from "../findings.ts";
import { word } from "../word.ts";

/**
 * The units in which law and practice measure time. Hours and minutes elapse; days, weeks, months and years are days of the
 * calendar in the zone, also across a change of summer time; working days are those of the official calendar.
 *
 * @example
 * ```ts
 * import { periodUnits } from "@fengqiao/calendar";
 *
 * periodUnits.includes("workingDay"); // => true
 * ```
 */
export const periodUnits = ["minute", "hour", "calendarDay", "workingDay", "week", "month", "year"] as const;
/**
 * A unit in which law and practice measure time.
 *
 * @example
 * ```ts
 * import { periodText, type PeriodUnit } from "@fengqiao/calendar";
 *
 * const unit: PeriodUnit = "workingDay";
 * periodText({ amount: 3, unit }).en; // => "3 working days"
 * ```
 */
export type PeriodUnit = (typeof periodUnits)[number];

/** Nothing that a law or an office sets is longer; a larger amount is a slip of the pen. */
const MOST = 100_000;

/** A length of time in one unit: whole and never negative. 0 calendar days is "the same day". */
export const period = z.strictObject({ amount: z.int().min(0).max(MOST), unit: z.enum(periodUnits) }).readonly();
/** A length of time in one unit. */
export interface Period extends z.infer<typeof period> {}

/**
 * Where a rule takes its period from: a value; `unset`, a slot that the region has left open (work goes on without a clock);
 * or a field of the case, filled by the person in charge. A field holds an amount of `unit`, or, without a `unit`, a period,
 * the last day or the very instant.
 *
 * @example
 * ```ts
 * import { periodSource } from "@fengqiao/calendar";
 *
 * periodSource.safeParse({ unset: "responseToYellow" }).success; // => true
 * periodSource.safeParse({ amount: -1, unit: "hour" }).success; // => false
 * ```
 */
export const periodSource = z.union([
  period,
  z.strictObject({ unset: word }).readonly(),
  z.strictObject({ field: word, unit: z.enum(periodUnits).optional() }).readonly(),
]);
/**
 * Where a rule takes its period from.
 *
 * @example
 * ```ts
 * import { type PeriodSource } from "@fengqiao/calendar";
 *
 * const sources: readonly PeriodSource[] = [{ amount: 15, unit: "workingDay" }, { unset: "responseToYellow" }, { field: "limit" }];
 * sources.length; // => 3
 * ```
 */
export type PeriodSource = z.infer<typeof periodSource>;

/** Units that convert into one another without a calendar. */
const BASE: Readonly<Record<PeriodUnit, { readonly unit: PeriodUnit; readonly size: number }>> = {
  minute: { unit: "minute", size: 1 },
  hour: { unit: "minute", size: 60 },
  calendarDay: { unit: "calendarDay", size: 1 },
  week: { unit: "calendarDay", size: 7 },
  workingDay: { unit: "workingDay", size: 1 },
  month: { unit: "month", size: 1 },
  year: { unit: "month", size: 12 },
};

/** A period in the smallest unit that it converts to: hours in minutes, weeks in calendar days, years in months. */
export function inBaseUnit({ amount, unit }: Period): Period {
  const base = BASE[unit];
  return { amount: amount * base.size, unit: base.unit };
}

/** What was given for a period, short enough for a finding. */
export function shownPeriod(value: unknown): string {
  if (typeof value !== "object" || value === null) return shown(value);
  const { amount, unit } = value as { readonly amount?: unknown; readonly unit?: unknown };
  return `${shown(amount)} ${shown(unit)}`;
}

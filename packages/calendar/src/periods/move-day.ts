import { type DayNumber, NO_DAY } from "@fengqiao/model/civil";
import { addMonths } from "date-fns/addMonths";
import { isLastDayOfMonth } from "date-fns/isLastDayOfMonth";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { dayOfMidnight, inUtc, midnightOf } from "../civil/utc-day.ts";
import type { Reading } from "../editions/reading.ts";
import type { Period } from "./period.ts";

export type MonthEnd = "correspondingDay" | "endOfMonth";

/** A period that moves days: everything but hours and minutes. */
export type DayPeriod = Period & { readonly unit: Exclude<Period["unit"], "minute" | "hour"> };

export function isDayPeriod(period: Period): period is DayPeriod {
  return period.unit !== "minute" && period.unit !== "hour";
}

/** The day a period after a day (`sign` 1) or before it (-1); `NO_DAY` where the edition does not reach. The day itself is not counted. */
export function moveDay(reading: Reading, from: DayNumber, { amount, unit }: DayPeriod, sign: 1 | -1, monthEnd: MonthEnd = "correspondingDay"): DayNumber {
  switch (unit) {
    case "calendarDay":
      return from + sign * amount;
    case "week":
      return from + sign * amount * 7;
    case "workingDay":
      return reading.nth(from, sign * amount);
    case "month":
      return moveMonths(from, sign * amount, monthEnd);
    case "year":
      return moveMonths(from, sign * amount * 12, monthEnd);
  }
}

/**
 * 民法典 Art. 202: the corresponding day, or the last of the month where the month does not have it. `endOfMonth`: from the last day
 * of a month to the last day of a month.
 */
export function moveMonths(from: DayNumber, amount: number, monthEnd: MonthEnd): DayNumber {
  if (from === NO_DAY) return NO_DAY;
  const start = midnightOf(from);
  const moved = addMonths(start, amount, inUtc);
  const day = dayOfMidnight(monthEnd === "endOfMonth" && isLastDayOfMonth(start, inUtc) ? lastDayOfMonth(moved, inUtc) : moved);
  // Extensions may add up to more than a `Date` holds; what is beyond every calendar is still a day that nobody can write.
  return Number.isNaN(day) ? (amount < 0 ? -BEYOND : BEYOND) : day;
}

/** The last day that `Date` can hold. */
const BEYOND: DayNumber = 100_000_000;

import { civilOfDay, type DayNumber, dayOfCivil, daysInMonth, NO_DAY } from "@fengqiao/model/civil";
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
      return addMonths(from, sign * amount, monthEnd);
    case "year":
      return addMonths(from, sign * amount * 12, monthEnd);
  }
}

/** 民法典 Art. 202: the corresponding day, or the last of the month where the month does not have it. */
export function addMonths(from: DayNumber, amount: number, monthEnd: MonthEnd): DayNumber {
  if (from === NO_DAY) return NO_DAY;
  const { year, month, day } = civilOfDay(from);
  const months = year * 12 + (month - 1) + amount;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  const length = daysInMonth(toYear, toMonth);
  const atEnd = monthEnd === "endOfMonth" && day === daysInMonth(year, month);
  return dayOfCivil(toYear, toMonth, atEnd ? length : Math.min(day, length));
}

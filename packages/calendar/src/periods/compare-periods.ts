import { inBaseUnit, type Period } from "./period.ts";

/** How one period stands to another. */
export type PeriodOrder = "shorter" | "equal" | "longer" | "incomparable";

/**
 * Compares two periods for every start at once: minutes with hours, calendar days with weeks, months with years, and otherwise
 * only where the answer holds on every calendar: 20 days are shorter than a month, 30 days are `incomparable` with it, and so
 * are calendar days and working days (a holiday may come between) except for none at all.
 *
 * @example
 * ```ts
 * import { comparePeriods } from "@fengqiao/calendar";
 *
 * comparePeriods({ amount: 24, unit: "hour" }, { amount: 90, unit: "minute" }); // => "longer"
 * comparePeriods({ amount: 10, unit: "workingDay" }, { amount: 2, unit: "week" }); // => "incomparable"
 * ```
 */
export function comparePeriods(a: Period, b: Period): PeriodOrder {
  const [x, y] = [inBaseUnit(a), inBaseUnit(b)];
  if (x.unit === y.unit) return order(x.amount, y.amount);
  if (x.amount === 0 && y.amount === 0) return "equal";
  const [s, t] = [spanInDays(x), spanInDays(y)];
  if (s.most < t.least) return "shorter";
  if (s.least > t.most) return "longer";
  return "incomparable";
}

/** The least and most calendar days that a period can take. Civil days may be an hour shorter or longer where summer time begins or ends. */
function spanInDays({ unit, amount }: Period): { readonly least: number; readonly most: number } {
  switch (unit) {
    case "minute":
    case "hour":
      return { least: Math.max(0, amount / 1440 - 1 / 8), most: amount / 1440 + 1 / 8 };
    case "calendarDay":
    case "week":
      return { least: amount, most: amount };
    case "workingDay":
      // At least one day each; nothing bounds how many rest days a calendar may put between them.
      return { least: amount, most: amount === 0 ? 0 : Number.POSITIVE_INFINITY };
    case "month":
    case "year":
      return { least: fewestDays(amount), most: mostDays(amount) };
  }
}

// The Gregorian calendar repeats after 400 years of 146,097 days; the fewest and the most days that n months
// take lie less than four days from the mean (measured over all starts).
function fewestDays(months: number): number {
  return SHORTEST[months] ?? Math.floor((months * 146_097) / 4800) - 4;
}
function mostDays(months: number): number {
  return LONGEST[months] ?? Math.ceil((months * 146_097) / 4800) + 4;
}

/** Exact for up to a year: 2 months are 59 to 62 days, 12 are 365 or 366. */
const SHORTEST = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334, 365] as const;
const LONGEST = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337, 366] as const;

function order(a: number, b: number): PeriodOrder {
  return a < b ? "shorter" : a > b ? "longer" : "equal";
}

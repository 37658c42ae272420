import * as z from "zod";

/**
 * The units in which law and practice measure time. Hours and minutes elapse; days, weeks, months and years are days of the
 * calendar in the zone, also across a change of summer time; working days are those of the official calendar.
 */
export const periodUnits = ["minute", "hour", "calendarDay", "workingDay", "week", "month", "year"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** Nothing that a law or an office sets is longer; a larger amount is a slip of the pen. */
const MOST = 100_000;

/** A length of time in one unit: whole and never negative. 0 calendar days is "the same day". */
export const period = z.strictObject({ amount: z.int().min(0).max(MOST), unit: z.enum(periodUnits) }).readonly();
export type Period = z.infer<typeof period>;

/**
 * Where a rule takes its period from: a value; `unset`, a slot that the region has left open (work goes on without a clock);
 * or a field of the case, filled by the person in charge. A field holds an amount of `unit`, or, without a `unit`, a period,
 * the last day or the very instant.
 */
export const periodSource = z.union([
  period,
  z.strictObject({ unset: z.string().min(1).max(128) }).readonly(),
  z.strictObject({ field: z.string().min(1).max(128), unit: z.enum(periodUnits).optional() }).readonly(),
]);
export type PeriodSource = z.infer<typeof periodSource>;

/** How one period stands to another. */
export type PeriodOrder = "shorter" | "equal" | "longer" | "incomparable";

/**
 * Compares two periods for every start at once: minutes with hours, calendar days with weeks, months with years, and otherwise
 * only where the answer holds on every calendar: 20 days are shorter than a month, 30 days are `incomparable` with it, and so
 * are calendar days and working days (a holiday may come between) except for none at all.
 *
 * @example
 * ```ts
 * comparePeriods({ amount: 3, unit: "week" }, { amount: 25, unit: "calendarDay" }); // "shorter"
 * comparePeriods({ amount: 30, unit: "calendarDay" }, { amount: 15, unit: "workingDay" }); // "incomparable"
 * ```
 */
export function comparePeriods(a: Period, b: Period): PeriodOrder {
  const [x, y] = [exact(a), exact(b)];
  if (x.kind === y.kind) return order(x.amount, y.amount);
  if (x.amount === 0 && y.amount === 0) return "equal";
  const [s, t] = [spanInDays(x), spanInDays(y)];
  if (s.most < t.least) return "shorter";
  if (s.least > t.most) return "longer";
  return "incomparable";
}

type Kind = "minute" | "calendarDay" | "workingDay" | "month";
interface Exact {
  readonly kind: Kind;
  readonly amount: number;
}

/** The same length in the smallest unit that it converts to without a calendar. */
function exact({ amount, unit }: Period): Exact {
  switch (unit) {
    case "minute":
      return { kind: "minute", amount };
    case "hour":
      return { kind: "minute", amount: amount * 60 };
    case "calendarDay":
      return { kind: "calendarDay", amount };
    case "week":
      return { kind: "calendarDay", amount: amount * 7 };
    case "month":
      return { kind: "month", amount };
    case "year":
      return { kind: "month", amount: amount * 12 };
    case "workingDay":
      return { kind: "workingDay", amount };
  }
}

/** The least and most calendar days that a period can take. Civil days may be an hour shorter or longer where summer time begins or ends. */
function spanInDays({ kind, amount }: Exact): { readonly least: number; readonly most: number } {
  switch (kind) {
    case "minute":
      return { least: Math.max(0, amount / 1440 - 1 / 8), most: amount / 1440 + 1 / 8 };
    case "calendarDay":
      return { least: amount, most: amount };
    case "workingDay":
      // At least one day each; nothing bounds how many rest days a calendar may put between them.
      return { least: amount, most: amount === 0 ? 0 : Number.POSITIVE_INFINITY };
    case "month":
      return { least: fewestDays(amount), most: mostDays(amount) };
  }
}

// The Gregorian calendar repeats after 400 years of 146,097 days; within a cycle the extremes of n months lie within
// two days of the mean, and of whole years within the leap days that fall or do not fall inside.
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

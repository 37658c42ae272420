import type { LocalDate } from "../time.ts";

/**
 * Days as whole numbers: 1970-01-01 is 0. Civil arithmetic on the proleptic Gregorian calendar, no `Date`:
 * a legal day has no zone and no time, and numbers are what an index is made of.
 */
export type DayNumber = number;

/** What {@link dayNumber} answers for text that is not a day. Smaller than any day, and still an integer: the hot paths stay integer. */
export const NO_DAY: DayNumber = -0x8000_0000;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ZERO = 48;
const HYPHEN = 45;

/** 28–31 for the months 1 to 12; another month has 0 days. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

function isLeapYear(year: number): boolean {
  return (year & 3) === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * The number of a civil day that exists; any year, also before 0.
 *
 * @example
 * ```ts
 * import { dayOfCivil, isoOfDay } from "@fengqiao/model/civil";
 *
 * isoOfDay(dayOfCivil(2021, 8, 10) + 30); // => "2021-09-09"
 * ```
 */
export function dayOfCivil(year: number, month: number, day: number): DayNumber {
  const century = Math.floor(year / 100);
  return dayOfCentury(century, year - century * 100, month, day);
}

/** Years are counted from March, so that the leap day comes last, and by centuries, so that integer arithmetic will do. */
function dayOfCentury(century: number, year: number, month: number, day: number): DayNumber {
  const before = month < 3 ? 1 : 0;
  const c = year < before ? century - 1 : century;
  const y = year < before ? 99 : year - before;
  return c * 36_524 + (c >> 2) + y * 365 + (y >> 2) + (((153 * (before === 1 ? month + 9 : month - 3) + 2) / 5) | 0) + day - 719_469;
}

/** @internal Year, month and day of a number, also before the year 0. */
export function civilOfDay(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const shifted = ((5 * dayOfYear + 2) / 153) | 0;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - (((153 * shifted + 2) / 5) | 0) + 1 };
}

/**
 * The year in which a day lies.
 *
 * @example
 * ```ts
 * import { dayNumber, yearOf } from "@fengqiao/model/civil";
 *
 * yearOf(dayNumber("2021-12-31") + 1); // => 2022
 * ```
 */
export function yearOf(day: DayNumber): number {
  return civilOfDay(day).year;
}

/** The first day that a `LocalDate` can name, 0000-01-01. */
export const FIRST_DAY: DayNumber = dayOfCivil(0, 1, 1);
/** The last day that a `LocalDate` can name, 9999-12-31. */
export const LAST_DAY: DayNumber = dayOfCivil(9999, 12, 31);

/**
 * The number of a day written `YYYY-MM-DD`, or {@link NO_DAY} for all that is no day: another shape and impossible days alike.
 *
 * @example
 * ```ts
 * import { dayNumber, NO_DAY } from "@fengqiao/model/civil";
 *
 * dayNumber("2021-09-09") - dayNumber("2021-08-10"); // => 30
 * dayNumber("2021-02-30") === NO_DAY; // => true
 * ```
 */
export function dayNumber(date: LocalDate): DayNumber {
  if (typeof date !== "string" || date.length !== 10) return NO_DAY;
  const a = date.charCodeAt(0) - ZERO;
  const b = date.charCodeAt(1) - ZERO;
  const c = date.charCodeAt(2) - ZERO;
  const d = date.charCodeAt(3) - ZERO;
  const m = date.charCodeAt(5) - ZERO;
  const n = date.charCodeAt(6) - ZERO;
  const p = date.charCodeAt(8) - ZERO;
  const q = date.charCodeAt(9) - ZERO;
  // One test for ten characters: two hyphens, and eight that are not below 0, not above 15 and, 6 added, not above 15 either.
  const all = a | b | c | d | m | n | p | q;
  const carries = (a + 6) | (b + 6) | (c + 6) | (d + 6) | (m + 6) | (n + 6) | (p + 6) | (q + 6);
  if (((all & ~15) | (carries & 16) | (date.charCodeAt(4) ^ HYPHEN) | (date.charCodeAt(7) ^ HYPHEN)) !== 0) return NO_DAY;
  const century = a * 10 + b;
  const year = c * 10 + d;
  const month = m * 10 + n;
  const day = p * 10 + q;
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysInMonth(century * 100 + year, month))) return NO_DAY;
  return dayOfCentury(century, year, month, day);
}

/**
 * `YYYY-MM-DD` of a day between {@link FIRST_DAY} and {@link LAST_DAY}.
 *
 * @example
 * ```ts
 * import { FIRST_DAY, isoOfDay, LAST_DAY } from "@fengqiao/model/civil";
 *
 * [FIRST_DAY, 0, LAST_DAY].map(isoOfDay); // => ["0000-01-01", "1970-01-01", "9999-12-31"]
 * ```
 */
export function isoOfDay(day: DayNumber): LocalDate {
  const civil = civilOfDay(day);
  return YEAR_PAD(civil.year) + (MONTHS[civil.month] ?? "") + (DAYS[civil.day] ?? "");
}

/**
 * ISO 8601 weekday: Monday 1 … Sunday 7.
 *
 * @example
 * ```ts
 * import { dayNumber, isoWeekday } from "@fengqiao/model/civil";
 *
 * isoWeekday(dayNumber("2021-08-10")); // => 2
 * ```
 */
export function isoWeekday(day: DayNumber): number {
  const w = (day + 3) % 7;
  return (w < 0 ? w + 7 : w) + 1;
}

const YEAR_PAD = (year: number): string => (year > 999 ? String(year) : String(year).padStart(4, "0"));
// Two short table look-ups and two joins are the cheapest way to ten characters.
const twoDigits = (n: number): string => (n < 10 ? `-0${n}` : `-${n}`);
const MONTHS: readonly string[] = Array.from({ length: 13 }, (_, n) => twoDigits(n));
const DAYS: readonly string[] = Array.from({ length: 32 }, (_, n) => twoDigits(n));

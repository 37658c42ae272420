import type { LocalDate } from "@fengqiao/model";

/**
 * Days as whole numbers: 1970-01-01 is 0. Civil arithmetic on the proleptic Gregorian calendar, no `Date`:
 * a legal day has no zone and no time, and numbers are what an index is made of.
 */
export type DayNumber = number;

/** What `dayNumber` answers for text that is not a day. Smaller than any day, and still an integer: the hot paths stay integer. */
export const NO_DAY: DayNumber = -0x8000_0000;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ZERO = 48;
const HYPHEN = 45;

/** 1 to 12 or less leads to 28–31; another month has 0 days. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of a civil day that exists. */
export function dayOfCivil(year: number, month: number, day: number): DayNumber {
  // Years are counted from March, so that the leap day comes last (the usual civil-from-days arithmetic).
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  return era * 146_097 + yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear - 719_468;
}

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilOfDay(day: DayNumber): CivilDay {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const shifted = ((5 * dayOfYear + 2) / 153) | 0;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - (((153 * shifted + 2) / 5) | 0) + 1 };
}

/** The first and the last day that a `LocalDate` can name. */
export const FIRST_DAY: DayNumber = dayOfCivil(0, 1, 1);
export const LAST_DAY: DayNumber = dayOfCivil(9999, 12, 31);

/** The number of a day written `YYYY-MM-DD`, or `NO_DAY`: another shape and impossible days (`2021-02-30`) alike. */
export function dayNumber(date: LocalDate): DayNumber {
  if (typeof date !== "string" || date.length !== 10 || date.charCodeAt(4) !== HYPHEN || date.charCodeAt(7) !== HYPHEN) return NO_DAY;
  const a = date.charCodeAt(0) - ZERO;
  const b = date.charCodeAt(1) - ZERO;
  const c = date.charCodeAt(2) - ZERO;
  const d = date.charCodeAt(3) - ZERO;
  const m = date.charCodeAt(5) - ZERO;
  const n = date.charCodeAt(6) - ZERO;
  const p = date.charCodeAt(8) - ZERO;
  const q = date.charCodeAt(9) - ZERO;
  if (!(isDigit(a) && isDigit(b) && isDigit(c) && isDigit(d) && isDigit(m) && isDigit(n) && isDigit(p) && isDigit(q))) return NO_DAY;
  const year = a * 1000 + b * 100 + c * 10 + d;
  const month = m * 10 + n;
  const day = p * 10 + q;
  if (day < 1 || day > 28) {
    if (day < 1 || day > daysInMonth(year, month)) return NO_DAY;
  }
  if (month < 1 || month > 12) return NO_DAY;
  return dayOfCivil(year, month, day);
}

/** `YYYY-MM-DD` of a day between `FIRST_DAY` and `LAST_DAY`. */
export function isoOfDay(day: DayNumber): LocalDate {
  const civil = civilOfDay(day);
  return YEAR_PAD(civil.year) + (MONTHS[civil.month] ?? "") + (DAYS[civil.day] ?? "");
}

/** ISO 8601 weekday: Monday 1 … Sunday 7. */
export function isoWeekday(day: DayNumber): number {
  const w = (day + 3) % 7;
  return (w < 0 ? w + 7 : w) + 1;
}

function isDigit(n: number): boolean {
  return n >= 0 && n <= 9;
}

const YEAR_PAD = (year: number): string => (year > 999 ? String(year) : String(year).padStart(4, "0"));
// Two short table look-ups and two joins are the cheapest way to ten characters.
const twoDigits = (n: number): string => (n < 10 ? `-0${n}` : `-${n}`);
const MONTHS: readonly string[] = Array.from({ length: 13 }, (_, n) => twoDigits(n));
const DAYS: readonly string[] = Array.from({ length: 32 }, (_, n) => twoDigits(n));

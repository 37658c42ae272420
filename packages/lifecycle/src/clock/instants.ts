import type { Instant } from "@fengqiao/model";

const SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const [ZERO, TWO, NINE] = [48, 50, 57];

/** A quick judgement of a well-formed instant, since every event has two; a day that its month does not have is none. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== "string" || !SHAPE.test(value)) return false;
  // only the 29th to the 31st are days that a month may lack
  const tens = value.charCodeAt(8);
  if (tens < TWO || (tens === TWO && value.charCodeAt(9) !== NINE)) return true;
  return (tens - ZERO) * 10 + value.charCodeAt(9) - ZERO <= daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The order of two instants: negative when `a` comes first. Texts of one length with one offset compare as they stand, which nearly
 * all of a journal are; the others by what they mean.
 */
export function compareInstants(a: Instant, b: Instant): number {
  if (a === b) return 0;
  if (a.length === b.length && sameOffset(a, b)) return a < b ? -1 : 1;
  return Date.parse(a) - Date.parse(b);
}

function sameOffset(a: Instant, b: Instant): boolean {
  for (let i = 19; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

export const later = (a: Instant, b: Instant): Instant => (compareInstants(a, b) < 0 ? b : a);

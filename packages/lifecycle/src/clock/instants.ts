import type { Instant } from "@fengqiao/model";

const SHAPE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A quick judgement of a well-formed instant; a day that its month does not have is none. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== "string" || !SHAPE.test(value)) return false;
  const day = Number(value.slice(8, 10));
  return day <= 28 || day <= daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)));
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
  if (a.length === b.length && a.slice(19) === b.slice(19)) return a < b ? -1 : 1;
  return Date.parse(a) - Date.parse(b);
}

export const later = (a: Instant, b: Instant): Instant => (compareInstants(a, b) < 0 ? b : a);

import type { Instant } from "@fengqiao/model";

const FORM = "0000-00-00T00:00:00";
const OFFSET = /^(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const [ZERO, NINE] = [48, 57];

/** A quick judgement of a well-formed instant, since every event has two; a day that its month does not have is none. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== "string" || value.length < 20) return false;
  for (let i = 0; i < FORM.length; i++) {
    const form = FORM.charCodeAt(i);
    const unit = value.charCodeAt(i);
    if (form === ZERO ? unit < ZERO || unit > NINE : unit !== form) return false;
  }
  const month = two(value, 5);
  const day = two(value, 8);
  if (month < 1 || month > 12 || day < 1 || two(value, 11) > 23 || two(value, 14) > 59 || two(value, 17) > 59) return false;
  return (day <= 28 || day <= daysIn(Number(value.slice(0, 4)), month)) && (value.endsWith("+08:00") ? value.length === 25 || OFFSET.test(value.slice(19)) : OFFSET.test(value.slice(19)));
}

const two = (text: string, at: number): number => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;

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

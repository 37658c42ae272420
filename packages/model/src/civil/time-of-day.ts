import type { DayNumber } from "./day-number.ts";

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Epoch = number;

/** A day and the milliseconds since its midnight, as a clock on the wall of a zone shows them. */
export interface WallTime {
  readonly day: DayNumber;
  readonly time: number;
}

/** A minute, in milliseconds. */
export const MINUTE = 60_000;

/** An hour, in milliseconds. */
export const HOUR = 60 * MINUTE;

/** A day of 24 hours, in milliseconds: the measure of UTC and of wall time, not of a local day on which summer time begins or ends. */
export const DAY = 24 * HOUR;

/** Splits a time counted without a break since 1970 into its day and the time of that day. */
export function wallTime(sinceEpoch: number): WallTime {
  const day = Math.floor(sinceEpoch / DAY);
  return { day, time: sinceEpoch - day * DAY };
}

/** `HH:mm:ss`, with three digits of milliseconds where there are any. */
export function timeText(time: number): string {
  const ms = Math.floor(time % 1000);
  const text = `${two(time / HOUR)}:${two((time / MINUTE) % 60)}:${two((time / 1000) % 60)}`;
  return ms === 0 ? text : `${text}.${String(ms).padStart(3, "0")}`;
}

/** `+08:00`; no offset is `+00:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}

const two = (n: number): string => String(Math.floor(n)).padStart(2, "0");

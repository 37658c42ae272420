import * as z from "zod";

/** A day of civil law, `YYYY-MM-DD`. It has no zone and no time of day. */
export type LocalDate = string;

/** A point in time, RFC 3339 with seconds and an offset or `Z`, e.g. `2021-08-10T09:00:00+08:00`. */
export type Instant = string;

/** An IANA time zone, e.g. `Asia/Shanghai`. */
export type Zone = string;

/** The shape of a {@link LocalDate}: a real day of the proleptic Gregorian calendar, years 0000–9999. */
export const localDate = z.iso.date();

/**
 * The shape of an {@link Instant}: a real one with its offset; leap seconds are not accepted.
 *
 * @example
 * ```ts
 * import { instant, parseWith } from "@fengqiao/model";
 *
 * parseWith(instant, "2021-08-10T09:00:00+08:00").ok; // => true
 * parseWith(instant, "2021-08-10T09:00:00").ok; // => false
 * ```
 */
export const instant = z.iso.datetime({ offset: true });

/**
 * Milliseconds since 1970 of a valid instant; `NaN` for anything else. Compare instants by this, never as text: offsets differ.
 *
 * @example
 * ```ts
 * import { epochOf } from "@fengqiao/model";
 *
 * epochOf("2021-08-10T09:00:00+08:00") === epochOf("2021-08-10T01:00:00Z"); // => true
 * epochOf("2021-08-10"); // => NaN
 * ```
 */
export function epochOf(at: Instant): number {
  return instant.safeParse(at).success ? Date.parse(at) : Number.NaN;
}

import { utc } from "@date-fns/utc";
import { DAY, type DayNumber, type Epoch } from "@fengqiao/model/civil";

/**
 * A civil day for date-fns: its midnight in UTC, and the option that lets date-fns reckon there. Without the option it reckons in
 * the zone of the host, and the same facts would give another day on another machine.
 */
export const inUtc = { in: utc } as const;

export function midnightOf(day: DayNumber): Epoch {
  return day * DAY;
}

/** The day of a midnight in UTC; `NaN` for a date that `Date` cannot hold (271,821 years from 1970). */
export function dayOfMidnight(midnight: Date): DayNumber {
  return midnight.getTime() / DAY;
}

import { epochOf } from "@fengqiao/model";
import { type DayNumber, dayNumber, type Epoch, NO_DAY } from "@fengqiao/model/civil";
import { type Calendar, localDayOf } from "../editions/calendar.ts";

/** A day (`2026-11-21`), or an instant, which is taken by its local day in the calendar's zone. */
export type DayOrInstant = string;

/** The local day, or `NO_DAY` for what is neither. */
export function dayOf(at: DayOrInstant, calendar: Calendar): DayNumber {
  const day = dayNumber(at);
  if (day !== NO_DAY) return day;
  const epoch = epochOf(at);
  return Number.isNaN(epoch) ? NO_DAY : localDayOf(calendar, epoch);
}

/** Whether it had happened by an instant; what has only a day had, from the beginning of that day. */
export function hadHappened(at: DayOrInstant, asOf: Epoch, calendar: Calendar): boolean {
  const day = dayNumber(at);
  return day === NO_DAY ? epochOf(at) <= asOf : day <= localDayOf(calendar, asOf);
}

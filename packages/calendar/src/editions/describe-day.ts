import { accept, type Label, type LocalDate, type Outcome, refuse } from "@fengqiao/model";
import { type DayNumber, dayNumber, NO_DAY } from "@fengqiao/model/civil";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { type Calendar, compiledOf } from "./calendar.ts";
import { isPlainWorking, isPublished } from "./working-day-index.ts";
import { invalidDate } from "./working-days.ts";

/**
 * What a day is: an ordinary working day, a rest day of the week, a day off by a notice, or a rest day that a notice makes a
 * workday (调休). `name` is the holiday behind it, `notices` say where that is published, `overlay` is the region's table that
 * lists it.
 */
export interface DayDescription {
  readonly kind: "workday" | "weekend" | "holiday" | "makeUpWorkday";
  readonly working: boolean;
  readonly name?: Label;
  readonly notices?: readonly string[];
  readonly overlay?: string;
}

/**
 * What a day is and why.
 *
 * Refuses what is no day (`date.invalid`) and days beyond the edition (`calendar.notPublished`).
 *
 * @example
 * ```ts
 * import { chinaCalendar, describeDay } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const { working, kind, name } = must(describeDay(chinaCalendar(), "2026-02-14"));
 * [working, kind, name?.en]; // => [true, "makeUpWorkday", "Spring Festival"]
 * ```
 */
export function describeDay(calendar: Calendar, date: LocalDate): Outcome<DayDescription, CalendarFindingOf<"date.invalid" | "calendar.notPublished">> {
  const day = dayNumber(date);
  if (day === NO_DAY) return invalidDate(date);
  if (!isPublished(compiledOf(calendar).index, day)) return refuse(calendarFinding("calendar.notPublished", "", { year: Number(date.slice(0, 4)), calendar: calendar.id }));
  return accept(descriptionOf(calendar, day));
}

/** @internal Also for days beyond the edition, by the plain week. */
export function descriptionOf(calendar: Calendar, day: DayNumber): DayDescription {
  const { index, listed: days } = compiledOf(calendar);
  const plain = isPlainWorking(index, day);
  const listed = days.get(day);
  if (listed === undefined || !isPublished(index, day)) return { kind: plain ? "workday" : "weekend", working: plain };
  const kind = listed.off ? "holiday" : plain ? "workday" : "makeUpWorkday";
  return { kind, working: !listed.off, name: listed.holiday.name, notices: listed.notices, ...(listed.overlay !== undefined && { overlay: listed.overlay }) };
}

import { accept, type LocalDate, type Outcome, refuse } from "@fengqiao/model";
import { dayNumber, FIRST_DAY, isoOfDay, LAST_DAY, NO_DAY } from "@fengqiao/model/civil";
import { type CalendarFindingOf, calendarFinding, NO_FINDINGS, shown } from "../findings.ts";
import { type Calendar, compiledOf } from "./calendar.ts";
import { type CountingOptions, notPublished, readCalendar } from "./reading.ts";
import { between, isPublished, isWorking, nthFrom } from "./working-day-index.ts";

/** More working days than four centuries have: an amount beyond is a mistake of whoever wrote it. */
const MOST = 110_000;

/** What counting working days can find. */
export type WorkingDayCodes = "date.invalid" | "calendar.notPublished" | "calendar.plainWeek" | "day.provisional";

/**
 * Whether an office works on a day: the plain week, the days off and the make-up workdays of the notices.
 *
 * Refuses a text that is no day (`date.invalid`) and a day beyond the edition (`calendar.notPublished`, with the year).
 * An answer on a provisional day carries `day.provisional`.
 *
 * @example
 * ```ts
 * import { chinaCalendar, isWorkingDay } from "@fengqiao/calendar";
 *
 * const china = chinaCalendar();
 * // a Saturday that makes up for the Spring Festival
 * isWorkingDay(china, "2026-02-14"); // => { ok: true, value: true, findings: [] }
 * isWorkingDay(china, "2027-02-08").findings.map((f) => f.code); // => ["calendar.notPublished"]
 * ```
 */
export function isWorkingDay(calendar: Calendar, date: LocalDate, options?: CountingOptions): Outcome<boolean, CalendarFindingOf<WorkingDayCodes>> {
  const { index, firstProvisional } = compiledOf(calendar);
  const day = dayNumber(date);
  if (day === NO_DAY) return invalidDate(date);
  if (day < firstProvisional && isPublished(index, day)) return accept(isWorking(index, day), NO_FINDINGS);
  const reading = readCalendar(calendar, options);
  const answer = reading.isWorking(day);
  return answer === undefined ? refuse(notPublished(reading)) : accept(answer, reading.caveats());
}

/**
 * The `amount`-th working day after a day, which is not counted itself; before it for a negative amount, the day itself for 0.
 *
 * Refuses what is no day or no whole number (`date.invalid`, `amount.invalid`), a day beyond the edition
 * (`calendar.notPublished`) and beyond the year 9999. Constant time for any amount.
 *
 * @example
 * ```ts
 * import { addWorkingDays, chinaCalendar } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * must(addWorkingDays(chinaCalendar(), "2026-09-29", 5)); // => "2026-10-12"
 * must(addWorkingDays(chinaCalendar(), "2026-10-12", -5)); // => "2026-09-29"
 * ```
 */
export function addWorkingDays(
  calendar: Calendar,
  date: LocalDate,
  amount: number,
  options?: CountingOptions,
): Outcome<LocalDate, CalendarFindingOf<WorkingDayCodes | "amount.invalid" | "date.outOfRange">> {
  const { index, firstProvisional } = compiledOf(calendar);
  const day = dayNumber(date);
  if (day === NO_DAY) return invalidDate(date);
  if (!Number.isInteger(amount) || amount > MOST || amount < -MOST) return refuse(calendarFinding("amount.invalid", "/amount", { value: String(amount) }));
  const target = nthFrom(index, day, amount);
  if (target !== NO_DAY && target < firstProvisional && day < firstProvisional) return accept(isoOfDay(target), NO_FINDINGS);
  const reading = readCalendar(calendar, options);
  const answer = reading.nth(day, amount);
  if (answer === NO_DAY) return refuse(notPublished(reading));
  if (answer < FIRST_DAY || answer > LAST_DAY) return refuse(calendarFinding("date.outOfRange", "", {}));
  return accept(isoOfDay(answer), reading.caveats());
}

/**
 * The working days from a day (not counted) to another (counted); negative where `to` lies before. The inverse of
 * `addWorkingDays` in both directions.
 *
 * Refuses what is no day (`date.invalid`) and days beyond the edition (`calendar.notPublished`).
 *
 * @example
 * ```ts
 * import { chinaCalendar, workingDaysBetween } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * must(workingDaysBetween(chinaCalendar(), "2026-09-29", "2026-10-12")); // => 5
 * ```
 */
export function workingDaysBetween(
  calendar: Calendar,
  from: LocalDate,
  to: LocalDate,
  options?: CountingOptions,
): Outcome<number, CalendarFindingOf<WorkingDayCodes>> {
  const { index, firstProvisional } = compiledOf(calendar);
  const a = dayNumber(from);
  const b = dayNumber(to);
  if (a === NO_DAY) return invalidDate(from);
  if (b === NO_DAY) return invalidDate(to);
  const count = between(index, a, b);
  if (count !== undefined && a < firstProvisional && b < firstProvisional) return accept(count, NO_FINDINGS);
  const reading = readCalendar(calendar, options);
  const answer = reading.between(a, b);
  return answer === undefined ? refuse(notPublished(reading)) : accept(answer, reading.caveats());
}

/** @internal */
export function invalidDate(date: LocalDate) {
  return refuse(calendarFinding("date.invalid", "", { value: shown(date) }));
}

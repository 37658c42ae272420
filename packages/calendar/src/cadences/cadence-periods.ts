import { accept, type LocalDate, type Outcome, refuse } from "@fengqiao/model";
import { type DayNumber, dayNumber, FIRST_DAY, isoOfDay, LAST_DAY, NO_DAY } from "@fengqiao/model/civil";
import type { Calendar } from "../editions/calendar.ts";
import { type CountingOptions, notPublished, readCalendar } from "../editions/reading.ts";
import type { WorkingDayCodes } from "../editions/working-days.ts";
import { type CalendarFindingOf, calendarFinding, shown } from "../findings.ts";
import type { Cadence, CadencePeriod } from "./cadence.ts";
import { dayOf, type DayOrInstant } from "./day-or-instant.ts";
import { type RecurringUnit, recurringUnits } from "./recurring-unit.ts";

/** More periods than anybody reads: a century of days. */
const MOST = 36_600;

/** What listing the periods of a cadence can find. */
export type CadenceCodes = WorkingDayCodes | "cadence.notSet" | "cadence.tooMany";

/**
 * The period of a cadence in which a day or an instant lies (an instant by its local day in the calendar's zone); `undefined`
 * where there is none: a rest day for a duty of working days, a day outside the campaign, a duty as needed.
 *
 * Refuses what is neither day nor instant, an open slot (`cadence.notSet`), and for working days what the edition does not reach.
 *
 * @example
 * ```ts
 * import { chinaCalendar, periodOf } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * must(periodOf({ every: "halfMonth" }, "2026-02-16", chinaCalendar())); // => { key: "2026-02-H2", from: "2026-02-16", to: "2026-02-28" }
 * ```
 */
export function periodOf(cadence: Cadence, at: DayOrInstant, calendar: Calendar, options?: CountingOptions): Outcome<CadencePeriod | undefined, CalendarFindingOf<CadenceCodes>> {
  const day = dayOf(at, calendar);
  if (day === NO_DAY) return refuse(calendarFinding("date.invalid", "/at", { value: shown(at) }));
  return periodOn(cadence, day, calendar, options);
}

/**
 * The periods that end between two days, both included: what was due in that time. None for a duty as needed.
 *
 * Refuses what is no day, an open slot (`cadence.notSet`), more periods than can be listed (`cadence.tooMany`), and for working
 * days what the edition does not reach.
 *
 * @example
 * ```ts
 * import { chinaCalendar, periodsDue } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * must(periodsDue({ every: "quarter" }, "2026-01-01", "2026-12-31", chinaCalendar())).map((p) => p.key); // => ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
 * ```
 */
export function periodsDue(cadence: Cadence, from: LocalDate, to: LocalDate, calendar: Calendar, options?: CountingOptions): Outcome<readonly CadencePeriod[], CalendarFindingOf<CadenceCodes>> {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === NO_DAY) return refuse(calendarFinding("date.invalid", "/from", { value: shown(from) }));
  if (last === NO_DAY) return refuse(calendarFinding("date.invalid", "/to", { value: shown(to) }));
  if ("unset" in cadence) return notSet(cadence.unset);
  if ("asNeeded" in cadence) return accept([]);
  if ("once" in cadence) return accept(cadence.once.to >= from && cadence.once.to <= to ? [campaign(cadence.once)] : []);
  if (cadence.every === "workingDay") return workingDaysDue(first, last, calendar, options);
  const every = grouped(cadence);
  const periods: CadencePeriod[] = [];
  const begin = Math.max(every.least, every.indexOf(first));
  for (let index = every.startOf(begin) < FIRST_DAY ? begin + 1 : begin; every.startOf(index) <= last; index++) {
    const period = periodAt(every, index);
    if (period === undefined || dayNumber(period.to) > last) break;
    if (periods.length === MOST) return refuse(calendarFinding("cadence.tooMany", "", { most: MOST }));
    periods.push(period);
  }
  return accept(periods);
}

function periodOn(cadence: Cadence, day: DayNumber, calendar: Calendar, options?: CountingOptions): Outcome<CadencePeriod | undefined, CalendarFindingOf<CadenceCodes>> {
  if ("unset" in cadence) return notSet(cadence.unset);
  if ("asNeeded" in cadence) return accept(undefined);
  if ("once" in cadence) {
    const { from, to } = cadence.once;
    return accept(day >= dayNumber(from) && day <= dayNumber(to) ? campaign(cadence.once) : undefined);
  }
  if (cadence.every === "workingDay") {
    const reading = readCalendar(calendar, options);
    const working = reading.isWorking(day);
    if (working === undefined) return refuse(notPublished(reading));
    return accept(working ? single(day) : undefined, reading.caveats());
  }
  const every = grouped(cadence);
  const index = every.indexOf(day);
  return accept(index < every.least ? undefined : periodAt(every, index));
}

function workingDaysDue(first: DayNumber, last: DayNumber, calendar: Calendar, options?: CountingOptions): Outcome<readonly CadencePeriod[], CalendarFindingOf<CadenceCodes>> {
  const reading = readCalendar(calendar, options);
  const count = last < first ? 0 : reading.between(first - 1, last);
  if (count === undefined) return refuse(notPublished(reading));
  if (count > MOST) return refuse(calendarFinding("cadence.tooMany", "", { most: MOST }));
  return accept(Array.from({ length: count }, (_, i) => single(reading.nth(first - 1, i + 1))), reading.caveats());
}

interface Grouped extends RecurringUnit {
  /** Periods before this one do not exist. */
  readonly least: number;
}

/** A cadence of several units at a time counts them from its first day on. */
function grouped(cadence: Cadence & { readonly every: string }): Grouped {
  const unit = recurringUnits[cadence.every as keyof typeof recurringUnits];
  if (!("times" in cadence)) return { ...unit, least: Number.NEGATIVE_INFINITY };
  const anchor = unit.indexOf(dayNumber(cadence.from));
  const startOf = (index: number): DayNumber => unit.startOf(anchor + index * cadence.times);
  return {
    least: 0,
    indexOf: (day) => Math.floor((unit.indexOf(day) - anchor) / cadence.times),
    startOf,
    keyOf: (index) => `${isoOfDay(startOf(index))}/${isoOfDay(startOf(index + 1) - 1)}`,
  };
}

function periodAt(every: RecurringUnit, index: number): CadencePeriod | undefined {
  const [from, to] = [every.startOf(index), every.startOf(index + 1) - 1];
  return from < FIRST_DAY || to > LAST_DAY ? undefined : { key: every.keyOf(index), from: isoOfDay(from), to: isoOfDay(to) };
}

function single(day: DayNumber): CadencePeriod {
  const date = isoOfDay(day);
  return { key: date, from: date, to: date };
}

function campaign({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): CadencePeriod {
  return { key: `${from}/${to}`, from, to };
}

function notSet(slot: string) {
  return refuse(calendarFinding("cadence.notSet", "", { slot }));
}

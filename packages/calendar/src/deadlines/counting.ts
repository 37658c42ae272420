import { epochOf } from "@fengqiao/model";
import { DAY, type DayNumber, dayNumber, type Epoch, HOUR, MINUTE, NO_DAY, type WallTime } from "@fengqiao/model/civil";
import { compiledOf, localDayOf } from "../editions/calendar.ts";
import type { Reading } from "../editions/reading.ts";
import { isDayPeriod, moveDay } from "../periods/move-day.ts";
import type { Period } from "../periods/period.ts";
import type { Limit, Stop } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";

/** What stays the same while one deadline is counted. `begin` is the start after intake, `unit` what it is measured in. */
export interface Counting {
  readonly reading: Reading;
  readonly rule: DeadlineRule;
  readonly limit: Limit;
  readonly begin: Moment;
}

export interface Moment extends WallTime {
  readonly epoch: Epoch;
}

/** Where a period ends: a day, to which the rule then gives its time, or an instant where hours and minutes elapse. */
export type End = DayEnd | { readonly epoch: Epoch };
interface DayEnd {
  readonly day: DayNumber;
}

/** An end as it falls due: its own day, the day it moved to from a rest day, the last instant in time. */
export interface Settled {
  readonly plainDay: DayNumber;
  readonly day: DayNumber;
  readonly epoch: Epoch;
  /** Whether the end is an instant of its own and not the end of a day. */
  readonly exact: boolean;
}

/** Where the period ends that the rule gives. `undefined` here and below: a day beyond the edition is needed. */
export function endOfLimit({ reading, rule, limit, begin }: Counting): End | undefined {
  if ("until" in limit) {
    const day = dayNumber(limit.until);
    return day === NO_DAY ? { epoch: epochOf(limit.until) } : { day };
  }
  if (!isDayPeriod(limit)) return { epoch: begin.epoch + elapsed(limit) };
  // Where the day of the event is the first day, the same period began in the night before.
  const from = rule.startDayCounted === true && limit.amount > 0 ? begin.day - 1 : begin.day;
  const months = limit.unit === "month" || limit.unit === "year";
  return asEnd(months && from !== begin.day ? moveDay(reading, begin.day, limit, 1, rule.monthEnd) - 1 : moveDay(reading, from, limit, 1, rule.monthEnd));
}

/** An extension counts on from the end of the period itself, also where that is a rest day. */
export function extendEnd({ reading, rule }: Counting, end: End, by: Period): End | undefined {
  const { clock } = compiledOf(reading.calendar);
  if (!isDayPeriod(by)) return { epoch: ("epoch" in end ? end.epoch : clock.endOfDay(end.day)) + elapsed(by) };
  if ("day" in end) return asEnd(moveDay(reading, end.day, by, 1, rule.monthEnd));
  const wall = clock.wallTimeOf(end.epoch);
  const day = moveDay(reading, wall.day, by, 1, rule.monthEnd);
  return day === NO_DAY ? undefined : { epoch: clock.epochOf({ day, time: wall.time }) };
}

/**
 * The end once the stops are past, and the stop at which the clock stands still now. What begins after the time is up has nothing left
 * to stop.
 */
export function passStops(counting: Counting, first: End | undefined, stops: readonly Stop[]): { readonly end: End; readonly stopped?: Stop } | undefined {
  let end = first;
  for (const stop of stops) {
    const before = end && settle(counting, end);
    if (end === undefined || before === undefined) return undefined;
    const from = epochOf(stop.from);
    if (from > before.epoch) break;
    if (stop.to === undefined) return { end, stopped: stop };
    end = passStop(counting, end, from, epochOf(stop.to));
  }
  return end && { end };
}

/**
 * What a stop takes away is given back. Hours and minutes to the millisecond; days by whole days: the day on which the clock stops
 * still counts, the day on which it goes on does not (as the day of an event does not), so as many days remain afterwards as before.
 * Where none remains and the hour at which the last day ends is past when the clock goes on, the next counted day is the last.
 */
function passStop(counting: Counting, end: End, from: Epoch, to: Epoch): End | undefined {
  if ("epoch" in end) return { epoch: end.epoch + (to - from) };
  const moved = passDays(counting, end.day, localDay(counting, from), localDay(counting, to));
  if (moved === undefined) return undefined;
  const settled = settle(counting, moved);
  return settled === undefined || settled.epoch >= to ? moved : nextCounted(counting, moved);
}

function passDays(counting: Counting, end: DayNumber, stopped: DayNumber, goesOn: DayNumber): DayEnd | undefined {
  if (!countsWorkingDays(counting)) return { day: end + (goesOn - stopped) };
  if (end <= stopped) return { day: goesOn };
  const left = counting.reading.between(stopped, end);
  return left === undefined ? undefined : asEnd(counting.reading.nth(goesOn, left));
}

function nextCounted(counting: Counting, end: DayEnd): DayEnd | undefined {
  return countsWorkingDays(counting) ? asEnd(counting.reading.nth(end.day, 1)) : { day: end.day + 1 };
}

/** What is left at an instant. */
export function remainingAt(counting: Counting, end: End, at: Epoch): { readonly amount: number; readonly unit: "minute" | "calendarDay" | "workingDay" } | undefined {
  if ("epoch" in end) return { amount: Math.max(0, Math.ceil((end.epoch - at) / MINUTE)), unit: "minute" };
  const day = localDay(counting, at);
  if (!countsWorkingDays(counting)) return { amount: Math.max(0, end.day - day), unit: "calendarDay" };
  const left = counting.reading.between(day, Math.max(day, end.day));
  return left === undefined ? undefined : { amount: left, unit: "workingDay" };
}

/** Gives an end its day and instant: off the rest day where the rule rolls forward, and to the end that the rule names. */
export function settle(counting: Counting, end: End): Settled | undefined {
  const { reading, rule, limit, begin } = counting;
  const { clock } = compiledOf(reading.calendar);
  if ("epoch" in end) {
    const { day } = clock.wallTimeOf(end.epoch);
    return { plainDay: day, day, epoch: end.epoch, exact: true };
  }
  const day = rule.rollForward || countsWorkingDays(counting) ? reading.rollForward(end.day) : end.day;
  if (day === NO_DAY) return undefined;
  const ends = "until" in limit && rule.ends === "sameTime" ? "endOfDay" : rule.ends;
  return { plainDay: end.day, day, epoch: endOn(counting, day, ends, begin.time), exact: false };
}

export function endOn({ reading }: Pick<Counting, "reading">, day: DayNumber, ends: DeadlineRule["ends"], time: number): Epoch {
  const { clock, hours } = compiledOf(reading.calendar);
  switch (ends) {
    case "endOfDay":
      return clock.endOfDay(day);
    case "closeOfBusiness":
      return clock.epochOf({ day, time: hours.at(-1)?.closes ?? DAY });
    case "sameTime":
      return clock.epochOf({ day, time });
  }
}

export function elapsed({ amount, unit }: Period): number {
  return amount * (unit === "hour" ? HOUR : MINUTE);
}

function countsWorkingDays({ limit }: Counting): boolean {
  return "unit" in limit && limit.unit === "workingDay";
}

/** Before the clock began there was nothing to stop. */
function localDay({ reading, begin }: Counting, at: Epoch): DayNumber {
  return Math.max(begin.day, localDayOf(reading.calendar, at));
}

function asEnd(day: DayNumber): DayEnd | undefined {
  return day === NO_DAY ? undefined : { day };
}

import { type DayNumber, isoOfDay, NO_DAY, yearOf } from "@fengqiao/model/civil";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { type Calendar, compiledOf } from "./calendar.ts";
import { betweenByPlainWeek, nthByPlainWeek } from "./plain-week.ts";
import { between, isPlainWorking, isPublished, isWorking, nthFrom } from "./working-day-index.ts";

/** How to count where the edition ends. Without it, the answer is `notPublished`. */
export interface CountingOptions {
  /** Count unpublished days by the plain week. The answer says so (`calendar.plainWeek`). */
  readonly assumePlainWeek?: boolean;
}

/**
 * What an answer rests on that may still change.
 *
 * @example
 * ```ts
 * import { chinaCalendar, isWorkingDay } from "@fengqiao/calendar";
 *
 * isWorkingDay(chinaCalendar(), "2026-12-31").findings.map((f) => f.code); // => ["day.provisional"]
 * ```
 */
export type Caveat = CalendarFindingOf<"day.provisional" | "calendar.plainWeek">;

/**
 * One calculation on a calendar, which remembers the days that its answer rests on: which of them are provisional, which
 * were assumed, and which year was missing.
 */
export interface Reading {
  readonly calendar: Calendar;
  readonly options: CountingOptions;
  /** The year that would have been needed, once an answer was `NO_DAY` or `undefined`. */
  readonly missing: () => number | undefined;
  nth(day: DayNumber, amount: number): DayNumber;
  between(from: DayNumber, to: DayNumber): number | undefined;
  isWorking(day: DayNumber): boolean | undefined;
  /** The day itself if it is a working day, else the first one after it. */
  rollForward(day: DayNumber): DayNumber;
  caveats(): Caveat[];
}

/** That a day is needed which the edition does not reach. */
export function notPublished({ calendar, missing }: Reading): CalendarFindingOf<"calendar.notPublished"> {
  return calendarFinding("calendar.notPublished", "", { year: missing() ?? 0, calendar: calendar.id });
}

interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

export function readCalendar(calendar: Calendar, options: CountingOptions = {}): Reading {
  const { index } = compiledOf(calendar);
  const assume = options.assumePlainWeek === true;
  const rested: Span[] = [];
  let missing: number | undefined;

  const rest = (first: DayNumber, last: DayNumber): void => {
    if (last >= first) rested.push({ first, last });
  };
  const lacks = (from: DayNumber, forward: boolean): void => {
    const empty = index.last < index.first;
    missing ??= yearOf(empty ? from : forward ? (from < index.first ? from : Math.max(from, index.last + 1)) : from > index.last ? from : Math.min(from, index.first - 1));
  };

  const nth = (day: DayNumber, amount: number): DayNumber => {
    if (amount === 0) return day;
    const forward = amount > 0;
    let target = nthFrom(index, day, amount);
    if (target === NO_DAY) {
      if (!assume) {
        lacks(forward ? day + 1 : day - 1, forward);
        return NO_DAY;
      }
      target = nthByPlainWeek(index, day, amount);
    }
    rest(forward ? day + 1 : target, forward ? target : day - 1);
    return target;
  };

  return {
    calendar,
    options,
    missing: () => missing,
    nth,
    between: (from, to) => {
      const forward = to > from;
      const known = between(index, from, to);
      if (known === undefined && !assume) {
        lacks(forward ? from + 1 : from - 1, forward);
        return undefined;
      }
      rest(forward ? from + 1 : to, forward ? to : from - 1);
      return known ?? betweenByPlainWeek(index, from, to);
    },
    isWorking: (day) => {
      if (isPublished(index, day)) {
        rest(day, day);
        return isWorking(index, day);
      }
      if (!assume) {
        lacks(day, true);
        return undefined;
      }
      rest(day, day);
      return isPlainWorking(index, day);
    },
    rollForward: (day) => nth(day - 1, 1),
    caveats: () => [...provisionalOf(calendar, rested), ...(assume ? assumedOf(calendar, rested) : [])],
  };
}

function provisionalOf(calendar: Calendar, rested: readonly Span[]): Caveat[] {
  return compiledOf(calendar).provisional.flatMap(({ first, last, days }) => {
    const touched = hull(rested, first, last);
    return touched === undefined
      ? []
      : [
          calendarFinding("day.provisional", "", {
            from: isoOfDay(touched.first),
            to: isoOfDay(touched.last),
            because: days.because,
            ...(days.overlay !== undefined && { overlay: days.overlay }),
          }),
        ];
  });
}

function assumedOf(calendar: Calendar, rested: readonly Span[]): Caveat[] {
  const { first, last } = compiledOf(calendar).index;
  const spans = last < first ? [hull(rested, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)] : [hull(rested, Number.NEGATIVE_INFINITY, first - 1), hull(rested, last + 1, Number.POSITIVE_INFINITY)];
  return spans.flatMap((span) => (span === undefined ? [] : [calendarFinding("calendar.plainWeek", "", { from: isoOfDay(span.first), to: isoOfDay(span.last) })]));
}

/** The smallest span that covers what `rested` has in common with `first…last`. */
function hull(rested: readonly Span[], first: DayNumber, last: DayNumber): Span | undefined {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const span of rested) {
    if (span.last < first || span.first > last) continue;
    lo = Math.min(lo, Math.max(span.first, first));
    hi = Math.max(hi, Math.min(span.last, last));
  }
  return hi < lo ? undefined : { first: lo, last: hi };
}

import { accept, epochOf, type Instant, type LocalDate, type Outcome, refuse, some } from "@fengqiao/model";
import { isoOfDay, NO_DAY } from "@fengqiao/model/civil";
import { type Calendar, localDayOf } from "../editions/calendar.ts";
import type { CountingOptions } from "../editions/reading.ts";
import { type CalendarFindingOf, calendarFinding, shown } from "../findings.ts";
import type { Cadence, CadencePeriod } from "./cadence.ts";
import { type CadenceCodes, periodsDue } from "./cadence-periods.ts";
import { dayOf, type DayOrInstant, hadHappened } from "./day-or-instant.ts";

/** Something that was held, and when. `of` is the key of the period that it makes up for, where it is not the one it lies in. */
export interface HeldOccurrence {
  readonly at: DayOrInstant;
  readonly of?: string;
}

/** The time that is looked at: periods that end between `from` and `to`, as things stood at `asOf`. */
export interface ComplianceSpan {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly asOf: Instant;
}

/** One due occurrence: held within its period, held late for it, missed, or still open because the period is not over. */
export interface OccurrenceRow {
  readonly period: CadencePeriod;
  readonly state: "held" | "late" | "missed" | "open";
  readonly heldAt?: DayOrInstant;
}

/** What was due in a span, and what became of it. */
export interface Compliance {
  readonly rows: readonly OccurrenceRow[];
  /** Periods that are over or in which it was held: the base of any rate. */
  readonly due: number;
  readonly held: number;
  readonly late: number;
  readonly missed: number;
  readonly open: number;
}

/**
 * Which of the due occurrences were held, late or missed. What was held counts for the period in which it lies; a meeting
 * held afterwards makes up for an earlier period only where it says so (`of`), and is then late. What happened after `asOf`
 * does not count yet.
 *
 * Refuses what `periodsDue` refuses, an `asOf` that is no instant, and occurrences without a real day, each with its place.
 *
 * @example
 * ```ts
 * import { chinaCalendar, complianceOf } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const meetings = [{ at: "2026-09-08" }, { at: "2026-11-03", of: "2026-10" }];
 * const span = { from: "2026-09-01", to: "2026-11-30", asOf: "2026-11-25T09:00:00+08:00" };
 * const { held, late, missed, open } = must(complianceOf({ every: "month" }, meetings, span, chinaCalendar()));
 * [held, late, missed, open]; // => [1, 1, 0, 1]
 * ```
 */
export function complianceOf(
  cadence: Cadence,
  held: readonly HeldOccurrence[],
  span: ComplianceSpan,
  calendar: Calendar,
  options?: CountingOptions,
): Outcome<Compliance, CalendarFindingOf<CadenceCodes | "instant.invalid">> {
  const asOf = epochOf(span.asOf);
  if (Number.isNaN(asOf)) return refuse(calendarFinding("instant.invalid", "/span/asOf", { value: shown(span.asOf) }));
  const due = periodsDue(cadence, span.from, span.to, calendar, options);
  if (!due.ok) return due;
  const wrong = held.flatMap(({ at }, i) => (dayOf(at, calendar) === NO_DAY ? [calendarFinding("date.invalid", `/held/${i}/at`, { value: shown(at) })] : []));
  const found: readonly CalendarFindingOf<"date.invalid">[] = wrong;
  if (some(found)) return refuse(...found);

  const today = isoOfDay(localDayOf(calendar, asOf));
  const happened = held
    .filter(({ at }) => hadHappened(at, asOf, calendar))
    .map(({ at, of }) => ({ at, of, day: isoOfDay(dayOf(at, calendar)) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const rows = due.value.map((period): OccurrenceRow => {
    const own = happened.find(({ day, of }) => day >= period.from && day <= period.to && (of === undefined || of === period.key));
    if (own !== undefined) return { period, state: "held", heldAt: own.at };
    const late = happened.find(({ day, of }) => of === period.key && day > period.to);
    if (late !== undefined) return { period, state: "late", heldAt: late.at };
    return { period, state: period.to >= today ? "open" : "missed" };
  });
  const count = (state: OccurrenceRow["state"]): number => rows.filter((row) => row.state === state).length;
  const open = count("open");
  return accept({ rows, due: rows.length - open, held: count("held"), late: count("late"), missed: count("missed"), open }, due.findings);
}

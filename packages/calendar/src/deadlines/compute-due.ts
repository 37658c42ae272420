import { accept, epochOf, type Outcome, refuse } from "@fengqiao/model";
import { isoOfDay } from "@fengqiao/model/civil";
import { type Calendar, compiledOf } from "../editions/calendar.ts";
import { type Caveat, notPublished, readCalendar, type Reading } from "../editions/reading.ts";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { type Counting, type End, endOfLimit, extendEnd, passStops, remainingAt, settle, type Settled } from "./counting.ts";
import type { Deadline, Due, Provisional, Stop } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { beginOf } from "./intake.ts";
import { signalTimes } from "./signal-times.ts";

/** All that a due instant is computed from. */
export type DeadlineFacts = Omit<Deadline, "due" | "calendar">;

/** What computing a due instant can find. */
export type DueCodes = "day.provisional" | "calendar.plainWeek" | "calendar.notPublished" | "limit.notSet" | "calendar.officeHoursMissing" | "date.outOfRange";

/**
 * When a deadline is due, from the facts alone: the same facts and edition give the same answer. Extensions lengthen the
 * period from its own end; each stop then gives back what it took away.
 */
export function computeDue(facts: DeadlineFacts, calendar: Calendar): Outcome<Due, CalendarFindingOf<DueCodes>> {
  const { rule, limit } = facts;
  if (compiledOf(calendar).hours.length === 0 && (rule.ends === "closeOfBusiness" || rule.intake === "officeHours")) {
    return refuse(calendarFinding("calendar.officeHoursMissing", "/rule", { calendar: calendar.id }));
  }
  if (limit === null) return notSet(rule);
  const reading = readCalendar(calendar, { assumePlainWeek: facts.assumePlainWeek });
  const begin = beginOf(reading, rule, epochOf(facts.startedAt));
  if (begin === undefined) return unpublished(reading);
  const counting: Counting = { reading, rule, limit, begin };

  let end = endOfLimit(counting);
  for (const { by } of facts.extensions) end &&= extendEnd(counting, end, by);
  const passed = passStops(counting, end, facts.stops);
  if (passed?.stopped !== undefined) return stopped(counting, passed.end, passed.stopped);
  const settled = passed && settle(counting, passed.end);
  return settled === undefined ? unpublished(reading) : dueAt(counting, settled);
}

function dueAt(counting: Counting, settled: Settled): Outcome<Due, CalendarFindingOf<DueCodes>> {
  const { reading } = counting;
  const at = compiledOf(reading.calendar).clock.instantOf(settled.epoch);
  if (at === undefined) return refuse(calendarFinding("date.outOfRange", "/limit", {}));
  const caveats = reading.caveats();
  return accept(
    {
      is: "at",
      at,
      date: isoOfDay(settled.day),
      plainDate: isoOfDay(settled.plainDay),
      ...signalTimes(counting, settled),
      provisional: caveats.map(provisionalOf),
    },
    caveats,
  );
}

function provisionalOf(caveat: Caveat): Provisional {
  const { from, to } = caveat.params;
  if (caveat.code === "calendar.plainWeek") return { from, to, because: "plainWeek" };
  const { because, overlay } = caveat.params;
  return { from, to, because, ...(overlay !== undefined && { overlay }) };
}

function stopped(counting: Counting, end: End, stop: Stop): Outcome<Due, CalendarFindingOf<"day.provisional" | "calendar.plainWeek" | "calendar.notPublished">> {
  const remaining = remainingAt(counting, end, epochOf(stop.from));
  if (remaining === undefined) return unpublished(counting.reading);
  return accept({ is: "stopped", reason: stop.reason, since: stop.from, remaining }, counting.reading.caveats());
}

function notSet({ within }: DeadlineRule): Outcome<Due, CalendarFindingOf<"limit.notSet">> {
  const slot = "unset" in within ? { slot: within.unset } : "field" in within ? { field: within.field } : {};
  return accept({ is: "notSet", ...slot }, [calendarFinding("limit.notSet", "/limit", slot)]);
}

function unpublished(reading: Reading): Outcome<Due, CalendarFindingOf<"calendar.notPublished">> {
  const found = notPublished(reading);
  return accept({ is: "notPublished", year: found.params.year }, [found]);
}

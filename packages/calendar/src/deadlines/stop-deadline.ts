import { epochOf, type Instant, type Outcome, refuse, some } from "@fengqiao/model";
import type { Calendar } from "../editions/calendar.ts";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import type { DueCodes } from "./compute-due.ts";
import type { Deadline, Stop } from "./deadline.ts";
import { withDueAgain } from "./with-due.ts";

/** What stopping a clock can find. */
export type StopDeadlineCodes =
  | DueCodes
  | "instant.invalid"
  | "calendar.mismatch"
  | "stop.reasonNotAllowed"
  | "stop.endsBeforeStart"
  | "stop.overlaps"
  | "stop.outsideDeadline"
  | "deadline.alreadySatisfied";

/**
 * Stops the clock for a reason that the rule allows (an expert appraisal, a hearing), from an instant on; a stop that is
 * already over comes with its `to`. Stops may be recorded late and in any order.
 *
 * Refuses a reason that the rule does not have, a stop that ends before it begins, overlaps another one, begins before the
 * start or after the time was up, or after the thing has happened. The deadline that was given stays as it is.
 *
 * @example
 * ```ts
 * import { chinaCalendar, parseDeadlineRule, setDeadline, stopDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 *   stops: ["appraisal"],
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * must(stopDeadline(running, { reason: "appraisal", from: "2026-09-20T09:00:00+08:00" }, china)).due.is; // => "stopped"
 * stopDeadline(running, { reason: "holiday", from: "2026-09-20T09:00:00+08:00" }, china).findings.map((f) => f.code); // => ["stop.reasonNotAllowed"]
 * ```
 */
export function stopDeadline(deadline: Deadline, stop: Stop, calendar: Calendar): Outcome<Deadline, CalendarFindingOf<StopDeadlineCodes>> {
  const found: readonly CalendarFindingOf<StopDeadlineCodes>[] = checkStop(deadline, stop);
  if (some(found)) return refuse(...found);
  const stops = [...deadline.stops, stop].sort((a, b) => epochOf(a.from) - epochOf(b.from));
  return withDueAgain({ ...deadline, stops }, calendar);
}

/**
 * Lets the clock go on. As much time is left as when it stopped: days by whole days, hours and minutes to the millisecond.
 *
 * Refuses where it is not stopped, and an instant before the stop.
 *
 * @example
 * ```ts
 * import { chinaCalendar, parseDeadlineRule, resumeDeadline, setDeadline, stopDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 *   stops: ["appraisal"],
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * const stopped = must(stopDeadline(running, { reason: "appraisal", from: "2026-09-17T09:00:00+08:00" }, china));
 * const { due } = must(resumeDeadline(stopped, "2026-09-21T09:00:00+08:00", china));
 * if (running.due.is === "at" && due.is === "at") [running.due.date, due.date]; // => ["2026-10-13", "2026-10-16"]
 * ```
 */
export function resumeDeadline(
  deadline: Deadline,
  at: Instant,
  calendar: Calendar,
): Outcome<Deadline, CalendarFindingOf<"instant.invalid" | "calendar.mismatch" | "stop.none" | "stop.endsBeforeStart" | DueCodes>> {
  const to = epochOf(at);
  if (Number.isNaN(to)) return refuse(calendarFinding("instant.invalid", "/to", { value: at }));
  const open = deadline.stops.at(-1);
  if (open === undefined || open.to !== undefined) return refuse(calendarFinding("stop.none", "/stops", {}));
  if (to < epochOf(open.from)) return refuse(calendarFinding("stop.endsBeforeStart", "/to", { from: open.from, to: at }));
  return withDueAgain({ ...deadline, stops: [...deadline.stops.slice(0, -1), { ...open, to: at }] }, calendar);
}

function checkStop(deadline: Deadline, stop: Stop): CalendarFindingOf<StopDeadlineCodes>[] {
  const allowed = deadline.rule.stops ?? [];
  if (!allowed.includes(stop.reason)) return [calendarFinding("stop.reasonNotAllowed", "/reason", { reason: stop.reason, allowed })];
  const from = epochOf(stop.from);
  const to = stop.to === undefined ? Number.POSITIVE_INFINITY : epochOf(stop.to);
  if (Number.isNaN(from)) return [calendarFinding("instant.invalid", "/from", { value: stop.from })];
  if (Number.isNaN(to)) return [calendarFinding("instant.invalid", "/to", { value: stop.to ?? "" })];
  if (to < from) return [calendarFinding("stop.endsBeforeStart", "/to", { from: stop.from, to: stop.to ?? "" })];

  const { satisfiedAt, due } = deadline;
  if (satisfiedAt !== undefined && from >= epochOf(satisfiedAt)) return [calendarFinding("deadline.alreadySatisfied", "/satisfiedAt", { at: satisfiedAt })];
  const over = due.is === "at" ? epochOf(due.at) : Number.POSITIVE_INFINITY;
  if (from < epochOf(deadline.startedAt) || from > over) return [calendarFinding("stop.outsideDeadline", "/from", { from: stop.from })];

  const other = deadline.stops.find((s) => from < (s.to === undefined ? Number.POSITIVE_INFINITY : epochOf(s.to)) && epochOf(s.from) < to);
  return other === undefined ? [] : [calendarFinding("stop.overlaps", "/from", { from: other.from, ...(other.to !== undefined && { to: other.to }) })];
}

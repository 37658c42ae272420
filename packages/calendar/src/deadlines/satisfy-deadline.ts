import { accept, epochOf, type Instant, type Outcome, refuse } from "@fengqiao/model";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import type { Deadline } from "./deadline.ts";

/**
 * Records that the thing which was due has happened, and when: whether the deadline is met depends on that, not on the day
 * of the record.
 *
 * Refuses what is no instant, an instant before the start, and a second one.
 *
 * @example
 * ```ts
 * import { chinaCalendar, deadlineStatus, parseDeadlineRule, satisfyDeadline, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * const answered = must(satisfyDeadline(running, "2026-09-28T15:00:00+08:00"));
 * must(deadlineStatus(answered, "2026-12-01T08:00:00+08:00")).state; // => "met"
 * ```
 */
export function satisfyDeadline(deadline: Deadline, happenedAt: Instant): Outcome<Deadline, CalendarFindingOf<"instant.invalid" | "deadline.beforeStart" | "deadline.alreadySatisfied">> {
  const at = epochOf(happenedAt);
  if (Number.isNaN(at)) return refuse(calendarFinding("instant.invalid", "/happenedAt", { value: happenedAt }));
  if (deadline.satisfiedAt !== undefined) return refuse(calendarFinding("deadline.alreadySatisfied", "/satisfiedAt", { at: deadline.satisfiedAt }));
  if (at < epochOf(deadline.startedAt)) return refuse(calendarFinding("deadline.beforeStart", "/happenedAt", { at: happenedAt }));
  return accept({ ...deadline, satisfiedAt: happenedAt });
}

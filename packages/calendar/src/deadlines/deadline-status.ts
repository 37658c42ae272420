import { accept, epochOf, type Instant, type Outcome, refuse } from "@fengqiao/model";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import type { Deadline, SignalTime } from "./deadline.ts";

/**
 * How a deadline stands: `met` or `late` once the thing has happened, judged by when it happened; `stopped`, `notSet`,
 * `notPublished` where no end can be told; else `running`, `warned`, `overdue` or `escalated`.
 */
export type DeadlineState = "notSet" | "notPublished" | "stopped" | "running" | "warned" | "overdue" | "escalated" | "met" | "late";

/** How a deadline stands at an instant. */
export interface DeadlineStatus {
  readonly state: DeadlineState;
  readonly dueAt?: Instant;
  /** Steps of warning and escalation that have been reached. */
  readonly warned: number;
  readonly escalated: number;
}

/**
 * How a deadline stands at an instant. Refuses a `now` that is no instant.
 *
 * @example
 * ```ts
 * import { chinaCalendar, deadlineStatus, parseDeadlineRule, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * must(deadlineStatus(running, "2026-10-09T08:00:00+08:00")).state; // => "running"
 * must(deadlineStatus(running, "2026-10-14T08:00:00+08:00")); // => { state: "overdue", dueAt: "2026-10-13T23:59:59.999+08:00", warned: 0, escalated: 0 }
 * ```
 */
export function deadlineStatus(deadline: Deadline, now: Instant): Outcome<DeadlineStatus, CalendarFindingOf<"instant.invalid">> {
  const at = epochOf(now);
  if (Number.isNaN(at)) return refuse(calendarFinding("instant.invalid", "/now", { value: now }));
  const { due, satisfiedAt } = deadline;
  // What happened later than now has not happened yet.
  const happened = satisfiedAt !== undefined && epochOf(satisfiedAt) <= at ? epochOf(satisfiedAt) : undefined;
  if (due.is !== "at") {
    const open = deadline.stops.at(-1);
    const stopped = open !== undefined && open.to === undefined;
    // While the clock stands still nothing can be late.
    const state = due.is === "stopped" && happened !== undefined ? "met" : stopped ? "stopped" : due.is;
    return accept({ state, warned: 0, escalated: 0 });
  }
  const end = epochOf(due.at);
  const until = happened ?? at;
  const warned = reached(due.warnAt, until);
  const escalated = until > end ? reached(due.escalateAt, until) : 0;
  const open: DeadlineState = at > end ? (escalated > 0 ? "escalated" : "overdue") : warned > 0 ? "warned" : "running";
  const state = happened === undefined ? open : happened <= end ? "met" : "late";
  return accept({ state, dueAt: due.at, warned, escalated });
}

function reached(times: readonly SignalTime[], until: number): number {
  return times.filter((time) => "at" in time && epochOf(time.at) <= until).length;
}

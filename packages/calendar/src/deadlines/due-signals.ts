import { accept, epochOf, type Instant, type Outcome, refuse } from "@fengqiao/model";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import type { Deadline, SignalTime } from "./deadline.ts";

/** What a deadline has to say by itself: a step of warning, that the time is up, a step of escalation (steps from 0). */
export interface DueSignal {
  readonly signal: "warn" | "overdue" | "escalate";
  readonly step: number;
  readonly at: Instant;
}

/**
 * The signals of a deadline up to and including an instant, oldest first. What happened in time silences the rest, however
 * late it was recorded: signals after `satisfiedAt` are not among them.
 *
 * Refuses a `now` that is no instant.
 *
 * @example
 * ```ts
 * import { chinaCalendar, dueSignals, parseDeadlineRule, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 *   warn: [{ amount: 2, unit: "workingDay" }],
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * must(dueSignals(running, "2026-10-14T08:00:00+08:00")).map((s) => s.signal); // => ["warn", "overdue"]
 * ```
 */
export function dueSignals(deadline: Deadline, now: Instant): Outcome<readonly DueSignal[], CalendarFindingOf<"instant.invalid">> {
  const at = epochOf(now);
  if (Number.isNaN(at)) return refuse(calendarFinding("instant.invalid", "/now", { value: now }));
  const { due, satisfiedAt } = deadline;
  if (due.is !== "at") return accept([]);
  const until = satisfiedAt === undefined ? at : Math.min(at, epochOf(satisfiedAt));
  const steps = (signal: "warn" | "escalate", times: readonly SignalTime[]): DueSignal[] =>
    times.flatMap((time, step) => ("at" in time && epochOf(time.at) <= until ? [{ signal, step, at: time.at }] : []));
  // The due instant itself is still in time.
  const overdue: DueSignal[] = until > epochOf(due.at) ? [{ signal: "overdue", step: 0, at: due.at }] : [];
  const escalate = until > epochOf(due.at) ? steps("escalate", due.escalateAt) : [];
  return accept([...steps("warn", due.warnAt), ...overdue, ...escalate].sort((a, b) => epochOf(a.at) - epochOf(b.at)));
}

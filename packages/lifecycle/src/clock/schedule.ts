import { extendDeadline, setDeadline, stopDeadline, type Calendar, type Deadline, type DeadlineRule } from "@fengqiao/calendar";
import type { Instant, Outcome } from "@fengqiao/model";
import type { ClockPlan } from "../chart/chart.ts";
import { compareInstants } from "./instants.ts";
import type { Clock, Mark } from "./clock.ts";

/** Something that a clock tells, and when the time for it is up. */
export interface Signal {
  readonly mark: Mark;
  readonly at: Instant;
}

/** What a clock will tell, in order of time; or why that cannot be said. */
export type Schedule =
  | { readonly is: "at"; readonly signals: readonly Signal[] }
  | { readonly is: "notSet"; readonly slot: string }
  | { readonly is: "notPublished"; readonly year: number }
  | { readonly is: "paused" };

/** Counts a clock by the calendar. What it was told to count stands in the chart, what happened to it in the clock. */
export function scheduleOf(plan: ClockPlan, clock: Clock, calendar: Calendar): Schedule {
  if ("unset" in plan.rule) return { is: "notSet", slot: plan.rule.unset };
  const { within } = plan.rule;
  if ("unset" in within) return { is: "notSet", slot: within.unset };
  const counted = deadlineOf(plan.rule, clock, calendar);
  if (!counted.ok) return { is: "notSet", slot: "field" in within ? within.field : counted.findings[0].code };
  const { due } = counted.value;
  switch (due.is) {
    case "notSet":
      return { is: "notSet", slot: due.field ?? due.slot ?? "" };
    case "notPublished":
      return { is: "notPublished", year: due.year };
    case "stopped":
      return { is: "paused" };
    case "at": {
      const known = (times: typeof due.warnAt, mark: Mark): readonly Signal[] => times.flatMap((time) => ("at" in time ? [{ mark, at: time.at }] : []));
      const signals = [...known(due.warnAt, "reminder"), { mark: "limit" as const, at: due.at }, ...known(due.escalateAt, "grace")];
      return { is: "at", signals: signals.length === 1 ? signals : signals.sort((a, b) => compareInstants(a.at, b.at)) };
    }
  }
}

/** The clock as a deadline of the calendar, with what was added to it and what does not count. */
export function deadlineOf(rule: DeadlineRule, clock: Clock, calendar: Calendar): Outcome<Deadline> {
  const { within } = rule;
  const fields = "field" in within && clock.set !== undefined ? { fields: { [within.field]: clock.set } } : {};
  let deadline: Outcome<Deadline> = setDeadline(rule, clock.startedAt, calendar, fields);
  for (const extension of clock.extensions ?? []) if (deadline.ok) deadline = extendDeadline(deadline.value, extension, calendar);
  // a cause that the rule does not know does not stop this clock; another clock of the same case it may
  for (const pause of clock.pauses ?? []) if (deadline.ok && rule.stops?.includes(pause.reason) === true) deadline = stopDeadline(deadline.value, pause, calendar);
  return deadline;
}

/** The signals that a clock has not told yet. */
export function untold(signals: readonly Signal[], told: readonly Mark[]): readonly Signal[] {
  const left = [...told];
  return signals.filter((signal) => {
    const at = left.indexOf(signal.mark);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

/** When the clock tells something next: `null` where the calendar cannot say yet, `undefined` where there is nothing more. */
export function nextSignal(schedule: Schedule, told: readonly Mark[]): Instant | null | undefined {
  if (schedule.is === "notPublished") return null;
  return schedule.is === "at" ? untold(schedule.signals, told)[0]?.at : undefined;
}

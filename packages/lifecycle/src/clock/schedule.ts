import { extendDeadline, setDeadline, stopDeadline, type Calendar, type Deadline, type DeadlineRule, type Period } from "@fengqiao/calendar";
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
  // a limit that was set before and has passed when the matter comes back is over from the start
  if (!deadline.ok && deadline.findings[0].code === "limit.beforeStart") deadline = setDeadline(rule, startOf(clock), calendar, fields);
  for (const extension of clock.extensions ?? []) if (deadline.ok) deadline = extendDeadline(deadline.value, extension, calendar);
  // a cause that the rule does not know does not stop this clock; another clock of the same case it may
  for (const pause of clock.pauses ?? []) if (deadline.ok && rule.stops?.includes(pause.reason) === true) deadline = stopDeadline(deadline.value, pause, calendar);
  return deadline;
}

/** The beginning of the day that was set, or the instant. */
function startOf({ set, startedAt }: Clock): Instant {
  const until = String(set);
  return until.includes("T") ? until : `${until}T00:00:00${/(?:Z|[+-]\d\d:\d\d)$/.exec(startedAt)?.[0] ?? "Z"}`;
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

const DAY = 86_400_000;
const LEAST: Readonly<Record<Period["unit"], number>> = { minute: 60_000, hour: 3_600_000, calendarDay: DAY, workingDay: DAY, week: 7 * DAY, month: 28 * DAY, year: 365 * DAY };

/**
 * How long a clock tells nothing whatever the calendar says, in milliseconds from its start; `undefined` where it never tells anything.
 * It saves asking the calendar on every event. Rest days, pauses and extensions only make it later; what may come earlier counts as 0.
 */
export function quietTime({ rule }: ClockPlan): number | undefined {
  if ("unset" in rule || "unset" in rule.within) return undefined;
  if ("field" in rule.within || (rule.warn?.length ?? 0) > 0) return 0;
  const { amount, unit } = rule.within;
  const startDay = rule.startDayCounted === true ? DAY : 0;
  // an end of office hours, or of a day, may come up to a day before the period has elapsed to the minute
  const slack = unit === "minute" || unit === "hour" ? 0 : DAY + startDay;
  return Math.max(0, amount * LEAST[unit] - slack);
}

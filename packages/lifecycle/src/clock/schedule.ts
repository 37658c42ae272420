import { setDeadline, type Calendar } from "@fengqiao/calendar";
import type { Instant } from "@fengqiao/model";
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
  const { rule } = plan;
  if ("unset" in rule) return { is: "notSet", slot: rule.unset };
  const { within } = rule;
  if ("unset" in within) return { is: "notSet", slot: within.unset };
  if (clock.pauses?.some((pause) => pause.to === undefined) === true) return { is: "paused" };
  const started = setDeadline(rule, clock.startedAt, calendar, "field" in within && clock.set !== undefined ? { fields: { [within.field]: clock.set } } : {});
  if (!started.ok) return { is: "notSet", slot: "field" in within ? within.field : started.findings[0].code };
  const { due } = started.value;
  switch (due.is) {
    case "notSet":
      return { is: "notSet", slot: due.field ?? due.slot ?? "" };
    case "notPublished":
      return { is: "notPublished", year: due.year };
    case "stopped":
      return { is: "paused" };
    case "at": {
      const known = (times: typeof due.warnAt, mark: Mark): readonly Signal[] => times.flatMap((time) => ("at" in time ? [{ mark, at: time.at }] : []));
      return { is: "at", signals: [...known(due.warnAt, "reminder"), { mark: "limit" as const, at: due.at }, ...known(due.escalateAt, "grace")].sort((a, b) => compareInstants(a.at, b.at)) };
    }
  }
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

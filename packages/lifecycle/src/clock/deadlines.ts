import type { Calendar } from "@fengqiao/calendar";
import type { Instant, Label } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { Spoken } from "./due-events.ts";
import { scheduleOf, untold, type Schedule, type Signal } from "./schedule.ts";

/** A time limit that runs in a case: what it is called, since when, until when, and what it will say next. */
export interface CaseDeadline {
  readonly clock: string;
  readonly label: Label;
  readonly startedAt: Instant;
  readonly schedule: Schedule;
  /** What it says next, be it a reminder, the limit or a step after it; absent where nothing more is to come, or none can be known. */
  readonly next?: Signal;
}

/** The limits that run in a case, in the order in which they started. Clocks that count to nothing are left out. */
export function deadlinesOf({ chart, lexicon }: Spoken, kase: Case, calendar: Calendar): readonly CaseDeadline[] {
  return Object.entries(kase.clocks).flatMap(([clock, run]): readonly CaseDeadline[] => {
    const plan = chart.meta.clocks[clock];
    if (plan === undefined || "unset" in plan.rule) return [];
    const schedule = scheduleOf(plan, run, calendar);
    const [next] = schedule.is === "at" ? untold(schedule.signals, run.told) : [];
    return [{ clock, label: lexicon.clocks.get(clock) ?? { "zh-CN": clock, en: clock }, startedAt: run.startedAt, schedule, ...(next !== undefined && { next }) }];
  });
}

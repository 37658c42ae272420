import type { Calendar } from "@fengqiao/calendar";
import type { Instant } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import type { Chart } from "../chart/chart.ts";
import type { EffectSpec } from "../chart/effect.ts";
import { compareInstants } from "../clock/instants.ts";
import { scheduleOf, type Schedule } from "../clock/schedule.ts";
import { dataOf } from "./table.ts";

/**
 * What the host has to do after an event. Store effects together with the case and the event; the `id` is derived from the case
 * and the revision, so the same effect never has two.
 */
export type Effect =
  | { readonly type: "deadlineSet"; readonly id: string; readonly clock: string; readonly startedAt: Instant; readonly schedule: Schedule }
  /** `met` is `null` where the clock had no end, or none that can be known yet. */
  | { readonly type: "deadlineStopped"; readonly id: string; readonly clock: string; readonly at: Instant; readonly met: boolean | null }
  | { readonly type: "clocksPaused"; readonly id: string; readonly reason: string }
  | { readonly type: "clocksResumed"; readonly id: string }
  | { readonly type: "task"; readonly id: string; readonly what: string }
  | { readonly type: "notice"; readonly id: string; readonly what: string; readonly to?: string }
  | { readonly type: "request"; readonly id: string; readonly event: string; readonly to: string }
  | { readonly type: "openCase"; readonly id: string; readonly of: string }
  | { readonly type: "consequence"; readonly id: string; readonly what: string };

/** Concrete effects of a rule, in its order. */
export function effectsOf(chart: Chart, specs: readonly EffectSpec[], before: Case, after: Case, event: CaseEvent, calendar: Calendar): readonly Effect[] {
  const out: Effect[] = [];
  for (const spec of specs) for (const effect of concrete(chart, spec, before, after, event, calendar)) out.push({ ...effect, id: `${after.id}:${after.revision}:${out.length}` });
  return out;
}

type Unnamed = Effect extends infer E ? (E extends Effect ? Omit<E, "id"> : never) : never;

function concrete(chart: Chart, spec: EffectSpec, before: Case, after: Case, event: CaseEvent, calendar: Calendar): readonly Unnamed[] {
  switch (spec.effect) {
    case "arm": {
      const clock = after.clocks[spec.clock];
      const plan = chart.meta.clocks[spec.clock];
      return clock === undefined || plan === undefined ? [] : [{ type: "deadlineSet", clock: spec.clock, startedAt: clock.startedAt, schedule: scheduleOf(plan, clock, calendar) }];
    }
    case "disarm": {
      const clock = before.clocks[spec.clock];
      const plan = chart.meta.clocks[spec.clock];
      return clock === undefined || plan === undefined ? [] : [{ type: "deadlineStopped", clock: spec.clock, at: event.at, met: metBy(scheduleOf(plan, clock, calendar), event.at) }];
    }
    case "pause":
      return [{ type: "clocksPaused", reason: String(dataOf(event)[spec.field]) }];
    case "resume":
      return [{ type: "clocksResumed" }];
    case "extend": {
      const name = String(dataOf(event).clock);
      const clock = after.clocks[name];
      const plan = chart.meta.clocks[name];
      return clock === undefined || plan === undefined ? [] : [{ type: "deadlineSet", clock: name, startedAt: clock.startedAt, schedule: scheduleOf(plan, clock, calendar) }];
    }
    case "task":
      return [{ type: "task", what: spec.what }];
    case "notice":
      return [{ type: "notice", what: spec.what, ...(spec.what === "offer" && after.record.offer !== null && { to: after.record.offer }) }];
    case "request": {
      const to = dataOf(event)[spec.field];
      return (Array.isArray(to) ? (to as readonly string[]) : typeof to === "string" ? [to] : []).map((one) => ({ type: "request", event: spec.event, to: one }));
    }
    case "openCase":
      return [{ type: "openCase", of: spec.of }];
    case "consequence":
      return [{ type: "consequence", what: spec.what }];
  }
}

/** Whether a thing that happened at an instant kept the limit; `null` where there is none to keep. */
export function metBy(schedule: Schedule, at: Instant): boolean | null {
  const limit = schedule.is === "at" ? schedule.signals.find((signal) => signal.mark === "limit") : undefined;
  return limit === undefined ? null : compareInstants(at, limit.at) <= 0;
}

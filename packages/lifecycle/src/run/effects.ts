import type { Calendar } from "@fengqiao/calendar";
import type { Instant } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import { dataOf, type CaseEvent } from "../case/event.ts";
import type { Chart } from "../chart/chart.ts";
import type { EffectSpec } from "../chart/effect.ts";
import { compareInstants } from "../clock/instants.ts";
import { scheduleOf, type Schedule } from "../clock/schedule.ts";

/**
 * What the host has to do after an event. Store effects together with the case and the event; the `id` is derived from the case
 * and the revision, so the same effect never has two.
 */
export type Effect =
  | { readonly type: "deadlineSet"; readonly id: string; readonly clock: string; readonly startedAt: Instant; readonly schedule: Schedule }
  /** `met` is `null` where the clock had no end, or none that can be known yet, and where what its limit is for did not happen. */
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
  if (specs.length === 0) return NONE;
  // nearly always one effect each, so the list is made as long as that
  const out = new Array<Effect>(specs.length);
  const stem = `${after.id}:${after.revision}:`;
  let count = 0;
  for (const spec of specs) {
    if (spec.effect === "request") {
      for (const to of idsIn(dataOf(event)[spec.field])) out[count] = { type: "request", id: stem + String(count++), event: spec.event, to };
      continue;
    }
    const effect = effectOf(stem + String(count), chart, spec, before, after, event, calendar);
    if (effect !== undefined) out[count++] = effect;
  }
  if (count < out.length) out.length = count;
  return out;
}
const NONE: readonly Effect[] = Object.freeze([]);
const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : typeof value === "string" ? [value] : []);

/** The one effect of a spec; `undefined` where there is no limit of which a host could hear. */
function effectOf(id: string, chart: Chart, spec: Exclude<EffectSpec, { readonly effect: "request" }>, before: Case, after: Case, event: CaseEvent, calendar: Calendar): Effect | undefined {
  switch (spec.effect) {
    case "arm":
      return deadlineEffect(id, chart, after, spec.clock, calendar);
    case "extend":
      return deadlineEffect(id, chart, after, String(dataOf(event).clock), calendar);
    case "disarm": {
      const clock = before.clocks[spec.clock];
      const plan = chart.meta.clocks[spec.clock];
      if (clock === undefined || plan === undefined || "unset" in plan.rule) return undefined;
      return { type: "deadlineStopped", id, clock: spec.clock, at: event.at, met: spec.meets === true ? metBy(scheduleOf(plan, clock, calendar), event.at) : null };
    }
    case "pause":
      return { type: "clocksPaused", id, reason: String(dataOf(event)[spec.field]) };
    case "resume":
      return { type: "clocksResumed", id };
    case "task":
      return { type: "task", id, what: spec.what };
    case "notice":
      return spec.what === "offer" && after.record.offer !== null ? { type: "notice", id, what: spec.what, to: after.record.offer } : { type: "notice", id, what: spec.what };
    case "openCase":
      return { type: "openCase", id, of: spec.of };
    case "consequence":
      return { type: "consequence", id, what: spec.what };
  }
}

function deadlineEffect(id: string, chart: Chart, after: Case, name: string, calendar: Calendar): Effect | undefined {
  const clock = after.clocks[name];
  const plan = chart.meta.clocks[name];
  // a clock for which the chain has no rule at all is no deadline that a host could keep
  return clock === undefined || plan === undefined || "unset" in plan.rule ? undefined : { type: "deadlineSet", id, clock: name, startedAt: clock.startedAt, schedule: scheduleOf(plan, clock, calendar) };
}

/** Whether a thing that happened at an instant kept the limit; `null` where there is none to keep. */
export function metBy(schedule: Schedule, at: Instant): boolean | null {
  const limit = schedule.is === "at" ? schedule.signals.find((signal) => signal.mark === "limit") : undefined;
  return limit === undefined ? null : compareInstants(at, limit.at) <= 0;
}

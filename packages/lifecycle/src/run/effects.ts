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
  const out: Effect[] = [];
  const stem = `${after.id}:${after.revision}:`;
  for (const spec of specs) addEffects(out, stem, chart, spec, before, after, event, calendar);
  return out;
}
const NONE: readonly Effect[] = Object.freeze([]);

function addEffects(out: Effect[], stem: string, chart: Chart, spec: EffectSpec, before: Case, after: Case, event: CaseEvent, calendar: Calendar): void {
  const id = stem + String(out.length);
  switch (spec.effect) {
    case "arm":
      addDeadline(out, id, chart, after, spec.clock, calendar);
      return;
    case "extend":
      addDeadline(out, id, chart, after, String(dataOf(event).clock), calendar);
      return;
    case "disarm": {
      const clock = before.clocks[spec.clock];
      const plan = chart.meta.clocks[spec.clock];
      if (clock !== undefined && plan !== undefined && !("unset" in plan.rule)) out.push({ type: "deadlineStopped", id, clock: spec.clock, at: event.at, met: spec.meets === true ? metBy(scheduleOf(plan, clock, calendar), event.at) : null });
      return;
    }
    case "pause":
      out.push({ type: "clocksPaused", id, reason: String(dataOf(event)[spec.field]) });
      return;
    case "resume":
      out.push({ type: "clocksResumed", id });
      return;
    case "task":
      out.push({ type: "task", id, what: spec.what });
      return;
    case "notice":
      out.push(spec.what === "offer" && after.record.offer !== null ? { type: "notice", id, what: spec.what, to: after.record.offer } : { type: "notice", id, what: spec.what });
      return;
    case "request": {
      const to = dataOf(event)[spec.field];
      const cases = Array.isArray(to) ? (to as readonly string[]) : typeof to === "string" ? [to] : [];
      for (const one of cases) out.push({ type: "request", id: stem + String(out.length), event: spec.event, to: one });
      return;
    }
    case "openCase":
      out.push({ type: "openCase", id, of: spec.of });
      return;
    case "consequence":
      out.push({ type: "consequence", id, what: spec.what });
  }
}

function addDeadline(out: Effect[], id: string, chart: Chart, after: Case, name: string, calendar: Calendar): void {
  const clock = after.clocks[name];
  const plan = chart.meta.clocks[name];
  // a clock for which the chain has no rule at all is no deadline that a host could keep
  if (clock !== undefined && plan !== undefined && !("unset" in plan.rule)) out.push({ type: "deadlineSet", id, clock: name, startedAt: clock.startedAt, schedule: scheduleOf(plan, clock, calendar) });
}

/** Whether a thing that happened at an instant kept the limit; `null` where there is none to keep. */
export function metBy(schedule: Schedule, at: Instant): boolean | null {
  const limit = schedule.is === "at" ? schedule.signals.find((signal) => signal.mark === "limit") : undefined;
  return limit === undefined ? null : compareInstants(at, limit.at) <= 0;
}

import type { EventValue } from "../case/event.ts";
import type { Chart } from "../chart/chart.ts";
import { valuesOf } from "../chart/event-field.ts";
import { testsOf } from "../chart/guard.ts";
import type { TableRule } from "../run/table.ts";

export type Payload = Readonly<Record<string, EventValue>>;

/**
 * All that the rules of one event can tell apart: each combination of values of the fields that they ask or take, a field being absent
 * where not every rule needs it. Throws on a field without an end of values; the composer lets no condition ask one.
 */
export function payloadsOf(chart: Chart, event: string, rules: readonly TableRule[], facts: ReadonlySet<string>): readonly Payload[] {
  const asked = new Set<string>();
  for (const rule of rules) {
    for (const test of testsOf(rule.transition.guard.params.when)) if (test.field.startsWith("event.")) asked.add(test.field.slice("event.".length));
    for (const assignment of rule.assign) if (assignment.do === "take" && facts.has(assignment.fact)) asked.add(assignment.field);
  }
  let payloads: readonly Payload[] = [{}];
  for (const field of asked) {
    const kind = chart.meta.events[event]?.[field];
    const values = kind === undefined ? undefined : valuesOf(kind);
    if (values === undefined) throw new TypeError(`the field ${event}/${field} has no finite domain, and a rule asks it`);
    const optional = !rules.every((rule) => rule.needs.includes(field));
    payloads = payloads.flatMap((payload) => [...values.map((value): Payload => ({ ...payload, [field]: value })), ...(optional ? [payload] : [])]);
  }
  return payloads;
}

/** Whether the rule has the fields it needs among those that can be told apart; the others are taken as given. */
export function lacks(rule: TableRule, payload: Payload, asked: ReadonlySet<string>): boolean {
  return rule.needs.some((field) => asked.has(field) && !(field in payload));
}

import type { Label } from "@fengqiao/model";
import type { Chart } from "../chart/chart.ts";
import type { GuardTest } from "../chart/guard.ts";

/** Names of what a finding speaks of, by their ids; what has none goes by its id. */
export type Words = Readonly<Record<string, Label>>;

/** What kinds of things a finding names. */
export interface Named {
  readonly states?: readonly string[];
  /** Stages, by the terms of the states in which they are done. */
  readonly stages?: readonly string[];
  readonly events?: readonly string[];
  /** Fields of the first of the events. */
  readonly fields?: readonly string[];
  readonly roles?: readonly string[];
  readonly capacities?: readonly string[];
  readonly tests?: readonly GuardTest[];
  readonly clocks?: readonly string[];
}

/** The region's words for what a finding names. Made only when something is refused. */
export function wordsOf(chart: Chart, named: Named): Words {
  const { meta, states } = chart;
  const out: Record<string, Label> = {};
  const add = (id: string, label: Label | undefined): void => {
    if (label !== undefined) out[id] = label;
  };
  const fields = meta.events[named.events?.[0] ?? ""] ?? {};
  const own = <T>(map: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(map, id) ? map[id] : undefined);
  for (const id of named.states ?? []) add(id, own(states, id)?.meta.term);
  for (const id of named.stages ?? []) add(id, Object.values(states).find((state) => state.meta.stage === id)?.meta.term);
  for (const id of named.events ?? []) add(id, own(meta.labels, id));
  for (const id of named.fields ?? []) add(id, own(fields, id)?.label);
  for (const id of named.roles ?? []) add(id, own(meta.words.roles, id));
  for (const id of named.capacities ?? []) add(id, own(meta.words.capacities, id));
  for (const { field } of named.tests ?? []) add(field, field.startsWith("event.") ? own(fields, field.slice("event.".length))?.label : own(meta.words.facts, field));
  for (const id of named.clocks ?? []) add(id, clockLabel(chart, id));
  return out;
}

/** A clock is called as its rule is; where nobody has set one, as the place that waits. */
function clockLabel({ meta, states }: Chart, name: string): Label | undefined {
  const rule = Object.hasOwn(meta.clocks, name) ? meta.clocks[name]?.rule : undefined;
  return rule !== undefined && "label" in rule ? rule.label : Object.hasOwn(states, name) ? states[name]?.meta.term : undefined;
}

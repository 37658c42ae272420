import { actor, type Actor } from "@fengqiao/model";
import { transition, type AnyMachineSnapshot, type AnyStateMachine } from "xstate";
import { dataOf, type CaseEvent, type EventValue } from "../case/event.ts";
import { assign, type Facts } from "../chart/assignment.ts";
import type { CaseRecord } from "../chart/authority.ts";
import type { Chart } from "../chart/chart.ts";
import type { Graph } from "../explore/graph.ts";
import { payloadsOf } from "../explore/payloads.ts";
import { noteRecord } from "../run/note-record.ts";
import { rulesFor, ruleThatTakes, type TableRule } from "../run/table.ts";

/** What one of the two engines says to an event. */
interface Answer {
  readonly taken: boolean;
  readonly state: string;
  readonly facts: Facts;
  readonly record: CaseRecord;
  readonly effects: readonly unknown[];
}

/** The two records against which every rule is judged: one where all that is asked of the actor holds, one where nothing does. */
const fitting = (rule: TableRule): CaseRecord => ({ owner: "somebody", offer: rule.by.offered === undefined ? null : "somebody", did: { ...(rule.by.whoDid !== undefined && { [rule.by.whoDid]: "somebody" }) }, level: {}, named: { ...(rule.by.named !== undefined && { [rule.by.named]: ["somebody"] }) } });
const conflicting = (rule: TableRule): CaseRecord => ({
  owner: "another",
  offer: "another",
  did: { ...(rule.by.notWhoDid !== undefined && { [rule.by.notWhoDid]: "somebody" }) },
  level: { ...(rule.by.notLevelOf !== undefined && { [rule.by.notLevelOf]: "township" }) },
  named: Object.fromEntries((rule.by.notNamed ?? []).map((capacity) => [capacity, "somebody"])),
});

const anyValue = (kind: string): EventValue => (kind === "ids" ? ["x"] : kind === "date" ? "2026-01-31" : kind === "boolean" ? true : kind === "integer" ? 1 : "x");

/** Every event that a rule could be asked with: fitting, wrong role, a needed field missing, somebody against whom something is held. */
function* questions(chart: Chart, rules: readonly TableRule[], type: string, facts: ReadonlySet<string>): Generator<readonly [CaseEvent, CaseRecord]> {
  const event = (by: Actor, data: CaseEvent["data"]): CaseEvent => ({ id: "q", type, at: "2026-01-05T09:00:00+08:00", recordedAt: "2026-01-05T09:00:00+08:00", by, ...(data !== undefined && { data }) });
  for (const rule of rules) {
    const fits = actor.parse({ id: "somebody", roles: rule.by.roles ?? ["anybody"], body: "some-body", level: "township" });
    const stranger = actor.parse({ id: "stranger", roles: ["stranger"] });
    const needs = Object.fromEntries(rule.needs.map((field) => [field, anyValue(chart.meta.events[type]?.[field]?.kind ?? "id")]));
    for (const payload of payloadsOf(chart, type, rules, facts)) {
      const data = { ...needs, ...payload };
      yield [event(fits, data), fitting(rule)];
      yield [event(fits, data), conflicting(rule)];
      yield [event(stranger, data), fitting(rule)];
      for (const field of rule.needs) {
        const { [field]: _left, ...less } = data;
        yield [event(fits, less), fitting(rule)];
      }
    }
  }
}

/** How often both engines were asked, and how often both took the event. */
export interface Agreement {
  readonly asked: number;
  readonly taken: number;
  /** Where they differ, which is nowhere. */
  readonly differences: readonly { readonly question: unknown; readonly xstate: Answer; readonly table: Answer }[];
}

/** Asks both engines about every situation of a chart, or every so-manieth one, with every event, payload and kind of actor. */
export function agreement(machine: AnyStateMachine, graph: Graph, every: number): Agreement {
  const { chart } = graph.table;
  const slice = new Set(graph.slice.facts);
  let [asked, taken] = [0, 0];
  const differences: Agreement["differences"][number][] = [];
  for (const situation of graph.situations) {
    if (situation.id % every !== 0) continue;
    const facts = { ...chart.context.facts, ...situation.facts };
    for (const [type, rules] of [...(graph.table.states.get(situation.state)?.on ?? []), ...graph.table.everywhere]) {
      for (const [event, record] of questions(chart, rules, type, slice)) {
        const table = byTable(graph, situation.state, facts, record, event);
        const xstate = byXState(machine, situation.state, facts, record, event);
        if (JSON.stringify(xstate) !== JSON.stringify(table) && textOf(xstate) !== textOf(table)) differences.push({ question: { state: situation.state, facts, record, event }, xstate, table });
        asked += 1;
        if (table.taken) taken += 1;
      }
    }
  }
  return { asked, taken, differences };
}

/** The same for the same answer, in whatever order its parts were written. */
const textOf = (answer: Answer): string => JSON.stringify(answer, (_key, value: unknown) => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value));

function byXState(machine: AnyStateMachine, state: string, facts: Facts, record: CaseRecord, event: CaseEvent): Answer {
  const from = machine.resolveState({ value: state, context: { facts, record } }) as AnyMachineSnapshot;
  const [next, actions] = transition(machine, from, event) as unknown as [AnyMachineSnapshot, readonly { readonly type: string; readonly params?: unknown }[]];
  const context = next.context as { readonly facts: Facts; readonly record: CaseRecord };
  return { taken: next !== from, state: String(next.value), facts: context.facts, record: context.record, effects: actions.filter((action) => action.type === "effect").map((action) => action.params) };
}

function byTable({ table }: Graph, state: string, facts: Facts, record: CaseRecord, event: CaseEvent): Answer {
  const rules = rulesFor(table, table.states.get(state) ?? table.initial, event.type) ?? [];
  const data = dataOf(event);
  const rule = ruleThatTakes(rules, event.by, data, facts, record);
  if (rule === undefined) return { taken: false, state, facts, record, effects: [] };
  return { taken: true, state: rule.target?.name ?? state, facts: assign(facts, rule.assign, data), record: noteRecord(record, rule.stage, rule.note, event.by, data), effects: rule.effects };
}

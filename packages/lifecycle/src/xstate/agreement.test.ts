import { chinaCalendar } from "@fengqiao/calendar";
import { actor, type Actor } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { initialTransition, transition, type AnyMachineSnapshot } from "xstate";
import type { CaseEvent, EventValue } from "../case/event.ts";
import { assign, type Facts } from "../chart/assignment.ts";
import type { CaseRecord } from "../chart/authority.ts";
import type { Chart } from "../chart/chart.ts";
import { explore } from "../explore/graph.ts";
import { payloadsOf } from "../explore/payloads.ts";
import { lifecycleOf } from "../lifecycle.ts";
import { noteRecord } from "../run/note-record.ts";
import { dataOf, rulesFor, ruleThatTakes, type TableRule } from "../run/table.ts";
import { charts } from "../testdata/charts.ts";
import { history, seeded } from "../testdata/histories.ts";
import { toXState } from "./to-xstate.ts";

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

const placeholder = (kind: string): EventValue => (kind === "ids" ? ["x"] : kind === "date" ? "2026-01-31" : kind === "boolean" ? true : kind === "integer" ? 1 : "x");

/** Every event that a rule could be asked with: fitting, wrong role, a needed field missing, somebody against whom something is held. */
function* questions(chart: Chart, rules: readonly TableRule[], type: string, facts: ReadonlySet<string>): Generator<readonly [CaseEvent, CaseRecord]> {
  const event = (by: Actor, data: CaseEvent["data"]): CaseEvent => ({ id: "q", type, at: "2026-01-05T09:00:00+08:00", recordedAt: "2026-01-05T09:00:00+08:00", by, ...(data !== undefined && { data }) });
  for (const rule of rules) {
    const fits = actor.parse({ id: "somebody", roles: rule.by.roles ?? ["anybody"], body: "some-body", level: "township" });
    const stranger = actor.parse({ id: "stranger", roles: ["stranger"] });
    const needs = Object.fromEntries(rule.needs.map((field) => [field, placeholder(chart.meta.events[type]?.[field]?.kind ?? "id")]));
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

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (_id, chart) => {
  const graph = explore(chart);
  const machine = toXState(chart);

  const byXState = (state: string, facts: Facts, record: CaseRecord, event: CaseEvent): Answer => {
    const from = machine.resolveState({ value: state, context: { facts, record } }) as AnyMachineSnapshot;
    const [next, actions] = transition(machine, from, event);
    const context = next.context as { readonly facts: Facts; readonly record: CaseRecord };
    return { taken: next !== from, state: String(next.value), facts: context.facts, record: context.record, effects: (actions as readonly { readonly type: string; readonly params?: unknown }[]).filter((action) => action.type === "effect").map((action) => action.params) };
  };
  const byTable = (state: string, facts: Facts, record: CaseRecord, event: CaseEvent): Answer => {
    const here = graph.table.states.get(state)!;
    const rules = rulesFor(graph.table, here, event.type) ?? [];
    const data = dataOf(event);
    const rule = ruleThatTakes(rules, event.by, data, facts, record);
    if (rule === undefined) return { taken: false, state, facts, record, effects: [] };
    return { taken: true, state: rule.target?.name ?? state, facts: assign(facts, rule.assign, data), record: noteRecord(record, rule.stage, rule.note, event.by, data), effects: rule.effects };
  };

  test("XState and the table agree on every reachable situation, event, payload and kind of actor", () => {
    expect(graph.complete).toBe(true);
    const slice = new Set(graph.slice.facts);
    // a situation differs from another only in facts that some rule reads: where there are very many, every so-manieth one is asked
    const every = Math.max(1, Math.floor(graph.situations.length / 60));
    let asked = 0;
    let taken = 0;
    for (const situation of graph.situations) {
      if (situation.id % every !== 0) continue;
      const facts = { ...chart.context.facts, ...situation.facts };
      for (const [type, rules] of [...graph.table.states.get(situation.state)!.on, ...graph.table.everywhere]) {
        for (const [event, record] of questions(chart, rules, type, slice)) {
          const mine = byTable(situation.state, facts, record, event);
          expect(byXState(situation.state, facts, record, event)).toEqual(mine);
          asked += 1;
          if (mine.taken) taken += 1;
        }
      }
    }
    expect(taken).toBeGreaterThan(0);
    expect(asked).toBeGreaterThan(taken);
  });

  test("XState walks random journals to the same place, and no random run leaves what was explored", () => {
    const china = chinaCalendar();
    const lifecycle = lifecycleOf(chart, [china]);
    for (let seed = 1; seed <= 5; seed++) {
      const { kase, journal } = history(lifecycle, china, seeded(seed), { length: 25 });
      const [initial] = initialTransition(machine) as [AnyMachineSnapshot, unknown];
      let snapshot = machine.resolveState({ value: initial.value as string, context: { facts: chart.context.facts, record: { ...chart.context.record, owner: "p-0" } } }) as AnyMachineSnapshot;
      for (const entry of journal.slice(1)) {
        const [next] = transition(machine, snapshot, entry) as [AnyMachineSnapshot, unknown];
        expect(next).not.toBe(snapshot);
        snapshot = next;
      }
      expect({ state: snapshot.value as unknown, context: snapshot.context as unknown }).toEqual({ state: kase.state, context: { facts: kase.facts, record: kase.record } });
      expect(graph.index.has([kase.state, ...graph.slice.facts.map((fact) => String(kase.facts[fact]))].join("|"))).toBe(true);
    }
  });
});

import { chinaCalendar } from "@fengqiao/calendar";
import { describe, expect, test } from "vitest";
import { initialTransition, transition, type AnyMachineSnapshot } from "xstate";
import { explore } from "../explore/graph.ts";
import { lifecycleOf } from "../lifecycle.ts";
import { agreement } from "../testdata/agreement.ts";
import { charts } from "../testdata/charts.ts";
import { history, seeded } from "../testdata/histories.ts";
import { toXState } from "./to-xstate.ts";

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (_id, chart) => {
  const graph = explore(chart);
  const machine = toXState(chart);

  test("XState and the table agree on every event, payload and kind of actor in situations from all over the chart", () => {
    expect(graph.complete).toBe(true);
    // all of them are asked in the slow suite
    const { asked, taken, differences } = agreement(machine, graph, Math.max(1, Math.floor(graph.situations.length / 60)));
    expect(differences).toEqual([]);
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

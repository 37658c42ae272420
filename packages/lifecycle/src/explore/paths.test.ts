import { chinaCalendar } from "@fengqiao/calendar";
import { actor } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import type { Case } from "../case/case.ts";
import { lifecycleOf } from "../lifecycle.ts";
import { charts } from "../testdata/charts.ts";
import { playEdge } from "../testdata/player.ts";
import { explore, label, type Graph } from "./graph.ts";
import { situationsOf } from "./situations.ts";
import { sliceKey } from "./slice.ts";

const china = chinaCalendar();
/** What only a late record brings about; here everything is recorded when it happens. */
const ONLY_LATE = "deadline.withdrawn";

/** What holds in every situation of every chart: an owner, the clock of the state and of no other, a way out. */
function problems(graph: Graph, kase: Case): readonly string[] {
  const { chart, stateClocks } = graph.table;
  const state = chart.states[kase.state]!;
  const own = "name" in state.meta.clock ? state.meta.clock.name : undefined;
  const leaves = state.tags.includes("end") || state.meta.stage === "exit" || Object.values(state.on).some((rules) => rules.some((rule) => rule.meta.exit === true));
  return [
    ...(kase.record.owner === "" ? [`${kase.state} has no owner`] : []),
    ...[...stateClocks].filter((clock) => clock in kase.clocks !== (clock === own)).map((clock) => `${clock} in ${kase.state}`),
    ...(leaves ? [] : [`nobody can leave ${kase.state}`]),
  ];
}

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (_id, chart) => {
  test("every situation is come to by its shortest way, and from each every event is played", () => {
    const graph = explore(chart);
    const lifecycle = lifecycleOf(chart, [china]);
    const opened = lifecycle.open({ caseId: "P-1", by: actor.parse({ id: "p-0", roles: ["grid"], body: "body-0" }), at: "2026-01-05T09:00:00+08:00" });
    if (!opened.ok) throw new Error("it cannot be opened");
    const cases = new Map<number, Case>([[0, opened.value.case]]);
    const wrong = new Set<string>(problems(graph, opened.value.case));
    const [done, left] = [new Set<string>(), new Map<string, string>()];
    let played = 0;
    // edges come in the order of the search, so where one begins has been come to before
    for (const edge of graph.edges) {
      const from = cases.get(edge.from);
      const to = from === undefined ? undefined : playEdge(lifecycle, graph, edge, from, china);
      const move = `${graph.situations[edge.from]!.state}: ${label(edge)} by ${edge.rule.transition.meta.rule}`;
      if (to === undefined) {
        if (edge.event !== ONLY_LATE) left.set(move, edge.event);
        continue;
      }
      played += 1;
      done.add(move);
      const target = graph.situations[edge.to]!;
      if (sliceKey(graph.slice, to.state, to.facts) !== sliceKey(graph.slice, target.state, target.facts)) wrong.add(`${move} leads to ${to.state}`);
      for (const problem of problems(graph, to)) wrong.add(problem);
      if (!cases.has(edge.to)) cases.set(edge.to, to);
    }
    expect([...wrong]).toEqual([]);
    expect([...left.keys()].filter((move) => !done.has(move))).toEqual([]);
    if (graph.slice.facts.includes("overdue")) return;
    // where nothing hangs on what is late, time stands in nobody's way, and all of it is played
    expect([...left.keys()]).toEqual([]);
    expect(played).toBe(graph.edges.length);
    expect(cases.size).toBe(situationsOf(chart).situations.length);
  });
});

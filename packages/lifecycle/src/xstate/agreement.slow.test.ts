import { expect, test } from "vitest";
import { explore } from "../explore/graph.ts";
import { agreement } from "../testdata/agreement.ts";
import { charts } from "../testdata/charts.ts";
import { toXState } from "./to-xstate.ts";

test.each(charts.map((chart) => [chart.id, chart] as const))("%s: XState and the table agree on every reachable situation, event, payload and kind of actor", { timeout: 3_600_000 }, (_id, chart) => {
  const graph = explore(chart);
  expect(graph.complete).toBe(true);
  const { taken, differences } = agreement(toXState(chart), graph, 1);
  expect(differences).toEqual([]);
  expect(taken).toBeGreaterThanOrEqual(graph.situations.length);
});

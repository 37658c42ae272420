import { expect, test } from "vitest";
import { charts } from "../testdata/charts.ts";
import { situationsByXState } from "../testdata/xstate-situations.ts";
import { explore } from "./graph.ts";

test.each(charts.map((chart) => [chart.id, chart] as const))("%s: xstate/graph finds exactly the situations that were explored", (_id, chart) => {
  const graph = explore(chart);
  const found = situationsByXState(graph);
  expect([...graph.index.keys()].filter((key) => !found.has(key))).toEqual([]);
  expect([...found].filter((key) => !graph.index.has(key))).toEqual([]);
});

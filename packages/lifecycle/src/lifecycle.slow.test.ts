import { chinaCalendar } from "@fengqiao/calendar";
import { expect, test } from "vitest";
import { explore } from "./explore/graph.ts";
import { lifecycleOf } from "./lifecycle.ts";
import { charts } from "./testdata/charts.ts";
import { seeded } from "./testdata/histories.ts";
import { live } from "./testdata/invariants.ts";

test("a million random events: what has to hold holds at each of them", () => {
  const china = chinaCalendar();
  const all = charts.map((chart) => ({ lifecycle: lifecycleOf(chart, [china]), graph: explore(chart) }));
  const random = seeded(20210810);
  let events = 0;
  let accepted = 0;
  for (let i = 0; events < 1_000_000; i++) {
    const { lifecycle, graph } = all[i % all.length]!;
    const run = live(lifecycle, graph, china, random, 50);
    events += run.events;
    accepted += run.accepted;
  }
  expect(events).toBeGreaterThanOrEqual(1_000_000);
  expect(accepted / events).toBeGreaterThan(0.3);
});

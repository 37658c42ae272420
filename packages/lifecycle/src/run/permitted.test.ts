import { actor } from "@fengqiao/model";
import { chinaCalendar } from "@fengqiao/calendar";
import { expect, test } from "vitest";
import { lifecycleOf } from "../lifecycle.ts";
import { charts } from "../testdata/charts.ts";
import { must } from "../testdata/run.ts";

test.each(charts.map((chart) => [chart.id, chart] as const))("%s: in no state is an event offered twice, whether the state or the whole case takes it", (_id, chart) => {
  const lifecycle = lifecycleOf(chart, [chinaCalendar()]);
  const opened = must(lifecycle.open({ caseId: "XJ-2026-17", by: actor.parse({ id: "clerk", roles: ["intake"] }), at: "2026-01-05T09:00:00+08:00" })).case;
  for (const state of Object.keys(chart.states)) {
    for (const role of ["clock", "link", "party", ...chart.meta.roster]) {
      const events = lifecycle.permitted({ ...opened, state }, actor.parse({ id: "p-1", roles: [role] })).map(({ event }) => event);
      expect(events).toEqual([...new Set(events)]);
    }
  }
});

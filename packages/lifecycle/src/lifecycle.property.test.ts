import { chinaCalendar } from "@fengqiao/calendar";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explore } from "./explore/graph.ts";
import { lifecycleOf } from "./lifecycle.ts";
import { compileTable } from "./run/table.ts";
import { charts } from "./testdata/charts.ts";
import { history, nextEvent, seeded } from "./testdata/histories.ts";
import { live } from "./testdata/invariants.ts";

const china = chinaCalendar();

describe.each(charts.map((chart) => [chart.id, chart] as const))("%s", (_id, chart) => {
  const lifecycle = lifecycleOf(chart, [china]);
  const graph = explore(chart);

  test("for every random life: owned, clocked, explored, free to leave; replayed and restored to itself", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        live(lifecycle, graph, china, seeded(seed), 30);
      }),
      { numRuns: 8 },
    );
  });
});

test("for every case and event, explain says what advance does", () => {
  const tables = charts.map((chart) => ({ lifecycle: lifecycleOf(chart, [china]), table: compileTable(chart) }));
  fc.assert(
    fc.property(fc.integer(), fc.nat(charts.length - 1), (seed, which) => {
      const { lifecycle, table } = tables[which]!;
      const random = seeded(seed);
      const { kase } = history(lifecycle, china, random, { length: 8 });
      const event = nextEvent(random, table, kase, 99, 100_000, 0.3);
      const explained = lifecycle.explain(kase, event);
      const advanced = lifecycle.advance(kase, event);
      expect(explained.ok).toBe(advanced.ok);
      if (explained.ok && advanced.ok) expect(explained.value.state).toBe(advanced.value.case.state);
      else expect(explained.findings).toEqual(advanced.findings);
    }),
    { numRuns: 60 },
  );
});

test("for every way of polling the clock, the journal is the same", () => {
  const lifecycles = charts.map((chart) => lifecycleOf(chart, [china]));
  const day = (n: number): string => `${new Date(Date.UTC(2026, 0, 5) + n * 86_400_000).toISOString().slice(0, 10)}T09:00:00+08:00`;
  fc.assert(
    fc.property(fc.integer(), fc.nat(charts.length - 1), fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }), (seed, which, polls) => {
      const lifecycle = lifecycles[which]!;
      const { kase } = history(lifecycle, china, seeded(seed), { length: 6, pace: 600 });
      const end = 120;
      const atOnce = lifecycle.settle(kase, day(end));
      let polled = kase;
      const journal = [];
      for (let now = 10, i = 0; now < end; now += polls[i % polls.length]!, i++) {
        const settled = lifecycle.settle(polled, day(now));
        if (!settled.ok) continue;
        polled = settled.value.case;
        journal.push(...settled.value.events);
      }
      const rest = lifecycle.settle(polled, day(end));
      expect(rest.ok && atOnce.ok).toBe(true);
      if (!rest.ok || !atOnce.ok) return;
      expect([...journal, ...rest.value.events]).toEqual(atOnce.value.events);
      expect(rest.value.case).toEqual(atOnce.value.case);
    }),
    { numRuns: 80 },
  );
});

test("for every value that is no event, advance refuses and does not throw", () => {
  const lifecycle = lifecycleOf(charts[0]!, [china]);
  const { kase } = history(lifecycle, china, seeded(1), { length: 4 });
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(lifecycle.advance(kase, value as never).ok).toBe(false);
      expect(lifecycle.replay([value, value] as never).ok).toBe(false);
      expect(lifecycle.restore(value).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

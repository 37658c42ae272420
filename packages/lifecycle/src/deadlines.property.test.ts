import { chinaCalendar } from "@fengqiao/calendar";
import { actor } from "@fengqiao/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lifecycleOf } from "./lifecycle.ts";
import { compileTable } from "./run/table.ts";
import { charts } from "./testdata/charts.ts";
import { nextEvent, seeded } from "./testdata/histories.ts";

const china = chinaCalendar();
const desks = charts.map((chart) => ({ lifecycle: lifecycleOf(chart, [china]), table: compileTable(chart) }));
const at = (minutes: number): string => `${new Date(Date.UTC(2026, 0, 5, 1, 0) + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

test("for every random life, a deadline that was set is stopped once or still runs, and none is stopped that was not set", () => {
  let stopped = 0;
  fc.assert(
    fc.property(fc.integer(), fc.nat(charts.length - 1), (seed, which) => {
      const { lifecycle, table } = desks[which]!;
      const random = seeded(seed);
      const opened = lifecycle.open({ caseId: "random-1", by: actor.parse({ id: "p-0", roles: ["intake"] }), at: at(0) });
      if (!opened.ok) throw new Error("it cannot be opened");
      let { case: kase } = opened.value;
      let minutes = 0;
      const running = new Set<string>();
      const tell = (effects: typeof opened.value.effects, extended: boolean): void => {
        const ids = effects.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const effect of effects) {
          if (effect.type === "deadlineStopped") {
            expect([effect.clock, running.delete(effect.clock)]).toEqual([effect.clock, true]);
            stopped += 1;
          }
          if (effect.type !== "deadlineSet") continue;
          // more time for a running one sets it anew; so does what begins the same step again, after it was stopped
          expect([effect.clock, running.has(effect.clock)]).toEqual([effect.clock, extended]);
          running.add(effect.clock);
        }
      };
      tell(opened.value.effects, false);
      for (let n = 0; n < 40; n++) {
        minutes += Math.floor(random() * 4000);
        for (;;) {
          const due = lifecycle.due(kase, at(minutes));
          const [first] = due.ok ? due.value : [];
          if (first === undefined) break;
          const step = lifecycle.advance(kase, first);
          if (!step.ok) throw new Error(JSON.stringify(step.findings));
          kase = step.value.case;
          tell(step.value.effects, false);
        }
        const event = nextEvent(random, table, kase, n, minutes, 0.1);
        const step = lifecycle.advance(kase, event);
        if (!step.ok) continue;
        kase = step.value.case;
        tell(step.value.effects, event.type === "deadline.extend");
        const counted = Object.keys(kase.clocks).filter((clock) => !("unset" in table.plans[clock]!.rule));
        expect([...running].sort()).toEqual(counted.sort());
      }
    }),
    { numRuns: 120 },
  );
  expect(stopped).toBeGreaterThan(100);
});

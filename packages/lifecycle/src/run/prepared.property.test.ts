import { FALSE } from "@fengqiao/criteria";
import { chinaCalendar } from "@fengqiao/calendar";
import { actor, type Actor } from "@fengqiao/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dataOf } from "../case/event.ts";
import type { Case } from "../case/case.ts";
import { assign } from "../chart/assignment.ts";
import { denial } from "../chart/authority.ts";
import { lifecycleOf } from "../lifecycle.ts";
import { charts } from "../testdata/charts.ts";
import { history, nextEvent, seeded } from "../testdata/histories.ts";
import { effectsOf } from "./effects.ts";
import { noteRecord } from "./note-record.ts";
import { permissions, permittedEvents } from "./permitted.ts";
import { compileTable, rulesFor, ruleThatTakes, type Table, type TableRule } from "./table.ts";

const china = chinaCalendar();
const desks = charts.map((chart) => ({ lifecycle: lifecycleOf(chart, [china]), table: compileTable(chart) }));
const roster = [...new Set(charts.flatMap((chart) => chart.meta.roster)), "party", "clock", "link", "stranger"];

/** Who may do what, asked of every rule one by one. */
function askedOneByOne(on: ReadonlyMap<string, readonly TableRule[]>, kase: Case, who: Actor): readonly string[] {
  return [...on].filter(([, rules]) => rules.some((rule) => denial(rule.by, who, kase.record) === undefined && (rule.asksMissing || rule.when?.(kase.facts, {}) !== FALSE))).map(([event]) => event);
}

const hereAndEverywhere = ({ states, initial, everywhere }: Table, kase: Case) => ({ here: (states.get(kase.state) ?? initial).on, everywhere });

test("for every accepted event, what the table prepared gives what the chart says", () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.integer(), fc.nat(charts.length - 1), (seed, which) => {
      const { lifecycle, table } = desks[which]!;
      const random = seeded(seed);
      const { kase } = history(lifecycle, china, random, { length: 10 });
      for (let n = 0; n < 12; n++) {
        const event = nextEvent(random, table, kase, 99 + n, 30_000, 0);
        const step = lifecycle.advance(kase, event);
        if (!step.ok) continue;
        taken += 1;
        const next = step.value.case;
        const state = table.states.get(kase.state)!;
        const rule = ruleThatTakes(rulesFor(table, state, event.type)!, event.by, dataOf(event), kase.facts, kase.record)!;
        expect(next.facts).toEqual(assign(kase.facts, rule.assign, dataOf(event)));
        expect(next.record).toEqual(noteRecord(kase.record, rule.stage, rule.note, event.by, dataOf(event)));
        expect(step.value.effects).toEqual(effectsOf(table.chart, rule.effects, kase, next, event, china));
        expect(step.value.events).toEqual([{ ...event, subject: kase.id, revision: kase.revision + 1 }]);
      }
    }),
    { numRuns: 150 },
  );
  expect(taken).toBeGreaterThan(300);
});

test("for every actor, with no role, one or several, the menu offers what the rules offer one by one", () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(charts.length - 1), fc.subarray(roster, { maxLength: 3 }), fc.constantFrom("p-0", "p-7", "id-3"), (seed, which, roles, id) => {
      const { lifecycle, table } = desks[which]!;
      const { kase } = history(lifecycle, china, seeded(seed), { length: 10 });
      const who = { ...actor.parse({ id, roles: ["stranger"] }), roles } as Actor;
      const { here, everywhere } = hereAndEverywhere(table, kase);
      const ofState = askedOneByOne(here, kase, who);
      const ofCase = askedOneByOne(everywhere, kase, who);
      expect(permittedEvents(table, kase, who)).toEqual(ofState.length > 0 ? ofState : ofCase);
      expect(permissions(table, kase, who).map(({ event }) => event)).toEqual([...ofState, ...ofCase.filter((event) => !here.has(event))]);
    }),
    { numRuns: 300 },
  );
});

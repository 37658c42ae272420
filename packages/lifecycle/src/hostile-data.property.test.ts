import { chinaCalendar } from "@fengqiao/calendar";
import { actor } from "@fengqiao/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Case } from "./case/case.ts";
import type { JournalEntry } from "./case/event.ts";
import { lifecycleOf } from "./lifecycle.ts";
import { charts } from "./testdata/charts.ts";
import { history, seeded } from "./testdata/histories.ts";

const china = chinaCalendar();
const somebody = actor.parse({ id: "p-1", roles: ["handler", "intake", "centre"] });
const now = "2027-03-01T09:00:00+08:00";

/** Cases with pauses, extensions and late clocks among them. */
const lives = charts.map((chart, n) => {
  const life = lifecycleOf(chart, [china]);
  return { life, ...history(life, china, seeded(n + 1), { length: 30 }) };
});

/** Every place in a value of JSON. */
function placesOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))];
}

function withAt(value: unknown, [key, ...rest]: readonly string[], wrong: unknown): unknown {
  if (key === undefined) return wrong;
  if (Array.isArray(value)) return value.map((inner: unknown, i) => (String(i) === key ? withAt(inner, rest, wrong) : inner));
  return { ...(value as object), [key]: withAt((value as Record<string, unknown>)[key], rest, wrong) };
}

const wrong = fc.constantFrom<unknown>(null, undefined, 5, -1, true, "", "x", "2026-02-30T09:00:00+08:00", {}, [], [null], { x: 1 });
/** Which of them; a number, since a whole life in a failure is more than anybody reads. */
const which = fc.nat(lives.length - 1);

/** Parts that a case or a clock may have and these mostly have not. */
const OPTIONAL = ["rules", "stopped", "pauses", "extensions", "set"];
const optionalPlaces = (kase: Case): readonly (readonly string[])[] => [...OPTIONAL.map((key) => [key]), ...Object.keys(kase.clocks).flatMap((clock) => OPTIONAL.map((key) => ["clocks", clock, key]))];

test("for every place of a stored case and every wrong value there, it is refused or led on, and nothing throws", () => {
  let ledOn = 0;
  fc.assert(
    fc.property(which, fc.nat(), wrong, (n, place, value) => {
      const { life: desk, kase } = lives[n]!;
      const places = [...placesOf(kase), ...optionalPlaces(kase)];
      const changed = withAt(kase, places[place % places.length]!, value);
      const restored = desk.restore(JSON.parse(JSON.stringify(changed ?? null)));
      if (!restored.ok) return;
      ledOn += 1;
      const stored = restored.value;
      for (const outcome of [desk.due(stored, now), desk.settle(stored, now), desk.deadlines(stored)]) expect(typeof outcome.ok).toBe("boolean");
      desk.permitted(stored, somebody);
      for (const type of Object.keys(desk.chart.meta.events)) desk.advance(stored, { id: "e-x", type, at: now, recordedAt: now, by: somebody });
    }),
    { numRuns: 1500 },
  );
  expect(ledOn).toBeGreaterThan(50);
});

test("for every place of a journal and every wrong value there, it is refused or read, and nothing throws", () => {
  fc.assert(
    fc.property(which, fc.nat(), wrong, (n, place, value) => {
      const { life: desk, kase, journal } = lives[n]!;
      const places = placesOf(journal);
      const changed = withAt(journal, places[1 + (place % (places.length - 1))] ?? ["0"], value) as readonly JournalEntry[];
      const outcomes = [desk.replay(changed), desk.audit(kase, changed), desk.caseFacts(kase, changed, now), desk.caseCourse(kase, changed, now), desk.caseCourse(kase, changed, kase.openedAt)];
      for (const outcome of outcomes) expect(typeof outcome.ok).toBe("boolean");
      const [replayed] = outcomes as [ReturnType<typeof desk.replay>];
      if (replayed.ok) for (const outcome of [desk.due(replayed.value, now), desk.settle(replayed.value, now)]) expect(typeof outcome.ok).toBe("boolean");
    }),
    { numRuns: 1500 },
  );
});

import type { Effect, Journal } from "fengqiao";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { poll } from "./poll.ts";
import { Desk } from "./testdata/desk.ts";
import { END, story, tell } from "./testdata/story.ts";

const START = Date.parse("2021-08-10T09:00:00+08:00");
const STOP = Date.parse(END);
const HOUR = 3_600_000;
const written = (ms: number): string => `${new Date(ms + 8 * HOUR).toISOString().slice(0, 19)}+08:00`;

interface Wrote {
  readonly journal: Journal;
  readonly effects: readonly Effect[];
}

/** What stands in the file when the story was polled at these instants, and once at its end. */
async function polledAt(instants: readonly number[]): Promise<Wrote> {
  const desk = new Desk();
  const left = [...instants].sort((a, b) => a - b);
  await tell(desk, async (to) => {
    while (left[0] !== undefined && left[0] < Date.parse(to)) {
      desk.now = written(left.shift() ?? 0);
      expect((await poll(desk.host)).faults).toEqual([]);
    }
  });
  expect((await poll(desk.host)).faults).toEqual([]);
  expect((await poll(desk.host)).told).toBe(0);
  return { journal: desk.journal, effects: desk.effects };
}

const once = await polledAt([]);

test("time says in this story that nobody answered the alert, that the parties are silent, and that the case can no longer be reopened", () => {
  expect(once.journal.filter(({ by }) => by.id === "clock").map(({ type, recordedAt }) => `${type} ${recordedAt}`)).toEqual([
    "deadline.reached 2021-08-13T23:59:59.999+08:00",
    "evaluate.lapse 2021-09-08T23:59:59.999+08:00",
    "reopening.lapse 2022-03-25T23:59:59.999+08:00",
  ]);
});

test("polled every hour, the journal is the same as polled once at the end", async () => {
  expect(await polledAt(Array.from({ length: (STOP - START) / HOUR }, (_, i) => START + (i + 1) * HOUR))).toEqual(once);
});

test("for every set of instants at which it is polled, twice in a row too, journal and effects are the same", async () => {
  const near = [...story.map(([at]) => at), "2021-08-13T23:59:59+08:00", "2021-08-14T00:00:00+08:00", "2021-09-09T00:00:00+08:00"].map((at) => Date.parse(at));
  const instant = fc.oneof(fc.constantFrom(...near), fc.integer({ min: START / 1000, max: STOP / 1000 }).map((seconds) => seconds * 1000));
  await fc.assert(
    fc.asyncProperty(fc.array(instant, { maxLength: 12 }), async (instants) => {
      expect(await polledAt([...instants, ...instants])).toEqual(once);
    }),
    { numRuns: 20 },
  );
});

import type { Effect, Journal } from "fengqiao";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { boundaryDispute } from "./boundary-dispute.ts";
import { poll } from "./poll.ts";
import { Desk } from "./testdata/desk.ts";
import { begin, END, story, tell } from "./testdata/story.ts";

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

test("a poll reads the cases that are due, and no others", async () => {
  const desk = new Desk();
  await begin(desk, 3);
  await desk.send("officer", "POST", "/disputes", { ...boundaryDispute, id: "XJ-2021-0811" });
  const read: string[] = [];
  const store = { ...desk.host.store, snapshot: (id: string) => (read.push(id), desk.host.store.snapshot(id)) };
  const polled = async (at: string): Promise<number> => {
    desk.now = at;
    return (await poll({ ...desk.host, store })).told;
  };
  expect([await polled("2021-08-13T23:59:59.999+08:00"), read]).toEqual([0, []]);
  expect([await polled("2021-08-13T16:00:00Z"), new Set(read)]).toEqual([1, new Set(["C-1"])]);
  expect([await polled("2022-08-13T00:00:00+08:00"), read.includes("C-2")]).toEqual([0, false]);
});

test("that a limit was missed is taken back at the next poll, where it turns out that it was kept", async () => {
  const desk = new Desk();
  await begin(desk, 3);
  desk.now = "2021-08-14T08:00:00+08:00";
  await poll(desk.host);
  desk.now = "2021-08-16T09:00:00+08:00";
  const kept = { id: "e-r", type: "alert.respond", at: "2021-08-13T17:00:00+08:00", data: { action: "a-1" } };
  expect((await desk.send("branch", "POST", "/cases/C-1/events", kept, { "if-match": '"5"' })).body).toMatchObject({ revision: 6 });
  expect(await poll(desk.host)).toEqual({ told: 1, faults: [] });
  expect(desk.journal.map(({ type }) => type).slice(-3)).toEqual(["deadline.reached", "alert.respond", "deadline.withdrawn"]);
  expect(desk.host.store.due(desk.now)).toEqual([]);
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

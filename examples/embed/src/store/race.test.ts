import type { Case } from "fengqiao";
import { expect, test } from "vitest";
import { begin } from "../testdata/story.ts";
import { Desk } from "../testdata/desk.ts";
import { OtherProcess } from "../testdata/other-process.ts";
import { temporaryFile } from "../testdata/temporary.ts";
import { audit } from "./restore.ts";

const upTo = (revision: number): readonly number[] => Array.from({ length: revision }, (_, i) => i + 1);

test("two processes race from the same revision, again and again: each time one wins and the other is stale", async () => {
  const file = temporaryFile();
  const desk = new Desk(file);
  await begin(desk, 0);
  const writers = [new OtherProcess(file, "a"), new OtherProcess(file, "b")];
  await Promise.all(writers.map((writer) => writer.next()));
  const ROUNDS = 10;
  for (let round = 1; round <= ROUNDS; round++) {
    expect(await Promise.all(writers.map((writer) => writer.tell("read")))).toEqual([{ seen: round }, { seen: round }]);
    const wrote = await Promise.all(writers.map((writer) => writer.tell("write")));
    expect(wrote).toContainEqual({ refused: null });
    expect(wrote).toContainEqual({ refused: "revision.stale" });
  }
  expect(desk.journal.map((entry) => entry.revision)).toEqual(upTo(ROUNDS + 1));
  expect(desk.effects.filter(({ type }) => type === "deadlineSet")).toHaveLength(ROUNDS);
  expect(audit(desk.host.store, desk.host.rules)).toEqual([]);
});

test("a process that is killed while it writes leaves whole cases: each is what its journal says, and goes on", async () => {
  const file = temporaryFile();
  const writer = new OtherProcess(file, "k");
  await writer.next();
  for (let said = await writer.tell("untilKilled"); Number(said.cases) < 10; ) said = await writer.next();
  await writer.kill();

  const desk = new Desk(file);
  const { store, rules } = desk.host;
  const stored = (id: string): Case => JSON.parse(store.snapshot(id) ?? "") as Case;
  expect(audit(store, rules)).toEqual([]);
  expect(store.caseIds().length).toBeGreaterThanOrEqual(10);
  for (const id of store.caseIds()) {
    const { revision } = stored(id);
    expect(store.journal(id).map((entry) => entry.revision)).toEqual(upTo(revision));
    expect(store.dispute(id)).toBeDefined();
    // every event but the opening set a limit
    expect(store.undelivered(id).filter(({ type }) => type === "deadlineSet")).toHaveLength(revision - 1);
  }
  desk.now = "2021-08-10T13:00:00+08:00";
  const last = store.caseIds().at(-1)!;
  const answer = await desk.send("officer", "POST", `/cases/${last}/events`, { id: "e-1", type: "detect.report", data: { finding: "f-1" } }, { "if-match": `"${stored(last).revision}"` });
  expect(answer.status).toBe(200);
  expect(audit(store, rules)).toEqual([]);
});

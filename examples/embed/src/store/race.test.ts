import type { Case } from "fengqiao";
import { expect, test } from "vitest";
import { audit } from "../audit.ts";
import { begin } from "../testdata/story.ts";
import { Desk } from "../testdata/desk.ts";
import { OtherProcess } from "../testdata/other-process.ts";
import { temporaryFile } from "../testdata/temporary.ts";

const ROUNDS = 10;
const upTo = (revision: number): readonly number[] => Array.from({ length: revision }, (_, i) => i + 1);

test("of two processes that start from one revision one writes, and the other is told that it is stale; one that is killed while it writes leaves whole cases, which go on", async () => {
  const file = temporaryFile();
  const desk = new Desk(file);
  const { store } = desk.host;
  await begin(desk, 0);
  const [a, b] = [new OtherProcess(file, "a"), new OtherProcess(file, "b")];
  await Promise.all([a.next(), b.next()]);
  for (let round = 1; round <= ROUNDS; round++) {
    expect(await Promise.all([a.tell("read"), b.tell("read")])).toEqual([{ seen: round }, { seen: round }]);
    const wrote = await Promise.all([a.tell("write"), b.tell("write")]);
    expect(wrote).toContainEqual({ wrote: true });
    expect(wrote).toContainEqual({ wrote: false });
  }
  expect(desk.journal).toHaveLength(ROUNDS + 1);

  for (let said = await b.tell("untilKilled"); Number(said.cases) < 10; ) said = await b.next();
  await b.kill();
  const stored = (id: string): Case => JSON.parse(store.snapshot(id) ?? "") as Case;
  expect(audit(desk.host)).toEqual([]);
  expect(store.caseIds().length).toBeGreaterThanOrEqual(11);
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
  expect(audit(desk.host)).toEqual([]);
});

import { DatabaseSync } from "node:sqlite";
import { chinaCalendarData, definePack, must, openRules, type Pack, type Rules } from "fengqiao";
import { xiji } from "@fengqiao/regions/xiji";
import { expect, test } from "vitest";
import { boundaryDispute } from "../boundary-dispute.ts";
import { poll } from "../poll.ts";
import { Desk } from "../testdata/desk.ts";
import { begin, story, tell } from "../testdata/story.ts";
import { temporaryFile } from "../testdata/temporary.ts";
import { audit } from "./restore.ts";

/** Next year's rules: parties have twenty working days to say whether they are satisfied instead of ten. */
const chain = xiji.chains["xiji.dispute"]!;
const silence = { ...chain.silence, within: { ...chain.silence.within, within: { amount: 20, unit: "workingDay" as const } } };
const then = definePack({ ...xiji, validTo: "2022-01-01" });
const now = definePack({ ...xiji, version: "0.2.0", validFrom: "2022-01-01", chains: { [chain.id]: { ...chain, silence } } });
const rulesOf = (...packs: readonly Pack[]): Rules => must(openRules({ packs, calendars: [chinaCalendarData] }));

test("after a restart every case is what its journal says, and goes on", async () => {
  const file = temporaryFile();
  const before = new Desk(file);
  await tell(before);
  const page = await before.send("officer", "GET", "/cases/C-1");
  const { journal, effects } = before;
  before.host.store.close();

  const after = new Desk(file);
  after.now = before.now;
  expect(audit(after.host.store, after.host.rules)).toEqual([]);
  expect((await after.send("officer", "GET", "/cases/C-1")).body).toEqual(page.body);
  expect([after.journal, after.effects]).toEqual([journal, effects]);
  expect(await poll(after.host)).toEqual({ told: 1, faults: [] });
  expect(audit(after.host.store, after.host.rules)).toEqual([]);
});

test("an older case keeps the pack of then beside a newer one, whatever day it is", async () => {
  const file = temporaryFile();
  const before = new Desk(file, rulesOf(then));
  await begin(before, 0);
  before.host.store.close();

  const after = new Desk(file, rulesOf(then, now));
  for (const [at, who, type, data] of story.slice(0, 6)) {
    after.now = at.replace("2021", "2022");
    expect((await after.does(who, type, type === "assign.accept" ? { ...data, limit: "2022-09-17" } : data)).status).toBe(200);
  }
  const page = await after.send("officer", "GET", "/cases/C-1");
  expect([page.body.rules?.version, page.body.due.find(({ event }) => event.id === "evaluate.lapse")?.at]).toEqual(["0.1.0", "2022-09-08T23:59:59.999+08:00"]);
  expect(audit(after.host.store, after.host.rules)).toEqual([]);
});

test("a case that is opened today keeps the pack of today", async () => {
  const desk = new Desk(":memory:", rulesOf(then, now));
  await begin(desk, 0);
  desk.now = "2022-03-01T09:00:00+08:00";
  await desk.send("officer", "POST", "/disputes", { ...boundaryDispute, id: "XJ-2022-0001" });
  const versions = await Promise.all(["C-1", "C-2"].map(async (id) => (await desk.send("officer", "GET", `/cases/${id}`)).body.rules?.version));
  expect(versions).toEqual(["0.1.0", "0.2.0"]);
});

test("a pack that was left out is told at the start, and its cases are refused, not led by another", async () => {
  const file = temporaryFile();
  const before = new Desk(file, rulesOf(then));
  await begin(before, 0);
  before.host.store.close();

  const after = new Desk(file, rulesOf(now));
  expect(audit(after.host.store, after.host.rules)).toMatchObject([{ case: "C-1", findings: [{ code: "rules.notBound" }] }]);
  const answer = await after.send("officer", "GET", "/cases/C-1");
  expect([answer.status, answer.body.findings]).toMatchObject([500, [{ code: "rules.notBound", message: "案件所依的规则（xiji 0.1.0）没有绑定" }]]);
  expect(after.reported).toHaveLength(1);
  expect(await poll(after.host)).toMatchObject({ told: 0, faults: [{ case: "C-1" }] });
});

test.each([
  ["$.record.owner", '"somebody-else"', "audit.differs"],
  ["$.state", '"nowhere"', "case.broken"],
  ["$.schema", "2", "value.notAllowed"],
])("a snapshot whose %s was changed by hand is found", async (path, value, code) => {
  const file = temporaryFile();
  const desk = new Desk(file);
  await begin(desk, 1);
  new DatabaseSync(file).exec(`UPDATE cases SET snapshot = json_set(snapshot, '${path}', json('${value}'))`);
  expect(audit(desk.host.store, desk.host.rules)).toMatchObject([{ case: "C-1", findings: [{ code }] }]);
});

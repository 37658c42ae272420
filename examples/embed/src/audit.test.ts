import { DatabaseSync } from "node:sqlite";
import { chinaCalendarData, definePack, must, openRules, type Pack, type Rules } from "fengqiao";
import { xiji } from "@fengqiao/regions/xiji";
import { expect, test } from "vitest";
import { audit } from "./audit.ts";
import { boundaryDispute } from "./boundary-dispute.ts";
import { caseOf } from "./cases/cases.ts";
import { people } from "./county.ts";
import { poll } from "./poll.ts";
import { Desk } from "./testdata/desk.ts";
import { begin, story, tell } from "./testdata/story.ts";
import { temporaryFile } from "./testdata/temporary.ts";

/** Next year's rules: parties have twenty working days to say whether they are satisfied instead of ten. */
const chain = xiji.chains["xiji.dispute"]!;
const silence = { ...chain.silence, within: { ...chain.silence.within, within: { amount: 20, unit: "workingDay" as const } } };
const then = definePack({ ...xiji, validTo: "2022-01-01" });
const now = definePack({ ...xiji, version: "0.2.0", validFrom: "2022-01-01", chains: { [chain.id]: { ...chain, silence } } });
const rulesOf = (packs: readonly Pack[], calendar = chinaCalendarData): Rules => must(openRules({ packs, calendars: [calendar] }));
const [old, both, newest] = [rulesOf([then]), rulesOf([then, now]), rulesOf([now])];

/** The case was opened under the rules of then; a year later it is settled, and the parties are asked whether they are satisfied. */
async function settledAYearLater(file: string): Promise<Desk> {
  const before = new Desk(file, old);
  await begin(before, 0);
  before.host.store.close();
  const after = new Desk(file, both);
  for (const [at, who, type, data] of story.slice(0, 6)) {
    after.now = at.replace("2021", "2022");
    expect((await after.does(who, type, type === "assign.accept" ? { ...data, limit: "2022-09-17" } : data)).status).toBe(200);
  }
  return after;
}
/** Which rules the case keeps, and until when the parties may say so. */
async function asked(desk: Desk): Promise<readonly unknown[]> {
  const { rules, deadlines } = (await desk.send("officer", "GET", "/cases/C-1")).body;
  return [rules?.version, deadlines.find(({ label }) => label.en === "time to rate")?.next?.at];
}

test("after a restart every case is what its journal says, and goes on", async () => {
  const file = temporaryFile();
  const before = new Desk(file);
  await tell(before);
  const page = await before.send("officer", "GET", "/cases/C-1");
  const { journal, effects } = before;
  before.host.store.close();

  const after = new Desk(file);
  after.now = before.now;
  expect(audit(after.host)).toEqual([]);
  expect((await after.send("officer", "GET", "/cases/C-1")).body).toEqual(page.body);
  expect([after.journal, after.effects]).toEqual([journal, effects]);
  expect(await poll(after.host)).toEqual({ told: 1, faults: [] });
  expect(audit(after.host)).toEqual([]);
});

test("an older case keeps the pack of then beside a newer one, whatever day it is", async () => {
  const desk = await settledAYearLater(temporaryFile());
  expect(await asked(desk)).toEqual(["0.1.0", "2022-09-08T23:59:59.999+08:00"]);
  expect(audit(desk.host)).toEqual([]);
});

test("an older case is taken to the newer pack, which is then the one that counts; its journal is whole, and says so as long as the old pack is bound", async () => {
  const file = temporaryFile();
  const desk = await settledAYearLater(file);
  const before = desk.journal;
  const { store } = desk.host;
  desk.now = "2022-09-01T09:00:00+08:00";

  const kept = must(caseOf(desk.host, "C-1"));
  const moved = must(kept.rules.migrate(kept.case, before, "2022-09-01", { id: "m-1", by: people.branch.actor, at: desk.now }));
  expect(store.append(kept.case.revision, { ...moved, effects: [] })).toBe(true);

  expect(await asked(desk)).toEqual(["0.2.0", "2022-09-23T23:59:59.999+08:00"]);
  const [at, who, type, data] = story[0]!;
  const again = await desk.send(who, "POST", "/cases/C-1/events", { id: `e-${type}`, type, data, at: at.replace("2021", "2022") }, { "if-match": '"1"' });
  expect([again.status, again.headers.get("etag"), again.body.state.id]).toEqual([200, '"2"', "entry"]);
  desk.now = "2022-09-24T09:00:00+08:00";
  expect(await poll(desk.host)).toEqual({ told: 1, faults: [] });
  expect(desk.journal.slice(0, before.length)).toEqual(before);
  expect(desk.journal.slice(before.length)).toMatchObject([{ type: "case.migrated", by: { id: "branch-2" } }, { type: "evaluate.lapse", at: "2022-09-23T23:59:59.999+08:00" }]);
  expect(audit(desk.host)).toEqual([]);
  const told = must(caseOf(desk.host, "C-1"));
  expect(must(told.rules.caseRow(told.case, desk.journal, desk.now)).facts).toMatchObject({ satisfied: "silent" });
  store.close();

  const without = new Desk(file, newest);
  expect(audit(without.host)).toMatchObject([{ case: "C-1", findings: [{ code: "journal.otherChart" }] }]);
});

test("a case that is opened today keeps the pack of today", async () => {
  const desk = new Desk(":memory:", both);
  await begin(desk, 0);
  desk.now = "2022-03-01T09:00:00+08:00";
  await desk.send("officer", "POST", "/disputes", { ...boundaryDispute, id: "XJ-2022-0001" });
  const versions = await Promise.all(["C-1", "C-2"].map(async (id) => (await desk.send("officer", "GET", `/cases/${id}`)).body.rules?.version));
  expect(versions).toEqual(["0.1.0", "0.2.0"]);
});

test("a pack that was left out is told at the start, and its cases are refused, not led by another", async () => {
  const file = temporaryFile();
  const before = new Desk(file, old);
  await begin(before, 3);
  before.host.store.close();

  const after = new Desk(file, newest);
  after.now = "2021-08-14T08:00:00+08:00";
  expect(audit(after.host)).toMatchObject([{ case: "C-1", findings: [{ code: "rules.notBound" }] }]);
  const answer = await after.send("officer", "GET", "/cases/C-1");
  expect([answer.status, answer.body.findings]).toMatchObject([500, [{ code: "rules.notBound", message: "案件所依的规则（xiji 0.1.0）没有绑定" }]]);
  expect(after.reported).toHaveLength(1);
  expect(await poll(after.host)).toMatchObject({ told: 0, faults: [{ case: "C-1" }] });
});

test("a limit that no calendar could count is told once its days are published and the program has been started anew", async () => {
  const file = temporaryFile();
  const before = new Desk(file, rulesOf([then], { ...chinaCalendarData, years: chinaCalendarData.years.filter(({ year }) => year < 2021) }));
  await begin(before, 3);
  before.now = "2021-08-14T08:00:00+08:00";
  const page = await before.send("officer", "GET", "/cases/C-1");
  expect(page.body.notKnown.map((label) => label["zh-CN"])).toContain("2021 年放假安排未公布，“黄色预警响应”的期限无法计算");
  expect(await poll(before.host)).toEqual({ told: 0, faults: [] });
  before.host.store.close();

  const after = new Desk(file, old);
  after.now = before.now;
  expect(audit(after.host)).toEqual([]);
  expect(await poll(after.host)).toEqual({ told: 1, faults: [] });
});

test.each([
  ["$.record.owner", '"somebody-else"', "audit.differs"],
  ["$.state", '"nowhere"', "case.broken"],
  ["$.calendar", '"elsewhere"', "calendar.unknown"],
  ["$.schema", "2", "value.notAllowed"],
])("a snapshot whose %s was changed by hand is found", async (path, value, code) => {
  const file = temporaryFile();
  const desk = new Desk(file);
  await begin(desk, 1);
  new DatabaseSync(file).exec(`UPDATE cases SET snapshot = json_set(snapshot, '${path}', json('${value}'))`);
  expect(audit(desk.host)).toMatchObject([{ case: "C-1", findings: [{ code }] }]);
});

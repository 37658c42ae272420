import { DatabaseSync } from "node:sqlite";
import { must, parseDispute, type Advanced, type Case, type CaseEvent } from "fengqiao";
import { expect, test } from "vitest";
import { boundaryDispute } from "../boundary-dispute.ts";
import { countyRules, people } from "../county.ts";
import { temporaryFile } from "../testdata/temporary.ts";
import { isBusy } from "./database.ts";
import { openStore, type Store } from "./store.ts";

const rules = countyRules();
const at = "2021-08-10T12:00:00+08:00";
const dispute = must(parseDispute(boundaryDispute));
const opened = must(rules.on("2021-08-10").openDispute(dispute, { caseId: "C-1", by: people.officer.actor, at }));
const grade = (kase: Case, to: string): CaseEvent => ({ id: `e-${to}`, type: "alert.compute", at, recordedAt: at, by: people.officer.actor, data: { grade: to } });
const graded = (from: Case, to: string): Advanced => must(rules.for(from).advance(from, grade(from, to), { expectedRevision: from.revision }));
const [yellow, red] = [graded(opened.case, "yellow"), graded(opened.case, "red")];

function keepOpened(file: string): Store {
  const store = openStore(file, rules);
  store.insert(opened, dispute);
  return store;
}
/** All that is in the file, as another connection sees it. */
function contents(file: string): unknown {
  const db = new DatabaseSync(file);
  const all = ["cases", "events", "effects", "disputes"].map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY rowid`).all());
  db.close();
  return all;
}
const run = (file: string, statement: string): void => new DatabaseSync(file).exec(statement);

test("what an event made of a case is kept whole: the case, its event and what the host has to do", () => {
  const store = keepOpened(temporaryFile());
  expect(store.append(1, yellow)).toBe(true);
  expect(JSON.parse(store.snapshot("C-1") ?? "")).toEqual(yellow.case);
  expect(store.journal("C-1")).toEqual([...opened.events, ...yellow.events]);
  expect(yellow.effects.length).toBeGreaterThan(0);
  expect(store.undelivered("C-1")).toEqual([...opened.effects, ...yellow.effects]);
  expect(store.taken("C-1", "e-yellow")).toEqual({ revision: 2, state: yellow.case.state, events: yellow.events, effects: yellow.effects });
  expect(store.dispute("C-1")).toEqual(dispute);
});

test("of two connections that start from one revision, the second is refused by the database and leaves nothing behind; the engine refuses it too", () => {
  const file = temporaryFile();
  const [one, other] = [keepOpened(file), openStore(file, rules)];
  expect(one.append(1, yellow)).toBe(true);
  const before = contents(file);
  expect(other.append(1, red)).toBe(false);
  expect(contents(file)).toEqual(before);
  const now = JSON.parse(other.snapshot("C-1") ?? "") as Case;
  expect(rules.for(now).advance(now, grade(now, "red"), { expectedRevision: 1 }).findings.map(({ code }) => code)).toEqual(["revision.stale"]);
});

test.each(["BEFORE INSERT ON events", "BEFORE INSERT ON effects", "AFTER INSERT ON effects"])("a crash %s leaves all tables as they were", (moment) => {
  const file = temporaryFile();
  const store = keepOpened(file);
  const before = contents(file);
  run(file, `CREATE TRIGGER power_cut ${moment} BEGIN SELECT RAISE (FAIL, 'power cut'); END`);
  expect(() => store.append(1, yellow)).toThrow("power cut");
  expect(contents(file)).toEqual(before);
  run(file, "DROP TRIGGER power_cut");
  expect(store.append(1, yellow)).toBe(true);
});

test("a crash while a case is opened leaves no case", () => {
  const file = temporaryFile();
  const store = openStore(file, rules);
  const before = contents(file);
  run(file, "CREATE TRIGGER power_cut BEFORE INSERT ON disputes BEGIN SELECT RAISE (FAIL, 'power cut'); END");
  expect(() => store.insert(opened, dispute)).toThrow("power cut");
  expect(contents(file)).toEqual(before);
});

test("one dispute has one case", () => {
  const store = keepOpened(temporaryFile());
  const again = must(rules.on("2021-08-10").openDispute(dispute, { caseId: "C-2", by: people.officer.actor, at }));
  expect(store.insert(again, dispute)).toBe("C-1");
  expect(store.caseIds()).toEqual(["C-1"]);
});

test("what is due is found by its index, in whatever offset the time is written", () => {
  const file = temporaryFile();
  const store = keepOpened(file);
  store.append(1, yellow);
  expect(["2021-08-13T23:59:59.999+08:00", "2021-08-13T16:00:00Z"].map((now) => store.due(now))).toEqual([[], ["C-1"]]);
  const plan = new DatabaseSync(file).prepare("EXPLAIN QUERY PLAN SELECT id FROM cases WHERE next_due < 0 ORDER BY next_due, id").get();
  expect(plan).toMatchObject({ detail: "SEARCH cases USING COVERING INDEX cases_due (next_due<?)" });
});

test("an effect belongs to its case, whatever colons stand in the case's id", () => {
  const store = openStore(":memory:", rules);
  const { case: kase, events, effects } = must(rules.on("2021-08-10").openDispute(dispute, { caseId: "xj:2021:86", by: people.officer.actor, at }));
  store.insert({ case: kase, events, effects }, dispute);
  const step = graded(kase, "red");
  store.append(1, step);
  expect(store.casesToDeliver()).toEqual(["xj:2021:86"]);
  expect(store.undelivered("xj:2021:86")).toEqual(step.effects);
});

test.each([
  ["UPDATE events SET event_id = 'other'", "journals only grow"],
  ["DELETE FROM events", "journals only grow"],
  ["INSERT INTO effects SELECT id, case_id, revision, effect, 0, 0 FROM effects", "UNIQUE constraint failed: effects.id"],
  ["INSERT INTO events SELECT case_id, revision + 9, event_id, state, entry FROM events", "UNIQUE constraint failed: events.case_id, events.event_id"],
  ["INSERT INTO effects VALUES ('x', 'C-1', 99, '{}', 0, 0)", "FOREIGN KEY constraint failed"],
])("the database itself refuses: %s", (statement, because) => {
  const file = temporaryFile();
  keepOpened(file).append(1, yellow);
  expect(() => run(file, statement)).toThrow(because);
});

test("who waits too long for another process meets a busy error, and nothing is written", () => {
  const file = temporaryFile();
  keepOpened(file);
  const impatient = openStore(file, rules, { busyTimeout: 20 });
  const before = contents(file);
  const other = new DatabaseSync(file);
  other.exec("BEGIN IMMEDIATE");
  let met: unknown;
  try {
    impatient.append(1, yellow);
  } catch (error) {
    met = error;
  }
  other.exec("ROLLBACK");
  expect([isBusy(met), isBusy(new Error("another"))]).toEqual([true, false]);
  expect(contents(file)).toEqual(before);
  expect(impatient.append(1, yellow)).toBe(true);
});

test("tables of another version are left alone", () => {
  const file = temporaryFile();
  run(file, "PRAGMA user_version = 7");
  expect(() => openStore(file, rules)).toThrow("version 7");
});

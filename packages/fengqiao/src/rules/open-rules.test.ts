import { chinaCalendarData } from "@fengqiao/calendar";
import type { Case, CaseEvent, JournalEntry } from "@fengqiao/lifecycle";
import { actor, parseDispute, type Actor, type Dispute } from "@fengqiao/model";
import { definePack, type Pack } from "@fengqiao/regions";
import { xiji } from "@fengqiao/regions/xiji";
import { describe, expect, test } from "vitest";
import { textOf } from "../catalogues.ts";
import { openRules, type Rules } from "./open-rules.ts";

function rulesOf(...packs: readonly Pack[]): Rules {
  const opened = openRules({ packs, calendars: [chinaCalendarData] });
  if (!opened.ok) throw new Error(opened.findings.map((f) => textOf(f, "en")).join("\n"));
  return opened.value;
}
const rules = rulesOf(xiji);

/** XIJI-86: neighbours quarrel over a boundary, one keeps the other's sheep; they turn out to be sisters-in-law. */
function boundaryDispute(): Dispute {
  const read = parseDispute({
    id: "XJ-2021-0810",
    subject: "高某某与邻居马某某因地界发生纠纷",
    category: "land",
    channel: "screening",
    foundOn: "2021-08-10",
    place: { area: "将台堡派出所", village: "崔中村" },
    parties: [{ id: "gao", side: "first", kind: "person" }, { id: "ma", side: "second", kind: "person" }],
    incidents: [
      { on: "2021-08-10", physicalConflict: false, injury: false, weapon: false, threat: false, policeCalls: 1 },
      { on: "2021-08-14", physicalConflict: false, injury: false, weapon: false, threat: false, policeCalls: 1, summary: "以羊踩踏蔬菜为由把羊抓走不还" },
    ],
    attempts: [{ on: "2021-08-20", result: "failed" }, { on: "2021-09-02", result: "failed" }],
    peopleInvolved: 2,
    earlierAgreementFailed: false,
  });
  if (!read.ok) throw new Error(read.findings.map((f) => textOf(f, "en")).join("\n"));
  return read.value;
}
const who = (id: string, roles: readonly string[], level = "village"): Actor => actor.parse({ id, roles, body: `${id}-body`, level });
const noon = (day: string): string => `${day}T12:00:00+08:00`;

/** A host in miniature: settles what is due, advances, stores. */
class Desk {
  stored: Case;
  readonly journal: JournalEntry[] = [];
  constructor(dispute: Dispute, at: string) {
    const opened = rules.on(at.slice(0, 10)).openDispute(dispute, { caseId: "C-86", by: who("officer", ["grid"]), at });
    if (!opened.ok) throw new Error("not opened");
    this.stored = opened.value.case;
    this.journal.push(...opened.value.events);
  }
  does(type: string, day: string, by: Actor, data: CaseEvent["data"] = {}): string {
    const settled = rules.for(this.stored).settle(this.stored, noon(day));
    if (settled.ok) {
      this.stored = settled.value.case;
      this.journal.push(...settled.value.events);
    }
    const step = rules.for(this.stored).advance(this.stored, { id: `e-${this.stored.revision}`, type, at: noon(day), recordedAt: noon(day), by, data });
    if (!step.ok) return step.findings.map((f) => f.code).join(",");
    this.stored = step.value.case;
    this.journal.push(...step.value.events);
    return this.stored.state;
  }
}

describe("the boundary dispute, from the first quarrel to the close-out", () => {
  const desk = new Desk(boundaryDispute(), noon("2021-08-10"));
  const officer = who("officer", ["grid", "intake", "analyst"]);
  const handler = who("justice-office", ["handler"]);
  const branch = who("branch", ["branch", "centre", "handler"], "township");
  const taken = { person: "p", leader: "l", measures: ["m"], riskDefusing: "r", education: "e", tracking: "t" };

  test("walks Xiji's own steps", () => {
    expect(desk.does("detect.report", "2021-08-10", officer, { finding: "f" })).toBe("entry");
    expect(desk.does("register.accept", "2021-08-11", officer, { number: "86" })).toBe("scoring");
    expect(desk.does("classify.set", "2021-08-11", officer, { complexity: "complex", grade: "yellow" })).toBe("analysis");
    expect(desk.does("consult.conclude", "2021-08-16", branch, { minutes: "m" })).toBe("responsibility");
  });
  test("responsibility is not taken before all seven fields are there", () => {
    expect(desk.does("assign.accept", "2021-08-17", handler, { person: "p", leader: "l" })).toBe("field.missing");
    expect(desk.does("assign.accept", "2021-08-17", handler, { ...taken, limit: "2021-09-17" })).toBe("resolution");
  });
  test("two failed attempts lead up to the functional branch, never to silence", () => {
    expect(desk.does("handle.attempt", "2021-08-20", handler, { result: "failed", mediators: ["m1"] })).toBe("resolution");
    expect(desk.does("handle.attempt", "2021-09-02", handler, { result: "failed", mediators: ["m1"] })).toBe("responsibility");
    expect(desk.stored.facts.level).toBe(1);
    expect(desk.does("assign.accept", "2022-04-01", branch, { ...taken, limit: "2022-05-01" })).toBe("resolution");
  });
  test("four bodies mediate again, it is settled, and it is not struck off before the parties were asked and every gate is open", () => {
    expect(desk.does("handle.attempt", "2022-04-15", branch, { result: "settled", mediators: ["police", "centre", "justice", "village"] })).toBe("satisfaction");
    expect(desk.does("close.file", "2022-04-16", branch, { summary: "s" })).toBe("event.notHere");
    expect(desk.does("evaluate.rate", "2022-04-18", branch, { satisfied: "yes" })).toBe("role.missing");
    expect(desk.does("evaluate.rate", "2022-04-18", who("gao", ["party"]), { satisfied: "yes" })).toBe("closeOut");
    const gates = { problemSolved: true, hazardRemoved: true, responsibilityFulfilled: true, rectificationInPlace: true };
    expect(desk.does("close.file", "2022-04-20", branch, { summary: "s", ...gates, rectificationInPlace: false, evidence: ["e"] })).toBe("guard.false");
    expect(desk.does("close.file", "2022-04-20", branch, { summary: "s", ...gates, evidence: ["e"] })).toBe("completed");
  });
  test("the journal gives the same case, and the case a row to count", () => {
    expect(rules.for(desk.stored).replay(desk.journal)).toEqual({ ok: true, value: desk.stored, findings: [] });
    const row = rules.for(desk.stored).caseRow(desk.stored, desk.journal, noon("2022-05-01"));
    expect(row).toMatchObject({ ok: true, value: { area: "将台堡派出所", category: "land", facts: { resolved: true, closed: true, satisfied: "yes" } } });
    const tables = row.ok ? rules.on("2022-05-01").assess([row.value], { asOf: noon("2022-05-01"), by: ["area"] }) : row;
    expect(tables.ok && tables.value.map((t) => [t.measure, t.total])).toContainEqual(["resolution", expect.objectContaining({ numerator: 1, denominator: 1 })]);
  });
  test("its course is what the diagnostics read: who owned it last, and that it was handled", () => {
    const course = rules.for(desk.stored).caseCourse(desk.stored, desk.journal, noon("2022-05-01"));
    if (!course.ok) throw new Error("no course");
    expect(course.value.owners.at(-1)?.post).toBe("branch-body");
    expect(course.value.stages.map((s) => s.stage)).toContain("handle");
  });
  test("the grade has reasons that add up, and says what is not known", () => {
    const scored = rules.for(desk.stored).score(boundaryDispute(), noon("2021-09-10"));
    if (!scored.ok) throw new Error("not bound");
    const { score, initialScore, contributions, missing } = scored.value;
    expect(contributions.reduce((sum, c) => sum + c.points, initialScore)).toBe(score);
    expect(missing).toEqual(["amountFen", "crossVillage", "crossDepartment"]);
  });
});

describe("a case that is stored, and outlives its rules", () => {
  const both = rulesOf({ ...xiji, validTo: "2022-01-01" }, { ...xiji, version: "0.2.0", validFrom: "2022-01-01" });
  const officer = who("officer", ["grid", "intake", "analyst"]);
  const opened = both.on("2021-08-10").openDispute(boundaryDispute(), { caseId: "C-9", by: officer, at: noon("2021-08-10"), owner: "jiangtaibao-station" });
  if (!opened.ok) throw new Error("not opened");
  const kase = opened.value.case;
  const text = both.for(kase).snapshot(kase);

  test("belongs to whom it was opened for", () => expect(kase.record.owner).toBe("jiangtaibao-station"));
  test("comes back with its rules", () => {
    const back = both.restore(text);
    expect(back.ok && back.value.case).toEqual(kase);
    expect(back.ok && back.value.rules.audit(back.value.case, opened.value.events)).toMatchObject({ ok: true });
    expect(back.ok && back.value.rules.deadlines(back.value.case)).toMatchObject({ ok: true });
  });
  test.each([
    ["is cut off", text.slice(0, -9), "value.type"],
    ["lacks a part", JSON.stringify({ ...kase, record: undefined }), "value.missing"],
    ["is of rules that are not bound", JSON.stringify({ ...kase, rules: { ...kase.rules, hash: "sha256:0" } }), "rules.notBound"],
    ["has a fact that its chart never has", JSON.stringify({ ...kase, facts: { ...kase.facts, resolved: "perhaps" } }), "case.broken"],
  ])("is refused where it %s", (_what, changed, code) => expect(both.restore(changed).findings.map((f) => f.code)).toEqual([code]));
  test("is taken to newer rules, and audited over its whole journal", () => {
    const migration = { id: "m-1", by: officer, at: noon("2022-01-05") };
    const moved = both.for(kase).migrate(kase, opened.value.events, "2022-01-05", migration);
    if (!moved.ok) throw new Error(moved.findings.map((f) => textOf(f, "en")).join());
    expect(moved.value.case.rules?.version).toBe("0.2.0");
    const journal = [...opened.value.events, ...moved.value.events];
    expect(both.for(moved.value.case).audit(moved.value.case, journal)).toMatchObject({ ok: true });
    expect(both.for(moved.value.case).caseRow(moved.value.case, journal, noon("2021-09-01"))).toMatchObject({ ok: true });
    expect(both.for(kase).migrate(kase, opened.value.events, "2020-01-01", migration).findings.map((f) => f.code)).toEqual(["rules.noneOn"]);
  });
});

describe("rules that are not there are a refusal of the call that follows", () => {
  test("before the pack is in force", () => {
    const opened = rules.on("2020-12-31").openDispute(boundaryDispute(), { caseId: "C-1", by: who("a", ["grid"]), at: noon("2020-12-31") });
    expect(opened.findings.map((f) => textOf(f, "en"))).toEqual(["no rules are in force on 2020-12-31; bound are xiji 0.1.0"]);
  });
  test("a case of a version that is not bound", () => {
    const opened = rules.on("2021-08-10").openDispute(boundaryDispute(), { caseId: "C-1", by: who("a", ["grid"]), at: noon("2021-08-10") });
    if (!opened.ok) throw new Error("not opened");
    const newer = rulesOf({ ...xiji, version: "0.2.0" });
    const due = newer.for(opened.value.case).due(opened.value.case, noon("2021-09-01"));
    expect(due.findings.map((f) => textOf(f, "zh-CN"))).toEqual(["/rules：案件所依的规则（xiji 0.1.0）没有绑定"]);
  });
  test("an older case keeps its rules beside a newer version", () => {
    const both = rulesOf({ ...xiji, validTo: "2022-01-01" }, { ...xiji, version: "0.2.0", validFrom: "2022-01-01" });
    const of = (day: string) => {
      const opened = both.on(day).openDispute(boundaryDispute(), { caseId: "C-1", by: who("a", ["grid"]), at: noon(day) });
      return opened.ok ? opened.value.case.rules?.version : undefined;
    };
    expect([of("2021-12-31"), of("2022-01-01")]).toEqual(["0.1.0", "0.2.0"]);
  });
  test("a service matter in a region that has no chain for it", () => {
    const opened = rules.on("2023-01-01").openServiceMatter({ id: "S-1", kind: "request", type: "路灯", channel: "hotline", place: {}, requestedAt: noon("2023-01-01") } as never, { caseId: "C-2", by: who("a", ["intake"]), at: noon("2023-01-01") });
    expect(opened.findings.map((f) => f.code)).toEqual(["rules.noChain"]);
  });
  test("an unknown measure is named, with those that there are", () => {
    expect(rules.on("2023-01-01").assess([], { asOf: noon("2023-01-01"), measures: ["petitions"] }).findings.map((f) => f.code)).toEqual(["rules.measureUnknown"]);
  });
});

describe("packs and calendars that do not fit are refused when the rules are opened", () => {
  const codes = (packs: readonly Pack[], calendars = [chinaCalendarData]) => openRules({ packs, calendars }).findings.map((f) => `${f.code} ${f.path}`);
  test("no calendar", () => expect(codes([xiji], [])).toEqual(["rules.calendar /calendar/id"]));
  test("two versions in force at once, whichever is given first", () => {
    const newer = { ...xiji, version: "0.2.0", validFrom: "2022-01-01" };
    for (const packs of [[xiji, { ...xiji, version: "0.2.0" }], [xiji, newer], [newer, xiji]]) expect(codes(packs)).toContain("rules.overlap ");
  });
  const scoring = xiji.scoring!;
  const [lowest, ...higher] = scoring.gradeScheme.levels;
  test("a grade out of reach is told at its level", () => {
    const levels = scoring.gradeScheme.levels.map((level, i, all) => (i === all.length - 1 ? { ...level, from: 10_000 } : level));
    expect(codes([definePack({ ...xiji, scoring: { ...scoring, gradeScheme: { ...scoring.gradeScheme, levels } } })])).toContain(`level.unreachable /scoring/gradeScheme/levels/${levels.length - 1}`);
  });
  test("cut-offs that do not ascend", () => {
    const levels = [lowest!, ...higher.toReversed()];
    expect(codes([definePack({ ...xiji, scoring: { ...scoring, gradeScheme: { ...scoring.gradeScheme, levels } } })])).toEqual([
      "level.notAscending /scoring/gradeScheme/levels/2/from",
      "rules.grades /chains/xiji.dispute/alert/grades",
    ]);
  });
  test("a grade that the chain does not know, with both lists", () => {
    const levels = scoring.gradeScheme.levels.map((level) => (level.id === "orange" ? { ...level, id: "amber" } : level));
    const opened = openRules({ packs: [definePack({ ...xiji, scoring: { ...scoring, gradeScheme: { ...scoring.gradeScheme, levels } } })], calendars: [chinaCalendarData] });
    expect(opened.findings.map((f) => textOf(f, "en"))).toContain("/chains/xiji.dispute/alert/grades: the chain knows the grades yellow, orange, red, the scheme gives yellow, amber, red: a computed grade could not be entered");
  });
  test("a grade whose limit is counted otherwise than it is written", () => {
    const levels = scoring.gradeScheme.levels.map((level) => (level.id === "red" ? { ...level, responseLimit: "PT4H" } : level));
    const opened = openRules({ packs: [definePack({ ...xiji, scoring: { ...scoring, gradeScheme: { ...scoring.gradeScheme, levels } } })], calendars: [chinaCalendarData] });
    expect(opened.findings.map((f) => textOf(f, "en"))).toContain("/scoring/gradeScheme/levels/2/responseLimit: the grade red has two response limits: the chain counts PT2H, the grade scheme says PT4H");
  });
  test("a measure that asks what no case knows", () => {
    const resolution = xiji.measures.resolution! as Extract<(typeof xiji.measures)[string], { kind: "rate" }>;
    expect(codes([definePack({ ...xiji, measures: { resolution: { ...resolution, that: { petitionsAvoided: { equal: true } } } } })])).toEqual(["field.unknown /measures/resolution/that/petitionsAvoided"]);
  });
  test("a chain that cannot be composed, with the path into the pack", () => {
    const chain = xiji.chains["xiji.dispute"]!;
    const twice = definePack({ ...xiji, chains: { "xiji.dispute": { ...chain, items: [...chain.items, chain.items[0]!] } } });
    expect(codes([twice])[0]).toMatch(/^step\.duplicate \/chains\/xiji\.dispute/);
  });
});

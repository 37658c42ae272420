import { formatFinding, label, type Outcome } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import type { Chain } from "../chain/chain.ts";
import { examine } from "../explore/index.ts";
import { lifecycleCatalogue } from "../findings.ts";
import { FACTS, STAGES } from "../stages/stages.ts";
import { charts } from "../testdata/charts.ts";
import { calendarDays } from "../testdata/limits.ts";
import { jiangjinThreeMeetings } from "../testdata/jiangjin.ts";
import { liaochengGrid } from "../testdata/liaocheng.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { analyst, branch, centre, clerk, gridWorker, mediator, party } from "../testdata/people.ts";
import { chartOf } from "../testdata/run.ts";
import { Story } from "../testdata/story.ts";
import { xijiLate } from "../testdata/xiji.ts";
import { caseRoles } from "./case-roles.ts";
import { factWords } from "./fact-words.ts";
import { fieldWords } from "./field-words.ts";
import { valueWords } from "./value-words.ts";

const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}T09:00:00+08:00`;
const text = (outcome: Outcome<unknown>): readonly [string, string] => {
  if (outcome.ok) throw new Error("it was accepted");
  const bare = { ...outcome.findings[0], path: "" };
  return [formatFinding(bare, "zh-CN", [lifecycleCatalogue]), formatFinding(bare, "en", [lifecycleCatalogue])];
};
const gates = { solved: true, hazardRemoved: true, responsibilityMet: true, rectified: true, evidence: ["e"] };
const seven = { leader: "l", person: "p", measures: ["m"], limit: "2026-03-31", riskDefusing: "r", education: "e", tracking: "t" };

const found = (): Story => new Story(xijiLate, gridWorker);
const studied = (): Story =>
  found()
    .happens("detect.report", gridWorker, day(1), { finding: "f" })
    .happens("register.accept", clerk, day(1), { number: "1" })
    .happens("classify.set", analyst, day(1), { complexity: "simple", grade: "yellow" })
    .happens("consult.conclude", branch, day(1), { minutes: "m" });
const refusal = (story: Story, ...event: Parameters<Story["event"]>): readonly [string, string] => text(story.life.advance(story.kase, story.event(...event)));

describe("a refusal speaks the region's words", () => {
  test.each<[string, () => readonly [string, string], string, string]>([
    [
      "an event that has no place here",
      () => refusal(found(), "close.file", gridWorker, day(1), { summary: "s", ...gates }),
      "“排查”环节不接受“办结归档”；现在可以：上报发现；“办结归档”可在：销号",
      "'close and file' is not taken in 'screening'; what may be done now: report what was found; it is taken in: close-out",
    ],
    ["a role that is missing", () => refusal(found(), "detect.report", centre, day(1), { finding: "f" }), "“上报发现”须由：网格员、当事人", "'report what was found' is for: grid worker, a party"],
    ["a field that is missing", () => refusal(studied(), "assign.accept", mediator, day(2), { ...seven, limit: null }), "“认领承办”缺少：时限", "'accept the assignment' needs: time limit"],
    ["a field that nobody knows", () => refusal(found(), "detect.report", gridWorker, day(1), { finding: "f", colour: "red" }), "“上报发现”没有字段“colour”；可用：发现情况", "'report what was found' has no field 'colour'; it may carry what was found"],
    ["a value that a field may not have", () => refusal(found(), "detect.report", gridWorker, day(1), { finding: 7 }), "“发现情况”的值应为：id", "'what was found' of 'report what was found' must be id"],
    [
      "a condition that does not hold",
      () => refusal(studied().happens("supervision.order", centre, day(2), { reason: "r" }), "supervision.order", centre, day(2), { reason: "r" }),
      "“督办”的条件不满足：已督办应为否",
      "'order supervision' does not hold: under supervision must be no",
    ],
    ["an owner who is another", () => refusal(studied(), "owner.offer", mediator, day(2), { to: "x" }), "此人不得“提出移交”：只有现责任主体可以（village-cui）", "this actor may not 'offer the case': only the owner may (village-cui)"],
    [
      "who confirmed a grade reviews no objection to it",
      () => refusal(studied().happens("alert.confirm", analyst, day(2)).happens("alert.object", party, day(2), { reason: "r" }), "alert.review", { ...analyst, roles: ["branch"] }, day(3), { grade: "red", reason: "r" }),
      "此人不得“异议复核”：应当回避：确认等级的人",
      "this actor may not 'review the objection': may not be: confirmer of the grade",
    ],
  ])("%s", (_what, refused, zh, en) => {
    const [zhText, enText] = refused();
    expect(zhText).toContain(zh);
    expect(enText).toContain(en);
  });

  test("time that is over goes by the name of its limit", () => {
    const story = new Story({ ...lintanCentre, within: calendarDays(5) });
    expect(refusal(story, "register.accept", clerk, day(20), { number: "1" })[0]).toContain("有到期事件尚未记入：时限到达（");
    expect(refusal(story, "deadline.extend", centre, day(2), { clock: "case", amount: 1, unit: "calendarDay", approver: "a" })[0]).toContain("“5日”不能延长");
    expect(story.life.due(story.kase, day(2)).findings.map((finding) => formatFinding({ ...finding, path: "" }, "zh-CN", [lifecycleCatalogue]))).toContain("“兜底受理”没有规定期限（intake）");
  });
});

test("every field of a built-in event and every role of a built-in rule has a name in both languages", () => {
  const builtIn = charts.filter((chart) => ["service.plain", "xiji.rectification", "court.confirmation", "shen.reports"].includes(chart.id));
  const nameless = builtIn.flatMap((chart) => Object.entries(chart.meta.events).flatMap(([event, fields]) => Object.entries(fields).flatMap(([name, field]) => (field.label === undefined ? [`${event}/${name}`] : []))));
  const ofStages = Object.values(STAGES).flatMap((stage) => Object.values(stage.events).flatMap(({ fields }) => Object.keys(fields)));
  expect(nameless).toEqual([]);
  expect([...new Set(ofStages)].filter((field) => !(field in fieldWords))).toEqual([]);
  const roles = new Set(charts.flatMap((chart) => chart.meta.roster));
  const known = new Set<string>(caseRoles.codes.map(({ id }) => id));
  expect([...roles].filter((role) => !known.has(role))).toEqual([]);
  const decided = new Set(["found", "mode", "reach", "size", "matter"]);
  expect([...new Set(charts.flatMap((chart) => Object.keys(chart.meta.facts)))].filter((fact) => !decided.has(fact) && !(fact in factWords))).toEqual([]);
});

test("a region names its own roles and fields, and gives others another name", () => {
  const chart = chartOf({
    ...lintanCentre,
    roster: [...lintanCentre.roster, "elder"],
    gates: ["wellDug"],
    words: { roles: { elder: { "zh-CN": "乡贤", en: "village elder" }, centre: { "zh-CN": "综治中心大厅", en: "centre hall" } }, fields: { wellDug: { "zh-CN": "水井已修", en: "well dug" } } },
  });
  expect(chart.meta.words.roles).toMatchObject({ elder: { "zh-CN": "乡贤" }, centre: { "zh-CN": "综治中心大厅" }, grid: { "zh-CN": "网格员" } });
  expect(chart.meta.events["close.file"]?.wellDug?.label).toEqual({ "zh-CN": "水井已修", en: "well dug" });
});

test("every code of a built-in event and every value of a built-in fact has a name in both languages", () => {
  const ofStages = Object.values(STAGES).flatMap(({ events }) => Object.values(events)).flatMap(({ fields }) => Object.values(fields).flatMap((field) => (field.kind === "code" ? field.values : [])));
  const ofFacts = Object.values(FACTS).flatMap((values) => values.filter((value) => value !== null).map(String));
  const builtIn = charts.filter((chart) => ["service.plain", "xiji.rectification", "court.confirmation", "shen.reports"].includes(chart.id));
  const ofCharts = builtIn.flatMap(({ meta }) => Object.values(meta.events).flatMap((fields) => Object.entries(fields).flatMap(([name, field]) => (field.kind === "code" && !["clock", "gate"].includes(name) ? field.values : []))));
  const exits = charts.flatMap(({ meta }) => Object.values(meta.events["party.exit"] ?? {}).flatMap((field) => (field.kind === "code" ? field.values : [])));
  expect([...new Set([...ofStages, ...ofFacts, ...ofCharts, ...exits])].filter((value) => !Object.hasOwn(valueWords, value))).toEqual([]);
});

describe("codes", () => {
  const words = { values: { grade: { red: label("红色预警", "red alert") }, level: { grid: label("崔中村网格", "grid of Cuizhong") } } };
  const graded = (chain = xijiLate): Story => new Story(chain, gridWorker).happens("detect.report", gridWorker, day(1), { finding: "f" }).happens("register.accept", clerk, day(1), { number: "1" });

  test("of a field go by the region's names, else by those that everybody uses", () => {
    const purple = { complexity: "simple", grade: "purple" };
    expect(refusal(graded(), "classify.set", analyst, day(1), purple)[0]).toContain("“等级”的值应为：黄色、橙色、红色");
    expect(refusal(graded({ ...xijiLate, words }), "classify.set", analyst, day(1), purple)).toEqual([
      expect.stringContaining("“等级”的值应为：黄色、橙色、红色预警"),
      expect.stringContaining("'grade' of 'classify' must be yellow, orange, red alert"),
    ]);
  });

  test("of the level stand for what the fact counts", () => {
    const found = (more: Partial<Chain> = {}): Story =>
      new Story({ ...liaochengGrid, ...more }, gridWorker)
        .happens("detect.report", gridWorker, day(1), { finding: "f", size: "small" })
        .happens("register.accept", gridWorker, day(1), { number: "1" })
        .happens("triage.route", { ...centre, roles: ["street"] }, day(1), { body: "b" });
    const why = (story: Story): string => refusal(story, "handle.escalate", mediator, day(2), { reason: "r" })[0];
    expect(why(found())).toContain("size不应为small；所在层级应小于网格");
    expect(why(found({ words: { facts: { size: label("大小", "size") }, values: { size: { small: label("小事", "small matter") }, ...words.values } } }))).toContain("大小不应为小事；所在层级应小于崔中村网格");
  });

  test("in the explorer's ways", () => {
    const gap = jiangjinThreeMeetings.items.map((item) => ("either" in item ? { either: item.either.slice(0, -1) } : item));
    const steps = (more: Partial<Chain>): string => examine(chartOf({ ...jiangjinThreeMeetings, items: gap, mandatory: [], ...more })).flatMap(({ params }) => Object.values(("words" in params ? params.words.steps : undefined) ?? {}).map((step) => step["zh-CN"])).join();
    expect(steps({})).toContain("matter：family");
    expect(steps({ words: { fields: { matter: label("事项", "matter") }, values: { matter: { family: label("家事", "family matter") } } } })).toContain("事项：家事");
  });
});

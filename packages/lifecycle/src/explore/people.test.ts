import { formatFinding } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import type { Chart } from "../chart/chart.ts";
import { charts } from "../testdata/charts.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { postsOf } from "../testdata/posts.ts";
import { chartOf, must } from "../testdata/run.ts";
import { xijiCommunity, xijiLists, xijiPolicePlatform } from "../testdata/xiji.ts";
import { xingshengTopics } from "../testdata/xingsheng.ts";
import { examine, explorerCatalogue, parsePosts, type ExplorerFinding, type Post } from "./index.ts";

const lintan = chartOf(lintanCentre);
const chartNamed = (id: string): Chart => charts.find((chart) => chart.id === id)!;
const staffed = (...given: readonly (Omit<Post, "id"> & { readonly id?: string })[]): readonly Post[] => must(parsePosts(given.map((post, i) => ({ id: `post-${i}`, ...post }))));
const others = (chart: Chart, ...without: readonly string[]): readonly Post[] => postsOf(chart).filter(({ id }) => !without.includes(id));
const ofPeople = (found: readonly ExplorerFinding[]): readonly ExplorerFinding[] => found.filter(({ code }) => code.startsWith("people."));
const named = (found: readonly ExplorerFinding[]): readonly string[] => found.map(({ code, params }) => `${code} ${"state" in params ? params.state : ""}`.trim());
const texts = (found: readonly ExplorerFinding[]): readonly (readonly [string, string])[] => found.map((one) => [formatFinding({ ...one, path: "" }, "zh-CN", [explorerCatalogue]), formatFinding({ ...one, path: "" }, "en", [explorerCatalogue])]);

describe("where no posts are given", () => {
  test("one finding names all rules that rest on somebody else, and how many it takes", () => {
    const found = ofPeople(examine(lintan));
    expect(found).toMatchObject([{ code: "people.notCounted", severity: "unknown", params: { rules: [{ state: "visit", rules: ["visit.kept", "visit.relapse"], of: "people", reasons: [{ because: "notWhoDid", of: ["handle"] }], least: 2, enough: 2 }] } }]);
    expect(texts(found)).toEqual([
      [
        "没有给出岗位人数，无法判断是否另有合适的人：“回访了解”的“回访记录”（办理“协同办理”的人须回避；至少 2 人，有 2 人可办即总能办理）",
        "without posts it cannot be said whether there is somebody else for: 'record the visit' in 'return visit' (not who did 'coordinated handling'; at least 2 people, always possible with 2 who may)",
      ],
    ]);
  });

  test.each<[string, Chart, readonly object[]]>([
    ["another level", chartOf(xijiCommunity), [{ state: "visit", of: "levels", least: 2, enough: 2 }]],
    ["other organs", chartOf(xingshengTopics), [{ state: "oversee", of: "bodies", least: 2, enough: 4 }]],
    ["somebody else for the review of an objection, wherever the case is", chartOf(xijiLists), [{ events: ["alert.review"], of: "people", least: 2, enough: 2 }]],
    ["who is named by a field may be one or many", chartNamed("xiji.rectification"), [{ state: "verifying", of: "people", least: 2 }]],
  ])("%s", (_what, chart, rules) => {
    expect(ofPeople(examine(chart))).toMatchObject([{ code: "people.notCounted", params: { rules } }]);
  });

  test("a chart in which nobody has to be another than an earlier one says nothing", () => {
    expect(ofPeople(examine(chartNamed("dengkou.A9")))).toEqual([]);
    expect(ofPeople(examine(chartOf({ ...lintanCentre, items: lintanCentre.items.filter((item) => !("id" in item) || item.id !== "jointWork"), mandatory: [] })))).toEqual([]);
  });
});

describe("people who are too few", () => {
  test("one person handles and visits: whoever did it, nobody may, and what lies behind is its echo", () => {
    const found = examine(lintan, { posts: [...others(lintan, "handler", "visitor"), ...staffed({ term: { "zh-CN": "调解员", en: "mediator" }, roles: ["handler", "visitor"], holders: 1 })] });
    expect(named(found)).toEqual(["people.nobody visit"]);
    expect(found[0]?.params).toMatchObject({
      people: 1,
      rules: ["visit.kept", "visit.relapse"],
      reasons: [{ because: "notWhoDid", of: ["handle"] }],
      witness: ["register.accept", "triage.route", 'handle.attempt {"result":"settled"} by post-0#1', "supervise.conclude", 'evaluate.rate {"satisfied":"yes"}', "close.file"],
      echoes: ["state.unreachable completed"],
    });
    expect(texts(found)).toEqual([
      [
        "“回访了解”的“回访记录”无论如何无人可办：回访人员共 1 人，办理“协同办理”的人须回避（受理 → 分流转办 → 调解（结果：达成一致；由调解员） → 督办完成 → 评价（是否满意：满意） → 办结归档）；由此引起：没有路通往“办结”",
        "nobody can ever do 'record the visit' in 'return visit': 1 person as return visitor, not who did 'coordinated handling' (accept > route > mediate (result: settled; by mediator) > conclude the supervision > rate (whether satisfied: satisfied) > close and file); this also causes: no way leads to 'completed'",
      ],
    ]);
  });

  test("the only visitor may handle too: if he does, nobody visits", () => {
    const found = examine(lintan, { posts: [...others(lintan, "handler", "visitor"), ...staffed({ roles: ["handler"], holders: 2 }, { id: "both", roles: ["visitor", "handler"], holders: 1 })] });
    expect(found).toMatchObject([{ code: "people.conflict", severity: "warning", params: { state: "visit", people: 1 } }]);
    expect(found[0]?.params).toMatchObject({ witness: expect.arrayContaining(['handle.attempt {"result":"settled"} by both#1']) as unknown });
    expect(texts(found)[0]?.[0]).toContain("“回访了解”的“回访记录”可能无人可办：回访人员共 1 人，办理“协同办理”的人须回避（受理 → 分流转办 → 调解（结果：达成一致；由回访人员）");
  });

  test("the return visit is for another level, and there is but one", () => {
    const chart = chartOf(xijiCommunity);
    const oneLevel = (level: string): readonly Post[] => staffed({ roles: ["building", "centre"], holders: 1 }, { roles: ["grid"], level, holders: 4 }, { roles: ["community"], level: "village", holders: 4 });
    expect(named(examine(chart, { posts: oneLevel("village") }))).toEqual(["people.nobody visit"]);
    expect(examine(chart, { posts: oneLevel("village") })[0]?.params).toMatchObject({ people: 4, reasons: [{ because: "notLevelOf", of: ["handle"] }] });
    expect(examine(chart, { posts: oneLevel("grid") })).toEqual([]);
  });

  test("nobody's level is known where a level is held against a later act", () => {
    const found = examine(chartOf(xijiCommunity), { posts: staffed({ roles: ["building", "centre"], holders: 1 }, { roles: ["grid"], holders: 4 }, { roles: ["community"], level: "village", holders: 4 }) });
    expect(found[0]).toMatchObject({ code: "people.nobody", params: { state: "resolve", reasons: [{ because: "level" }] } });
    expect(texts(found)[0]?.[0]).toContain("无人可办：网格员共 4 人，须知道所在层级");
  });

  test("one organ does everything: it cannot supervise itself", () => {
    const chart = chartOf(xingshengTopics);
    const posts = (body: string) => staffed({ roles: ["committee", "convener", "handler", "resident", "centre"], body: "committee" as never, holders: 5 }, { roles: ["partyGroup"], body: body as never, holders: 5 });
    expect(named(examine(chart, { posts: posts("committee") }))).toEqual(["people.nobody oversee"]);
    expect(examine(chart, { posts: posts("party-group") })).toEqual([]);
  });

  test("the one who confirmed the grade is the only one who reviews", () => {
    const chart = chartOf({ ...xijiLists, alert: { ...xijiLists.alert!, confirm: { roles: ["branch"] } } });
    const found = examine(chart, { posts: [...others(chart, "branch"), ...staffed({ roles: ["branch"], holders: 1 })] });
    expect(found).toMatchObject([{ code: "people.conflict", path: "/on", params: { rules: ["alert.review"], reasons: [{ because: "notNamed", of: ["gradeConfirmer"] }] } }]);
    expect(texts(found)[0]?.[0]).toBe("“异议复核”可能无人可办：功能型党支部共 1 人，确认等级的人须回避（系统评级 → 确认等级（由功能型党支部） → 当事人异议）");
    expect(examine(chart, { posts: [...others(chart, "branch"), ...staffed({ roles: ["branch"], holders: 2 })] })).toEqual([]);
  });

  test("the report concerns the only one who gives reports out", () => {
    const chart = chartNamed("shen.reports");
    const found = ofPeople(examine(chart, { posts: staffed({ roles: ["discipline"], holders: 1 }, { roles: ["inspector"], holders: 2 }) }));
    expect(named(found)).toEqual(["people.conflict givenOut"]);
    expect(found[0]?.params).toMatchObject({ witness: ['report.register {"concerned":"post-0#1"} by post-0#1'] });
  });

  test("those who verify may all have been named as responsible", () => {
    const chart = chartNamed("xiji.rectification");
    const verifiers = (holders: number): readonly Post[] => [...others(chart, "centre", "handler"), ...staffed({ roles: ["handler"], holders: 1 }, { roles: ["centre"], holders })];
    expect(named(examine(chart, { posts: verifiers(1) }))).toEqual(["people.conflict verifying"]);
    expect(examine(chart, { posts: verifiers(2) })).toEqual([]);
  });

  test("who entered a matter supervises it himself: any number of people is enough", () => {
    expect(ofPeople(examine(chartOf(xijiPolicePlatform), { posts: staffed({ roles: ["intake", "analyst", "engine"], holders: 1 }, { roles: ["branch"], holders: 2 }) }))).toEqual([]);
  });
});

test("for every small staffing, what is found is what counting says", () => {
  const rest = others(lintan, "handler", "visitor");
  for (let h = 0; h <= 2; h++) {
    for (let v = 0; v <= 2; v++) {
      for (let both = 0; both <= 2; both++) {
        const posts = [...rest, ...staffed({ roles: ["handler"], holders: h }, { roles: ["visitor"], holders: v }, { roles: ["handler", "visitor"], holders: both })];
        const [handlers, visitors] = [h + both, v + both];
        const missing = [...(handlers === 0 ? ["rule.withoutRole jointWork"] : []), ...(visitors === 0 ? ["rule.withoutRole visit"] : [])];
        const same = both === 1 && visitors === 1;
        const expected = same && handlers > 0 ? [h === 0 ? "people.nobody visit" : "people.conflict visit"] : [];
        expect([h, v, both, ...named(examine(lintan, { posts }))]).toEqual([h, v, both, ...missing, ...expected]);
      }
    }
  }
});

test("with enough people for everything every chart is found sound, however many there are", () => {
  for (const chart of charts) expect([chart.id, ofPeople(examine(chart, { posts: postsOf(chart, 100_000) }))]).toEqual([chart.id, []]);
});

test("a county has hundreds of posts of few kinds; where each of them counts, the question is too large, and that is said soon", () => {
  const villages = (roles: readonly string[]): readonly Post[] => Array.from({ length: 900 }, (_, n) => ({ id: `village-${n}`, roles, level: "village", body: `village-${n}` as NonNullable<Post["body"]>, holders: 3 }));
  expect(examine(lintan, { posts: [...others(lintan, "handler"), ...villages(["handler", "visitor"])] })).toEqual([]);
  const topics = chartOf(xingshengTopics);
  expect(named(ofPeople(examine(topics, { posts: [...others(topics, "committee"), ...villages(["committee", "partyGroup"])], budget: 2000 })))).toEqual(["people.tooMany"]);
});

test("beyond its budget it does not say that there are enough people", () => {
  expect(named(examine(lintan, { budget: 400, posts: postsOf(lintan) }))).toEqual(["people.tooMany"]);
});

test("posts from outside are refused where they have not the shape", () => {
  expect(parsePosts([{ id: "visitor", roles: ["visitor"], holders: -1 }]).ok).toBe(false);
  expect(parsePosts([{ id: "visitor", roles: ["visitor"], holders: 1, colour: "red" }]).ok).toBe(false);
  expect(parsePosts([]).ok).toBe(false);
});

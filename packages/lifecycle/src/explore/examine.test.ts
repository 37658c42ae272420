import { formatFinding } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { isStep, type Chain, type Item, type Step } from "../chain/chain.ts";
import type { Chart, Transition } from "../chart/chart.ts";
import { dengkouClinics } from "../testdata/dengkou.ts";
import { postsOf } from "../testdata/posts.ts";
import { jiangjinThreeMeetings } from "../testdata/jiangjin.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { chartOf } from "../testdata/run.ts";
import { xijiLists } from "../testdata/xiji.ts";
import { explore } from "./graph.ts";
import { examine, explorerCatalogue, situationsOf } from "./index.ts";

const change = (chain: Chain, id: string, more: Partial<Step>): Chain => ({ ...chain, items: chain.items.map((item) => (isStep(item) && item.id === id ? { ...item, ...more } : item)) });
const reorder = (chain: Chain, ...ids: readonly string[]): Chain => ({ ...chain, items: ids.map((id) => chain.items.find((item) => isStep(item) && item.id === id)!) });
const insertBefore = (chain: Chain, id: string, item: Item): Chain => ({ ...chain, items: chain.items.flatMap((other) => (isStep(other) && other.id === id ? [item, other] : [other])) });

/** A chart with the rules of one state changed by hand, as no composer would make it. */
function withRules(chart: Chart, state: string, rules: (event: string, transition: Transition) => readonly Transition[]): Chart {
  const before = chart.states[state]!;
  const on = Object.fromEntries(Object.entries(before.on).map(([event, transitions]) => [event, transitions.flatMap((transition) => rules(event, transition))]));
  return { ...chart, states: { ...chart.states, [state]: { ...before, on } } };
}

const unlimited = { ...lintanCentre.silence.within, within: { unset: "rating" } };
const study: Step = { id: "study", term: { "zh-CN": "研判", en: "study" }, stages: ["consult"], when: { complexity: { equal: "complex" } }, src: "test" };
const sort: Step = { id: "sort", term: { "zh-CN": "分类", en: "sorting" }, stages: ["classify"], src: "test" };
const [first, either, last] = dengkouClinics.items;
const twoModes: Chain = {
  ...dengkouClinics,
  items: [first!, { either: [...(either as Extract<Item, { either: unknown }>).either, { when: { mode: { equal: "online" }, and: [{ mode: { equal: "experts" } }] }, items: [{ id: "neverHere", term: { "zh-CN": "永不", en: "never" }, stages: ["handle"], src: "test" }] }] }, last!],
};
const twoMeetings: Chain = { ...jiangjinThreeMeetings, items: jiangjinThreeMeetings.items.map((item) => ("either" in item ? { either: item.either.slice(0, 2) } : item)) };
const lintan = chartOf(lintanCentre);
const lintanWithout = (role: string): Chart => chartOf({ ...lintanCentre, roster: lintanCentre.roster.filter((one) => one !== role) });
const never = (transition: Transition): Transition => ({ ...transition, guard: { ...transition.guard, params: { ...transition.guard.params, when: { or: [] } } }, meta: { ...transition.meta, own: { or: [] } } });

/** Each is broken in one way, and that one way is what is found. */
const broken: readonly (readonly [string, Chart, readonly string[]])[] = [
  ["nobody in the roster makes return visits", lintanWithout("visitor"), ["rule.withoutRole visit"]],
  ["supervision is for a role that nobody has", chartOf(change(lintanCentre, "track", { by: { roles: ["inspector"] } })), ["rule.withoutRole track"]],
  ["closing waits for a rating that comes after it", chartOf(change(reorder(lintanCentre, "intake", "route", "jointWork", "track", "archive", "rate", "visit"), "archive", { closeWhen: { satisfied: { equal: "yes" } } })), ["state.deadEnd archive"]],
  ["the public is asked only about complex matters", chartOf(change(insertBefore(lintanCentre, "route", sort), "rate", { when: { complexity: { equal: "complex" } } })), ["mandatory.bypassed evaluate"]],
  ["a branch asks for two modes at once", chartOf(twoModes), ["state.unreachable neverHere"]],
  ["family matters have no branch", chartOf(twoMeetings), ["branch.gap analyse"]],
  ["the rating never lapses", chartOf({ ...lintanCentre, silence: { means: "silent", within: unlimited } }), ["wait.needsParty rate"]],
  ["complex matters are studied, but nobody says what is complex", chartOf(insertBefore(lintanCentre, "jointWork", study)), ["branch.gap route"]],
  ["silence counts as silence, and only a yes closes", chartOf({ ...xijiLists, silence: { ...xijiLists.silence, means: "silent" } }), ["state.deadEnd strike"]],
  ["a party cannot leave the handling", withRules(lintan, "jointWork", (_event, transition) => (transition.meta.exit === true ? [] : [transition])), ["exit.closed jointWork"]],
  ["the rating has a clock that does not exist", { ...lintan, meta: { ...lintan.meta, clocks: Object.fromEntries(Object.entries(lintan.meta.clocks).filter(([name]) => name !== "track")) } }, ["clock.missing track"]],
  ["nothing takes it when the time to rate is over", withRules(lintan, "rate", (event, transition) => (event === "evaluate.lapse" ? [] : [transition])), ["clock.blocked rate"]],
  ["supervision could lead on or back", withRules(lintan, "track", (event, transition) => (event === "supervise.conclude" ? [transition, { ...transition, target: "jointWork", meta: { ...transition.meta, rule: "supervise.back" } }] : [transition])), ["branch.overlap track"]],
  ["nobody can be satisfied", withRules(lintan, "rate", (event, transition) => (event === "evaluate.rate" && transition.meta.rule === "evaluate.yes" ? [] : event === "evaluate.lapse" ? [{ ...transition, target: "jointWork" }] : [transition])), ["completion.unreachable intake"]],
  ["a case is sent from the rating to the supervision and back for ever", withRules(lintan, "rate", (event, transition) => (event === "party.exit" ? [transition] : [{ ...transition, target: "track" }])), ["end.unreachable track"]],
  ["a visit never finds a relapse", withRules(lintan, "visit", (_event, transition) => (transition.meta.rule === "visit.relapse" ? [never(transition)] : [transition])), ["rule.neverEnabled visit"]],
  ["nobody is ever referred, since the last failure never happens", withRules(lintan, "jointWork", (_event, transition) => (transition.meta.rule === "handle.top" ? [never(transition)] : [transition])), ["state.unreachable referring"]],
  ["only big matters are mandatory to study, and big ones get around it", chartOf({ ...change(insertBefore(lintanCentre, "route", sort), "track", { when: { complexity: { equal: "simple" } } }), mandatory: [{ stage: "supervise", when: { complexity: { equal: "complex" } } }] }), ["mandatory.bypassed supervise"]],
  ["an objection to a grade is reviewed by a role that nobody has", chartOf({ ...xijiLists, alert: { ...xijiLists.alert!, review: { roles: ["inspector"] } } }), ["clock.unanswered "]],
  ["grades are confirmed by a role that nobody has", chartOf({ ...xijiLists, alert: { ...xijiLists.alert!, confirm: { roles: ["inspector"] } } }), ["caseWide.withoutRole "]],
];

describe("broken charts", () => {
  test.each(broken)("%s", (_what, chart, expected) => {
    const found = examine(chart, { posts: postsOf(chart) });
    expect(found.map(({ code, params }) => `${code} ${"stage" in params ? params.stage : "state" in params ? params.state : ""}`)).toEqual(expected);
  });

  test("a cause carries its echoes, and its witness is the shortest way there", () => {
    const [gap] = examine(chartOf(twoMeetings));
    expect(gap).toMatchObject({ code: "branch.gap", params: { rules: ["classify.set"], witness: ["detect.report", 'classify.set {"matter":"family"}'] } });
    const [role] = examine(lintanWithout("visitor"));
    expect(role?.params).toMatchObject({ echoes: ["state.deadEnd visit", "state.unreachable completed"] });
  });
});

test("beyond its budget it says that it does not know, never that a chart is sound", () => {
  expect(examine(chartOf(xijiLists), { budget: 100 })).toMatchObject([{ code: "chart.tooLarge", severity: "unknown" }]);
  expect(explore(chartOf(xijiLists), { budget: 100 }).complete).toBe(false);
});

test("every situation comes with the shortest way there", () => {
  const { situations, complete } = situationsOf(lintan);
  expect(complete).toBe(true);
  expect(situations[0]).toMatchObject({ state: "intake", way: [] });
  expect(situations.find(({ state }) => state === "completed")?.way).toEqual([
    "register.accept",
    "triage.route",
    'handle.attempt {"result":"settled"}',
    "supervise.conclude",
    'evaluate.rate {"satisfied":"yes"}',
    "close.file",
    'visit.record {"state":"performed"}',
  ]);
});

describe("findings speak the region's words", () => {
  const texts = (chart: Chart): readonly (readonly [string, string])[] => examine(chart).map((found) => [formatFinding({ ...found, path: "" }, "zh-CN", [explorerCatalogue]), formatFinding({ ...found, path: "" }, "en", [explorerCatalogue])]);

  test.each<[string, Chart, string, string]>([
    [
      "a role that nobody has, and what comes of it",
      lintanWithout("visitor"),
      "“回访了解”的“回访记录”无人可为：没有人是回访人员（受理 → 分流转办 → 调解（结果：达成一致） → 督办完成 → 评价（是否满意：满意） → 办结归档）；由此引起：“回访了解”走不下去、没有路通往“办结”",
      "nobody can do 'record the visit' in 'return visit': there is no return visitor (accept > route > mediate (result: settled) > conclude the supervision > rate (whether satisfied: satisfied) > close and file); this also causes: 'return visit' leads nowhere, no way leads to 'completed'",
    ],
    ["a branch that is missing", chartOf(insertBefore(lintanCentre, "jointWork", study)), "“分流转办”的“分流转办”之后没有可走的分支（受理 → 分流转办）；由此引起：", "after 'route' in 'triage and transfer' no branch is open (accept > route); this also causes: "],
    ["a mandatory stage that is bypassed, by all its terms", chartOf({ ...jiangjinThreeMeetings, mandatory: [{ stage: "consult" }], items: jiangjinThreeMeetings.items.filter((item) => !("either" in item)) }), "可以绕过必经环节“consult”而办结（上报发现 → 分类定级", "a case can be completed without 'consult' (report what was found > classify"],
    [
      "a mandatory stage under several terms",
      withRules(chartOf(jiangjinThreeMeetings), "analyse", (event, transition) => (event === "classify.set" ? [{ ...transition, target: "rate", meta: { ...transition.meta, rule: `${transition.meta.rule}-${transition.target ?? ""}` } }] : [transition])),
      "可以绕过必经环节“网格邻里会／社区评议会／镇街联席会”而办结（上报发现 → 分类定级（matter：public）",
      "a case can be completed without 'neighbours' meeting / community meeting / joint meeting of the township' (report what was found > classify (matter: public)",
    ],
    ["a clock that nothing ends", withRules(lintan, "rate", (event, transition) => (event === "evaluate.lapse" ? [] : [transition])), "“群众评价”不接受到期事件“逾期未评价”（评价期限），案件将停滞（受理 → ", "'public evaluation' does not take 'no rating in time' when 'time to rate' is over: the case would stand still (accept > "],
    [
      "one rule of several that is never taken",
      withRules(lintan, "visit", (_event, transition) => (transition.meta.rule === "visit.relapse" ? [never(transition)] : [transition])),
      "“回访了解”的“回访记录”（规则 visit.relapse）永远不会发生（受理 → 分流转办",
      "'record the visit' (rule visit.relapse) in 'return visit' can never happen (accept > route",
    ],
  ])("%s", (_what, chart, zh, en) => {
    const all = texts(chart);
    expect(all.map(([text]) => text).join("\n")).toContain(zh);
    expect(all.map(([, text]) => text).join("\n")).toContain(en);
  });

  test("a step and a role of one id keep their own words", () => {
    const chart = chartOf(change({ ...lintanCentre, items: lintanCentre.items.map((item) => (isStep(item) && item.id === "visit" ? { ...item, id: "visitor" } : item)), roster: lintanCentre.roster.filter((one) => one !== "visitor") }, "track", {}));
    expect(texts(chart)[0]?.[0]).toContain("“回访了解”的“回访记录”无人可为：没有人是回访人员");
  });
});

test("no text of a finding shows an id that the region has a word for", () => {
  for (const [, chart] of broken) {
    const ids = [...Object.keys(chart.states), ...Object.keys(chart.meta.labels), ...chart.meta.roster, ...Object.values(chart.meta.events).flatMap((fields) => Object.entries(fields).flatMap(([field, { label }]) => (label === undefined ? [] : [field])))].filter((id) => /^[a-z]/.test(id));
    for (const found of examine(chart)) {
      const text = formatFinding({ ...found, path: "" }, "zh-CN", [explorerCatalogue]).replaceAll(/（规则 [^）]*）/g, "");
      expect(ids.filter((id) => new RegExp(`(?<![\\w.])${id}(?![\\w.])`).test(text))).toEqual([]);
    }
  }
});

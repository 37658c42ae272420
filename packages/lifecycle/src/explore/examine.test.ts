import { describe, expect, test } from "vitest";
import { isStep, type Chain, type Item, type Step } from "../chain/chain.ts";
import type { Chart, Transition } from "../chart/chart.ts";
import { dengkouClinics } from "../testdata/dengkou.ts";
import { jiangjinThreeMeetings } from "../testdata/jiangjin.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { chartOf } from "../testdata/run.ts";
import { xijiLists } from "../testdata/xiji.ts";
import { explore } from "./graph.ts";
import { examine, situationsOf } from "./index.ts";

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
const never: Chain = {
  ...dengkouClinics,
  items: [first!, { either: [...(either as Extract<Item, { either: unknown }>).either, { when: { mode: { equal: "online" }, and: [{ mode: { equal: "experts" } }] }, items: [{ id: "neverHere", term: { "zh-CN": "永不", en: "never" }, stages: ["handle"], src: "test" }] }] }, last!],
};
const twoMeetings: Chain = { ...jiangjinThreeMeetings, items: jiangjinThreeMeetings.items.map((item) => ("either" in item ? { either: item.either.slice(0, 2) } : item)) };
const lintan = chartOf(lintanCentre);

/** Each is broken in one way, and that one way is what is found. */
const broken: readonly (readonly [string, Chart, readonly string[]])[] = [
  ["nobody in the roster makes return visits", chartOf({ ...lintanCentre, roster: lintanCentre.roster.filter((role) => role !== "visitor") }), ["rule.withoutRole visit"]],
  ["supervision is for a role that nobody has", chartOf(change(lintanCentre, "track", { by: { roles: ["inspector"] } })), ["rule.withoutRole track"]],
  ["closing waits for a rating that comes after it", chartOf(change(reorder(lintanCentre, "intake", "route", "jointWork", "track", "archive", "rate", "visit"), "archive", { closeWhen: { satisfied: { equal: "yes" } } })), ["state.deadEnd archive"]],
  ["the public is asked only about complex matters", chartOf(change(insertBefore(lintanCentre, "route", sort), "rate", { when: { complexity: { equal: "complex" } } })), ["mandatory.bypassed evaluate"]],
  ["a branch asks for two modes at once", chartOf(never), ["state.unreachable neverHere"]],
  ["family matters have no branch", chartOf(twoMeetings), ["branch.gap analyse"]],
  ["the rating never lapses", chartOf({ ...lintanCentre, silence: { means: "silent", within: unlimited } }), ["wait.needsParty rate"]],
  ["complex matters are studied, but nobody says what is complex", chartOf(insertBefore(lintanCentre, "jointWork", study)), ["branch.gap route"]],
  ["silence counts as silence, and only a yes closes", chartOf({ ...xijiLists, silence: { ...xijiLists.silence, means: "silent" } }), ["state.deadEnd strike"]],
  ["a party cannot leave the handling", withRules(lintan, "jointWork", (_event, transition) => (transition.meta.exit === true ? [] : [transition])), ["exit.closed jointWork"]],
  ["the rating has a clock that does not exist", { ...lintan, meta: { ...lintan.meta, clocks: Object.fromEntries(Object.entries(lintan.meta.clocks).filter(([name]) => name !== "track")) } }, ["clock.missing track"]],
  ["nothing takes it when the time to rate is over", withRules(lintan, "rate", (event, transition) => (event === "evaluate.lapse" ? [] : [transition])), ["clock.blocked rate"]],
  ["supervision could lead on or back", withRules(lintan, "track", (event, transition) => (event === "supervise.conclude" ? [transition, { ...transition, target: "jointWork", meta: { ...transition.meta, rule: "supervise.back" } }] : [transition])), ["branch.overlap track"]],
  ["nobody can be satisfied", withRules(lintan, "rate", (event, transition) => (event === "evaluate.rate" && transition.meta.rule === "evaluate.yes" ? [] : event === "evaluate.lapse" ? [{ ...transition, target: "jointWork" }] : [transition])), ["completion.unreachable intake"]],
];

describe("broken charts", () => {
  test.each(broken)("%s", (_what, chart, expected) => {
    const found = examine(chart);
    expect(found.map(({ code, params }) => `${code} ${"stage" in params ? params.stage : "state" in params ? params.state : ""}`)).toEqual(expected);
  });

  test("a cause carries its echoes, and its witness is the shortest way there", () => {
    const [gap] = examine(chartOf(twoMeetings));
    expect(gap).toMatchObject({ code: "branch.gap", params: { rule: "classify.set", witness: ["detect.report", 'classify.set {"matter":"family"}'] } });
    const [role] = examine(chartOf({ ...lintanCentre, roster: lintanCentre.roster.filter((one) => one !== "visitor") }));
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

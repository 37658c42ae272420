import { describe, expect, test } from "vitest";
import type { Chain, Step } from "../chain/chain.ts";
import { calendarDays } from "../testdata/limits.ts";
import { dengkouClinics } from "../testdata/dengkou.ts";
import { jiangjinMediation } from "../testdata/jiangjin.ts";
import { liaochengGrid } from "../testdata/liaocheng.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { chartOf, refused } from "../testdata/run.ts";
import { xijiLists } from "../testdata/xiji.ts";
import { composeChart } from "./compose-chart.ts";

const step = (more: Partial<Step>): Step => ({ id: "more", term: { "zh-CN": "加", en: "more" }, stages: ["consult"], src: "test", ...more });
const withStep = (more: Partial<Step>): Chain => ({ ...lintanCentre, items: [...lintanCentre.items, step(more)] });

describe("a chain is refused", () => {
  test.each<[string, unknown, string]>([
    ["with a step that stands twice", withStep({ id: "intake" }), "step.duplicate"],
    ["with a step named as a state that every chart has", withStep({ id: "referring" }), "step.reserved"],
    ["with a name that XState would read as a path", withStep({ id: "a.b" }), "value.format"],
    ["with a stage that there is not", withStep({ stages: ["heal" as never] }), "value.notAllowed"],
    ["with a stage of another kind of chain", withStep({ stages: ["approve"] }), "step.foreignStage"],
    ["with a condition on the place that a port leads to", withStep({ stages: ["refer"], when: { complexity: { equal: "complex" } } }), "step.referWhen"],
    ["when others are to rate in the parties' place", withStep({ stages: ["evaluate"], by: { roles: ["centre"] } }), "step.partyOnly"],
    ["with a condition on a fact that there is not", withStep({ when: { mood: { equal: "good" } } }), "condition.fact"],
    ["with a condition on a value that a fact never has", withStep({ when: { complexity: { equal: "hard" } } }), "condition.value"],
    ["with a counter compared by equality", withStep({ when: { attempts: { equal: 2 } } }), "condition.counter"],
    ["with a compound that cannot be computed with", withStep({ when: { xor: [{ resolved: { equal: true } }, {}] } }), "condition.compound"],
    ["with a first step that may be left out", { ...lintanCentre, items: [step({ when: { resolved: { equal: true } } }), ...lintanCentre.items] }, "chain.firstConditional"],
    ["without any step", { ...lintanCentre, items: [] }, "chain.firstConditional"],
    ["with containment at a level that there is not", { ...lintanCentre, escalation: { containment: [{ when: {}, upTo: "moon" }] } }, "chain.level"],
    ["with a limit for a grade that there is not", { ...xijiLists, alert: { ...xijiLists.alert, respond: { purple: calendarDays(1) } } }, "chain.grade"],
    ["without saying what silence means", { ...lintanCentre, silence: undefined }, "plain.notJson"],
    ["with a key that nobody knows", { ...lintanCentre, colour: "red" }, "key.unknown"],
    ["as no object", 7, "value.type"],
  ])("%s", (_why, chain, code) => {
    expect(refused(composeChart(chain as Chain))).toContain(code);
  });
});

test("two steps may share one time limit as a constant", () => {
  const within = calendarDays(5);
  expect(composeChart({ ...lintanCentre, items: lintanCentre.items.map((item) => ("stages" in item ? { ...item, within } : item)) }).ok).toBe(true);
});

test("the same chain gives the same bytes, whatever order its keys were written in", () => {
  const reversed = (value: unknown): unknown => (Array.isArray(value) ? value.map(reversed) : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, one]) => [key, reversed(one)])) : value);
  expect(chartOf(reversed(xijiLists) as Chain)).toEqual(chartOf(xijiLists));
});

test("a branch behind an event is decided by what the event will set", () => {
  const { on } = chartOf(dengkouClinics).states.sort!;
  expect(on["triage.route"]!.map((rule) => [rule.target, rule.guard.params.when])).toEqual([
    ["registered", { "event.mode": { equal: "registered" } }],
    ["appointment", { and: [{ "event.mode": { notEqual: "registered" } }, { "event.mode": { equal: "appointment" } }] }],
    ["experts-consult", { and: [{ "event.mode": { notEqual: "registered" } }, { "event.mode": { notEqual: "appointment" } }, { "event.mode": { equal: "experts" } }] }],
    ["online", { and: [{ "event.mode": { notEqual: "registered" } }, { "event.mode": { notEqual: "appointment" } }, { "event.mode": { notEqual: "experts" } }, { "event.mode": { equal: "online" } }] }],
    ["open", { and: [{ "event.mode": { notEqual: "registered" } }, { "event.mode": { notEqual: "appointment" } }, { "event.mode": { notEqual: "experts" } }, { "event.mode": { notEqual: "online" } }, { "event.mode": { equal: "open" } }] }],
  ]);
});

test("levels: one at a time, a named one where the region allows to skip, and down by delegation", () => {
  const rules = (chain: Chain, state: string, event: string): readonly string[] => (chartOf(chain).states[state]!.on[event] ?? []).map((rule) => rule.meta.rule);
  expect(rules(lintanCentre, "jointWork", "handle.escalate")).toEqual(["handle.escalate"]);
  expect(rules(jiangjinMediation, "settle-handle", "handle.escalate")).toEqual(["handle.escalate", "handle.escalate-village", "handle.escalate-township", "handle.escalate-district"]);
  expect(rules(jiangjinMediation, "settle-handle", "handle.delegate")).toEqual(["handle.delegate-grid", "handle.delegate-village", "handle.delegate-township"]);
});

test("small matters stay in the grid: no rule lifts them, and the parties can still leave", () => {
  const { on } = chartOf(liaochengGrid).states.solve!;
  expect(on["handle.escalate"]![0]!.guard.params.when).toEqual({
    and: [{ level: { lessThan: 4 } }, { or: [{ size: { notEqual: "small" } }, { level: { lessThan: 0 } }] }, { or: [{ size: { notEqual: "big" } }, { level: { lessThan: 1 } }] }],
  });
  expect(on["party.exit"]).toBeDefined();
});

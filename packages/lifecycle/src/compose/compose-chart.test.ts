import { describe, expect, test } from "vitest";
import type { Chain, Step } from "../chain/chain.ts";
import { calendarDays } from "../testdata/limits.ts";
import { dengkouClinics } from "../testdata/dengkou.ts";
import { jiangjinDeliberation, jiangjinMediation } from "../testdata/jiangjin.ts";
import { liaochengGrid } from "../testdata/liaocheng.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { chartOf, refused } from "../testdata/run.ts";
import { xijiLists } from "../testdata/xiji.ts";
import { STAGE_IDS, STAGES, STAGES_OF } from "../stages/stages.ts";
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
    ["when others than the parties are to apply to a court", withStep({ stages: ["confirm"], by: { roles: ["centre"] } }), "step.partyOnly"],
    ["with people for what time does alone", { ...jiangjinDeliberation, items: [...jiangjinDeliberation.items, step({ stages: ["posted"], by: { roles: ["convener"] } })] }, "step.unread"],
    ["with a field that time should bring", { ...jiangjinDeliberation, items: [...jiangjinDeliberation.items, step({ stages: ["posted"], needs: ["place"] })] }, "step.unread"],
    ["with a condition of closing where nothing is closed", withStep({ closeWhen: { resolved: { equal: true } } }), "step.unread"],
    ["with a limit of a stage that the step has not", withStep({ limits: { handle: calendarDays(1) } }), "step.unread"],
    ["with two places of referral", { ...withStep({ stages: ["refer"] }), items: [...lintanCentre.items, step({ stages: ["refer"] }), step({ id: "again", stages: ["refer"] })] }, "step.unread"],
    ["as a segment that joins nowhere", { ...lintanCentre, segment: { of: "lintan.A7" } }, "segment.nowhere"],
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

describe("what a step says of its people", () => {
  const doers = (chain: Chain, state: string, event: string): readonly unknown[] => (chartOf(chain).states[state]!.on[event] ?? []).map(({ guard }) => guard.params.by);
  const named = (more: Partial<Step>): Chain => withStep(more);

  test.each<[string, Chain, string, string, readonly unknown[]]>([
    ["takes the place of the staff, not of the parties", named({ stages: ["detect"], by: { roles: ["building"] } }), "more", "detect.report", [{ roles: ["building"] }, { roles: ["party"] }]],
    ["holds for the staff alone where it is more than a role", named({ stages: ["agree"], by: { roles: ["centre"], notWhoDid: "detect" } }), "more", "agreement.conclude", [{ roles: ["centre"], notWhoDid: "detect" }, { roles: ["party"] }]],
    ["holds as it is written where it names the parties itself", named({ stages: ["detect"], by: { roles: ["party"] } }), "more", "detect.report", [{ roles: ["party"] }]],
    ["leaves time and another case alone", named({ stages: ["rectify"], by: { roles: ["town"] } }), "more", "link.closed", [{ roles: ["link"] }, { roles: ["link"] }]],
    ["decides in its place what follows from another case", named({ stages: ["rectify"], by: { roles: ["town"] } }), "more", "link.decide", [{ roles: ["town"] }, { roles: ["town"] }, { roles: ["town"] }]],
    ["leaves those concerned their objection", { ...jiangjinDeliberation, items: [...jiangjinDeliberation.items, step({ stages: ["publish", "posted"], by: { roles: ["town"] } })] }, "more-posted", "posting.object", [{ roles: ["party", "resident"] }]],
    ["says who refers, where the region names the place", named({ stages: ["refer"], by: { roles: ["town"] } }), "referring", "refer.guide", [{ roles: ["town"] }]],
  ])("%s", (_what, chain, state, event, by) => {
    expect(doers(chain, state, event)).toEqual(by);
  });

  test("is refused for every stage in which nobody of the staff does anything, and for no other", () => {
    const unheard = STAGE_IDS.filter((stage) => {
      const kind = (Object.keys(STAGES_OF) as readonly Chain["of"][]).find((of) => STAGES_OF[of].includes(stage))!;
      const found = composeChart({ ...lintanCentre, of: kind, mandatory: [], items: [{ ...step({ id: "first", stages: kind === "checklist" ? ["check"] : kind === "benefitProject" || kind === "deliberation" ? ["propose"] : ["detect"] }) }, step({ stages: [stage], by: { roles: ["town"] } })] }).findings.map(({ code }) => code);
      return found.length > 0;
    });
    const idle = STAGE_IDS.filter((stage) => STAGES[stage].rules({ of: "dispute", attempts: 2, levels: ["a", "b"], gates: [], closeWhen: {}, silence: "yes", escalation: { skip: true, delegate: true, containment: [] }, alert: true }).every(({ by, right }) => right === true || (by.roles ?? []).every((role) => ["party", "clock", "link"].includes(role))));
    expect(unheard).toEqual(["confirm", "evaluate", "posted"]);
    expect(idle).toEqual(unheard);
  });
});

test("a service matter is done with the fields and the codes that its step asks for", () => {
  const chart = chartOf({ ...liaochengGrid, items: liaochengGrid.items.map((item) => ("stages" in item && item.id === "solve" ? { ...item, needs: ["photo"], decides: { cost: ["none", "some"] } } : item)) });
  const done = chart.states.solve!.on["handle.finish"]!.find(({ meta }) => meta.rule === "handle.done")!;
  expect(done.guard.params.needs).toEqual(["result", "photo", "cost"]);
  expect(done.actions[0].params.assign).toContainEqual({ do: "take", fact: "cost", field: "cost" });
  expect(chart.meta.events["handle.finish"]).toMatchObject({ photo: { kind: "id" }, cost: { kind: "code", values: ["none", "some"] } });
});

test("a referral asks for what the step that names it asks for", () => {
  const chart = chartOf(withStep({ stages: ["refer"], needs: ["letter"], limits: { refer: calendarDays(3) } }));
  expect(chart.states.referring!.on["refer.guide"]![0]!.guard.params.needs).toEqual(["channel", "letter"]);
  expect(chart.meta.events["refer.guide"]).toHaveProperty("letter");
  expect(chart.meta.clocks.referring!.rule).toEqual(calendarDays(3));
});

import type { Label } from "@fengqiao/model";
import type { Scalar } from "../chart/assignment.ts";
import type { Authority } from "../chart/authority.ts";
import type { Chart, ChartState, Transition, Transitions } from "../chart/chart.ts";
import type { EffectSpec } from "../chart/effect.ts";
import type { EventFields } from "../chart/event-field.ts";
import { ALWAYS, isNever, testsOf } from "../chart/guard.ts";
import type { RuleBody } from "../stages/stage.ts";
import { caseRoles } from "../words/case-roles.ts";
import { capacityWords, factWords } from "../words/fact-words.ts";
import { fieldWords } from "../words/field-words.ts";
import type { Words } from "../words/words.ts";
import { CASE_CLOCK, type ChartSpec, type PlacedRule, type PlacedState } from "./chart-spec.ts";

/**
 * The JSON value of a chart. What belongs to an edge and not to a rule is added here, in one place: whoever leaves a state stops its
 * clock, whoever enters one starts it, an end stops the clock of the case.
 */
export function drawChart(spec: ChartSpec): Chart {
  const held = stagesHeldByLevel(spec);
  const on = byEvent(spec.caseWide.map((rule) => [rule.on, drawRule(rule, "", held, rule.effects ?? [])]));
  const states = Object.fromEntries(Object.entries(spec.states).map(([name, state]) => [name, drawState(spec, held, on, name, state)]));
  return {
    id: spec.id,
    initial: spec.initial,
    context: { facts: initialFacts(spec, states, on), record: { owner: "first-contact", offer: null, did: {}, level: {}, named: {} } },
    states,
    on,
    meta: {
      schema: 1,
      of: spec.of,
      term: spec.term,
      facts: factsInUse(spec, states, on),
      events: eventsInUse(spec, states, on),
      labels: labelsInUse(spec, states, on),
      words: wordsInUse(spec, states, on),
      clocks: spec.clocks,
      levels: spec.levels,
      roster: spec.roster,
      mandatory: spec.mandatory,
      ...(spec.lateEntry !== undefined && { lateEntry: spec.lateEntry }),
      src: spec.src,
    },
  };
}

function drawState(spec: ChartSpec, held: ReadonlySet<string>, everywhere: Transitions, name: string, state: PlacedState): ChartState {
  const drawn = state.rules
    .filter((rule) => rule.when === undefined || !isNever(rule.when))
    .map((rule): [string, Transition] => [rule.on, drawRule(rule, state.stage, held, [...(rule.effects ?? []), ...edgeEffects(spec, name, rule)], rule)]);
  // what holds everywhere holds behind a state's own rules for the same event
  const on = Object.fromEntries(Object.entries(byEvent(drawn)).map(([event, own]) => [event, [...own, ...(everywhere[event] ?? [])]]));
  return { on, tags: state.tags, meta: { stage: state.stage, term: state.term, clock: state.clock } };
}

function drawRule(rule: RuleBody, stage: string, held: ReadonlySet<string>, effects: readonly EffectSpec[], placed?: PlacedRule): Transition {
  // an act of the clock, of a party or of another case alone is nobody's work on the stage
  const done = rule.by.roles?.every((role) => role === "clock" || role === "party" || role === "link") === true ? "" : stage;
  const by: Authority = held.has(done) ? { ...rule.by, level: true } : rule.by;
  const levels = (rule.note ?? []).flatMap((note) => (note.note === "did" && held.has(note.stage) ? [note.level] : []));
  return {
    ...(placed?.target !== undefined && { target: placed.target }),
    guard: { type: "may", params: { by, needs: [...(rule.needs ?? []), ...levels], when: rule.when ?? ALWAYS } },
    actions: [{ type: "apply", params: { assign: rule.assign ?? [], note: rule.note ?? [], stage: done } }, ...effects.map((params) => ({ type: "effect" as const, params }))],
    meta: {
      rule: rule.id,
      own: placed?.own ?? rule.when ?? ALWAYS,
      ...(rule.completes === true && { completes: stage }),
      ...(placed?.exit === true && { exit: true as const }),
      ...(rule.src !== undefined && { src: rule.src }),
    },
  };
}

function edgeEffects(spec: ChartSpec, from: string, rule: PlacedRule): readonly EffectSpec[] {
  const left = spec.states[from];
  const target = rule.target === undefined ? undefined : spec.states[rule.target];
  if (left === undefined || target === undefined || (rule.target === from && rule.restart !== true)) return [];
  const out: EffectSpec[] = [];
  // a limit that ran out unused leads on by its own event, which is the clock's
  const meets = (rule.completes === true || rule.meets === true) && !byClock(rule) && ({ meets: true } as const);
  const wasEnd = left.tags.includes("end");
  const isEnd = target.tags.includes("end");
  if ("name" in left.clock) out.push({ effect: "disarm", clock: left.clock.name, ...meets });
  if (CASE_CLOCK in spec.clocks && isEnd && !wasEnd) out.push({ effect: "disarm", clock: CASE_CLOCK, ...(target.tags.includes("completed") && { meets: true as const }) });
  if (CASE_CLOCK in spec.clocks && wasEnd && !isEnd) out.push({ effect: "arm", clock: CASE_CLOCK });
  if ("name" in target.clock) out.push({ effect: "arm", clock: target.clock.name });
  if (target.opens !== undefined) out.push({ effect: "openCase", of: target.opens });
  if (target.tags.includes("completed") && !wasEnd) out.push(...(spec.consequences ?? []).map((what) => ({ effect: "consequence" as const, what })));
  return out;
}

const byClock = (rule: RuleBody): boolean => rule.by.roles?.every((role) => role === "clock") === true;

/** Stages whose level is held against a later act, so it must be known when they are done. */
function stagesHeldByLevel(spec: ChartSpec): ReadonlySet<string> {
  const rules = [...Object.values(spec.states).flatMap((state) => state.rules), ...spec.caseWide];
  return new Set(rules.flatMap((rule) => (rule.by.notLevelOf === undefined ? [] : [rule.by.notLevelOf])));
}

function byEvent(drawn: readonly (readonly [string, Transition])[]): Transitions {
  const on: Record<string, Transition[]> = {};
  for (const [event, transition] of drawn) (on[event] ??= []).push(transition);
  return on;
}

const transitionsOf = (states: Chart["states"], on: Transitions): readonly Transition[] => [...Object.values(states).flatMap((state) => Object.values(state.on).flat()), ...Object.values(on).flat()];

/** Only what some rule asks or assigns is carried by the cases of this chart. */
function factsInUse(spec: ChartSpec, states: Chart["states"], on: Transitions): Readonly<Record<string, readonly Scalar[]>> {
  const used = new Set<string>(spec.mandatory.flatMap((m) => testsOf(m.when ?? ALWAYS).map((test) => test.field)));
  for (const { guard, actions } of transitionsOf(states, on)) {
    for (const test of testsOf(guard.params.when)) used.add(test.field);
    for (const assignment of actions[0].params.assign) used.add(assignment.fact);
  }
  return Object.fromEntries(Object.entries(spec.facts).filter(([fact]) => used.has(fact)));
}

const initialFacts = (spec: ChartSpec, states: Chart["states"], on: Transitions): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(Object.entries(factsInUse(spec, states, on)).map(([fact, values]) => [fact, values[0] ?? null]));

const eventTypes = (states: Chart["states"], on: Transitions): ReadonlySet<string> => new Set([...Object.values(states).flatMap((state) => Object.keys(state.on)), ...Object.keys(on)]);

function eventsInUse(spec: ChartSpec, states: Chart["states"], on: Transitions): Readonly<Record<string, EventFields>> {
  const types = eventTypes(states, on);
  return Object.fromEntries(Object.entries(spec.events).flatMap(([type, event]) => (types.has(type) ? [[type, named(spec, event.fields)]] : [])));
}

/** Fields with their names; one that has a name of its own keeps it. */
function named({ words = {} }: ChartSpec, fields: EventFields): EventFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const label = field.label ?? wordFor(name, words.fields, fieldWords);
      return [name, label === undefined ? field : { ...field, label }];
    }),
  );
}

const wordFor = (id: string, ...lists: readonly (Words | undefined)[]): Label | undefined => lists.find((list) => list !== undefined && Object.hasOwn(list, id))?.[id];
const roleWords: Words = Object.fromEntries(caseRoles.codes.map(({ id, label }) => [id, label]));

function wordsInUse(spec: ChartSpec, states: Chart["states"], on: Transitions): Chart["meta"]["words"] {
  const { words = {} } = spec;
  const roles = new Set<string>(spec.roster);
  const capacities = new Set<string>();
  for (const { guard } of transitionsOf(states, on)) {
    const { by } = guard.params;
    by.roles?.forEach((role) => roles.add(role));
    for (const capacity of [...(by.named === undefined ? [] : [by.named]), ...(by.notNamed ?? [])]) capacities.add(capacity);
  }
  const pick = (ids: Iterable<string>, ...lists: readonly (Words | undefined)[]): Words =>
    Object.fromEntries([...ids].flatMap((id): readonly [string, Label][] => {
      const label = wordFor(id, ...lists);
      return label === undefined ? [] : [[id, label]];
    }));
  return { roles: pick(roles, words.roles, roleWords), facts: pick(Object.keys(factsInUse(spec, states, on)), words.facts, words.fields, factWords), capacities: pick(capacities, capacityWords), values: words.values ?? {} };
}

function labelsInUse(spec: ChartSpec, states: Chart["states"], on: Transitions): Readonly<Record<string, Label>> {
  const types = eventTypes(states, on);
  return Object.fromEntries(Object.entries(spec.events).flatMap(([type, event]) => (types.has(type) ? [[type, event.label]] : [])));
}

import { citationsOf, type Actor } from "@fengqiao/model";
import { TRUE } from "@fengqiao/criteria";
import { denial, sharesAny, type Authority, type CaseRecord } from "../chart/authority.ts";
import type { Assignment, Facts, Notation } from "../chart/assignment.ts";
import type { Chart, ChartState, ClockPlan, Transition, Transitions } from "../chart/chart.ts";
import type { EventField } from "../chart/event-field.ts";
import type { EffectSpec } from "../chart/effect.ts";
import { compileGuard, testsOf, type Compiled } from "../chart/guard.ts";
import { clockWorkOf, type ClockWork } from "../clock/ledger.ts";
import { quietTime } from "../clock/schedule.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { lexiconOf, type Lexicon } from "../words/lexicon.ts";
import { menuOf, type Menu } from "./menu.ts";

/** One rule in one state, ready to run. */
export interface TableRule {
  readonly transition: Transition;
  readonly by: Authority;
  /** Nothing but roles is asked of the actor. */
  readonly rolesOnly: readonly string[] | undefined;
  readonly needs: readonly string[];
  readonly when: Compiled | undefined;
  /** The rule's own condition, without those of the branches behind it. */
  readonly own: Compiled | undefined;
  readonly assign: readonly Assignment[];
  readonly note: readonly Notation[];
  /** Some note of it names somebody in a capacity. */
  readonly names: boolean;
  readonly stage: string;
  readonly effects: readonly EffectSpec[];
  /** Those of which a host hears: not that a clock starts or stops which counts nothing. */
  readonly outward: readonly EffectSpec[];
  readonly clockWork: ClockWork | undefined;
  /** The citations behind it. */
  readonly sources: readonly string[] | undefined;
  /** The roles that some rule for the same event in the same place asks for. */
  readonly rolesAsked: readonly string[];
  /** A condition asks whether a field is missing, so that it may hold of an event although it holds of none. */
  readonly asksMissing: boolean;
  /** Filled once all states are known; `undefined` where the case stays. */
  target: TableState | undefined;
}

export interface TableState {
  readonly name: string;
  readonly on: ReadonlyMap<string, readonly TableRule[]>;
  readonly menu: Menu<TableRule>;
  readonly end: boolean;
}

/** A chart compiled for running, from the same JSON that XState gets. */
export interface Table {
  readonly chart: Chart;
  readonly lexicon: Lexicon;
  readonly states: ReadonlyMap<string, TableState>;
  readonly initial: TableState;
  /** Rules of the case as a whole; a state with rules of its own for such an event has them behind its own. */
  readonly everywhere: ReadonlyMap<string, readonly TableRule[]>;
  readonly everywhereMenu: Menu<TableRule>;
  /** Event type → the states that have a rule of their own for it. */
  readonly takenIn: ReadonlyMap<string, readonly string[]>;
  /** Event type → field → what it may hold. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, EventField>>;
  readonly plans: Readonly<Record<string, ClockPlan>>;
  /** How long each clock surely tells nothing, for those that ever do. */
  readonly quiet: ReadonlyMap<string, number>;
  /** No transition leads into the first state, so its clock and that of the whole case start when the case opens. */
  readonly firstClocks: readonly string[];
  /** Clocks that belong to one state each. */
  readonly stateClocks: ReadonlySet<string>;
  /** Lapse event → the clocks that end in it. */
  readonly lapses: ReadonlyMap<string, readonly string[]>;
}

/** Compiles a composed chart. Throws on a value that is no chart of ours: charts come from `composeChart` and the named charts only. */
export function compileTable(chart: Chart): Table {
  const lapses = lapsesOf(chart);
  const everywhere = rulesOf(chart, chart.on, lapses);
  const states = new Map(Object.entries(chart.states).map(([name, state]) => [name, stateOf(chart, name, state, lapses)]));
  for (const state of states.values()) {
    for (const [event, rules] of state.on) {
      if (everywhere.get(event)?.some(({ transition }) => !rules.some((rule) => rule.transition.meta.rule === transition.meta.rule)) === true) throw new TypeError(`a state hides rules of the case as a whole for ${event}`);
      for (const rule of rules) {
        if (rule.transition.target === undefined) continue;
        rule.target = states.get(rule.transition.target);
        if (rule.target === undefined) throw new TypeError(`the chart has no state ${rule.transition.target}`);
      }
    }
  }
  const initial = states.get(chart.initial);
  if (initial === undefined) throw new TypeError(`the chart has no state ${chart.initial}`);
  return { chart, lexicon: lexiconOf(chart), states, initial, takenIn: takenInOf(states), everywhere, everywhereMenu: menuOf(everywhere), fields: fieldsOf(chart), plans: chart.meta.clocks, quiet: quietTimes(chart), firstClocks: firstClocksOf(chart), stateClocks: stateClocksOf(chart), lapses };
}

function stateOf(chart: Chart, name: string, { on, tags }: ChartState, lapses: Table["lapses"]): TableState {
  const rules = rulesOf(chart, on, lapses);
  return { name, on: rules, menu: menuOf(rules), end: tags.includes("end") };
}

const rulesOf = (chart: Chart, on: Transitions, lapses: Table["lapses"]): ReadonlyMap<string, readonly TableRule[]> =>
  new Map(
    Object.entries(on).map(([event, transitions]) => {
      const rolesAsked = [...new Set(transitions.flatMap(({ guard }) => guard.params.by.roles ?? []))];
      return [event, transitions.map((transition) => ruleOf(chart, event, transition, lapses, rolesAsked))];
    }),
  );

function takenInOf(states: Table["states"]): Table["takenIn"] {
  const out = new Map<string, string[]>();
  for (const { name, on } of states.values()) for (const event of on.keys()) out.set(event, [...(out.get(event) ?? []), name]);
  return out;
}

function ruleOf({ meta }: Chart, event: string, transition: Transition, lapses: Table["lapses"], rolesAsked: readonly string[]): TableRule {
  const { by, needs, when } = transition.guard.params;
  const [apply, ...actions] = transition.actions;
  const effects = actions.map((action) => action.params);
  const { roles, ...rest } = by;
  return {
    transition,
    by,
    rolesOnly: Object.keys(rest).length === 0 ? roles : undefined,
    needs,
    when: compileGuard(when),
    own: compileGuard(transition.meta.own),
    assign: apply.params.assign,
    note: apply.params.note,
    names: apply.params.note.some((note) => "as" in note),
    stage: apply.params.stage,
    effects,
    outward: effects.filter((effect) => !("clock" in effect) || counts(meta.clocks[effect.clock])),
    clockWork: clockWorkOf(event, effects, { lapses, plans: meta.clocks }),
    sources: transition.meta.src === undefined ? undefined : citationsOf(transition.meta.src),
    rolesAsked,
    asksMissing: testsOf(when).some((test) => test.operator === "isMissing"),
    target: undefined,
  };
}

/** A clock for which the chain has no rule at all is no deadline that a host could keep. */
const counts = (plan: ClockPlan | undefined): boolean => plan !== undefined && !("unset" in plan.rule);

const fieldsOf = ({ meta }: Chart): Table["fields"] => new Map(Object.entries(meta.events).map(([event, fields]) => [event, new Map(Object.entries(fields))]));

const quietTimes = (chart: Chart): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(chart.meta.clocks).flatMap(([name, plan]): readonly [string, number][] => {
      const quiet = quietTime(plan);
      return quiet === undefined ? [] : [[name, quiet]];
    }),
  );

function firstClocksOf(chart: Chart): readonly string[] {
  const clock = chart.states[chart.initial]?.meta.clock;
  return [...(clock !== undefined && "name" in clock ? [clock.name] : []), ...(CASE_CLOCK in chart.meta.clocks ? [CASE_CLOCK] : [])];
}

const stateClocksOf = (chart: Chart): ReadonlySet<string> => new Set(Object.values(chart.states).flatMap(({ meta }) => ("name" in meta.clock ? [meta.clock.name] : [])));

function lapsesOf(chart: Chart): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const [clock, { lapse }] of Object.entries(chart.meta.clocks)) if (lapse !== undefined) out.set(lapse, [...(out.get(lapse) ?? []), clock]);
  return out;
}

/** All rules of states, with the state's name; without those of the case as a whole. */
export function rulesOfStates(table: Table): readonly { readonly state: string; readonly event: string; readonly rule: TableRule }[] {
  return [...table.states].flatMap(([state, { on }]) => [...on].flatMap(([event, rules]) => rules.map((rule) => ({ state, event, rule }))));
}

/** The rules that a state has for an event. */
export function rulesFor(table: Table, state: TableState, type: string): readonly TableRule[] | undefined {
  return state.on.get(type) ?? table.everywhere.get(type);
}

/** The first rule that takes the event. Candidates of one event exclude each other, or the explorer says so. */
export function ruleThatTakes(rules: readonly TableRule[], actor: Actor, data: Readonly<Record<string, unknown>>, facts: Facts, record: CaseRecord): TableRule | undefined {
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i];
    if (rule !== undefined && takes(rule, actor, data, facts, record)) return rule;
  }
  return undefined;
}

function takes(rule: TableRule, actor: Actor, data: Readonly<Record<string, unknown>>, facts: Facts, record: CaseRecord): boolean {
  const { rolesOnly, needs, when } = rule;
  if (rolesOnly === undefined ? denial(rule.by, actor, record) !== undefined : !sharesAny(rolesOnly, actor.roles)) return false;
  for (const field of needs) {
    const value = data[field];
    if (value === undefined || value === null) return false;
  }
  return when === undefined || when(facts, data) === TRUE;
}

import { FALSE, TRUE } from "@fengqiao/criteria";
import type { Actor } from "@fengqiao/model";
import { assign, type Facts } from "../chart/assignment.ts";
import type { CaseRecord } from "../chart/authority.ts";
import type { Chart } from "../chart/chart.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { compileTable, type Table, type TableRule } from "../run/table.ts";
import type { Crowd } from "./crowd.ts";
import { lacks, payloadsOf, type Payload } from "./payloads.ts";
import { sliceKey, sliceOf, type Slice } from "./slice.ts";

/** A situation that a case can be in: its state and the facts on which the way on depends; where people are counted, who did what as well. */
export interface Situation {
  readonly id: number;
  readonly state: string;
  readonly facts: Facts;
  readonly record: CaseRecord | undefined;
  /** The edge by which it was found first: the last step of its shortest way. */
  readonly via: Edge | undefined;
}

/** One event that one rule takes. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly event: string;
  readonly payload: Payload;
  readonly rule: TableRule;
  readonly caseWide: boolean;
  /** Who sends it, where that makes a difference later. */
  readonly by: Actor | undefined;
}

/** Everything that can happen to a case of a chart. */
export interface Graph {
  readonly table: Table;
  readonly slice: Slice;
  readonly situations: readonly Situation[];
  readonly edges: readonly Edge[];
  /** All was seen; if not, the budget was spent first and nothing follows from what is not there. */
  readonly complete: boolean;
  /** Lapse events that never come, since nobody has said how long their clocks run. */
  readonly never: ReadonlySet<string>;
  /** Roles that somebody has. */
  readonly roster: ReadonlySet<string>;
  /** The situation's key → its id. */
  readonly index: ReadonlyMap<string, number>;
}

export const BUDGET = 200_000;
/** How many people may be asked for each situation of the budget, on an average. */
const ASKED_EACH = 100;

export interface ExploreOptions {
  /** How many situations to look at, 200,000 where nothing is said. Counted, never timed: the same chart gives the same answer. */
  readonly budget?: number;
  /** Roles that somebody has; those of the chart's roster where nothing is said. */
  readonly roster?: ReadonlySet<string>;
  /** As if somebody had every role. */
  readonly assumeRoles?: boolean;
  /** As if a rule whose branches all stay shut took the first of them. */
  readonly openGaps?: boolean;
  /** The people who act; without them there is always a suitable one. */
  readonly crowd?: Crowd;
  /** Another part of the case to look at than that on which the process depends. */
  readonly slice?: Slice;
  /** As if whatever hangs on facts outside of the slice held: it may, and more is then found than can happen. */
  readonly loose?: boolean;
}

/** Breadth first from the opening, so that the way to each situation is a shortest one. */
export function explore(chart: Chart, options: ExploreOptions = {}): Graph {
  return exploreTable(compileTable(chart), options);
}

export function exploreTable(table: Table, options: ExploreOptions = {}): Graph {
  const { budget = BUDGET, crowd } = options;
  const { chart } = table;
  const slice = options.slice ?? sliceOf(table);
  const kept = new Set(slice.facts);
  const roster = options.roster ?? new Set(chart.meta.roster);
  const situations: Situation[] = [];
  const edges: Edge[] = [];
  const index = new Map<string, number>();
  const payloads = new Map<readonly TableRule[], readonly Payload[]>();
  const keyOf = (state: string, facts: Facts, record: CaseRecord | undefined): string => sliceKey(slice, state, facts) + (record === undefined || crowd === undefined ? "" : crowd.key(record));

  const add = (state: string, facts: Facts, record: CaseRecord | undefined, via: Omit<Edge, "to"> | undefined): number => {
    const key = keyOf(state, facts, record);
    const known = index.get(key);
    if (known !== undefined) return known;
    const id = situations.length;
    index.set(key, id);
    situations.push({ id, state, facts, record, via: via === undefined ? undefined : { ...via, to: id } });
    return id;
  };

  const slim = Object.fromEntries(slice.facts.map((fact) => [fact, chart.context.facts[fact] ?? null]));
  add(table.initial.name, slim, crowd?.start, undefined);
  const never = lapsesWithoutEnd(table);
  let people = 0;
  // the list grows while it is walked, which is the search
  for (const situation of situations) {
    const { id, state, facts, record } = situation;
    if (id >= budget || people > budget * ASKED_EACH) return { table, slice, situations, edges, complete: false, never, roster, index };
    const here = table.states.get(state);
    const own = [...(here?.on ?? [])].map(([event, rules]) => [event, rules, table.everywhere.has(event)] as const);
    const everywhere = [...slice.caseWide].filter(([event]) => here?.on.has(event) !== true).map(([event, rules]) => [event, rules, true] as const);
    for (const [event, rules, caseWide] of [...own, ...everywhere]) {
      if (never.has(event)) continue;
      const all = payloads.get(rules) ?? payloadsOf(chart, event, rules, kept).filter((payload) => !caseWide || changes(rules, payload, kept, crowd));
      payloads.set(rules, all);
      const asked = new Set(all.flatMap((payload) => Object.keys(payload)));
      for (const payload of all) {
        if (event === "deadline.reached" && !mayRun(table, state, payload.clock)) continue;
        const doers = crowd === undefined || record === undefined ? [] : crowd.doers(record);
        people += doers.length;
        for (const move of movesOf({ rules, payload, asked, roster, doers, ...options }, situation)) {
          const { rule } = move;
          const next = slimmed(facts, rule, payload, kept);
          // beside the process, what changes nothing is no step
          if (caseWide && rule.target === undefined && keyOf(state, next, move.record) === keyOf(state, facts, record)) continue;
          const edge = { from: id, event, payload: move.payload, rule, caseWide, by: move.by };
          edges.push({ ...edge, to: add(rule.target?.name ?? state, next, move.record, edge) });
        }
      }
    }
  }
  return { table, slice, situations, edges, complete: true, never, roster, index };
}

interface Asked extends Pick<ExploreOptions, "assumeRoles" | "openGaps" | "crowd" | "loose"> {
  readonly rules: readonly TableRule[];
  readonly payload: Payload;
  readonly asked: ReadonlySet<string>;
  readonly roster: ReadonlySet<string>;
  readonly doers: readonly Actor[];
}

interface Move {
  readonly rule: TableRule;
  readonly payload: Payload;
  readonly record: CaseRecord | undefined;
  readonly by: Actor | undefined;
}

/** What one event brings about: one move by the first rule that takes it; where people are counted, one for each difference that it makes who acts. */
function movesOf({ rules, payload, asked, roster, assumeRoles = false, openGaps = false, loose = false, crowd, doers }: Asked, { facts, record }: Situation): readonly Move[] {
  const candidates = openRules(rules, facts, payload, asked, loose);
  const [shut] = candidates.length === 0 && openGaps ? [gap(rules, facts, payload, asked)] : [];
  const open = shut === undefined ? candidates : [{ rule: shut, sure: true }];
  if (crowd === undefined || record === undefined) return taking(open, (rule) => assumeRoles || hasSomebody(rule, roster)).map((rule) => ({ rule, payload, record, by: undefined }));
  const moves = new Map<string, Move>();
  for (const actor of doers) {
    for (const rule of taking(open, (one) => crowd.denies(one, actor, record) === undefined)) {
      for (const next of crowd.after(record, rule, actor)) {
        const key = `${rules.indexOf(rule)}|${crowd.key(next.record)}`;
        if (!moves.has(key)) moves.set(key, { rule, payload: { ...payload, ...next.named }, record: next.record, by: crowd.writes(rule) ? actor : undefined });
      }
    }
  }
  return [...moves.values()];
}

interface OpenRule {
  readonly rule: TableRule;
  /** It holds whatever is not known. */
  readonly sure: boolean;
}

/** The rules whose conditions hold, whoever acts; loosely, or may hold. */
export function openRules(rules: readonly TableRule[], facts: Facts, payload: Payload, asked: ReadonlySet<string>, loose: boolean): readonly OpenRule[] {
  return rules.flatMap((rule) => {
    if (lacks(rule, payload, asked)) return [];
    const truth = rule.when === undefined ? TRUE : rule.when(facts, payload);
    return truth === TRUE || (loose && truth !== FALSE) ? [{ rule, sure: truth === TRUE }] : [];
  });
}

/** The first of the rules that takes it, and those before it which may. */
function taking(open: readonly OpenRule[], may: (rule: TableRule) => boolean): readonly TableRule[] {
  const allowed = open.filter(({ rule }) => may(rule));
  const sure = allowed.findIndex((one) => one.sure);
  return (sure < 0 ? allowed : allowed.slice(0, sure + 1)).map(({ rule }) => rule);
}

/** Whether a clock may run in a state: that of another state does not, and that of the case has stopped at an end. */
function mayRun({ chart, stateClocks }: Table, state: string, clock: unknown): boolean {
  const here = chart.states[state];
  if (clock === CASE_CLOCK) return here?.tags.includes("end") !== true;
  return !stateClocks.has(clock as string) || (here !== undefined && "name" in here.meta.clock && here.meta.clock.name === clock);
}

/** Whether any rule that may take it changes where the case is or what its way depends on. */
const changes = (rules: readonly TableRule[], payload: Payload, kept: ReadonlySet<string>, crowd: Crowd | undefined): boolean =>
  rules.some((rule) => (rule.target !== undefined || rule.assign.some((assignment) => kept.has(assignment.fact)) || crowd?.writes(rule) === true) && rule.when?.(NO_FACTS, payload) !== FALSE);
const NO_FACTS: Facts = {};

/** A clock without an end brings nothing about. */
function lapsesWithoutEnd({ chart, lapses }: Table): ReadonlySet<string> {
  const endless = (clock: string): boolean => {
    const rule = chart.meta.clocks[clock]?.rule;
    return rule === undefined || "unset" in rule || "unset" in rule.within;
  };
  return new Set([...lapses].filter(([, clocks]) => clocks.every(endless)).map(([event]) => event));
}

function slimmed(facts: Facts, rule: TableRule, payload: Payload, kept: ReadonlySet<string>): Facts {
  const relevant = rule.assign.filter((assignment) => kept.has(assignment.fact));
  return relevant.length === 0 ? facts : assign(facts, relevant, payload);
}

/** Whether somebody has a role for it. An owner, or one who is named, there always is. */
export const hasSomebody = (rule: TableRule, roster: ReadonlySet<string>): boolean => rule.by.roles === undefined || rule.by.roles.some((role) => roster.has(role));

/** A rule that would hold by itself while every branch behind it is shut. */
export function gap(rules: readonly TableRule[], facts: Facts, payload: Payload, asked: ReadonlySet<string>): TableRule | undefined {
  return rules.find((rule) => !lacks(rule, payload, asked) && (rule.own === undefined || rule.own(facts, payload) === TRUE));
}

/** The shortest way to a situation. */
export function edgesTo(graph: Graph, id: number): readonly Edge[] {
  const way: Edge[] = [];
  for (let via = graph.situations[id]?.via; via !== undefined; via = graph.situations[via.from]?.via) way.unshift(via);
  return way;
}

/** The same in events. */
export const wayTo = (graph: Graph, id: number): readonly string[] => edgesTo(graph, id).map(label);

/** What of an edge is told: the event, what matters of what it says, and who sends it where that matters. */
export type Told = Pick<Edge, "event" | "payload"> & { readonly by?: Edge["by"] };

/** An event with what it says: `handle.attempt {"result":"failed"}`. */
export const label = ({ event, payload, by }: Told): string => `${event}${Object.keys(payload).length === 0 ? "" : ` ${JSON.stringify(payload)}`}${by === undefined ? "" : ` by ${by.id}`}`;

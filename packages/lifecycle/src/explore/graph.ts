import { FALSE, TRUE } from "@fengqiao/criteria";
import { assign, type Facts } from "../chart/assignment.ts";
import type { Chart } from "../chart/chart.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { compileTable, type Table, type TableRule } from "../run/table.ts";
import { lacks, payloadsOf, type Payload } from "./payloads.ts";
import { sliceKey, sliceOf, type Slice } from "./slice.ts";

/** A situation that a case can be in: its state and the facts on which the way on depends. */
export interface Situation {
  readonly id: number;
  readonly state: string;
  readonly facts: Facts;
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
  /** The situation's key → its id. */
  readonly index: ReadonlyMap<string, number>;
}

export interface ExploreOptions {
  /** How many situations to look at, 200,000 where nothing is said. Counted, never timed: the same chart gives the same answer. */
  readonly budget?: number;
  /** As if the roster had every role. */
  readonly assumeRoles?: boolean;
  /** As if a rule whose branches all stay shut took the first of them. */
  readonly openGaps?: boolean;
}

/** Breadth first from the opening, so that the way to each situation is a shortest one. */
export function explore(chart: Chart, options: ExploreOptions = {}): Graph {
  const { budget = 200_000, assumeRoles = false, openGaps = false } = options;
  const table = compileTable(chart);
  const slice = sliceOf(table);
  const kept = new Set(slice.facts);
  const roster = new Set(chart.meta.roster);
  const situations: Situation[] = [];
  const edges: Edge[] = [];
  const index = new Map<string, number>();
  const payloads = new Map<readonly TableRule[], readonly Payload[]>();

  const add = (state: string, facts: Facts, via: Omit<Edge, "to"> | undefined): number => {
    const key = sliceKey(slice, state, facts);
    const known = index.get(key);
    if (known !== undefined) return known;
    const id = situations.length;
    index.set(key, id);
    situations.push({ id, state, facts, via: via === undefined ? undefined : { ...via, to: id } });
    return id;
  };

  const slim = Object.fromEntries(slice.facts.map((fact) => [fact, chart.context.facts[fact] ?? null]));
  add(table.initial.name, slim, undefined);
  const never = lapsesWithoutEnd(table);
  // the list grows while it is walked, which is the search
  for (const { id, state, facts } of situations) {
    if (id >= budget) return { table, slice, situations, edges, complete: false, never, index };
    const here = table.states.get(state);
    const own = [...(here?.on ?? [])].map(([event, rules]) => [event, rules, table.everywhere.has(event)] as const);
    const everywhere = [...slice.caseWide].filter(([event]) => here?.on.has(event) !== true).map(([event, rules]) => [event, rules, true] as const);
    for (const [event, rules, caseWide] of [...own, ...everywhere]) {
      if (never.has(event)) continue;
      const all = payloads.get(rules) ?? payloadsOf(chart, event, rules, kept).filter((payload) => !caseWide || changes(rules, payload, kept));
      payloads.set(rules, all);
      const asked = new Set(all.flatMap((payload) => Object.keys(payload)));
      for (const payload of all) {
        if (event === "deadline.reached" && !mayRun(table, state, payload.clock)) continue;
        const rule = rules.find((one) => (assumeRoles || hasSomebody(one, roster)) && !lacks(one, payload, asked) && (one.when === undefined || one.when(facts, payload) === TRUE)) ?? (openGaps ? gap(rules, facts, payload, asked) : undefined);
        if (rule === undefined) continue;
        const next = slimmed(facts, rule, payload, kept);
        // beside the process, what changes nothing is no step
        if (caseWide && rule.target === undefined && sliceKey(slice, state, next) === sliceKey(slice, state, facts)) continue;
        const edge = { from: id, event, payload, rule, caseWide };
        edges.push({ ...edge, to: add(rule.target?.name ?? state, next, edge) });
      }
    }
  }
  return { table, slice, situations, edges, complete: true, never, index };
}

/** Whether a clock may run in a state: that of another state does not, and that of the case has stopped at an end. */
function mayRun({ chart, stateClocks }: Table, state: string, clock: unknown): boolean {
  const here = chart.states[state];
  if (clock === CASE_CLOCK) return here?.tags.includes("end") !== true;
  return !stateClocks.has(clock as string) || (here !== undefined && "name" in here.meta.clock && here.meta.clock.name === clock);
}

/** Whether any rule that may take it changes where the case is or what its way depends on. */
const changes = (rules: readonly TableRule[], payload: Payload, kept: ReadonlySet<string>): boolean =>
  rules.some((rule) => (rule.target !== undefined || rule.assign.some((assignment) => kept.has(assignment.fact))) && rule.when?.(NO_FACTS, payload) !== FALSE);
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

/** Whether somebody of the roster has a role for it. An owner, or one who is named, there always is. */
export const hasSomebody = (rule: TableRule, roster: ReadonlySet<string>): boolean => rule.by.roles === undefined || rule.by.roles.some((role) => roster.has(role));

/** A rule that would hold by itself while every branch behind it is shut. */
export function gap(rules: readonly TableRule[], facts: Facts, payload: Payload, asked: ReadonlySet<string>): TableRule | undefined {
  return rules.find((rule) => !lacks(rule, payload, asked) && (rule.own === undefined || rule.own(facts, payload) === TRUE));
}

/** The shortest way to a situation, in events. */
export function wayTo(graph: Graph, id: number): readonly string[] {
  const way: string[] = [];
  for (let via = graph.situations[id]?.via; via !== undefined; via = graph.situations[via.from]?.via) way.unshift(label(via));
  return way;
}

/** An event with what it says: `handle.attempt {"result":"failed"}`. */
export const label = ({ event, payload }: Pick<Edge, "event" | "payload">): string => (Object.keys(payload).length === 0 ? event : `${event} ${JSON.stringify(payload)}`);

import { TRUE } from "@fengqiao/criteria";
import { rulesOfStates, type TableRule } from "../run/table.ts";
import { explorerFinding, type ExplorerFinding, type Idle } from "./explorer-findings.ts";
import type { Speech } from "./explorer-words.ts";
import { gap, hasSomebody, type Edge, type Graph, type Situation } from "./graph.ts";
import { payloadsOf } from "./payloads.ts";
import { allRules } from "./slice.ts";
import { echoWord, firstOfStates, nameOf, type Symptom } from "./symptoms.ts";
import { unique } from "./unique.ts";

type Cause = ExplorerFinding<"rule.withoutRole" | "branch.gap">;

/** What a cause brings about: what is found with it and not found without it. */
export function withEchoes<F extends Cause>(causes: readonly F[], before: readonly Symptom[], after: readonly Symptom[]): readonly F[] {
  const left = new Set(after.map(nameOf));
  const words = new Map(before.flatMap((one) => [[nameOf(one), echoWord(one)] as const, ...Object.entries(one.params.words.echoes ?? {})]));
  const echoes = [...words.keys()].filter((name) => !left.has(name));
  return causes.map((cause, i) => (i === 0 ? { ...cause, params: { ...cause.params, echoes, words: { ...cause.params.words, echoes: Object.fromEntries(words) } } } : cause));
}

/** Rules of one state that want the same roles have one cause. */
export function withoutRole(graph: Graph, speech: Speech): readonly ExplorerFinding<"rule.withoutRole">[] {
  const seen = firstOfStates(graph.situations);
  const found = idle(rulesOfStates(graph.table), graph.roster).map(({ state = "", rules, events, roles }) =>
    explorerFinding("rule.withoutRole", `/states/${state}`, { rules, events, roles, echoes: [], ...speech.place(graph, seen.get(state)?.id ?? 0, { states: [state], events, roles }), state }),
  );
  return [...found].sort((a, b) => a.params.witness.length - b.params.witness.length);
}

/**
 * Rules of the case as a whole that nobody has the role for. No case waits for them, but what they are there for never happens; where a
 * clock runs until one of them happens, its limit can only pass.
 */
export function caseWideWithoutRole(graph: Graph, speech: Speech): readonly ExplorerFinding<"clock.unanswered" | "caseWide.withoutRole">[] {
  const everywhere = [...graph.table.everywhere].flatMap(([event, rules]) => rules.map((rule) => ({ event, rule })));
  const all = allRules(graph.table);
  const armed = unique(all.flatMap((rule) => rule.effects.flatMap((effect) => (effect.effect === "arm" && !graph.table.stateClocks.has(effect.clock) ? [effect.clock] : []))));
  const answers = (rule: TableRule, clock: string): boolean => rule.effects.some((effect) => effect.effect === "disarm" && effect.clock === clock && effect.meets === true);
  const unanswered = armed.filter((clock) => all.some((rule) => answers(rule, clock)) && all.every((rule) => !answers(rule, clock) || !hasSomebody(rule, graph.roster)));
  const waitedFor = idle(everywhere.filter(({ rule }) => unanswered.some((clock) => answers(rule, clock))), graph.roster);
  const others = idle(everywhere.filter(({ rule }) => !unanswered.some((clock) => answers(rule, clock))), graph.roster);
  const clocksOf = (ids: readonly string[]): readonly string[] => unanswered.filter((clock) => everywhere.some(({ rule }) => ids.includes(rule.transition.meta.rule) && answers(rule, clock)));
  return [
    ...waitedFor.map(({ rules, events, roles }) => explorerFinding("clock.unanswered", "/on", { rules, events, roles, clocks: clocksOf(rules), words: speech.words({ events, roles, clocks: clocksOf(rules) }) })),
    ...(others.length === 0 ? [] : [explorerFinding("caseWide.withoutRole", "/on", { rules: others, words: speech.words({ events: others.flatMap(({ events }) => events), roles: others.flatMap(({ roles }) => roles) }) })]),
  ];
}

interface Placed {
  readonly state?: string;
  readonly event: string;
  readonly rule: TableRule;
}

/** Rules that nobody of a roster has a role for, those of one place that want the same roles together. */
function idle(placed: readonly Placed[], roster: ReadonlySet<string>): readonly (Idle & { readonly state?: string })[] {
  const groups = new Map<string, Placed[]>();
  for (const one of placed) {
    if (hasSomebody(one.rule, roster)) continue;
    const key = `${one.state ?? ""}/${(one.rule.by.roles ?? []).join()}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const state = group[0]?.state;
    return { ...(state !== undefined && { state }), rules: unique(group.map(({ rule }) => rule.transition.meta.rule)), events: unique(group.map(({ event }) => event)), roles: group[0]?.rule.by.roles ?? [] };
  });
}

/** A rule whose own condition holds while no branch behind it is open: an unknown fact, or a case that nobody thought of. */
export function branchGaps(graph: Graph, speech: Speech): readonly ExplorerFinding<"branch.gap">[] {
  const found = new Map<string, ExplorerFinding<"branch.gap">>();
  eachPayload(graph, ({ situation, event, rules, payload, asked }) => {
    const open = rules.some((rule) => rule.when === undefined || rule.when(situation.facts, payload) === TRUE);
    const shut = open ? undefined : gap(rules, situation.facts, payload, asked);
    if (shut === undefined) return;
    const { rule } = shut.transition.meta;
    const key = `${situation.state}/${rule}`;
    if (!found.has(key)) found.set(key, explorerFinding("branch.gap", `/states/${situation.state}`, { rules: [rule], events: [event], echoes: [], ...speech.place(graph, situation.id, { events: [event] }, { event, payload }) }));
  });
  return [...found.values()];
}

/** An event of a situation with one of all that it may say. */
export interface Said {
  readonly situation: Situation;
  readonly event: string;
  readonly rules: readonly TableRule[];
  readonly payload: Edge["payload"];
  readonly asked: ReadonlySet<string>;
}

/** Every event of the states' own, in every situation, with all that it may say. */
export function eachPayload(graph: Graph, visit: (said: Said) => void): void {
  const kept = new Set(graph.slice.facts);
  const cache = new Map<readonly TableRule[], { readonly payloads: readonly Edge["payload"][]; readonly asked: ReadonlySet<string> }>();
  for (const situation of graph.situations) {
    for (const [event, rules] of graph.table.states.get(situation.state)?.on ?? []) {
      const known = cache.get(rules) ?? payloadsAndFields(graph, event, rules, kept);
      cache.set(rules, known);
      for (const payload of known.payloads) visit({ situation, event, rules, payload, asked: known.asked });
    }
  }
}

function payloadsAndFields(graph: Graph, event: string, rules: readonly TableRule[], kept: ReadonlySet<string>) {
  const payloads = payloadsOf(graph.table.chart, event, rules, kept);
  return { payloads, asked: new Set(payloads.flatMap((payload) => Object.keys(payload))) };
}

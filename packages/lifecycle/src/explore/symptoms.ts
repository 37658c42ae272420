import { TRUE } from "@fengqiao/criteria";
import type { StateTag } from "../chart/chart.ts";
import { compileGuard } from "../chart/guard.ts";
import { rulesOfStates, type TableRule } from "../run/table.ts";
import { explorerCatalogue, explorerFinding, type ExplorerFinding } from "./explorer-findings.ts";
import { wayAlong, type Speech } from "./explorer-words.ts";
import { hasSomebody, type Graph, type Situation } from "./graph.ts";
import { reaching, shortestWay, type EdgeTest } from "./reach.ts";

/** What can be seen of a chart, whatever its cause. */
export type Symptom = ExplorerFinding<"state.deadEnd" | "completion.unreachable" | "end.unreachable" | "mandatory.bypassed" | "state.unreachable" | "rule.neverEnabled" | "wait.needsParty">;
type Stuck = ExplorerFinding<"state.deadEnd" | "completion.unreachable" | "end.unreachable">;
type Behind = ExplorerFinding<"state.unreachable" | "rule.neverEnabled">;

/** Where cases get stuck, with what follows from it, and what is wrong besides. */
export function symptoms(graph: Graph, speech: Speech): readonly Symptom[] {
  const stuck = deadEnds(graph, speech);
  const ends = stuck.length > 0 ? [] : unreachableEnds(graph, speech);
  return [...folded(graph, [...stuck, ...ends], [...unreachable(graph, speech), ...neverEnabled(graph, speech)]), ...bypassed(graph, speech), ...(stuck.length > 0 ? [] : needsParty(graph, speech))];
}

/** A symptom by its code and place: what a repair would silence is named by it. */
export const nameOf = (symptom: Symptom): string => `${symptom.code} ${"stage" in symptom.params ? symptom.params.stage : symptom.params.state}`;

/** What a symptom is called where it is somebody's echo: without the way there, and without its own echoes. */
export function echoWord(symptom: Symptom): { readonly "zh-CN": string; readonly en: string } {
  const bare = { ...symptom.params, witness: [], echoes: [] };
  const { "zh-CN": zh, en } = explorerCatalogue[symptom.code];
  return { "zh-CN": zh(bare as never), en: en(bare as never) };
}

export const has = (graph: Graph, { state }: Situation, tag: StateTag): boolean => graph.table.chart.states[state]?.tags.includes(tag) === true;
export const idsWith = (graph: Graph, tag: StateTag): readonly number[] => graph.situations.filter((situation) => has(graph, situation, tag)).map(({ id }) => id);
export const isExit: EdgeTest = (edge) => edge.rule.transition.meta.exit === true;
/** What brings a case forward: not the parties' way out, not what goes on beside the process. */
export const isProgress: EdgeTest = (edge) => !isExit(edge) && !edge.caseWide;

/** A rule of the case as a whole that stands behind a state's own. */
export const isEverywhere = ({ table }: Pick<Graph, "table">, event: string, rule: TableRule): boolean => table.everywhere.get(event)?.some(({ transition }) => transition.meta.rule === rule.transition.meta.rule) === true;

/** The first situation of each state; situations are in order of their distance. */
export function firstOfStates(situations: readonly Situation[]): ReadonlyMap<string, Situation> {
  const first = new Map<string, Situation>();
  for (const situation of situations) if (!first.has(situation.state)) first.set(situation.state, situation);
  return first;
}

/**
 * What follows from a dead end or from an end that cannot be reached is its echo: what lies behind it, and the rules that would have led
 * there. So is a rule that never happens the echo of the state that it alone would lead to.
 */
function folded(graph: Graph, causes: readonly Stuck[], others: readonly Behind[]): readonly Symptom[] {
  const rules = rulesOfStates(graph.table);
  const leads = (from: string, to: string, rule?: string): boolean => rules.some((one) => one.state === from && one.rule.target?.name === to && (rule === undefined || one.rule.transition.meta.rule === rule));
  const causeOf = (other: Behind): Stuck | undefined =>
    causes.find(({ code, params }) => {
      if (code !== "state.deadEnd") return other.code === "state.unreachable";
      return other.code === "rule.neverEnabled" ? other.params.state === params.state : leads(params.state, other.params.state);
    });
  const behind = others.filter((other) => causeOf(other) === undefined);
  const unreached = behind.flatMap((other) => (other.code === "state.unreachable" ? [other] : []));
  const idle = behind.flatMap((other) => (other.code === "rule.neverEnabled" ? [other] : []));
  const lostWith = (one: (typeof idle)[number]): (typeof unreached)[number] | undefined => unreached.find((other) => leads(one.params.state, other.params.state, one.params.rule));
  return [
    ...causes.map((cause) => echoing(cause, others.filter((other) => causeOf(other) === cause))),
    ...unreached.map((one) => echoing(one, idle.filter((other) => lostWith(other) === one))),
    ...idle.filter((one) => lostWith(one) === undefined),
  ];
}

/** A finding with its echoes, by name and in words. */
export function echoing<F extends ExplorerFinding<"people.nobody" | "people.conflict" | "state.unreachable" | Stuck["code"]>>(finding: F, echoes: readonly Symptom[]): F {
  return { ...finding, params: { ...finding.params, echoes: echoes.map(nameOf), words: { ...finding.params.words, echoes: Object.fromEntries(echoes.map((echo) => [nameOf(echo), echoWord(echo)])) } } };
}

function deadEnds(graph: Graph, speech: Speech): readonly ExplorerFinding<"state.deadEnd">[] {
  const leaves = new Set(graph.edges.filter((edge) => isProgress(edge) && edge.from !== edge.to).map((edge) => edge.from));
  const stuck = firstOfStates(graph.situations.filter((situation) => !has(graph, situation, "end") && !leaves.has(situation.id)));
  return [...stuck.values()].map(({ id, state }) => explorerFinding("state.deadEnd", `/states/${state}`, { ...speech.place(graph, id), echoes: [] }));
}

function unreachableEnds(graph: Graph, speech: Speech): readonly ExplorerFinding<"completion.unreachable" | "end.unreachable">[] {
  const toCompletion = reaching(graph, idsWith(graph, "completed"), isProgress);
  const toEnd = reaching(graph, idsWith(graph, "end"), isProgress);
  const lost = graph.situations.find((situation) => !toCompletion.has(situation.id) && !has(graph, situation, "lawful") && !isOnTheWayOut(graph, situation));
  const trapped = graph.situations.find((situation) => !toEnd.has(situation.id));
  // where no end can be reached, no completion can: one finding, not two
  if (trapped !== undefined) return [explorerFinding("end.unreachable", `/states/${trapped.state}`, { ...speech.place(graph, trapped.id), echoes: [] })];
  return lost === undefined ? [] : [explorerFinding("completion.unreachable", `/states/${lost.state}`, { ...speech.place(graph, lost.id), echoes: [] })];
}

/** States that lead to a lawful end only, such as those of leaving and of referral. */
function isOnTheWayOut(graph: Graph, situation: Situation): boolean {
  return ["exit", "refer", "door"].includes(graph.table.chart.states[situation.state]?.meta.stage ?? "");
}

/** Leave out the edges that complete the stage: a completed end that can still be reached was reached around it. */
function bypassed(graph: Graph, speech: Speech): readonly ExplorerFinding<"mandatory.bypassed">[] {
  return graph.table.chart.meta.mandatory.flatMap(({ stage, when }) => {
    const applies = when === undefined ? undefined : compileGuard(when);
    const goal = (id: number): boolean => {
      const situation = graph.situations[id];
      return situation !== undefined && has(graph, situation, "completed") && (applies === undefined || applies(situation.facts, {}) === TRUE);
    };
    const way = shortestWay(graph, goal, (edge) => edge.rule.transition.meta.completes !== stage);
    if (way === undefined) return [];
    const state = graph.situations[way.at(-1)?.to ?? 0]?.state ?? "";
    return [explorerFinding("mandatory.bypassed", "/meta/mandatory", { stage, state, ...wayAlong(speech, way, { states: [state], stages: [stage] }) })];
  });
}

/** Only the first of a row of unreachable states is named: the one that a reachable state would lead to. */
function unreachable(graph: Graph, speech: Speech): readonly ExplorerFinding<"state.unreachable">[] {
  const seen = firstOfStates(graph.situations);
  const rules = rulesOfStates(graph.table);
  return [...graph.table.states.keys()]
    .filter((state) => !seen.has(state))
    .filter((state, _i, all) => {
      const from = rules.filter(({ rule }) => rule.target?.name === state).map((one) => one.state);
      return from.length === 0 || from.some((one) => seen.has(one)) || from.every((one) => !all.includes(one));
    })
    .map((state) => explorerFinding("state.unreachable", `/states/${state}`, { state, echoes: [], words: speech.words({ states: [state] }) }));
}

function neverEnabled(graph: Graph, speech: Speech): readonly ExplorerFinding<"rule.neverEnabled">[] {
  const seen = firstOfStates(graph.situations);
  const key = (state: string, rule: TableRule): string => `${state}/${rule.transition.meta.rule}`;
  const taken = new Set(graph.edges.map((edge) => key(graph.situations[edge.from]?.state ?? "", edge.rule)));
  const idle = rulesOfStates(graph.table).filter(({ state, event, rule }) => seen.has(state) && !graph.never.has(event) && !isEverywhere(graph, event, rule) && hasSomebody(rule, graph.roster) && !taken.has(key(state, rule)));
  return [...new Map(idle.map((one) => [key(one.state, one.rule), one])).values()].map(({ state, event, rule }) => {
    const id = rule.transition.meta.rule;
    const alone = graph.table.states.get(state)?.on.get(event)?.every((other) => other.transition.meta.rule === id) === true;
    return explorerFinding("rule.neverEnabled", `/states/${state}`, { event, rule: id, alone, ...speech.place(graph, seen.get(state)?.id ?? 0, { events: [event] }) });
  });
}

/** No end without an act of the parties: a wait that has no limit of its own. */
function needsParty(graph: Graph, speech: Speech): readonly ExplorerFinding<"wait.needsParty">[] {
  const ends = idsWith(graph, "end");
  const byParty: EdgeTest = (edge) => edge.rule.by.roles?.every((role) => role === "party") === true;
  const withoutParty = reaching(graph, ends, (edge) => isProgress(edge) && !byParty(edge));
  const withParty = reaching(graph, ends, isProgress);
  // of a row of situations that lead to the wait only the wait itself is named
  const goOn = new Set(graph.edges.filter((edge) => isProgress(edge) && edge.to !== edge.from && !withoutParty.has(edge.to) && !byParty(edge)).map((edge) => edge.from));
  const first = graph.situations.find(({ id }) => withParty.has(id) && !withoutParty.has(id) && !goOn.has(id));
  return first === undefined ? [] : [explorerFinding("wait.needsParty", `/states/${first.state}`, speech.place(graph, first.id))];
}

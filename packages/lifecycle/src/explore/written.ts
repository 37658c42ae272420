import { TRUE } from "@fengqiao/criteria";
import { eachPayload } from "./causes.ts";
import { explorerFinding, type ExplorerFinding } from "./explorer-findings.ts";
import type { Speech } from "./explorer-words.ts";
import { openRules, type Graph, type Situation } from "./graph.ts";
import { firstOfStates, isEverywhere } from "./symptoms.ts";
import { unique } from "./unique.ts";

export type Written = ExplorerFinding<"clock.missing" | "exit.closed" | "clock.blocked" | "branch.overlap">;

/** What can be read off the chart itself, clocks that are held up, and overlaps of branches. */
export function written(graph: Graph, speech: Speech): readonly Written[] {
  const { chart } = graph.table;
  const seen = firstOfStates(graph.situations);
  const out: Written[] = [];
  for (const [state, { tags, meta, on }] of Object.entries(chart.states)) {
    const place = { ...speech.place(graph, seen.get(state)?.id ?? 0, { states: [state] }), state };
    const unclocked = "name" in meta.clock ? !(meta.clock.name in chart.meta.clocks) : meta.clock.none === "";
    if (tags.includes("waiting") && unclocked) out.push(explorerFinding("clock.missing", `/states/${state}`, place));
    const leaves = meta.stage === "exit" || Object.values(on).flat().some((transition) => transition.meta.exit === true);
    if (!tags.includes("end") && !leaves) out.push(explorerFinding("exit.closed", `/states/${state}`, place));
  }
  return [...out, ...blockedClocks(graph, speech), ...overlaps(graph, speech)];
}

/** A limit that is over and whose event nothing takes holds up every later event: time goes first. The nearest one is named. */
function blockedClocks(graph: Graph, speech: Speech): readonly ExplorerFinding<"clock.blocked">[] {
  const { chart, states } = graph.table;
  for (const situation of graph.situations) {
    const own = chart.states[situation.state]?.meta.clock;
    const clock = own !== undefined && "name" in own ? own.name : "";
    const event = chart.meta.clocks[clock]?.lapse;
    if (event === undefined || graph.never.has(event)) continue;
    const taken = states.get(situation.state)?.on.get(event)?.some((rule) => rule.when === undefined || rule.when(situation.facts, {}) === TRUE) === true;
    if (taken || isSpent(graph, situation)) continue;
    return [explorerFinding("clock.blocked", `/states/${situation.state}`, { clock, event, ...speech.place(graph, situation.id, { events: [event], clocks: [clock] }) })];
  }
  return [];
}

/** The clock has lapsed already: its own event led from this state to this situation, and it tells nothing twice. */
function isSpent(graph: Graph, { id, state }: Situation): boolean {
  const into = graph.edges.filter((edge) => edge.to === id && edge.from !== id && edge.rule.target !== undefined);
  return into.length === 0 && graph.edges.some((edge) => edge.to === id && graph.situations[edge.from]?.state === state);
}

function overlaps(graph: Graph, speech: Speech): readonly ExplorerFinding<"branch.overlap">[] {
  const found = new Map<string, ExplorerFinding<"branch.overlap">>();
  eachPayload(graph, ({ situation, event, rules, payload, asked }) => {
    if (rules.length < 2) return;
    const own = rules.filter((rule) => !isEverywhere(graph, event, rule));
    const states = unique(openRules(own, situation.facts, payload, asked, false).map(({ rule }) => rule.target?.name ?? situation.state));
    const key = `${situation.state}/${event}`;
    if (states.length > 1 && !found.has(key)) found.set(key, explorerFinding("branch.overlap", `/states/${situation.state}`, { event, states, ...speech.place(graph, situation.id, { states, events: [event] }, { event, payload }) }));
  });
  return [...found.values()];
}

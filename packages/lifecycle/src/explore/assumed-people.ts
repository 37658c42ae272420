import { apartOf, personalRules } from "./apart.ts";
import { explorerFinding, type Apart, type ExplorerFinding } from "./explorer-findings.ts";
import type { Speech } from "./explorer-words.ts";
import type { Graph } from "./graph.ts";

/** Where no posts are given: the rules that rest on another person, in one finding. What no case ever comes to is not among them. */
export function assumedPeople(graph: Graph, speech: Speech): readonly ExplorerFinding<"people.notCounted">[] {
  const taken = new Set(graph.edges.map((edge) => `${graph.situations[edge.from]?.state ?? ""}/${edge.rule.transition.meta.rule}`));
  const rules = personalRules(graph).flatMap((group): readonly Apart[] => {
    const { state, ids } = group;
    const apart = state === undefined || ids.some((id) => taken.has(`${state}/${id}`)) ? apartOf(graph, group) : undefined;
    return apart === undefined ? [] : [apart];
  });
  if (rules.length === 0) return [];
  const reasons = rules.flatMap((one) => one.reasons);
  const of = (capacity: boolean): readonly string[] => reasons.flatMap((reason) => ((reason.because === "notNamed") === capacity ? reason.of : []));
  const states = rules.flatMap(({ state }) => (state === undefined ? [] : [state]));
  return [explorerFinding("people.notCounted", "", { rules, words: speech.words({ states, events: rules.flatMap(({ events }) => events), stages: of(false), capacities: of(true) }) })];
}

import type { Locale } from "@fengqiao/model";
import type { Chart, ChartState, Transition } from "./chart/chart.ts";

/** How a chart is drawn. */
export interface DiagramOptions {
  /** The language of the terms, Chinese where nothing is said. */
  readonly locale?: Locale;
  /** Whether the parties' way out is drawn from every state; it leads out of all of them. */
  readonly exits?: boolean;
}

/**
 * A chart as Mermaid's `stateDiagram-v2`, in the region's own words: one arrow for each pair of states with the events that lead along it.
 *
 * @example
 * ```ts
 * import { composeChart, mermaidOf } from "@fengqiao/lifecycle";
 * import { must } from "@fengqiao/model";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * const diagram = mermaidOf(must(composeChart(xiji.chains["xiji.dispute"]!))).split("\n");
 * diagram.slice(0, 3); // => ["stateDiagram-v2", "  direction LR", '  state "排查" as s_screening']
 * diagram.includes("  s_entry --> s_scoring: 受理"); // => true
 * ```
 */
export function mermaidOf(chart: Chart, options: DiagramOptions = {}): string {
  const { locale = "zh-CN", exits = false } = options;
  const name = (state: string): string => `s_${state.replaceAll(/[^a-zA-Z0-9]/g, "_")}`;
  const quoted = (text: string): string => text.replaceAll('"', "'").replaceAll(":", "：").replaceAll(";", "；");
  const states = Object.entries(chart.states).map(([state, { meta }]) => `  state "${quoted(meta.term[locale])}" as ${name(state)}`);
  const arrows = Object.entries(chart.states).flatMap(([state, drawn]) =>
    [...targets(drawn, exits)].map(([target, events]) => `  ${name(state)} --> ${name(target)}: ${[...events].map((event) => quoted(chart.meta.labels[event]?.[locale] ?? event)).join(" / ")}`),
  );
  const ends = Object.entries(chart.states).flatMap(([state, { tags }]) => (tags.includes("end") ? [`  ${name(state)} --> [*]`] : []));
  return ["stateDiagram-v2", "  direction LR", ...states, `  [*] --> ${name(chart.initial)}`, ...arrows, ...ends, ""].join("\n");
}

/** Target → the events that lead there. */
function targets(state: ChartState, exits: boolean): ReadonlyMap<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>();
  const drawn = (transition: Transition): boolean => transition.target !== undefined && (exits || transition.meta.exit !== true);
  for (const [event, transitions] of Object.entries(state.on)) {
    for (const transition of transitions.filter(drawn)) {
      const target = transition.target ?? "";
      out.set(target, (out.get(target) ?? new Set()).add(event));
    }
  }
  return out;
}

import type { Facts } from "../chart/assignment.ts";
import type { Chart } from "../chart/chart.ts";
import type { ExamineOptions } from "./examine.ts";
import { explore, wayTo } from "./graph.ts";

/**
 * A situation that a case can come to: its state, the facts on which its way on depends, and the shortest way there in events, each with
 * what of it decides the way.
 */
export interface ReachedSituation {
  readonly state: string;
  readonly facts: Facts;
  readonly way: readonly string[];
}

/** What was reached of a chart. */
export interface Exploration {
  readonly situations: readonly ReachedSituation[];
  /** All of them; if not, the budget was spent first. */
  readonly complete: boolean;
}

/**
 * Every situation that a case of a chart can come to, nearest first: for tests by example, for teaching, and for seeing what a
 * change of a chain adds or takes away.
 *
 * @example
 * ```ts
 * import { must } from "@fengqiao/model";
 * import { composeChart, plainServiceChain } from "@fengqiao/lifecycle";
 * import { situationsOf } from "@fengqiao/lifecycle/explore";
 *
 * const { situations, complete } = situationsOf(must(composeChart(plainServiceChain)));
 * complete; // => true
 * situations.find(({ state }) => state === "referring")?.way; // => ["register.accept", 'handle.finish {"result":"notPossible"}']
 * ```
 */
export function situationsOf(chart: Chart, options: Pick<ExamineOptions, "budget"> = {}): Exploration {
  const graph = explore(chart, options);
  return { situations: graph.situations.map(({ id, state, facts }) => ({ state, facts, way: wayTo(graph, id) })), complete: graph.complete };
}

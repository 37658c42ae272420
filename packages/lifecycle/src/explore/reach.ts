import type { Edge, Graph } from "./graph.ts";

export type EdgeTest = (edge: Edge) => boolean;

/** Situations from which one of the goals can be reached over the edges that count. */
export function reaching(graph: Graph, goals: readonly number[], counts: EdgeTest): ReadonlySet<number> {
  return walk(goals, adjacency(graph, counts, (edge) => edge.to), (edge) => edge.from);
}

function adjacency(graph: Graph, counts: EdgeTest, key: (edge: Edge) => number): ReadonlyMap<number, readonly Edge[]> {
  const map = new Map<number, Edge[]>();
  for (const edge of graph.edges) {
    if (!counts(edge)) continue;
    const list = map.get(key(edge));
    if (list === undefined) map.set(key(edge), [edge]);
    else list.push(edge);
  }
  return map;
}

function walk(start: readonly number[], edges: ReadonlyMap<number, readonly Edge[]>, next: (edge: Edge) => number): ReadonlySet<number> {
  const seen = new Set(start);
  const todo = [...start];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    for (const edge of edges.get(at) ?? []) {
      const other = next(edge);
      if (seen.has(other)) continue;
      seen.add(other);
      todo.push(other);
    }
  }
  return seen;
}

/** The shortest way from the opening to one of the goals over the edges that count, as edges; `undefined` where there is none. */
export function shortestWay(graph: Graph, goal: (situation: number) => boolean, counts: EdgeTest): readonly Edge[] | undefined {
  return shortestWayFrom(graph, 0, goal, counts);
}

/** The same from another situation. */
export function shortestWayFrom(graph: Graph, from: number, goal: (situation: number) => boolean, counts: EdgeTest): readonly Edge[] | undefined {
  const edges = adjacency(graph, counts, (edge) => edge.from);
  const via = new Map<number, Edge | undefined>([[from, undefined]]);
  const queue = [from];
  for (const at of queue) {
    if (goal(at)) {
      const way: Edge[] = [];
      for (let edge = via.get(at); edge !== undefined; edge = via.get(edge.from)) way.unshift(edge);
      return way;
    }
    for (const edge of edges.get(at) ?? []) {
      if (via.has(edge.to)) continue;
      via.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  return undefined;
}

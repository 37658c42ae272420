import { accept, refuse, some, type Actor, type Instant, type Outcome } from "@fengqiao/model";
import type { Case, RulesRef } from "../case/case.ts";
import type { JournalEntry } from "../case/event.ts";
import { compileGuard } from "../chart/guard.ts";
import { explore, type Graph } from "../explore/graph.ts";
import { shortestWayFrom } from "../explore/reach.ts";
import { sliceKey } from "../explore/slice.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { factsFor, MIGRATED, migratedCase } from "./migrated-case.ts";
import type { Table } from "./table.ts";

/** Who takes a case to other rules, and when; recorded in its journal as an event of this id. */
export interface Migration {
  readonly id: string;
  readonly by: Actor;
  readonly at: Instant;
  /** Where the states of the old chart are in the new one; the same name where nothing is said. */
  readonly states?: Readonly<Record<string, string>>;
  /** The rules that it keeps from now on; without them those that it had. */
  readonly rules?: RulesRef;
}

/** Why a case cannot go over to another chart: its state has no place there, its situation cannot be reached, or something mandatory lies behind it. */
export type MigrationFinding = LifecycleFinding<"migration.state" | "migration.unreachable" | "migration.mandatory">;

/**
 * Takes a case to another chart, or another edition of its own, if that can be answered for: the state has its place there, the
 * situation can be reached, and whatever is mandatory there was done or still lies ahead.
 */
export function migrateCase(kase: Case, done: ReadonlySet<string>, to: Table, hash: string, migration: Migration): Outcome<{ readonly case: Case; readonly events: readonly JournalEntry[] }, MigrationFinding> {
  const name = migration.states?.[kase.state] ?? kase.state;
  const state = to.states.get(name);
  if (state === undefined) return refuse(finding("migration.state", "/state", { state: kase.state }));
  const facts = factsFor(to.chart, kase);
  const graph = explore(to.chart);
  const situation = graph.index.get(sliceKey(graph.slice, name, facts));
  if (situation === undefined) return refuse(finding("migration.unreachable", "/facts", { state: name }));
  const missing: readonly LifecycleFinding<"migration.mandatory">[] = skipped(graph, situation, done).map((stage) => finding("migration.mandatory", "/state", { stage }));
  if (some(missing)) return refuse(...missing);

  const { id, by, at, rules } = migration;
  const entry: JournalEntry = { id, type: MIGRATED, at, recordedAt: at, by, subject: kase.id, revision: kase.revision + 1, data: { from: kase.chart.hash, to: hash, state: name, ...rules } };
  return accept({ case: migratedCase(to, hash, kase, entry, name), events: [entry] });
}

/** Mandatory stages of the new chart that the journal does not show and that lie behind the case: a completed end can be reached without them. */
function skipped(graph: Graph, from: number, done: ReadonlySet<string>): readonly string[] {
  const { states, meta } = graph.table.chart;
  return meta.mandatory.flatMap(({ stage, when }) => {
    if (done.has(stage)) return [];
    const applies = when === undefined ? undefined : compileGuard(when);
    const isGoal = (id: number): boolean => {
      const situation = graph.situations[id];
      return situation !== undefined && states[situation.state]?.tags.includes("completed") === true && (applies === undefined || applies(situation.facts, {}) === 2);
    };
    return shortestWayFrom(graph, from, isGoal, (edge) => edge.rule.transition.meta.completes !== stage) === undefined ? [] : [stage];
  });
}

import { accept, refuse, some, type Actor, type Instant, type Outcome } from "@fengqiao/model";
import type { Case, RulesRef } from "../case/case.ts";
import type { JournalEntry } from "../case/event.ts";
import type { Scalar } from "../chart/assignment.ts";
import { compileGuard } from "../chart/guard.ts";
import type { Clock } from "../clock/clock.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { explore, type Graph } from "../explore/graph.ts";
import { shortestWayFrom } from "../explore/reach.ts";
import { sliceKey } from "../explore/slice.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import type { Table } from "./table.ts";

export interface Migration {
  readonly id: string;
  readonly by: Actor;
  readonly at: Instant;
  /** Where the states of the old chart are in the new one; the same name where nothing is said. */
  readonly states?: Readonly<Record<string, string>>;
  readonly rules?: RulesRef;
}

export type MigrationFinding = LifecycleFinding<"migration.state" | "migration.unreachable" | "migration.mandatory">;

/**
 * Takes a case to another chart, or another edition of its own, if that can be answered for: the state has its place there, the
 * situation can be reached, and whatever is mandatory there was done or still lies ahead.
 */
export function migrateCase(kase: Case, done: ReadonlySet<string>, to: Table, hash: string, migration: Migration): Outcome<{ readonly case: Case; readonly events: readonly JournalEntry[] }, MigrationFinding> {
  const name = migration.states?.[kase.state] ?? kase.state;
  const state = to.states.get(name);
  if (state === undefined) return refuse(finding("migration.state", "/state", { state: kase.state }));
  const facts = factsFor(to, kase);
  const graph = explore(to.chart);
  const situation = graph.index.get(sliceKey(graph.slice, name, facts));
  if (situation === undefined) return refuse(finding("migration.unreachable", "/facts", { state: name }));
  const missing: readonly LifecycleFinding<"migration.mandatory">[] = skipped(graph, situation, done).map((stage) => finding("migration.mandatory", "/state", { stage }));
  if (some(missing)) return refuse(...missing);

  const revision = kase.revision + 1;
  const clocks = clocksFor(to, kase, name, migration.at, revision);
  const next: Case = {
    ...kase,
    chart: { id: to.chart.id, hash },
    ...(migration.rules !== undefined && { rules: migration.rules }),
    state: name,
    facts,
    clocks,
    revision,
    lastId: migration.id,
    lastRecordedAt: migration.at,
  };
  const entry: JournalEntry = { id: migration.id, type: MIGRATED, at: migration.at, recordedAt: migration.at, by: migration.by, subject: kase.id, revision, data: { from: kase.chart.hash, to: hash, state: name } };
  return accept({ case: next, events: [entry] });
}

/** The journal entry of a migration. What follows it belongs to the new chart, and is replayed after the case that came of it. */
export const MIGRATED = "case.migrated";

/** Facts that both charts know keep their value where the new one has it; the others begin as they would in a new case. */
function factsFor({ chart }: Table, kase: Case): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(Object.entries(chart.meta.facts).map(([fact, values]): [string, Scalar] => [fact, fact in kase.facts && values.includes(kase.facts[fact] ?? null) ? (kase.facts[fact] ?? null) : (chart.context.facts[fact] ?? null)]));
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

/** The clock of a state that both charts call alike runs on; another one starts with the migration. */
function clocksFor({ chart }: Table, kase: Case, state: string, at: Instant, revision: number): Readonly<Record<string, Clock>> {
  const own = chart.states[state]?.meta.clock;
  const ended = chart.states[state]?.tags.includes("end") === true;
  const wanted = [...(own !== undefined && "name" in own ? [own.name] : []), ...(CASE_CLOCK in chart.meta.clocks && !ended ? [CASE_CLOCK] : [])];
  return Object.fromEntries(wanted.map((name) => [name, kase.clocks[name] ?? (name === CASE_CLOCK ? { startedAt: kase.openedAt, since: revision, told: [] } : { startedAt: at, since: revision, told: [] })]));
}

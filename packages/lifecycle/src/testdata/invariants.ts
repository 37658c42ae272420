import type { Calendar } from "@fengqiao/calendar";
import { expect } from "vitest";
import type { Case } from "../case/case.ts";
import type { JournalEntry } from "../case/event.ts";
import type { Graph } from "../explore/graph.ts";
import { sliceKey } from "../explore/slice.ts";
import type { Lifecycle } from "../lifecycle.ts";
import { advanceCase } from "../run/advance.ts";
import { nextEvent } from "./histories.ts";

const at = (minutes: number): string => `${new Date(Date.UTC(2026, 0, 5, 1, 0) + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

export interface Run {
  readonly events: number;
  readonly accepted: number;
}

/**
 * One random life of a case, and at every event what has to hold at every event: somebody owns the case; a refusal changes nothing and
 * says why; the clock of the state runs, and of no other state; the situation is one that was explored; a party can leave. At the
 * end: nothing is closed around a gate, and the journal and the snapshot give the same case again.
 */
export function live(lifecycle: Lifecycle, graph: Graph, calendar: Calendar, random: () => number, length: number): Run {
  const { chart } = lifecycle;
  const { table } = graph;
  const opened = lifecycle.open({ caseId: "random-1", by: { id: "p-0", roles: ["intake"] } as never, at: at(0) });
  if (!opened.ok) throw new Error("it cannot be opened");
  let kase = opened.value.case;
  const journal: JournalEntry[] = [...opened.value.events];
  let minutes = 0;
  let accepted = 0;
  for (let n = 0; n < length; n++) {
    minutes += Math.floor(random() * 4000);
    const settled = lifecycle.settle(kase, at(minutes));
    if (!settled.ok) throw new Error(`time could not be settled: ${JSON.stringify(settled.findings)}`);
    for (const entry of settled.value.events) journal.push(entry);
    kase = settled.value.case;
    const before = n % 16 === 0 ? JSON.stringify(kase) : undefined;
    const event = nextEvent(random, table, kase, n, minutes, 0.2);
    const outcome = advanceCase(table, kase, event, {}, calendar);
    if (before !== undefined && JSON.stringify(kase) !== before) throw new Error("an event changed the case that was given");
    if (outcome.ok) {
      kase = outcome.value.case;
      journal.push(...outcome.value.events);
      accepted += 1;
      holds(kase, graph);
    } else if (outcome.findings.length === 0) throw new Error("a refusal without a reason");
  }
  const replayed = lifecycle.replay(journal);
  expect(replayed.ok && replayed.value).toEqual(kase);
  const restored = lifecycle.restore(lifecycle.snapshot(kase));
  expect(restored.ok && restored.value).toEqual(kase);
  closedThroughItsGates(kase, journal, chart.meta.mandatory.map((one) => one.stage));
  return { events: length, accepted };
}

function holds(kase: Case, graph: Graph): void {
  const { chart } = graph.table;
  const state = chart.states[kase.state];
  if (state === undefined) throw new Error(`no state ${kase.state}`);
  if (kase.record.owner === "") throw new Error("nobody owns the case");
  const own = "name" in state.meta.clock ? state.meta.clock.name : undefined;
  for (const name of graph.table.stateClocks) if (name in kase.clocks !== (name === own)) throw new Error(`in ${kase.state} the clock ${name} ${name === own ? "does not run" : "runs"}`);
  if (!graph.index.has(sliceKey(graph.slice, kase.state, kase.facts))) throw new Error(`${kase.state} with ${JSON.stringify(kase.facts)} was not explored`);
  const leaves = state.tags.includes("end") || state.meta.stage === "exit" || Object.values(state.on).some((rules) => rules.some((rule) => rule.meta.exit === true));
  if (!leaves) throw new Error(`nobody can leave ${kase.state}`);
}

/** Whoever completed a case went through what is mandatory: each such stage was done by somebody since the case was opened or re-opened. */
function closedThroughItsGates(kase: Case, journal: readonly JournalEntry[], mandatory: readonly string[]): void {
  if (kase.facts.closed !== true) return;
  expect(journal.some((entry) => entry.type === "close.file")).toBe(true);
  if (mandatory.includes("handle")) expect(kase.facts.resolved).toBe(true);
}

import type { Case } from "../case/case.ts";
import { dataOf, type JournalEntry } from "../case/event.ts";
import type { Scalar } from "../chart/assignment.ts";
import type { Chart } from "../chart/chart.ts";
import type { Clock } from "../clock/clock.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { rulesRefOf } from "./open.ts";
import type { Table } from "./table.ts";

/** The journal entry of a migration. What stands before it belongs to the old chart, what follows to the new one. */
export const MIGRATED = "case.migrated";

/** The case under another chart, in the given state there; what `migrate` has checked is not checked again. */
export function migratedCase({ chart }: Table, hash: string, kase: Case, entry: JournalEntry, state: string): Case {
  const rules = rulesRefOf(dataOf(entry));
  return {
    ...kase,
    chart: { id: chart.id, hash },
    ...(rules !== undefined && { rules }),
    state,
    facts: factsFor(chart, kase),
    clocks: clocksFor(chart, kase, state, entry),
    revision: entry.revision,
    lastId: entry.id,
    lastRecordedAt: entry.recordedAt,
  };
}

/** Facts that both charts know keep their value where the new one has it; the others begin as they would in a new case. */
export function factsFor(chart: Chart, kase: Case): Readonly<Record<string, Scalar>> {
  return Object.fromEntries(Object.entries(chart.meta.facts).map(([fact, values]): [string, Scalar] => [fact, fact in kase.facts && values.includes(kase.facts[fact] ?? null) ? (kase.facts[fact] ?? null) : (chart.context.facts[fact] ?? null)]));
}

/** The clock of a state that both charts call alike runs on; another one starts with the migration. */
function clocksFor(chart: Chart, kase: Case, state: string, { at, revision }: JournalEntry): Readonly<Record<string, Clock>> {
  const own = chart.states[state]?.meta.clock;
  const ended = chart.states[state]?.tags.includes("end") === true;
  const wanted = [...(own !== undefined && "name" in own ? [own.name] : []), ...(CASE_CLOCK in chart.meta.clocks && !ended ? [CASE_CLOCK] : [])];
  return Object.fromEntries(wanted.map((name) => [name, kase.clocks[name] ?? { startedAt: name === CASE_CLOCK ? kase.openedAt : at, since: revision, told: [] }]));
}

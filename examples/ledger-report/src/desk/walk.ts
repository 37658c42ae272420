import type { Advanced, Case, CaseEvent, CaseRow, Effect, EventField, EventValue, Finding, Instant, JournalEntry, LedgerEntry, LedgerEvent, ScoreResult } from "fengqiao";
import { actorOf, chartOf, must, openEntry, type Desk } from "./desk.ts";

/** A clock as it ran: when it began, what was set for it, when it was stopped and whether that was in time. */
export interface ClockRun {
  readonly clock: string;
  readonly startedAt: Instant;
  readonly set?: string | number;
  stoppedAt?: Instant;
}

/** One row of the ledger after its dates were replayed as events. */
export interface WalkedCase {
  readonly entry: LedgerEntry;
  readonly case: Case;
  readonly row: CaseRow;
  readonly journal: readonly JournalEntry[];
  /** Event id → the state that the case came into by it. */
  readonly moves: ReadonlyMap<string, string>;
  readonly clocks: readonly ClockRun[];
  readonly score?: ScoreResult;
  /** Events of the row that the rules did not take, and why. */
  readonly refused: readonly { readonly event: LedgerEvent; readonly finding: Finding }[];
}

/** A record that the rules open no case for, and why. */
export interface UnopenedCase {
  readonly entry: LedgerEntry;
  readonly unopened: Finding;
}

/**
 * Replays what a row tells, in the order of recording: what was due before an event goes first, what the rules refuse is kept with
 * its reason, and at the end the case is brought to the instant of the report.
 */
export function walk(entry: LedgerEntry, desk: Desk, asOf: Instant): WalkedCase | UnopenedCase {
  const outcome = openEntry(desk, entry, asOf);
  if (!outcome.ok) return { entry, unopened: outcome.findings[0] };
  const { score, ...opened } = outcome.value;
  const journal: JournalEntry[] = [];
  const clocks: ClockRun[] = [];
  const refused: { event: LedgerEvent; finding: Finding }[] = [];
  const moves = new Map<string, string>();
  let state = "";
  const take = (step: Advanced): Case => {
    journal.push(...step.events);
    if (step.case.state !== state) moves.set(step.case.lastId, (state = step.case.state));
    for (const effect of step.effects) noteClock(effect, step.case, clocks);
    return step.case;
  };
  let kase = take(opened);
  const rules = desk.rules.for(kase);
  const fieldsOf = chartOf(desk, kase).meta.events;
  for (const event of entry.events) {
    const known = caseEvent(event, fieldsOf[event.type] ?? {}, score?.grade);
    let step = rules.advance(kase, known);
    if (!step.ok && step.findings[0].code === "clock.behind") {
      kase = take(must(rules.settle(kase, known.recordedAt)));
      step = rules.advance(kase, known);
    }
    if (step.ok) kase = take(step.value);
    else refused.push({ event, finding: step.findings[0] });
  }
  kase = take(must(rules.settle(kase, asOf)));
  return { entry, case: kase, row: must(rules.caseRow(kase, journal, asOf)), journal, moves, clocks, refused, ...(score && { score }) };
}

/** The ledger's event as the chart wants it: one id where a list is expected, and the computed grade where one is asked for. */
function caseEvent(event: LedgerEvent, fields: Readonly<Record<string, EventField>>, grade: string | undefined): CaseEvent {
  const filled: Record<string, EventValue> = { ...event.data };
  for (const [name, field] of Object.entries(fields)) {
    const value = filled[name];
    if (field.kind === "ids" && typeof value === "string") filled[name] = [value];
    if (name === "grade" && value === undefined && grade !== undefined && event.type === "classify.set") filled[name] = grade;
  }
  return { ...event, by: actorOf(event), data: filled, imported: true };
}

function noteClock(effect: Effect, after: Case, clocks: ClockRun[]): void {
  if (effect.type === "deadlineSet") {
    const set = after.clocks[effect.clock]?.set;
    clocks.push({ clock: effect.clock, startedAt: effect.startedAt, ...(set !== undefined && { set }) });
  }
  if (effect.type === "deadlineStopped") {
    const run = clocks.findLast((c) => c.clock === effect.clock && c.stoppedAt === undefined);
    if (run) run.stoppedAt = effect.at;
  }
}

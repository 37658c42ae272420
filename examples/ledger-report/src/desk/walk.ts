import { must, type Advanced, type Case, type CaseEvent, type CaseRow, type Effect, type Finding, type Instant, type JournalEntry, type LedgerEntry, type LedgerEvent, type ScoreResult } from "fengqiao";
import { openEntry, type Desk } from "./desk.ts";

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
  for (const event of entry.events) {
    const known = caseEvent(event, score?.grade);
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

/** The ledger's event, with the computed grade where the chart asks for one. */
function caseEvent(event: LedgerEvent, grade: string | undefined): CaseEvent {
  const graded = event.type === "classify.set" && grade !== undefined && event.data.grade === undefined;
  return { ...event, data: graded ? { ...event.data, grade } : event.data, imported: true };
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

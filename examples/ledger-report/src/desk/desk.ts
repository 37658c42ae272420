import type { Actor, Advanced, Calendar, Case, CaseEvent, CaseRow, Chart, Finding, GroupKey, Instant, Journal, Label, LedgerEntry, LedgerEvent, Level, ListInput, MeasureTable, Outcome, ScoreResult, ThreeLists } from "fengqiao";
import { Failure } from "../failure.ts";

/** How a case of the ledger is opened, moved and counted: by a region's rules for disputes, by a plain chain for service matters. */
export interface Desk {
  readonly open: (entry: LedgerEntry, asOf: Instant) => Outcome<Opened>;
  readonly advance: (kase: Case, event: CaseEvent) => Outcome<Advanced>;
  readonly settle: (kase: Case, now: Instant) => Outcome<Advanced>;
  readonly row: (kase: Case, journal: Journal, asOf: Instant) => Outcome<CaseRow>;
  /** The rates that are published, over all rows and by the keys. */
  readonly assess: (rows: readonly CaseRow[], asOf: Instant, by: readonly GroupKey[]) => Outcome<readonly MeasureTable[]>;
  /** The three management lists; absent where the matters have none. */
  readonly lists?: (input: ListInput, asOf: Instant) => Outcome<ThreeLists>;
  /** The chart that the case walks; it holds the words for states and events, and the rules of its clocks. */
  readonly chartOf: (kase: Case) => Chart;
  readonly calendar: Calendar;
  /** A citation in words, e.g. the title of a text and the clause. */
  readonly cite: (citation: string) => string;
  /** The grades from the highest to the lowest; none where matters are not scored. */
  readonly grades: readonly Level[];
  /** What the report names as its rules, and what in them is assumed. */
  readonly assumptions: readonly string[];
  readonly rules: { readonly pack: string; readonly title: Label; readonly version: string; readonly hash: string };
}

export interface Opened extends Advanced {
  /** Absent where matters are not scored. */
  readonly score?: ScoreResult;
}

/** A mapping without events makes records but no cases. */
export const eventless = (): Failure => new Failure("映射没有从台账读取任何经过（events），无法形成案件。", "The mapping reads no events from the ledger: no case can be made.");

/** What stands behind a refusal that only a mistake of this program can cause. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.findings.map((finding: Finding) => `${finding.code} ${finding.path}`).join(", "));
}

/** Who did it, as the mapping says; `readMapping` has checked every actor of it. */
export const actorOf = (event: LedgerEvent): Actor => event.by as Actor;

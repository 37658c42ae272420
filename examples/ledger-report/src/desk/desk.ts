import { accept, must, openRules, refuse, textOf, type Advanced, type BoundPack, type CalendarData, type Case, type Chart, type Instant, type LedgerEntry, type Level, type Outcome, type Pack, type Rules, type ScoreResult } from "fengqiao";
import { Failure } from "../failure.ts";

/** A region's rules bound for the cases of one ledger. Everything that is decided is decided by them. */
export interface Desk {
  readonly rules: Rules;
  readonly bound: BoundPack;
}

/** Binds a pack and a calendar; what does not fit ends the run with one sentence. */
export function openDesk(pack: Pack, calendar: CalendarData): Desk {
  const opened = openRules({ packs: [pack], calendars: [calendar] });
  if (!opened.ok) {
    const [first] = opened.findings;
    throw new Failure(`规则与日历不能配合——${textOf(first, "zh-CN")}。`, `The rules and the calendar do not fit: ${textOf(first, "en")}.`);
  }
  return { rules: opened.value, bound: must(opened.value.on(pack.validFrom).bound) };
}

export interface Opened extends Advanced {
  /** Absent where matters are not scored. */
  readonly score?: ScoreResult;
}

/** Opens the case of a row, graded where it is a dispute: as it stood when it was settled, or as of the report. */
export function openEntry({ rules }: Desk, entry: LedgerEntry, asOf: Instant): Outcome<Opened> {
  const foundAt = entry.kind === "dispute" ? entry.record.foundOn : entry.record.requestedAt;
  const first = entry.events.find((event) => event.at.startsWith(foundAt)) ?? entry.events[0];
  if (first === undefined) throw new Failure("映射没有从台账读取任何经过（events），无法形成案件。", "The mapping reads no events from the ledger: no case can be made.");
  const on = rules.on(foundAt.slice(0, 10));
  if (entry.kind === "serviceMatter") return on.openServiceMatter(entry.record, { caseId: entry.record.id, by: first.by, at: entry.record.requestedAt, imported: true });
  const score = on.score(entry.record, settledAt(entry) ?? asOf);
  if (!score.ok) return score;
  const opened = on.openDispute(entry.record, { caseId: entry.record.id, by: first.by, at: first.at, recordedAt: first.recordedAt, imported: true });
  return opened.ok ? accept({ ...opened.value, score: score.value }) : refuse(...opened.findings);
}

/** A dispute that is settled does not grow older. */
const settledAt = ({ values }: LedgerEntry): string | undefined => (typeof values.resolvedAt === "string" ? values.resolvedAt : undefined);

/** The chart that a case walks; it holds the words for states and events, and the rules of its clocks. */
export function chartOf({ bound }: Desk, kase: Case): Chart {
  const lifecycle = bound.lifecycles.get(kase.chart.id);
  if (lifecycle === undefined) throw new Error(`no chart ${kase.chart.id}`);
  return lifecycle.chart;
}

/** What the pack assumes because the published text leaves it open. */
export const assumptionsOf = ({ bound }: Desk): readonly string[] => Object.values(bound.pack.sources).flatMap((source) => (source.basis === "assumed" ? Object.values(source.items) : []));

/** The grades from the highest to the lowest; none where matters are not scored. */
export const gradesOf = ({ bound }: Desk): readonly Level[] => bound.pack.scoring?.gradeScheme.levels.toReversed() ?? [];

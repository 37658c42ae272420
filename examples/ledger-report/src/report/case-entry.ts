import { textOf, type Chart, type Instant, type JournalEntry as Entry, type Label, type LedgerEntry } from "fengqiao";
import { chartOf, gradesOf, type Desk } from "../desk/desk.ts";
import type { WalkedCase } from "../desk/walk.ts";
import { eventDetail, eventLabel } from "../wording/events.ts";
import { deadlinesOf } from "./deadlines.ts";
import { gradeOf } from "./grade.ts";
import type { CaseEntry, JournalEntry, OverdueStatement, Responsibility } from "./report.ts";

/** A walked case as the report shows it. `explained`: with how its due dates were counted. */
export function caseEntry(walked: WalkedCase, desk: Desk, asOf: Instant, explained: boolean): CaseEntry {
  const { entry, row, case: kase } = walked;
  const chart = chartOf(desk, kase);
  const grade = walked.score && gradeOf(walked.score, kase, gradesOf(desk));
  const responsibility = responsibilityOf(entry);
  return {
    caseId: kase.id,
    row: entry.row,
    ...(row.area !== undefined && { area: row.area }),
    ...placeOf(entry),
    category: row.category ?? "",
    ...(entry.record.subject !== undefined && { subject: entry.record.subject }),
    openedAt: row.openedAt,
    ...(row.resolvedAt !== undefined && { resolvedAt: row.resolvedAt }),
    ...(row.closedAt !== undefined && { closedAt: row.closedAt }),
    ...(row.dueAt !== undefined && { dueAt: row.dueAt }),
    state: row.state,
    open: row.facts.resolved !== true,
    overdue: row.facts.overdue === true,
    daysOpen: row.facts.daysOpen ?? 0,
    ...(grade && { grade }),
    deadlines: deadlinesOf(walked, desk, asOf, explained),
    journal: walked.journal.map((event) => journalEntry(event, walked, chart, desk)),
    remarks: walked.refused.map(({ event, finding }) => refusal(event, eventLabel(event.type, chart), finding)),
    ...(row.facts.overdue === true && { overdueStatement: statementOf(entry) }),
    ...(responsibility && { responsibility }),
  };
}

function journalEntry(event: Entry, { moves }: WalkedCase, chart: Chart, desk: Desk): JournalEntry {
  const detail = eventDetail(event, chart, gradesOf(desk));
  const to = event.type === "case.opened" ? undefined : moves.get(event.id);
  return {
    at: event.at,
    ...(event.recordedAt !== event.at && { recordedAt: event.recordedAt }),
    type: event.type,
    ...(detail && { detail }),
    by: event.by.roles[0] ?? event.by.id,
    ...(to !== undefined && { to }),
  };
}

function refusal(event: { readonly at: Instant }, label: Label, finding: Parameters<typeof textOf>[0]): Label {
  const on = event.at.slice(0, 10);
  const bare = { ...finding, path: "" };
  return { "zh-CN": `台账所载“${label["zh-CN"]}”（${on}）未被规则接受：${textOf(bare, "zh-CN")}`, en: `"${label.en}" of ${on} in the ledger was not taken by the rules: ${textOf(bare, "en")}` };
}

function placeOf({ kind, record }: LedgerEntry): { readonly place?: string } {
  if (kind !== "dispute") return {};
  const { township = "", village = "" } = record.place;
  return township + village === "" ? {} : { place: township + village };
}

/** Named values of the mapping that the report knows. */
export const textIn = ({ values }: LedgerEntry, name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
export const yesIn = ({ values }: LedgerEntry, name: string): boolean | undefined => (typeof values[name] === "boolean" ? values[name] : undefined);

function statementOf(entry: LedgerEntry): OverdueStatement {
  const [reason, difficulty, measure] = [textIn(entry, "overdueReason"), textIn(entry, "overdueDifficulties"), textIn(entry, "overdueMeasure")];
  const superior = yesIn(entry, "overdueSuperior");
  return { ...(reason !== undefined && { reason }), ...(difficulty !== undefined && { difficulty }), ...(superior !== undefined && { superior }), ...(measure !== undefined && { measure }) };
}

function responsibilityOf(entry: LedgerEntry): Responsibility | undefined {
  const [leader, holder, measure] = [textIn(entry, "leader"), textIn(entry, "responsiblePost"), textIn(entry, "measure")];
  if (leader === undefined && holder === undefined && measure === undefined) return undefined;
  return { ...(leader !== undefined && { leader }), ...(holder !== undefined && { holder }), ...(measure !== undefined && { measure }) };
}

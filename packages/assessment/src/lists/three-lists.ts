import { accept, epochOf, type Instant, type LocalDate, type Outcome, type OverdueStatement, type RectificationItem, type ResponsibilityAssignment } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { checkRows, type Exclusion, type RowsFinding } from "../measure/rows.ts";
import type { MeasuredCase } from "../measure/population.ts";
import { ledgerColumns, problemColumns, rectificationColumns, responsibilityColumns } from "./columns.ts";
import type { ListedProblem, ListedRectification, ListedResponsibility, ListedStatement, Standing } from "./items.ts";
import { dayOf, endOfDay, linkRecords, type Linked, type ListRecords } from "./linked-records.ts";
import type { List } from "./list.ts";

/** What the lists are made from: the cases, and the model's records of problems, responsibilities, rectifications and statements. */
export interface ListInput extends ListRecords {
  readonly cases: readonly MeasuredCase[];
}

/** The three management lists as of an instant, with the counts that belong on their cover. */
export interface ThreeLists {
  readonly asOf: Instant;
  readonly problems: List<ListedProblem>;
  readonly responsibilities: List<ListedResponsibility>;
  readonly rectifications: List<ListedRectification>;
  readonly ledger: List<ListedStatement>;
  /** `found` = `closed` (struck off) + `resolved` (waiting for that) + `open`; the overdue are among the open. */
  readonly counts: { readonly found: number; readonly closed: number; readonly resolved: number; readonly open: number; readonly overdue: number; readonly withoutLimit: number };
  /** Cases whose dates cannot be true: on no list until somebody has looked at them. */
  readonly excluded: readonly Exclusion[];
}
export type ThreeListsFinding = RowsFinding | AssessmentFinding<"list.orphan" | "list.noResponsibility" | "list.statementMissing" | "list.contradiction">;

const DAY = 86_400_000;
const label = (zh: string, en: string) => ({ "zh-CN": zh, en });
const byId = <T extends { readonly caseId: string }>(a: T, b: T): number => (a.caseId < b.caseId ? -1 : 1);
/** Days begun since a limit ran out: a limit missed this morning is one day overdue. */
const daysSince = (limit: number, at: number): number => Math.max(0, Math.ceil((at - limit) / DAY));

/**
 * The problem, responsibility and rectification list as projections of the cases, as of an instant, and the working ledger of what was said
 * of overdue items. An item is overdue when its time limit for resolution has passed without resolution; a resolved one that waits to be
 * struck off is shown as that. A record of a case that is not on the problem list is a finding and on no list; so is an overdue item
 * without a statement (on the list, with `stated: false`), and a recorded `overdue` that contradicts the dates.
 * Refuses what `measure` refuses of rows.
 */
export function threeLists(input: ListInput, options: { readonly asOf: Instant }): Outcome<ThreeLists, ThreeListsFinding> {
  const { asOf } = options;
  const checked = checkRows(input.cases, asOf);
  if (!checked.ok) return checked;
  const { until } = checked.value;
  const found: ThreeListsFinding[] = [...checked.findings];
  const cases = checked.value.rows.filter((row) => row.facts.registered !== false).sort(byId);
  const known = new Set(cases.map((row) => row.caseId));
  const day = dayOf(asOf);

  const recorded = <R>(list: "assignments" | "statements" | "rectifications", records: readonly Linked<R>[]): Linked<R>[] =>
    records.filter(({ caseId, on }, i) => {
      if (on !== undefined && on > day) return false;
      if (known.has(caseId)) return true;
      found.push(finding("list.orphan", `/${list}/${i}`, { list, caseId }));
      return false;
    });
  const linked = linkRecords(input);
  const assignments = latest(recorded("assignments", linked.assignments));
  const statements = recorded("statements", linked.statements);
  const lastStatement = latest(statements);
  const lastRectification = latest(recorded("rectifications", linked.rectifications));

  const limits = new Map(cases.map((row) => [row.caseId, limitOf(row, assignments.get(row.caseId), asOf)]));
  const standings = new Map(cases.map((row) => [row.caseId, standingOf(row, limits.get(row.caseId), until, found)]));
  const standing = (row: MeasuredCase): Standing => standings.get(row.caseId) ?? "open";
  const rectifications = cases.filter((row) => standing(row) === "overdue").map((row): ListedRectification => {
    const [limit, statement, rectification] = [limits.get(row.caseId), lastStatement.get(row.caseId), lastRectification.get(row.caseId)];
    const daysOverdue = limit === undefined ? null : daysSince(limit.end, until);
    if (!statement) found.push(finding("list.statementMissing", `/cases/${row.caseId}`, { caseId: row.caseId, daysOverdue }));
    if (!assignments.has(row.caseId)) found.push(finding("list.noResponsibility", `/cases/${row.caseId}`, { caseId: row.caseId }));
    return {
      caseId: row.caseId,
      responsible: assignments.get(row.caseId)?.responsible.post ?? null,
      dueAt: limit?.at ?? null,
      daysOverdue,
      stated: statement !== undefined,
      reason: statement?.reason ?? null,
      difficulties: statement?.difficulties ?? null,
      superiorMustCoordinate: statement?.superiorMustCoordinate ?? null,
      measures: statement?.measures ?? rectification?.measures ?? [],
      openChecks: openChecks(rectification, day),
    };
  });
  const count = (...of: readonly Standing[]): number => cases.filter((row) => of.includes(standing(row))).length;
  return accept(
    {
      asOf,
      problems: { id: "problems", label: label("问题清单", "problem list"), asOf, columns: problemColumns, items: cases.map((row) => problemItem(row, standing(row))) },
      responsibilities: { id: "responsibilities", label: label("责任清单", "responsibility list"), asOf, columns: responsibilityColumns, items: cases.map((row) => responsibilityItem(row, assignments.get(row.caseId))) },
      rectifications: { id: "rectifications", label: label("整改清单", "rectification list"), asOf, columns: rectificationColumns, items: rectifications },
      ledger: { id: "ledger", label: label("工作台账", "working ledger"), asOf, columns: ledgerColumns, items: statements.map((one) => ledgerItem(one, limits.get(one.caseId), asOf)).sort((a, b) => (a.on === b.on ? byId(a, b) : a.on < b.on ? -1 : 1)) },
      counts: { found: cases.length, closed: count("closed"), resolved: count("resolved"), open: count("open", "overdue", "referred"), overdue: rectifications.length, withoutLimit: cases.filter((row) => limits.get(row.caseId) === undefined && row.facts.closed !== true).length },
      excluded: checked.value.excluded,
    },
    found,
  );
}

/** Of each case the record of the latest day; of one day the last. */
function latest<R>(records: readonly Linked<R>[]): ReadonlyMap<string, R> {
  const last = new Map<string, Linked<R>>();
  for (const one of records) if ((one.on ?? "") >= (last.get(one.caseId)?.on ?? "")) last.set(one.caseId, one);
  return new Map([...last].map(([caseId, { record }]) => [caseId, record]));
}

/** A time limit for resolution: as it is written, and when it ends. */
interface Limit {
  readonly at: Instant;
  readonly end: number;
}

/** The limit that the case runs by, or else the day that the assignment fixes. */
function limitOf({ dueAt }: MeasuredCase, assignment: ResponsibilityAssignment | undefined, asOf: Instant): Limit | undefined {
  if (dueAt !== undefined) return { at: dueAt, end: epochOf(dueAt) };
  if (assignment === undefined) return undefined;
  const at = endOfDay(assignment.dueOn, asOf);
  return { at, end: epochOf(at) };
}

/** Dates decide; a recorded fact that says otherwise is told, and a case without any limit goes by the recorded fact. */
function standingOf(row: MeasuredCase, limit: Limit | undefined, until: number, found: ThreeListsFinding[]): Standing {
  const { overdue, closed, resolved, referred, metDeadline } = row.facts;
  const settled = closed === true ? "closed" : resolved === true ? "resolved" : referred === true ? "referred" : undefined;
  // a case that its parties left in time met its limit, though nothing was resolved
  const byDates = settled === undefined && (limit === undefined ? overdue === true : limit.end < until && metDeadline !== true);
  if (limit !== undefined && typeof overdue === "boolean" && overdue !== byDates) found.push(finding("list.contradiction", `/cases/${row.caseId}/facts/overdue`, { caseId: row.caseId, fact: "overdue", value: overdue }));
  return settled ?? (byDates ? "overdue" : "open");
}

function problemItem({ caseId, area, category, channel, grade, openedAt, state }: MeasuredCase, standing: Standing): ListedProblem {
  return {
    caseId,
    ...(area !== undefined && { area }),
    ...(category !== undefined && { category }),
    ...(channel !== undefined && { channel }),
    ...(grade !== undefined && { grade }),
    foundAt: openedAt,
    state,
    standing,
  };
}

function responsibilityItem({ caseId }: MeasuredCase, record: ResponsibilityAssignment | undefined): ListedResponsibility {
  const guarantees = record?.guarantees;
  const missing = record ? (guarantees ? [] : ["guarantees"]) : ["leader", "responsible", "measures", "dueOn", "guarantees"];
  return {
    caseId,
    leader: record?.leader.post ?? null,
    responsible: record?.responsible.post ?? null,
    measures: record?.measures ?? [],
    dueOn: record?.dueOn ?? null,
    riskResolution: guarantees?.riskResolution ?? null,
    education: guarantees?.education ?? null,
    trackedUntil: guarantees?.tracking.until ?? null,
    missing,
  };
}

const checks = ["problemSolved", "hazardRemoved", "responsibilityFulfilled", "rectified", "partiesSatisfied"] as const;

/** What of the five does not hold on a day; after a re-opening all five are to be met again. */
function openChecks(record: RectificationItem | undefined, day: LocalDate): readonly string[] {
  const { closeOut, reopenedOn } = record ?? {};
  const holds = closeOut !== undefined && closeOut.on <= day && !(reopenedOn !== undefined && reopenedOn >= closeOut.on && reopenedOn <= day);
  return checks.filter((check) => !holds || !closeOut[check]);
}

function ledgerItem({ caseId, record }: Linked<OverdueStatement>, limit: Limit | undefined, asOf: Instant): ListedStatement {
  const { on, reason, difficulties, superiorMustCoordinate, measures } = record;
  return { on, caseId, dueAt: limit?.at ?? null, daysOverdue: limit === undefined ? null : daysSince(limit.end, epochOf(endOfDay(on, asOf))), reason, difficulties, superiorMustCoordinate, measures };
}

import { accept, epochOf, type Instant, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { checkRows, type Exclusion, type RowsFinding } from "../measure/rows.ts";
import type { MeasuredCase } from "../measure/population.ts";
import { ledgerColumns, problemColumns, rectificationColumns, responsibilityColumns } from "./columns.ts";
import type { ListedStatement, ListedProblem, ListedRectification, ListedResponsibility } from "./items.ts";
import type { List } from "./list.ts";
import type { CloseOutRecord, OverdueRecord, ResponsibilityRecord } from "./records.ts";

/** What the lists are made from. Records may be many to a case: the latest one recorded by the as-of speaks. */
export interface ListInput {
  readonly cases: readonly MeasuredCase[];
  readonly responsibilities?: readonly ResponsibilityRecord[];
  readonly statements?: readonly OverdueRecord[];
  readonly closeOuts?: readonly CloseOutRecord[];
}

/** The three management lists as of an instant, with the counts that belong on their cover. */
export interface ThreeLists {
  readonly asOf: Instant;
  readonly problems: List<ListedProblem>;
  readonly responsibilities: List<ListedResponsibility>;
  readonly rectifications: List<ListedRectification>;
  readonly ledger: List<ListedStatement>;
  readonly counts: { readonly found: number; readonly closed: number; readonly open: number; readonly overdue: number; readonly withoutLimit: number };
  /** Cases whose dates cannot be true: on no list until somebody has looked at them. */
  readonly excluded: readonly Exclusion[];
}
export type ThreeListsFinding = RowsFinding | AssessmentFinding<"list.orphan" | "list.noResponsibility" | "list.statementMissing" | "list.contradiction">;

interface Recorded {
  readonly caseId: string;
  readonly recordedAt: Instant;
}
const DAY = 86_400_000;
const label = (zh: string, en: string) => ({ "zh-CN": zh, en });
const byId = <T extends { readonly caseId: string }>(a: T, b: T): number => (a.caseId < b.caseId ? -1 : 1);
/** Days begun since a limit ran out: a limit missed this morning is one day overdue. */
const daysSince = (limit: number, at: number): number => Math.max(0, Math.ceil((at - limit) / DAY));

/**
 * The problem, responsibility and rectification list as projections of the cases, as of an instant, and the working ledger of
 * what was said of overdue items. A record of a case that is not on the problem list is a finding and on no list; so is an
 * overdue item without a statement (on the list, with `stated: false`), and a recorded `overdue` that contradicts the dates.
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

  const recorded = <T extends Recorded>(list: "responsibilities" | "statements" | "closeOuts", records: readonly T[] = []): T[] =>
    records.filter((record, i) => {
      if (epochOf(record.recordedAt) > until) return false;
      if (known.has(record.caseId)) return true;
      found.push(finding("list.orphan", `/${list}/${i}`, { list, caseId: record.caseId }));
      return false;
    });
  const responsibilities = latest(recorded("responsibilities", input.responsibilities));
  const statements = recorded("statements", input.statements);
  const lastStatement = latest(statements);
  const closeOuts = latest(recorded("closeOuts", input.closeOuts));

  const limits = new Map(cases.map((row) => [row.caseId, row.dueAt ?? responsibilities.get(row.caseId)?.timeLimit]));
  const overdue = cases.filter((row) => isOverdue(row, limits.get(row.caseId), until, found));
  const rectifications = overdue.map((row): ListedRectification => {
    const limit = limits.get(row.caseId);
    const statement = lastStatement.get(row.caseId);
    const daysOverdue = limit === undefined ? null : daysSince(epochOf(limit), until);
    if (!statement) found.push(finding("list.statementMissing", `/cases/${row.caseId}`, { caseId: row.caseId, daysOverdue }));
    if (!responsibilities.has(row.caseId)) found.push(finding("list.noResponsibility", `/cases/${row.caseId}`, { caseId: row.caseId }));
    return {
      caseId: row.caseId,
      responsiblePost: responsibilities.get(row.caseId)?.responsiblePost ?? null,
      timeLimit: limit ?? null,
      daysOverdue,
      stated: statement !== undefined,
      reason: statement?.reason ?? null,
      difficulties: statement?.difficulties ?? null,
      superiorCoordination: statement?.superiorCoordination ?? null,
      measures: statement?.measures ?? [],
      openChecks: openChecks(closeOuts.get(row.caseId)),
    };
  });
  const closed = cases.filter((row) => row.facts.closed === true).length;
  return accept(
    {
      asOf,
      problems: { id: "problems", label: label("问题清单", "problem list"), asOf, columns: problemColumns, items: cases.map(problemItem) },
      responsibilities: { id: "responsibilities", label: label("责任清单", "responsibility list"), asOf, columns: responsibilityColumns, items: cases.map((row) => responsibilityItem(row, responsibilities.get(row.caseId))) },
      rectifications: { id: "rectifications", label: label("整改清单", "rectification list"), asOf, columns: rectificationColumns, items: rectifications },
      ledger: { id: "ledger", label: label("工作台账", "working ledger"), asOf, columns: ledgerColumns, items: statements.map((statement) => ledgerItem(statement, limits.get(statement.caseId))).sort((a, b) => epochOf(a.recordedAt) - epochOf(b.recordedAt) || byId(a, b)) },
      counts: { found: cases.length, closed, open: cases.length - closed, overdue: overdue.length, withoutLimit: cases.filter((row) => limits.get(row.caseId) === undefined && row.facts.closed !== true).length },
      excluded: checked.value.excluded,
    },
    found,
  );
}

function latest<T extends Recorded>(records: readonly T[]): ReadonlyMap<string, T> {
  const last = new Map<string, T>();
  for (const record of records) {
    const before = last.get(record.caseId);
    if (!before || epochOf(record.recordedAt) >= epochOf(before.recordedAt)) last.set(record.caseId, record);
  }
  return last;
}

/** Dates decide; a recorded fact that says otherwise is told, and a case without any limit goes by the recorded fact. */
function isOverdue(row: MeasuredCase, limit: Instant | undefined, until: number, found: ThreeListsFinding[]): boolean {
  const { overdue, closed } = row.facts;
  if (limit === undefined) return overdue === true && closed !== true;
  const byDates = closed !== true && epochOf(limit) < until;
  if (typeof overdue === "boolean" && overdue !== byDates) found.push(finding("list.contradiction", `/cases/${row.caseId}/facts/overdue`, { caseId: row.caseId, fact: "overdue", value: overdue }));
  return byDates;
}

function problemItem({ caseId, area, category, channel, grade, openedAt, state, facts }: MeasuredCase): ListedProblem {
  return {
    caseId,
    ...(area !== undefined && { area }),
    ...(category !== undefined && { category }),
    ...(channel !== undefined && { channel }),
    ...(grade !== undefined && { grade }),
    foundAt: openedAt,
    state,
    resolved: facts.resolved ?? null,
    closed: facts.closed ?? null,
  };
}

function responsibilityItem(row: MeasuredCase, record: ResponsibilityRecord | undefined): ListedResponsibility {
  const guarantees = record?.guarantees;
  const missing = record ? (guarantees ? [] : ["guarantees"]) : ["leader", "responsiblePost", "measures", "timeLimit", "guarantees"];
  return {
    caseId: row.caseId,
    leader: record?.leader ?? null,
    responsiblePost: record?.responsiblePost ?? null,
    measures: record?.measures ?? [],
    timeLimit: record?.timeLimit ?? null,
    riskDefusing: guarantees?.riskDefusing ?? null,
    agreedMeasures: guarantees?.agreedMeasures ?? null,
    trackedUntil: guarantees?.trackedUntil ?? null,
    missing,
  };
}

const checks = ["problemSolved", "hazardRemoved", "responsibilityFulfilled", "rectificationInPlace", "partiesSatisfied"] as const;
const openChecks = (record: CloseOutRecord | undefined): readonly string[] => checks.filter((check) => record?.[check] !== true);

function ledgerItem(statement: OverdueRecord, limit: Instant | undefined): ListedStatement {
  const { recordedAt, caseId, reason, difficulties, superiorCoordination, measures } = statement;
  return { recordedAt, caseId, timeLimit: limit ?? null, daysOverdue: limit === undefined ? null : daysSince(epochOf(limit), epochOf(recordedAt)), reason, difficulties, superiorCoordination, measures };
}

import { accept, label, type Instant, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { checkRows, type Exclusion, type RowsFinding } from "../measure/rows.ts";
import type { MeasuredCase } from "../measure/population.ts";
import { ledgerColumns, problemColumns, rectificationColumns, responsibilityColumns } from "./columns.ts";
import { ledgerItem, problemItem, rectificationItem, responsibilityItem, type ListedProblem, type ListedRectification, type ListedResponsibility, type ListedStatement, type Standing } from "./items.ts";
import { limitOf, type Limit } from "./limit.ts";
import { dayOf, linkRecords, type Linked, type ListRecords } from "./linked-records.ts";
import type { List } from "./list.ts";

/** What the lists are made from: the cases, and the model's records of problems, responsibilities, rectifications and statements. */
export interface ListInput extends ListRecords {
  readonly cases: readonly MeasuredCase[];
}

/** The three management lists and the working ledger as of an instant, with the counts that belong on their cover. */
export interface ThreeLists {
  readonly asOf: Instant;
  readonly problems: List<ListedProblem>;
  readonly responsibilities: List<ListedResponsibility>;
  readonly rectifications: List<ListedRectification>;
  readonly ledger: List<ListedStatement>;
  /** `found` = `closed` (struck off) + `resolved` (waiting for that) + `open`; the overdue are among the open, and `withoutLimit` have no time limit though they are not closed. */
  readonly counts: { readonly found: number; readonly closed: number; readonly resolved: number; readonly open: number; readonly overdue: number; readonly withoutLimit: number };
  /** Cases whose dates cannot be true: on no list until somebody has looked at them. */
  readonly excluded: readonly Exclusion[];
}
/** What `threeLists` says of the rows and records, as a refusal or beside the answer. */
export type ThreeListsFinding = RowsFinding | AssessmentFinding<"list.orphan" | "list.noResponsibility" | "list.statementMissing" | "list.contradiction">;

/**
 * The problem, responsibility and rectification list as projections of the cases, as of an instant, and the working ledger of what was said
 * of overdue items. An item is overdue when its time limit for resolution has passed without resolution; a resolved one that waits to be
 * struck off is shown as that. A record of a case that is not on the problem list is a finding and on no list; so is an overdue item
 * without a statement (on the list, with `stated: false`), and a recorded `overdue` that contradicts the dates.
 * Refuses what `measure` refuses of rows.
 *
 * @example
 * ```ts
 * import { threeLists } from "@fengqiao/assessment";
 * import { must, parseRecord } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const boundary = { caseId: "boundary", asOf, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", dueAt: "2026-09-20T00:00:00+08:00", facts: { registered: true } };
 * const statement = must(parseRecord("overdueStatement", { id: "s-1", dispute: "boundary", on: "2026-09-21", by: "actor-7", reason: "界址无据", difficulties: "无人作证", superiorMustCoordinate: true, measures: ["重新丈量"] }));
 * const { rectifications, counts } = must(threeLists({ cases: [boundary], statements: [statement] }, { asOf }));
 * rectifications.items.map((i) => [i.caseId, i.daysOverdue, i.reason]); // => [["boundary", 11, "界址无据"]]
 * counts; // => { found: 1, closed: 0, resolved: 0, open: 1, overdue: 1, withoutLimit: 0 }
 * ```
 */
export function threeLists(input: ListInput, options: { readonly asOf: Instant }): Outcome<ThreeLists, ThreeListsFinding> {
  const { asOf } = options;
  const checked = checkRows(input.cases, asOf);
  if (!checked.ok) return checked;
  const { until, excluded } = checked.value;
  const found: ThreeListsFinding[] = [...checked.findings];
  const cases = checked.value.rows.filter((row) => row.facts.registered !== false).sort(byId);
  const known = new Set(cases.map((row) => row.caseId));
  const day = dayOf(asOf);

  const recorded = <R>(list: "assignments" | "statements" | "rectifications", records: readonly Linked<R>[]): readonly Linked<R>[] =>
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
  const rectifications = cases.filter((row) => standing(row) === "overdue").map((row) => {
    const { caseId } = row;
    const records = { limit: limits.get(caseId), assignment: assignments.get(caseId), statement: lastStatement.get(caseId), rectification: lastRectification.get(caseId) };
    const item = rectificationItem(row, records, until, day);
    if (!records.statement) found.push(finding("list.statementMissing", `/cases/${caseId}`, { caseId, daysOverdue: item.daysOverdue }));
    if (!records.assignment) found.push(finding("list.noResponsibility", `/cases/${caseId}`, { caseId }));
    return item;
  });
  const ledger = statements.map((one) => ledgerItem(one, limits.get(one.caseId), asOf)).sort((a, b) => (a.on === b.on ? byId(a, b) : a.on < b.on ? -1 : 1));
  const count = (...of: readonly Standing[]): number => cases.filter((row) => of.includes(standing(row))).length;
  return accept(
    {
      asOf,
      problems: { id: "problems", label: label("问题清单", "problem list"), asOf, columns: problemColumns, items: cases.map((row) => problemItem(row, standing(row))) },
      responsibilities: { id: "responsibilities", label: label("责任清单", "responsibility list"), asOf, columns: responsibilityColumns, items: cases.map((row) => responsibilityItem(row, assignments.get(row.caseId))) },
      rectifications: { id: "rectifications", label: label("整改清单", "rectification list"), asOf, columns: rectificationColumns, items: rectifications },
      ledger: { id: "ledger", label: label("工作台账", "working ledger"), asOf, columns: ledgerColumns, items: ledger },
      counts: {
        found: cases.length,
        closed: count("closed"),
        resolved: count("resolved"),
        open: count("open", "overdue", "referred"),
        overdue: rectifications.length,
        withoutLimit: cases.filter((row) => limits.get(row.caseId) === undefined && row.facts.closed !== true).length,
      },
      excluded,
    },
    found,
  );
}

const byId = <T extends { readonly caseId: string }>(a: T, b: T): number => (a.caseId < b.caseId ? -1 : 1);

/** Of each case the record of the latest day; of one day the last. */
function latest<R>(records: readonly Linked<R>[]): ReadonlyMap<string, R> {
  const last = new Map<string, Linked<R>>();
  for (const one of records) if ((one.on ?? "") >= (last.get(one.caseId)?.on ?? "")) last.set(one.caseId, one);
  return new Map([...last].map(([caseId, { record }]) => [caseId, record]));
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

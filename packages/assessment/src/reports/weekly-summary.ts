import { accept, epochOf, label, refuse, type Instant, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { column } from "../lists/columns.ts";
import type { List, ListColumn } from "../lists/list.ts";
import { boundsOf, inPeriod, type ReportPeriod } from "../measure/period.ts";
import type { MeasuredCase } from "../measure/population.ts";
import { checkRows, type RowsFinding } from "../measure/rows.ts";

/** One category in a weekly summary: what happened in the week, and as `open` and `overdue` what stands at its end. */
export interface WeeklyLine {
  readonly category: string | null;
  readonly found: number;
  readonly resolved: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
}

const columns: readonly ListColumn<WeeklyLine>[] = [
  column("category", "类别", "category"),
  column("found", "新发现", "found", "count"),
  column("resolved", "化解", "resolved", "count"),
  column("closed", "销号", "struck off", "count"),
  column("open", "在办", "open", "count"),
  column("overdue", "超期", "overdue", "count"),
];

/**
 * The list for the weekly huddle (周碰头): what was found, resolved and closed in a week, and what stands open or overdue at its end, by
 * category. Refuses what is no period and what `measure` refuses of rows.
 *
 * @example
 * ```ts
 * import { weeklySummary } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const week = { from: "2026-09-21T00:00:00+08:00", to: "2026-09-28T00:00:00+08:00" };
 * const boundary = { caseId: "boundary", asOf, category: "neighbours", state: "handling", openedAt: "2026-09-22T09:00:00+08:00", facts: { registered: true } };
 * must(weeklySummary([boundary], { asOf, period: week })).items;
 * // => [{ category: "neighbours", found: 1, resolved: 0, closed: 0, open: 1, overdue: 0 }]
 * ```
 */
export function weeklySummary(rows: readonly MeasuredCase[], options: { readonly asOf: Instant; readonly period: ReportPeriod }): Outcome<List<WeeklyLine>, RowsFinding | AssessmentFinding<"reportPeriod.invalid">> {
  const bounds = boundsOf(options.period);
  if (!bounds) return refuse(finding("reportPeriod.invalid", "/period", options.period));
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;
  const end = Math.min(bounds[1], checked.value.until + 1);
  const within = (at: Instant | undefined): boolean => at !== undefined && inPeriod(epochOf(at), bounds[0], end);
  const before = (at: Instant | undefined): boolean => at !== undefined && epochOf(at) < end;
  const lines = new Map<string, WeeklyLine>();
  for (const row of checked.value.rows.filter((r) => before(r.openedAt))) {
    const open = !before(row.closedAt);
    const line = lines.get(row.category ?? "") ?? { category: row.category ?? null, found: 0, resolved: 0, closed: 0, open: 0, overdue: 0 };
    lines.set(row.category ?? "", {
      ...line,
      found: line.found + Number(within(row.openedAt)),
      resolved: line.resolved + Number(within(row.resolvedAt)),
      closed: line.closed + Number(within(row.closedAt)),
      open: line.open + Number(open),
      overdue: line.overdue + Number(open && !before(row.resolvedAt) && before(row.dueAt)),
    });
  }
  const items = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return accept({ id: "weeklySummary", label: label("周碰头汇总", "weekly summary"), asOf: options.asOf, columns, items }, checked.findings);
}

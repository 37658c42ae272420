import { epochOf, label, type Instant } from "@fengqiao/model";
import { column, missingColumn, standingColumn } from "../lists/columns.ts";
import type { ListedResponsibility, Standing } from "../lists/items.ts";
import type { List, ListColumn } from "../lists/list.ts";
import type { ThreeLists } from "../lists/three-lists.ts";

/** One dispute in a monthly analysis: where it stands, who answers for it, what is being done, what is missing. */
export interface AnalysisLine extends Pick<ListedResponsibility, "caseId" | "responsible" | "measures" | "dueOn" | "missing"> {
  readonly category: string | null;
  readonly grade: string | null;
  readonly foundAt: Instant;
  readonly standing: Standing;
  readonly daysOverdue: number | null;
}

const columns: readonly ListColumn<AnalysisLine>[] = [
  column("caseId", "编号", "id"),
  column("category", "类别", "category"),
  column("grade", "预警等级", "grade"),
  column("foundAt", "发现时间", "found at", "instant"),
  standingColumn,
  column("responsible", "责任人", "responsible post"),
  column("measures", "化解措施", "measures", "texts"),
  column("dueOn", "化解时限", "time limit", "date"),
  column("daysOverdue", "超期天数", "days overdue", "count"),
  missingColumn,
];

/**
 * The list for the monthly case analysis (月研判): every dispute that is not struck off, with its measures; the overdue ones first, then the
 * oldest.
 *
 * @example
 * ```ts
 * import { monthlyCaseAnalysis, threeLists } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const well = { caseId: "well", asOf, state: "handling", openedAt: "2026-01-05T09:00:00+08:00", facts: { registered: true } };
 * const boundary = { ...well, caseId: "boundary", openedAt: "2026-03-02T09:00:00+08:00", dueAt: "2026-09-20T00:00:00+08:00" };
 * const { items } = monthlyCaseAnalysis(must(threeLists({ cases: [well, boundary] }, { asOf })));
 * items.map((line) => [line.caseId, line.standing, line.daysOverdue]); // => [["boundary", "overdue", 11], ["well", "open", null]]
 * ```
 */
export function monthlyCaseAnalysis(lists: ThreeLists): List<AnalysisLine> {
  const responsibilities = new Map(lists.responsibilities.items.map((item) => [item.caseId, item]));
  const overdue = new Map(lists.rectifications.items.map((item) => [item.caseId, item.daysOverdue]));
  const items = lists.problems.items
    .filter((problem) => problem.standing !== "closed")
    .map(({ caseId, category = null, grade = null, foundAt, standing }): AnalysisLine => {
      const { responsible = null, measures = [], dueOn = null, missing = [] } = responsibilities.get(caseId) ?? {};
      return { caseId, category, grade, foundAt, standing, responsible, measures, dueOn, daysOverdue: overdue.get(caseId) ?? null, missing };
    })
    .sort((a, b) => (b.daysOverdue ?? -1) - (a.daysOverdue ?? -1) || epochOf(a.foundAt) - epochOf(b.foundAt) || (a.caseId < b.caseId ? -1 : 1));
  return { id: "monthlyCaseAnalysis", label: label("月研判清单", "monthly case analysis"), asOf: lists.asOf, columns, items };
}

import { accept, epochOf, refuse, type Instant, type Label, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { missingColumn, standingColumn } from "../lists/columns.ts";
import type { ListedResponsibility, Standing } from "../lists/items.ts";
import type { List, ListColumn, ListColumnKind } from "../lists/list.ts";
import type { ThreeLists } from "../lists/three-lists.ts";
import { formatRate } from "../measure/format.ts";
import { boundsOf, inPeriod, type ReportPeriod } from "../measure/period.ts";
import type { MeasuredCase } from "../measure/population.ts";
import { checkRows, type RowsFinding } from "../measure/rows.ts";
import type { CirculatedTable } from "./circulate.ts";

const t = (zh: string, en: string): Label => ({ "zh-CN": zh, en });
const column = <T>(key: keyof T & string, zh: string, en: string, kind: ListColumnKind = "count"): ListColumn<T> => ({ key, kind, label: t(zh, en) });

/** One category in a weekly summary; `open` is what stands at the end of the week. */
export interface WeeklyLine {
  readonly category: string | null;
  readonly found: number;
  readonly resolved: number;
  readonly closed: number;
  readonly open: number;
  readonly overdue: number;
}

/** 周碰头: what was found, resolved and closed in a week, and what stands open or overdue at its end, by category. Refuses no period and what `measure` refuses of rows. */
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
  const columns = [column<WeeklyLine>("category", "类别", "category", "text"), column<WeeklyLine>("found", "新发现", "found"), column<WeeklyLine>("resolved", "化解", "resolved"), column<WeeklyLine>("closed", "销号", "struck off"), column<WeeklyLine>("open", "在办", "open"), column<WeeklyLine>("overdue", "超期", "overdue")];
  return accept({ id: "weeklySummary", label: t("周碰头汇总", "weekly summary"), asOf: options.asOf, columns, items: [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line) }, checked.findings);
}

/** One dispute in a monthly analysis: where it stands, who answers for it, what is being done, what is missing. */
export interface AnalysisLine extends Pick<ListedResponsibility, "caseId" | "responsible" | "measures" | "dueOn" | "missing"> {
  readonly category: string | null;
  readonly grade: string | null;
  readonly foundAt: Instant;
  readonly standing: Standing;
  readonly daysOverdue: number | null;
}

/** 月研判: every dispute that is not struck off, with its measures: the overdue ones first, then the oldest. */
export function monthlyCaseAnalysis(lists: ThreeLists): List<AnalysisLine> {
  const responsibilities = new Map(lists.responsibilities.items.map((item) => [item.caseId, item]));
  const overdue = new Map(lists.rectifications.items.map((item) => [item.caseId, item.daysOverdue]));
  const items = lists.problems.items
    .filter((problem) => problem.standing !== "closed")
    .map((problem): AnalysisLine => {
      const { responsible = null, measures = [], dueOn = null, missing = [] } = responsibilities.get(problem.caseId) ?? {};
      return { caseId: problem.caseId, category: problem.category ?? null, grade: problem.grade ?? null, foundAt: problem.foundAt, standing: problem.standing, responsible, measures, dueOn, daysOverdue: overdue.get(problem.caseId) ?? null, missing };
    })
    .sort((a, b) => (b.daysOverdue ?? -1) - (a.daysOverdue ?? -1) || epochOf(a.foundAt) - epochOf(b.foundAt) || (a.caseId < b.caseId ? -1 : 1));
  const columns = [
    column<AnalysisLine>("caseId", "编号", "id", "text"), column<AnalysisLine>("category", "类别", "category", "text"), column<AnalysisLine>("grade", "预警等级", "grade", "text"), column<AnalysisLine>("foundAt", "发现时间", "found at", "instant"),
    standingColumn, column<AnalysisLine>("responsible", "责任人", "responsible post", "text"), column<AnalysisLine>("measures", "化解措施", "measures", "texts"), column<AnalysisLine>("dueOn", "化解时限", "time limit", "date"), column<AnalysisLine>("daysOverdue", "超期天数", "days overdue"), missingColumn,
  ];
  return { id: "monthlyCaseAnalysis", label: t("月研判清单", "monthly case analysis"), asOf: lists.asOf, columns, items };
}

/** One measure of one group in a circulated report: text in both languages with its counts, or that it is suppressed. */
export interface CircularLine {
  readonly measure: string;
  readonly zh: string;
  readonly en: string;
  readonly group: string;
  readonly resultZh: string;
  readonly resultEn: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** 季通报: the circulated tables of a quarter, measure by measure and group by group. Every percentage stands with its counts; small cells are gone already. */
export function quarterlyCircular(tables: readonly CirculatedTable[], asOf: Instant): List<CircularLine> {
  const items = tables.flatMap((table) =>
    [table.total, ...table.groups].map((rate): CircularLine => {
      const keys = Object.values(rate.group).map((key) => key ?? "未注明 / not stated");
      const head = { measure: table.measure, zh: table.label["zh-CN"], en: table.label.en, group: keys.length === 0 ? "合计 / total" : keys.join(" · ") };
      return rate.suppressed
        ? { ...head, resultZh: `少于 ${table.minimumCell} 件，不公布`, resultEn: `fewer than ${table.minimumCell}, or needed to protect such a cell: not shown`, numerator: null, denominator: null }
        : { ...head, resultZh: formatRate(rate, "zh-CN"), resultEn: formatRate(rate, "en"), numerator: rate.numerator, denominator: rate.denominator };
    }),
  );
  const columns = [column<CircularLine>("zh", "指标", "measure (zh)", "text"), column<CircularLine>("en", "指标（英文）", "measure", "text"), column<CircularLine>("group", "单位", "group", "text"), column<CircularLine>("resultZh", "结果", "result (zh)", "text"), column<CircularLine>("resultEn", "结果（英文）", "result", "text"), column<CircularLine>("numerator", "分子", "numerator"), column<CircularLine>("denominator", "分母", "denominator")];
  return { id: "quarterlyCircular", label: t("季度通报", "quarterly circular"), asOf, columns, items };
}

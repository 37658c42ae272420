import { label, type Instant, type Label } from "@fengqiao/model";
import { column } from "../lists/columns.ts";
import type { List, ListColumn } from "../lists/list.ts";
import { formatRate } from "../measure/format.ts";
import type { MeasuredGroup } from "../measure/result.ts";
import type { CirculatedRate, CirculatedTable } from "./circulate.ts";

/** One measure of one group in a circulated report: its text with its counts, or that it is suppressed. */
export interface CircularLine {
  readonly measure: string;
  readonly label: Label;
  readonly group: Label;
  readonly result: Label;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const columns: readonly ListColumn<CircularLine>[] = [
  column("label", "指标", "measure", "label"),
  column("group", "单位", "group", "label"),
  column("result", "结果", "result", "label"),
  column("numerator", "分子", "numerator", "count"),
  column("denominator", "分母", "denominator", "count"),
];

/**
 * The quarterly circular (季通报): circulated tables, measure by measure and group by group. Every percentage stands with its counts; small
 * cells are gone already.
 *
 * @example
 * ```ts
 * import { circulate, measure, quarterlyCircular, resolutionRate, tableOf } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const rows = Array.from({ length: 8 }, (_, i) => ({ caseId: `case-${i}`, asOf, state: "handling", openedAt: "2026-08-03T09:00:00+08:00", facts: { registered: true, resolved: i < 6 } }));
 * const circular = quarterlyCircular([circulate(must(measure(resolutionRate, rows, { asOf })), 5)], asOf);
 * tableOf(circular, "en").rows; // => [["resolution rate", "total", "75.0% (6/8)", 6, 8]]
 * ```
 */
export function quarterlyCircular(tables: readonly CirculatedTable[], asOf: Instant): List<CircularLine> {
  const items = tables.flatMap(({ measure, label, minimumCell, total, groups }) =>
    [total, ...groups].map((rate): CircularLine => ({ measure, label, group: nameOf(rate.group), ...resultOf(rate, minimumCell) })),
  );
  return { id: "quarterlyCircular", label: label("季度通报", "quarterly circular"), asOf, columns, items };
}

function nameOf(group: MeasuredGroup): Label {
  const keys = Object.values(group);
  if (keys.length === 0) return label("合计", "total");
  return label(keys.map((key) => key ?? "未注明").join(" · "), keys.map((key) => key ?? "not stated").join(" · "));
}

function resultOf(rate: CirculatedRate, minimumCell: number): Pick<CircularLine, "result" | "numerator" | "denominator"> {
  if (rate.suppressed) return { result: label(`少于 ${minimumCell} 件或为保护此类单位，不公布`, `fewer than ${minimumCell}, or needed to protect such a cell: not shown`), numerator: null, denominator: null };
  return { result: label(formatRate(rate, "zh-CN"), formatRate(rate, "en")), numerator: rate.numerator, denominator: rate.denominator };
}

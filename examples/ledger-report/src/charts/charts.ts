import type { GradeCount, GroupRow, RateRow, Report } from "../report/report.ts";
import { ink, toneOf } from "./palette.ts";
import type { Chart, View } from "./svg.ts";

const pick = (view: View, zh: string, en: string): string => (view.locale === "en" ? en : zh);
const axisText = (view: View): object => ({ color: ink.faint, fontSize: view.narrow ? 11 : 12 });
const grid = (left: number, top = 36): object => ({ left, right: 20, top, bottom: 28 });
const legend = (view: View): object => ({ top: 0, left: 0, itemGap: 26, itemWidth: 12, itemHeight: 12, textStyle: { color: ink.text, fontSize: view.narrow ? 11 : 12 } });
const valueAxis = (view: View, more: object = {}): object => ({ type: "value", axisLabel: axisText(view), splitLine: { lineStyle: { color: ink.line } }, minInterval: 1, ...more });
/** Room for names, in the width that they need; Chinese characters take twice as much. */
function nameWidth(view: View, names: readonly string[]): number {
  const places = (name: string): number => Array.from(name).reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
  const needed = Math.max(...names.map(places), 8) * 7 + 18;
  return Math.min(needed, view.narrow ? 135 : 320);
}
const nameAxis = (view: View, names: readonly string[]): object => ({
  type: "category", data: names, inverse: true, axisTick: { show: false }, axisLine: { lineStyle: { color: ink.line } },
  axisLabel: { ...axisText(view), color: ink.text, width: nameWidth(view, names) - 10, overflow: "truncate", interval: 0 },
});
const namesOf = (rows: readonly GroupRow[], view: View): string[] => rows.map((row) => row.label[view.locale]);
const perRow = (rows: number) => (view: View): number => 64 + rows * (view.narrow ? 22 : 24);

/** Disputes are resolved, service matters closed. */
const ended = (view: View, kind: Report["kind"]): string => (kind === "dispute" ? pick(view, "化解", "resolved") : pick(view, "办结", "closed"));

/** Found and resolved, month by month. */
export function trendChart(trend: Report["trend"], kind: Report["kind"]): Chart {
  return {
    name: "trend",
    summary: { "zh-CN": `逐月发现与化解件数，共 ${trend.length} 个月`, en: `found and resolved by month, ${trend.length} months` },
    width: 520,
    height: (view) => (view.narrow ? 240 : 420),
    option: (view) => ({
      legend: legend(view),
      grid: grid(44),
      xAxis: { type: "category", data: trend.map((t) => t.month.slice(2).replace("-", "/")), axisLabel: axisText(view), axisTick: { show: false }, axisLine: { lineStyle: { color: ink.line } } },
      yAxis: valueAxis(view),
      series: [
        { name: pick(view, "发现", "found"), type: "bar", data: trend.map((t) => t.found), itemStyle: { color: ink.soft, borderRadius: [3, 3, 0, 0] }, barMaxWidth: 34 },
        { name: ended(view, kind), type: "line", data: trend.map((t) => t.resolved), itemStyle: { color: ink.main }, lineStyle: { width: 2.5 }, symbol: "circle", symbolSize: 7 },
      ],
    }),
  };
}

/** Where the disputes stand that need attention: the grades above the lowest, by area. */
export function attentionChart(areas: readonly GroupRow[], grades: readonly GradeCount[]): Chart {
  const shown = grades.slice(0, -1);
  const count = (area: GroupRow): number => shown.reduce((sum, g) => sum + (area.grades[g.grade] ?? 0), 0);
  const rows = [...areas].sort((a, b) => count(b) - count(a));
  return {
    name: "attention",
    summary: { "zh-CN": "各辖区红色、橙色纠纷件数", en: "disputes above the lowest grade, by area" },
    height: perRow(rows.length),
    option: (view) => ({
      legend: legend(view),
      grid: grid(nameWidth(view, namesOf(rows, view))),
      xAxis: valueAxis(view),
      yAxis: nameAxis(view, namesOf(rows, view)),
      series: shown.map((g) => ({
        name: g.label[view.locale], type: "bar", stack: "grade", barMaxWidth: 14,
        data: rows.map((r) => r.grades[g.grade] ?? 0), itemStyle: { color: toneOf(g.grade).fill, borderColor: "#fff", borderWidth: 1, ...(toneOf(g.grade).decal && { decal: toneOf(g.grade).decal }) },
      })),
    }),
  };
}

/** A rate for each area as a dot, with its counts beside it. The axis says where it begins. */
export function rateChart(rates: readonly RateRow[], summary: { readonly "zh-CN": string; readonly en: string }): Chart {
  const rows = rates.filter((r) => r.denominator > 0).sort((a, b) => b.numerator / b.denominator - a.numerator / a.denominator);
  const percent = (r: RateRow): number => (100 * r.numerator) / r.denominator;
  const lowest = Math.min(100, ...rows.map(percent));
  const from = Math.max(0, lowest > 90 ? Math.floor(lowest) - 1 : Math.floor(lowest / 10) * 10 - 10);
  return {
    name: "rate",
    summary,
    height: perRow(rows.length),
    option: (view) => ({
      grid: { ...grid(nameWidth(view, rows.map((r) => r.subjectLabel[view.locale])), 12), right: view.narrow ? 62 : 90, bottom: 44 },
      xAxis: { type: "value", min: from, max: 100, axisLabel: { ...axisText(view), formatter: "{value}%" }, splitLine: { lineStyle: { color: ink.line } }, name: from > 0 ? pick(view, `横轴自 ${from}% 起`, `axis begins at ${from}%`) : "", nameLocation: "middle", nameGap: 26, nameTextStyle: { color: ink.faint, fontSize: 11 } },
      yAxis: nameAxis(view, rows.map((r) => r.subjectLabel[view.locale])),
      series: [{
        type: "scatter", symbolSize: 11, clip: false, itemStyle: { color: ink.main }, data: rows.map(percent),
        label: { show: true, position: "right", color: ink.text, fontSize: 11, formatter: (p: { dataIndex: number }) => `${rows[p.dataIndex]?.numerator ?? 0}/${rows[p.dataIndex]?.denominator ?? 0}` },
      }],
    }),
  };
}

/** How many of each category, those still open apart. */
export function categoryChart(categories: readonly GroupRow[], kind: Report["kind"]): Chart {
  const rows = [...categories].sort((a, b) => b.found - a.found).slice(0, 16);
  return {
    name: "category",
    summary: { "zh-CN": "各类别件数", en: "matters by category" },
    width: 520,
    height: perRow(rows.length),
    option: (view) => ({
      legend: legend(view),
      grid: { ...grid(nameWidth(view, namesOf(rows, view))), right: 48 },
      xAxis: valueAxis(view),
      yAxis: nameAxis(view, namesOf(rows, view)),
      series: [
        { name: ended(view, kind), type: "bar", stack: "all", barMaxWidth: 14, data: rows.map((r) => r.resolved), itemStyle: { color: ink.second } },
        {
          name: kind === "dispute" ? pick(view, "未化解", "open") : pick(view, "未办结", "open"), type: "bar", stack: "all", barMaxWidth: 14, data: rows.map((r) => r.open), itemStyle: { color: toneOf("orange").fill },
          label: { show: true, position: "right", color: ink.text, fontSize: 11, formatter: (p: { dataIndex: number }) => String(rows[p.dataIndex]?.found ?? 0) },
        },
      ],
    }),
  };
}

import { must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { tableOf } from "../lists/list.ts";
import { threeLists } from "../lists/three-lists.ts";
import { measure } from "../measure/compute.ts";
import type { MeasuredCase } from "../measure/population.ts";
import { resolutionRate } from "../standard/case-rates.ts";
import { asOf, dispute } from "../testing/cases.ts";
import { circulate } from "./circulate.ts";
import { monthlyCaseAnalysis } from "./monthly-case-analysis.ts";
import { quarterlyCircular } from "./quarterly-circular.ts";
import { weeklySummary } from "./weekly-summary.ts";

const many = (area: string, n: number, resolved: number): MeasuredCase[] => Array.from({ length: n }, (_, i) => dispute(`${area}-${i}`, { area, facts: { resolved: i < resolved } }));
const table = (rows: readonly MeasuredCase[]) => must(measure(resolutionRate, rows, { asOf, by: ["area"] }));

describe("what leaves the office", () => {
  it("a small cell is gone, and a second one with it, so that nobody can subtract", () => {
    const out = circulate(table([...many("硝河乡", 40, 38), ...many("白崖乡", 3, 1), ...many("兴隆镇", 25, 25)]), 5);
    expect(out.groups.map((g) => [g.group.area, g.suppressed])).toEqual([["兴隆镇", true], ["白崖乡", true], ["硝河乡", false]]);
    expect(out.total).toMatchObject({ suppressed: false, numerator: 64, denominator: 68 });
    expect(JSON.stringify(out)).not.toContain("硝河乡-");
  });
  it("two small cells protect each other; an empty one hides nothing", () => {
    const out = circulate(table([...many("硝河乡", 40, 38), ...many("白崖乡", 3, 1), ...many("兴隆镇", 2, 2)]), 5);
    expect(out.groups.filter((g) => g.suppressed)).toHaveLength(2);
  });
  it("the minimum is never below 2", () => expect(circulate(table(many("硝河乡", 1, 1)), 0)).toMatchObject({ minimumCell: 2, total: { suppressed: true } }));
});

describe("periodic reports", () => {
  const week = { from: "2026-09-21T00:00:00+08:00", to: "2026-09-28T00:00:00+08:00" };
  const rows = [
    dispute("new", { category: "neighbours", openedAt: "2026-09-22T09:00:00+08:00" }),
    dispute("old-and-late", { category: "neighbours", dueAt: "2026-09-20T00:00:00+08:00" }),
    dispute("settled", { category: "wages", resolvedAt: "2026-09-23T09:00:00+08:00", closedAt: "2026-09-27T23:59:59+08:00", facts: { resolved: true, closed: true } }),
    dispute("to-strike-off", { category: "neighbours", dueAt: "2026-09-20T00:00:00+08:00", resolvedAt: "2026-09-19T09:00:00+08:00", facts: { resolved: true } }),
    dispute("after", { category: "wages", openedAt: "2026-09-28T00:00:00+08:00" }),
  ];
  it("the weekly summary by category, as things stood at the end of the week", () => {
    const summary = weeklySummary(rows, { asOf, period: week });
    expect(summary.ok && summary.value.items).toEqual([{ category: "neighbours", found: 1, resolved: 0, closed: 0, open: 3, overdue: 1 }, { category: "wages", found: 0, resolved: 1, closed: 1, open: 0, overdue: 0 }]);
    expect(summary.ok && tableOf(summary.value, "zh-CN").header).toEqual(["类别", "新发现", "化解", "销号", "在办", "超期"]);
  });
  it("the monthly analysis has every dispute that is not struck off, the overdue ones first", () => {
    const lists = threeLists({ cases: rows }, { asOf });
    expect(lists.ok && monthlyCaseAnalysis(lists.value).items.map((i) => [i.caseId, i.standing, i.daysOverdue])).toEqual([["old-and-late", "overdue", 11], ["to-strike-off", "resolved", null], ["new", "open", null], ["after", "open", null]]);
  });
  it("the quarterly circular never shows a percentage without its counts", () => {
    const circular = quarterlyCircular([circulate(table([...many("硝河乡", 40, 38), ...many("白崖乡", 30, 30), ...many("兴隆镇", 4, 2), ...many("震湖乡", 3, 2)]), 5)], asOf);
    const hidden = "少于 5 件或为保护此类单位，不公布";
    expect(tableOf(circular, "zh-CN").rows.map((row) => row.slice(1, 3))).toEqual([["合计", "93.5%（72/77）"], ["兴隆镇", hidden], ["白崖乡", "100.0%（30/30）"], ["硝河乡", "95.0%（38/40）"], ["震湖乡", hidden]]);
  });
  it("no period, no summary", () => expect(weeklySummary(rows, { asOf, period: { from: asOf, to: asOf } }).findings.map((f) => f.code)).toEqual(["reportPeriod.invalid"]));
});

import { label, must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import type { MeasuredCase } from "../measure/population.ts";
import { asOf, dispute } from "../testing/cases.ts";
import { findHotspots, type HotspotOptions } from "./hotspots.ts";
import { effectOfPlan, planFor, type ContingencyPlan } from "./plan.ts";

const summer = (year: number) => ({ from: `${year}-06-01T00:00:00+08:00`, to: `${year}-09-01T00:00:00+08:00` });
const many = (area: string, category: string, year: number, n: number): MeasuredCase[] => Array.from({ length: n }, (_, i) => dispute(`${area}-${category}-${year}-${i}`, { area, category, openedAt: `${year}-07-10T09:00:00+08:00` }));
const wagePlan: ContingencyPlan = { id: "wages", label: label("欠薪预案", "wage arrears"), category: "wages", measures: [label("联合检查工地", "joint check of building sites")], src: "xiji S024 (XIJI-39)" };
const options: HotspotOptions = { asOf, by: ["area", "category"], period: summer(2026), baselines: [summer(2024), summer(2025)], falseDiscoveryRate: 0.05, minimumCell: 5, plans: [wagePlan] };
const rows = [
  ...many("硝河乡", "wages", 2026, 24), ...many("硝河乡", "wages", 2025, 9), ...many("硝河乡", "wages", 2024, 8),
  ...many("白崖乡", "neighbours", 2026, 12), ...many("白崖乡", "neighbours", 2025, 11), ...many("白崖乡", "neighbours", 2024, 13),
  ...many("兴隆镇", "family", 2026, 3), ...many("兴隆镇", "land", 2026, 9),
];
const found = (more: Partial<HotspotOptions> = {}, of = rows) => {
  const made = findHotspots(of, { ...options, ...more });
  return { ...must(made), findings: made.findings };
};

describe("high-frequency points", () => {
  it("names what is beyond chance, with what was expected and the plan that belongs to it", () => {
    const { hotspots, tested, belowMinimum } = found();
    expect(hotspots.map((h) => [h.cell, h.observed, h.baseline, h.expected, h.plan])).toEqual([
      [{ area: "兴隆镇", category: "land" }, 9, 0, "0.00", undefined],
      [{ area: "硝河乡", category: "wages" }, 24, 17, "8.50", "wages"],
    ]);
    expect([tested, belowMinimum]).toEqual([3, 1]);
  });
  it("a point without a plan is told", () => expect(found().findings.map((f) => [f.code, f.path])).toEqual([["hotspot.noPlan", "/hotspots/0"]]));
  it("is the same whatever the order of the cases", () => expect(found({}, [...rows].reverse())).toEqual(found()));
  it.each<[string, Partial<HotspotOptions>, string]>([
    ["no baseline", { baselines: [] }, "hotspot.noBaseline"],
    ["a baseline that overlaps the period", { baselines: [{ from: "2026-05-01T00:00:00+08:00", to: "2026-07-01T00:00:00+08:00" }] }, "period.overlap"],
    ["a period that ends before it begins", { period: { from: asOf, to: asOf } }, "reportPeriod.invalid"],
    ["a minimum cell of 0", { minimumCell: 0 }, "hotspot.minimumCell"],
  ])("refuses %s", (_, more, code) => expect(findHotspots(rows, { ...options, ...more }).findings.map((f) => f.code)).toEqual([code]));
});

describe("prepared plans", () => {
  it("the closest one", () => {
    const here: ContingencyPlan = { ...wagePlan, id: "wagesHere", area: "硝河乡" };
    expect(planFor({ area: "硝河乡", category: "wages" }, [wagePlan, here])?.id).toBe("wagesHere");
    expect(planFor({ area: "白崖乡", category: "neighbours" }, [wagePlan])).toBeUndefined();
  });
  it("a fall beyond chance is shown, a small one is not", () => {
    expect(effectOfPlan({ count: 40, length: 92 }, { count: 18, length: 92 })).toBe("decreased");
    expect(effectOfPlan({ count: 10, length: 92 }, { count: 8, length: 92 })).toBe("notShown");
    expect(effectOfPlan({ count: 0, length: 92 }, { count: 0, length: 92 })).toBe("notShown");
  });
});

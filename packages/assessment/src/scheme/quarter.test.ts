import { label, must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { measureAll } from "../measure/measure-all.ts";
import { onTimeRate, participationRate, resolutionRate, satisfactionRate } from "../standard/case-rates.ts";
import { eventCompletionRate } from "../standard/service-rates.ts";
import { asOf, dispute } from "../testing/cases.ts";
import { appraise } from "./appraise.ts";
import type { Scheme } from "./scheme.ts";
import { subjectsFrom, yearlyPoints } from "./subjects.ts";

/** 硝河乡: cooperation and completion of the dispatched bodies, beside the townships' own rates; circulated every quarter. */
const quarterly: Scheme = {
  id: "quarterly", label: label("季度通报", "quarterly appraisal"), subject: "township", every: "quarter", decimals: 1, rounding: "halfUp", total: 100, ranked: true, src: ["xiji S038 (XIJI-66)", "ours marks"],
  indicators: [
    { id: "resolved", label: label("化解率", "resolution"), measure: "resolution", fullMarks: 60, scoring: { by: "linear", from: 0.5, to: 1 }, whenUndefined: "withhold", src: "xiji S053 (XIJI-89)" },
    { id: "cooperation", label: label("配合度", "cooperation"), fullMarks: 40, scoring: { by: "judged" }, whenUndefined: "withhold", src: "xiji S038 (XIJI-66)" },
  ],
};
const rows = [["硝河乡", 3], ["白崖乡", 2]].flatMap(([area, resolved]) => [0, 1, 2, 3].map((i) => dispute(`${area}-${i}`, { area: String(area), facts: { resolved: i < Number(resolved) } })));
const tables = () => must(measureAll([resolutionRate], rows, { asOf, by: ["area"] }));
const townships = ["硝河乡", "白崖乡", "震湖乡"];

describe("from cases to a quarter's appraisal", () => {
  const quarter = () => must(appraise(quarterly, must(subjectsFrom(quarterly, townships, tables(), "area", { 硝河乡: { cooperation: 36 }, 白崖乡: { cooperation: 40 } }))));
  it("linear between half and all, judged beside it; a township without cases or marks has no total", () =>
    expect(quarter().map((a) => [a.subject, a.indicators[0]?.marks?.low, a.total?.low, a.rank, a.incomplete])).toEqual([["硝河乡", "30", "66", 1, []], ["白崖乡", "0", "40", 2, []], ["震湖乡", undefined, undefined, undefined, ["resolved", "cooperation"]]]));
  it("a township that nobody appraises is refused", () => expect(subjectsFrom(quarterly, ["硝河乡"], tables(), "area", { 兴隆镇: {} }).findings.map((f) => f.params)).toEqual([{ subject: "兴隆镇" }, { subject: "白崖乡" }]));
  it("the year is the mean of its quarters, or nothing where one is missing", () => {
    const [first, second, third] = quarter();
    expect(first && yearlyPoints([first, first, { ...first, total: { low: "70", high: "70" } }], 2)).toMatchObject({ ok: true, value: { low: "67.33", high: "67.33" } });
    expect(first && third && yearlyPoints([first, { ...third, subject: first.subject }], 2).findings.map((f) => [f.code, f.path])).toEqual([["rollUp.incomplete", "/1"]]);
    expect(first && second && yearlyPoints([first, second], 2).findings.map((f) => f.code)).toEqual(["rollUp.otherSubject"]);
  });
});

describe("several measures at once", () => {
  it("a satisfaction without the participation is refused, together they are not", () => {
    expect(measureAll([resolutionRate, satisfactionRate], rows, { asOf }).findings.map((f) => [f.code, f.path])).toEqual([["measure.companion", "/1"]]);
    expect(must(measureAll([onTimeRate, satisfactionRate, participationRate], rows, { asOf })).map((x) => x.measure)).toEqual(["onTime", "satisfaction", "satisfaction.participation"]);
  });
  it("one population at a time", () => expect(measureAll([resolutionRate, eventCompletionRate], rows, { asOf }).findings.map((f) => f.code)).toEqual(["measure.otherPopulation"]));
});

import { must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { fundingMix, leadTime, levelShare, openCount, petitionChange, screeningCount } from "../standard/counts-and-shares.ts";
import { resolutionRate, satisfactionRate } from "../standard/case-rates.ts";
import { asOf, dispute, disputes } from "../testing/cases.ts";
import { volumeFact } from "../scheme/volume.ts";
import { measureChange } from "./change.ts";
import { measure } from "./compute.ts";
import { measureIndex } from "./index-measure.ts";
import type { IndexMeasure, Measure, PassMeasure } from "./measure.ts";
import { parseMeasure } from "./parse-measure.ts";
import type { MeasuredRow } from "./population.ts";
import { rollUp } from "./roll-up.ts";

const total = <M extends PassMeasure>(m: M, rows: readonly MeasuredRow[]) => must(measure(m, rows, { asOf })).total;

describe("counts", () => {
  it("screened and still open", () => {
    expect(total(screeningCount, disputes(2953, 2942)).count).toBe(2953);
    expect(total(openCount, [dispute("a"), dispute("b", { facts: { closed: true } }), dispute("c", { facts: { closed: null } })])).toMatchObject({ count: 1, undetermined: 1 });
  });
});

describe("shares", () => {
  it("by level of resolution; the parts and the unknown make the whole", () => {
    const level = (id: string, resolvedLevel: "village" | "grid" | "county" | null) => dispute(id, { facts: { resolved: true, resolvedLevel } });
    const share = total(levelShare, [level("a", "village"), level("b", "village"), level("c", "grid"), level("d", null)]);
    expect([share.parts, share.unknown, share.evidence.unknown]).toEqual([[{ key: "grid", numerator: 1, denominator: 4 }, { key: "village", numerator: 2, denominator: 4 }], 1, ["d"]]);
  });
  it("of money, in 分", () => {
    const entry = (id: string, source: string, amountFen: number, direction = "in"): MeasuredRow => ({ id, asOf, on: "2026-02-01T00:00:00+08:00", facts: { direction, source, amountFen } });
    expect(total(fundingMix, [entry("a", "fiscalBudget", 6_900_000), entry("b", "partyDues", 100_000), entry("c", "fiscalBudget", 5, "out")]).parts).toEqual([{ key: "fiscalBudget", numerator: 6_900_000, denominator: 7_000_000 }, { key: "partyDues", numerator: 100_000, denominator: 7_000_000 }]);
  });
  it("an amount that is no whole number is left out and named", () => {
    const made = measure(fundingMix, [{ id: "a", asOf, on: asOf, facts: { direction: "in", source: "partyDues", amountFen: 1.5 } }], { asOf });
    expect([made.findings.map((f) => f.code), made.ok && made.value.excluded]).toEqual([["row.quantity"], [{ id: "a", code: "row.quantity" }]]);
  });
  it("a sum beyond exact whole numbers is refused", () => {
    const entry = (id: string): MeasuredRow => ({ id, asOf, on: asOf, facts: { direction: "in", source: "partyDues", amountFen: Number.MAX_SAFE_INTEGER } });
    expect(measure(fundingMix, [entry("a"), entry("b")], { asOf }).findings.map((f) => f.code)).toEqual(["count.overflow"]);
  });
});

describe("durations", () => {
  it("nearest rank, and the mean as a fraction", () => {
    const rows = [3, 9, 4, 30].map((daysOpen, i) => dispute(`d${i}`, { resolvedAt: "2026-06-01T09:00:00+08:00", facts: { resolved: true, daysOpen } }));
    expect(total(leadTime, [...rows, dispute("e", { resolvedAt: "2026-06-01T09:00:00+08:00", facts: { resolved: true } })])).toMatchObject({ statistics: { count: 4, least: 3, median: 4, ninetieth: 30, most: 30, mean: { numerator: 46, denominator: 4 } }, unknown: 1 });
  });
  it("of nothing there is nothing", () => expect(total(leadTime, []).statistics).toEqual({ count: 0, least: null, median: null, ninetieth: null, most: null, mean: null }));
});

describe("a change against its base", () => {
  const petitions = (year: number, n: number, area: string) => Array.from({ length: n }, (_, i) => dispute(`${area}-${year}-${i}`, { area, openedAt: `${year}-03-01T09:00:00+08:00`, facts: { firstPetition: true } }));
  const year = (y: number) => ({ from: `${y}-01-01T00:00:00+08:00`, to: `${y}-07-01T00:00:00+08:00` });
  const change = (rows: readonly MeasuredRow[]) => must(measureChange(petitionChange, rows, { asOf, period: year(2026), base: year(2025), by: ["area"] }));
  it("as a whole and by area; a new area has no base", () => {
    const made = change([...petitions(2026, 6, "硝河乡"), ...petitions(2025, 9, "硝河乡"), ...petitions(2026, 2, "白崖乡")]);
    expect(made.total).toMatchObject({ now: 8, base: 9, value: { kind: "exact", numerator: -1, denominator: 9 } });
    expect(made.groups.map((g) => [g.group.area, g.now, g.base, g.value.kind])).toEqual([["白崖乡", 2, 0, "undefinedRate"], ["硝河乡", 6, 9, "exact"]]);
  });
  it("needs its base, and an index its parts: one pass does not do", () => {
    expect(measure(petitionChange as Measure, [], { asOf }).findings.map((f) => f.code)).toEqual(["measure.needsMore"]);
  });
  it("periods that overlap are refused", () => expect(measureChange(petitionChange, [], { asOf, period: year(2026), base: year(2026) }).findings.map((f) => f.code)).toEqual(["period.overlap"]));
});

describe("a roll-up", () => {
  it("of nothing, or of two measures, is refused", () => {
    expect(rollUp([]).findings.map((f) => f.code)).toEqual(["rollUp.empty"]);
    expect(rollUp([total(resolutionRate, []), total(satisfactionRate, [])]).findings.map((f) => [f.code, f.path])).toEqual([["rollUp.otherMeasure", "/1"]]);
  });
});

describe("an index", () => {
  const index: IndexMeasure = { kind: "index", id: "index.effect", label: { "zh-CN": "成效指数", en: "effect" }, parts: [{ measure: "resolution", weight: 0.6 }, { measure: "satisfaction", weight: "2/5" }], decimals: 2, rounding: "halfUp", src: ["jiangjin S003 (JIANGJIN-08)", "ours weights"] };
  const rows = disputes(4, 3).map((row, i) => ({ ...row, facts: { ...row.facts, satisfied: i < 2 ? ("yes" as const) : ("no" as const) } }));
  it("is a weighted mean of rates that keeps them with it", () => expect(measureIndex(index, [total(resolutionRate, rows), total(satisfactionRate, rows)])).toMatchObject({ ok: true, value: { low: "65.00", high: "65.00", parts: [{ measure: "resolution" }, { measure: "satisfaction" }] } }));
  it("is not made of what is left", () => {
    expect(measureIndex(index, [total(resolutionRate, rows)]).findings.map((f) => f.code)).toEqual(["index.partMissing"]);
    expect(measureIndex(index, [total(resolutionRate, rows), total(satisfactionRate, [])]).findings.map((f) => f.code)).toEqual(["index.partUndefined"]);
  });
  it("weights that do not make 1 are refused", () => expect(parseMeasure({ ...index, parts: [{ measure: "resolution", weight: 0.6 }, { measure: "satisfaction", weight: 0.5 }] }).findings.map((f) => [f.code, f.path])).toEqual([["measure.weights", "/parts"]]));
  it("counts petitions if a part does", () => expect(volumeFact({ ...index, parts: [{ measure: "share", weight: 1 }] }, [{ ...resolutionRate, id: "share", that: { firstPetition: { equal: false } } }])).toBe("firstPetition"));
});

describe("the volume of petitions in every kind", () => {
  it.each<[PassMeasure, string | undefined]>([
    [{ ...screeningCount, of: { firstPetition: { equal: true } } }, "firstPetition"],
    [{ ...levelShare, by: "channel" }, "channel"],
    [{ ...levelShare, by: "firstPetition" }, "firstPetition"],
    [{ ...leadTime, of: { firstPetition: { equal: true } } }, undefined],
  ])("%#", (m, fact) => expect(volumeFact(m)).toBe(fact));
});

describe("measures of every kind as data", () => {
  it.each<[string, object, string, string]>([
    ["a duration of a yes or no", { ...leadTime, value: "resolved" }, "measure.sum", "/value"],
    ["a division by a count", { ...levelShare, by: "attempts" }, "measure.by", "/by"],
    ["a division by an inherited name", { ...levelShare, by: "constructor" }, "measure.by", "/by"],
  ])("refuses %s", (_, m, code, path) => expect(parseMeasure(JSON.parse(JSON.stringify(m))).findings.map((f) => [f.code, f.path])).toEqual([[code, path]]));
});

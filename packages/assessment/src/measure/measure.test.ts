import { must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { asOf, dispute, disputes } from "../testing/cases.ts";
import { firstPetitionCompletionRate, grassrootsResolutionRate, mediationSuccessRate, onTimeRate, participationRate, resolutionRate, satisfactionRate } from "../standard/case-rates.ts";
import { standardMeasures } from "../standard/standard-measures.ts";
import { surveySatisfactionRate } from "../standard/service-rates.ts";
import { measure } from "./compute.ts";
import { formatRate } from "./format.ts";
import type { RateMeasure } from "./measure.ts";
import { parseMeasure } from "./parse-measure.ts";
import type { MeasuredCase, MeasuredRow } from "./population.ts";
import { trend } from "./trend.ts";

const of = (m: RateMeasure, rows: readonly MeasuredRow[], options: Partial<Parameters<typeof measure>[2]> = {}) => must(measure(m, rows, { asOf, ...options }));
const text = (m: RateMeasure, rows: readonly MeasuredCase[], locale: "zh-CN" | "en" = "zh-CN"): string => formatRate(of(m, rows).total, locale);

describe("published rates from cases", () => {
  it("Xiji: 2,942 of 2,953 resolved, 11 to go", () => {
    const table = of(resolutionRate, disputes(2953, 2942));
    expect(formatRate(table.total, "zh-CN")).toBe("99.6%（2942/2953）");
    expect(formatRate(table.total, "en")).toBe("99.6% (2942/2953)");
    expect(table.total.evidence.remainder).toHaveLength(11);
  });
  it("Lintan: 291 of 305", () => expect(text(resolutionRate, disputes(305, 291))).toBe("95.4%（291/305）"));
  it("Jiangjin: 29,132 of 30,041 at the grass roots; over the resolved it would be another number", () => {
    const rows = disputes(30041, 29364).map((row, i) => ({ ...row, facts: { ...row.facts, resolvedLevel: i < 29132 ? ("village" as const) : ("county" as const) } }));
    expect(text(grassrootsResolutionRate, rows)).toBe("96.97%（29132/30041）");
    expect(text({ ...grassrootsResolutionRate, of: { resolved: { equal: true } } }, rows)).toBe("99.21%（29132/29364）");
    expect(text({ ...resolutionRate, decimals: 2 }, rows)).toBe("97.75%（29364/30041）");
  });
  it("Dong'e: 3,424 of 3,509 mediated; 406 screened ones are in no count", () => {
    const rows = disputes(3915, 3424).map((row, i) => ({ ...row, facts: { ...row.facts, mediated: i < 3509 } }));
    expect(text(mediationSuccessRate, rows)).toBe("97.6%（3424/3509）");
    expect(text(resolutionRate, rows)).toBe("87.5%（3424/3915）");
  });
  it("Liaocheng: 8,279 of 8,505 is 97.3 %, and 97 % without decimals", () => {
    const rows = disputes(8505, 8279, { facts: { mediated: true } });
    expect(text(mediationSuccessRate, rows)).toBe("97.3%（8279/8505）");
    expect(text({ ...mediationSuccessRate, decimals: 0 }, rows)).toBe("97%（8279/8505）");
  });
});

describe("what is not known", () => {
  it("a rate over nothing is undefined, never 0 or 100 %", () => {
    const table = of(resolutionRate, []);
    expect(table.total.value).toEqual({ kind: "undefinedRate" });
    expect(formatRate(table.total, "en")).toBe("undefined (0/0)");
    expect(formatRate(table.total, "zh-CN")).toBe("无从计算（0/0）");
  });
  it("missing facts make a range of it, rounded outward", () => {
    const rows = [...disputes(6, 4), dispute("zhou-li-boundary", { facts: { resolved: null } })];
    expect(of(resolutionRate, rows).total).toMatchObject({ numerator: 4, denominator: 7, unknown: 1, value: { kind: "range", low: { numerator: 4, denominator: 7 }, high: { numerator: 5, denominator: 7 } } });
    expect(text(resolutionRate, rows)).toBe("57.1%–71.5%（4/7，未知 1）");
  });
  it("a case of which it is not known whether it belongs widens the range and stands in no count", () => {
    const rows = [...disputes(6, 4), dispute("who-registered-it", { facts: { registered: null, resolved: true } })];
    expect(of(resolutionRate, rows).total).toMatchObject({ numerator: 4, denominator: 6, undetermined: 1, value: { low: { numerator: 4, denominator: 6 }, high: { numerator: 5, denominator: 7 } } });
    expect(text(resolutionRate, rows, "en")).toBe("66.6%–71.5% (4/6, 1 undetermined)");
  });
});

describe("on time: closed within the limit, of those due in the period", () => {
  const due = (id: string, dueAt: string, closedAt?: string): MeasuredCase =>
    dispute(id, { dueAt, ...(closedAt && { closedAt }), facts: { hasDeadline: true, closed: closedAt !== undefined, ...(closedAt && { metDeadline: Date.parse(closedAt) <= Date.parse(dueAt) }) } });
  const rows = [
    due("kept", "2026-07-10T00:00:00+08:00", "2026-07-09T16:00:00+08:00"),
    due("late", "2026-07-11T00:00:00+08:00", "2026-08-01T10:00:00+08:00"),
    due("still-open", "2026-07-12T00:00:00+08:00"),
    due("not-due-yet", "2026-11-01T00:00:00+08:00"),
    dispute("no-limit", { facts: { hasDeadline: false } }),
  ];
  it("what is still open counts against it; what is not due yet does not count", () => expect(text(onTimeRate, rows)).toBe("33.3%（1/3）"));
  it("a period is half-open", () => {
    const period = { from: "2026-07-11T00:00:00+08:00", to: "2026-07-12T00:00:00+08:00" };
    expect(of(onTimeRate, rows, { period }).total.evidence).toEqual({ numerator: [], remainder: ["late"], unknown: [], undetermined: [] });
  });
  it("an open case without the fact is not late and not in time: its fact decides, not its absence", () =>
    expect(of(onTimeRate, [dispute("limit-unknown", { facts: { hasDeadline: true } })]).total.undetermined).toBe(1));
});

describe("groups", () => {
  const rows = [
    ...disputes(4, 3, { area: "硝河乡", category: "boundary", channel: "grid" }),
    ...[1, 2].map((i) => dispute(`baiya-${i}`, { area: "白崖乡", facts: { resolved: i === 1 } })),
    dispute("nowhere"),
  ];
  it("by area, sorted, with the unstated as null, and the parts make the whole", () => {
    const table = of(resolutionRate, rows, { by: ["area"] });
    expect(table.groups.map((g) => [g.group.area, g.numerator, g.denominator])).toEqual([["白崖乡", 1, 2], ["硝河乡", 3, 4], [null, 0, 1]]);
    expect(table.groups.reduce((n, g) => n + g.denominator, 0)).toBe(table.total.denominator);
  });
  it("by civil month: midnight in Beijing belongs to the new month", () => {
    const table = of(resolutionRate, [dispute("new-year", { openedAt: "2025-12-31T16:00:00Z" })], { by: ["year", "quarter", "month"] });
    expect(table.groups[0]?.group).toEqual({ year: "2026", quarter: "2026-Q1", month: "2026-01" });
  });
});

describe("satisfaction and participation", () => {
  const rows = (["yes", "yes", "no", "silent"] as const).map((satisfied, i) => dispute(`rated-${i}`, { facts: { closed: true, satisfied } }));
  it("silence is neither satisfied nor dissatisfied, but it lowers the participation", () => {
    expect(text(satisfactionRate, rows)).toBe("66.67%（2/3）");
    expect(text(participationRate, rows)).toBe("75.00%（3/4）");
    expect(satisfactionRate.companion).toBe(participationRate.id);
  });
  it("a survey counts people, not rows", () => {
    const answer = (id: string, a: string, people: number): MeasuredRow => ({ id, asOf, facts: { answer: a, people } });
    const table = measure(surveySatisfactionRate, [answer("s", "satisfied", 4939), answer("d", "dissatisfied", 61), answer("n", "noAnswer", 900)], { asOf });
    expect(table.ok && formatRate(table.value.total, "en")).toBe("98.78% (4939/5000)");
  });
  it("first petitions are context", () => expect(firstPetitionCompletionRate.use).toBe("context"));
});

describe("rows that cannot be true", () => {
  const codes = (rows: readonly MeasuredRow[]) => measure(resolutionRate, rows, { asOf }).findings.map((f) => [f.code, f.path]);
  it("a case counted twice is refused", () => {
    const table = measure(resolutionRate, [dispute("a"), dispute("a")], { asOf });
    expect(table.ok).toBe(false);
    expect(codes([dispute("a"), dispute("a")])).toEqual([["row.duplicate", "/rows/1"]]);
  });
  it("a row as of another instant is refused", () => expect(codes([dispute("a", { asOf: "2026-08-31T00:00:00+08:00" })])).toEqual([["row.otherInstant", "/rows/0/asOf"]]));
  it("the same instant in another offset is the same", () => expect(codes([dispute("a", { asOf: "2026-09-30T10:00:00Z" })])).toEqual([]));
  it.each<[string, Partial<MeasuredCase>, string]>([
    ["closes before it opens", { closedAt: "2026-03-01T09:00:00+08:00" }, "row.endsBeforeStart"],
    ["opens after the as-of", { openedAt: "2026-10-01T09:00:00+08:00" }, "row.afterAsOf"],
    ["opens never", { openedAt: "2026-02-30T09:00:00+08:00" }, "row.instant"],
  ])("a case that %s is left out and named", (_, row, code) => {
    const table = of(resolutionRate, [dispute("good"), dispute("bad", row)]);
    expect(table.total.denominator).toBe(1);
    expect(table.excluded).toEqual([{ id: "bad", code }]);
  });
  it("a period that is not over is told", () => expect(measure(resolutionRate, [], { asOf, period: { from: "2026-07-01T00:00:00+08:00", to: "2027-01-01T00:00:00+08:00" } }).findings.map((f) => f.code)).toEqual(["period.notOver"]));
  it("refuses an as-of and a period that are none", () => {
    expect(measure(resolutionRate, [], { asOf: "yesterday" }).findings.at(0)?.code).toBe("asOf.invalid");
    expect(measure(resolutionRate, [], { asOf, period: { from: asOf, to: asOf } }).findings.at(0)?.code).toBe("reportPeriod.invalid");
  });
});

describe("a trend", () => {
  it("has every month, the empty one too", () => {
    const rows = [dispute("jan", { openedAt: "2026-01-31T23:59:59+08:00", facts: { resolved: true } }), dispute("mar", { openedAt: "2026-03-01T00:00:00+08:00" })];
    const points = trend(resolutionRate, rows, { asOf, months: { from: "2026-01", to: "2026-03" } });
    expect(points.ok && points.value.map((p) => `${p.month} ${formatRate(p.result, "en")}`)).toEqual(["2026-01 100.0% (1/1)", "2026-02 undefined (0/0)", "2026-03 0.0% (0/1)"]);
  });
  it.each([["2026-03", "2026-01"], ["2026-13", "2027-01"], ["1900-01", "2026-01"]])("refuses %s to %s", (from, to) =>
    expect(trend(resolutionRate, [], { asOf, months: { from, to } }).findings.at(0)?.code).toBe("reportPeriod.invalid"));
});

describe("measures as data", () => {
  it.each(standardMeasures.map((m) => [m.id, m] as const))("%s reads back from JSON as it was", (_, m) => expect(parseMeasure(JSON.parse(JSON.stringify(m)))).toEqual({ ok: true, value: m, findings: [] }));
  it("ids are unique and companions exist", () => {
    const ids = standardMeasures.map((m) => m.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const m of standardMeasures) if (m.kind === "rate" && m.companion !== undefined) expect(ids).toContain(m.companion);
  });
  it.each<[string, object, string, string]>([
    ["a fact that cases do not have", { of: { petitioner: { equal: true } } }, "field.unknown", "/of/petitioner"],
    ["a code that is not listed", { that: { satisfied: { equal: "maybe" } } }, "operand.unknownCode", "/that/satisfied/equal"],
    ["an unknown key", { percent: 99.6 }, "key.unknown", ""],
    ["no source", { src: [] }, "value.tooSmall", "/src"],
    ["half a rounding rule", { rounding: "nearest" }, "value.notAllowed", "/rounding"],
    ["a sum of what is no whole number", { sum: "resolved" }, "measure.sum", "/sum"],
  ])("refuses %s", (_, change, code, path) => {
    const parsed = parseMeasure({ ...resolutionRate, ...change });
    expect(parsed.findings.map((f) => [f.code, f.path])).toContainEqual([code, path]);
  });
});

import { must } from "@fengqiao/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../exact/rational.ts";
import { onTimeRate, resolutionRate } from "../standard/case-rates.ts";
import { asOf, dispute } from "../testing/cases.ts";
import { measure } from "./compute.ts";
import type { RateMeasure } from "./measure.ts";
import type { MeasuredCase } from "./population.ts";
import { rateBounds } from "./rate.ts";
import type { RateResult } from "./result.ts";
import { rollUp } from "./roll-up.ts";

const maybe = fc.option(fc.boolean(), { nil: null });
const months = ["2026-01", "2026-02", "2026-03", "2026-04"];
const oneCase = fc.record({ area: fc.constantFrom("硝河乡", "白崖乡", undefined), month: fc.constantFrom(...months), registered: maybe, resolved: maybe, closed: fc.boolean(), inTime: fc.boolean(), due: fc.boolean() });
const cases = fc.array(oneCase, { maxLength: 60 }).map((list) =>
  list.map((c, i): MeasuredCase => {
    const openedAt = `${c.month}-10T09:00:00+08:00`;
    return dispute(`case-${String(i).padStart(3, "0")}`, { openedAt, ...(c.area !== undefined && { area: c.area }), ...(c.due && { dueAt: "2026-06-01T00:00:00+08:00" }), ...(c.closed && { closedAt: "2026-05-02T09:00:00+08:00" }), facts: { registered: c.registered, resolved: c.resolved, hasDeadline: c.due, closed: c.closed, metDeadline: c.closed && c.inTime } });
  }),
);
const table = (m: RateMeasure, rows: readonly MeasuredCase[], by: ("area" | "month")[] = []) => must(measure(m, rows, { asOf, by }));

describe("for every set of cases", () => {
  it("the roll-up of the parts is the whole", () =>
    fc.assert(
      fc.property(cases, (rows) => {
        const { groups, total } = table(resolutionRate, rows, ["area", "month"]);
        if (groups.length === 0) return;
        const whole = rollUp(groups);
        expect(whole.ok && whole.value).toEqual(total);
      }),
    ));
  it("permuting the cases changes nothing", () =>
    fc.assert(
      fc.property(cases.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))), ([rows, shuffled]) => {
        expect(table(resolutionRate, shuffled, ["area"])).toEqual(table(resolutionRate, rows, ["area"]));
      }),
    ));
  it("a case added on time never lowers the on-time rate, at either bound", () =>
    fc.assert(
      fc.property(cases, (rows) => {
        const added = dispute("added", { dueAt: "2026-06-01T00:00:00+08:00", closedAt: "2026-05-20T09:00:00+08:00", facts: { hasDeadline: true, closed: true, metDeadline: true } });
        const [before, after] = [table(onTimeRate, rows).total, table(onTimeRate, [...rows, added]).total].map(bounds) as [ReturnType<typeof bounds>, ReturnType<typeof bounds>];
        if (!before || !after) return;
        expect(compare(after.low, before.low)).toBeGreaterThanOrEqual(0);
        expect(compare(after.high, before.high)).toBeGreaterThanOrEqual(0);
      }),
    ));
  it("whatever the missing facts turn out to be, the rate lies within its range", () =>
    fc.assert(
      fc.property(cases, fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }), (rows, coins) => {
        const span = bounds(table(resolutionRate, rows).total);
        const known = rows.map((row, i) => ({ ...row, facts: { ...row.facts, registered: row.facts.registered ?? coins[i * 2] ?? true, resolved: row.facts.resolved ?? coins[i * 2 + 1] ?? true } }));
        const actual = bounds(table(resolutionRate, known).total);
        if (!span || !actual) return;
        expect(compare(span.low, actual.low)).toBeLessThanOrEqual(0);
        expect(compare(actual.high, span.high)).toBeLessThanOrEqual(0);
      }),
    ));
  it("a group counted twice is refused", () =>
    fc.assert(
      fc.property(cases, (rows) => {
        const { total } = table(resolutionRate, rows);
        fc.pre(total.denominator > 0);
        expect(rollUp([total, total]).findings.map((f) => f.code)).toEqual(["rollUp.doubleCount"]);
      }),
    ));
});

function bounds({ value }: RateResult) {
  if (value.kind === "undefinedRate") return undefined;
  const [low, high] = rateBounds(value);
  return { low, high };
}

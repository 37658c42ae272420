import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "@fengqiao/model/civil";
import { comparePeriods } from "./compare-periods.ts";
import { moveMonths } from "./move-day.ts";
import { type Period, periodUnits } from "./period.ts";
import { periodText } from "./period-text.ts";
import { sumPeriods } from "./sum-periods.ts";

const p = (amount: number, unit: Period["unit"]): Period => ({ amount, unit });

describe("comparing periods", () => {
  it.each([
    [p(3, "week"), p(25, "calendarDay"), "shorter"],
    [p(3, "week"), p(21, "calendarDay"), "equal"],
    [p(24, "hour"), p(1440, "minute"), "equal"],
    [p(1, "year"), p(12, "month"), "equal"],
    [p(30, "calendarDay"), p(15, "workingDay"), "incomparable"],
    [p(30, "calendarDay"), p(30, "workingDay"), "incomparable"],
    [p(15, "calendarDay"), p(16, "workingDay"), "shorter"],
    [p(1, "month"), p(30, "calendarDay"), "incomparable"],
    [p(1, "month"), p(32, "calendarDay"), "shorter"],
    [p(1, "month"), p(27, "calendarDay"), "longer"],
    [p(24, "hour"), p(1, "calendarDay"), "incomparable"],
    [p(24, "hour"), p(2, "calendarDay"), "shorter"],
    [p(26, "hour"), p(1, "calendarDay"), "incomparable"],
    [p(28, "hour"), p(1, "calendarDay"), "longer"],
    [p(0, "workingDay"), p(0, "calendarDay"), "equal"],
    [p(0, "workingDay"), p(1, "calendarDay"), "shorter"],
    [p(1, "year"), p(366, "calendarDay"), "incomparable"],
  ] as const)("%o is to %o: %s", (a, b, order) => {
    const mirrored = { shorter: "longer", longer: "shorter", equal: "equal", incomparable: "incomparable" } as const;
    expect(comparePeriods(a, b)).toBe(order);
    expect(comparePeriods(b, a)).toBe(mirrored[order]);
  });

  it("says shorter of months and days only where it is so from every start", () => {
    const start = fc.integer({ min: dayNumber("1890-01-01"), max: dayNumber("2420-12-31") });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: -8, max: 8 }), start, fc.constantFrom("correspondingDay" as const, "endOfMonth" as const), (months, around, from, monthEnd) => {
        const days = Math.max(0, Math.round(months * 30.4369) + around);
        const order = comparePeriods(p(months, "month"), p(days, "calendarDay"));
        const took = moveMonths(from, months, monthEnd) - from;
        if (order === "shorter") expect(took).toBeLessThan(days);
        if (order === "longer") expect(took).toBeGreaterThan(days);
      }),
      { numRuns: 5000 },
    );
  });

  it("is a partial order", () => {
    const any = fc.record({ amount: fc.integer({ min: 0, max: 400 }), unit: fc.constantFrom(...periodUnits) });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        if (comparePeriods(a, b) === "shorter" && comparePeriods(b, c) === "shorter") expect(comparePeriods(a, c)).toBe("shorter");
        expect(comparePeriods(a, a)).toBe("equal");
      }),
    );
  });
});

describe("sums and words", () => {
  it("adds what converts", () => {
    expect(sumPeriods([p(2, "week"), p(3, "calendarDay")])).toEqual(p(17, "calendarDay"));
    expect(sumPeriods([p(1, "year"), p(1, "workingDay")])).toBeUndefined();
  });
  it("speaks both languages", () => {
    expect([p(15, "workingDay"), p(1, "month"), p(30, "calendarDay")].map(periodText)).toEqual([
      { "zh-CN": "15 个工作日", en: "15 working days" },
      { "zh-CN": "1 个月", en: "1 month" },
      { "zh-CN": "30日", en: "30 calendar days" },
    ]);
  });
});

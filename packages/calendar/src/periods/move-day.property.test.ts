import { type DayNumber, dayNumber, isoOfDay, NO_DAY } from "@fengqiao/model/civil";
import fc from "fast-check";
import { expect, it } from "vitest";
import { chinaCalendar } from "../china/china-calendar.ts";
import { computeDue } from "../deadlines/compute-due.ts";
import { type MonthEnd, moveMonths } from "./move-day.ts";

const days = fc.integer({ min: dayNumber("0001-01-01"), max: dayNumber("9998-12-31") });
const monthEnds = fc.constantFrom<MonthEnd>("correspondingDay", "endOfMonth");

/** 民法典 Art. 202 by its words: write the corresponding day; while there is no such day, the one before it. */
function correspondingDay(from: DayNumber, amount: number, monthEnd: MonthEnd): DayNumber {
  const [year = 0, month = 0, day = 0] = isoOfDay(from).split("-").map(Number);
  const months = year * 12 + month - 1 + amount;
  const written = (last: number): string => `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-${String(last).padStart(2, "0")}`;
  const wasLast = isoOfDay(from + 1).endsWith("-01");
  let last = monthEnd === "endOfMonth" && wasLast ? 31 : day;
  while (dayNumber(written(last)) === NO_DAY) last--;
  return dayNumber(written(last));
}

it("for every day and number of months it is the day that the law names", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -120_000, max: 120_000 }), monthEnds, (from, amount, monthEnd) => {
      const [year = 0, month = 0] = isoOfDay(from).split("-").map(Number);
      const months = year * 12 + month - 1 + amount;
      fc.pre(months >= 0 && months < 120_000);
      expect(moveMonths(from, amount, monthEnd)).toBe(correspondingDay(from, amount, monthEnd));
    }),
    { numRuns: 5000 },
  );
});

it("for every end of a month and each of the months around it likewise", () => {
  for (const around of ["0000-03-01", "0004-03-01", "0100-03-01", "1900-03-01", "2000-03-01", "2023-03-01", "2024-03-01", "9996-03-01"]) {
    for (let from = dayNumber(around) - 35; from < dayNumber(around) + 35; from++) {
      for (let amount = -1; amount <= 49; amount++) {
        if (isoOfDay(from) < "0000-02-01" && amount < 0) continue;
        if (around === "9996-03-01" && amount > 40) continue;
        for (const monthEnd of ["correspondingDay", "endOfMonth"] as const) {
          const [got, wanted] = [moveMonths(from, amount, monthEnd), correspondingDay(from, amount, monthEnd)];
          if (got !== wanted) expect([isoOfDay(from), amount, monthEnd, isoOfDay(got)]).toEqual([isoOfDay(from), amount, monthEnd, isoOfDay(wanted)]);
        }
      }
    }
  }
});

it("no day stays no day, and what lies beyond every calendar stays a whole number", () => {
  expect(moveMonths(NO_DAY, 1, "correspondingDay")).toBe(NO_DAY);
  let [later, earlier] = [0, 0];
  for (let i = 0; i < 5; i++) [later, earlier] = [moveMonths(later, 1_200_000, "endOfMonth"), moveMonths(earlier, -1_200_000, "endOfMonth")];
  expect([later, earlier]).toEqual([100_000_000, -100_000_000]);
});

it("extensions of a stored deadline that add up to more than a date can hold are refused", () => {
  const century = { by: { amount: 100_000, unit: "year" }, approver: "head", approvedAt: "2026-03-02T10:00:00+08:00", reason: "complex case" } as const;
  const rule = { label: { "zh-CN": "办理", en: "handling" }, within: { amount: 1, unit: "month" }, rollForward: true, ends: "endOfDay", src: "test" } as const;
  const facts = { version: 1, rule, startedAt: "2026-03-02T10:00:00+08:00", limit: rule.within, assumePlainWeek: true, stops: [], extensions: [century, century, century] } as const;
  expect(computeDue(facts, chinaCalendar())).toMatchObject({ ok: false, findings: [{ code: "date.outOfRange" }] });
});

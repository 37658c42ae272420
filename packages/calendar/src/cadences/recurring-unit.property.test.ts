import { type DayNumber, dayNumber, FIRST_DAY, isoOfDay, isoWeekday, LAST_DAY } from "@fengqiao/model/civil";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recurringUnits } from "./recurring-unit.ts";

/** A day that lies more than a year from both ends of what can be written. */
const days = fc.integer({ min: dayNumber("0001-01-01"), max: dayNumber("9998-12-31") });
const two = (n: number): string => String(n).padStart(2, "0");

/** ISO 8601, counted out on the written days: the year of the Thursday, and the how-manieth Thursday of that year it is. */
function isoWeekOf(day: DayNumber): string {
  const thursday = day - isoWeekday(day) + 4;
  const year = isoOfDay(thursday).slice(0, 4);
  let number = 1;
  while (isoOfDay(thursday - number * 7).startsWith(year)) number++;
  return `${year}-W${two(number)}`;
}
function quarterOf(day: DayNumber): string {
  const [year = "", month = ""] = isoOfDay(day).split("-");
  return `${year}-Q${{ "01": 1, "02": 1, "03": 1, "04": 2, "05": 2, "06": 2, "07": 3, "08": 3, "09": 3 }[month] ?? 4}`;
}
function halfMonthOf(day: DayNumber): string {
  const iso = isoOfDay(day);
  return `${iso.slice(0, 7)}-H${iso.slice(8) > "15" ? 2 : 1}`;
}

/** The key of a day's period, from the written day alone. */
const keyOf = {
  day: isoOfDay,
  week: isoWeekOf,
  halfMonth: halfMonthOf,
  month: (day: DayNumber) => isoOfDay(day).slice(0, 7),
  quarter: quarterOf,
  year: (day: DayNumber) => isoOfDay(day).slice(0, 4),
} satisfies Record<keyof typeof recurringUnits, (day: DayNumber) => string>;
const units = fc.constantFrom(...(Object.keys(recurringUnits) as (keyof typeof recurringUnits)[]));

describe("for every unit and day", () => {
  it("the period has the key that the written day tells", () => {
    fc.assert(
      fc.property(units, days, (name, day) => {
        const unit = recurringUnits[name];
        expect(unit.keyOf(unit.indexOf(day))).toBe(keyOf[name](day));
      }),
      { numRuns: 3000 },
    );
  });

  it("the key changes on the first day of a period and on no other", () => {
    fc.assert(
      fc.property(units, days, (name, day) => {
        const unit = recurringUnits[name];
        const index = unit.indexOf(day);
        const [start, next] = [unit.startOf(index), unit.startOf(index + 1)];
        expect(start <= day && day < next).toBe(true);
        expect(unit.indexOf(start)).toBe(index);
        expect(unit.indexOf(next - 1)).toBe(index);
        expect(unit.indexOf(next)).toBe(index + 1);
        expect(keyOf[name](start)).toBe(keyOf[name](day));
        expect(keyOf[name](next - 1)).toBe(keyOf[name](day));
        expect(keyOf[name](next)).not.toBe(keyOf[name](day));
      }),
      { numRuns: 3000 },
    );
  });
});

it.each([
  ["the years that a two-digit year would move to the 20th century", FIRST_DAY, dayNumber("0101-01-01")],
  ["the last years", dayNumber("9990-01-01"), LAST_DAY],
] as const)("goes through %s day by day without a gap", (_, from, to) => {
  for (const name of ["week", "halfMonth", "month", "quarter", "year"] as const) {
    const unit = recurringUnits[name];
    let index = unit.indexOf(from);
    for (let day = from; day <= to; day++) {
      if (day === unit.startOf(index + 1)) index++;
      if (unit.indexOf(day) !== index) expect([name, isoOfDay(day), unit.indexOf(day)]).toEqual([name, isoOfDay(day), index]);
    }
  }
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoOfDay } from "@fengqiao/model/civil";
import { chinaCalendar } from "../china/china-calendar.ts";
import { type Cadence, parseCadence } from "./cadence.ts";
import { periodOf, periodsDue } from "./cadence-periods.ts";

const china = chinaCalendar();
const keyOf = (cadence: Cadence, at: string): unknown => {
  const period = periodOf(cadence, at, china);
  return period.ok ? period.value?.key : period.findings[0].code;
};
const keysDue = (cadence: Cadence, from: string, to: string): unknown => {
  const due = periodsDue(cadence, from, to, china);
  return due.ok ? due.value.map((p) => p.key) : due.findings[0].code;
};

describe("the period of a day", () => {
  it.each([
    [{ every: "day" }, "2026-11-21", "2026-11-21"],
    [{ every: "week" }, "2026-01-01", "2026-W01"],
    [{ every: "week" }, "2027-01-01", "2026-W53"],
    [{ every: "week" }, "2024-12-30", "2025-W01"],
    [{ every: "halfMonth" }, "2026-02-15", "2026-02-H1"],
    [{ every: "halfMonth" }, "2026-02-16", "2026-02-H2"],
    [{ every: "month" }, "2026-02-28", "2026-02"],
    [{ every: "quarter" }, "2026-10-01", "2026-Q4"],
    [{ every: "year" }, "2026-10-01", "2026"],
    [{ every: "workingDay" }, "2026-10-10", "2026-10-10"],
    [{ every: "workingDay" }, "2026-10-11", undefined],
    [{ every: "workingDay" }, "2027-02-08", "calendar.notPublished"],
    [{ every: "year", times: 3, from: "2021-01-01" }, "2023-12-31", "2021-01-01/2023-12-31"],
    [{ every: "year", times: 3, from: "2021-01-01" }, "2020-12-31", undefined],
    [{ every: "week", times: 2, from: "2026-03-02" }, "2026-03-16", "2026-03-16/2026-03-29"],
    [{ once: { from: "2026-03-01", to: "2026-05-31" } }, "2026-05-31", "2026-03-01/2026-05-31"],
    [{ once: { from: "2026-03-01", to: "2026-05-31" } }, "2026-06-01", undefined],
    [{ asNeeded: true }, "2026-06-01", undefined],
    [{ unset: "centre.meeting" }, "2026-06-01", "cadence.notSet"],
    [{ every: "day" }, "2026-02-30", "date.invalid"],
  ] as const)("%o on %s: %s", (cadence, at, key) => {
    expect(keyOf(cadence, at)).toBe(key);
  });

  it("is that of the local day of an instant", () => {
    expect(keyOf({ every: "month" }, "2026-02-28T17:00:00Z")).toBe("2026-03");
  });
});

describe("what is due between two days", () => {
  it("is what ends there: the half-month is not two weeks", () => {
    expect(keysDue({ every: "halfMonth" }, "2026-02-10", "2026-03-30")).toEqual(["2026-02-H1", "2026-02-H2", "2026-03-H1"]);
    expect(keysDue({ every: "week" }, "2026-03-01", "2026-03-22")).toEqual(["2026-W09", "2026-W10", "2026-W11", "2026-W12"]);
    expect(keysDue({ every: "quarter" }, "2026-01-01", "2026-12-30")).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"]);
    expect(keysDue({ every: "year", times: 3, from: "2021-01-01" }, "2015-01-01", "2026-12-31")).toEqual(["2021-01-01/2023-12-31", "2024-01-01/2026-12-31"]);
    expect(keysDue({ once: { from: "2026-03-01", to: "2026-05-31" } }, "2026-05-31", "2026-06-30")).toEqual(["2026-03-01/2026-05-31"]);
    expect(keysDue({ asNeeded: true }, "2026-01-01", "2026-12-31")).toEqual([]);
  });
  it("counts the working days for a duty of working days", () => {
    expect(keysDue({ every: "workingDay" }, "2026-10-09", "2026-10-12")).toEqual(["2026-10-09", "2026-10-10", "2026-10-12"]);
    expect(keysDue({ every: "workingDay" }, "2026-12-01", "2027-01-10")).toBe("calendar.notPublished");
    expect(periodsDue({ every: "workingDay" }, "2026-12-28", "2026-12-30", china)).toMatchObject({ value: [{}, {}, {}], findings: [{ code: "day.provisional" }] });
  });
  it("refuses open slots, what is no day, and more than can be listed", () => {
    expect(keysDue({ unset: "x" }, "2026-01-01", "2026-01-31")).toBe("cadence.notSet");
    expect(keysDue({ every: "day" }, "2026-01-01", "2026-02-30")).toBe("date.invalid");
    expect(keysDue({ every: "day" }, "0000-01-01", "9999-12-31")).toBe("cadence.tooMany");
  });
  it("ends where the calendar ends", () => {
    expect(keysDue({ every: "week" }, "9999-12-20", "9999-12-31")).toEqual(["9999-W51"]);
    expect(keysDue({ every: "week" }, "0000-01-01", "0000-01-16")).toEqual(["0000-W01", "0000-W02"]);
    expect(keysDue({ every: "year" }, "0000-01-01", "0001-12-31")).toEqual(["0000", "0001"]);
  });
});

const cadences: fc.Arbitrary<Cadence> = fc.oneof(
  fc.constantFrom<Cadence>({ every: "day" }, { every: "week" }, { every: "halfMonth" }, { every: "month" }, { every: "quarter" }, { every: "year" }),
  fc.record({ every: fc.constantFrom("day", "week", "halfMonth", "month", "quarter", "year"), times: fc.integer({ min: 2, max: 9 }), from: fc.constant("1990-05-17") }),
);
it("for every cadence the periods of a time follow one another without gap or overlap, and each day lies in its own", () => {
  const days = fc.integer({ min: dayNumber("1990-06-01"), max: dayNumber("2060-01-01") });
  fc.assert(
    fc.property(cadences, days, fc.integer({ min: 0, max: 2000 }), (cadence, from, length) => {
      const due = periodsDue(cadence, isoOfDay(from), isoOfDay(from + length), china);
      if (!due.ok) throw new Error("due");
      due.value.forEach((period, i) => {
        const before = due.value[i - 1];
        if (before) expect(dayNumber(period.from)).toBe(dayNumber(before.to) + 1);
        for (const day of [period.from, period.to]) expect(periodOf(cadence, day, china)).toMatchObject({ value: period });
      });
      const own = periodOf(cadence, isoOfDay(from), china);
      if (own.ok && own.value) expect(own.value.from <= isoOfDay(from) && own.value.to >= isoOfDay(from)).toBe(true);
    }),
  );
});

it.each([{ every: "fortnight" }, { every: "month", times: 0, from: "2026-01-01" }, { every: "workingDay", times: 2, from: "2026-01-01" }, { once: { from: "2026-02-01", to: "2026-01-01" } }, { asNeeded: false }, {}])("refuses %o as a cadence", (data) => {
  expect(parseCadence(data).ok).toBe(false);
});

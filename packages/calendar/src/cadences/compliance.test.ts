import { describe, expect, it } from "vitest";
import { chinaCalendar } from "../china/china-calendar.ts";
import { complianceOf } from "./compliance.ts";

const china = chinaCalendar();
const span = { from: "2026-01-01", to: "2026-06-30", asOf: "2026-05-20T12:00:00+08:00" };

describe("月研判: monthly case analysis of a functional branch", () => {
  it("tells what was held, late, missed and still open", () => {
    const answer = complianceOf(
      { every: "month" },
      [
        { at: "2026-01-28T15:00:00+08:00" },
        { at: "2026-03-03T09:00:00+08:00", of: "2026-02" },
        { at: "2026-03-30" },
        { at: "2026-05-21T09:00:00+08:00" },
      ],
      span,
      china,
    );
    expect(answer).toMatchObject({
      ok: true,
      value: {
        rows: [
          { period: { key: "2026-01" }, state: "held", heldAt: "2026-01-28T15:00:00+08:00" },
          { period: { key: "2026-02" }, state: "late", heldAt: "2026-03-03T09:00:00+08:00" },
          { period: { key: "2026-03" }, state: "held", heldAt: "2026-03-30" },
          { period: { key: "2026-04" }, state: "missed" },
          { period: { key: "2026-05" }, state: "open" },
          { period: { key: "2026-06" }, state: "open" },
        ],
        due: 4,
        held: 2,
        late: 1,
        missed: 1,
        open: 2,
      },
    });
  });

  it("counts what has happened by then: a day from its beginning, an instant up to and including it", () => {
    const may = (at: string) => {
      const answer = complianceOf({ every: "month" }, [{ at }], span, china);
      return answer.ok && answer.value.rows.find((row) => row.period.key === "2026-05")?.state;
    };
    expect(["2026-05-20", "2026-05-20T12:00:00+08:00", "2026-05-20T12:00:00.001+08:00", "2026-05-21"].map(may)).toEqual(["held", "held", "open", "open"]);
  });

  it("does not let a meeting that makes up for February count for March", () => {
    expect(complianceOf({ every: "month" }, [{ at: "2026-03-03", of: "2026-02" }], span, china)).toMatchObject({ value: { rows: [{}, { state: "late" }, { period: { key: "2026-03" }, state: "missed" }, {}, {}, {}] } });
  });

  it("does not let two meetings in one month count for two", () => {
    expect(complianceOf({ every: "month" }, [{ at: "2026-01-05" }, { at: "2026-01-25" }], span, china)).toMatchObject({ value: { held: 1, missed: 3 } });
  });
});

it("refuses what is no day or instant, each with its place", () => {
  expect(complianceOf({ every: "week" }, [{ at: "2026-01-05" }, { at: "2026-02-30" }], span, china)).toMatchObject({ ok: false, findings: [{ code: "date.invalid", path: "/held/1/at" }] });
  expect(complianceOf({ every: "week" }, [], { ...span, asOf: "today" }, china)).toMatchObject({ ok: false, findings: [{ code: "instant.invalid" }] });
  expect(complianceOf({ unset: "centre.meeting" }, [], span, china)).toMatchObject({ ok: false, findings: [{ code: "cadence.notSet", severity: "unknown", params: { slot: "centre.meeting" } }] });
});

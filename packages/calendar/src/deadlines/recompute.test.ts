import { describe, expect, it } from "vitest";
import { chinaCalendar, chinaCalendarData } from "../china/china-calendar.ts";
import { parseCalendar } from "../editions/open-calendar.ts";
import type { CalendarData } from "../editions/calendar-data.ts";
import { isWorkingDay } from "../editions/working-days.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { dueSignals } from "./due-signals.ts";
import { explainDeadline } from "./explain-deadline.ts";
import { recompute } from "./recompute.ts";
import { setDeadline } from "./set-deadline.ts";

const china = chinaCalendar();
const working = (amount: number): DeadlineRule => ({
  label: { "zh-CN": "异议", en: "objection" },
  within: { amount, unit: "workingDay" },
  rollForward: true,
  ends: "endOfDay",
  warn: [{ amount: 2, unit: "workingDay" }],
  escalate: [{ amount: 1, unit: "workingDay" }, { amount: 30, unit: "workingDay" }],
  src: "petitions 23",
});
const set = (amount: number, at: string, id: string) => {
  const outcome = setDeadline(working(amount), at, china, { id });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
};
/** A made-up notice of 2027 that takes 31 December 2026 off and makes Sunday 27 December up for it. */
const with2027: CalendarData = {
  ...chinaCalendarData,
  edition: "2027",
  years: [
    ...chinaCalendarData.years,
    { year: 2027, publishedUntil: "2027-12-28", notices: ["made up for this test"], holidays: [{ name: { "zh-CN": "元旦", en: "New Year's Day" }, off: ["2026-12-31", "2027-01-01"], work: ["2026-12-27"] }] },
  ],
};
const opened = parseCalendar(with2027);
if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
const next = opened.value;

describe("a new edition", () => {
  const early = set(5, "2026-11-02T09:00:00+08:00", "early");
  const provisional = set(5, "2026-12-24T09:00:00+08:00", "provisional");
  const waiting = set(15, "2026-12-24T09:00:00+08:00", "waiting");

  it("moves what waited for it and what rested on days that it changed", () => {
    expect([provisional.due, waiting.due]).toMatchObject([{ date: "2026-12-31", provisional: [{ from: "2026-12-29", to: "2026-12-31" }] }, { is: "notPublished", year: 2027 }]);
    const again = recompute([early, provisional, waiting], next);
    expect(again).toMatchObject({
      ok: true,
      value: {
        moved: [
          { index: 1, id: "provisional", before: { date: "2026-12-31" }, after: { date: "2026-12-30", provisional: [] } },
          { index: 2, id: "waiting", before: { is: "notPublished" }, after: { date: "2027-01-15" } },
        ],
      },
    });
    expect(again.ok && again.value.deadlines.every((d) => d.calendar.edition === "2027")).toBe(true);
    expect(again.ok && recompute(again.value.deadlines, next)).toMatchObject({ value: { deadlines: again.ok && again.value.deadlines, moved: [] } });
  });

  it("closes the December that was provisional", () => {
    expect(isWorkingDay(next, "2026-12-27")).toEqual({ ok: true, value: true, findings: [] });
    expect(isWorkingDay(next, "2027-12-29")).toMatchObject({ findings: [{ code: "day.provisional" }] });
  });

  it("has nothing to stop once the time is up", () => {
    const stops = [{ reason: "hearing", from: "2026-11-20T09:00:00+08:00", to: "2026-11-25T09:00:00+08:00" }];
    expect(recompute([{ ...early, stops }], china)).toMatchObject({ ok: true, value: { moved: [], deadlines: [{ due: early.due }] } });
  });

  it("refuses deadlines of another calendar, each by its place", () => {
    expect(recompute([early, { ...waiting, calendar: { id: "cn+cn-nx", edition: "2026" } }], next)).toMatchObject({ ok: false, findings: [{ code: "calendar.mismatch", path: "/1/calendar/id" }] });
  });
});

describe("signals", () => {
  const deadline = set(5, "2026-11-02T09:00:00+08:00", "case-7");
  it("come oldest first, up to now", () => {
    const signals = dueSignals(deadline, "2026-12-31T00:00:00+08:00");
    expect(signals).toMatchObject({
      value: [
        { signal: "warn", step: 0, at: "2026-11-05T00:00:00+08:00" },
        { signal: "overdue", step: 0, at: "2026-11-09T23:59:59.999+08:00" },
        { signal: "escalate", step: 0, at: "2026-11-10T23:59:59.999+08:00" },
        { signal: "escalate", step: 1, at: "2026-12-21T23:59:59.999+08:00" },
      ],
    });
    expect(dueSignals(deadline, "2026-11-09T23:59:59.999+08:00")).toMatchObject({ value: [{ signal: "warn" }] });
  });
  it("are silenced by what happened, however late it was recorded", () => {
    expect(dueSignals({ ...deadline, satisfiedAt: "2026-11-06T09:00:00+08:00" }, "2026-12-31T00:00:00+08:00")).toMatchObject({ value: [{ signal: "warn" }] });
  });
  it("never warn before the deadline began", () => {
    expect(set(1, "2026-11-02T09:00:00+08:00", "x").due).toMatchObject({ warnAt: [{ at: "2026-11-02T09:00:00+08:00" }] });
  });
  it("say where a step is not known or provisional, without making the due day so", () => {
    expect(set(5, "2026-12-14T09:00:00+08:00", "x").due).toMatchObject({ date: "2026-12-21", provisional: [], escalateAt: [{ at: "2026-12-22T23:59:59.999+08:00" }, { notPublished: 2027 }] });
    expect(set(5, "2026-12-21T09:00:00+08:00", "x").due).toMatchObject({ date: "2026-12-28", provisional: [], escalateAt: [{ at: "2026-12-29T23:59:59.999+08:00", provisional: true }, {}] });
  });
  it("refuse a now that is no instant", () => {
    expect(dueSignals(deadline, "tomorrow")).toMatchObject({ ok: false, findings: [{ code: "instant.invalid" }] });
  });
});

describe("the explanation", () => {
  it("lists the days counted and skipped with their reasons in both languages", () => {
    const explained = explainDeadline(set(5, "2026-09-29T10:00:00+08:00", "case-7"), china);
    if (!explained.ok) throw new Error("explain");
    expect(explained.value.days.map((d) => [d.from, d.to, d.days, d.counted, d.label.en])).toEqual([
      ["2026-09-29", "2026-09-29", 1, false, "the day of the event is not counted"],
      ["2026-09-30", "2026-09-30", 1, true, "counted, working day"],
      ["2026-10-01", "2026-10-07", 7, false, "National Day, not counted"],
      ["2026-10-08", "2026-10-09", 2, true, "counted, working day"],
      ["2026-10-10", "2026-10-10", 1, true, "counted, make-up workday for National Day"],
      ["2026-10-11", "2026-10-11", 1, false, "weekly rest day, not counted"],
      ["2026-10-12", "2026-10-12", 1, true, "counted, working day"],
    ]);
    expect(explained.value.days[2]?.label["zh-CN"]).toBe("国庆节放假，不计");
    expect(explained.value.lines.map((l) => l["zh-CN"])).toEqual([
      "异议（依据：petitions 23）",
      "自 2026-09-29T10:00:00+08:00 起 5 个工作日，当日不计",
      "届满：2026-10-12T23:59:59.999+08:00",
      "历：cn，版本 2026",
    ]);
  });

  it("tells how an end moves off a rest day, and what was stopped", () => {
    const rule: DeadlineRule = { ...working(1), within: { amount: 15, unit: "calendarDay" }, stops: ["hearing"] };
    const deadline = setDeadline(rule, "2026-09-14T10:00:00+08:00", china);
    if (!deadline.ok) throw new Error("set");
    const again = recompute([{ ...deadline.value, stops: [{ reason: "hearing", from: "2026-09-20T09:00:00+08:00", to: "2026-09-22T09:00:00+08:00" }] }], china);
    const explained = again.ok && again.value.deadlines[0] && explainDeadline(again.value.deadlines[0], china);
    if (!explained || !explained.ok) throw new Error("explain");
    expect(explained.value.days.map((d) => [d.from, d.days, d.counted, d.reason])).toEqual([
      ["2026-09-14", 1, false, "startDay"],
      ["2026-09-15", 6, true, "calendarDay"],
      ["2026-09-21", 2, false, "stopped"],
      ["2026-09-23", 9, true, "calendarDay"],
      ["2026-10-02", 6, false, "holiday"],
      ["2026-10-08", 1, false, "movedTo"],
    ]);
    expect(explained.value.lines.map((l) => l.en)).toContain("2026-10-01 is a rest day: moved to 2026-10-08");
  });

  it("counts exactly as many days as the period has", () => {
    const explained = explainDeadline(set(45, "2026-01-05T10:00:00+08:00", "case-7"), china);
    expect(explained.ok && explained.value.days.filter((d) => d.counted).reduce((n, d) => n + d.days, 0)).toBe(45);
  });

  it("does not list centuries, and says why there are no days", () => {
    const long = setDeadline({ ...working(1), within: { amount: 400, unit: "year" }, rollForward: false, warn: [], escalate: [] }, "2026-01-05T10:00:00+08:00", china);
    expect(long.ok && explainDeadline(long.value, china)).toMatchObject({ ok: true, value: { days: [] }, findings: [{ code: "explain.tooLong" }] });
    expect(explainDeadline(set(15, "2026-12-24T09:00:00+08:00", "x"), china)).toMatchObject({ ok: true, value: { days: [], due: { is: "notPublished" } }, findings: [{ code: "calendar.notPublished" }] });
  });
});

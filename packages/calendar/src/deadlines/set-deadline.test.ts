import { describe, expect, it } from "vitest";
import { chinaCalendar, chinaCalendarData } from "../china/china-calendar.ts";
import { inZone, parseCalendar } from "../editions/open-calendar.ts";
import { parseDeadline } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { deadlineStatus } from "./deadline-status.ts";
import { satisfyDeadline } from "./satisfy-deadline.ts";
import { setDeadline, setLimit } from "./set-deadline.ts";

const china = chinaCalendar();
const rule = (within: DeadlineRule["within"], more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  label: { "zh-CN": "书面答复", en: "written reply" },
  within,
  rollForward: true,
  ends: "endOfDay",
  src: "petitions 22",
  ...more,
});
const dueOf = (r: DeadlineRule, start: string, calendar = china) => {
  const set = setDeadline(r, start, calendar);
  if (!set.ok) throw new Error(JSON.stringify(set.findings));
  return set.value.due;
};

describe("counting rules (domain facts 1.1)", () => {
  it.each([
    ["2026-09-29", { amount: 5, unit: "workingDay" }, "2026-10-12", "2026-10-12"],
    ["2026-02-13", { amount: 7, unit: "workingDay" }, "2026-03-02", "2026-03-02"],
    ["2026-02-13", { amount: 1, unit: "workingDay" }, "2026-02-14", "2026-02-14"],
    ["2026-01-24", { amount: 30, unit: "calendarDay" }, "2026-02-23", "2026-02-24"],
    ["2026-09-16", { amount: 15, unit: "calendarDay" }, "2026-10-01", "2026-10-08"],
    ["2025-12-20", { amount: 60, unit: "calendarDay" }, "2026-02-18", "2026-02-24"],
    ["2026-01-31", { amount: 1, unit: "month" }, "2026-02-28", "2026-02-28"],
    ["2024-02-29", { amount: 1, unit: "year" }, "2025-02-28", "2025-02-28"],
    ["2026-03-02", { amount: 2, unit: "week" }, "2026-03-16", "2026-03-16"],
    ["2026-03-07", { amount: 0, unit: "calendarDay" }, "2026-03-07", "2026-03-09"],
    ["2026-03-07", { amount: 0, unit: "workingDay" }, "2026-03-07", "2026-03-09"],
  ] as const)("%s + %o ends %s, in effect %s", (start, within, plainDate, date) => {
    expect(dueOf(rule(within), `${start}T10:30:00+08:00`)).toMatchObject({ is: "at", at: `${date}T23:59:59.999+08:00`, date, plainDate, provisional: [] });
    if (within.unit !== "workingDay") expect(dueOf(rule(within, { rollForward: false }), `${start}T10:30:00+08:00`)).toMatchObject({ date: plainDate });
  });

  it.each([
    [{ amount: 3, unit: "calendarDay" }, "2026-03-04"],
    [{ amount: 3, unit: "workingDay" }, "2026-03-04"],
    [{ amount: 1, unit: "month" }, "2026-04-01"],
  ] as const)("counts the start day where the rule does: %o", (within, date) => {
    expect(dueOf(rule(within, { startDayCounted: true, rollForward: false }), "2026-03-02T10:30:00+08:00")).toMatchObject({ date });
  });

  it("ends at the month's end where the rule goes from month end to month end", () => {
    expect(dueOf(rule({ amount: 1, unit: "month" }, { monthEnd: "endOfMonth", rollForward: false }), "2026-02-28T10:30:00+08:00")).toMatchObject({ date: "2026-03-31" });
  });

  it("elapses by the clock in minutes and hours", () => {
    const respond = rule({ amount: 10, unit: "minute" }, { rollForward: false, ends: "sameTime" });
    expect(dueOf(respond, "2026-10-01T23:55:00.250+08:00")).toMatchObject({ at: "2026-10-02T00:05:00.250+08:00" });
  });

  it("takes the local day of the start, whatever its offset", () => {
    expect(dueOf(rule({ amount: 1, unit: "workingDay" }), "2026-03-02T17:00:00Z")).toMatchObject({ date: "2026-03-04" });
  });
});

describe("another zone", () => {
  it("counts the same days by another clock, under another id", () => {
    const urumqi = inZone(china, "Asia/Urumqi");
    if (!urumqi.ok) throw new Error("zone");
    expect([urumqi.value.id, urumqi.value.zone]).toEqual(["cn@Asia/Urumqi", "Asia/Urumqi"]);
    expect(dueOf(rule({ amount: 1, unit: "workingDay" }), "2026-03-03T01:00:00+08:00", urumqi.value)).toMatchObject({ at: "2026-03-03T23:59:59.999+06:00" });
    expect(dueOf(rule({ amount: 1, unit: "workingDay" }), "2026-03-03T01:00:00+08:00")).toMatchObject({ at: "2026-03-04T23:59:59.999+08:00" });
    expect(inZone(urumqi.value, "Asia/Shanghai")).toMatchObject({ value: { id: "cn" } });
    expect(inZone(china, "Asia/Xiji")).toMatchObject({ ok: false, findings: [{ code: "calendar.zoneUnknown", params: { zone: "Asia/Xiji" } }] });
  });
});

describe("close of business and office hours", () => {
  const office = parseCalendar({ ...chinaCalendarData, officeHours: [{ opens: "08:30", closes: "12:00" }, { opens: "14:30", closes: "18:00" }] });
  if (!office.ok) throw new Error("office");

  it("ends when the office closes", () => {
    expect(dueOf(rule({ amount: 1, unit: "workingDay" }, { ends: "closeOfBusiness" }), "2026-03-02T10:00:00+08:00", office.value)).toMatchObject({ at: "2026-03-03T18:00:00+08:00" });
  });

  it.each([
    ["in the morning", "2026-03-02T10:15:00+08:00", "2026-03-03T10:15:00+08:00"],
    ["before the opening", "2026-03-02T07:00:00+08:00", "2026-03-03T08:30:00+08:00"],
    ["in the noon break", "2026-03-02T12:00:00+08:00", "2026-03-03T14:30:00+08:00"],
    ["at closing time", "2026-03-02T18:00:00+08:00", "2026-03-04T08:30:00+08:00"],
    ["on a Saturday", "2026-03-07T10:00:00+08:00", "2026-03-10T08:30:00+08:00"],
    ["on a make-up Saturday", "2026-02-28T10:00:00+08:00", "2026-03-02T10:00:00+08:00"],
  ])("takes in what arrives %s", (_, start, at) => {
    expect(dueOf(rule({ amount: 1, unit: "workingDay" }, { ends: "sameTime", intake: "officeHours" }), start, office.value)).toMatchObject({ at });
  });

  it("are needed by a rule that speaks of them", () => {
    expect(setDeadline(rule({ amount: 1, unit: "workingDay" }, { ends: "closeOfBusiness" }), "2026-03-02T10:00:00+08:00", china)).toMatchObject({ ok: false, findings: [{ code: "calendar.officeHoursMissing" }] });
  });
});

describe("what is not known is an answer", () => {
  it("not published: the year is named, and the deadline stands", () => {
    const set = setDeadline(rule({ amount: 15, unit: "workingDay" }), "2026-12-20T10:00:00+08:00", china, { id: "case-7:reply" });
    expect(set).toMatchObject({ ok: true, value: { id: "case-7:reply", due: { is: "notPublished", year: 2027 } }, findings: [{ code: "calendar.notPublished", params: { year: 2027 } }] });
    expect(set.ok && deadlineStatus(set.value, "2028-01-01T00:00:00+08:00")).toMatchObject({ value: { state: "notPublished" } });
  });

  it("needs no notice for calendar days that do not roll forward", () => {
    expect(dueOf(rule({ amount: 2, unit: "year" }, { rollForward: false }), "2026-12-20T10:00:00+08:00")).toMatchObject({ date: "2028-12-20", provisional: [] });
  });

  it("provisional: the days are named", () => {
    expect(setDeadline(rule({ amount: 3, unit: "workingDay" }), "2026-12-25T10:00:00+08:00", china)).toMatchObject({
      value: { due: { date: "2026-12-30", provisional: [{ from: "2026-12-29", to: "2026-12-30", because: "nextNotice" }] } },
      findings: [{ code: "day.provisional" }],
    });
  });

  it("the plain week: only when told, and named", () => {
    expect(setDeadline(rule({ amount: 1, unit: "month" }), "2026-12-16T10:00:00+08:00", china, { assumePlainWeek: true })).toMatchObject({
      value: { assumePlainWeek: true, due: { date: "2027-01-18", provisional: [{ from: "2027-01-16", to: "2027-01-18", because: "plainWeek" }] } },
    });
  });

  it("an open slot: work goes on without a clock", () => {
    const set = setDeadline(rule({ unset: "resolve.within" }), "2026-03-02T10:00:00+08:00", china);
    expect(set).toMatchObject({ ok: true, value: { limit: null, due: { is: "notSet", slot: "resolve.within" } }, findings: [{ code: "limit.notSet" }] });
    if (!set.ok) return;
    expect(deadlineStatus(set.value, "2026-09-01T00:00:00+08:00")).toMatchObject({ value: { state: "notSet" } });
    const later = setLimit(set.value, { amount: 10, unit: "calendarDay" }, china);
    expect(later).toMatchObject({ value: { due: { date: "2026-03-12" } } });
    expect(later.ok && setLimit(later.value, { amount: 5, unit: "calendarDay" }, china)).toMatchObject({ findings: [{ code: "limit.alreadySet" }] });
  });

  it.each([
    [{ field: "deadline" }, "2026-03-20", "2026-03-20T23:59:59.999+08:00"],
    [{ field: "deadline" }, "2026-03-20T15:00:00+08:00", "2026-03-20T15:00:00+08:00"],
    [{ field: "deadline" }, { amount: 3, unit: "workingDay" }, "2026-03-05T23:59:59.999+08:00"],
    [{ field: "deadline", unit: "workingDay" as const }, 3, "2026-03-05T23:59:59.999+08:00"],
  ])("a field of the case: %o holding %o", (within, deadline, at) => {
    expect(setDeadline(rule(within), "2026-03-02T10:00:00+08:00", china, { fields: { deadline } })).toMatchObject({ value: { due: { at } } });
    expect(setDeadline(rule(within), "2026-03-02T10:00:00+08:00", china)).toMatchObject({ value: { due: { is: "notSet", field: "deadline" } } });
  });
});

describe("bad input is a finding, and nothing is set", () => {
  const fields = (deadline: unknown) => setDeadline(rule({ field: "deadline" }), "2026-03-02T10:00:00+08:00", china, { fields: { deadline } });
  it.each([
    ["a negative period", setDeadline(rule({ amount: -3, unit: "calendarDay" }), "2026-03-02T10:00:00+08:00", china), "period.invalid"],
    ["half a day", setDeadline(rule({ amount: 0.5, unit: "workingDay" }), "2026-03-02T10:00:00+08:00", china), "period.invalid"],
    ["a negative warning", setDeadline(rule({ amount: 3, unit: "calendarDay" }, { warn: [{ amount: 1, unit: "calendarDay" }, { amount: -1, unit: "calendarDay" }] }), "2026-03-02T10:00:00+08:00", china), "period.invalid"],
    ["half a step of escalation", setDeadline(rule({ amount: 3, unit: "calendarDay" }, { escalate: [{ amount: 0.5, unit: "workingDay" }] }), "2026-03-02T10:00:00+08:00", china), "period.invalid"],
    ["a start that is no instant", setDeadline(rule({ amount: 3, unit: "calendarDay" }), "2026-02-30T10:00:00+08:00", china), "instant.invalid"],
    ["a field with an impossible date", fields("2026-02-30"), "limit.invalid"],
    ["a field with a number without a unit", fields(15), "limit.invalid"],
    ["a field before the start", fields("2026-03-01"), "limit.beforeStart"],
    ["a field with a broken period", fields({ amount: 3, unit: "fortnight" }), "period.invalid"],
    ["an end beyond the year 9999", setDeadline(rule({ amount: 9000, unit: "year" }, { rollForward: false }), "2026-03-02T10:00:00+08:00", china), "date.outOfRange"],
  ])("%s", (_, outcome, code) => {
    expect(outcome).toMatchObject({ ok: false, findings: [{ code }] });
  });
});

describe("met by when it happened", () => {
  const set = setDeadline(rule({ amount: 10, unit: "calendarDay" }, { warn: [{ amount: 3, unit: "calendarDay" }], escalate: [{ amount: 2, unit: "workingDay" }] }), "2026-03-02T10:00:00+08:00", china);
  if (!set.ok) throw new Error("set");

  it.each([
    ["2026-03-08T23:59:59+08:00", "running"],
    ["2026-03-09T00:00:00+08:00", "warned"],
    ["2026-03-12T23:59:59+08:00", "warned"],
    ["2026-03-13T00:00:00+08:00", "overdue"],
    ["2026-03-17T00:00:00+08:00", "escalated"],
  ])("at %s it is %s", (now, state) => {
    expect(deadlineStatus(set.value, now)).toMatchObject({ value: { state } });
  });

  it("in time, though recorded late", () => {
    const done = satisfyDeadline(set.value, "2026-03-12T18:00:00+08:00");
    expect(done.ok && deadlineStatus(done.value, "2026-04-01T00:00:00+08:00")).toMatchObject({ value: { state: "met", escalated: 0 } });
    expect(done.ok && satisfyDeadline(done.value, "2026-03-12T19:00:00+08:00")).toMatchObject({ findings: [{ code: "deadline.alreadySatisfied" }] });
  });

  it("late", () => {
    const done = satisfyDeadline(set.value, "2026-03-13T00:00:00+08:00");
    expect(done.ok && deadlineStatus(done.value, "2026-04-01T00:00:00+08:00")).toMatchObject({ value: { state: "late" } });
    expect(satisfyDeadline(set.value, "2026-03-01T00:00:00+08:00")).toMatchObject({ findings: [{ code: "deadline.beforeStart" }] });
  });

  it("is plain JSON and reads back", () => {
    const copy: unknown = JSON.parse(JSON.stringify(set.value));
    expect(parseDeadline(copy)).toEqual({ ok: true, value: set.value, findings: [] });
  });
});

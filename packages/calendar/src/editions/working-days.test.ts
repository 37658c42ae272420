import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chinaCalendar, chinaCalendarData } from "../china/china-calendar.ts";
import { parseCalendar } from "./open-calendar.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.ts";

const china = chinaCalendar();
const ningxia = { version: 1, id: "cn-nx", of: "cn", edition: "none", label: { "zh-CN": "宁夏地方假日", en: "Days off of Ningxia" }, years: [] };

describe("working days of China", () => {
  it.each([
    ["2026-09-29", 5, "2026-10-12"],
    ["2026-02-13", 7, "2026-03-02"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-10-12", -5, "2026-09-29"],
    ["2026-10-03", 0, "2026-10-03"],
  ])("%s and %i working days: %s", (from, amount, to) => {
    expect(addWorkingDays(china, from, amount)).toEqual({ ok: true, value: to, findings: [] });
    expect(workingDaysBetween(china, from, to)).toMatchObject({ ok: true, value: amount });
  });

  it("counts 248 working days in 2025 and in 2026", () => {
    expect(workingDaysBetween(china, "2024-12-31", "2025-12-31")).toMatchObject({ ok: true, value: 248 });
    expect(workingDaysBetween(china, "2025-12-31", "2026-12-31")).toMatchObject({ ok: true, value: 248 });
  });

  it("does not guess a year that is not published", () => {
    expect(addWorkingDays(china, "2026-12-20", 15)).toMatchObject({ ok: false, findings: [{ code: "calendar.notPublished", severity: "unknown", params: { year: 2027 } }] });
    expect(isWorkingDay(china, "2027-02-08")).toMatchObject({ ok: false, findings: [{ code: "calendar.notPublished", params: { year: 2027 } }] });
    expect(isWorkingDay(china, "2040-10-01")).toMatchObject({ ok: false, findings: [{ params: { year: 2040 } }] });
    expect(addWorkingDays(china, "2004-01-05", -5)).toMatchObject({ ok: false, findings: [{ params: { year: 2003 } }] });
    expect(workingDaysBetween(china, "2026-12-01", "2028-01-05")).toMatchObject({ ok: false, findings: [{ params: { year: 2027 } }] });
  });

  it("names the provisional days that an answer rests on", () => {
    expect(addWorkingDays(china, "2026-12-25", 1)).toMatchObject({ value: "2026-12-28", findings: [] });
    expect(addWorkingDays(china, "2026-12-25", 3)).toMatchObject({
      value: "2026-12-30",
      findings: [{ code: "day.provisional", params: { from: "2026-12-29", to: "2026-12-30", because: "nextNotice" } }],
    });
    expect(addWorkingDays(china, "2026-12-31", -3)).toMatchObject({ value: "2026-12-28", findings: [{ params: { from: "2026-12-29", to: "2026-12-30" } }] });
    expect(isWorkingDay(china, "2026-12-31")).toMatchObject({ value: true, findings: [{ code: "day.provisional" }] });
  });

  it("counts on by the plain week only when told to, and says so", () => {
    expect(addWorkingDays(china, "2026-12-25", 10, { assumePlainWeek: true })).toMatchObject({
      value: "2027-01-08",
      findings: [{ code: "day.provisional" }, { code: "calendar.plainWeek", params: { from: "2027-01-01", to: "2027-01-08" } }],
    });
  });

  it.each(["2021-02-30", "2021-2-3", "20210203", "2021-13-01", "2021-00-10", "2021-01-00", "", "2021-02-29", "x021-02-01", "2021-02-01T00:00:00Z"])("refuses %j", (date) => {
    expect(addWorkingDays(china, date, 1)).toMatchObject({ ok: false, findings: [{ code: "date.invalid" }] });
    expect(isWorkingDay(china, date)).toMatchObject({ ok: false });
    expect(workingDaysBetween(china, "2026-01-01", date)).toMatchObject({ ok: false });
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])("refuses the amount %d", (amount) => {
    expect(addWorkingDays(china, "2026-01-05", amount)).toMatchObject({ ok: false, findings: [{ code: "amount.invalid" }] });
  });

  it("fits a 20-year index in 64 KiB", () => {
    const twenty = parseCalendar({ ...chinaCalendarData, years: chinaCalendarData.years.slice(-20) });
    expect(twenty.ok && twenty.value.indexBytes).toBeLessThanOrEqual(64 * 1024);
  });
});

describe("a region's own days", () => {
  it("are provisional while they are not known", () => {
    const xiji = parseCalendar(chinaCalendarData, [ningxia]);
    if (!xiji.ok) throw new Error("overlay");
    expect(xiji.value.id).toBe("cn+cn-nx");
    expect(addWorkingDays(xiji.value, "2026-03-16", 5)).toMatchObject({
      value: "2026-03-23",
      findings: [{ code: "day.provisional", params: { from: "2026-03-17", to: "2026-03-23", because: "overlay", overlay: "cn-nx" } }],
    });
  });

  it("count once they are known", () => {
    const known = {
      ...ningxia,
      edition: "2026",
      years: [{ year: 2026, notices: ["自治区人民政府办公厅通知（样例）"], holidays: [{ name: { "zh-CN": "开斋节", en: "Eid al-Fitr" }, off: ["2026-03-20"] }] }],
    };
    const xiji = parseCalendar(chinaCalendarData, [known]);
    if (!xiji.ok) throw new Error("overlay");
    expect(addWorkingDays(xiji.value, "2026-03-16", 5)).toEqual({ ok: true, value: "2026-03-24", findings: [] });
    expect(isWorkingDay(xiji.value, "2025-03-31")).toMatchObject({ value: true, findings: [{ params: { because: "overlay" } }] });
  });
});

describe("a calendar given as data", () => {
  const year = chinaCalendarData.years.at(-1)!;
  it.each([
    ["a year that is missing", { ...chinaCalendarData, years: chinaCalendarData.years.filter((y) => y.year !== 2015) }, "edition.gap"],
    ["a day of another year", { ...chinaCalendarData, years: [{ ...year, holidays: [{ ...year.holidays[0], off: ["2025-06-01"] }] }] }, "edition.dayOutsideYear"],
    ["a day both off and working", { ...chinaCalendarData, years: [{ ...year, holidays: [{ ...year.holidays[0], off: ["2026-01-04"] }] }] }, "edition.dayContradictory"],
    ["an unknown zone", { ...chinaCalendarData, zone: "Asia/Xiji" }, "calendar.zoneUnknown"],
    ["an unknown key", { ...chinaCalendarData, holidays: [] }, "key.unknown"],
    ["an impossible date", { ...chinaCalendarData, years: [{ ...year, publishedUntil: "2026-02-30" }] }, "value.format"],
    ["office hours that close before they open", { ...chinaCalendarData, officeHours: [{ opens: "17:00", closes: "08:30" }] }, "officeHours.disordered"],
    ["office hours of no length", { ...chinaCalendarData, officeHours: [{ opens: "08:30", closes: "08:30" }] }, "officeHours.disordered"],
  ])("refuses %s", (_, data, code) => {
    expect(parseCalendar(data)).toMatchObject({ ok: false, findings: [{ code }] });
  });

  it("refuses an overlay of another calendar or given twice", () => {
    expect(parseCalendar(chinaCalendarData, [{ ...ningxia, of: "hk" }])).toMatchObject({ ok: false, findings: [{ code: "overlay.otherCalendar" }] });
    expect(parseCalendar(chinaCalendarData, [ningxia, { ...ningxia }])).toMatchObject({ ok: false, findings: [{ code: "overlay.repeated" }] });
  });

  it("reads the built-in data as it reads any other", () => {
    expect(parseCalendar(chinaCalendarData).ok).toBe(true);
  });
});

const shared = new URL("../../../../../shared/data/holiday-cn/", import.meta.url);
describe.skipIf(!existsSync(shared))("the independent table of holiday-cn (skipped where the shared data is absent)", () => {
  it("agrees on all 7,305 days of 2007–2026", () => {
    const listed = new Map<string, boolean>();
    for (let year = 2007; year <= 2026; year++) {
      const file = JSON.parse(readFileSync(new URL(`${year}.json`, shared), "utf8")) as { days: { date: string; isOffDay: boolean }[] };
      for (const day of file.days) listed.set(day.date, day.isOffDay);
    }
    let days = 0;
    const differing: string[] = [];
    for (let at = Date.UTC(2007, 0, 1); at <= Date.UTC(2026, 11, 31); at += 86_400_000, days++) {
      const date = new Date(at).toISOString().slice(0, 10);
      const weekday = new Date(at).getUTCDay();
      const off = listed.get(date) ?? (weekday === 0 || weekday === 6);
      const answer = isWorkingDay(china, date);
      if (!answer.ok || answer.value === off) differing.push(date);
    }
    expect(days).toBe(7305);
    expect(differing).toEqual([]);
  });
});

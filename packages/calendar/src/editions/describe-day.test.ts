import { describe, expect, it } from "vitest";
import { chinaCalendar, chinaCalendarData } from "../china/china-calendar.ts";
import { parseCalendar } from "./open-calendar.ts";
import { describeDay } from "./describe-day.ts";

const china = chinaCalendar();

describe("what a day is", () => {
  it.each([
    ["2026-09-30", { kind: "workday", working: true }],
    ["2026-10-01", { kind: "holiday", working: false, name: { "zh-CN": "国庆节" } }],
    ["2026-10-10", { kind: "makeUpWorkday", working: true, name: { en: "National Day" }, notices: ["https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"] }],
    ["2026-10-11", { kind: "weekend", working: false }],
    ["2007-12-31", { kind: "holiday", name: { "zh-CN": "元旦" }, notices: ["https://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm"] }],
    ["2015-09-03", { kind: "holiday" }],
  ])("%s", (date, expected) => {
    expect(describeDay(china, date)).toMatchObject({ ok: true, value: expected });
  });

  it("names the overlay that adds it", () => {
    const overlay = { version: 1, id: "cn-nx", of: "cn", edition: "2026", label: { "zh-CN": "宁夏地方假日", en: "Days off of Ningxia" }, years: [{ year: 2026, notices: ["样例"], holidays: [{ name: { "zh-CN": "开斋节", en: "Eid al-Fitr" }, off: ["2026-03-20"] }] }] };
    const xiji = parseCalendar(chinaCalendarData, [overlay]);
    expect(xiji.ok && describeDay(xiji.value, "2026-03-20")).toMatchObject({ value: { kind: "holiday", overlay: "cn-nx", notices: ["样例"] } });
  });

  it("is not guessed", () => {
    expect(describeDay(china, "2027-02-08")).toMatchObject({ ok: false, findings: [{ code: "calendar.notPublished", params: { year: 2027 } }] });
    expect(describeDay(china, "2026-02-30")).toMatchObject({ ok: false, findings: [{ code: "date.invalid" }] });
  });
});

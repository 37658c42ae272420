import { formatFinding } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { calendarCatalogue, calendarFinding, type CalendarCodes } from "./findings.ts";

/** One example of each; a code without one does not compile. */
const examples: CalendarCodes = {
  "date.invalid": { value: "2021-02-30" },
  "date.outOfRange": {},
  "instant.invalid": { value: "tomorrow" },
  "calendar.zoneUnknown": { zone: "Asia/Xiji" },
  "amount.invalid": { value: "1.5" },
  "calendar.notPublished": { year: 2027, calendar: "cn" },
  "calendar.plainWeek": { from: "2027-01-01", to: "2027-01-08" },
  "calendar.mismatch": { expected: "cn", given: "cn+cn-nx" },
  "calendar.officeHoursMissing": { calendar: "cn" },
  "day.provisional": { from: "2026-12-29", to: "2026-12-31", because: "nextNotice" },
  "edition.gap": { year: 2015 },
  "edition.dayOutsideYear": { date: "2025-06-01", year: 2026 },
  "edition.dayContradictory": { date: "2026-01-04" },
  "overlay.otherCalendar": { overlay: "cn-nx", of: "hk", calendar: "cn" },
  "overlay.repeated": { overlay: "cn-nx" },
  "officeHours.disordered": { opens: "17:00", closes: "08:30" },
  "period.invalid": { value: "-3 calendarDay" },
  "limit.notSet": { slot: "resolve.within" },
  "limit.invalid": { field: "deadline", value: "soon" },
  "limit.beforeStart": { until: "2026-03-01" },
  "limit.alreadySet": {},
  "stop.reasonNotAllowed": { reason: "holiday", allowed: ["hearing"] },
  "stop.endsBeforeStart": { from: "2026-03-09T10:00:00+08:00", to: "2026-03-08T10:00:00+08:00" },
  "stop.overlaps": { from: "2026-03-09T10:00:00+08:00" },
  "stop.outsideDeadline": { from: "2026-03-09T10:00:00+08:00" },
  "stop.none": {},
  "extension.notAllowed": {},
  "extension.approver": { approver: "mediator", allowed: ["headOfBody"] },
  "extension.overCap": { amount: 31, max: 30, unit: "calendarDay" },
  "extension.incomparable": { unit: "workingDay", maxUnit: "calendarDay" },
  "extension.tooOften": { times: 1 },
  "extension.noticeMissing": {},
  "extension.tooLate": { approvedAt: "2026-05-07T00:00:00+08:00", dueAt: "2026-05-06T23:59:59.999+08:00" },
  "deadline.alreadySatisfied": { at: "2026-05-07T00:00:00+08:00" },
  "deadline.beforeStart": { at: "2026-05-07T00:00:00+08:00" },
  "explain.tooLong": { days: 146_097, most: 36_600 },
  "cadence.notSet": { slot: "centre.meeting" },
  "cadence.tooMany": { most: 36_600 },
  "quota.postUnknown": { post: "mayor" },
  "quota.memberUnknown": { member: "c-1", place: "village-z" },
  "quota.memberRepeated": { member: "c-1", post: "legalCounsel", place: "village-a" },
  "quota.periodNotStated": { post: "legalCounsel", requirement: "lecture", slot: "lecture.period" },
  "quota.timesInvalid": { value: "-1" },
};

describe("the texts of the findings", () => {
  it.each(Object.entries(examples))("%s speaks both languages and names what it is about", (code, params: object) => {
    const finding = calendarFinding(code as keyof CalendarCodes, "", params as never);
    const [zh, en] = [formatFinding(finding, "zh-CN", [calendarCatalogue]), formatFinding(finding, "en", [calendarCatalogue])];
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]{3}/);
    for (const value of Object.values(params).filter((v) => typeof v === "number" || (typeof v === "string" && v !== "nextNotice"))) {
      expect(zh).toContain(String(value));
      expect(en).toContain(String(value));
    }
  });

  it("has an example for every code", () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(calendarCatalogue).sort());
  });
});

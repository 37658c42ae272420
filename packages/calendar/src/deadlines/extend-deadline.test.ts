import { describe, expect, it } from "vitest";
import { chinaCalendar, chinaCalendarData } from "../china/china-calendar.ts";
import { parseCalendar } from "../editions/open-calendar.ts";
import type { Deadline, Extension } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { satisfyDeadline } from "./satisfy-deadline.ts";
import { setDeadline } from "./set-deadline.ts";

const china = chinaCalendar();
/** 信访工作条例 Art. 34. */
const petition: DeadlineRule = {
  label: { "zh-CN": "申诉求决类办结", en: "conclusion of an appeal-type matter" },
  within: { amount: 60, unit: "calendarDay" },
  rollForward: true,
  ends: "endOfDay",
  extension: { max: { amount: 30, unit: "calendarDay" }, approvers: ["headOfBody"], noticeRequired: true },
  src: "petitions 34",
};
const set = setDeadline(petition, "2026-03-02T09:00:00+08:00", china);
if (!set.ok) throw new Error("set");
const extension: Extension = { by: { amount: 30, unit: "calendarDay" }, approver: "headOfBody", approvedAt: "2026-04-28T09:00:00+08:00", noticeGivenAt: "2026-04-28T15:00:00+08:00", reason: "情况复杂" };
const withRule = (more: Partial<DeadlineRule>): Deadline => ({ ...set.value, rule: { ...petition, ...more } });

describe("extensions", () => {
  it("count on from the end of the period itself, not from the day it moved to", () => {
    expect(set.value.due).toMatchObject({ plainDate: "2026-05-01", date: "2026-05-06" });
    expect(extendDeadline(set.value, extension, china)).toMatchObject({ ok: true, value: { due: { plainDate: "2026-05-31", date: "2026-06-01" } } });
  });

  it("may be granted in parts up to the cap, in units that convert", () => {
    const first = extendDeadline(set.value, { ...extension, by: { amount: 2, unit: "week" } }, china);
    if (!first.ok) throw new Error("first");
    expect(extendDeadline(first.value, { ...extension, by: { amount: 16, unit: "calendarDay" } }, china)).toMatchObject({ ok: true, value: { due: { plainDate: "2026-05-31" } } });
    expect(extendDeadline(first.value, { ...extension, by: { amount: 17, unit: "calendarDay" } }, china)).toMatchObject({ findings: [{ code: "extension.overCap", params: { amount: 31, max: 30, unit: "calendarDay" } }] });
  });

  const hours = setDeadline({ ...petition, within: { amount: 48, unit: "hour" }, ends: "sameTime", extension: { max: { amount: 1, unit: "workingDay" }, approvers: ["headOfBody"], noticeRequired: false } }, "2026-03-05T09:00:00+08:00", china);
  it("by working days move an elapsed limit at its time of day", () => {
    if (!hours.ok) throw new Error("hours");
    expect(extendDeadline(hours.value, { by: { amount: 1, unit: "workingDay" }, approver: "headOfBody", approvedAt: "2026-03-06T09:00:00+08:00" }, china)).toMatchObject({ value: { due: { at: "2026-03-09T09:00:00+08:00" } } });
  });
  it("by hours move the end of a day", () => {
    const ends = withRule({ extension: { max: { amount: 24, unit: "hour" }, approvers: ["headOfBody"], noticeRequired: false } });
    expect(extendDeadline(ends, { ...extension, by: { amount: 12, unit: "hour" } }, china)).toMatchObject({ value: { due: { at: "2026-05-02T11:59:59.999+08:00" } } });
  });

  const other = parseCalendar({ ...chinaCalendarData, id: "other" });
  if (!other.ok) throw new Error("other");
  const done = satisfyDeadline(set.value, "2026-04-01T09:00:00+08:00");
  const unset = setDeadline({ ...petition, within: { unset: "conclude" } }, "2026-03-02T09:00:00+08:00", china);
  if (!done.ok || !unset.ok) throw new Error("done");
  it.each([
    ["over the cap", extendDeadline(set.value, { ...extension, by: { amount: 31, unit: "calendarDay" } }, china), "extension.overCap"],
    ["by somebody else", extendDeadline(set.value, { ...extension, approver: "mediator" }, china), "extension.approver"],
    ["without an approver", extendDeadline(set.value, { ...extension, approver: "" }, china), "extension.approver"],
    ["in working days against a cap in calendar days", extendDeadline(set.value, { ...extension, by: { amount: 5, unit: "workingDay" } }, china), "extension.incomparable"],
    ["without telling the person", extendDeadline(set.value, { by: extension.by, approver: extension.approver, approvedAt: extension.approvedAt }, china), "extension.noticeMissing"],
    ["approved after the end", extendDeadline(set.value, { ...extension, approvedAt: "2026-05-07T00:00:00+08:00" }, china), "extension.tooLate"],
    ["by a negative period", extendDeadline(set.value, { ...extension, by: { amount: -5, unit: "calendarDay" } }, china), "period.invalid"],
    ["by nothing", extendDeadline(set.value, { ...extension, by: { amount: 0, unit: "calendarDay" } }, china), "period.invalid"],
    ["where the rule knows none", extendDeadline({ ...set.value, rule: { label: petition.label, within: petition.within, rollForward: true, ends: "endOfDay", src: "test" } }, extension, china), "extension.notAllowed"],
    ["a second time where once is allowed", extendDeadline({ ...withRule({ extension: { max: extension.by, approvers: ["headOfBody"], times: 1, noticeRequired: false } }), extensions: [extension] }, extension, china), "extension.tooOften"],
    ["after it was done", extendDeadline(done.value, extension, china), "deadline.alreadySatisfied"],
    ["where no limit is set", extendDeadline(unset.value, extension, china), "limit.notSet"],
    ["with an impossible instant", extendDeadline(set.value, { ...extension, noticeGivenAt: "2026-02-30T00:00:00Z" }, china), "instant.invalid"],
    ["by another calendar", extendDeadline(set.value, extension, other.value), "calendar.mismatch"],
  ])("are refused %s", (_, outcome, code) => {
    expect(outcome).toMatchObject({ ok: false, findings: [{ code }] });
  });
});

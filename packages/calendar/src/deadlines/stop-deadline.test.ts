import { describe, expect, it } from "vitest";
import { chinaCalendar } from "../china/china-calendar.ts";
import type { Deadline } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { deadlineStatus } from "./deadline-status.ts";
import { satisfyDeadline } from "./satisfy-deadline.ts";
import { setDeadline } from "./set-deadline.ts";
import { resumeDeadline, stopDeadline } from "./stop-deadline.ts";

const china = chinaCalendar();
/** 医疗纠纷预防和处理条例 Art. 38: 30 working days, the time of an expert appraisal is not counted. */
const medical: DeadlineRule = {
  label: { "zh-CN": "医疗纠纷人民调解", en: "people's mediation of a medical dispute" },
  within: { amount: 30, unit: "workingDay" },
  rollForward: true,
  ends: "endOfDay",
  stops: ["appraisal"],
  src: "medicalDisputes 38",
};
const start = (rule: DeadlineRule, at = "2026-03-02T09:00:00+08:00"): Deadline => {
  const set = setDeadline(rule, at, china);
  if (!set.ok) throw new Error("set");
  return set.value;
};
const value = <T>(outcome: { ok: true; value: T } | { ok: false; findings: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
};

describe("stopping the clock", () => {
  const running = start(medical);

  it("gives back as many working days as the appraisal took", () => {
    expect(running.due).toMatchObject({ date: "2026-04-14" });
    const stopped = value(stopDeadline(running, { reason: "appraisal", from: "2026-03-09T10:00:00+08:00" }, china));
    expect(stopped.due).toEqual({ is: "stopped", reason: "appraisal", since: "2026-03-09T10:00:00+08:00", remaining: { amount: 25, unit: "workingDay" } });
    expect(deadlineStatus(stopped, "2027-01-01T00:00:00+08:00")).toMatchObject({ value: { state: "stopped" } });
    const again = value(resumeDeadline(stopped, "2026-03-23T10:00:00+08:00", china));
    expect(again.due).toMatchObject({ is: "at", date: "2026-04-28" });
  });

  it("records a stop that is over, late and before another one", () => {
    const first = value(stopDeadline(running, { reason: "appraisal", from: "2026-03-20T10:00:00+08:00", to: "2026-03-27T10:00:00+08:00" }, china));
    const both = value(stopDeadline(first, { reason: "appraisal", from: "2026-03-05T10:00:00+08:00", to: "2026-03-06T10:00:00+08:00" }, china));
    expect(both.stops.map((s) => s.from)).toEqual(["2026-03-05T10:00:00+08:00", "2026-03-20T10:00:00+08:00"]);
    expect(both.due).toMatchObject({ date: "2026-04-22" });
  });

  it("costs nothing within one day", () => {
    expect(value(stopDeadline(running, { reason: "appraisal", from: "2026-03-09T10:00:00+08:00", to: "2026-03-09T16:00:00+08:00" }, china)).due).toMatchObject({ date: "2026-04-14" });
  });

  it("moves calendar days, months and minutes by what was stopped", () => {
    const calendarDays = start({ ...medical, within: { amount: 30, unit: "calendarDay" }, rollForward: false });
    const months = start({ ...medical, within: { amount: 2, unit: "month" }, rollForward: false });
    const minutes = start({ ...medical, within: { amount: 90, unit: "minute" }, rollForward: false, ends: "sameTime" });
    const ten = { reason: "appraisal", from: "2026-03-09T10:00:00+08:00", to: "2026-03-19T09:00:00+08:00" };
    expect([calendarDays, months].map((d) => value(stopDeadline(d, ten, china)).due)).toMatchObject([{ date: "2026-04-11" }, { date: "2026-05-12" }]);
    const short = { reason: "appraisal", from: "2026-03-02T09:30:00+08:00", to: "2026-03-02T09:45:30+08:00" };
    expect(value(stopDeadline(minutes, short, china)).due).toMatchObject({ at: "2026-03-02T10:45:30+08:00" });
    const open = value(stopDeadline(minutes, { reason: "appraisal", from: "2026-03-02T09:30:00+08:00" }, china));
    expect(open.due).toMatchObject({ remaining: { amount: 60, unit: "minute" } });
  });

  it("leaves the last day's remainder where the stop begins on the last day", () => {
    const stopped = value(stopDeadline(running, { reason: "appraisal", from: "2026-04-14T10:00:00+08:00", to: "2026-04-18T10:00:00+08:00" }, china));
    expect(stopped.due).toMatchObject({ date: "2026-04-20" });
  });

  it("is met by what happens while the clock stands still", () => {
    const stopped = value(stopDeadline(running, { reason: "appraisal", from: "2026-03-09T10:00:00+08:00" }, china));
    const done = value(satisfyDeadline(stopped, "2026-06-01T10:00:00+08:00"));
    expect(deadlineStatus(done, "2026-06-02T00:00:00+08:00")).toMatchObject({ value: { state: "met" } });
  });

  const open = value(stopDeadline(running, { reason: "appraisal", from: "2026-03-09T10:00:00+08:00" }, china));
  const over = value(resumeDeadline(open, "2026-03-20T10:00:00+08:00", china));
  const done = value(satisfyDeadline(running, "2026-03-10T10:00:00+08:00"));
  it.each([
    ["a reason that the rule does not have", stopDeadline(running, { reason: "holiday of the mediator", from: "2026-03-09T10:00:00+08:00" }, china), "stop.reasonNotAllowed"],
    ["an end before the beginning", stopDeadline(running, { reason: "appraisal", from: "2026-03-09T10:00:00+08:00", to: "2026-03-09T09:59:00+08:00" }, china), "stop.endsBeforeStart"],
    ["a resumption before the stop", resumeDeadline(open, "2026-03-08T10:00:00+08:00", china), "stop.endsBeforeStart"],
    ["an overlap", stopDeadline(over, { reason: "appraisal", from: "2026-03-19T10:00:00+08:00", to: "2026-03-25T10:00:00+08:00" }, china), "stop.overlaps"],
    ["a second stop while one is open", stopDeadline(open, { reason: "appraisal", from: "2026-03-11T10:00:00+08:00" }, china), "stop.overlaps"],
    ["a stop before the start", stopDeadline(running, { reason: "appraisal", from: "2026-03-01T10:00:00+08:00" }, china), "stop.outsideDeadline"],
    ["a stop after the end", stopDeadline(running, { reason: "appraisal", from: "2026-04-15T00:00:00+08:00" }, china), "stop.outsideDeadline"],
    ["a stop after it was done", stopDeadline(done, { reason: "appraisal", from: "2026-03-11T10:00:00+08:00" }, china), "deadline.alreadySatisfied"],
    ["a resumption without a stop", resumeDeadline(running, "2026-03-11T10:00:00+08:00", china), "stop.none"],
    ["an impossible instant", stopDeadline(running, { reason: "appraisal", from: "2026-02-30T10:00:00+08:00" }, china), "instant.invalid"],
  ])("refuses %s", (_, outcome, code) => {
    expect(outcome).toMatchObject({ ok: false, findings: [{ code }] });
  });
});

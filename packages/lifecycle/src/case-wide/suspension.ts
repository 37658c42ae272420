import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { amount, code, id, instant } from "../chart/event-field.ts";
import type { CaseWide } from "./case-wide.ts";

/**
 * Time that does not count, an appraisal, a hearing, an agreed pause, and time that is given: the case may go on meanwhile. Which
 * causes stop a clock, who may extend it and by how much, its rule says; more than that is refused.
 */
export const suspension = (clocks: readonly string[]): CaseWide => ({
  events: {
    "case.suspend": { label: label("中止计时", "stop the clock"), fields: { cause: code("appraisal", "hearing", "agreed", "unreachable"), reason: id } },
    "deadline.extend": {
      label: label("延长期限", "extend a deadline"),
      fields: { clock: code(...clocks), amount, unit: code("calendarDay", "workingDay", "month"), approver: id, noticeGivenAt: instant },
    },
    "case.resume": { label: label("恢复计时", "let the clock go on"), fields: {} },
  },
  rules: [
    { id: "case.suspend", on: "case.suspend", by: { roles: ["handler", "centre"] }, needs: ["cause"], when: { suspended: { equal: false } }, assign: [set("suspended", true)], effects: [{ effect: "pause", field: "cause" }] },
    { id: "case.resume", on: "case.resume", by: { roles: ["handler", "centre"] }, when: { suspended: { equal: true } }, assign: [set("suspended", false)], effects: [{ effect: "resume" }] },
    { id: "deadline.extend", on: "deadline.extend", by: { roles: ["handler", "centre", "branch"] }, needs: ["clock", "amount", "unit", "approver"], effects: [{ effect: "extend" }] },
  ],
});

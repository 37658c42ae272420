import { set } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import { not, type Guard } from "../chart/guard.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import type { CaseWide } from "./case-wide.ts";

/**
 * Supervision is a level on each running clock (reminded, supervised, escalated) which the clock's own events raise, and beside it
 * the human order (督办) as a fact. When a thing turns out to have happened in time, what was told is taken back by a new event.
 */
export function supervision(clocks: readonly string[]): CaseWide {
  const overdue: Guard = { "event.clock": { equal: CASE_CLOCK }, "event.mark": { equal: "limit" } };
  const fields = { clock: code(...clocks), mark: code("reminder", "limit", "grace") };
  const clock = { by: { roles: ["clock"] }, needs: ["clock", "mark"] };
  return {
    events: {
      "deadline.reached": { label: { "zh-CN": "时限到达", en: "deadline reached" }, fields },
      "deadline.withdrawn": { label: { "zh-CN": "撤回超期提示", en: "overdue notice withdrawn" }, fields },
      "supervision.order": { label: { "zh-CN": "督办", en: "order supervision" }, fields: { reason: id } },
      "supervision.lift": { label: { "zh-CN": "解除督办", en: "lift supervision" }, fields: { reason: id } },
    },
    rules: [
      ...(clocks.includes(CASE_CLOCK)
        ? [
            { ...clock, id: "deadline.overdue", on: "deadline.reached", when: overdue, assign: [set("overdue", true)], effects: [{ effect: "notice", what: "overdue" } as const] },
            { ...clock, id: "deadline.overdueWithdrawn", on: "deadline.withdrawn", when: overdue, assign: [set("overdue", false)] },
          ]
        : []),
      { ...clock, id: "deadline.reached", on: "deadline.reached", when: clocks.includes(CASE_CLOCK) ? not(overdue) : {}, effects: [{ effect: "notice", what: "deadline" }] },
      { ...clock, id: "deadline.withdrawn", on: "deadline.withdrawn", when: clocks.includes(CASE_CLOCK) ? not(overdue) : {} },
      { id: "supervision.order", on: "supervision.order", by: { roles: ["centre"] }, needs: ["reason"], when: { supervised: { equal: false } }, assign: [set("supervised", true)], effects: [{ effect: "notice", what: "supervision" }] },
      { id: "supervision.lift", on: "supervision.lift", by: { roles: ["centre"] }, needs: ["reason"], when: { supervised: { equal: true } }, assign: [set("supervised", false)] },
    ],
  };
}

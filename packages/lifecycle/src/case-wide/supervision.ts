import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import type { ClockPlan } from "../chart/chart.ts";
import { code, id } from "../chart/event-field.ts";
import { ALWAYS, not, type Guard } from "../chart/guard.ts";
import type { CaseWide } from "./case-wide.ts";

type Plans = Readonly<Record<string, ClockPlan>>;

/** What the clock says when the limit of one of these is over. */
export const limitOver = (clocks: readonly string[]): Guard => ({ "event.clock": { isIn: clocks }, "event.mark": { equal: "limit" } });

/** The clocks that make a case overdue. */
export const overdueClocks = (plans: Plans): readonly string[] => Object.keys(plans).filter((name) => plans[name]?.overdue === true);

/**
 * Supervision is a level on each running clock (reminded, supervised, escalated) which the clock's own events raise, and beside it
 * the human order (督办) as a fact. When a thing turns out to have happened in time, what was told is taken back by a new event.
 * The fact `overdue` is what some of the clocks raise; the rectification or a re-opening lowers it, a limit set anew does not.
 */
export function supervision(plans: Plans): CaseWide {
  const late = overdueClocks(plans);
  const overdue = limitOver(late);
  const others = late.length === 0 ? ALWAYS : not(overdue);
  const fields = { clock: code(...Object.keys(plans)), mark: code("reminder", "limit", "grace") };
  const clock = { by: { roles: ["clock"] }, needs: ["clock", "mark"] };
  return {
    events: {
      "deadline.reached": { label: label("时限到达", "deadline reached"), fields },
      "deadline.withdrawn": { label: label("撤回超期提示", "overdue notice withdrawn"), fields },
      "supervision.order": { label: label("督办", "order supervision"), fields: { reason: id } },
      "supervision.lift": { label: label("解除督办", "lift supervision"), fields: { reason: id } },
    },
    rules: [
      ...(late.length === 0
        ? []
        : [
            { ...clock, id: "deadline.overdue", on: "deadline.reached", when: overdue, assign: [set("overdue", true)], effects: [{ effect: "notice", what: "overdue" } as const] },
            { ...clock, id: "deadline.overdueWithdrawn", on: "deadline.withdrawn", when: overdue, assign: [set("overdue", false)] },
          ]),
      { ...clock, id: "deadline.reached", on: "deadline.reached", when: others, effects: [{ effect: "notice", what: "deadline" }] },
      { ...clock, id: "deadline.withdrawn", on: "deadline.withdrawn", when: others },
      { id: "supervision.order", on: "supervision.order", by: { roles: ["centre"] }, needs: ["reason"], when: { supervised: { equal: false } }, assign: [set("supervised", true)], effects: [{ effect: "notice", what: "supervision" }] },
      { id: "supervision.lift", on: "supervision.lift", by: { roles: ["centre"] }, needs: ["reason"], when: { supervised: { equal: true } }, assign: [set("supervised", false)] },
    ],
  };
}

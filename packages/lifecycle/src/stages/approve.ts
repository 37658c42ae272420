import { label } from "@fengqiao/model";
import { add } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import { allOf, not, type Guard } from "../chart/guard.ts";
import type { Rule, Stage } from "./stage.ts";

const outcome = (value: string): Guard => ({ "event.outcome": { equal: value } });

/** A project is approved level by level; each level decides once, and each may refuse. */
export const approve: Stage = {
  id: "approve",
  label: label("逐级审批", "approval level by level"),
  main: "project.approve",
  events: { "project.approve": { label: label("审批", "decide on the project"), fields: { outcome: code("approved", "refused"), reason: id } } },
  rules: ({ levels }) => {
    const decision = { on: "project.approve", by: { roles: ["approver"] }, needs: ["outcome"] };
    const top: Guard = { level: { greaterOrEqual: levels.length - 1 } };
    const upwards: Rule = { ...decision, id: "project.approvedHere", when: allOf(outcome("approved"), not(top)), assign: [add("level", levels.length - 1)], to: "stay" };
    return [
      ...(levels.length > 1 ? [upwards] : []),
      { ...decision, id: "project.approved", when: levels.length > 1 ? allOf(outcome("approved"), top) : outcome("approved"), to: "next", completes: true },
      { ...decision, id: "project.refused", needs: ["outcome", "reason"], when: outcome("refused"), effects: [{ effect: "notice", what: "projectRefused" }], to: "exit", meets: true },
    ];
  },
};

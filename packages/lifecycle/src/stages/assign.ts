import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { date, id, ids } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** Responsibility is taken: by the body that the case was offered to, or by any handler where no offer is pending. */
export const assign: Stage = {
  id: "assign",
  label: label("交办", "assignment"),
  main: "assign.accept",
  events: {
    "assign.accept": {
      label: label("认领承办", "accept the assignment"),
      fields: { person: id, leader: id, measures: ids, limit: date, riskDefusing: id, education: id, tracking: id },
    },
    "assign.decline": { label: label("退回", "decline"), fields: { reason: id } },
  },
  rules: () => [
    {
      id: "assign.accept",
      on: "assign.accept",
      by: { roles: ["handler"], offered: "ifAny" },
      needs: ["person"],
      assign: [set("offer", "none"), set("assigned", true)],
      note: [{ note: "own" }, { note: "name", as: "responsiblePerson", field: "person" }],
      to: "next",
      completes: true,
    },
    { id: "assign.decline", on: "assign.decline", by: { roles: ["handler"], offered: "only" }, needs: ["reason"], assign: [set("offer", "none")], note: [{ note: "withdrawOffer" }], to: "stay" },
  ],
};

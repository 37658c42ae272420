import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** The case is routed: a body is asked to take it. It becomes the owner when it accepts, not before. */
export const triage: Stage = {
  id: "triage",
  label: label("分流", "triage"),
  main: "triage.route",
  events: { "triage.route": { label: label("分流转办", "route"), fields: { body: id } } },
  rules: () => [
    {
      id: "triage.route",
      on: "triage.route",
      by: { roles: ["intake", "centre"] },
      needs: ["body"],
      assign: [set("offer", "pending")],
      note: [{ note: "offer", field: "body" }],
      effects: [{ effect: "notice", what: "offer" }],
      to: "next",
      completes: true,
    },
  ],
};

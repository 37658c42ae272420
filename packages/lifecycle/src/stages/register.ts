import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/**
 * Intake. Nobody is turned away: what belongs elsewhere is handed over with the right door named, and the case stays with whoever
 * took it in until that door has said yes.
 */
export const register: Stage = {
  id: "register",
  label: label("受理登记", "registration"),
  main: "register.accept",
  events: {
    "register.accept": { label: label("受理", "accept"), fields: { number: id } },
    "register.handover": { label: label("移交有权处理单位", "hand over to the right door"), fields: { door: id, reason: id } },
  },
  rules: () => [
    { id: "register.accept", on: "register.accept", by: { roles: ["intake"] }, needs: ["number"], assign: [set("registered", true)], to: "next", completes: true },
    {
      id: "register.handover",
      on: "register.handover",
      by: { roles: ["intake"] },
      needs: ["door", "reason"],
      assign: [set("offer", "door")],
      note: [{ note: "offer", field: "door" }],
      effects: [{ effect: "notice", what: "offer" }],
      to: "door",
      src: "wages 10",
    },
  ],
};

import { set } from "../chart/assignment.ts";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/**
 * Intake. Nobody is turned away: what belongs elsewhere is handed over with the right door named, and the case stays with whoever
 * took it in until that door has said yes.
 */
export const register: Stage = {
  id: "register",
  label: { "zh-CN": "受理登记", en: "registration" },
  main: "register.accept",
  events: {
    "register.accept": { label: { "zh-CN": "受理", en: "accept" }, fields: { number: id } },
    "register.handover": { label: { "zh-CN": "移交有权处理单位", en: "hand over to the right door" }, fields: { door: id, reason: id } },
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

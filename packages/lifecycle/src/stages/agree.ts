import { label } from "@fengqiao/model";
import { set, take } from "../chart/assignment.ts";
import { code, date, id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** The parties agree, in writing or orally (人民调解法 28–30). If nothing is signed in time, the settlement has not held. */
export const agree: Stage = {
  id: "agree",
  label: label("达成协议", "agreement"),
  main: "agreement.conclude",
  lapse: "agreement.lapse",
  events: {
    "agreement.conclude": { label: label("达成调解协议", "conclude the agreement"), fields: { form: code("oral", "written"), agreement: id, effective: date, due: date } },
    "agreement.lapse": { label: label("逾期未达成协议", "no agreement in time"), fields: {} },
  },
  rules: () => [
    { id: "agreement.conclude", on: "agreement.conclude", by: { roles: ["party", "handler"] }, needs: ["form", "agreement"], assign: [take("agreement", "form")], to: "next", completes: true, src: "pml 28" },
    { id: "agreement.lapse", on: "agreement.lapse", by: { roles: ["clock"] }, assign: [set("resolved", false)], to: "back" },
  ],
};

import { label } from "@fengqiao/model";
import { id, ids } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** Several bodies study the case together. It may stand before or after handling. */
export const consult: Stage = {
  id: "consult",
  label: label("会商研判", "consultation"),
  main: "consult.conclude",
  events: { "consult.conclude": { label: label("形成会商意见", "conclude the consultation"), fields: { minutes: id, bodies: ids } } },
  rules: () => [{ id: "consult.conclude", on: "consult.conclude", by: { roles: ["centre", "branch"] }, needs: ["minutes"], to: "next", completes: true }],
};

import { label } from "@fengqiao/model";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** A service matter is answered by whoever will go there. */
export const respond: Stage = {
  id: "respond",
  label: label("响应", "response"),
  main: "respond.confirm",
  events: { "respond.confirm": { label: label("响应", "respond"), fields: { body: id } } },
  rules: () => [{ id: "respond.confirm", on: "respond.confirm", by: { roles: ["handler"] }, to: "next", completes: true }],
};

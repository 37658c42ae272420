import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** A service matter is answered by whoever will go there. */
export const respond: Stage = {
  id: "respond",
  label: { "zh-CN": "响应", en: "response" },
  main: "respond.confirm",
  events: { "respond.confirm": { label: { "zh-CN": "响应", en: "respond" }, fields: { body: id } } },
  rules: () => [{ id: "respond.confirm", on: "respond.confirm", by: { roles: ["handler"] }, to: "next", completes: true }],
};

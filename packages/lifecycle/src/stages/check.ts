import { label } from "@fengqiao/model";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** One point of a checklist is done. */
export const check: Stage = {
  id: "check",
  label: label("检查项", "point of a checklist"),
  main: "check.record",
  events: { "check.record": { label: label("逐项记录", "record a point"), fields: { record: id } } },
  rules: () => [{ id: "check.record", on: "check.record", by: { roles: ["grid", "cadre"] }, to: "next", completes: true }],
};

import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** What was agreed is done. */
export const implement: Stage = {
  id: "implement",
  label: label("办理落实", "implementation"),
  main: "work.report",
  resolves: true,
  events: { "work.report": { label: label("落实情况", "report the work done"), fields: { report: id } } },
  rules: () => [{ id: "work.report", on: "work.report", by: { roles: ["handler", "cadre"] }, needs: ["report"], assign: [set("resolved", true)], note: [{ note: "bodyAs", as: "implementer" }], to: "next", completes: true }],
};

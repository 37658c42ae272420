import { label } from "@fengqiao/model";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** A matter is found: by a visit, a patrol, or because somebody comes and says so. */
export const detect: Stage = {
  id: "detect",
  label: label("排查发现", "detection"),
  main: "detect.report",
  events: { "detect.report": { label: label("上报发现", "report what was found"), fields: { finding: id } } },
  rules: () => [{ id: "detect.report", on: "detect.report", by: { roles: ["grid", "party"] }, needs: ["finding"], to: "next", completes: true }],
};

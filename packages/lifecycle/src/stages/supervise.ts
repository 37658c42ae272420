import { label } from "@fengqiao/model";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** A region names supervision as a step of its own: somebody checks the work before it goes on. The running clocks are supervised in any case. */
export const supervise: Stage = {
  id: "supervise",
  label: label("督办", "supervision"),
  main: "supervise.conclude",
  events: { "supervise.conclude": { label: label("督办完成", "conclude the supervision"), fields: { note: id } } },
  rules: () => [{ id: "supervise.conclude", on: "supervise.conclude", by: { roles: ["centre", "intake"] }, needs: ["note"], to: "next", completes: true }],
};

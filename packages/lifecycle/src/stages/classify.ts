import { label } from "@fengqiao/model";
import { set, take } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** What kind of matter it is, and how hard. Where the chain has an alert, the computed grade arrives here too. */
export const classify: Stage = {
  id: "classify",
  label: label("分类评估", "classification"),
  main: "classify.set",
  events: {
    "classify.set": { label: label("分类定级", "classify"), fields: { complexity: code("simple", "complex"), category: id } },
  },
  rules: ({ alert }) => [
    {
      id: "classify.set",
      on: "classify.set",
      by: { roles: ["intake", "analyst"] },
      needs: alert ? ["complexity", "grade"] : ["complexity"],
      assign: [take("complexity"), ...(alert ? [take("grade"), set("alertStatus", "computed")] : [])],
      // a case that comes back here may be under objection to a grade that is no more; the new one is open to objection itself
      ...(alert && { effects: [{ effect: "disarm" as const, clock: "objection" }] }),
      to: "next",
      completes: true,
    },
  ],
};

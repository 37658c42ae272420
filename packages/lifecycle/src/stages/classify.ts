import { set, take } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** What kind of matter it is, and how hard. Where the chain has an alert, the computed grade arrives here too. */
export const classify: Stage = {
  id: "classify",
  label: { "zh-CN": "分类评估", en: "classification" },
  main: "classify.set",
  events: {
    "classify.set": { label: { "zh-CN": "分类定级", en: "classify" }, fields: { complexity: code("simple", "complex"), category: id } },
  },
  rules: ({ alert }) => [
    {
      id: "classify.set",
      on: "classify.set",
      by: { roles: ["intake", "analyst"] },
      needs: alert ? ["complexity", "grade"] : ["complexity"],
      assign: [take("complexity"), ...(alert ? [take("grade"), set("alertStatus", "computed")] : [])],
      to: "next",
      completes: true,
    },
  ],
};

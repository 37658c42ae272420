import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { id } from "../chart/event-field.ts";
import { allOf } from "../chart/guard.ts";
import type { Stage } from "./stage.ts";

/** The case is closed and filed. It must be resolved, every gate of the region open, each with its evidence. */
export const close: Stage = {
  id: "close",
  label: label("办结归档", "closing"),
  main: "close.file",
  events: { "close.file": { label: label("办结归档", "close and file"), fields: { summary: id } } },
  rules: ({ gates, closeWhen }) => [
    {
      id: "close.file",
      on: "close.file",
      by: { roles: ["handler", "centre"] },
      needs: ["summary", ...gates],
      when: allOf({ resolved: { equal: true } }, ...gates.map((gate) => ({ [`event.${gate}`]: { equal: true } })), closeWhen),
      assign: [set("closed", true)],
      to: "next",
      completes: true,
    },
  ],
};

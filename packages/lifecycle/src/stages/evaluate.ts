import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { code } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** The parties say whether they are satisfied; nobody says it for them. What their silence means, the region says: no case waits on it for ever. */
export const evaluate: Stage = {
  id: "evaluate",
  label: label("群众评价", "evaluation by the parties"),
  main: "evaluate.rate",
  lapse: "evaluate.lapse",
  events: {
    "evaluate.rate": { label: label("评价", "rate"), fields: { satisfied: code("yes", "no") } },
    "evaluate.lapse": { label: label("逾期未评价", "no rating in time"), fields: {} },
  },
  rules: ({ silence }) => [
    { id: "evaluate.yes", on: "evaluate.rate", by: { roles: ["party"] }, needs: ["satisfied"], when: { "event.satisfied": { equal: "yes" } }, assign: [set("satisfied", "yes")], to: "next", completes: true },
    {
      id: "evaluate.no",
      on: "evaluate.rate",
      by: { roles: ["party"] },
      needs: ["satisfied"],
      when: { "event.satisfied": { equal: "no" } },
      assign: [set("satisfied", "no"), set("resolved", false), set("closed", false)],
      to: "back",
      meets: true,
    },
    silence === "back"
      ? { id: "evaluate.silent", on: "evaluate.lapse", by: { roles: ["clock"] }, assign: [set("satisfied", "silent"), set("resolved", false), set("closed", false)], to: "back" }
      : { id: "evaluate.silent", on: "evaluate.lapse", by: { roles: ["clock"] }, assign: [set("satisfied", silence)], to: "next", completes: true },
  ],
};

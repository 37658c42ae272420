import { label } from "@fengqiao/model";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** Somebody brings a topic or a project: a cadre asks, residents say, a station proposes. */
export const propose: Stage = {
  id: "propose",
  label: label("提出", "proposal"),
  main: "topic.propose",
  events: { "topic.propose": { label: label("提出议题", "propose"), fields: { topic: id, content: id, completion: id } } },
  rules: () => [{ id: "topic.propose", on: "topic.propose", by: { roles: ["resident", "cadre", "grid"] }, needs: ["topic"], to: "next", completes: true }],
};

import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** Whoever brought the matter is told what became of it. */
export const feedback: Stage = {
  id: "feedback",
  label: label("反馈", "feedback"),
  main: "feedback.give",
  events: { "feedback.give": { label: label("反馈结果", "give feedback"), fields: { content: id } } },
  rules: () => [{ id: "feedback.give", on: "feedback.give", by: { roles: ["centre", "handler"] }, needs: ["content"], assign: [set("followedUp", true)], to: "next", completes: true }],
};

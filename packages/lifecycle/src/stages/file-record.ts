import { label } from "@fengqiao/model";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** What was approved is put on file with the next level. */
export const fileRecord: Stage = {
  id: "fileRecord",
  label: label("备案", "filing"),
  main: "project.file",
  events: { "project.file": { label: label("备案", "put on file"), fields: { number: id } } },
  rules: () => [{ id: "project.file", on: "project.file", by: { roles: ["cadre", "centre"] }, needs: ["number"], to: "next", completes: true }],
};

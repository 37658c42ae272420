import { label } from "@fengqiao/model";
import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** Somebody is on the spot. Only that it is so is recorded, by no coordinates. */
export const arrive: Stage = {
  id: "arrive",
  label: label("到达", "arrival"),
  main: "arrive.record",
  events: { "arrive.record": { label: label("到达现场", "arrive"), fields: { place: id } } },
  rules: () => [{ id: "arrive.record", on: "arrive.record", by: { roles: ["handler"] }, to: "next", completes: true }],
};

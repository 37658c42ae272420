import { id } from "../chart/event-field.ts";
import type { Stage } from "./stage.ts";

/** Somebody is on the spot. Only that it is so is recorded, by no coordinates. */
export const arrive: Stage = {
  id: "arrive",
  label: { "zh-CN": "到达", en: "arrival" },
  main: "arrive.record",
  events: { "arrive.record": { label: { "zh-CN": "到达现场", en: "arrive" }, fields: { place: id } } },
  rules: () => [{ id: "arrive.record", on: "arrive.record", by: { roles: ["handler"] }, to: "next", completes: true }],
};

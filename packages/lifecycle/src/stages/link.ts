import type { Label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import type { Rule, Stage } from "./stage.ts";

const closed = { label: { "zh-CN": "关联事项办结", en: "linked case closed" }, fields: { case: id, outcome: code("completed", "lawful") } };

/** A stage that opens a linked case of its own chart and waits for its outcome. */
function link(stageId: string, opens: string, label: Label, more: { readonly events?: Stage["events"]; readonly rules?: readonly Rule[]; readonly lapse?: string } = {}): Stage {
  return {
    id: stageId,
    label,
    main: "link.closed",
    opens,
    ...(more.lapse !== undefined && { lapse: more.lapse }),
    events: { "link.closed": closed, ...more.events },
    rules: () => [{ id: "link.closed", on: "link.closed", by: { roles: ["link"] }, needs: ["case", "outcome"], to: "next", completes: true }, ...(more.rules ?? [])],
  };
}

export const rectify = link("rectify", "rectification", { "zh-CN": "整改", en: "rectification" });
export const deliberate = link("deliberate", "deliberation", { "zh-CN": "议事协商", en: "deliberation" });
export const benefit = link("benefit", "benefitProject", { "zh-CN": "惠民项目", en: "benefit project" });

/** The parties may ask a court together, or let it be; nothing is lost but the ruling. */
export const confirm = link("confirm", "confirmation", { "zh-CN": "司法确认", en: "judicial confirmation" }, {
  lapse: "confirm.lapse",
  events: {
    "confirm.waive": { label: { "zh-CN": "不申请司法确认", en: "do not apply" }, fields: {} },
    "confirm.lapse": { label: { "zh-CN": "逾期未申请司法确认", en: "no application in time" }, fields: {} },
  },
  rules: [
    { id: "confirm.waive", on: "confirm.waive", by: { roles: ["party"] }, assign: [set("confirmation", "waived")], to: "next", completes: true },
    { id: "confirm.lapse", on: "confirm.lapse", by: { roles: ["clock"] }, assign: [set("confirmation", "lapsed")], to: "next", completes: true, src: "cpl 205" },
  ],
});

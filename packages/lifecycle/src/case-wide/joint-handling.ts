import { label } from "@fengqiao/model";
import { id, ids, yesNo } from "../chart/event-field.ts";
import type { CaseWide } from "./case-wide.ts";

/** Several bodies handle one case: a lead and co-handlers who report back to it. Linked incidents are kept with the case they belong to. */
export const jointHandling: CaseWide = {
  events: {
    "joint.open": { label: label("联合调处", "handle jointly"), fields: { lead: id, coHandlers: ids } },
    "joint.report": { label: label("协办反馈", "report to the lead"), fields: { report: id } },
    "incident.link": { label: label("并入关联事件", "link an incident"), fields: { incident: id, escalation: yesNo } },
  },
  rules: [
    { id: "joint.open", on: "joint.open", by: { roles: ["centre", "handler", "branch"] }, needs: ["lead", "coHandlers"], note: [{ note: "name", as: "lead", field: "lead" }, { note: "name", as: "coHandler", field: "coHandlers" }], effects: [{ effect: "notice", what: "jointHandling" }] },
    { id: "joint.report", on: "joint.report", by: { named: "coHandler" }, needs: ["report"] },
    { id: "incident.link", on: "incident.link", by: { roles: ["grid", "intake", "handler", "centre"] }, needs: ["incident"] },
  ],
};

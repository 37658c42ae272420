import { set } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import type { CaseWide } from "./case-wide.ts";

/** Time that does not count: an appraisal, a hearing, an agreed pause. All running clocks stand still; the case may go on meanwhile. */
export const suspension: CaseWide = {
  events: {
    "case.suspend": { label: { "zh-CN": "中止计时", en: "stop the clock" }, fields: { cause: code("appraisal", "hearing", "agreed", "unreachable"), reason: id } },
    "case.resume": { label: { "zh-CN": "恢复计时", en: "let the clock go on" }, fields: {} },
  },
  rules: [
    { id: "case.suspend", on: "case.suspend", by: { roles: ["handler", "centre"] }, needs: ["cause"], when: { suspended: { equal: false } }, assign: [set("suspended", true)], effects: [{ effect: "pause", reason: "suspended" }] },
    { id: "case.resume", on: "case.resume", by: { roles: ["handler", "centre"] }, when: { suspended: { equal: true } }, assign: [set("suspended", false)], effects: [{ effect: "resume" }] },
  ],
};

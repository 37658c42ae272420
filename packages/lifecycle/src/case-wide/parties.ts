import { label } from "@fengqiao/model";
import { set } from "../chart/assignment.ts";
import { code, id } from "../chart/event-field.ts";
import { CHANNELS } from "../stages/refer.ts";
import type { CaseWide } from "./case-wide.ts";

/**
 * What the parties may always do or must always be able to rely on: to ask for another channel, which nobody but they can take
 * back; that performance is recorded; and that suspected violence or a child in danger opens a report task, not more points
 * (反家庭暴力法 14, 未成年人保护法 11). The event names no reporter to the parties: the journal holds his id, no view of theirs does.
 */
export const parties: CaseWide = {
  events: {
    "channel.request": { label: label("申请其他渠道", "ask for another channel"), fields: { channel: code(...CHANNELS) } },
    "channel.withdraw": { label: label("撤回渠道申请", "no longer ask for it"), fields: {} },
    "performance.record": { label: label("履行情况", "record performance"), fields: { state: code("performed", "broken"), record: id } },
    "protection.flag": { label: label("人身安全风险报告", "flag danger to a person"), fields: { ground: code("violence", "child", "other") } },
  },
  rules: [
    { id: "channel.request", on: "channel.request", by: { roles: ["party"] }, needs: ["channel"], assign: [set("channelRequested", true)], effects: [{ effect: "task", what: "openChannel" }] },
    { id: "channel.withdraw", on: "channel.withdraw", by: { roles: ["party"] }, when: { channelRequested: { equal: true } }, assign: [set("channelRequested", false)] },
    { id: "performance.performed", on: "performance.record", by: { roles: ["party", "handler", "visitor"] }, needs: ["state"], when: { "event.state": { equal: "performed" } }, assign: [set("performed", true)] },
    { id: "performance.broken", on: "performance.record", by: { roles: ["party", "handler", "visitor"] }, needs: ["state"], when: { "event.state": { equal: "broken" } }, assign: [set("performed", false)], effects: [{ effect: "task", what: "urgePerformance" }], src: "pml 31" },
    { id: "protection.flag", on: "protection.flag", by: { roles: ["grid", "intake", "handler", "centre", "party", "visitor"] }, needs: ["ground"], effects: [{ effect: "task", what: "reportToPolice" }], src: "domesticViolence 14" },
  ],
};

import { disputeCategories } from "../codes/dispute-categories.ts";
import { idsOf } from "../codes/code-list.ts";
import { disputeDictionary } from "./dispute-facts.ts";

/**
 * What the SDK's own models may know of a dispute. Behaviour in this dispute, its length, its size and its earlier attempts;
 * nothing about a person, and no memory across a person's disputes except that an earlier agreement between these parties on
 * this matter failed.
 */
const defaults = disputeDictionary({
  category: { kind: "code", values: idsOf(disputeCategories), changes: "never", from: { how: "value", of: "/category" }, label: { "zh-CN": "纠纷类别", en: "category" } },
  incidents: { kind: "integer", min: 1, unit: "times", changes: "up", from: { how: "count", of: "/incidents/*/on" }, label: { "zh-CN": "关联事件数", en: "linked incidents" } },
  physicalConflict: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/physicalConflict" }, label: { "zh-CN": "已发生肢体冲突", en: "physical conflict" } },
  injury: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/injury" }, label: { "zh-CN": "有人受伤", en: "somebody was hurt" } },
  weapon: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/weapon" }, label: { "zh-CN": "亮出器械", en: "a tool or weapon was shown" } },
  threat: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/threat" }, label: { "zh-CN": "扬言暴力或自伤", en: "a threat of violence or self-harm" } },
  policeCalls: { kind: "integer", min: 0, unit: "times", changes: "up", from: { how: "sum", of: "/incidents/*/policeCalls" }, label: { "zh-CN": "本纠纷报警次数", en: "police calls about this dispute" } },
  failedAttempts: { kind: "integer", min: 0, unit: "times", changes: "up", from: { how: "count", of: "/attempts/*/result", equal: "failed" }, label: { "zh-CN": "调解未成次数", en: "failed mediations" } },
  earlierAgreementFailed: { kind: "boolean", changes: "up", from: { how: "value", of: "/earlierAgreementFailed" }, label: { "zh-CN": "此前协议未履行或反复", en: "an earlier agreement on this matter failed" } },
  daysOpen: { kind: "integer", min: 0, unit: "days", changes: "up", from: { how: "daysSince", of: "/incidents/*/on" }, label: { "zh-CN": "持续天数", en: "days since the first incident" } },
  peopleInvolved: { kind: "integer", min: 1, unit: "people", changes: "freely", from: { how: "value", of: "/peopleInvolved" }, label: { "zh-CN": "涉及人数", en: "people involved" } },
  amountFen: { kind: "integer", min: 0, unit: "fen", changes: "freely", from: { how: "value", of: "/amountFen" }, label: { "zh-CN": "涉及金额", en: "amount at stake" } },
  crossVillage: { kind: "boolean", changes: "freely", from: { how: "value", of: "/crossVillage" }, label: { "zh-CN": "跨村（社区）", en: "across villages" } },
  crossDepartment: { kind: "boolean", changes: "freely", from: { how: "value", of: "/crossDepartment" }, label: { "zh-CN": "跨部门", en: "across departments" } },
});
if (!defaults.ok) throw new Error("the default dictionary of dispute facts is not sound");

export const disputeFactDictionary = defaults.value;

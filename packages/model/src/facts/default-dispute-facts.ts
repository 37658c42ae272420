import { disputeCategories } from "../codes/dispute-categories.ts";
import { idsOf } from "../codes/code-list.ts";
import { label } from "../label.ts";
import { must } from "../must.ts";
import { disputeDictionary } from "./dispute-facts.ts";

/**
 * What the SDK's own models may know of a dispute. Behaviour in this dispute, its length, its size and its earlier attempts;
 * nothing about a person, and no memory across a person's disputes except that an earlier agreement between these parties on
 * this matter failed.
 */
export const disputeFactDictionary = must(disputeDictionary({
  category: { kind: "code", values: idsOf(disputeCategories), list: disputeCategories.id, changes: "never", from: { how: "value", of: "/category" }, label: label("纠纷类别", "category") },
  incidents: { kind: "integer", min: 1, unit: "times", changes: "up", from: { how: "count", of: "/incidents/*/on" }, label: label("关联事件数", "linked incidents") },
  physicalConflict: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/physicalConflict" }, label: label("已发生肢体冲突", "physical conflict") },
  injury: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/injury" }, label: label("有人受伤", "somebody was hurt") },
  weapon: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/weapon" }, label: label("亮出器械", "a tool or weapon was shown") },
  threat: { kind: "boolean", changes: "up", from: { how: "any", of: "/incidents/*/threat" }, label: label("扬言暴力或自伤", "a threat of violence or self-harm") },
  policeCalls: { kind: "integer", min: 0, unit: "times", changes: "up", from: { how: "sum", of: "/incidents/*/policeCalls" }, label: label("本纠纷报警次数", "police calls about this dispute") },
  failedAttempts: { kind: "integer", min: 0, unit: "times", changes: "up", from: { how: "count", of: "/attempts/*/result", equal: "failed" }, label: label("调解未成次数", "failed mediations") },
  earlierAgreementFailed: { kind: "boolean", changes: "up", from: { how: "value", of: "/earlierAgreementFailed" }, label: label("此前协议未履行或反复", "an earlier agreement on this matter failed") },
  daysOpen: { kind: "integer", min: 0, unit: "days", changes: "up", from: { how: "daysSince", of: "/incidents/*/on" }, label: label("持续天数", "days since the first incident") },
  peopleInvolved: { kind: "integer", min: 1, unit: "people", changes: "freely", from: { how: "value", of: "/peopleInvolved" }, label: label("涉及人数", "people involved") },
  amountFen: { kind: "integer", min: 0, unit: "fen", changes: "freely", from: { how: "value", of: "/amountFen" }, label: label("涉及金额", "amount at stake") },
  crossVillage: { kind: "boolean", changes: "freely", from: { how: "value", of: "/crossVillage" }, label: label("跨村（社区）", "across villages") },
  crossDepartment: { kind: "boolean", changes: "freely", from: { how: "value", of: "/crossDepartment" }, label: label("跨部门", "across departments") },
}));

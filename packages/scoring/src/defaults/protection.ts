import { dictionary, label } from "@fengqiao/model";
import type { HardStop } from "../hard-stops.ts";

/**
 * What opens a protection route or ends mediation. These are signals about this dispute that somebody saw and entered; they are
 * deliberately no dispute facts, so that no card can give points for them.
 *
 * @example
 * ```ts
 * import { protectionSignals } from "@fengqiao/scoring";
 *
 * Object.keys(protectionSignals).includes("childInDanger"); // => true
 * ```
 */
export const protectionSignals = dictionary({
  suspectedCrime: { kind: "boolean", changes: "up", label: label("涉嫌犯罪或治安案件", "a crime or public-order offence is suspected") },
  violence: { kind: "boolean", changes: "up", label: label("本纠纷已发生暴力或现实威胁", "violence or a present threat of it in this dispute") },
  domesticViolence: { kind: "boolean", changes: "up", label: label("疑似家庭暴力", "domestic violence is suspected") },
  childInDanger: { kind: "boolean", changes: "up", label: label("未成年人或无（限制）民事行为能力人处于危险", "a child or a person without full capacity is in danger") },
  partyRefuses: { kind: "boolean", changes: "freely", label: label("一方明确拒绝调解", "a party refuses mediation") },
});
/**
 * The dictionary of protection signals.
 *
 * @example
 * ```ts
 * import { protectionStops, type HardStop, type ProtectionSignals } from "@fengqiao/scoring";
 *
 * const ours: readonly HardStop<ProtectionSignals>[] = [...protectionStops];
 * ours.length; // => 5
 * ```
 */
export type ProtectionSignals = typeof protectionSignals;

/** The hard stops that national law asks for; a region may add, never drop. */
export const protectionStops: readonly HardStop<ProtectionSignals>[] = [
  {
    id: "child-in-danger",
    predicate: { childInDanger: { equal: true } },
    task: { kind: "report", label: label("立即向公安机关报告", "report to the police at once"), to: "police" },
    endsMediation: true,
    confidential: true,
    basis: "未成年人保护法 Art. 11; 反家庭暴力法 Art. 14",
  },
  {
    id: "domestic-violence",
    predicate: { domesticViolence: { equal: true } },
    task: { kind: "protect", label: label("启动家暴保护：报告、告诫、查访", "open the protection route: report, warning letter, visits"), to: "police" },
    endsMediation: true,
    confidential: true,
    basis: "反家庭暴力法 Arts. 14, 16–17",
  },
  {
    id: "suspected-crime",
    predicate: { suspectedCrime: { equal: true } },
    task: { kind: "report", label: label("向公安机关或有关部门报告", "report to the police or the body in charge"), to: "police" },
    endsMediation: true,
    basis: "人民调解法 Art. 25",
  },
  {
    id: "violence",
    predicate: { violence: { equal: true } },
    task: { kind: "report", label: label("先控制现场并报告，防止激化", "make the place safe and report, lest it escalate"), to: "police" },
    endsMediation: false,
    basis: "人民调解法 Art. 25",
  },
  {
    id: "party-refuses",
    predicate: { partyRefuses: { equal: true } },
    task: { kind: "refer", label: label("终止调解并告知仲裁、行政、司法途径", "end mediation and tell the ways to arbitration, administration and court"), to: "mediator" },
    endsMediation: true,
    basis: "人民调解法 Arts. 17, 26",
  },
];

import { findingsOf, type Catalogue, type FindingOf, type Label } from "@fengqiao/model";
import type { Denial } from "./chart/authority.ts";
import type { GuardTest } from "./chart/guard.ts";
import type { Words } from "./words/words.ts";
import { allowedText, alternatives, denialText, en, enAll, list, testsText, zh, zhAll, zhList } from "./words/refusal-words.ts";

/**
 * All that this room can find, with the parameters of each code. Parameters are ids, for programs; `words` has what the region calls
 * what they stand for. `rule` is the one that came nearest to taking the event, `instead` are events that the same actor may send now.
 */
export interface LifecycleCodes {
  "step.duplicate": { step: string };
  "step.reserved": { step: string };
  "step.referWhen": { step: string };
  "step.partyOnly": { step: string; stage: string };
  "step.unread": { step: string; key: string };
  "step.foreignStage": { step: string; stage: string; of: string };
  "chain.firstConditional": object;
  "chain.level": { level: string };
  "chain.grade": { grade: string };
  "segment.nowhere": { of: string };
  "segment.chain": { chain: string; of: string };
  "segment.step": { chain: string; of: string; step: string };
  "segment.order": { chain: string; after: string; before: string };
  "condition.compound": { compound: string };
  "condition.fact": { fact: string; known: readonly string[] };
  "condition.value": { fact: string; value: string };
  "condition.counter": { fact: string; operator: string };

  "event.malformed": { problem: Label };
  "event.reservedId": { event: string };
  "event.unknown": { event: string };
  "event.notHere": { event: string; state: string; takenIn: readonly string[]; instead: readonly string[]; words: Words };
  "event.otherCase": { subject: string; case: string };
  "event.duplicate": { event: string };
  "event.afterRecorded": { at: string; recordedAt: string };
  "event.beforeLast": { recordedAt: string; last: string };
  "event.lateWithoutReason": { at: string; recordedAt: string; span: string };
  "event.fieldUnknown": { event: string; field: string; known: readonly string[]; words: Words };
  "field.value": { event: string; field: string; allowed: readonly string[]; words: Words };
  "field.missing": { rule: string; event: string; fields: readonly string[]; instead: readonly string[]; words: Words };
  "role.missing": { rule: string; event: string; roles: readonly string[]; instead: readonly string[]; words: Words };
  "role.conflict": { rule: string; event: string; because: Denial; of: string; instead: readonly string[]; words: Words };
  "guard.false": { rule: string; event: string; tests: readonly GuardTest[]; instead: readonly string[]; words: Words };
  "guard.unknown": { rule: string; event: string; tests: readonly GuardTest[]; instead: readonly string[]; words: Words };
  "revision.stale": { expected: number; revision: number };
  "clock.behind": { events: readonly { readonly type: string; readonly id: string; readonly recordedAt: string }[]; words: Words };
  "clock.notDue": { event: string; clock: string; words: Words };
  "clock.notExtended": { clock: string; because: Label; words: Words };
  recordedLate: { at: string; recordedAt: string; span: string };

  "deadline.notPublished": { clock: string; year: number; words: Words };
  "deadline.notSet": { clock: string; slot: string; words: Words };

  "calendar.unknown": { calendar: string };
  "facts.notCounted": { kind: string };
  "case.otherChart": { chart: string; given: string };
  "case.schema": { schema: string };
  "case.broken": { problem: Label };
  "journal.empty": object;
  "journal.notOpened": { event: string };
  "journal.hole": { expected: number; revision: number };
  "journal.refused": { revision: number; event: string; state: string; because: "notHere" | "noRule"; words: Words };
  "audit.differs": { part: string };
  "migration.state": { state: string };
  "migration.unreachable": { state: string };
  "migration.mandatory": { stage: string };
  "journal.otherChart": { hash: string };
}

/**
 * Severity and texts of all findings of this room, in the region's words where the finding brings them along.
 *
 * @example
 * ```ts
 * import { composeChart, lifecycleCatalogue, plainServiceChain } from "@fengqiao/lifecycle";
 * import { formatFinding } from "@fengqiao/model";
 *
 * const chart = composeChart({ ...plainServiceChain, items: [...plainServiceChain.items, ...plainServiceChain.items.slice(0, 1)] });
 * chart.findings.map((found) => formatFinding(found, "zh-CN", [lifecycleCatalogue])); // => ["/items/receive：步骤“receive”出现两次"]
 * ```
 */
export const lifecycleCatalogue: Catalogue<LifecycleCodes> = {
  "step.duplicate": { severity: "error", "zh-CN": (p) => `步骤“${p.step}”出现两次`, en: (p) => `the step '${p.step}' stands twice` },
  "step.reserved": { severity: "error", "zh-CN": (p) => `步骤名“${p.step}”已被占用`, en: (p) => `the name '${p.step}' is taken by a state that every chart has` },
  "step.referWhen": { severity: "error", "zh-CN": (p) => `“${p.step}”是引导去向，不能附条件`, en: (p) => `'${p.step}' is where a referral leads; it cannot have a condition` },
  "step.partyOnly": { severity: "error", "zh-CN": (p) => `“${p.step}”只能由当事人作出`, en: (p) => `'${p.step}' (${p.stage}) is the parties' own act and cannot be given to others` },
  "step.unread": { severity: "error", "zh-CN": (p) => `“${p.step}”写了 ${p.key}，但该步骤没有任何环节用到它`, en: (p) => `'${p.step}' says '${p.key}', which none of its stages could follow` },
  "step.foreignStage": { severity: "error", "zh-CN": (p) => `“${p.step}”的环节 ${p.stage} 不属于 ${p.of}`, en: (p) => `'${p.step}': a ${p.of} has no stage '${p.stage}'` },
  "chain.firstConditional": { severity: "error", "zh-CN": () => "第一步不得附条件", en: () => "the first step of a chain cannot be left out or branch" },
  "chain.level": { severity: "error", "zh-CN": (p) => `层级“${p.level}”不在层级表中`, en: (p) => `the chain has no level '${p.level}'` },
  "chain.grade": { severity: "error", "zh-CN": (p) => `等级“${p.grade}”不在等级表中`, en: (p) => `the alert has no grade '${p.grade}'` },
  "segment.nowhere": { severity: "error", "zh-CN": (p) => `片段须写明接在“${p.of}”的哪一步之后或之前`, en: (p) => `a segment of '${p.of}' names the step after which, or before which, it stands` },
  "segment.chain": { severity: "error", "zh-CN": (p) => `“${p.chain}”是“${p.of}”的片段，但没有同类的整条流程“${p.of}”`, en: (p) => `'${p.chain}' is a segment of '${p.of}', and there is no whole chain of its kind of that name` },
  "segment.step": { severity: "error", "zh-CN": (p) => `“${p.chain}”接在“${p.step}”处，但“${p.of}”没有这一步`, en: (p) => `'${p.chain}' joins at '${p.step}', and '${p.of}' has no such step` },
  "segment.order": { severity: "error", "zh-CN": (p) => `“${p.chain}”接在“${p.after}”之后、“${p.before}”之前，但两步的先后正相反`, en: (p) => `'${p.chain}' stands after '${p.after}' and before '${p.before}', which come in the other order` },
  "condition.compound": { severity: "error", "zh-CN": (p) => `条件中不能用 ${p.compound}`, en: (p) => `'${p.compound}' cannot stand in a condition of a chain; write it with and/or` },
  "condition.fact": { severity: "error", "zh-CN": (p) => `没有控制事实“${p.fact}”；可用：${zhList(p.known)}`, en: (p) => `there is no control fact '${p.fact}'; there are ${list(p.known)}` },
  "condition.value": { severity: "error", "zh-CN": (p) => `“${p.fact}”不会取值 ${p.value}`, en: (p) => `'${p.fact}' never has the value ${p.value}` },
  "condition.counter": { severity: "error", "zh-CN": (p) => `计数“${p.fact}”只能比较大小，不能用 ${p.operator}`, en: (p) => `the counter '${p.fact}' is compared by order only, not by '${p.operator}'` },

  "event.malformed": { severity: "error", "zh-CN": (p) => `事件格式不符：${p.problem["zh-CN"]}`, en: (p) => `not an event: ${p.problem.en}` },
  "event.reservedId": { severity: "error", "zh-CN": (p) => `事件编号“${p.event}”以 clock: 开头，专用于期限到期的事件`, en: (p) => `the id '${p.event}' begins with clock:, as only events of time do` },
  "event.unknown": { severity: "error", "zh-CN": (p) => `没有“${p.event}”这种事件`, en: (p) => `this chart knows no event '${p.event}'` },
  "event.notHere": {
    severity: "error",
    "zh-CN": (p) => `“${zh(p, p.state)}”环节不接受“${zh(p, p.event)}”${alternatives(p)["zh-CN"]}${p.takenIn.length === 0 ? "" : `；“${zh(p, p.event)}”可在：${zhAll(p, p.takenIn)}`}`,
    en: (p) => `'${en(p, p.event)}' is not taken in '${en(p, p.state)}'${alternatives(p).en}${p.takenIn.length === 0 ? "" : `; it is taken in: ${enAll(p, p.takenIn)}`}`,
  },
  "event.otherCase": { severity: "error", "zh-CN": (p) => `该事件属于案件 ${p.subject}`, en: (p) => `the event belongs to case ${p.subject}, not ${p.case}` },
  "event.duplicate": { severity: "error", "zh-CN": (p) => `事件 ${p.event} 已经记录`, en: (p) => `the event ${p.event} was taken already` },
  "event.afterRecorded": { severity: "error", "zh-CN": (p) => `发生时间 ${p.at} 晚于记录时间 ${p.recordedAt}`, en: (p) => `it happened at ${p.at}, after it was recorded at ${p.recordedAt}` },
  "event.beforeLast": { severity: "error", "zh-CN": (p) => `记录时间 ${p.recordedAt} 早于上一事件的 ${p.last}`, en: (p) => `recorded at ${p.recordedAt}, before the last accepted event at ${p.last}` },
  "event.lateWithoutReason": { severity: "error", "zh-CN": (p) => `补录超过 ${p.span}，须说明原因`, en: (p) => `recorded more than ${p.span} after it happened: a reason is needed (lateReason)` },
  "event.fieldUnknown": { severity: "error", "zh-CN": (p) => `“${zh(p, p.event)}”没有字段“${p.field}”；可用：${zhAll(p, p.known)}`, en: (p) => `'${en(p, p.event)}' has no field '${p.field}'; it may carry ${enAll(p, p.known)}` },
  "field.value": { severity: "error", "zh-CN": (p) => `“${zh(p, p.field)}”的值应为：${allowedText(p, "zh-CN")}`, en: (p) => `'${en(p, p.field)}' of '${en(p, p.event)}' must be ${allowedText(p, "en")}` },
  "field.missing": { severity: "error", "zh-CN": (p) => `“${zh(p, p.event)}”缺少：${zhAll(p, p.fields)}`, en: (p) => `'${en(p, p.event)}' needs: ${enAll(p, p.fields)}` },
  "role.missing": { severity: "error", "zh-CN": (p) => `“${zh(p, p.event)}”须由：${zhAll(p, p.roles)}${alternatives(p)["zh-CN"]}`, en: (p) => `'${en(p, p.event)}' is for: ${enAll(p, p.roles)}${alternatives(p).en}` },
  "role.conflict": { severity: "error", "zh-CN": (p) => `此人不得“${zh(p, p.event)}”：${denialText(p)["zh-CN"]}${alternatives(p)["zh-CN"]}`, en: (p) => `this actor may not '${en(p, p.event)}': ${denialText(p).en}${alternatives(p).en}` },
  "guard.false": { severity: "error", "zh-CN": (p) => `“${zh(p, p.event)}”的条件不满足：${testsText(p)["zh-CN"]}${alternatives(p)["zh-CN"]}`, en: (p) => `'${en(p, p.event)}' does not hold: ${testsText(p).en}${alternatives(p).en}` },
  "guard.unknown": { severity: "unknown", "zh-CN": (p) => `“${zh(p, p.event)}”的条件无法判断：${testsText(p)["zh-CN"]}${alternatives(p)["zh-CN"]}`, en: (p) => `'${en(p, p.event)}' cannot be decided: ${testsText(p).en}${alternatives(p).en}` },
  "revision.stale": { severity: "error", "zh-CN": (p) => `案件已是第 ${p.revision} 版，您依据的是第 ${p.expected} 版`, en: (p) => `the case is at revision ${p.revision}, you expected ${p.expected}` },
  "clock.behind": { severity: "error", "zh-CN": (p) => `有到期事件尚未记入：${zhList(p.events.map((e) => `${zh(p, e.type)}（${e.recordedAt}）`))}`, en: (p) => `due events come first: ${list(p.events.map((e) => `${en(p, e.type)} at ${e.recordedAt}`))}` },
  "clock.notDue": { severity: "error", "zh-CN": (p) => `时限“${zh(p, p.clock)}”尚未到期`, en: (p) => `'${en(p, p.event)}' is not due: '${en(p, p.clock)}'` },
  "clock.notExtended": { severity: "error", "zh-CN": (p) => `“${zh(p, p.clock)}”不能延长：${p.because["zh-CN"]}`, en: (p) => `'${en(p, p.clock)}' cannot be extended: ${p.because.en}` },
  recordedLate: { severity: "info", "zh-CN": (p) => `${p.at} 发生，${p.recordedAt} 补录`, en: (p) => `happened at ${p.at}, recorded late at ${p.recordedAt}` },

  "deadline.notPublished": { severity: "unknown", "zh-CN": (p) => `${p.year} 年放假安排未公布，“${zh(p, p.clock)}”的期限无法计算`, en: (p) => `the calendar of ${p.year} is not published: '${en(p, p.clock)}' cannot be computed` },
  "deadline.notSet": { severity: "info", "zh-CN": (p) => `“${zh(p, p.clock)}”没有规定期限（${p.slot}）`, en: (p) => `'${en(p, p.clock)}' has no limit: '${p.slot}' is not set` },

  "calendar.unknown": { severity: "error", "zh-CN": (p) => `没有日历“${p.calendar}”`, en: (p) => `the calendar '${p.calendar}' is not at hand` },
  "facts.notCounted": { severity: "error", "zh-CN": (p) => `${p.kind} 不计入案件统计`, en: (p) => `a ${p.kind} is not counted as a case` },
  "case.otherChart": { severity: "error", "zh-CN": (p) => `案件属于流程 ${p.given}，不是 ${p.chart}`, en: (p) => `the case runs on chart ${p.given}, not on ${p.chart}` },
  "case.schema": { severity: "error", "zh-CN": (p) => `不认识的存储格式：${p.schema}`, en: (p) => `unknown schema version: ${p.schema}` },
  "case.broken": { severity: "error", "zh-CN": (p) => `案件数据不完整或互相矛盾：${p.problem["zh-CN"]}`, en: (p) => `the parts of the case do not fit each other: ${p.problem.en}` },
  "journal.otherChart": { severity: "error", "zh-CN": (p) => `案件是从另一张状态图（${p.hash}）迁移来的，而它不在这里`, en: (p) => `the case came from another chart (${p.hash}), which is not at hand` },
  "journal.empty": { severity: "error", "zh-CN": () => "日志为空", en: () => "the journal is empty" },
  "journal.notOpened": { severity: "error", "zh-CN": (p) => `日志须以 case.opened 开始，实为 ${p.event}`, en: (p) => `a journal begins with case.opened, not with ${p.event}` },
  "journal.hole": { severity: "error", "zh-CN": (p) => `日志缺第 ${p.expected} 条，接下来是第 ${p.revision} 条`, en: (p) => `entry ${p.expected} of the journal is missing, ${p.revision} comes next` },
  "journal.refused": { severity: "error", "zh-CN": (p) => `第 ${p.revision} 条（${zh(p, p.event)}）不能被接受：${p.because === "notHere" ? `“${zh(p, p.state)}”环节没有这种事件` : "没有规则接受它"}`, en: (p) => `entry ${p.revision} (${en(p, p.event)}) cannot be taken: ${p.because === "notHere" ? `not in '${en(p, p.state)}'` : "no rule takes it"}` },
  "audit.differs": { severity: "error", "zh-CN": (p) => `案件与日志不一致：${p.part}`, en: (p) => `the case differs from what its journal gives: ${p.part}` },
  "migration.state": { severity: "error", "zh-CN": (p) => `新流程没有环节“${p.state}”，须指明去向`, en: (p) => `the new chart has no state '${p.state}': say where it goes` },
  "migration.unreachable": { severity: "error", "zh-CN": (p) => `新流程中到不了这一情形（${p.state}）`, en: (p) => `the new chart cannot reach this situation in '${p.state}'` },
  "migration.mandatory": { severity: "error", "zh-CN": (p) => `新流程必经的“${p.stage}”在日志中未完成`, en: (p) => `the new chart requires '${p.stage}', which the journal does not show as done` },
};

/** A finding of this room, of any code or of those that are named. */
export type LifecycleFinding<K extends keyof LifecycleCodes = keyof LifecycleCodes> = FindingOf<LifecycleCodes, K>;

export const finding = findingsOf(lifecycleCatalogue);

import { findingsOf, type Catalogue, type FindingOf, type Label } from "@fengqiao/model";
import type { GuardTest } from "./chart/guard.ts";

/** What may be done instead: events that the same actor may send now. */
export interface Instead {
  readonly instead: readonly string[];
}
interface OfRule extends Instead {
  /** The rule that came nearest to taking the event. */
  readonly rule: string;
  readonly event: string;
}

/** All that this room can find. */
export interface LifecycleCodes {
  "step.duplicate": { step: string };
  "step.reserved": { step: string };
  "step.referWhen": { step: string };
  "step.partyOnly": { step: string; stage: string };
  "step.foreignStage": { step: string; stage: string; of: string };
  "chain.firstConditional": object;
  "chain.level": { level: string };
  "chain.grade": { grade: string };
  "condition.compound": { compound: string };
  "condition.fact": { fact: string; known: readonly string[] };
  "condition.value": { fact: string; value: string };
  "condition.counter": { fact: string; operator: string };

  "event.malformed": { problem: string };
  "event.unknown": { event: string };
  "event.notHere": Instead & { event: string; state: string; takenIn: readonly string[] };
  "event.otherCase": { subject: string; case: string };
  "event.duplicate": { event: string };
  "event.afterRecorded": { at: string; recordedAt: string };
  "event.beforeLast": { recordedAt: string; last: string };
  "event.lateWithoutReason": { at: string; recordedAt: string; span: string };
  "field.unknown": { event: string; field: string; known: readonly string[] };
  "field.value": { event: string; field: string; allowed: readonly string[] };
  "field.missing": OfRule & { fields: readonly string[] };
  "role.missing": OfRule & { roles: readonly string[] };
  "role.conflict": OfRule & { because: string; of: string };
  "guard.false": OfRule & { tests: readonly GuardTest[] };
  "guard.unknown": OfRule & { tests: readonly GuardTest[] };
  "revision.stale": { expected: number; revision: number };
  "clock.behind": { events: readonly { readonly type: string; readonly id: string; readonly recordedAt: string }[] };
  "clock.notDue": { event: string; clock: string };
  "clock.notExtended": { clock: string; because: string };
  recordedLate: { at: string; recordedAt: string; span: string };

  "deadline.notPublished": { clock: string; year: number };
  "deadline.notSet": { clock: string; slot: string };

  "calendar.unknown": { calendar: string };
  "facts.notCounted": { kind: string };
  "case.otherChart": { chart: string; given: string };
  "case.schema": { schema: string };
  "case.broken": { problem: string };
  "journal.empty": object;
  "journal.notOpened": { event: string };
  "journal.hole": { expected: number; revision: number };
  "journal.refused": { revision: number; event: string; because: string };
  "audit.differs": { part: string };
  "migration.state": { state: string };
  "migration.unreachable": { state: string };
  "migration.mandatory": { stage: string };
}

const list = (words: readonly string[]): string => words.join(", ");
const zhList = (words: readonly string[]): string => words.join("、");
const alternatives = (p: Instead): Label =>
  p.instead.length === 0 ? { "zh-CN": "", en: "" } : { "zh-CN": `；现在可以：${zhList(p.instead)}`, en: `; what may be done now: ${list(p.instead)}` };
const tests = (all: readonly GuardTest[]): string => all.map((t) => `${t.field} ${t.operator} ${JSON.stringify(t.operand)}`).join(", ");

export const lifecycleCatalogue: Catalogue<LifecycleCodes> = {
  "step.duplicate": { severity: "error", "zh-CN": (p) => `步骤“${p.step}”出现两次`, en: (p) => `the step '${p.step}' stands twice` },
  "step.reserved": { severity: "error", "zh-CN": (p) => `步骤名“${p.step}”已被占用`, en: (p) => `the name '${p.step}' is taken by a state that every chart has` },
  "step.referWhen": { severity: "error", "zh-CN": (p) => `“${p.step}”是引导去向，不能附条件`, en: (p) => `'${p.step}' is where a referral leads; it cannot have a condition` },
  "step.partyOnly": { severity: "error", "zh-CN": (p) => `“${p.step}”只能由当事人作出`, en: (p) => `'${p.step}' (${p.stage}) is the parties' own act and cannot be given to others` },
  "step.foreignStage": { severity: "error", "zh-CN": (p) => `“${p.step}”的环节 ${p.stage} 不属于 ${p.of}`, en: (p) => `'${p.step}': a ${p.of} has no stage '${p.stage}'` },
  "chain.firstConditional": { severity: "error", "zh-CN": () => "第一步不得附条件", en: () => "the first step of a chain cannot be left out or branch" },
  "chain.level": { severity: "error", "zh-CN": (p) => `层级“${p.level}”不在层级表中`, en: (p) => `the chain has no level '${p.level}'` },
  "chain.grade": { severity: "error", "zh-CN": (p) => `等级“${p.grade}”不在等级表中`, en: (p) => `the alert has no grade '${p.grade}'` },
  "condition.compound": { severity: "error", "zh-CN": (p) => `条件中不能用 ${p.compound}`, en: (p) => `'${p.compound}' cannot stand in a condition of a chain; write it with and/or` },
  "condition.fact": { severity: "error", "zh-CN": (p) => `没有控制事实“${p.fact}”；可用：${zhList(p.known)}`, en: (p) => `there is no control fact '${p.fact}'; there are ${list(p.known)}` },
  "condition.value": { severity: "error", "zh-CN": (p) => `“${p.fact}”不会取值 ${p.value}`, en: (p) => `'${p.fact}' never has the value ${p.value}` },
  "condition.counter": { severity: "error", "zh-CN": (p) => `计数“${p.fact}”只能比较大小，不能用 ${p.operator}`, en: (p) => `the counter '${p.fact}' is compared by order only, not by '${p.operator}'` },

  "event.malformed": { severity: "error", "zh-CN": (p) => `事件格式不符：${p.problem}`, en: (p) => `not an event: ${p.problem}` },
  "event.unknown": { severity: "error", "zh-CN": (p) => `没有“${p.event}”这种事件`, en: (p) => `this chart knows no event '${p.event}'` },
  "event.notHere": {
    severity: "error",
    "zh-CN": (p) => `“${p.state}”环节不接受“${p.event}”${p.takenIn.length === 0 ? "" : `，可在：${zhList(p.takenIn)}`}${alternatives(p)["zh-CN"]}`,
    en: (p) => `'${p.event}' is not taken in '${p.state}'${p.takenIn.length === 0 ? "" : `; it is in ${list(p.takenIn)}`}${alternatives(p).en}`,
  },
  "event.otherCase": { severity: "error", "zh-CN": (p) => `该事件属于案件 ${p.subject}`, en: (p) => `the event belongs to case ${p.subject}, not ${p.case}` },
  "event.duplicate": { severity: "error", "zh-CN": (p) => `事件 ${p.event} 已经记录`, en: (p) => `the event ${p.event} was taken already` },
  "event.afterRecorded": { severity: "error", "zh-CN": (p) => `发生时间 ${p.at} 晚于记录时间 ${p.recordedAt}`, en: (p) => `it happened at ${p.at}, after it was recorded at ${p.recordedAt}` },
  "event.beforeLast": { severity: "error", "zh-CN": (p) => `记录时间 ${p.recordedAt} 早于上一事件的 ${p.last}`, en: (p) => `recorded at ${p.recordedAt}, before the last accepted event at ${p.last}` },
  "event.lateWithoutReason": { severity: "error", "zh-CN": (p) => `补录超过 ${p.span}，须说明原因`, en: (p) => `recorded more than ${p.span} after it happened: a reason is needed (lateReason)` },
  "field.unknown": { severity: "error", "zh-CN": (p) => `“${p.event}”没有字段“${p.field}”；可用：${zhList(p.known)}`, en: (p) => `'${p.event}' has no field '${p.field}'; it may carry ${list(p.known)}` },
  "field.value": { severity: "error", "zh-CN": (p) => `“${p.field}”的值应为：${zhList(p.allowed)}`, en: (p) => `'${p.field}' of '${p.event}' must be ${list(p.allowed)}` },
  "field.missing": { severity: "error", "zh-CN": (p) => `缺少：${zhList(p.fields)}（${p.rule}）`, en: (p) => `${p.rule} needs ${list(p.fields)}` },
  "role.missing": { severity: "error", "zh-CN": (p) => `须由：${zhList(p.roles)}（${p.rule}）${alternatives(p)["zh-CN"]}`, en: (p) => `${p.rule} is for ${list(p.roles)}${alternatives(p).en}` },
  "role.conflict": { severity: "error", "zh-CN": (p) => `此人不得为之：${p.because}（${p.of}）${alternatives(p)["zh-CN"]}`, en: (p) => `this actor may not: ${p.because} (${p.of})${alternatives(p).en}` },
  "guard.false": { severity: "error", "zh-CN": (p) => `条件不满足（${p.rule}）：${tests(p.tests)}${alternatives(p)["zh-CN"]}`, en: (p) => `${p.rule} does not hold: ${tests(p.tests)}${alternatives(p).en}` },
  "guard.unknown": { severity: "unknown", "zh-CN": (p) => `条件无法判断（${p.rule}）：${tests(p.tests)}${alternatives(p)["zh-CN"]}`, en: (p) => `${p.rule} cannot be decided: ${tests(p.tests)}${alternatives(p).en}` },
  "revision.stale": { severity: "error", "zh-CN": (p) => `案件已是第 ${p.revision} 版，您依据的是第 ${p.expected} 版`, en: (p) => `the case is at revision ${p.revision}, you expected ${p.expected}` },
  "clock.behind": { severity: "error", "zh-CN": (p) => `有到期事件尚未记入：${zhList(p.events.map((e) => `${e.type}（${e.recordedAt}）`))}`, en: (p) => `due events come first: ${list(p.events.map((e) => `${e.type} at ${e.recordedAt}`))}` },
  "clock.notDue": { severity: "error", "zh-CN": (p) => `时限“${p.clock}”尚未到期`, en: (p) => `'${p.event}' is not due: clock '${p.clock}'` },
  "clock.notExtended": { severity: "error", "zh-CN": (p) => `“${p.clock}”不能延长：${p.because}`, en: (p) => `'${p.clock}' cannot be extended: ${p.because}` },
  recordedLate: { severity: "info", "zh-CN": (p) => `${p.at} 发生，${p.recordedAt} 补录`, en: (p) => `happened at ${p.at}, recorded late at ${p.recordedAt}` },

  "deadline.notPublished": { severity: "unknown", "zh-CN": (p) => `${p.year} 年放假安排未公布，“${p.clock}”的期限无法计算`, en: (p) => `the calendar of ${p.year} is not published: '${p.clock}' cannot be computed` },
  "deadline.notSet": { severity: "info", "zh-CN": (p) => `“${p.clock}”没有规定期限（${p.slot}）`, en: (p) => `'${p.clock}' has no limit: '${p.slot}' is not set` },

  "calendar.unknown": { severity: "error", "zh-CN": (p) => `没有日历“${p.calendar}”`, en: (p) => `the calendar '${p.calendar}' is not at hand` },
  "facts.notCounted": { severity: "error", "zh-CN": (p) => `${p.kind} 不计入案件统计`, en: (p) => `a ${p.kind} is not counted as a case` },
  "case.otherChart": { severity: "error", "zh-CN": (p) => `案件属于流程 ${p.given}，不是 ${p.chart}`, en: (p) => `the case runs on chart ${p.given}, not on ${p.chart}` },
  "case.schema": { severity: "error", "zh-CN": (p) => `不认识的存储格式：${p.schema}`, en: (p) => `unknown schema version: ${p.schema}` },
  "case.broken": { severity: "error", "zh-CN": (p) => `案件数据不完整或互相矛盾：${p.problem}`, en: (p) => `the parts of the case do not fit each other: ${p.problem}` },
  "journal.empty": { severity: "error", "zh-CN": () => "日志为空", en: () => "the journal is empty" },
  "journal.notOpened": { severity: "error", "zh-CN": (p) => `日志须以 case.opened 开始，实为 ${p.event}`, en: (p) => `a journal begins with case.opened, not with ${p.event}` },
  "journal.hole": { severity: "error", "zh-CN": (p) => `日志缺第 ${p.expected} 条，接下来是第 ${p.revision} 条`, en: (p) => `entry ${p.expected} of the journal is missing, ${p.revision} comes next` },
  "journal.refused": { severity: "error", "zh-CN": (p) => `第 ${p.revision} 条（${p.event}）不能被接受：${p.because}`, en: (p) => `entry ${p.revision} (${p.event}) cannot be taken: ${p.because}` },
  "audit.differs": { severity: "error", "zh-CN": (p) => `案件与日志不一致：${p.part}`, en: (p) => `the case differs from what its journal gives: ${p.part}` },
  "migration.state": { severity: "error", "zh-CN": (p) => `新流程没有环节“${p.state}”，须指明去向`, en: (p) => `the new chart has no state '${p.state}': say where it goes` },
  "migration.unreachable": { severity: "error", "zh-CN": (p) => `新流程中到不了这一情形（${p.state}）`, en: (p) => `the new chart cannot reach this situation in '${p.state}'` },
  "migration.mandatory": { severity: "error", "zh-CN": (p) => `新流程必经的“${p.stage}”在日志中未完成`, en: (p) => `the new chart requires '${p.stage}', which the journal does not show as done` },
};

export type LifecycleFinding<K extends keyof LifecycleCodes = keyof LifecycleCodes> = FindingOf<LifecycleCodes, K>;

export const finding = findingsOf(lifecycleCatalogue);

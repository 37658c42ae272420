import { findingsOf, type Catalogue, type FindingOf, type Label } from "@fengqiao/model";
import type { Denial } from "./chart/authority.ts";
import type { GuardTest } from "./chart/guard.ts";
import type { Words } from "./words/lexicon.ts";
import { valueWords } from "./words/fact-words.ts";

/** Ids are for programs; `words` has what the region calls what they stand for. */
interface Worded {
  readonly words: Words;
}
/** What may be done instead: events that the same actor may send now. */
export interface Instead extends Worded {
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

  "event.malformed": { problem: Label };
  "event.reservedId": { event: string };
  "event.unknown": { event: string };
  "event.notHere": Instead & { event: string; state: string; takenIn: readonly string[] };
  "event.otherCase": { subject: string; case: string };
  "event.duplicate": { event: string };
  "event.afterRecorded": { at: string; recordedAt: string };
  "event.beforeLast": { recordedAt: string; last: string };
  "event.lateWithoutReason": { at: string; recordedAt: string; span: string };
  "event.fieldUnknown": Worded & { event: string; field: string; known: readonly string[] };
  "field.value": Worded & { event: string; field: string; allowed: readonly string[] };
  "field.missing": OfRule & { fields: readonly string[] };
  "role.missing": OfRule & { roles: readonly string[] };
  "role.conflict": OfRule & { because: Denial; of: string };
  "guard.false": OfRule & { tests: readonly GuardTest[] };
  "guard.unknown": OfRule & { tests: readonly GuardTest[] };
  "revision.stale": { expected: number; revision: number };
  "clock.behind": Worded & { events: readonly { readonly type: string; readonly id: string; readonly recordedAt: string }[] };
  "clock.notDue": Worded & { event: string; clock: string };
  "clock.notExtended": Worded & { clock: string; because: Label };
  recordedLate: { at: string; recordedAt: string; span: string };

  "deadline.notPublished": Worded & { clock: string; year: number };
  "deadline.notSet": Worded & { clock: string; slot: string };

  "calendar.unknown": { calendar: string };
  "facts.notCounted": { kind: string };
  "case.otherChart": { chart: string; given: string };
  "case.schema": { schema: string };
  "case.broken": { problem: Label };
  "journal.empty": object;
  "journal.notOpened": { event: string };
  "journal.hole": { expected: number; revision: number };
  "journal.refused": Worded & { revision: number; event: string; state: string; because: "notHere" | "noRule" };
  "audit.differs": { part: string };
  "migration.state": { state: string };
  "migration.unreachable": { state: string };
  "migration.mandatory": { stage: string };
  "journal.otherChart": { hash: string };
}

const list = (words: readonly string[]): string => words.join(", ");
const zhList = (words: readonly string[]): string => words.join("、");
type In = keyof Label;
const called = ({ words }: Worded, id: string, locale: In): string => (Object.hasOwn(words, id) ? (words[id]?.[locale] ?? id) : id);
const zh = (p: Worded, id: string): string => called(p, id, "zh-CN");
const en = (p: Worded, id: string): string => called(p, id, "en");
const zhAll = (p: Worded, ids: readonly string[]): string => zhList(ids.map((id) => zh(p, id)));
const enAll = (p: Worded, ids: readonly string[]): string => list(ids.map((id) => en(p, id)));
const alternatives = (p: Instead): Label =>
  p.instead.length === 0 ? { "zh-CN": "", en: "" } : { "zh-CN": `；现在可以：${zhAll(p, p.instead)}`, en: `; what may be done now: ${enAll(p, p.instead)}` };

const OPERATORS: Readonly<Record<GuardTest["operator"], Label>> = {
  equal: { "zh-CN": "应为", en: "must be" },
  notEqual: { "zh-CN": "不应为", en: "must not be" },
  isIn: { "zh-CN": "应为其一：", en: "must be one of" },
  isNotIn: { "zh-CN": "不应为：", en: "must be none of" },
  lessThan: { "zh-CN": "应小于", en: "must be below" },
  lessOrEqual: { "zh-CN": "应不超过", en: "must be at most" },
  greaterThan: { "zh-CN": "应大于", en: "must be above" },
  greaterOrEqual: { "zh-CN": "应不少于", en: "must be at least" },
  isMissing: { "zh-CN": "是否空缺应为", en: "must be missing:" },
};
const value = (operand: unknown, locale: In): string => valueWords[String(operand)]?.[locale] ?? String(operand);
const test = (p: Worded, { field, operator, operand }: GuardTest, locale: In): string => {
  const operands = Array.isArray(operand) ? operand.map((one: unknown) => value(one, locale)) : [value(operand, locale)];
  const words = [called(p, field, locale), OPERATORS[operator][locale], operands.join(locale === "en" ? ", " : "、")];
  return locale === "en" ? words.join(" ") : words.join("");
};
const zhTests = (p: Worded & { readonly tests: readonly GuardTest[] }): string => p.tests.map((one) => test(p, one, "zh-CN")).join("；");
const enTests = (p: Worded & { readonly tests: readonly GuardTest[] }): string => p.tests.map((one) => test(p, one, "en")).join("; ");

type Conflict = Worded & { readonly of: string };
/** Why somebody of the right role may not all the same. */
const DENIALS: Readonly<Record<Denial, { readonly "zh-CN": (p: Conflict) => string; readonly en: (p: Conflict) => string }>> = {
  role: { "zh-CN": () => "无此角色", en: () => "the role is missing" },
  owner: { "zh-CN": (p) => `只有现责任主体可以（${p.of}）`, en: (p) => `only the owner may (${p.of})` },
  offered: { "zh-CN": (p) => (p.of === "" ? "没有待接收的移交" : `只有被移交方可以（${p.of}）`), en: (p) => (p.of === "" ? "no offer is pending" : `only whom the case is offered to may (${p.of})`) },
  whoDid: { "zh-CN": (p) => `须由“${zh(p, p.of)}”的经办人`, en: (p) => `only who did '${en(p, p.of)}' may` },
  notWhoDid: { "zh-CN": (p) => `“${zh(p, p.of)}”的经办人应当回避`, en: (p) => `who did '${en(p, p.of)}' may not` },
  level: { "zh-CN": () => "须注明所代表的层级", en: () => "the level for which somebody acts must be known" },
  notLevelOf: { "zh-CN": (p) => `须由与“${zh(p, p.of)}”不同的层级`, en: (p) => `another level than that of '${en(p, p.of)}' must` },
  named: { "zh-CN": (p) => `须为指定的${zh(p, p.of)}`, en: (p) => `only the ${en(p, p.of)} named in the case may` },
  notNamed: { "zh-CN": (p) => `应当回避：${zhAll(p, p.of.split(", "))}`, en: (p) => `may not be: ${enAll(p, p.of.split(", "))}` },
};

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
  "field.value": { severity: "error", "zh-CN": (p) => `“${zh(p, p.field)}”的值应为：${zhList(p.allowed)}`, en: (p) => `'${en(p, p.field)}' of '${en(p, p.event)}' must be ${list(p.allowed)}` },
  "field.missing": { severity: "error", "zh-CN": (p) => `“${zh(p, p.event)}”缺少：${zhAll(p, p.fields)}`, en: (p) => `'${en(p, p.event)}' needs: ${enAll(p, p.fields)}` },
  "role.missing": { severity: "error", "zh-CN": (p) => `“${zh(p, p.event)}”须由：${zhAll(p, p.roles)}${alternatives(p)["zh-CN"]}`, en: (p) => `'${en(p, p.event)}' is for: ${enAll(p, p.roles)}${alternatives(p).en}` },
  "role.conflict": { severity: "error", "zh-CN": (p) => `此人不得“${zh(p, p.event)}”：${DENIALS[p.because]["zh-CN"](p)}${alternatives(p)["zh-CN"]}`, en: (p) => `this actor may not '${en(p, p.event)}': ${DENIALS[p.because].en(p)}${alternatives(p).en}` },
  "guard.false": { severity: "error", "zh-CN": (p) => `“${zh(p, p.event)}”的条件不满足：${zhTests(p)}${alternatives(p)["zh-CN"]}`, en: (p) => `'${en(p, p.event)}' does not hold: ${enTests(p)}${alternatives(p).en}` },
  "guard.unknown": { severity: "unknown", "zh-CN": (p) => `“${zh(p, p.event)}”的条件无法判断：${zhTests(p)}${alternatives(p)["zh-CN"]}`, en: (p) => `'${en(p, p.event)}' cannot be decided: ${enTests(p)}${alternatives(p).en}` },
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

export type LifecycleFinding<K extends keyof LifecycleCodes = keyof LifecycleCodes> = FindingOf<LifecycleCodes, K>;

export const finding = findingsOf(lifecycleCatalogue);

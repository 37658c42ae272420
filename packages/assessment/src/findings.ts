import { accept, findingsOf, refuse, some, type Catalogue, type Finding, type FindingOf, type Label, type Outcome } from "@fengqiao/model";

/** All that this room can find: its codes with the parameters from which their texts are made. */
export interface AssessmentCodes {
  // rows and periods
  "asOf.invalid": { value: string };
  "reportPeriod.invalid": { from: string; to: string };
  "period.notOver": { to: string; asOf: string };
  "period.overlap": object;
  "row.duplicate": { id: string; first: number };
  "row.otherInstant": { id: string; asOf: string; row: string };
  "row.instant": { id: string; field: string; value: string };
  "row.afterAsOf": { id: string; at: string; asOf: string };
  "row.endsBeforeStart": { id: string; field: string; from: string; to: string };
  "row.quantity": { id: string; field: string };
  "count.overflow": { field: string };
  "day.invalid": { value: string };
  // measures and what is made of their results
  "measure.sum": { field: string; population: string };
  "measure.needsMore": { measure: string; kind: "change" | "index" };
  "measure.companion": { measure: string; companion: string };
  "measure.otherPopulation": { measure: string; population: string; first: string };
  "measure.by": { field: string; population: string };
  "measure.weights": { sum: string };
  "measure.unknown": { measure: string };
  "measure.context": { measure: string };
  "measure.volume": { measure: string; fact: string };
  "index.partMissing": { measure: string };
  "index.partUndefined": { measure: string };
  "rollUp.incomplete": { subject: string };
  "rollUp.otherSubject": { first: string; second: string };
  "rollUp.empty": object;
  "rollUp.otherMeasure": { first: string; second: string };
  "rollUp.doubleCount": { id: string; first: number };
  // the three lists
  "list.orphan": { list: "assignments" | "statements" | "rectifications"; caseId: string };
  "list.noResponsibility": { caseId: string };
  "list.statementMissing": { caseId: string; daysOverdue: number | null };
  "list.contradiction": { caseId: string; fact: string; value: boolean };
  // schemes, their inputs and decisions; ids that stand twice or nowhere
  "id.duplicate": { id: string };
  "id.unknown": { id: string };
  "scheme.measureMissing": { by: string };
  "scheme.notRate": { measure: string };
  "scheme.weights": { sum: string };
  "scheme.belowMinimum": { weight: string; minimum: string };
  "scheme.inTwoTracks": { indicator: string; first: string; second: string };
  "scheme.total": { sum: string; total: string };
  "scheme.block": { sum: string; most: string };
  "scheme.order": object;
  "subject.unknown": { subject: string };
  "subject.duplicate": { subject: string; first: number };
  "subject.none": object;
  "input.unknown": { indicator: string };
  "input.otherMeasure": { indicator: string; measure: string };
  "input.judgedOutOfRange": { indicator: string; judged: string };
  "decision.otherPost": { expected: string; received: string };
  "decision.notHeard": object;
  "decision.noAppeal": { appealTo: string };
  // checklists
  "check.noEvidence": { item: string };
  "check.notExcludable": { item: string };
  // money and funds
  "money.open": { incentive: string };
  "money.bounds": { minFen: number; maxFen: number };
  "money.share": { share: string };
  "money.overflow": object;
  "money.amount": { id: string };
  "money.payeeTwice": { caseId: string };
  "money.monthTwice": { payee: string; month: string };
  "money.outsidePeriod": { caseId: string };
  "money.notUpward": { fund: string; amountFen: number };
  "fund.unknown": { fund: string };
  "fund.unitUnknown": { unit: string };
  "fund.insideItself": { fund: string };
  "fund.twice": { unit: string };
  "fund.purpose": { fund: string; purpose: string };
  "fund.overspent": { fund: string; unit: string; overFen: number };
  "fund.notSet": { unit: string; on: string };
  "fund.tie": { unit: string; on: string };
  // high-frequency points and detectors
  "hotspot.noBaseline": object;
  "hotspot.noPlan": { cell: string };
  "hotspot.minimumCell": object;
  "detector.open": { detector: string };
  // published figures
  "figure.duplicate": { id: string };
  "figure.unknown": { figure: string };
  "figure.sum": { stated: string; recomputed: string; difference: string };
  "figure.rate": { stated: string; recomputed: string; numerator: string; denominator: string };
  "figure.hundred": { numerator: string; denominator: string };
  "figure.aboveHundred": { numerator: string; denominator: string };
  "figure.part": { part: string; whole: string };
  "figure.disagrees": { quantity: string; first: string; second: string };
  "figure.norm": { value: string; min: string; max: string };
  "figure.unit": { first: string; second: string };
  "figure.reportedOnly": { id: string };
}

const records = {
  assignments: { "zh-CN": "责任记录", en: "responsibility assignments" },
  statements: { "zh-CN": "超期说明", en: "overdue statements" },
  rectifications: { "zh-CN": "整改清单条目", en: "rectification items" },
} satisfies Record<AssessmentCodes["list.orphan"]["list"], Label>;

/** How much each finding of this room weighs, and its text in both languages; for `formatFinding`. */
export const assessmentCatalogue: Catalogue<AssessmentCodes> = {
  // rows and periods
  "asOf.invalid": { severity: "error", "zh-CN": (p) => `截止时点无效：${p.value}`, en: (p) => `not an instant: ${p.value}` },
  "reportPeriod.invalid": { severity: "error", "zh-CN": (p) => `期间无效：${p.from} 至 ${p.to}`, en: (p) => `not a period: ${p.from} to ${p.to}` },
  "period.notOver": { severity: "info", "zh-CN": (p) => `期间到 ${p.to} 才结束，数据只到 ${p.asOf}`, en: (p) => `the period ends ${p.to}; the data is as of ${p.asOf}` },
  "period.overlap": { severity: "error", "zh-CN": () => "各期间互相重叠", en: () => "the periods overlap" },
  "row.duplicate": { severity: "error", "zh-CN": (p) => `“${p.id}”重复计数，已在第 ${p.first + 1} 行出现`, en: (p) => `"${p.id}" is counted twice; it stands already in row ${p.first + 1}` },
  "row.otherInstant": { severity: "error", "zh-CN": (p) => `“${p.id}”的截止时点是 ${p.row}，不是 ${p.asOf}`, en: (p) => `"${p.id}" is as of ${p.row}, not of ${p.asOf}` },
  "row.instant": { severity: "warning", "zh-CN": (p) => `“${p.id}”的 ${p.field} 不是有效时点：${p.value}，未计入`, en: (p) => `"${p.id}": ${p.field} is not an instant (${p.value}); left out` },
  "row.afterAsOf": { severity: "warning", "zh-CN": (p) => `“${p.id}”在截止时点 ${p.asOf} 之后（${p.at}），未计入`, en: (p) => `"${p.id}" lies after the as-of ${p.asOf} (${p.at}); left out` },
  "row.endsBeforeStart": { severity: "warning", "zh-CN": (p) => `“${p.id}”的 ${p.field}（${p.to}）早于开始（${p.from}），未计入`, en: (p) => `"${p.id}": ${p.field} (${p.to}) lies before its start (${p.from}); left out` },
  "row.quantity": { severity: "warning", "zh-CN": (p) => `“${p.id}”的 ${p.field} 不是非负整数，未计入`, en: (p) => `"${p.id}": ${p.field} is not a whole number of 0 or more; left out` },
  "count.overflow": { severity: "error", "zh-CN": (p) => `${p.field} 的合计超出可精确表示的整数`, en: (p) => `the sum of ${p.field} is beyond exact whole numbers` },
  "day.invalid": { severity: "error", "zh-CN": (p) => `日期无效：${p.value}`, en: (p) => `not a date: ${p.value}` },
  // measures and what is made of their results
  "measure.sum": { severity: "error", "zh-CN": (p) => `${p.population} 没有可合计的整数字段“${p.field}”`, en: (p) => `${p.population} have no whole-number fact "${p.field}" to add up` },
  "measure.needsMore": { severity: "error", "zh-CN": (p) => (p.kind === "change" ? `“${p.measure}”须给出基期` : `“${p.measure}”须由其他指标的结果合成`), en: (p) => (p.kind === "change" ? `"${p.measure}" needs a base period` : `"${p.measure}" is made from the results of other measures`) },
  "measure.companion": { severity: "error", "zh-CN": (p) => `“${p.measure}”须与“${p.companion}”一并公布`, en: (p) => `"${p.measure}" is not published without "${p.companion}"` },
  "measure.otherPopulation": { severity: "error", "zh-CN": (p) => `“${p.measure}”统计的是 ${p.population}，不是 ${p.first}`, en: (p) => `"${p.measure}" counts ${p.population}, not ${p.first}` },
  "measure.by": { severity: "error", "zh-CN": (p) => `${p.population} 不能按“${p.field}”划分`, en: (p) => `${p.population} cannot be divided by "${p.field}"` },
  "measure.weights": { severity: "error", "zh-CN": (p) => `权重合计为 ${p.sum}，应为 1`, en: (p) => `the weights make ${p.sum}, not 1` },
  "measure.unknown": { severity: "error", "zh-CN": (p) => `没有指标“${p.measure}”`, en: (p) => `there is no measure "${p.measure}"` },
  "measure.context": { severity: "error", "zh-CN": (p) => `“${p.measure}”仅作背景，不得用于考核`, en: (p) => `"${p.measure}" is for context only and must not be appraised` },
  "measure.volume": { severity: "error", "zh-CN": (p) => `“${p.measure}”按 ${p.fact} 计量信访或诉讼的多少，不得计分、排名或挂钩`, en: (p) => `"${p.measure}" counts how many took a lawful channel (${p.fact}); that carries no points, rank or consequence` },
  "index.partMissing": { severity: "error", "zh-CN": (p) => `缺少组成指标“${p.measure}”的结果`, en: (p) => `the result of the part "${p.measure}" is missing` },
  "index.partUndefined": { severity: "error", "zh-CN": (p) => `组成指标“${p.measure}”无从计算`, en: (p) => `the part "${p.measure}" is a rate over nothing` },
  "rollUp.incomplete": { severity: "error", "zh-CN": (p) => `“${p.subject}”有一期没有得分`, en: (p) => `"${p.subject}" has a period without points` },
  "rollUp.otherSubject": { severity: "error", "zh-CN": (p) => `不同对象不能汇总：${p.first}、${p.second}`, en: (p) => `different subjects do not add up: ${p.first}, ${p.second}` },
  "rollUp.empty": { severity: "error", "zh-CN": () => "没有可汇总的部分", en: () => "there is nothing to roll up" },
  "rollUp.otherMeasure": { severity: "error", "zh-CN": (p) => `不同指标不能汇总：${p.first}、${p.second}`, en: (p) => `different measures do not add up: ${p.first}, ${p.second}` },
  "rollUp.doubleCount": { severity: "error", "zh-CN": (p) => `“${p.id}”在两个部分中重复计数`, en: (p) => `"${p.id}" is counted in two parts` },
  // the three lists
  "list.orphan": { severity: "error", "zh-CN": (p) => `${records[p.list]["zh-CN"]}中的“${p.caseId}”不在问题清单上`, en: (p) => `"${p.caseId}" stands in the ${records[p.list].en} but not on the problem list` },
  "list.noResponsibility": { severity: "warning", "zh-CN": (p) => `“${p.caseId}”没有责任清单条目`, en: (p) => `"${p.caseId}" has no entry on the responsibility list` },
  "list.statementMissing": { severity: "warning", "zh-CN": (p) => `“${p.caseId}”超期${p.daysOverdue === null ? "" : ` ${p.daysOverdue} 天`}，未提交超期说明`, en: (p) => `"${p.caseId}" is ${p.daysOverdue === null ? "" : `${p.daysOverdue} days `}overdue and has no overdue statement` },
  "list.contradiction": { severity: "warning", "zh-CN": (p) => `“${p.caseId}”登记的 ${p.fact}（${p.value ? "是" : "否"}）与日期不符`, en: (p) => `"${p.caseId}": the recorded ${p.fact} (${p.value ? "yes" : "no"}) contradicts its dates` },
  // schemes, their inputs and decisions; ids that stand twice or nowhere
  "id.duplicate": { severity: "error", "zh-CN": (p) => `编号“${p.id}”重复`, en: (p) => `the id "${p.id}" stands twice` },
  "id.unknown": { severity: "error", "zh-CN": (p) => `没有“${p.id}”`, en: (p) => `there is no "${p.id}"` },
  "scheme.measureMissing": { severity: "error", "zh-CN": (p) => `按 ${p.by} 计分需要指标`, en: (p) => `scoring by ${p.by} needs a measure` },
  "scheme.notRate": { severity: "error", "zh-CN": (p) => `“${p.measure}”不是比率，只能由评委评分`, en: (p) => `"${p.measure}" is not a rate; it can only be judged` },
  "scheme.weights": { severity: "error", "zh-CN": (p) => `权重合计为 ${p.sum}，应为 1`, en: (p) => `the weights make ${p.sum}, not 1` },
  "scheme.belowMinimum": { severity: "error", "zh-CN": (p) => `权重 ${p.weight} 低于法定下限 ${p.minimum}`, en: (p) => `the weight ${p.weight} is below the legal minimum ${p.minimum}` },
  "scheme.inTwoTracks": { severity: "error", "zh-CN": (p) => `“${p.indicator}”同时计入“${p.first}”和“${p.second}”`, en: (p) => `"${p.indicator}" counts in both "${p.first}" and "${p.second}"` },
  "scheme.total": { severity: "error", "zh-CN": (p) => `满分合计为 ${p.sum}，总分为 ${p.total}`, en: (p) => `the full marks make ${p.sum}, the total is ${p.total}` },
  "scheme.block": { severity: "error", "zh-CN": (p) => `板块满分合计 ${p.sum}，超过上限 ${p.most}`, en: (p) => `the block's marks make ${p.sum}, more than its limit ${p.most}` },
  "scheme.order": { severity: "error", "zh-CN": () => "分档未按顺序排列", en: () => "steps or grades are out of order" },
  "subject.unknown": { severity: "error", "zh-CN": (p) => `“${p.subject}”不在考核对象之列`, en: (p) => `"${p.subject}" is not among the subjects` },
  "subject.duplicate": { severity: "error", "zh-CN": (p) => `考核对象“${p.subject}”重复，已在第 ${p.first + 1} 位出现`, en: (p) => `the subject "${p.subject}" stands twice (first at ${p.first + 1})` },
  "subject.none": { severity: "warning", "zh-CN": () => "没有考核对象", en: () => "there is nobody to appraise" },
  "input.unknown": { severity: "error", "zh-CN": (p) => `方案中没有指标项“${p.indicator}”`, en: (p) => `the scheme has no indicator "${p.indicator}"` },
  "input.otherMeasure": { severity: "error", "zh-CN": (p) => `“${p.indicator}”的数据来自另一指标“${p.measure}”`, en: (p) => `"${p.indicator}" was given the result of another measure, "${p.measure}"` },
  "input.judgedOutOfRange": { severity: "error", "zh-CN": (p) => `“${p.indicator}”的评分 ${p.judged} 超出满分范围`, en: (p) => `the marks ${p.judged} for "${p.indicator}" are outside its range` },
  "decision.otherPost": { severity: "error", "zh-CN": (p) => `应由“${p.expected}”决定，而非“${p.received}”`, en: (p) => `"${p.expected}" decides, not "${p.received}"` },
  "decision.notHeard": { severity: "error", "zh-CN": () => "决定前未听取本人意见", en: () => "the one concerned was not heard before the decision" },
  "decision.noAppeal": { severity: "error", "zh-CN": (p) => `须可在期限内向“${p.appealTo}”申诉`, en: (p) => `an appeal to "${p.appealTo}" must be open for a time after the decision` },
  // checklists
  "check.noEvidence": { severity: "warning", "zh-CN": (p) => `“${p.item}”称已具备而无依据，按未知计`, en: (p) => `"${p.item}" is called present without evidence; it counts as unknown` },
  "check.notExcludable": { severity: "error", "zh-CN": (p) => `“${p.item}”不得排除`, en: (p) => `"${p.item}" may not be left out` },
  // money and funds
  "money.open": { severity: "error", "zh-CN": (p) => `“${p.incentive}”的数额原文未定，须先由当地确定`, en: (p) => `"${p.incentive}" is open in its source; the place has to set it first` },
  "money.bounds": { severity: "error", "zh-CN": (p) => `下限 ${p.minFen} 分高于上限 ${p.maxFen} 分`, en: (p) => `the least (${p.minFen} fen) is more than the most (${p.maxFen} fen)` },
  "money.share": { severity: "error", "zh-CN": (p) => `扣发比例应大于 0 小于 1，实为 ${p.share}`, en: (p) => `a withheld share lies between nothing and all, not ${p.share}` },
  "money.overflow": { severity: "error", "zh-CN": () => "金额合计超出可精确表示的整数", en: () => "the amounts add up beyond exact whole numbers" },
  "money.amount": { severity: "error", "zh-CN": (p) => `“${p.id}”的金额不是以分计的整数`, en: (p) => `the amount of "${p.id}" is not a whole number of fen` },
  "money.payeeTwice": { severity: "error", "zh-CN": (p) => `“${p.caseId}”的调解员重复`, en: (p) => `"${p.caseId}" names a mediator twice` },
  "money.monthTwice": { severity: "error", "zh-CN": (p) => `“${p.payee}”的 ${p.month} 重复发放`, en: (p) => `${p.month} would be paid twice to "${p.payee}"` },
  "money.outsidePeriod": { severity: "warning", "zh-CN": (p) => `“${p.caseId}”不在本期内，未计发`, en: (p) => `"${p.caseId}" lies outside the period; not paid` },
  "money.notUpward": { severity: "error", "zh-CN": (p) => `“${p.fund}”的增补只能向上增加，实为 ${p.amountFen} 分`, en: (p) => `a supplement to "${p.fund}" can only add, where it is allowed at all (${p.amountFen} fen)` },
  "fund.unknown": { severity: "error", "zh-CN": (p) => `没有经费“${p.fund}”`, en: (p) => `there is no fund "${p.fund}"` },
  "fund.unitUnknown": { severity: "error", "zh-CN": (p) => `没有单位“${p.unit}”的额度`, en: (p) => `nothing is allocated to a unit "${p.unit}"` },
  "fund.insideItself": { severity: "error", "zh-CN": (p) => `经费“${p.fund}”包含自身`, en: (p) => `the fund "${p.fund}" lies inside itself` },
  "fund.twice": { severity: "error", "zh-CN": (p) => `单位“${p.unit}”重复`, en: (p) => `the unit "${p.unit}" stands twice` },
  "fund.purpose": { severity: "warning", "zh-CN": (p) => `“${p.fund}”专款专用，不得用于“${p.purpose}”`, en: (p) => `"${p.fund}" is earmarked and not for "${p.purpose}"` },
  "fund.overspent": { severity: "warning", "zh-CN": (p) => `“${p.unit}”的“${p.fund}”超支 ${p.overFen} 分`, en: (p) => `"${p.unit}" overspent "${p.fund}" by ${p.overFen} fen` },
  "fund.notSet": { severity: "error", "zh-CN": (p) => `${p.on} 尚未核定“${p.unit}”的经费`, en: (p) => `nothing is set for "${p.unit}" on ${p.on}` },
  "fund.tie": { severity: "error", "zh-CN": (p) => `“${p.unit}”自 ${p.on} 起有两个版本`, en: (p) => `two editions for "${p.unit}" begin on ${p.on}` },
  // high-frequency points and detectors
  "hotspot.noBaseline": { severity: "error", "zh-CN": () => "没有可比较的基期", en: () => "there is no baseline to compare with" },
  "hotspot.noPlan": { severity: "info", "zh-CN": (p) => `高频点“${p.cell}”没有前瞻性预案`, en: (p) => `no plan is prepared for the high-frequency point "${p.cell}"` },
  "hotspot.minimumCell": { severity: "error", "zh-CN": () => "最小单元格至少为 1", en: () => "the minimum cell is at least 1" },
  "detector.open": { severity: "unknown", "zh-CN": (p) => `“${p.detector}”的界限原文未定，未作判断`, en: (p) => `the threshold of "${p.detector}" is open; nothing was judged` },
  // published figures
  "figure.duplicate": { severity: "error", "zh-CN": (p) => `编号“${p.id}”重复`, en: (p) => `the id "${p.id}" stands twice` },
  "figure.unknown": { severity: "error", "zh-CN": (p) => `没有数字“${p.figure}”`, en: (p) => `there is no figure "${p.figure}"` },
  "figure.sum": { severity: "warning", "zh-CN": (p) => `文中为 ${p.stated}，合计为 ${p.recomputed}（相差 ${p.difference}）`, en: (p) => `${p.stated} is stated, the parts make ${p.recomputed} (${p.difference})` },
  "figure.rate": { severity: "warning", "zh-CN": (p) => `文中为 ${p.stated}，按 ${p.numerator}/${p.denominator} 为 ${p.recomputed}`, en: (p) => `${p.stated} is stated, ${p.numerator}/${p.denominator} is ${p.recomputed}` },
  "figure.hundred": { severity: "warning", "zh-CN": (p) => `文中为 100%，实为 ${p.numerator}/${p.denominator}`, en: (p) => `100% is stated, it is ${p.numerator}/${p.denominator}` },
  "figure.aboveHundred": { severity: "warning", "zh-CN": (p) => `超过 100%：${p.numerator}/${p.denominator}`, en: (p) => `above 100%: ${p.numerator}/${p.denominator}` },
  "figure.part": { severity: "warning", "zh-CN": (p) => `部分（${p.part}）大于整体（${p.whole}）`, en: (p) => `the part (${p.part}) exceeds the whole (${p.whole})` },
  "figure.disagrees": { severity: "warning", "zh-CN": (p) => `“${p.quantity}”前后不一：${p.first} 与 ${p.second}`, en: (p) => `two numbers for ${p.quantity}: ${p.first} and ${p.second}` },
  "figure.norm": { severity: "warning", "zh-CN": (p) => `${p.value} 不在 ${p.min}—${p.max} 之内`, en: (p) => `${p.value} is not within ${p.min}–${p.max}` },
  "figure.unit": { severity: "info", "zh-CN": (p) => `单位不同：${p.first}、${p.second}`, en: (p) => `different units: ${p.first}, ${p.second}` },
  "figure.reportedOnly": { severity: "info", "zh-CN": () => "原文未给出基数，无法核算", en: () => "reported without its base; it cannot be recomputed" },
};

/** A finding of this room: of all its codes, or of those that are named. */
export type AssessmentFinding<K extends keyof AssessmentCodes = keyof AssessmentCodes> = FindingOf<AssessmentCodes, K>;

export const finding = findingsOf(assessmentCatalogue);

/** The value, or all that is wrong with it. */
export function acceptUnless<T, F extends Finding>(faults: readonly F[], value: T): Outcome<T, F> {
  return some(faults) ? refuse(...faults) : accept(value);
}

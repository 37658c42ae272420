import { findingsOf, type Catalogue, type FindingOf, type Label } from "@fengqiao/model";

interface Counted {
  readonly numerator: string;
  readonly denominator: string;
}

/** All that this room can find. */
export interface AssessmentCodes {
  "measure.sum": { field: string; population: string };
  "row.duplicate": { id: string; first: number };
  "row.otherInstant": { id: string; asOf: string; row: string };
  "row.instant": { id: string; field: string; value: string };
  "row.afterAsOf": { id: string; at: string; asOf: string };
  "row.endsBeforeStart": { id: string; field: string; from: string; to: string };
  "row.quantity": { id: string; field: string };
  "asOf.invalid": { value: string };
  "period.invalid": { from: string; to: string };
  "period.notOver": { to: string; asOf: string };
  "count.overflow": { field: string };
  "list.orphan": { list: "responsibilities" | "statements" | "closeOuts"; caseId: string };
  "list.noResponsibility": { caseId: string };
  "list.statementMissing": { caseId: string; daysOverdue: number | null };
  "list.contradiction": { caseId: string; fact: string; value: boolean };
  "figure.duplicate": { id: string };
  "figure.unknown": { figure: string };
  "figure.sum": { stated: string; recomputed: string; difference: string };
  "figure.rate": Counted & { stated: string; recomputed: string };
  "figure.hundred": Counted;
  "figure.aboveHundred": Counted;
  "figure.part": { part: string; whole: string };
  "figure.disagrees": { quantity: string; first: string; second: string };
  "figure.norm": { value: string; min: string; max: string };
  "figure.unit": { first: string; second: string };
  "figure.reportedOnly": { id: string };
}

const records = {
  responsibilities: { "zh-CN": "责任记录", en: "responsibility records" },
  statements: { "zh-CN": "超期说明", en: "overdue statements" },
  closeOuts: { "zh-CN": "销号记录", en: "close-out records" },
} satisfies Record<AssessmentCodes["list.orphan"]["list"], Label>;

export const assessmentCatalogue: Catalogue<AssessmentCodes> = {
  "measure.sum": { severity: "error", "zh-CN": (p) => `${p.population} 没有可合计的整数字段“${p.field}”`, en: (p) => `${p.population} have no whole-number fact "${p.field}" to add up` },
  "row.duplicate": { severity: "error", "zh-CN": (p) => `“${p.id}”重复计数，已在第 ${p.first + 1} 行出现`, en: (p) => `"${p.id}" is counted twice; it stands already in row ${p.first + 1}` },
  "row.otherInstant": { severity: "error", "zh-CN": (p) => `“${p.id}”的截止时点是 ${p.row}，不是 ${p.asOf}`, en: (p) => `"${p.id}" is as of ${p.row}, not of ${p.asOf}` },
  "row.instant": { severity: "warning", "zh-CN": (p) => `“${p.id}”的 ${p.field} 不是有效时点：${p.value}，未计入`, en: (p) => `"${p.id}": ${p.field} is not an instant (${p.value}); left out` },
  "row.afterAsOf": { severity: "warning", "zh-CN": (p) => `“${p.id}”在截止时点 ${p.asOf} 之后（${p.at}），未计入`, en: (p) => `"${p.id}" lies after the as-of ${p.asOf} (${p.at}); left out` },
  "row.endsBeforeStart": { severity: "warning", "zh-CN": (p) => `“${p.id}”的 ${p.field}（${p.to}）早于开始（${p.from}），未计入`, en: (p) => `"${p.id}": ${p.field} (${p.to}) lies before its start (${p.from}); left out` },
  "row.quantity": { severity: "warning", "zh-CN": (p) => `“${p.id}”的 ${p.field} 不是非负整数，未计入`, en: (p) => `"${p.id}": ${p.field} is not a whole number of 0 or more; left out` },
  "asOf.invalid": { severity: "error", "zh-CN": (p) => `截止时点无效：${p.value}`, en: (p) => `not an instant: ${p.value}` },
  "period.invalid": { severity: "error", "zh-CN": (p) => `期间无效：${p.from} 至 ${p.to}`, en: (p) => `not a period: ${p.from} to ${p.to}` },
  "period.notOver": { severity: "info", "zh-CN": (p) => `期间到 ${p.to} 才结束，数据只到 ${p.asOf}`, en: (p) => `the period ends ${p.to}; the data is as of ${p.asOf}` },
  "count.overflow": { severity: "error", "zh-CN": (p) => `${p.field} 的合计超出可精确表示的整数`, en: (p) => `the sum of ${p.field} is beyond exact whole numbers` },
  "list.orphan": { severity: "error", "zh-CN": (p) => `${records[p.list]["zh-CN"]}中的“${p.caseId}”不在问题清单上`, en: (p) => `"${p.caseId}" stands in the ${records[p.list].en} but not on the problem list` },
  "list.noResponsibility": { severity: "warning", "zh-CN": (p) => `“${p.caseId}”没有责任清单条目`, en: (p) => `"${p.caseId}" has no entry on the responsibility list` },
  "list.statementMissing": { severity: "warning", "zh-CN": (p) => `“${p.caseId}”超期${p.daysOverdue === null ? "" : ` ${p.daysOverdue} 天`}，未提交超期说明`, en: (p) => `"${p.caseId}" is ${p.daysOverdue === null ? "" : `${p.daysOverdue} days `}overdue and has no overdue statement` },
  "list.contradiction": { severity: "warning", "zh-CN": (p) => `“${p.caseId}”登记的 ${p.fact}（${p.value ? "是" : "否"}）与日期不符`, en: (p) => `"${p.caseId}": the recorded ${p.fact} (${p.value ? "yes" : "no"}) contradicts its dates` },
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

export type AssessmentFinding<K extends keyof AssessmentCodes = keyof AssessmentCodes> = FindingOf<AssessmentCodes, K>;

export const finding = findingsOf(assessmentCatalogue);

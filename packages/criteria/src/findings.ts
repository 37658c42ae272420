import { findingsOf, type Catalogue, type Label } from "@fengqiao/model";

/** All that this room can find, with what each text is made from. */
export interface CriteriaCodes {
  "predicate.notAnObject": object;
  "predicate.unreadable": object;
  "predicate.tooLarge": { parts: number };
  "predicate.tooDeep": { depth: number };
  "compound.notAList": { compound: string };
  "field.unknown": { field: string; didYouMean?: string };
  "test.notAnObject": { field: string };
  "test.empty": { field: string };
  "operator.unknown": { field: string; operator: string; allowed: readonly string[] };
  "operand.wrongKind": { field: string; operator: string; expected: "boolean" | "number" | "code" | "list" };
  "operand.unknownCode": { field: string; value: string; didYouMean?: string };
  "operand.duplicate": { field: string; value: string };
  "field.name": { field: string };
  "field.range": { field: string };
  "field.values": { field: string };
  "facts.notAnObject": object;
  "facts.unreadable": object;
  "fact.unknown": { field: string; didYouMean?: string };
  "fact.invalid": { field: string; value: string };
  "fact.takenAsMissing": { field: string; value: string };
}

const perhaps = (name: string | undefined, text: (name: string) => string): string => (name === undefined ? "" : text(name));
const EXPECTED: Record<CriteriaCodes["operand.wrongKind"]["expected"], Label> = {
  boolean: { "zh-CN": "布尔值", en: "true or false" },
  number: { "zh-CN": "有限数值", en: "a finite number" },
  code: { "zh-CN": "代码", en: "a code" },
  list: { "zh-CN": "列表", en: "a list" },
};

/**
 * The texts of all that this room finds.
 *
 * @example
 * ```ts
 * import { criteriaCatalogue, parsePredicate } from "@fengqiao/criteria";
 * import { disputeFactDictionary, formatFinding } from "@fengqiao/model";
 *
 * const parsed = parsePredicate({ amuontFen: { lessThan: 5000 } }, disputeFactDictionary);
 * if (!parsed.ok) formatFinding(parsed.findings[0], "en", [criteriaCatalogue]);
 * // => "/amuontFen: the dictionary has no field 'amuontFen'; did you mean 'amountFen'?"
 * ```
 */
export const criteriaCatalogue: Catalogue<CriteriaCodes> = {
  "predicate.notAnObject": { severity: "error", "zh-CN": () => "条件应为对象", en: () => "a predicate is an object" },
  "predicate.unreadable": { severity: "error", "zh-CN": () => "读取条件时出错", en: () => "reading the predicate failed" },
  "predicate.tooLarge": { severity: "error", "zh-CN": (p) => `条件超过 ${p.parts} 个部分`, en: (p) => `the predicate has more than ${p.parts} parts` },
  "predicate.tooDeep": { severity: "error", "zh-CN": (p) => `条件嵌套超过 ${p.depth} 层`, en: (p) => `the predicate is nested deeper than ${p.depth}` },
  "compound.notAList": { severity: "error", "zh-CN": (p) => `${p.compound} 应为条件列表`, en: (p) => `${p.compound} takes a list of predicates` },
  "field.unknown": {
    severity: "error",
    "zh-CN": (p) => `字典中没有字段“${p.field}”${perhaps(p.didYouMean, (n) => `，是否指“${n}”`)}`,
    en: (p) => `the dictionary has no field '${p.field}'${perhaps(p.didYouMean, (n) => `; did you mean '${n}'?`)}`,
  },
  "test.notAnObject": { severity: "error", "zh-CN": (p) => `对“${p.field}”的判断应为对象`, en: (p) => `the test of '${p.field}' is an object of operators` },
  "test.empty": { severity: "error", "zh-CN": (p) => `对“${p.field}”没有任何判断`, en: (p) => `the test of '${p.field}' asks nothing` },
  "operator.unknown": {
    severity: "error",
    "zh-CN": (p) => `“${p.field}”不能用 ${p.operator}，可用：${p.allowed.join("、")}`,
    en: (p) => `'${p.operator}' cannot be asked of '${p.field}'; there are ${p.allowed.join(", ")}`,
  },
  "operand.wrongKind": {
    severity: "error",
    "zh-CN": (p) => `“${p.field}”的 ${p.operator} 应为${EXPECTED[p.expected]["zh-CN"]}`,
    en: (p) => `${p.operator} of '${p.field}' takes ${EXPECTED[p.expected].en}`,
  },
  "operand.unknownCode": {
    severity: "error",
    "zh-CN": (p) => `“${p.field}”没有代码“${p.value}”${perhaps(p.didYouMean, (n) => `，是否指“${n}”`)}`,
    en: (p) => `'${p.field}' has no code '${p.value}'${perhaps(p.didYouMean, (n) => `; did you mean '${n}'?`)}`,
  },
  "operand.duplicate": { severity: "error", "zh-CN": (p) => `列表中“${p.value}”重复`, en: (p) => `'${p.value}' stands in the list twice` },
  "field.name": { severity: "error", "zh-CN": (p) => `“${p.field}”不能作字段名`, en: (p) => `'${p.field}' cannot be the name of a fact` },
  "field.range": { severity: "error", "zh-CN": (p) => `“${p.field}”的取值范围为空或不是精确整数`, en: (p) => `the range of '${p.field}' is empty, or its ends are no exact whole numbers` },
  "field.values": { severity: "error", "zh-CN": (p) => `“${p.field}”的代码有重复`, en: (p) => `'${p.field}' lists a code twice` },
  "facts.notAnObject": { severity: "error", "zh-CN": () => "事实记录应为对象", en: () => "a record of facts is an object" },
  "facts.unreadable": { severity: "error", "zh-CN": () => "读取事实记录时出错", en: () => "reading the facts failed" },
  "fact.unknown": {
    severity: "error",
    "zh-CN": (p) => `字典中没有事实“${p.field}”${perhaps(p.didYouMean, (n) => `，是否指“${n}”`)}`,
    en: (p) => `the dictionary has no fact '${p.field}'${perhaps(p.didYouMean, (n) => `; did you mean '${n}'?`)}`,
  },
  "fact.invalid": { severity: "error", "zh-CN": (p) => `“${p.field}”的值 ${p.value} 不在字典范围内`, en: (p) => `${p.value} is not a value of '${p.field}'` },
  "fact.takenAsMissing": {
    severity: "warning",
    "zh-CN": (p) => `“${p.field}”的值 ${p.value} 不在字典范围内，按缺失处理`,
    en: (p) => `${p.value} is not a value of '${p.field}' and was taken as missing`,
  },
};

export const finding = findingsOf(criteriaCatalogue);

/** No more findings than this are told of one value: a reader stops earlier, and a hostile value must not cost more than it is worth. */
export const MOST_FINDINGS = 1000;

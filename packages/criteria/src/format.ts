import type { Dictionary, Field, Label, Locale } from "@fengqiao/model";
import type { Cell } from "./cells.ts";
import type { ExplainedTest, Explanation } from "./explain.ts";
import { FALSE, TRUE, type Operand, type Operator } from "./predicate.ts";

const SIGNS: Readonly<Partial<Record<Operator, string>>> = { equal: "=", notEqual: "≠", lessThan: "<", lessOrEqual: "≤", greaterThan: ">", greaterOrEqual: "≥" };
const WORDS = {
  isIn: { "zh-CN": "属于", en: "is one of" },
  isNotIn: { "zh-CN": "不属于", en: "is none of" },
  missing: { "zh-CN": "缺失", en: "is missing" },
  known: { "zh-CN": "已知", en: "is known" },
  true: { "zh-CN": "是", en: "yes" },
  false: { "zh-CN": "否", en: "no" },
  holds: { "zh-CN": "成立", en: "holds" },
  fails: { "zh-CN": "不成立", en: "does not hold" },
  unknown: { "zh-CN": "无法判断", en: "cannot be said" },
  notKnown: { "zh-CN": "不详", en: "not known" },
  always: { "zh-CN": "无条件", en: "always" },
  any: { "zh-CN": "任意值", en: "any value" },
} as const satisfies Readonly<Record<string, Label>>;

/**
 * One test of an explanation in words, with the fact's label and value.
 *
 * @example
 * ```ts
 * formatTest(explain({ policeCalls: { greaterThan: 2 } }, { policeCalls: 8 }).decided[0], disputeFactDictionary, "en");
 * // "police calls about this dispute > 2 (8)"
 * ```
 */
export function formatTest(test: ExplainedTest, dictionary: Dictionary, locale: Locale): string {
  const field = dictionary[test.field];
  const name = field?.label[locale] ?? test.field;
  const value = test.value === null ? WORDS.notKnown[locale] : formatValue(test.value, field, locale);
  const shown = locale === "en" ? ` (${value})` : `（${value}）`;
  return `${name} ${asked(test.operator, test.operand, field, locale)}${test.operator === "isMissing" ? "" : shown}`;
}

function asked(operator: Operator, operand: Operand, field: Field | undefined, locale: Locale): string {
  if (operator === "isMissing") return WORDS[operand === true ? "missing" : "known"][locale];
  if (operator === "isIn" || operator === "isNotIn") {
    const list = (operand as readonly (boolean | string | number)[]).map((value) => formatValue(value, field, locale));
    return `${WORDS[operator][locale]} {${list.join(locale === "en" ? ", " : "、")}}`;
  }
  return `${SIGNS[operator] ?? operator} ${formatValue(operand as boolean | string | number, field, locale)}`;
}

function formatValue(value: boolean | string | number, field: Field | undefined, locale: Locale): string {
  if (typeof value === "boolean") return WORDS[value ? "true" : "false"][locale];
  const unit = field && "unit" in field ? field.unit : undefined;
  if (unit === undefined || typeof value === "string") return String(value);
  if (unit === "fen") return `${value / 100} ${YUAN[locale]}`;
  return `${value} ${UNITS[unit]?.[locale] ?? unit}`;
}
const UNITS: Readonly<Record<string, Label>> = { times: { "zh-CN": "次", en: "times" }, days: { "zh-CN": "日", en: "days" }, people: { "zh-CN": "人", en: "people" } };
/** Amounts are kept in 分 and read in yuan. */
const YUAN: Label = { "zh-CN": "元", en: "yuan" };

/** An explanation in one line: the answer, and the tests that decide it or leave it open. */
export function formatExplanation({ truth, decided }: Explanation, dictionary: Dictionary, locale: Locale): string {
  const answer = WORDS[truth === TRUE ? "holds" : truth === FALSE ? "fails" : "unknown"][locale];
  const because = decided.map((test) => formatTest(test, dictionary, locale)).join(locale === "en" ? "; " : "；");
  return `${answer}${locale === "en" ? ": " : "："}${because || WORDS.always[locale]}`;
}

/** What a cell holds in words, e.g. `≥ 500000, < 3000000`. */
export function formatCell(cell: Cell, locale: Locale): string {
  if ("missing" in cell) return WORDS.missing[locale];
  if ("value" in cell) return typeof cell.value === "boolean" ? WORDS[cell.value ? "true" : "false"][locale] : String(cell.value);
  const ends = [["≥", cell.from], [">", cell.above], ["<", cell.below], ["≤", cell.upTo]] as const;
  const parts = ends.flatMap(([sign, end]) => (end === undefined ? [] : [`${sign} ${end}`]));
  return parts.join(", ") || WORDS.any[locale];
}

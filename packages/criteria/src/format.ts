import { codeOf, type CodeList, type Dictionary, type Field, type Label, type Locale } from "@fengqiao/model";
import type { Cell, Range } from "./describe-cell.ts";
import type { ExplainedTest, Explanation } from "./explain.ts";
import { FALSE, TRUE, type Operand, type Operator } from "./predicate.ts";
import { numberText, unitOf } from "./units.ts";

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
 * One test of an explanation in words, with the fact's label and value. A code reads by its label where `lists` holds the code list that
 * its field names (`list`), else as it is.
 *
 * @example
 * ```ts
 * import { explain, formatTest } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const { decided } = explain<typeof disputeFactDictionary>({ policeCalls: { greaterThan: 2 } }, { policeCalls: 8 });
 * decided.map((test) => formatTest(test, disputeFactDictionary, "en")); // => ["police calls about this dispute > 2 times (8 times)"]
 * ```
 */
export function formatTest(test: ExplainedTest, dictionary: Dictionary, locale: Locale, lists: readonly CodeList[] = []): string {
  const field = dictionary[test.field];
  const name = field?.label[locale] ?? test.field;
  const words = { field, locale, lists };
  const value = test.value === null ? WORDS.notKnown[locale] : valueText(test.value, words);
  const shown = locale === "en" ? ` (${value})` : `（${value}）`;
  return `${name} ${asked(test.operator, test.operand, words)}${test.operator === "isMissing" ? "" : shown}`;
}

/**
 * An explanation in one line: the answer, and the tests that decide it or leave it open.
 *
 * @example
 * ```ts
 * import { explain, formatExplanation } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const why = explain<typeof disputeFactDictionary>({ amountFen: { lessThan: 500_000 } }, { amountFen: 1_200_000 });
 * formatExplanation(why, disputeFactDictionary, "zh-CN"); // => "不成立：涉及金额 < 5,000 元（12,000 元）"
 * ```
 */
export function formatExplanation({ truth, decided }: Explanation, dictionary: Dictionary, locale: Locale, lists: readonly CodeList[] = []): string {
  const answer = WORDS[truth === TRUE ? "holds" : truth === FALSE ? "fails" : "unknown"][locale];
  const because = decided.map((test) => formatTest(test, dictionary, locale, lists)).join(locale === "en" ? "; " : "；");
  return `${answer}${locale === "en" ? ": " : "："}${because || WORDS.always[locale]}`;
}

/**
 * What a cell holds in plain words: the value or the range, in the field's unit (amounts kept in 分 are read in 元), a code by its label
 * where `lists` holds the code list that its field names. The words for ends are those of 民法典 Art. 1259: 以上 and 以下 include the number, 不满 and 超过 do not.
 *
 * @example
 * ```ts
 * import { formatCell } from "@fengqiao/criteria";
 * import { disputeCategories, disputeFactDictionary } from "@fengqiao/model";
 *
 * formatCell({ from: 500_000, below: 3_000_000 }, disputeFactDictionary.amountFen, "zh-CN"); // => "5,000 元以上、不满 30,000 元"
 * formatCell({ from: 3, below: 8 }, disputeFactDictionary.policeCalls, "en"); // => "3 to 7 times"
 * formatCell({ value: "land" }, disputeFactDictionary.category, "en", [disputeCategories]); // => "land and forest"
 * ```
 */
export function formatCell(cell: Cell, field: Field, locale: Locale, lists: readonly CodeList[] = []): string {
  if ("missing" in cell) return WORDS.notKnown[locale];
  return "value" in cell ? valueText(cell.value, { field, locale, lists }) : rangeText(cell, field, locale);
}

/** What the words of a value hang on. */
interface Wording {
  readonly field: Field | undefined;
  readonly locale: Locale;
  readonly lists: readonly CodeList[];
}

function asked(operator: Operator, operand: Operand, words: Wording): string {
  const { locale } = words;
  if (operator === "isMissing") return WORDS[operand === true ? "missing" : "known"][locale];
  if (operator === "isIn" || operator === "isNotIn") {
    const list = (operand as readonly (boolean | string | number)[]).map((value) => valueText(value, words));
    return `${WORDS[operator][locale]} {${list.join(locale === "en" ? ", " : "、")}}`;
  }
  return `${SIGNS[operator] ?? operator} ${valueText(operand as boolean | string | number, words)}`;
}

function valueText(value: boolean | string | number, { field, locale, lists }: Wording): string {
  if (typeof value === "boolean") return WORDS[value ? "true" : "false"][locale];
  if (typeof value === "string") {
    const list = lists.find(({ id }) => field?.kind === "code" && field.list === id);
    return (list && codeOf(list, value))?.label[locale] ?? value;
  }
  return numberText(value, unitOf(field), locale);
}

function rangeText({ from, above, below, upTo }: Range, field: Field, locale: Locale): string {
  const unit = unitOf(field);
  const text = (x: number): string => numberText(x, unit, locale);
  if (field.kind === "integer" && unit.scale === 1 && from !== undefined && below !== undefined) {
    return `${numberText(from, { ...unit, words: undefined }, locale)}${locale === "en" ? " to " : " 至 "}${text(below - 1)}`;
  }
  const gap = unit.words === undefined ? " " : "";
  const ends = [
    from !== undefined && { "zh-CN": `${text(from)}${gap}以上`, en: `${text(from)} or more` },
    above !== undefined && { "zh-CN": `超过 ${text(above)}`, en: `more than ${text(above)}` },
    below !== undefined && { "zh-CN": `不满 ${text(below)}`, en: `under ${text(below)}` },
    upTo !== undefined && { "zh-CN": `${text(upTo)}${gap}以下`, en: `up to ${text(upTo)}` },
  ].filter((end): end is Label => end !== false);
  return ends.map((end) => end[locale]).join(locale === "en" ? ", " : "、") || WORDS.any[locale];
}

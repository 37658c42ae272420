import { label, type Label, type Locale } from "@fengqiao/model";
import type { Denial } from "../chart/authority.ts";
import type { GuardTest } from "../chart/guard.ts";
import type { Words } from "./words.ts";
import { valueWord } from "./value-words.ts";

/** Parameters of a finding that bring the region's words along. */
interface Worded {
  readonly words: Words;
}

export const list = (words: readonly string[]): string => words.join(", ");
export const zhList = (words: readonly string[]): string => words.join("、");

const called = ({ words }: Worded, id: string, locale: Locale): string => (Object.hasOwn(words, id) ? (words[id]?.[locale] ?? id) : id);
/** What the region calls it in Chinese; what has no name goes by its id. */
export const zh = (p: Worded, id: string): string => called(p, id, "zh-CN");
export const en = (p: Worded, id: string): string => called(p, id, "en");
export const zhAll = (p: Worded, ids: readonly string[]): string => zhList(ids.map((id) => zh(p, id)));
export const enAll = (p: Worded, ids: readonly string[]): string => list(ids.map((id) => en(p, id)));

/** What could be done instead, as the end of a sentence; nothing where there is nothing. */
export const alternatives = (p: Worded & { readonly instead: readonly string[] }): Label =>
  p.instead.length === 0 ? label("", "") : label(`；现在可以：${zhAll(p, p.instead)}`, `; what may be done now: ${enAll(p, p.instead)}`);

const OPERATORS: Readonly<Record<GuardTest["operator"], Label>> = {
  equal: label("应为", "must be"),
  notEqual: label("不应为", "must not be"),
  isIn: label("应为其一：", "must be one of"),
  isNotIn: label("不应为：", "must be none of"),
  lessThan: label("应小于", "must be below"),
  lessOrEqual: label("应不超过", "must be at most"),
  greaterThan: label("应大于", "must be above"),
  greaterOrEqual: label("应不少于", "must be at least"),
  isMissing: label("是否空缺应为", "must be missing:"),
};

/** A code of a field: as the finding brings it along, else as everywhere. */
const valueCalled = ({ words }: Worded, field: string, code: string, locale: Locale): string => (words[`${field}/${code}`] ?? valueWord({}, field, code))?.[locale] ?? code;

/** What a field may hold: its codes by their names, or the kind of what it holds. */
export const allowedText = (p: Worded & { readonly field: string; readonly allowed: readonly string[] }, locale: Locale): string => p.allowed.map((code) => valueCalled(p, p.field, code, locale)).join(locale === "en" ? ", " : "、");

/** The tests that stand in the way. */
export function testsText(p: Worded & { readonly tests: readonly GuardTest[] }): Label {
  const text = ({ field, operator, operand }: GuardTest, locale: Locale): readonly string[] => {
    const operands = (Array.isArray(operand) ? operand : [operand]).map((one: unknown) => valueCalled(p, field, String(one), locale));
    return [called(p, field, locale), OPERATORS[operator][locale], operands.join(locale === "en" ? ", " : "、")];
  };
  return label(p.tests.map((test) => text(test, "zh-CN").join("")).join("；"), p.tests.map((test) => text(test, "en").join(" ")).join("; "));
}

/** Why somebody of the right role may not all the same: against whom or what he is held. */
export function denialText(p: Worded & { readonly because: Denial; readonly of: string }): Label {
  const { because, of } = p;
  switch (because) {
    case "role":
      return label("无此角色", "the role is missing");
    case "owner":
      return label(`只有现责任主体可以（${of}）`, `only the owner may (${of})`);
    case "offered":
      return of === "" ? label("没有待接收的移交", "no offer is pending") : label(`只有被移交方可以（${of}）`, `only whom the case is offered to may (${of})`);
    case "whoDid":
      return label(`须由“${zh(p, of)}”的经办人`, `only who did '${en(p, of)}' may`);
    case "notWhoDid":
      return label(`“${zh(p, of)}”的经办人应当回避`, `who did '${en(p, of)}' may not`);
    case "level":
      return label("须注明所代表的层级", "the level for which somebody acts must be known");
    case "notLevelOf":
      return label(`须由与“${zh(p, of)}”不同的层级`, `another level than that of '${en(p, of)}' must`);
    case "named":
      return label(`须为指定的${zh(p, of)}`, `only the ${en(p, of)} named in the case may`);
    case "notNamed":
      return label(`应当回避：${zhAll(p, of.split(", "))}`, `may not be: ${enAll(p, of.split(", "))}`);
  }
}

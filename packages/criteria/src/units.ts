import type { Field, Locale } from "@fengqiao/model";

/** How a stored number is read. */
export interface Unit {
  /** How many of the stored unit make one of the shown. */
  readonly scale: number;
  /** The word after the number, in English for one and for more; a bare number has none. */
  readonly words: { readonly "zh-CN": string; readonly one: string; readonly en: string } | undefined;
}

/** The units of the SDK's dictionaries. Amounts are kept in 分 and read in 元. */
const UNITS: Readonly<Record<string, Unit>> = {
  fen: { scale: 100, words: { "zh-CN": "元", one: "yuan", en: "yuan" } },
  times: { scale: 1, words: { "zh-CN": "次", one: "time", en: "times" } },
  days: { scale: 1, words: { "zh-CN": "日", one: "day", en: "days" } },
  people: { scale: 1, words: { "zh-CN": "人", one: "person", en: "people" } },
};

/** The unit of a field; one that the SDK has no words for is shown as the dictionary writes it. */
export function unitOf(field: Field | undefined): Unit {
  const name = field !== undefined && "unit" in field ? field.unit : undefined;
  if (name === undefined) return { scale: 1, words: undefined };
  return Object.hasOwn(UNITS, name) && UNITS[name] ? UNITS[name] : { scale: 1, words: { "zh-CN": name, one: name, en: name } };
}

/** A number with its unit, its thousands set apart: `30,000 元`, `1 person`. */
export function numberText(value: number, { scale, words }: Unit, locale: Locale): string {
  const shown = value / scale;
  const number = grouped(shown);
  if (words === undefined) return number;
  return `${number} ${locale === "en" && shown === 1 ? words.one : words[locale]}`;
}

/** The same digits everywhere; what a platform's own format gives depends on its locale data. */
const grouped = (x: number): string => String(x).replace(/^-?\d{4,}(?![\de])/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

import type { Instant, Label, Locale } from "@fengqiao/model";

/** What stands in a column, so that a spreadsheet can format it. */
export type ListColumnKind = "text" | "instant" | "date" | "count" | "yesNo" | "texts";

/** A column of a list: which field of the item, its heading and, where it holds codes, their names in both languages. */
export interface ListColumn<T> {
  readonly key: keyof T & string;
  readonly label: Label;
  readonly kind: ListColumnKind;
  /** The names of the codes that stand in it. */
  readonly words?: Readonly<Record<string, Label>>;
}

/** A list as of an instant: plain items, and columns that say how to show them. */
export interface List<T> {
  readonly id: string;
  readonly label: Label;
  readonly asOf: Instant;
  readonly columns: readonly ListColumn<T>[];
  readonly items: readonly T[];
}

/** A list as rows and cells, ready for a spreadsheet or a terminal. */
export interface Table {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What makes a spreadsheet read a text as a formula, in either width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: a leading apostrophe makes it text. */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cell(value: unknown, { kind, words = {} }: ListColumn<never>, locale: Locale): string | number {
  if (value === undefined || value === null) return "";
  if (kind === "yesNo") return value === true ? (locale === "en" ? "yes" : "是") : locale === "en" ? "no" : "否";
  if (kind === "count" && typeof value === "number") return value;
  const named = (one: unknown): string => (typeof one !== "string" ? JSON.stringify(one) : ((Object.hasOwn(words, one) ? words[one] : undefined)?.[locale] ?? one));
  return safeText(Array.isArray(value) ? value.map(named).join(locale === "en" ? "; " : "；") : named(value));
}

/** A list with its headings in one language; texts are made safe against formula injection. */
export function tableOf<T>(list: List<T>, locale: Locale): Table {
  return {
    title: list.label[locale],
    header: list.columns.map((column) => column.label[locale]),
    rows: list.items.map((item) => list.columns.map((column) => cell(item[column.key], column as ListColumn<never>, locale))),
  };
}

import type { Instant, Label, Locale } from "@fengqiao/model";

/** What stands in a column, so that a spreadsheet can format it; a `label` is a text in both languages. */
export type ListColumnKind = "text" | "texts" | "label" | "instant" | "date" | "count" | "yesNo";

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

/**
 * A text that no spreadsheet takes for a formula: a leading apostrophe makes it text. `tableOf` does it for every cell; a host that writes
 * cells of its own does it too, since what parties say stands in them.
 *
 * @example
 * ```ts
 * import { safeText } from "@fengqiao/assessment";
 *
 * safeText('=HYPERLINK("http://example.org")'); // => '\'=HYPERLINK("http://example.org")'
 * safeText("界址无据"); // => "界址无据"
 * ```
 */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cell(value: unknown, { kind, words = {} }: ListColumn<never>, locale: Locale): string | number {
  if (value === undefined || value === null) return "";
  if (kind === "yesNo") return value === true ? (locale === "en" ? "yes" : "是") : locale === "en" ? "no" : "否";
  if (kind === "count" && typeof value === "number") return value;
  if (kind === "label") return safeText((value as Label)[locale]);
  const named = (one: unknown): string => (typeof one !== "string" ? JSON.stringify(one) : ((Object.hasOwn(words, one) ? words[one] : undefined)?.[locale] ?? one));
  return safeText(Array.isArray(value) ? value.map(named).join(locale === "en" ? "; " : "；") : named(value));
}

/**
 * A list with its headings in one language, codes in words; texts are made safe against formula injection.
 *
 * @example
 * ```ts
 * import { tableOf, threeLists } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const boundary = { caseId: "boundary", asOf, area: "崔中村", state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true } };
 * const table = tableOf(must(threeLists({ cases: [boundary] }, { asOf })).problems, "zh-CN");
 * table.header; // => ["编号", "区域", "类别", "来源", "预警等级", "发现时间", "状态", "化解销号"]
 * table.rows; // => [["boundary", "崔中村", "", "", "", "2026-03-02T09:00:00+08:00", "handling", "办理中"]]
 * ```
 */
export function tableOf<T>(list: List<T>, locale: Locale): Table {
  return {
    title: list.label[locale],
    header: list.columns.map((column) => column.label[locale]),
    rows: list.items.map((item) => list.columns.map((column) => cell(item[column.key], column as ListColumn<never>, locale))),
  };
}

import type { Label } from "fengqiao";

/** A piece of markup that is safe to put into a page. Only `html` makes it. */
export interface Markup {
  readonly markup: string;
}
type Part = Markup | string | number | undefined | false | readonly Part[];

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c] ?? c);

function piece(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return isMarkup(part) ? part.markup : part.map(piece).join("");
}
const isMarkup = (part: Markup | readonly Part[]): part is Markup => !Array.isArray(part);

/** Markup from a template; every value is escaped unless it is markup itself. What a ledger holds can never become a tag. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((all, text, at) => all + piece(parts[at - 1]) + text) };
}

/** Markup from elsewhere that is known to be safe, e.g. a chart. */
export const trusted = (markup: string): Markup => ({ markup });

/** A text in both languages; the page shows one of them. */
export const both = (label: Label): Markup =>
  label["zh-CN"] === label.en ? html`${label.en}` : html`<span lang="zh-CN">${label["zh-CN"]}</span><span lang="en">${label.en}</span>`;

export const say = (zh: string, en: string): Markup => both({ "zh-CN": zh, en });

/** The name of a code; the code itself where it has none. */
export const word = (words: Readonly<Record<string, Label>>, code: string): Markup => both(words[code] ?? { "zh-CN": code, en: code });

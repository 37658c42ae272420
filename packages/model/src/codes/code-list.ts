import type { Label } from "../finding.ts";

/** One word of a code list. `aliases` are other spellings met in ledgers; script and width need no alias of their own. */
export interface Code<V extends string = string> {
  readonly id: V;
  readonly label: Label;
  /** The word above, in a list of two levels. */
  readonly parent?: string;
  readonly aliases?: readonly string[];
  /** The code by which the standard behind the list writes it, e.g. `01`. */
  readonly notation?: string;
}

/** A versioned list of codes. A published version never changes; a new word is a new version. */
export interface CodeList<V extends string = string> {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly source: string;
  readonly codes: readonly Code<V>[];
  /** The list in which the parents stand, where it is another one. */
  readonly parentsIn?: string;
  /** How many classes and subclasses the source counts; where it does not list them, `codes` is empty and the slot stays open. */
  readonly declared?: { readonly classes: number; readonly subclasses: number };
}

/** Keeps the literal ids of a list written in TypeScript. */
export function codeList<const V extends string>(list: CodeList<V>): CodeList<V> {
  return list;
}

/** One word, written in one line: `word("land", "山林土地纠纷", "land and forest", { aliases: ["土地纠纷"] })`. */
export function word<const V extends string>(id: V, zh: string, en: string, more: { readonly parent?: string; readonly aliases?: readonly string[]; readonly notation?: string } = {}): Code<V> {
  return { id, label: { "zh-CN": zh, en }, ...more };
}

/** The ids of a list, for a zod enum or a dictionary's code field. */
export function idsOf<V extends string>(list: CodeList<V>): readonly V[] {
  return list.codes.map((code) => code.id);
}

/** The code with that id. */
export function codeOf<V extends string>(list: CodeList<V>, id: string): Code<V> | undefined {
  return list.codes.find((code) => code.id === id);
}

import type { Label } from "../finding.ts";

/** One word of a code list. `aliases` are other spellings met in ledgers, traditional script among them. */
export interface Code<V extends string = string> {
  readonly id: V;
  readonly label: Label;
  readonly parent?: string;
  readonly aliases?: readonly string[];
}

/** A versioned list of codes. A published version never changes; a new word is a new version. */
export interface CodeList<V extends string = string> {
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  readonly source: string;
  readonly codes: readonly Code<V>[];
}

/** Keeps the literal ids of a list written in TypeScript. */
export function codeList<const V extends string>(list: CodeList<V>): CodeList<V> {
  return list;
}

/** The ids of a list, for a zod enum or a dictionary's code field. */
export function idsOf<V extends string>(list: CodeList<V>): readonly V[] {
  return list.codes.map((code) => code.id);
}

/** The code with that id. */
export function codeOf<V extends string>(list: CodeList<V>, id: string): Code<V> | undefined {
  return list.codes.find((code) => code.id === id);
}

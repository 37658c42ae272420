import type { Label } from "../finding.ts";
import { label } from "../label.ts";

/** One word of a code list. */
export interface Code<V extends string = string> {
  /** What records and rules write: English, one word, never changed once published. */
  readonly id: V;
  readonly label: Label;
  /** The word above, in a list of two levels. */
  readonly parent?: string;
  /** Other spellings met in ledgers; the other script and another width need none. */
  readonly aliases?: readonly string[];
  /** The code by which the standard behind the list writes it, e.g. `01`. */
  readonly notation?: string;
}

/** A versioned list of codes. A published version never changes; a new word is a new version. */
export interface CodeList<V extends string = string> {
  /** By which records and mappings name the list, e.g. `dispute-category`. */
  readonly id: string;
  readonly version: string;
  readonly label: Label;
  /** The law, the standard or the place from which the words are taken. */
  readonly source: string;
  readonly codes: readonly Code<V>[];
  /** The list in which the parents stand, where it is another one. */
  readonly parentsIn?: string;
  /** How many classes and subclasses the source counts; where it does not list them, `codes` is empty and the slot stays open. */
  readonly declared?: { readonly classes: number; readonly subclasses: number };
}

/** The ids of a list as a type: `CodeId<typeof mediationTracks>` is `"people" | "administrative" | "judicial"`. */
export type CodeId<L extends CodeList> = L["codes"][number]["id"];

/**
 * A list written in TypeScript; the compiler keeps its ids as literals.
 *
 * @example
 * ```ts
 * import { codeList, word, type CodeId } from "@fengqiao/model";
 *
 * const alerts = codeList({
 *   id: "alert",
 *   version: "1",
 *   label: { "zh-CN": "预警等级", en: "alerts" },
 *   source: "three colours of the county's work rules",
 *   codes: [word("red", "红色预警", "red"), word("orange", "橙色预警", "orange"), word("yellow", "黄色预警", "yellow")],
 * });
 *
 * const highest: CodeId<typeof alerts> = "red"; // "purple" would not compile
 * highest; // => "red"
 * ```
 */
export function codeList<const V extends string>(list: CodeList<V>): CodeList<V> {
  return list;
}

/**
 * One word of a list, in one line: its id, its name in both languages, and where it has them its parent, other spellings and the
 * standard's notation.
 *
 * @example
 * ```ts
 * import { word } from "@fengqiao/model";
 *
 * word("land", "山林土地纠纷", "land and forest", { aliases: ["地界纠纷"] });
 * // => { id: "land", label: { "zh-CN": "山林土地纠纷", en: "land and forest" }, aliases: ["地界纠纷"] }
 * ```
 */
export function word<const V extends string>(id: V, zh: string, en: string, more: { readonly parent?: string; readonly aliases?: readonly string[]; readonly notation?: string } = {}): Code<V> {
  return { id, label: label(zh, en), ...more };
}

/**
 * The ids of a list, for a zod enum, a dictionary's code field or a drop-down.
 *
 * @example
 * ```ts
 * import { idsOf, mediationTracks } from "@fengqiao/model";
 *
 * idsOf(mediationTracks); // => ["people", "administrative", "judicial"]
 * ```
 */
export function idsOf<V extends string>(list: CodeList<V>): readonly V[] {
  return list.codes.map((code) => code.id);
}

/**
 * The word with that id, or `undefined` where the list has none.
 *
 * @example
 * ```ts
 * import { codeOf, disputeCategories } from "@fengqiao/model";
 *
 * codeOf(disputeCategories, "land")?.label["zh-CN"]; // => "山林土地纠纷"
 * codeOf(disputeCategories, "gossip"); // => undefined
 * ```
 */
export function codeOf<V extends string>(list: CodeList<V>, id: string): Code<V> | undefined {
  return list.codes.find((code) => code.id === id);
}

import { recordTypes, type RecordOf, type RecordTypeId } from "../records/record-types.ts";
import type { Audience } from "./audience.ts";
import type { DataClass } from "./data-class.ts";
import { leavesOf, mapLeaves, maskWords, type Leaf } from "./leaves.ts";

/** A record from which fields may be missing, at every level. */
export type Redacted<T> = T extends string | number | boolean ? T : T extends readonly (infer Item)[] ? readonly Redacted<Item>[] : { readonly [K in keyof T]?: Redacted<T[K]> };

const personal: readonly DataClass[] = ["identifier", "contact", "sensitive", "child", "protected"];

function visibleTo(audience: Audience): (leaf: Leaf) => boolean {
  // a party sees his own fields; who reported stays hidden even from a list that would allow it
  return ({ dataClass, own }) => own || (audience.sees.includes(dataClass) && (dataClass !== "protected" || audience.party === undefined));
}

/**
 * A record as one audience may see it. Fields of other classes are left out; in the free text that remains, what was left out is
 * hidden too wherever it is written there. `conceal` are further words to hide, e.g. who reported violence in another record. A
 * record that is closed to parties is empty for a party.
 *
 * @example
 * ```ts
 * import { audiences, must, parseDispute, redact } from "@fengqiao/model";
 *
 * const record = must(parseDispute({
 *   id: "XJ-2021-0810", subject: "高某某与邻居因地界发生纠纷", category: "land", channel: "screening", foundOn: "2021-08-10", place: { village: "崔中村", address: "二组 8 号" },
 *   parties: [{ id: "p1", side: "first", kind: "person", name: "高某某", phone: "13800000001" }], incidents: [{ on: "2021-08-10" }], attempts: [],
 * }));
 * redact("dispute", record, audiences.supervisor).subject; // => "〔隐去〕与邻居因地界发生纠纷"
 *
 * const { place, parties, subject } = redact("dispute", record, audiences.public);
 * ({ place, parties, subject }); // => { place: { village: "崔中村" }, parties: [{ side: "first", kind: "person" }], subject: undefined }
 * ```
 */
export function redact<K extends RecordTypeId>(type: K, record: RecordOf<K>, audience: Audience, conceal: readonly string[] = []): Redacted<RecordOf<K>> {
  const { classes, parties } = recordTypes[type];
  if (parties === "closed" && audience.party !== undefined) return {} as Redacted<RecordOf<K>>;
  const sees = visibleTo(audience);
  const leaves = leavesOf(record, classes, audience.party);
  const shown = new Set(leaves.filter(sees).map((leaf) => leaf.value));
  // a name that may be seen as a party's may be read in a text too, but never if it is the name of who reported
  const unseen = leaves.filter((leaf) => personal.includes(leaf.dataClass) && !sees(leaf) && (leaf.dataClass === "protected" || !shown.has(leaf.value)));
  const words = [...unseen.flatMap(({ value }) => (typeof value === "string" ? [value] : [])), ...conceal];
  const keep = (leaf: Leaf): unknown => {
    if (!sees(leaf)) return undefined;
    return leaf.declared === "freeText" && typeof leaf.value === "string" ? maskWords(leaf.value, words) : leaf.value;
  };
  return mapLeaves(record, classes, keep, audience.party) as Redacted<RecordOf<K>>;
}

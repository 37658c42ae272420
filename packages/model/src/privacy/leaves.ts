import { pointer } from "../pointer.ts";
import type { AnyClasses, DataClass } from "./data-class.ts";

/** One field of a record: where, what, of which class, and whether it belongs to the party who was asked for. */
export interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean;
  /** As a minor's protection raises it. */
  readonly dataClass: DataClass;
  /** As the table of classes has it. */
  readonly declared: DataClass;
  readonly own: boolean;
}

type Values = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields by which a group says whose it is. */
const owners: readonly string[] = ["id", "party", "person"];

function belongsTo(group: Values, classes: Readonly<Record<string, AnyClasses>>, party: string | undefined): boolean {
  return party !== undefined && owners.some((key) => (classes[key] === "identifier" || classes[key] === "protected") && group[key] === party);
}

/** Where a group says that a minor is concerned, what points to a person in it counts as a child's. */
function concernsMinor(group: Values, classes: Readonly<Record<string, AnyClasses>>): boolean {
  return Object.entries(classes).some(([key, dataClass]) => dataClass === "child" && group[key] === true);
}

const raised = (dataClass: DataClass, minor: boolean): DataClass => (minor && (dataClass === "identifier" || dataClass === "contact" || dataClass === "freeText") ? "child" : dataClass);

/**
 * A copy of a record in which each field is what `keep` makes of it; `undefined` drops the field. Groups stay, with what is left of
 * them: that there are two parties is no secret, who they are may be. Lists of bare values lose those that are dropped.
 */
export function mapLeaves(record: object, classes: AnyClasses, keep: (leaf: Leaf) => unknown, party?: string): Record<string, unknown> {
  const visit = (value: unknown, here: AnyClasses, keys: readonly (string | number)[], own: boolean, minor: boolean): unknown => {
    if (typeof here === "string") return keep({ path: pointer(...keys), value: value as Leaf["value"], dataClass: raised(here, minor), declared: here, own });
    const inside = here as Readonly<Record<string, AnyClasses>>;
    if (Array.isArray(value)) {
      const each = inside.each ?? "protected";
      const items = value.map((item: unknown, i) => visit(item, each, [...keys, i], own, minor)).filter((item) => item !== undefined);
      return items.length === 0 && value.length > 0 ? undefined : items;
    }
    if (!isGroup(value)) return undefined;
    const mine = own || belongsTo(value, inside, party);
    const child = concernsMinor(value, inside);
    const entries = Object.entries(value).map(([key, inner]) => [key, visit(inner, inside[key] ?? "protected", [...keys, key], mine, child)] as const);
    return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
  };
  return (visit(record, classes, [], false, false) ?? {}) as Record<string, unknown>;
}

/** All fields of a record with their classes. */
export function leavesOf(record: object, classes: AnyClasses, party?: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  mapLeaves(record, classes, (leaf) => (leaves.push(leaf), leaf.value), party);
  return leaves;
}

/** Stands where something about a person stood. */
export const hidden = "〔隐去〕";

/** A text with every occurrence of the given words hidden, the longest first. Single characters hide nothing: they stand in every text. */
export function maskWords(text: string, words: Iterable<string>): string {
  const sorted = Array.from(new Set(words)).filter((word) => word.trim().length > 1).sort((a, b) => b.length - a.length);
  return sorted.reduce((masked, word) => masked.replaceAll(word, () => hidden), text);
}

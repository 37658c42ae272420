import { keysOf } from "../pointer.ts";

/**
 * What a field holds, from the view of data protection: `identifier` points to a person, `contact` reaches one,
 * `sensitive` is so by law (health, belief, accounts, whereabouts …), `child` is about a minor, `freeText` may hold anything,
 * `protected` would give away who reported violence or accused somebody, which no party may ever see, and `neutral` is about the
 * dispute alone. Only neutral fields can become facts of a score.
 */
export type DataClass = "identifier" | "contact" | "sensitive" | "child" | "freeText" | "protected" | "neutral";
export const dataClasses: readonly DataClass[] = ["identifier", "contact", "sensitive", "child", "freeText", "protected", "neutral"];

/** The class of every field of a record, in the record's own shape: a class for a leaf, an object for an object, one entry for a list's items. */
export type Classes<T> = [T] extends [string | number | boolean | null | undefined]
  ? DataClass
  : T extends readonly (infer Item)[]
    ? { readonly each: Classes<Item> }
    : { readonly [K in keyof T]-?: Classes<NonNullable<T[K]>> };

/** The data classes of some record, in its own shape: one for a field, an object for a group, `each` for the items of a list. */
export type AnyClasses = DataClass | { readonly each: AnyClasses } | { readonly [key: string]: AnyClasses };

/**
 * The pointers of all fields of a class; a star stands for every item of a list. This is how the compiler refuses a fact that
 * would be drawn from a person.
 *
 * @example
 * ```ts
 * import type { PathsOf } from "@fengqiao/model";
 *
 * const complaint = { text: "freeText", callers: { each: { phone: "contact" } }, month: "neutral" } as const;
 * const neutral: PathsOf<typeof complaint, "neutral"> = "/month";
 * neutral; // => "/month"
 * ```
 */
export type PathsOf<C, Want extends DataClass> = C extends DataClass
  ? never
  : C extends { readonly each: infer Item }
    ? Item extends Want
      ? "/*"
      : `/*${PathsOf<Item, Want>}`
    : { [K in keyof C & string]: C[K] extends Want ? `/${K}` : `/${K}${PathsOf<C[K], Want>}` }[keyof C & string];

/** Every field of a record with its class, by pointer; a star stands for every item of a list. */
export function classedFields(classes: AnyClasses, path = ""): readonly (readonly [path: string, dataClass: DataClass])[] {
  if (typeof classes === "string") return [[path, classes]];
  return Object.entries(classes as Readonly<Record<string, AnyClasses>>).flatMap(([key, inner]) => classedFields(inner, `${path}/${key === "each" ? "*" : key}`));
}

/** The classes at a pointer, those of a field, a group or a list; `undefined` where the record has nothing there. */
export function classesAt(classes: AnyClasses, path: string): AnyClasses | undefined {
  let here: AnyClasses | undefined = classes;
  for (const key of keysOf(path)) {
    if (here === undefined || typeof here === "string") return undefined;
    const inside = here as Readonly<Record<string, AnyClasses>>;
    here = key === "*" ? inside.each : key !== "each" && Object.hasOwn(inside, key) ? inside[key] : undefined;
  }
  return here;
}

/** The class of the field that a pointer names, or `undefined` where the record has no such field. */
export function classAt(classes: AnyClasses, path: string): DataClass | undefined {
  const found = classesAt(classes, path);
  return typeof found === "string" ? found : undefined;
}

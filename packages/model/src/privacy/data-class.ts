/**
 * What a field holds, from the view of data protection: `identifier` points to a person, `contact` reaches one,
 * `sensitive` is so by law (health, belief, accounts, whereabouts …), `child` is about a minor, `freeText` may hold anything,
 * `neutral` is about the dispute alone. Only neutral fields can become facts of a score.
 */
export type DataClass = "identifier" | "contact" | "sensitive" | "child" | "freeText" | "neutral";

/** The class of every field of a record, in the record's own shape: a class for a leaf, an object for an object, one entry for a list's items. */
export type Classes<T> = [T] extends [string | number | boolean | null | undefined]
  ? DataClass
  : T extends readonly (infer Item)[]
    ? { readonly each: Classes<Item> }
    : { readonly [K in keyof T]-?: Classes<NonNullable<T[K]>> };

/** Classes of any record, for walking. */
export type AnyClasses = DataClass | { readonly each: AnyClasses } | { readonly [key: string]: AnyClasses };

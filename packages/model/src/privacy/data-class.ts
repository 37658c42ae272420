/**
 * What a field holds, from the view of data protection: `identifier` points to a person, `contact` reaches one,
 * `sensitive` is so by law (health, belief, accounts, whereabouts …), `child` is about a minor, `freeText` may hold anything,
 * `protected` would give away who reported violence or accused somebody, which no party may ever see, and `neutral` is about the
 * dispute alone. Only neutral fields can become facts of a score.
 */
export type DataClass = (typeof dataClasses)[number];
export const dataClasses = ["identifier", "contact", "sensitive", "child", "freeText", "protected", "neutral"] as const;

/** The class of every field of a record, in the record's own shape: a class for a leaf, an object for an object, one entry for a list's items. */
export type Classes<T> = [T] extends [string | number | boolean | null | undefined]
  ? DataClass
  : T extends readonly (infer Item)[]
    ? { readonly each: Classes<Item> }
    : { readonly [K in keyof T]-?: Classes<NonNullable<T[K]>> };

/** Classes of any record, for walking. */
export type AnyClasses = DataClass | { readonly each: AnyClasses } | { readonly [key: string]: AnyClasses };

/**
 * The pointers of all fields of a class; a star stands for every item of a list. This is how the compiler refuses a fact that
 * would be drawn from a person.
 */
export type PathsOf<C, Want extends DataClass> = C extends DataClass
  ? never
  : C extends { readonly each: infer Item }
    ? Item extends Want
      ? "/*"
      : `/*${PathsOf<Item, Want>}`
    : { [K in keyof C & string]: C[K] extends Want ? `/${K}` : `/${K}${PathsOf<C[K], Want>}` }[keyof C & string];

/** The class of the field that a pointer names, or `undefined` where the record has no such field. */
export function classAt(classes: AnyClasses, path: string): DataClass | undefined {
  let here: AnyClasses | undefined = classes;
  for (const key of path.split("/").slice(1)) {
    if (here === undefined || typeof here === "string") return undefined;
    const inside = here as Readonly<Record<string, AnyClasses>>;
    here = key === "*" ? inside.each : Object.hasOwn(inside, key) ? inside[key] : undefined;
  }
  return typeof here === "string" ? here : undefined;
}

/** A value and where it stands. */
export interface Place {
  readonly path: string;
  readonly value: unknown;
}

const unescape = (key: string): string => key.replaceAll("~1", "/").replaceAll("~0", "~");

const escape = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** The parts of a JSON Pointer. */
export function keysOf(path: string): string[] {
  return path.split("/").slice(1).map(unescape);
}

/** Everything that a pointer names; a star stands for every item of a list. What is absent is not there. */
export function leavesAt(root: unknown, path: string): readonly Place[] {
  let places: readonly Place[] = [{ path: "", value: root }];
  for (const key of keysOf(path)) {
    places = places.flatMap(({ path: above, value }): readonly Place[] => {
      if (typeof value !== "object" || value === null) return [];
      if (key === "*" && Array.isArray(value)) return value.map((item: unknown, i) => ({ path: `${above}/${i}`, value: item }));
      return Object.hasOwn(value, key) ? [{ path: `${above}/${escape(key)}`, value: (value as Readonly<Record<string, unknown>>)[key] }] : [];
    });
  }
  return places;
}

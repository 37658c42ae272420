/** RFC 6901 JSON Pointers: by these, findings, citations, mappings and data classes say where they mean. A star stands for every item of a list. */

const escape = (key: string | number): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");
const unescape = (key: string): string => key.replaceAll("~1", "/").replaceAll("~0", "~");

/**
 * A JSON Pointer (RFC 6901) from its parts.
 *
 * @example
 * ```ts
 * import { pointer } from "@fengqiao/model";
 *
 * pointer("parties", 0, "name"); // => "/parties/0/name"
 * pointer("rates", "a/b"); // => "/rates/a~1b"
 * ```
 */
export function pointer(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${escape(key)}`).join("");
}

/** The parts of a JSON Pointer. */
export function keysOf(path: string): string[] {
  return path.split("/").slice(1).map(unescape);
}

/** The same pointer with a star in the place of every number. */
export function starred(path: string): string {
  return path.replace(/\/\d+(?=\/|$)/g, "/*");
}

/** A value and where it stands. */
interface Located {
  readonly path: string;
  readonly value: unknown;
}

/** Everything that a pointer names. What is absent is not there. */
export function leavesAt(root: unknown, path: string): readonly Located[] {
  let places: readonly Located[] = [{ path: "", value: root }];
  for (const key of keysOf(path)) {
    places = places.flatMap(({ path: above, value }): readonly Located[] => {
      if (typeof value !== "object" || value === null) return [];
      if (key === "*" && Array.isArray(value)) return value.map((item: unknown, i) => ({ path: `${above}/${i}`, value: item }));
      return Object.hasOwn(value, key) ? [{ path: `${above}/${escape(key)}`, value: (value as Readonly<Record<string, unknown>>)[key] }] : [];
    });
  }
  return places;
}

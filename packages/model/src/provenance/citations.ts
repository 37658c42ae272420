import { modelFinding, type ModelFinding } from "../findings.ts";
import type { Json } from "../plain.ts";
import { pointer } from "../pointer.ts";
import { readCitation, type Citation, type Cites, type SourceRegister, type Src } from "./source.ts";

/** A citation that leads nowhere, a field map that names what is not there, or a source that nothing uses. */
export type CitationFinding = ModelFinding<"source.unknown" | "source.item" | "source.field" | "source.idle">;

export const isCites = (own: unknown): own is Cites => typeof own === "string" || (Array.isArray(own) && own.length > 0 && own.every((one) => typeof one === "string"));

/** What an entry says of its sources; whatever else stands under `src` says nothing. */
export function srcOf(entry: object): Src | undefined {
  const own: unknown = !Array.isArray(entry) && Object.hasOwn(entry, "src") ? (entry as { readonly src: unknown }).src : undefined;
  if (isCites(own)) return own;
  if (typeof own !== "object" || own === null || Array.isArray(own)) return undefined;
  return Object.fromEntries(Object.entries(own).filter((field): field is [string, Cites] => isCites(field[1])));
}

/** Every entry of a document that says what it rests on, top down and iteratively. */
function entriesWithSrc(document: Json): readonly { readonly entry: object; readonly keys: readonly string[]; readonly src: Src }[] {
  const found: { entry: object; keys: readonly string[]; src: Src }[] = [];
  const open: { readonly value: Json; readonly keys: readonly string[] }[] = [{ value: document, keys: [] }];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value, keys } = here;
    if (typeof value !== "object" || value === null) continue;
    const src = srcOf(value);
    if (src !== undefined) found.push({ entry: value, keys: [...keys, "src"], src });
    const inside = Object.entries<Json>(value as Readonly<Record<string, Json>>).filter(([key]) => Array.isArray(value) || key !== "src");
    for (const [key, inner] of inside.toReversed()) open.push({ value: inner, keys: [...keys, key] });
  }
  return found;
}

/** The citations of one `src`, each with its place. */
function placed(src: Src, keys: readonly string[]): readonly (readonly [cite: Citation, path: string])[] {
  if (typeof src === "string") return [[src, pointer(...keys)]];
  return Object.entries<Cites>(src).flatMap(([key, cites]) => placed(cites, [...keys, key]));
}

/** The names by which a source is cited, with their places in the register: one for a text, one for each assumption. */
function citable(sources: SourceRegister): readonly (readonly [cite: Citation, path: string])[] {
  return Object.entries(sources).flatMap(([id, document]) =>
    document.basis === "assumed" ? Object.keys(document.items).map((item) => [`${id} ${item}`, pointer("sources", id, "items", item)] as const) : [[id, pointer("sources", id)] as const],
  );
}

/**
 * What is wrong between a document and its register of sources (law 11): citations that lead to no source or to an assumption that is
 * not explained, field maps that name what the entry does not have, and texts and assumptions that nothing cites. The document has
 * passed `checkPlain`.
 *
 * @example
 * ```ts
 * import { checkCitations, laws } from "@fengqiao/model";
 *
 * const rules = { confirmation: { days: 30, src: "pml 33" }, alert: { red: 60, src: "ours cutOffs" } };
 * const found = checkCitations(rules, { pml: laws.pml, wages: laws.wages });
 * found.map((f) => [f.code, f.path]); // => [["source.unknown", "/alert/src"], ["source.idle", "/sources/wages"]]
 * ```
 */
export function checkCitations(document: Json, sources: SourceRegister): readonly CitationFinding[] {
  const entries = entriesWithSrc(document);
  const strays = entries.flatMap(({ entry, keys, src }) =>
    isCites(src) ? [] : Object.keys(src).flatMap((field) => (field === "*" || Object.hasOwn(entry, field) ? [] : [modelFinding("source.field", pointer(...keys, field), { field })])),
  );
  const citations = entries.flatMap(({ src, keys }) => placed(src, keys));
  const used = new Set(citations.flatMap(([cite]) => [cite, readCitation(cite).source]));
  const astray = citations.flatMap(([cite, path]): CitationFinding[] => {
    const { source, clause } = readCitation(cite);
    const document = Object.hasOwn(sources, source) ? sources[source] : undefined;
    if (document === undefined) return [modelFinding("source.unknown", path, { cite, have: Object.keys(sources) })];
    if (document.basis !== "assumed" || (clause !== undefined && Object.hasOwn(document.items, clause))) return [];
    return [modelFinding("source.item", path, { cite, have: Object.keys(document.items) })];
  });
  const idle = citable(sources).flatMap(([cite, path]) => (used.has(cite) ? [] : [modelFinding("source.idle", path, { cite })]));
  return [...strays, ...astray, ...idle];
}

import { modelFinding, type ModelFinding } from "../findings.ts";
import type { Json } from "../plain.ts";
import { pointer } from "../pointer.ts";
import { checkCitations, isCites, srcOf, type CitationFinding } from "./citations.ts";
import { citationsOf, readCitation, type Basis, type Citation, type Cites, type Src, type SourceRegister } from "./source.ts";

/** A value of a document with the citations that speak for it. */
export interface Cited {
  /** JSON Pointer into the document. */
  readonly path: string;
  readonly value: string | number | boolean | null;
  /** As the entry wrote it: one citation or several. Absent where no source stands above the value. */
  readonly cite?: Cites;
  /** Of several citations the weakest: what is assumed in part is assumed. */
  readonly basis?: Basis;
}

/** What is wrong with the sources of a document, among it values for which none speaks. */
export type ProvenanceFinding = CitationFinding | ModelFinding<"source.missing">;

/** What in a document is stated, legal, standard, derived, assumed, reported only, and what has no source. */
export interface ProvenanceReport {
  readonly values: readonly Cited[];
  /** How many values rest on what. */
  readonly counts: Readonly<Record<Basis | "none", number>>;
  readonly findings: readonly ProvenanceFinding[];
}

/** What {@link provenanceOf} needs to know beside the document. */
export interface ProvenanceOptions {
  readonly sources: SourceRegister;
  /** Keys whose content is no fact: names, ids, notes. `src` is always among them. */
  readonly ignore?: readonly string[];
}

/** What one key under an entry's `src` rests on. */
function citeOf(own: Src | undefined, key: string, above: Cites | undefined): Cites | undefined {
  if (own === undefined) return above;
  if (isCites(own)) return own;
  return Object.hasOwn(own, key) ? own[key] : Object.hasOwn(own, "*") ? own["*"] : above;
}

/** From the strongest to the weakest. */
const byStrength: readonly Basis[] = ["law", "standard", "stated", "derived", "reportedOnly", "assumed"];

/** A value is as sure as the weakest of what it rests on; it has no basis if one of them leads nowhere. */
function weakestOf(citations: readonly Citation[], sources: SourceRegister): Basis | undefined {
  const found = citations.map((one) => {
    const { source } = readCitation(one);
    return Object.hasOwn(sources, source) ? sources[source]?.basis : undefined;
  });
  return found.includes(undefined) ? undefined : byStrength.findLast((basis) => found.includes(basis));
}

/** Every value with its citation, top down and iteratively. */
function citedValues(document: Json, skip: ReadonlySet<string>): Omit<Cited, "basis">[] {
  const values: Omit<Cited, "basis">[] = [];
  const open: { readonly value: Json; readonly keys: readonly string[]; readonly cite: Cites | undefined }[] = [{ value: document, keys: [], cite: undefined }];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value, keys, cite } = here;
    if (value === null || typeof value !== "object") {
      values.push({ path: pointer(...keys), value, ...(cite !== undefined && { cite }) });
      continue;
    }
    const own = srcOf(value);
    const inside = Object.entries<Json>(value as Readonly<Record<string, Json>>).filter(([key]) => Array.isArray(value) || !skip.has(key));
    for (const [key, inner] of inside.toReversed()) open.push({ value: inner, keys: [...keys, key], cite: citeOf(own, key, cite) });
  }
  return values;
}

/**
 * The provenance of every value of a document (law 11): an entry carries `src`, and the nearest citation above a value speaks for it.
 * The findings are those of {@link checkCitations}, and every value for which no source speaks. The document has passed `checkPlain`.
 *
 * @example
 * ```ts
 * import { laws, provenanceOf, type SourceDocument } from "@fengqiao/model";
 *
 * const ours: SourceDocument = { basis: "assumed", title: "Set by us", by: "maintainers", on: "2026-11-21", items: { cutOffs: "no cut-off is stated" } };
 * const rules = { confirmation: { days: 30, src: "pml 33" }, alert: { red: 60, orange: 30, src: "ours cutOffs" }, attempts: 2 };
 *
 * const { counts, values, findings } = provenanceOf(rules, { sources: { pml: laws.pml, ours } });
 * [counts.law, counts.assumed, counts.none]; // => [1, 2, 1]
 * values[0]; // => { path: "/confirmation/days", value: 30, cite: "pml 33", basis: "law" }
 * findings.map((f) => [f.code, f.path]); // => [["source.missing", "/attempts"]]
 * ```
 */
export function provenanceOf(document: Json, { sources, ignore = [] }: ProvenanceOptions): ProvenanceReport {
  const counts = { law: 0, standard: 0, stated: 0, derived: 0, reportedOnly: 0, assumed: 0, none: 0 };
  const values = citedValues(document, new Set([...ignore, "src"])).map((value): Cited => {
    const basis = value.cite === undefined ? undefined : weakestOf(citationsOf(value.cite), sources);
    counts[basis ?? "none"] += 1;
    return { ...value, ...(basis && { basis }) };
  });
  const missing = values.flatMap(({ path, cite }) => (cite === undefined ? [modelFinding("source.missing", path, {})] : []));
  return { values, counts, findings: [...checkCitations(document, sources), ...missing] };
}

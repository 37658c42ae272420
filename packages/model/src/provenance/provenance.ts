import { modelFinding, type ModelFinding } from "../findings.ts";
import { pointer, type Json } from "../plain.ts";
import { leavesAt } from "../walk.ts";
import { bases, citationsOf, readCitation, type Basis, type Citation, type Cites, type Src, type SourceRegister } from "./source.ts";

/** A value of a document with the citations that speak for it. */
export interface Cited {
  readonly path: string;
  readonly value: string | number | boolean | null;
  /** As the entry wrote it: one citation or several. Absent where no source stands above the value. */
  readonly cite?: Cites;
  /** Of several citations the weakest: what is assumed in part is assumed. */
  readonly basis?: Basis;
}

export type ProvenanceFinding = ModelFinding<"source.missing" | "source.unknown" | "source.item" | "source.idle" | "source.field" | "source.pointer">;

/** What in a document is stated, legal, standard, derived, assumed, reported only, and what has no source. */
export interface ProvenanceReport {
  readonly values: readonly Cited[];
  readonly counts: Readonly<Record<Basis | "none", number>>;
  readonly findings: readonly ProvenanceFinding[];
}

export interface ProvenanceOptions {
  readonly sources: SourceRegister;
  /** Citations for data that cannot carry a `src` of its own: JSON Pointer → citation. The nearest one above a value speaks for it. */
  readonly attachments?: Readonly<Record<string, Cites>>;
  /** Keys whose content is no fact: names, ids, notes. `src` is always among them. */
  readonly ignore?: readonly string[];
}

interface Open {
  readonly value: Json;
  readonly keys: readonly string[];
  readonly cite: Cites | undefined;
}

const isList = (own: unknown): own is readonly unknown[] => Array.isArray(own);
const isCites = (own: unknown): own is Cites => typeof own === "string" || (isList(own) && own.length > 0 && own.every((one) => typeof one === "string"));

/** What an entry says of its sources; whatever else stands under `src` says nothing. */
function srcOf(value: object): Src | undefined {
  const own: unknown = !isList(value) && Object.hasOwn(value, "src") ? (value as { readonly src: unknown }).src : undefined;
  if (isCites(own)) return own;
  if (typeof own !== "object" || own === null || isList(own)) return undefined;
  return Object.fromEntries(Object.entries(own).filter((entry): entry is [string, Cites] => isCites(entry[1])));
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

/** Every value with its citation, top down and iteratively; keys of field maps that the entry does not have are told. */
function citedValues(document: Json, { attachments = {}, ignore = [] }: ProvenanceOptions, tell: (finding: ProvenanceFinding) => void): Omit<Cited, "basis">[] {
  const skip = new Set([...ignore, "src"]);
  const values: Omit<Cited, "basis">[] = [];
  const open: Open[] = [{ value: document, keys: [], cite: attachments[""] }];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { value, keys, cite } = here;
    if (value === null || typeof value !== "object") {
      values.push({ path: pointer(...keys), value, ...(cite !== undefined && { cite }) });
      continue;
    }
    const own = srcOf(value);
    if (own !== undefined && !isCites(own)) {
      for (const field of Object.keys(own)) if (field !== "*" && !Object.hasOwn(value, field)) tell(modelFinding("source.field", pointer(...keys, "src", field), { field }));
    }
    const entries: readonly (readonly [string, Json])[] = Object.entries(value);
    for (const [key, inner] of entries.toReversed()) {
      if (!Array.isArray(value) && skip.has(key)) continue;
      const path = [...keys, key];
      const attached = pointer(...path);
      open.push({ value: inner, keys: path, cite: Object.hasOwn(attachments, attached) ? attachments[attached] : citeOf(own, key, cite) });
    }
  }
  return values;
}

/** Citations that lead nowhere, and assumptions and sources that nothing uses. */
function registerProblems(sources: SourceRegister, values: readonly Omit<Cited, "basis">[]): ProvenanceFinding[] {
  const findings: ProvenanceFinding[] = [];
  const used = new Set<string>();
  for (const { path, cite } of values) {
    if (cite === undefined) findings.push(modelFinding("source.missing", path, {}));
    for (const one of cite === undefined ? [] : citationsOf(cite)) {
      const { source, clause } = readCitation(one);
      const document = Object.hasOwn(sources, source) ? sources[source] : undefined;
      if (document === undefined) findings.push(modelFinding("source.unknown", path, { cite: one, have: Object.keys(sources) }));
      else if (document.basis === "assumed" && (clause === undefined || !Object.hasOwn(document.items, clause))) findings.push(modelFinding("source.item", path, { cite: one, have: Object.keys(document.items) }));
      used.add(source).add(one);
    }
  }
  for (const [id, document] of Object.entries(sources)) {
    const parts = document.basis === "assumed" ? Object.keys(document.items).map((item) => [`${id} ${item}`, pointer(id, "items", item)] as const) : [[id, pointer(id)] as const];
    for (const [cite, path] of parts) if (!used.has(cite)) findings.push(modelFinding("source.idle", `/sources${path}`, { cite }));
  }
  return findings;
}

/**
 * The provenance of every value of a document. An entry carries `src`, data that cannot carry one has attachments by JSON Pointer,
 * and the nearest citation above a value speaks for it. The document has passed `checkPlain`.
 *
 * Finds: `source.missing`, `source.unknown`, `source.item` (an assumption that the register does not explain), `source.idle` (one that
 * nothing uses), `source.field` (a field map names what the entry does not have), `source.pointer` (an attachment to nothing).
 *
 * @example
 * ```ts
 * provenanceOf({ red: 60, src: "ours cutOffs" }, { sources: { ours: { basis: "assumed", title: "Set by us", by: "maintainers", on: "2026-11-21", items: { cutOffs: "no cut-off is stated" } } } }).counts.assumed; // 1
 * ```
 */
export function provenanceOf(document: Json, options: ProvenanceOptions): ProvenanceReport {
  const findings: ProvenanceFinding[] = [];
  const values = citedValues(document, options, (finding) => findings.push(finding));
  for (const path of Object.keys(options.attachments ?? {})) if (leavesAt(document, path).length === 0) findings.push(modelFinding("source.pointer", "", { pointer: path }));
  findings.push(...registerProblems(options.sources, values));
  const counts = Object.fromEntries([...bases, "none"].map((basis) => [basis, 0])) as Record<Basis | "none", number>;
  const cited = values.map((value): Cited => {
    const basis = value.cite === undefined ? undefined : weakestOf(citationsOf(value.cite), options.sources);
    counts[basis ?? "none"] += 1;
    return { ...value, ...(basis && { basis }) };
  });
  return { values: cited, counts, findings };
}

/** What speaks for one value, or for everything at a pointer if it is the same. */
export function citationAt(report: ProvenanceReport, path: string): Cites | undefined {
  const cites = new Map(report.values.filter((v) => v.path === path || v.path.startsWith(`${path}/`)).map(({ cite }) => [JSON.stringify(cite), cite]));
  return cites.size === 1 ? [...cites.values()][0] : undefined;
}

import * as z from "zod";
import type { Label } from "../finding.ts";
import { localDate } from "../time.ts";

/**
 * What stands behind a number (law 11): a source text says it, a law or a standard sets it, it is derived from stated ones, it is
 * our own assumption until somebody replaces it, or a figure is reported without its base.
 */
export const bases = ["stated", "law", "standard", "derived", "assumed", "reportedOnly"] as const;
export type Basis = (typeof bases)[number];

const title = z.string().min(1).max(500);
const itemId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);

const said = z
  .strictObject({
    basis: z.enum(["stated", "law", "standard", "derived", "reportedOnly"]),
    title,
    /** Who issued or published it. */
    by: title.exactOptional(),
    /** The day of the text. */
    on: localDate.exactOptional(),
    url: z.url().max(2000).exactOptional(),
  })
  .readonly();

/** Assumptions are ours: they carry an author, a date and the reason for each, and each must be used. */
const assumed = z.strictObject({ basis: z.literal("assumed"), title, by: title, on: localDate, items: z.record(itemId, title) }).readonly();

/** One entry of a register of sources. */
export const sourceDocument = z.discriminatedUnion("basis", [said, assumed]);
export type SourceDocument = z.infer<typeof sourceDocument>;

/** The sources of a document by the short names under which it cites them. */
export const sourceRegister = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,31}$/), sourceDocument);
export type SourceRegister = z.infer<typeof sourceRegister>;

/** A citation: the short name of a source and, after a space, the clause, article or item, e.g. `pml 33` or `ours cutOffs`. */
export const citation = z.string().regex(/^[a-z][A-Za-z0-9]{0,31}( \S.{0,199})?$/);
export type Citation = z.infer<typeof citation>;

/** What one value rests on: mostly one citation, several where it honestly rests on several texts. */
const cites = z.union([citation, z.array(citation).min(1).max(20).readonly()]);
export type Cites = z.infer<typeof cites>;

/** What an entry writes as its `src`: what all of it rests on, or that for each field, with `*` for the rest. */
export const src = z.union([citation, z.array(citation).min(1).max(20).readonly(), z.record(z.string().min(1).max(100), cites)]);
export type Src = z.infer<typeof src>;

/** A citation in its two parts. */
export function readCitation(cite: Citation): { readonly source: string; readonly clause?: string } {
  const space = cite.indexOf(" ");
  return space < 0 ? { source: cite } : { source: cite.slice(0, space), clause: cite.slice(space + 1) };
}

/** All citations of an entry's `src`, each once, in the order in which they stand. */
export function citationsOf(from: Src): readonly Citation[] {
  if (typeof from === "string") return [from];
  return [...new Set(Object.values<Cites>(from).flatMap((one) => one))];
}

const ARTICLE = /^(\d{1,4})(?:\((\d{1,2})\))?$/;
const digits = "零一二三四五六七八九";
const places = ["", "十", "百", "千"];

/** A number as articles are numbered: 第十二条, 第二百零五条. */
function chineseNumber(n: number): string {
  const figures = Array.from(String(n), Number);
  const spelt = figures.map((figure, at) => (figure === 0 ? "零" : (digits[figure] ?? "") + (places[figures.length - 1 - at] ?? ""))).join("");
  return spelt.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十");
}

/** Articles of laws by their word; any other clause as the source numbers it. */
function clauseLabel(clause: string, basis: SourceDocument["basis"]): Label {
  const [article, number, paragraph] = (basis === "law" ? ARTICLE.exec(clause) : null) ?? [];
  if (article === undefined) return { "zh-CN": ` ${clause}`, en: ` ${clause}` };
  return { "zh-CN": `第${chineseNumber(Number(number))}条${paragraph === undefined ? "" : `第${chineseNumber(Number(paragraph))}款`}`, en: ` Art. ${article}` };
}

/**
 * A citation as people read it: the title of the source and the clause, an assumption by what was assumed. One that the register does not
 * know stays as it is.
 *
 * @example
 * ```ts
 * citationLabel("petitions 23(3)", laws); // { "zh-CN": "《信访工作条例》第二十三条第三款", en: "信访工作条例 Art. 23(3)" }
 * ```
 */
export function citationLabel(cite: Citation, sources: SourceRegister): Label {
  const { source, clause } = readCitation(cite);
  const document = Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (document === undefined) return { "zh-CN": cite, en: cite };
  if (document.basis === "assumed") {
    const item = clause !== undefined && Object.hasOwn(document.items, clause) ? document.items[clause] : undefined;
    return { "zh-CN": `假定：${item ?? document.title}`, en: `assumed: ${item ?? document.title}` };
  }
  const { basis, title } = document;
  const named = { "zh-CN": basis === "law" && !title.startsWith("《") ? `《${title}》` : title, en: title };
  const where = clause === undefined ? { "zh-CN": "", en: "" } : clauseLabel(clause, basis);
  return { "zh-CN": named["zh-CN"] + where["zh-CN"], en: named.en + where.en };
}

/** All that an entry rests on, in one line. */
export function srcLabel(from: Src, sources: SourceRegister): Label {
  const labels = citationsOf(from).map((cite) => citationLabel(cite, sources));
  return { "zh-CN": labels.map((label) => label["zh-CN"]).join("；"), en: labels.map((label) => label.en).join("; ") };
}

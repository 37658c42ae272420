import * as z from "zod";
import type { Label } from "../finding.ts";
import { label } from "../label.ts";
import { localDate } from "../time.ts";

/**
 * What stands behind a number (law 11): a source text says it, a law or a standard sets it, it is derived from stated ones, it is
 * our own assumption until somebody replaces it, or a figure is reported without its base.
 */
export type Basis = "stated" | "law" | "standard" | "derived" | "assumed" | "reportedOnly";

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

/** A text that says something: a law, a standard, a county's own report. */
export interface SourceText extends z.infer<typeof said> {}

const assumed = z
  .strictObject({
    basis: z.literal("assumed"),
    title,
    /** Whose assumptions they are. */
    by: title,
    /** The day on which they were made. */
    on: localDate,
    /** The reason for each, by the name under which it is cited. */
    items: z.record(itemId, title),
  })
  .readonly();

/** Assumptions of ours, to be replaced locally: with an author, a date and the reason for each; each must be used. */
export interface SourceAssumptions extends z.infer<typeof assumed> {}

/** One entry of a register of sources. */
export type SourceDocument = SourceText | SourceAssumptions;

/**
 * The shape of a {@link SourceRegister} that comes as data.
 *
 * @example
 * ```ts
 * import { parseWith, sourceRegister } from "@fengqiao/model";
 *
 * const seed = { basis: "stated", title: "西吉县“1133”工作机制", by: "西吉县委政法委" };
 * parseWith(sourceRegister, { seed }).ok; // => true
 *
 * // an assumption without an author and a date
 * parseWith(sourceRegister, { ours: { basis: "assumed", title: "set by us", items: {} } }).findings.map((f) => f.path); // => ["/ours/by", "/ours/on"]
 * ```
 */
export const sourceRegister = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,31}$/), z.discriminatedUnion("basis", [said, assumed]));

/** The sources of a document by the short names under which it cites them, e.g. {@link laws}. */
export type SourceRegister = Readonly<Record<string, SourceDocument>>;

/** The shape of a {@link Citation}. */
export const citation = z.string().regex(/^[a-z][A-Za-z0-9]{0,31}( \S.{0,199})?$/);

/** A citation: the short name of a source and, after a space, the clause, article or item, e.g. `pml 33` or `ours cutOffs`. */
export type Citation = string;

const several = z.array(citation).min(1).max(20).readonly();
const cites = z.union([citation, several]);

/** What one value rests on: mostly one citation, several where it honestly rests on several texts. */
export type Cites = Citation | readonly Citation[];

/**
 * The shape of a {@link Src}, for entries that carry one.
 *
 * @example
 * ```ts
 * import { citation, parseWith, src } from "@fengqiao/model";
 *
 * parseWith(citation, "pml 33").ok; // => true
 * parseWith(src, { "*": "seed S042", rate: ["seed S042", "calc"] }).ok; // => true
 * ```
 */
export const src = z.union([citation, several, z.record(z.string().min(1).max(100), cites)]);

/** What an entry writes as its `src`: what all of it rests on, or that for each field, with `*` for the rest. */
export type Src = Cites | Readonly<Record<string, Cites>>;

/**
 * A citation in its two parts.
 *
 * @example
 * ```ts
 * import { readCitation } from "@fengqiao/model";
 *
 * readCitation("petitions 23(3)"); // => { source: "petitions", clause: "23(3)" }
 * readCitation("ours"); // => { source: "ours" }
 * ```
 */
export function readCitation(cite: Citation): { readonly source: string; readonly clause?: string } {
  const space = cite.indexOf(" ");
  return space < 0 ? { source: cite } : { source: cite.slice(0, space), clause: cite.slice(space + 1) };
}

/**
 * All citations of an entry's `src`, each once, in the order in which they stand.
 *
 * @example
 * ```ts
 * import { citationsOf } from "@fengqiao/model";
 *
 * citationsOf({ "*": "seed S042", rate: ["seed S042", "pml 33"] }); // => ["seed S042", "pml 33"]
 * ```
 */
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
  if (article === undefined) return label(` ${clause}`, ` ${clause}`);
  return label(`第${chineseNumber(Number(number))}条${paragraph === undefined ? "" : `第${chineseNumber(Number(paragraph))}款`}`, ` Art. ${article}`);
}

/**
 * A citation as people read it: the title of the source and the clause, an assumption by what was assumed. One that the register does not
 * know stays as it is.
 *
 * @example
 * ```ts
 * import { citationLabel, laws } from "@fengqiao/model";
 *
 * citationLabel("petitions 23(3)", laws); // => { "zh-CN": "《信访工作条例》第二十三条第三款", en: "信访工作条例 Art. 23(3)" }
 * citationLabel("gazette 3", laws).en; // => "gazette 3"
 * ```
 */
export function citationLabel(cite: Citation, sources: SourceRegister): Label {
  const { source, clause } = readCitation(cite);
  const document = Object.hasOwn(sources, source) ? sources[source] : undefined;
  if (document === undefined) return label(cite, cite);
  if (document.basis === "assumed") {
    const item = clause !== undefined && Object.hasOwn(document.items, clause) ? document.items[clause] : undefined;
    return label(`假定：${item ?? document.title}`, `assumed: ${item ?? document.title}`);
  }
  const { basis, title } = document;
  const named = basis === "law" && !title.startsWith("《") ? `《${title}》` : title;
  const where = clause === undefined ? label("", "") : clauseLabel(clause, basis);
  return label(named + where["zh-CN"], title + where.en);
}

/**
 * All that an entry rests on, in one line.
 *
 * @example
 * ```ts
 * import { laws, srcLabel } from "@fengqiao/model";
 *
 * srcLabel(["pml 33", "cpl 206"], laws)["zh-CN"]; // => "《中华人民共和国人民调解法》第三十三条；《中华人民共和国民事诉讼法（2023年修正）》第二百零六条"
 * ```
 */
export function srcLabel(from: Src, sources: SourceRegister): Label {
  const labels = citationsOf(from).map((cite) => citationLabel(cite, sources));
  return label(labels.map((one) => one["zh-CN"]).join("；"), labels.map((one) => one.en).join("; "));
}

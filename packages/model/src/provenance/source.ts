import * as z from "zod";
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

/** What an entry writes as its `src`: one citation for all of it, or one for each field, with `*` for the rest. */
export const src = z.union([citation, z.record(z.string().min(1).max(100), citation)]);
export type Src = z.infer<typeof src>;

/** A citation in its two parts. */
export function readCitation(cite: Citation): { readonly source: string; readonly clause?: string } {
  const space = cite.indexOf(" ");
  return space < 0 ? { source: cite } : { source: cite.slice(0, space), clause: cite.slice(space + 1) };
}

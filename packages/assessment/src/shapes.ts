import { labelShape, src } from "@fengqiao/model";
import * as z from "zod";

/** An id inside a pack: lower camel case, parts joined by dots. */
export const idShape = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/).max(80);

/** What every entry of a pack has: an id, a name, and where it comes from, to the clause. */
export const entryHead = {
  id: idShape,
  label: labelShape,
  /** Where it comes from, to the clause: `"xiji S053"`, or several. */
  src,
};

/** A value that the source leaves open: it says why, and whatever needs it is withheld, never guessed. */
export const openShape = z.strictObject({ open: z.string().min(1) }).readonly();
export type Open = z.infer<typeof openShape>;
export const isOpen = (value: unknown): value is Open => typeof value === "object" && value !== null && "open" in value;

/** Points: a decimal with at most six places, not negative. */
export const pointsShape = z.number().min(0).max(1_000_000).refine((n) => /^\d+(\.\d{1,6})?$/.test(String(n)), "at most six decimals");

import * as z from "zod";

/** Words that several shapes of this room share. */

/** An id inside a pack: lower camel case, parts joined by dots. */
export const idShape = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/).max(80);

/** A value that the source leaves open: it says why, and whatever needs it is withheld, never guessed. */
export const openShape = z.strictObject({ open: z.string().min(1) }).readonly();
export type Open = z.infer<typeof openShape>;
export const isOpen = (value: unknown): value is Open => typeof value === "object" && value !== null && "open" in value;

/** A share of a whole: a decimal (0.3 means 3/10) or a fraction as text (`"1/3"`), between 0 and 1. */
export const shareShape = z.union([z.number().min(0).max(1), z.string().regex(/^\d{1,9}\/[1-9]\d{0,8}$/).refine((text) => Number(text.split("/")[0]) <= Number(text.split("/")[1]), "at most 1")]);
export type Share = z.infer<typeof shareShape>;

/** Points: a decimal with at most six places, not negative. */
export const pointsShape = z.number().min(0).max(1_000_000).refine((n) => /^\d+(\.\d{1,6})?$/.test(String(n)), "at most six decimals");

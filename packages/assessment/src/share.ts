import * as z from "zod";
import { rational, rationalOfNumber, type Rational } from "./exact/rational.ts";

/** A share of a whole: a decimal (0.3 means 3/10) or a fraction as text (`"1/3"`), between 0 and 1. */
export const shareShape = z.union([z.number().min(0).max(1), z.string().regex(/^\d{1,9}\/[1-9]\d{0,8}$/).refine((text) => Number(text.split("/")[0]) <= Number(text.split("/")[1]), "at most 1")]);
export type Share = z.infer<typeof shareShape>;

/** The exact value of a share as data. */
export function shareValue(share: Share): Rational {
  if (typeof share === "number") return rationalOfNumber(share);
  const [n = "0", d = "1"] = share.split("/");
  return rational(BigInt(n), BigInt(d));
}

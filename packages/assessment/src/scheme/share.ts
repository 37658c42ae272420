import { rational, rationalOfNumber, type Rational } from "../exact/rational.ts";
import type { Share } from "../shapes.ts";

/** The exact value of a share as data. */
export function shareValue(share: Share): Rational {
  if (typeof share === "number") return rationalOfNumber(share);
  const [n = "0", d = "1"] = share.split("/");
  return rational(BigInt(n), BigInt(d));
}

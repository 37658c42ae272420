import { compare, decimalText, rational, rationalOfText, type Rational } from "../exact/rational.ts";
import { binomialLowerTail, binomialUpperTail } from "./tail.ts";

/** Between what bounds a share plausibly lies, as decimals of so many places rounded outward: `{ low: "0.2553", high: "0.3663" }`. */
export interface ConfidenceInterval {
  readonly method: "wilson" | "exact";
  readonly confidence: ConfidenceLevel;
  readonly low: string;
  readonly high: string;
}
/** How sure an interval is: in so many of a hundred samples it would hold the true share. */
export type ConfidenceLevel = "90%" | "95%" | "99%";

/** The two-sided standard normal quantiles, to nine places. */
const quantiles: Readonly<Record<ConfidenceLevel, string>> = { "90%": "1.644853627", "95%": "1.959963985", "99%": "2.575829304" };
const half: Readonly<Record<ConfidenceLevel, Rational>> = { "90%": rational(5, 100), "95%": rational(25, 1000), "99%": rational(5, 1000) };
const PLACES = 4;

/** The largest whole number whose square is not more. */
function rootOf(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/**
 * Wilson's score interval for a share: good at small counts, never beyond 0 and 1; the one that stands with the rate of a small group.
 * Whole-number arithmetic, so it is the same everywhere. `numerator ≤ denominator`, `denominator ≥ 1`.
 *
 * @example
 * ```ts
 * import { wilsonInterval } from "@fengqiao/assessment";
 *
 * // 8 of 10 disputes resolved says less than it seems to
 * wilsonInterval(8, 10); // => { method: "wilson", confidence: "95%", low: "0.4901", high: "0.9434" }
 * ```
 */
export function wilsonInterval(numerator: number, denominator: number, confidence: ConfidenceLevel = "95%"): ConfidenceInterval {
  const z = rationalOfText(quantiles[confidence]) ?? rational(0);
  const [x, n] = [BigInt(numerator), BigInt(denominator)];
  const [zz, dd] = [z.n * z.n, z.d * z.d];
  // (2x + z² ± z·√(z² + 4x(n − x)/n)) / (2(n + z²)), with a guard of 40 decimals for the root
  const guard = 10n ** 40n;
  const radicand = ((zz * n + 4n * x * (n - x) * dd) * guard * guard) / (dd * n);
  const root = rootOf(radicand);
  const centre = (2n * x * dd + zz) * guard;
  const spread = z.n * z.d * root;
  const below = 2n * (n * dd + zz) * guard;
  const low = rational(centre - spread - z.n * z.d, below);
  const high = rational(centre + spread + z.n * z.d, below);
  return { method: "wilson", confidence, low: numerator === 0 || low.n < 0n ? "0.0000" : decimalText(low, PLACES, "down"), high: numerator === denominator || compare(high, rational(1)) > 0 ? "1.0000" : decimalText(high, PLACES, "up") };
}

/**
 * Clopper's and Pearson's exact interval: the shares under which as many, or as few, would not be too improbable. Wider than Wilson's; for where
 * the interval must never promise too much.
 *
 * @example
 * ```ts
 * import { exactInterval } from "@fengqiao/assessment";
 *
 * exactInterval(8, 10); // => { method: "exact", confidence: "95%", low: "0.4439", high: "0.9748" }
 * ```
 */
export function exactInterval(numerator: number, denominator: number, confidence: ConfidenceLevel = "95%"): ConfidenceInterval {
  const alpha = half[confidence];
  const grid = 10 ** PLACES;
  const low = numerator === 0 ? 0 : largest(grid, (j) => compare(binomialUpperTail(numerator, denominator, rational(j, grid)), alpha) <= 0);
  const high = numerator === denominator ? grid : grid - largest(grid, (j) => compare(binomialLowerTail(numerator, denominator, rational(grid - j, grid)), alpha) <= 0);
  return { method: "exact", confidence, low: decimalText(rational(low, grid), PLACES, "down"), high: decimalText(rational(high, grid), PLACES, "down") };
}

/** The largest j from 0 to `most` that still holds, where holding ends once. */
function largest(most: number, holds: (j: number) => boolean): number {
  let [yes, no] = [0, most + 1];
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

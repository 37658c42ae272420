import { rational, type Rational } from "../exact/rational.ts";

/**
 * Tail probabilities of the binomial in whole numbers. `Math.exp` and `Math.log` may differ from engine to engine; what turns on a threshold must
 * not. Terms are built from the most likely one outward by their exact ratio, in units of 2⁻²⁵⁶ of it, until they vanish; the share of the tail
 * in their sum is the probability.
 */

const UNIT = 1n << 256n;

/** The ratio of a term to the one before it: `up(i)` leads from i to i + 1. */
interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

function tailShare(mode: number, last: number, from: number, up: (i: number) => Ratio): Rational {
  let [tail, total] = [mode >= from ? UNIT : 0n, UNIT];
  let term = UNIT;
  for (let i = mode; i < last && term > 0n; i++) {
    const { n, d } = up(i);
    term = (term * n) / d;
    total += term;
    if (i + 1 >= from) tail += term;
  }
  term = UNIT;
  for (let i = mode; i > 0 && term > 0n; i--) {
    const { n, d } = up(i - 1);
    term = (term * d) / n;
    total += term;
    if (i - 1 >= from) tail += term;
  }
  return rational(tail, total);
}

/** P(X ≥ k) for X binomial of n trials with chance p; `0 ≤ k ≤ n`, `0 ≤ p ≤ 1`. */
export function binomialUpperTail(k: number, n: number, p: Rational): Rational {
  if (k <= 0) return rational(1);
  if (k > n || p.n === 0n) return rational(0);
  if (p.n === p.d) return rational(1);
  const miss = p.d - p.n;
  const mode = Math.min(n, Number((BigInt(n + 1) * p.n) / p.d));
  return tailShare(mode, n, k, (i) => ({ n: BigInt(n - i) * p.n, d: BigInt(i + 1) * miss }));
}

/** P(X ≤ k) of the same binomial. */
export function binomialLowerTail(k: number, n: number, p: Rational): Rational {
  const above = binomialUpperTail(k + 1, n, p);
  return rational(above.d - above.n, above.d);
}

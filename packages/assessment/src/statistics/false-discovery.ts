import { compare, multiply, rational, type Rational } from "../exact/rational.ts";

/**
 * Benjamini's and Hochberg's step-up rule: which of many tests to believe if at most this share of the believed ones may be false on
 * average. Exact on fractions; the tests should be independent or positively dependent, as counts of separate cells are.
 */
export function falseDiscovery(pValues: readonly Rational[], rate: Rational): readonly boolean[] {
  const m = pValues.length;
  const order = pValues.map((p, i) => ({ p, i })).sort((a, b) => compare(a.p, b.p) || a.i - b.i);
  let last = 0;
  order.forEach(({ p }, k) => {
    if (compare(p, multiply(rational(k + 1, m), rate)) <= 0) last = k + 1;
  });
  const believed = new Set(order.slice(0, last).map(({ i }) => i));
  return pValues.map((_, i) => believed.has(i));
}

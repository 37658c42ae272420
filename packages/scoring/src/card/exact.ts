/**
 * A number that is meant exactly: a JSON number means its decimal text (0.03 is 3/100, never the nearest double), a fraction
 * says what no decimal can.
 */
export type Exact = number | { readonly numerator: number; readonly denominator: number };

/** A reduced fraction with a positive denominator. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Ratio = { n: 0n, d: 1n };

export function ratio(n: bigint, d: bigint): Ratio {
  const g = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / g, d: d / g };
}

/** The fraction that a number of a model means. */
export function exactly(x: Exact): Ratio {
  if (typeof x !== "number") return ratio(BigInt(x.numerator), BigInt(x.denominator));
  const [, sign, whole = "0", decimals = "", exponent = "0"] = DECIMAL.exec(String(x)) ?? [];
  const digits = BigInt(`${sign ?? ""}${whole}${decimals}`);
  const power = Number(exponent) - decimals.length;
  return power < 0 ? ratio(digits, 10n ** BigInt(-power)) : ratio(digits * 10n ** BigInt(power), 1n);
}
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

export const add = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
/** `b` is not 0. */
export const divide = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);
export const compare = (a: Ratio, b: Ratio): number => Number(a.n * b.d > b.n * a.d) - Number(a.n * b.d < b.n * a.d);

/** The least number of which all the denominators are parts. */
export function commonDenominator(ratios: Iterable<Ratio>): bigint {
  let common = 1n;
  for (const { d } of ratios) common = (common / gcd(common, d)) * d;
  return common;
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a || 1n;
}

/** A score whose points depend on facts, over the smallest denominator that makes all of them whole. */
export interface ExactPoints {
  readonly score: number;
  readonly denominator: number;
  readonly initial: number;
  readonly points: readonly number[];
  readonly baselines: readonly number[];
}

/** An exact fraction in lowest terms, `d > 0`. It lives inside the room; results carry safe integers. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** How a fraction becomes a decimal text: `halfUp` (四舍五入, away from zero at the half), `down` and `up` by magnitude. */
export type Rounding = "halfUp" | "down" | "up";

const abs = (x: bigint): bigint => (x < 0n ? -x : x);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d` in lowest terms; the denominator must not be 0. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  let [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const by = gcd(top, bottom);
  return by <= 1n ? { n: top, d: bottom } : { n: top / by, d: bottom / by };
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;

/** The value of a decimal text, e.g. `"97.75"`; `undefined` where it is none. */
export function rationalOfText(text: string): Rational | undefined {
  const match = DECIMAL.exec(text.trim());
  if (!match) return undefined;
  const [, sign = "", whole = "0", part = "", exponent = "0"] = match;
  const digits = BigInt(whole + part) * (sign === "-" ? -1n : 1n);
  const places = Number(exponent) - part.length;
  return places >= 0 ? rational(digits * 10n ** BigInt(places)) : rational(digits, 10n ** BigInt(-places));
}

/** A number in a file means its decimal text: 0.03 is 3/100, not the nearest double. The number must be finite. */
export function rationalOfNumber(value: number): Rational {
  return rationalOfText(String(value)) ?? rational(0n);
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** The divisor must not be 0. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
/** Negative, 0 or positive, as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The nearest integer by the named rule. */
export function rounded({ n, d }: Rational, rounding: Rounding): bigint {
  const magnitude = abs(n);
  const [whole, rest] = [magnitude / d, magnitude % d];
  const away = rounding === "halfUp" ? rest * 2n >= d : rounding === "up" && rest > 0n;
  const result = away ? whole + 1n : whole;
  return n < 0n ? -result : result;
}

/** Decimal text with exactly so many places, rounded on integers. `"-0.0"` does not occur. */
export function decimalText(value: Rational, decimals: number, rounding: Rounding): string {
  const scaled = rounded(multiply(value, rational(10n ** BigInt(decimals))), rounding);
  const digits = abs(scaled).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** Decimal text without trailing zeros, e.g. `"67.5"`; what is longer than so many places is rounded half up. */
export function plainText(value: Rational, places: number): string {
  const text = decimalText(value, places, "halfUp");
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** The fraction itself as text: `"2/3"`, or `"1"` where it is whole. */
export const fractionText = ({ n, d }: Rational): string => (d === 1n ? String(n) : `${n}/${d}`);

/** A share as a percentage text, e.g. `"99.6%"`. */
export function percentText(value: Rational, decimals: number, rounding: Rounding): string {
  return `${decimalText(multiply(value, rational(100n)), decimals, rounding)}%`;
}

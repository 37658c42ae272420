import { compare, rational, type Rational } from "../exact/rational.ts";

/** A share as two whole numbers; never a decimal, never reduced: the counts are the message. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** The exact value of a fraction with a denominator above 0. */
export const shareOf = (fraction: Fraction): Rational => rational(fraction.numerator, fraction.denominator);

/**
 * Negative, 0 or positive, as the first share is less than, equal to or greater than the second: exact, whatever the percentages
 * round to. Both denominators are above 0.
 *
 * @example
 * ```ts
 * import { compareFractions } from "@fengqiao/assessment";
 *
 * // both print as 95.4 %, and one is higher
 * const [baiya, xinglong] = [{ numerator: 291, denominator: 305 }, { numerator: 2910, denominator: 3049 }];
 * compareFractions(baiya, xinglong) < 0; // => true
 * ```
 */
export const compareFractions = (a: Fraction, b: Fraction): number => compare(shareOf(a), shareOf(b));

/**
 * The value of a rate. `exact`: every fact was known. `range`: facts are missing, the rate lies between the two, whatever they
 * turn out to be. `undefinedRate`: there is nothing that it would be a share of.
 */
export type RateValue =
  | ({ readonly kind: "exact" } & Fraction)
  | { readonly kind: "range"; readonly low: Fraction; readonly high: Fraction }
  | { readonly kind: "undefinedRate" };

/**
 * What a rate counts. `unknown` rows are in the denominator, but whether in the numerator is not known. The last three are rows of which it is
 * not known whether they belong at all, by whether they would stand in the numerator; they are in no other count.
 */
export interface RateCounts extends Fraction {
  readonly unknown: number;
  readonly maybeTrue: number;
  readonly maybeUnknown: number;
  readonly maybeFalse: number;
}

/** Nothing counted yet. */
export const noCounts: RateCounts = Object.freeze({ numerator: 0, denominator: 0, unknown: 0, maybeTrue: 0, maybeUnknown: 0, maybeFalse: 0 });

/** The rows of which it is not known whether they belong. */
export const undeterminedOf = ({ maybeTrue, maybeUnknown, maybeFalse }: RateCounts): number => maybeTrue + maybeUnknown + maybeFalse;

/** The value that counts amount to. The bounds are what the missing facts could at worst and at best make of the rate. */
export function rateValue(counts: RateCounts): RateValue {
  const { numerator, denominator, unknown, maybeTrue, maybeUnknown, maybeFalse } = counts;
  if (denominator === 0) return { kind: "undefinedRate" };
  if (unknown + undeterminedOf(counts) === 0) return { kind: "exact", numerator, denominator };
  return {
    kind: "range",
    low: { numerator, denominator: denominator + maybeUnknown + maybeFalse },
    high: { numerator: numerator + unknown + maybeTrue + maybeUnknown, denominator: denominator + maybeTrue + maybeUnknown },
  };
}

/** The least and the most that a rate can be; the same twice where it is exact. */
export function rateBounds(value: Exclude<RateValue, { kind: "undefinedRate" }>): readonly [Rational, Rational] {
  return value.kind === "exact" ? [shareOf(value), shareOf(value)] : [shareOf(value.low), shareOf(value.high)];
}

import { add, compare, divide, multiply, rational, rationalOfText, subtract, type Rational } from "../exact/rational.ts";
import type { FigureReading } from "./statement.ts";

/** One end of what a published number may be in truth; no value is without bound. */
interface End {
  readonly at: Rational | undefined;
  readonly included: boolean;
}
/** The numbers that a published number can stand for. */
export interface Interval {
  readonly low: End;
  readonly high: End;
}

const closed = (at: Rational): End => ({ at, included: true });
const open = (at: Rational): End => ({ at, included: false });
const unbounded: End = { at: undefined, included: false };
const half = rational(1, 2);

export const exactly = (at: Rational): Interval => ({ low: closed(at), high: closed(at) });
/** Everything that rounds to `at` by half up, if the last place is `unit`. */
export const roundedTo = (at: Rational, unit: Rational): Interval => {
  const slack = multiply(unit, half);
  return { low: closed(subtract(at, slack)), high: open(add(at, slack)) };
};

/** The unit of the last non-zero digit of a number: 100 for 2,600. */
function lastDigit(value: Rational): Rational {
  let unit = rational(1);
  const ten = rational(10);
  while (value.n !== 0n && multiply(value, divide(rational(1), unit)).n % 10n === 0n) unit = multiply(unit, ten);
  return unit;
}

/** What a printed number can stand for, by the way it is meant. */
export function intervalOf(value: Rational, reading: FigureReading): Interval {
  switch (reading.as) {
    case "exact":
      return exactly(value);
    case "over":
      return { low: open(value), high: unbounded };
    case "atLeast":
      return { low: closed(value), high: unbounded };
    case "atMost":
      return { low: unbounded, high: closed(value) };
    case "about":
      return roundedTo(value, lastDigit(value));
    case "rounded":
      return roundedTo(value, rationalOfText(reading.to) ?? rational(1));
  }
}

/** A printed percentage as a share, with the precision of its own decimals; `over 98%` has no upper end. */
export function percentInterval(text: string, reading: FigureReading): Interval {
  const digits = text.slice(0, -1);
  const share = divide(rationalOfText(digits) ?? rational(0), rational(100));
  const decimals = digits.split(".")[1]?.length ?? 0;
  return reading.as === "exact" ? roundedTo(share, rational(1n, 10n ** BigInt(decimals + 2))) : intervalOf(share, reading);
}

const both = (a: End, b: End, how: (x: Rational, y: Rational) => Rational): End =>
  a.at === undefined || b.at === undefined ? unbounded : { at: how(a.at, b.at), included: a.included && b.included };

export const sum = (a: Interval, b: Interval): Interval => ({ low: both(a.low, b.low, add), high: both(a.high, b.high, add) });
export const less = (a: Interval, b: Interval): Interval => ({ low: both(a.low, b.high, subtract), high: both(a.high, b.low, subtract) });

const positive = (end: End): boolean => end.at !== undefined && end.at.n > 0n;

/** The quotient of two counts; `undefined` where the divisor may be 0 or less. */
export function quotient(a: Interval, b: Interval): Interval | undefined {
  if (!positive(b.low)) return undefined;
  const low: End = b.high.at === undefined ? open(rational(0)) : both(a.low, b.high, divide);
  return { low, high: both(a.high, b.low, divide) };
}

/** Whether some number can be in both. */
export function meet(a: Interval, b: Interval): boolean {
  return before(a.low, b.high) && before(b.low, a.high);
}
function before(low: End, high: End): boolean {
  if (low.at === undefined || high.at === undefined) return true;
  const order = compare(low.at, high.at);
  return order < 0 || (order === 0 && low.included && high.included);
}

/** Whether some number of the first can be at most some number of the second. */
export const canBeAtMost = (a: Interval, b: Interval): boolean => before(a.low, b.high);

/** The one value of an interval that has only one. */
export const pointOf = ({ low, high }: Interval): Rational | undefined => (low.at && high.at && low.included && high.included && compare(low.at, high.at) === 0 ? low.at : undefined);

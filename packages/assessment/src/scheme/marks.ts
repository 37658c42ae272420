import { add, compare, divide, multiply, rational, rationalOfNumber, rounded, subtract, type Rational, type Rounding } from "../exact/rational.ts";
import { rateBounds } from "../measure/rate.ts";
import { isOpen } from "../shapes.ts";
import { shareValue } from "../share.ts";
import type { IndicatorInput, ScoredIndicator } from "./appraisal.ts";
import type { Indicator } from "./scheme.ts";

/** Marks at the worst and at the best that missing facts could make of them; equal where everything is known. */
export interface MarkSpan {
  readonly low: Rational;
  readonly high: Rational;
}
/** Marks, or why there are none. */
export type Marks = ({ readonly kind: "marks" } & MarkSpan) | { readonly kind: "withheld"; readonly why: NonNullable<ScoredIndicator["withheld"]> };

const zero = rational(0);
const one = rational(1);
const within = (value: Rational, low: Rational, high: Rational): Rational => (compare(value, low) < 0 ? low : compare(value, high) > 0 ? high : value);
const same = (value: Rational): Marks => ({ kind: "marks", low: value, high: value });

/** An indicator's marks, rounded once as the scheme says; all that follows adds exactly. */
export function marksFor(indicator: Indicator, input: IndicatorInput, decimals: number, rounding: Rounding): Marks {
  if (isOpen(indicator.fullMarks)) return { kind: "withheld", why: "open" };
  const full = rationalOfNumber(indicator.fullMarks);
  const at = (value: Rational): Rational => roundedTo(within(value, zero, full), decimals, rounding);
  const { scoring } = indicator;
  if (scoring.by === "judged") return input.judged === undefined ? { kind: "withheld", why: "notJudged" } : same(at(rationalOfNumber(input.judged)));
  const { rate } = input;
  if (!rate) return { kind: "withheld", why: "notMeasured" };
  if (rate.value.kind === "undefinedRate") {
    if (indicator.whenUndefined === "withhold") return { kind: "withheld", why: "undefinedRate" };
    return same(indicator.whenUndefined === "fullMarks" ? full : zero);
  }
  if (scoring.by === "deduction") {
    const most = rationalOfNumber(scoring.most ?? indicator.fullMarks);
    const lost = (misses: number): Rational => within(multiply(rationalOfNumber(scoring.each), rational(misses)), zero, most);
    const misses = rate.denominator - rate.numerator - rate.unknown;
    return { kind: "marks", low: at(subtract(full, lost(misses + rate.unknown + rate.undetermined))), high: at(subtract(full, lost(misses))) };
  }
  const [low, high] = rateBounds(rate.value).map((share) => at(ofShare(scoring, share, full))) as [Rational, Rational];
  return compare(low, high) <= 0 ? { kind: "marks", low, high } : { kind: "marks", low: high, high: low };
}

function ofShare(scoring: Exclude<Indicator["scoring"], { by: "judged" | "deduction" }>, share: Rational, full: Rational): Rational {
  switch (scoring.by) {
    case "share":
      return multiply(share, full);
    case "linear": {
      const [from, to] = [shareValue(scoring.from), shareValue(scoring.to)];
      return multiply(within(divide(subtract(share, from), subtract(to, from)), zero, one), full);
    }
    case "steps": {
      const reached = scoring.steps.filter((step) => compare(shareValue(step.atLeast), share) <= 0).at(-1);
      return reached ? rationalOfNumber(reached.marks) : zero;
    }
  }
}

function roundedTo(value: Rational, decimals: number, rounding: Rounding): Rational {
  const unit = 10n ** BigInt(decimals);
  return rational(rounded(multiply(value, rational(unit)), rounding), unit);
}

export const addSpans = (a: MarkSpan, b: MarkSpan): MarkSpan => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
export const scaleSpan = (span: MarkSpan, by: Rational): MarkSpan => ({ low: multiply(span.low, by), high: multiply(span.high, by) });
export const capSpan = (span: MarkSpan, most: Rational): MarkSpan => ({ low: within(span.low, zero, most), high: within(span.high, zero, most) });
export const noMarks: MarkSpan = { low: zero, high: zero };

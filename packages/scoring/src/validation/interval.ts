/** A value with the bounds between which chance alone may have put it. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
/** How sure the bounds are; 95 % by default. */
export type Confidence = 0.9 | 0.95 | 0.99;

/** Two-sided quantiles of the normal distribution. */
export const zOf: Readonly<Record<Confidence, number>> = { 0.9: 1.6448536269514722, 0.95: 1.959963984540054, 0.99: 2.5758293035489004 };
const oneSided: Readonly<Record<Confidence, number>> = { 0.9: 1.2815515655446004, 0.95: 1.6448536269514722, 0.99: 2.3263478740408408 };

/** Wilson's interval of a share: right for small samples and for shares near 0 and 1. */
export function wilson(part: number, whole: number, confidence: Confidence): Estimate | undefined {
  if (whole === 0) return undefined;
  const z = zOf[confidence];
  const share = part / whole;
  const centre = (share + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half = (z / (1 + (z * z) / whole)) * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  return { value: share, low: part === 0 ? 0 : Math.max(0, centre - half), high: part === whole ? 1 : Math.min(1, centre + half) };
}

/**
 * The interval of an area under the curve for small samples (Newcombe 2006, method 5): the areas from which the one seen is not further
 * than their own standard error allows.
 */
export function areaInterval(area: number, events: number, others: number, confidence: Confidence): Estimate {
  const z = zOf[confidence];
  const half = (events + others) / 2 - 1;
  const error = (a: number): number => Math.sqrt((a * (1 - a) * (1 + (half * (1 - a)) / (2 - a) + (half * a) / (1 + a))) / (events * others));
  const bound = (from: number, to: number): number => {
    // the nearer end is always plausible, the further one not: halve until the edge is found
    let [inside, outside] = [from, to];
    for (let i = 0; i < 60; i++) {
      const middle = (inside + outside) / 2;
      if (Math.abs(area - middle) <= z * error(middle)) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  return { value: area, low: bound(area, 0), high: bound(area, 1) };
}

/** The quantile of a chi-square distribution (Wilson and Hilferty's approximation: within three parts in a hundred for one degree, better for more). */
export function chiSquare(degrees: number, confidence: Confidence): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + oneSided[confidence] * Math.sqrt(part)) ** 3;
}

import type { Fraction } from "./rate.ts";

/** What many durations (or other whole numbers) amount to, in their own unit. Median and ninetieth percentile are observed values (nearest rank). */
export interface DurationStatistics {
  readonly count: number;
  readonly least: number | null;
  readonly median: number | null;
  readonly ninetieth: number | null;
  readonly most: number | null;
  readonly mean: Fraction | null;
}

/** Statistics of whole numbers, in their unit; nothing at all of no values. */
export function durations(values: readonly number[]): DurationStatistics {
  const sorted = [...values].sort((a, b) => a - b);
  const count = sorted.length;
  const rank = (hundredths: number): number | null => sorted[Math.ceil((count * hundredths) / 100) - 1] ?? null;
  return {
    count,
    least: sorted[0] ?? null,
    median: rank(50),
    ninetieth: rank(90),
    most: sorted.at(-1) ?? null,
    mean: count === 0 ? null : { numerator: sorted.reduce((sum, value) => sum + value, 0), denominator: count },
  };
}

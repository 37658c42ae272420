import type { Contribution, Reason } from "./result.ts";

export interface ReasonOptions {
  /** How many reasons are wanted; all by default. */
  readonly limit?: number;
  /** What lies on the other side of the baseline is no reason (`drop`, as JPMML does and by default); `keep` ranks it last. */
  readonly negative?: "drop" | "keep";
  /**
   * Published engines disagree when more reasons are wanted than there are (the third of the DMG example): `none`, the default,
   * gives fewer; `last` repeats the last one.
   */
  readonly fill?: "none" | "last";
}

/**
 * PMML's ranking: differences are summed per reason code, negative sums are dropped, the rest is sorted from the largest; ties keep the
 * order in which the characteristics stand in the card.
 */
export function rankReasons(contributions: readonly Contribution[], options: ReasonOptions = {}): readonly Reason[] {
  const { limit = Infinity, negative = "drop", fill = "none" } = options;
  const sums = new Map<string, { difference: number; characteristics: string[] }>();
  for (const { reasonCode, difference, characteristic } of contributions) {
    if (reasonCode === undefined || difference === undefined) continue;
    const sum = sums.get(reasonCode) ?? { difference: 0, characteristics: [] };
    sum.difference += difference;
    sum.characteristics.push(characteristic);
    sums.set(reasonCode, sum);
  }
  const ranked = [...sums]
    .map(([reasonCode, sum]): Reason => ({ reasonCode, ...sum }))
    .filter((reason) => negative === "keep" || reason.difference >= 0)
    .sort((a, b) => b.difference - a.difference)
    .slice(0, limit);
  const last = ranked.at(-1);
  if (fill === "last" && last && Number.isFinite(limit)) while (ranked.length < limit) ranked.push(last);
  return ranked;
}

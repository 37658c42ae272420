import type { Contribution, Reason } from "./result.ts";

/** Where published engines disagree, it is an option. */
export interface ReasonOptions {
  /** How many reasons are wanted; all by default. */
  readonly limit?: number;
  /** What lies on the other side of the baseline is no reason (`drop`, as JPMML does and by default); `keep` ranks it last. */
  readonly negative?: "drop" | "keep";
  /**
   * A reason that adds nothing is dropped from what is shown by default; `keep` lists it with a difference of 0, as PMML's ranking does.
   */
  readonly zero?: "drop" | "keep";
  /**
   * Published engines disagree when more reasons are wanted than there are (the third of the DMG example): `none`, the default,
   * gives fewer; `last` repeats the last one.
   */
  readonly fill?: "none" | "last";
}

/**
 * PMML's ranking: differences are summed per reason code, negative sums are dropped, the rest is sorted from the largest; ties keep the
 * order in which the characteristics stand in the card. Sums of 0 are dropped too, since they say why nothing happened; `zero: "keep"`
 * gives PMML's own list.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, rankReasons, score } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const { contributions } = score(model, { threat: true, policeCalls: 3, failedAttempts: 1 });
 * rankReasons(contributions, { limit: 2 }).map((r) => [r.reasonCode, r.difference]); // => [["threat", 18], ["policeCalls", 10]]
 * ```
 */
export function rankReasons(contributions: readonly Contribution[], options: ReasonOptions = {}): readonly Reason[] {
  const { limit = Infinity, negative = "drop", zero = "drop", fill = "none" } = options;
  // a card has few reason codes: looking through them costs less than a map
  const sums: { reasonCode: string; difference: number; characteristics: string[] }[] = [];
  for (const { reasonCode, difference, characteristic } of contributions) {
    if (reasonCode === undefined || difference === undefined) continue;
    const sum = sums.find((s) => s.reasonCode === reasonCode);
    if (sum) {
      sum.difference += difference;
      sum.characteristics.push(characteristic);
    } else sums.push({ reasonCode, difference, characteristics: [characteristic] });
  }
  const kept: Reason[] = sums.filter(({ difference }) => (difference === 0 ? zero === "keep" : difference > 0 || negative === "keep"));
  const ranked = kept.sort((a, b) => b.difference - a.difference).slice(0, limit);
  const last = ranked.at(-1);
  if (fill === "last" && last && Number.isFinite(limit)) while (ranked.length < limit) ranked.push(last);
  return ranked;
}

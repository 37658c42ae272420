import { disputeFactsOf, type Dispute, type DisputeFact, type DisputeFactDictionary, type FactsOf, type Instant } from "@fengqiao/model";
import type { ScoringModel } from "../compile/model.ts";
import type { ScoreResult } from "./result.ts";
import { score } from "./score.ts";

/**
 * Scores a dispute as of an instant. Only a dictionary that was checked to hold dispute facts from neutral fields may do so
 * (disputes are scored, never persons), and nothing but the dispute's own record goes in. The grade that comes out is advice: a
 * named person confirms or overrides it.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, parseDispute, scoreDispute } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const dispute = must(parseDispute({
 *   id: "XJ-1", subject: "a boundary", category: "land", channel: "screening", foundOn: "2021-08-10", place: {}, parties: [], attempts: [],
 *   incidents: [{ on: "2021-08-10", threat: true, policeCalls: 3 }],
 * }));
 * const result = scoreDispute(model, dispute, "2021-08-10T09:00:00+08:00");
 * result.grade; // => "orange"
 * result.missing.includes("injury"); // => true
 * ```
 */
export function scoreDispute<D extends Readonly<Record<string, DisputeFact>>>(model: ScoringModel<DisputeFactDictionary<D>>, dispute: Dispute, asOf: Instant): ScoreResult {
  const facts = disputeFactsOf(model.dictionary, dispute, asOf) as FactsOf<DisputeFactDictionary<D>>;
  return score(model, facts);
}

import type { Fact } from "@fengqiao/criteria";
import type { Dictionary, FactsOf } from "@fengqiao/model";
import { cellsIn } from "./answers.ts";
import { CellScore } from "./decoded-score.ts";
import { exactPoints } from "./linear.ts";
import { fastOf, programOf, type ScoringModel } from "../compile/model.ts";
import type { ScoreResult } from "./result.ts";

/**
 * Scores one record of facts. Never throws and never guesses: a value outside the dictionary or a characteristic that matches
 * nothing leaves no score, and `findings` says which (`score.factInvalid`, `characteristic.noMatch`; `score.notExact` where a linear
 * score leaves the exact integers).
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, score } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const result = score(model, { threat: true, policeCalls: 3, failedAttempts: 1 });
 * result.score; // => 32
 * result.contributions.filter((c) => c.points > 0).map((c) => [c.characteristic, c.points]); // => [["threat", 18], ["policeCalls", 10], ["failedAttempts", 4]]
 * result.reasons[0]?.reasonCode; // => "threat"
 * result.missing.includes("weapon"); // => true
 * ```
 */
export function score<D extends Dictionary>(model: ScoringModel<D>, facts: FactsOf<D>): ScoreResult {
  const fast = fastOf(model);
  if (fast?.reader) return fast.reader.result(model as unknown as ScoringModel, fast.table, facts as never);
  const program = programOf(model);
  const values = facts as Readonly<Record<string, Fact | undefined>>;
  const cells = cellsIn(program, values);
  const exact = program.linear ? exactPoints(program, cells, values) : undefined;
  return new CellScore(model as unknown as ScoringModel, cells, exact);
}

import { cellOf, type Fact } from "@fengqiao/criteria";
import type { Dictionary, FactsOf } from "@fengqiao/model";
import { contributionsOf, findingsIn, levelOf, missingIn, OUTSIDE, sumOf } from "./decode.ts";
import { finding } from "./findings.ts";
import type { Level } from "./grade-scheme.ts";
import { exactPoints, type ExactPoints } from "./linear.ts";
import { programOf, type Program, type ScoringModel } from "./model.ts";
import { rankReasons, type Reason } from "./reasons.ts";
import type { Contribution, ModelIdentity, ScoreFinding, ScoreReport, ScoreResult } from "./result.ts";

/**
 * Scores one record of facts. Never throws and never guesses: a value outside the dictionary or a characteristic that matches
 * nothing leaves no score, and `findings` says which (`fact.invalid`, `characteristic.noMatch`; `score.notExact` where a linear
 * score leaves the exact integers).
 *
 * @example
 * ```ts
 * const result = score(model, { threat: true, policeCalls: 3 });
 * result.score; // 32
 * result.contributions.map((c) => c.points); // with result.initialScore they add up to 32
 * result.reasons[0]; // the reason code with the largest difference from its baseline
 * ```
 */
export function score<D extends Dictionary>(model: ScoringModel<D>, facts: FactsOf<D>): ScoreResult {
  const program = programOf(model);
  const values = facts as Readonly<Record<string, Fact | undefined>>;
  const cells = program.cells.map((c) => cellOf(c, values[c.field]) ?? OUTSIDE);
  const exact = program.linear ? exactPoints(program, cells, values) : undefined;
  return new CellResult(model as unknown as ScoringModel, cells, exact);
}

/** A result that keeps its cells and decodes the rest when it is read. */
abstract class DecodedResult implements ScoreResult {
  abstract readonly score: number | undefined;
  abstract readonly compiled: ScoringModel;
  abstract readonly cells: ArrayLike<number>;
  abstract readonly exact: ExactPoints | "notExact" | undefined;

  get model(): ModelIdentity {
    const { id, version, hash } = this.compiled;
    return { id, version, hash };
  }
  get denominator(): number {
    return this.points?.denominator ?? this.compiled.denominator;
  }
  get initialScore(): number {
    return this.points?.initial ?? programOf(this.compiled).initial;
  }
  get level(): Level | undefined {
    if (this.score === undefined) return undefined;
    return this.compiled.gradeScheme.levels[levelOf(programOf(this.compiled), this.score, this.denominator)];
  }
  get grade(): string | undefined {
    return this.level?.id;
  }
  get contributions(): readonly Contribution[] {
    return contributionsOf(programOf(this.compiled), this.compiled.dictionary, this.cells, reasonSign(this.compiled), this.points);
  }
  get reasons(): readonly Reason[] {
    return rankReasons(this.contributions);
  }
  get missing(): readonly string[] {
    return missingIn(programOf(this.compiled), this.cells);
  }
  get findings(): readonly ScoreFinding[] {
    const found = findingsIn(programOf(this.compiled), this.cells);
    return this.exact === "notExact" ? [...found, finding("score.notExact", "", { bits: 53 })] : found;
  }
  toJSON(): ScoreReport {
    const { model, denominator, initialScore, contributions, reasons, missing, findings } = this;
    return { model, score: this.score ?? null, denominator, initialScore, grade: this.grade ?? null, contributions, reasons, missing, findings };
  }

  private get points(): ExactPoints | undefined {
    return this.exact === "notExact" ? undefined : this.exact;
  }
}

class CellResult extends DecodedResult {
  readonly score: number | undefined;
  readonly compiled: ScoringModel;
  readonly cells: readonly number[];
  readonly exact: ExactPoints | "notExact" | undefined;

  constructor(model: ScoringModel, cells: readonly number[], exact: ExactPoints | "notExact" | undefined) {
    super();
    const program: Program = programOf(model);
    this.compiled = model;
    this.cells = cells;
    this.exact = exact;
    this.score = program.linear ? (typeof exact === "object" ? exact.score : undefined) : sumOf(program, cells);
  }
}

/** PMML: `pointsBelow` counts what lies below the baseline as a reason and is the default; 0 where no reason codes are used. */
function reasonSign({ scorecard }: ScoringModel): 1 | -1 | 0 {
  if (scorecard.useReasonCodes === false) return 0;
  return scorecard.reasonCodeAlgorithm === "pointsAbove" ? 1 : -1;
}

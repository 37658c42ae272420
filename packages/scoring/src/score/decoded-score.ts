import { levelOf, sumOf } from "./answers.ts";
import { contributionsOf, exactContributions, findingsIn, missingIn } from "./decode.ts";
import { finding } from "../findings.ts";
import type { Level } from "../card/grade-scheme.ts";
import type { ExactPoints } from "../card/exact.ts";
import { programOf, type ScoringModel } from "../compile/model.ts";
import { rankReasons } from "./reasons.ts";
import type { Contribution, ModelIdentity, Reason, ScoreFinding, ScoreReport, ScoreResult } from "./result.ts";

/** A result that keeps its cells and decodes the rest when it is read. */
export abstract class DecodedScore implements ScoreResult {
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
    return this.points ? exactContributions(this.compiled, this.cells, this.points) : programOf(this.compiled).linear ? [] : contributionsOf(this.compiled, this.cells);
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

/** A result that keeps its cells as they are. */
export class CellScore extends DecodedScore {
  readonly score: number | undefined;
  readonly compiled: ScoringModel;
  readonly cells: readonly number[];
  readonly exact: ExactPoints | "notExact" | undefined;

  constructor(model: ScoringModel, cells: readonly number[], exact: ExactPoints | "notExact" | undefined) {
    super();
    const program = programOf(model);
    this.compiled = model;
    this.cells = cells;
    this.exact = exact;
    this.score = program.linear ? (typeof exact === "object" ? exact.score : undefined) : sumOf(program, cells);
  }
}

import type { Level } from "../card/grade-scheme.ts";
import type { ScoringModel } from "../compile/model.ts";

/**
 * The scores of many records, as columns.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, scoreMany } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const scores = scoreMany(model, [{ threat: true, policeCalls: 3 }, { threat: false }]);
 * [scores.rows, scores.scoreAt(0), scores.gradeAt(1)]; // => [2, 28, "yellow"]
 * ```
 */
export class Scores {
  /** Whole numbers over the denominator; {@link Scores.none} where there is no score. */
  readonly scores: Int32Array | Float64Array;
  /** 0 where there is no score, else the place of the level + 1. */
  readonly levels: Uint8Array;
  /** What all scores are over; `undefined` for a card with linear parts, where each row has its own: {@link Scores.denominatorAt}. */
  readonly denominator: number | undefined;
  /** The denominator of each row, for a card with linear parts only. */
  readonly denominators: Float64Array | undefined;
  readonly #model: ScoringModel;

  constructor(model: ScoringModel, scores: Int32Array | Float64Array, levels: Uint8Array, denominators?: Float64Array) {
    this.scores = scores;
    this.levels = levels;
    this.denominator = denominators ? undefined : model.denominator;
    this.denominators = denominators;
    this.#model = model;
  }

  /** What stands in the column of scores where there is none. */
  static readonly none = -(2 ** 31);

  get rows(): number {
    return this.levels.length;
  }
  scoreAt(row: number): number | undefined {
    return this.levels[row] ? this.scores[row] : undefined;
  }
  /** What the score of a row is over, as `score` says of the same record. */
  denominatorAt(row: number): number {
    return this.denominators?.[row] ?? this.#model.denominator;
  }
  gradeAt(row: number): string | undefined {
    return this.#levels[(this.levels[row] ?? 0) - 1]?.id;
  }
  /** How many records have each grade, and how many have no score. */
  counts(): { readonly grades: Readonly<Record<string, number>>; readonly none: number } {
    const tally = new Array<number>(this.#levels.length + 1).fill(0);
    for (const level of this.levels) tally[level] = (tally[level] ?? 0) + 1;
    return { grades: Object.fromEntries(this.#levels.map((level, i) => [level.id, tally[i + 1] ?? 0])), none: tally[0] ?? 0 };
  }

  get #levels(): readonly Level[] {
    return this.#model.gradeScheme.levels;
  }
}

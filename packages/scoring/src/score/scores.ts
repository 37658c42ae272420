import type { Level } from "../card/grade-scheme.ts";
import type { ScoringModel } from "../compile/model.ts";

/** The scores of many records, as two columns. */
export class Scores {
  /** Whole numbers over the denominator; {@link Scores.none} where there is no score. */
  readonly scores: Int32Array | Float64Array;
  /** 0 where there is no score, else the place of the level + 1. */
  readonly levels: Uint8Array;
  readonly denominator: number;
  readonly #levels: readonly Level[];

  constructor(model: ScoringModel, scores: Int32Array | Float64Array, levels: Uint8Array) {
    this.scores = scores;
    this.levels = levels;
    this.denominator = model.denominator;
    this.#levels = model.gradeScheme.levels;
  }

  /** What stands in the column of scores where there is none. */
  static readonly none = -(2 ** 31);

  get rows(): number {
    return this.levels.length;
  }
  scoreAt(row: number): number | undefined {
    return this.levels[row] ? this.scores[row] : undefined;
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
}

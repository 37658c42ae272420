import type { Fact } from "@fengqiao/criteria";
import { levelOf } from "./answers.ts";
import { exactPoints } from "./linear.ts";
import type { ScoringModel } from "../compile/model.ts";
import type { Program } from "../compile/program.ts";
import { Scores } from "./scores.ts";

/** A record as a card with linear parts needs it: its cells, and the values of its numbers. */
export interface LinearRow {
  readonly cells: ArrayLike<number>;
  readonly facts: Readonly<Record<string, Fact | undefined>>;
}

/** Scores rows in exact fractions, one after another: each score has the least denominator that makes its own parts whole. */
export function scoreLinear(model: ScoringModel, program: Program, rows: number, rowAt: (row: number) => LinearRow, levels: Uint8Array = new Uint8Array(rows)): Scores {
  const scores = new Float64Array(rows).fill(Scores.none);
  const denominators = new Float64Array(rows).fill(program.denominator);
  levels.fill(0);
  for (let row = 0; row < rows; row++) {
    const { cells, facts } = rowAt(row);
    const exact = exactPoints(program, cells, facts);
    if (typeof exact !== "object") continue;
    scores[row] = exact.score;
    denominators[row] = exact.denominator;
    levels[row] = 1 + levelOf(program, exact.score, exact.denominator);
  }
  return new Scores(model, scores, levels, denominators);
}

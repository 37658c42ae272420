import type { Fact } from "@fengqiao/criteria";
import type { Dictionary, FactsOf } from "@fengqiao/model";
import { cellsIn, levelOf } from "./answers.ts";
import type { ByteTable } from "../fast/byte-table.ts";
import { fastOf, programOf, type Reader, type ScoringModel } from "../compile/model.ts";
import { scoreLinear } from "./score-linear.ts";
import { score } from "./score.ts";
import { Scores } from "./scores.ts";

/**
 * Scores many records, as `score` does one by one, into columns; `score` the rows whose reasons somebody reads. A card with linear
 * parts fits no table: its records are scored in exact fractions one after another, about five microseconds each (a hundred times
 * as long as with a card of plain points), and each row has a denominator of its own.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, scoreMany } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const scores = scoreMany(model, [{ threat: true, policeCalls: 3 }, { threat: false }, {}]);
 * scores.counts(); // => { grades: { yellow: 2, orange: 1, red: 0 }, none: 0 }
 * scores.gradeAt(0); // => "orange"
 * ```
 */
export function scoreMany<D extends Dictionary>(model: ScoringModel<D>, records: readonly FactsOf<D>[]): Scores {
  const program = programOf(model);
  const any = model as unknown as ScoringModel;
  if (program.linear) {
    return scoreLinear(any, program, records.length, (row) => {
      const facts = (records[row] ?? {}) as Readonly<Record<string, Fact | undefined>>;
      return { cells: cellsIn(program, facts), facts };
    });
  }
  const levels = new Uint8Array(records.length);
  const fast = fastOf(model);
  if (fast?.reader) {
    const scores = new Int32Array(records.length);
    scoreFast(fast.table, fast.reader, program.cutOffs, records as readonly never[], scores, levels);
    return new Scores(any, scores, levels);
  }
  const scores = Float64Array.from(records, (record, row) => {
    const sum = score(model, record).score;
    if (sum === undefined) return Scores.none;
    levels[row] = 1 + levelOf(program, sum, program.denominator);
    return sum;
  });
  return new Scores(any, scores, levels);
}

function scoreFast(table: ByteTable, reader: Reader, cutOffs: readonly number[], records: readonly never[], scores: Int32Array, levels: Uint8Array): void {
  const { score } = reader;
  const { floor } = table;
  for (let row = 0; row < records.length; row++) {
    const sum = score(table, records[row] as never);
    let level = Number(sum >= floor);
    for (const cutOff of cutOffs) level += Number(sum >= cutOff);
    scores[row] = sum >= floor ? sum : Scores.none;
    levels[row] = level;
  }
}

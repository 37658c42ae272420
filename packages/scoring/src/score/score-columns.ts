import { byteCells, BYTES, NUMBERS, readsBytes, type Cells, type Column, type Columns } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import { levelOf, sumOf } from "./answers.ts";
import type { ByteTable, DecodableTable } from "../fast/byte-table.ts";
import { addJoint, addPoints6, cellBytes, gradeSums } from "../fast/kernels.ts";
import { fastOf, programOf, type ScoringModel } from "../compile/model.ts";
import type { Program } from "../compile/program.ts";
import { cellReader, linearRows, type ColumnsByName } from "./column-rows.ts";
import { scoreLinear } from "./score-linear.ts";
import { Scores } from "./scores.ts";
import type { SimdKernels } from "../simd/kernels.ts";
import { planOf } from "../simd/plan.ts";
import { runPlan } from "../simd/run.ts";

/** What may make scoring columns faster; it never changes a score. */
export interface ColumnOptions {
  /** What `simdKernels()` gives; without it, or where a card is beyond it, the same scores come from plain loops. */
  readonly simd?: SimdKernels | undefined;
  /** Scores of as many rows, e.g. of the batch before, whose memory is used again. */
  readonly into?: Scores | undefined;
}

/** Rows that are worked on at a time, so that what is between stays in the cache. */
const BLOCK = 4096;

/**
 * Scores whole columns: the same scores and grades as `score` gives row by row, by a few fixed loops over tables. A card with linear
 * parts fits no table: its columns are read row by row and scored in exact fractions, about five microseconds a row (a hundred times
 * as long as with a card of plain points), and each row has a denominator of its own.
 *
 * @example
 * ```ts
 * import { columnsOf } from "@fengqiao/criteria";
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, scoreColumns, simdKernels } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const columns = columnsOf(disputeFactDictionary, { policeCalls: [0, 3, 9], threat: [false, true, true] });
 * scoreColumns(model, columns, { simd: simdKernels() }).counts(); // => { grades: { yellow: 1, orange: 2, red: 0 }, none: 0 }
 * ```
 */
export function scoreColumns<D extends Dictionary>(model: ScoringModel<D>, columns: Columns<D>, { simd, into }: ColumnOptions = {}): Scores {
  const program = programOf(model);
  const any = model as unknown as ScoringModel;
  const levels = into?.levels.length === columns.rows ? into.levels : new Uint8Array(columns.rows);
  if (program.linear) return scoreLinear(any, program, columns.rows, linearRows(program, columns.columns), levels);
  const table = fastOf(model)?.table;
  if (!table) {
    const scores = new Float64Array(columns.rows);
    scoreRows(program, columns.columns, scores, levels);
    return new Scores(any, scores, levels);
  }
  const scores = into?.scores.length === columns.rows && into.scores instanceof Int32Array ? into.scores : new Int32Array(columns.rows);
  const plan = simd && planOf(program, table, columns.columns);
  if (simd && plan && runPlan(simd, plan, scores, levels)) correctOutside(program, columns.columns, scores, levels);
  else scoreBlocks(program, table, columns.columns, scores, levels);
  return new Scores(any, scores, levels);
}

/** Row by row, for cards that fit no table of bytes. */
function scoreRows(program: Program, columns: ColumnsByName, scores: Float64Array, levels: Uint8Array): void {
  const cellsAt = cellReader(program, columns);
  for (let row = 0; row < levels.length; row++) scoreRow(program, cellsAt(row), row, scores, levels);
}

function scoreRow(program: Program, cells: readonly number[], row: number, scores: Int32Array | Float64Array, levels: Uint8Array): void {
  const sum = sumOf(program, cells);
  scores[row] = sum ?? Scores.none;
  levels[row] = sum === undefined ? 0 : 1 + levelOf(program, sum, program.denominator);
}

/** The kernels know no value outside the dictionary: rows with one are scored again. */
function correctOutside(program: Program, columns: ColumnsByName, scores: Int32Array, levels: Uint8Array): void {
  const cellsAt = cellReader(program, columns);
  for (const { field } of program.cells) {
    const column = columns[field];
    if (!column || column.outside === 0) continue;
    const { bytes, numbers } = column;
    for (let row = 0; row < levels.length; row++) {
      if (bytes ? bytes[row] === BYTES.outside : numbers?.[row] === NUMBERS.outside) scoreRow(program, cellsAt(row), row, scores, levels);
    }
  }
}

function scoreBlocks(program: Program, table: DecodableTable, columns: ColumnsByName, scores: Int32Array, levels: Uint8Array): void {
  const sums = new Int32Array(BLOCK);
  const combinations = new Int32Array(BLOCK);
  const nothing: Source = { at: table.points.length - 256, place: -1, block: constantly(new Uint8Array(BLOCK)) };
  const sources = program.cells.map((cells, slot) => sourceOf(table, cells, table.decode[slot]?.place ?? 0, columns[cells.field]));
  const sixes = Array.from({ length: Math.ceil(sources.length / 6) }, (_, g) => Array.from({ length: 6 }, (__, j) => sources[6 * g + j] ?? nothing) as unknown as Six<Source>);
  const joints = table.joint.map((joint) => ({ joint, fields: joint.places.map((place) => sources.find((s) => s.place === place) ?? nothing) }));
  for (let from = 0; from < levels.length; from += BLOCK) {
    const n = Math.min(BLOCK, levels.length - from);
    sums.fill(table.initial, 0, n);
    for (const [a, b, c, d, e, f] of sixes) {
      addPoints6(sums, n, table.points, a.at, b.at, c.at, d.at, e.at, f.at, a.block(from, n), b.block(from, n), c.block(from, n), d.block(from, n), e.block(from, n), f.block(from, n));
    }
    for (const { joint, fields } of joints) addJoint(sums, combinations, n, joint, fields.map((s) => s.block(from, n)));
    gradeSums(sums, n, table.floor, program.cutOffs, Scores.none, from, scores, levels);
  }
}
type Six<T> = readonly [T, T, T, T, T, T];

/** The bytes of one field, block by block, and where its points begin. */
interface Source {
  readonly at: number;
  readonly place: number;
  readonly block: (from: number, n: number) => Uint8Array;
}

function sourceOf(table: ByteTable, cells: Cells, place: number, column: Column | undefined): Source {
  const at = place * 256;
  if (!column) return { at, place, block: constantly(new Uint8Array(BLOCK)) };
  const { bytes, numbers, outside } = column;
  if (readsBytes(cells) && bytes) return { at, place, block: (from, n) => bytes.subarray(from, from + n) };
  const cut = new Uint8Array(BLOCK);
  if (numbers) {
    const cuts = table.cuts.subarray(8 * place, 8 * place + 8);
    return {
      at,
      place,
      block: (from, n) => {
        cellBytes(cut, n, numbers, from, cuts, outside > 0);
        return cut;
      },
    };
  }
  // a wide field of which no value was great: the bytes tell its values
  const ofByte = Uint8Array.from(byteCells(cells), (cell) => (cell < 0 ? 255 : cell));
  return {
    at,
    place,
    block: (from, n) => {
      for (let i = 0; i < n; i++) cut[i] = ofByte[bytes?.[from + i] ?? 0] ?? 255;
      return cut;
    },
  };
}
const constantly = (block: Uint8Array) => (): Uint8Array => block;

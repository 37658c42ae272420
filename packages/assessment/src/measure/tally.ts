import { byteCells, cellsOf, columnEvaluator, evaluator, FALSE, numberCell, TRUE, UNKNOWN, type Cells, type Column, type Columns, type PredicateData, type Truth } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import type { RateMeasure } from "./measure.ts";
import { rateValue, type Counts } from "./result.ts";
import type { FormattableRate } from "./format.ts";

/** Rows by columns, and the group of each row, from 0; the number of groups itself marks a row that belongs to none. */
export interface TallyBatch<D extends Dictionary = Dictionary> {
  readonly columns: Columns<D>;
  readonly group: Uint8Array | Uint16Array | Uint32Array;
}

/**
 * Rates of many groups, counted from columns as they pass: memory grows with the groups, not with the rows. The same three-valued
 * counts as `measure` gives, without the ids behind them; which row belongs to which period and group, the caller says.
 */
export interface RateTally<D extends Dictionary = Dictionary> {
  /** Counts a batch; batches may be many. Throws a RangeError on a group beyond the number of groups, a programmer's error. */
  add(batch: TallyBatch<D>): void;
  /** The counts of one measure (by its place) and one group so far. */
  counts(measure: number, group: number): Readonly<Counts>;
  /** The same as a rate that `formatRate` can show. */
  rate(measure: number, group: number): FormattableRate;
}

const BLOCK = 4096;
/** Beyond so many counters, measures are asked row by row instead. */
const MOST_COUNTERS = 4_000_000;
const COUNTS = 6;

/**
 * Opens a tally. The constants in the measures cut every fact into a few cells; rows are counted once for each group and combination of cells,
 * and the measures are then asked about combinations instead of rows. Where there are too many of those, or a column holds values outside
 * the dictionary, each measure is evaluated by columns. Measures that add up a fact (`sum`) are a TypeError: a programmer's error.
 */
export function rateTally<D extends Dictionary>(dictionary: D, measures: readonly RateMeasure[], groups: number): RateTally<D> {
  if (measures.some((m) => m.sum !== undefined)) throw new TypeError("a tally counts rows; a measure with `sum` goes through `measure`");
  const direct = new Float64Array((groups + 1) * measures.length * COUNTS);
  const byCells = cellTally(dictionary, measures, groups);
  const byFilters = filterTally(dictionary, measures, direct);
  return {
    add(batch) {
      checkGroups(batch, groups);
      if (byCells && Object.values(batch.columns.columns as Readonly<Record<string, Column>>).every((column) => column.outside === 0)) byCells.add(batch);
      else byFilters(batch);
    },
    counts(measure, group) {
      const counts: Counts = { numerator: 0, denominator: 0, unknown: 0, maybeTrue: 0, maybeUnknown: 0, maybeFalse: 0 };
      const at = (group * measures.length + measure) * COUNTS;
      KEYS.forEach((key, k) => (counts[key] += direct[at + k] ?? 0));
      byCells?.into(counts, measure, group);
      return counts;
    },
    rate(measure, group) {
      const counts = this.counts(measure, group);
      const { decimals = 0, rounding = "halfUp" } = measures[measure] ?? {};
      return { ...counts, undetermined: counts.maybeTrue + counts.maybeUnknown + counts.maybeFalse, value: rateValue(counts), decimals, rounding };
    },
  };
}
const KEYS = ["numerator", "denominator", "unknown", "maybeTrue", "maybeUnknown", "maybeFalse"] as const satisfies readonly (keyof Counts)[];

function checkGroups({ columns, group }: TallyBatch, groups: number): void {
  if (group.length !== columns.rows) throw new RangeError("one group for every row");
  let most = 0;
  for (const g of group) if (g > most) most = g;
  if (most > groups) throw new RangeError(`group ${most} of ${groups}`);
}

interface CellTally {
  add(batch: TallyBatch): void;
  into(counts: Counts, measure: number, group: number): void;
}

function cellTally(dictionary: Dictionary, measures: readonly RateMeasure[], groups: number): CellTally | undefined {
  const cells = cellsOf(dictionary, measures.flatMap((m): PredicateData[] => [m.of, m.that]));
  const size = cells.reduce((n, c) => n * c.examples.length, 1);
  if ((groups + 1) * size > MOST_COUNTERS) return undefined;
  const radix = cells.map((_, i) => cells.slice(0, i).reduce((n, c) => n * c.examples.length, 1));
  const readers = cells.map((c, i) => cellReader(c, radix[i] ?? 1));
  const histogram = new Uint32Array((groups + 1) * size);
  const truths = measures.map((m) => truthsOf(m, cells, radix, size));
  return {
    add({ columns, group }) {
      const table = columns.columns as Readonly<Record<string, Column | undefined>>;
      const sources = readers.map((read, i) => read(table[cells[i]?.field ?? ""]));
      const at = new Int32Array(BLOCK);
      for (let from = 0; from < columns.rows; from += BLOCK) {
        const n = Math.min(BLOCK, columns.rows - from);
        for (let i = 0; i < n; i++) at[i] = (group[from + i] ?? 0) * size;
        addCells(sources, from, n, at);
        for (let i = 0; i < n; i++) histogram[at[i] ?? 0] = (histogram[at[i] ?? 0] ?? 0) + 1;
      }
    },
    into(counts, measure, group) {
      const kinds = truths[measure] ?? new Uint8Array(size);
      for (let x = 0; x < size; x++) {
        const rows = histogram[group * size + x] ?? 0;
        if (rows > 0) countKind(counts, kinds[x] ?? 0, rows);
      }
    },
  };
}

/** `of` and `that` of one combination in one number: 3 × of + that. */
function countKind(counts: Counts, kind: number, rows: number): void {
  const of = Math.trunc(kind / 3);
  const that = kind % 3;
  if (of === FALSE) return;
  if (of === UNKNOWN) counts[that === TRUE ? "maybeTrue" : that === UNKNOWN ? "maybeUnknown" : "maybeFalse"] += rows;
  else {
    counts.denominator += rows;
    if (that === TRUE) counts.numerator += rows;
    else if (that === UNKNOWN) counts.unknown += rows;
  }
}

function truthsOf(m: RateMeasure, cells: readonly Cells[], radix: readonly number[], size: number): Uint8Array {
  const [of, that] = [evaluator(m.of), evaluator(m.that)];
  return Uint8Array.from({ length: size }, (_, x) => {
    const facts: Record<string, unknown> = {};
    cells.forEach((c, i) => (facts[c.field] = c.examples[Math.floor(x / (radix[i] ?? 1)) % c.examples.length]));
    return 3 * of(facts as never) + that(facts as never);
  });
}

/** A column ready to be read: its bytes, and what each byte adds to a row's place. */
interface CellSource {
  readonly bytes: Uint8Array | undefined;
  readonly adds: Int32Array;
  /** For wide columns: writes the cell of each row of a block into bytes first. */
  readonly spread?: (from: number, n: number, out: Uint8Array) => void;
}

function cellReader(cells: Cells, radix: number): (column: Column | undefined) => CellSource {
  const ofByte = Int32Array.from(byteCells(cells), (cell) => Math.max(cell, 0) * radix);
  const ofCell = Int32Array.from({ length: 256 }, (_, cell) => cell * radix);
  return (column) => {
    if (!column) return { bytes: undefined, adds: ofByte };
    const { bytes, numbers, places } = column;
    if (numbers) return { bytes: undefined, adds: ofCell, spread: (from, n, out) => { for (let i = 0; i < n; i++) out[i] = numberCell(cells.cuts, numbers, numbers[from + i] ?? 0); } };
    if (places) return { bytes: undefined, adds: ofCell, spread: (from, n, out) => { for (let i = 0; i < n; i++) out[i] = places[from + i] ?? 0; } };
    return { bytes, adds: ofByte };
  };
}

const NOTHING = new Uint8Array(BLOCK);

/** Four columns a pass: fewer turns through the block, and each loop stays simple enough for the compiler. */
function addCells(sources: readonly CellSource[], from: number, n: number, at: Int32Array): void {
  for (let c = 0; c < sources.length; c += 4) {
    const [a, b, d, e] = [0, 1, 2, 3].map((k) => blockOf(sources[c + k], from, n)) as [Block, Block, Block, Block];
    addFour(a.bytes, a.adds, b.bytes, b.adds, d.bytes, d.adds, e.bytes, e.adds, n, at);
  }
}

interface Block {
  readonly bytes: Uint8Array;
  readonly adds: Int32Array;
}
const NO_ADDS = new Int32Array(256);

function blockOf(source: CellSource | undefined, from: number, n: number): Block {
  if (!source) return { bytes: NOTHING, adds: NO_ADDS };
  if (source.spread) {
    const bytes = new Uint8Array(n);
    source.spread(from, n, bytes);
    return { bytes, adds: source.adds };
  }
  return { bytes: source.bytes?.subarray(from, from + n) ?? NOTHING, adds: source.adds };
}

function addFour(a: Uint8Array, aAdds: Int32Array, b: Uint8Array, bAdds: Int32Array, c: Uint8Array, cAdds: Int32Array, d: Uint8Array, dAdds: Int32Array, n: number, at: Int32Array): void {
  for (let i = 0; i < n; i++) at[i] = (at[i] ?? 0) + (aAdds[a[i] ?? 0] ?? 0) + (bAdds[b[i] ?? 0] ?? 0) + (cAdds[c[i] ?? 0] ?? 0) + (dAdds[d[i] ?? 0] ?? 0);
}

function filterTally(dictionary: Dictionary, measures: readonly RateMeasure[], direct: Float64Array): (batch: TallyBatch) => void {
  const filters = measures.map((m) => [columnEvaluator(dictionary, m.of), columnEvaluator(dictionary, m.that)] as const);
  return ({ columns, group }) => {
    filters.forEach(([of, that], k) => {
      const [ofs, thats] = [of(columns), that(columns)];
      for (let i = 0; i < columns.rows; i++) {
        const at = ((group[i] ?? 0) * measures.length + k) * COUNTS;
        const place = placeOf((ofs[i] ?? 0) as Truth, (thats[i] ?? 0) as Truth);
        if (place < 0) continue;
        if (place < 3) direct[at + 1] = (direct[at + 1] ?? 0) + 1;
        if (place !== 1) direct[at + place] = (direct[at + place] ?? 0) + 1;
      }
    });
  };
}

/** Which of the six counts a row adds to, besides the denominator; -1 for none, 1 for the denominator alone. */
function placeOf(of: Truth, that: Truth): number {
  if (of === FALSE) return -1;
  if (of === UNKNOWN) return that === TRUE ? 3 : that === UNKNOWN ? 4 : 5;
  return that === TRUE ? 0 : that === UNKNOWN ? 2 : 1;
}

import { byteCells, cellsOf, evaluator, FALSE, numberCell, TRUE, UNKNOWN, type Cells, type Column, type Columns, type PredicateData, type Truth } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import type { RateMeasure } from "./measure.ts";
import { countOwnBytes, type GroupColumn } from "./own-bytes.ts";

/** Some measures that share a few facts, with the counters of their combinations. */
export interface CellCounts {
  add(columns: Columns, group: GroupColumn): void;
  /** Adds the six counts of its measures to a table of groups × measures × 6. */
  into(table: Float64Array, measures: number): Float64Array;
}

/** Small enough to stay in the cache, large enough for four yes-or-no facts with their third value. */
const MOST_CELLS = 96;
const MOST_COUNTERS = 4_000_000;
const BLOCK = 2048;

interface Cluster {
  readonly measures: readonly number[];
  readonly cells: readonly Cells[];
  readonly size: number;
}

const sizeOf = (cells: readonly Cells[]): number => cells.reduce((n, c) => n * c.examples.length, 1);

/** Measures that ask about the same facts are counted together, as long as their combinations stay few. `rest` has too many by itself. */
export function clustersOf(dictionary: Dictionary, measures: readonly RateMeasure[], groups: number): { readonly clusters: readonly CellCounts[]; readonly rest: readonly number[] } {
  const cellsFor = (which: readonly number[]): readonly Cells[] => cellsOf(dictionary, which.flatMap((k): PredicateData[] => [measures[k]?.of ?? {}, measures[k]?.that ?? {}]));
  const clusters: Cluster[] = [];
  const rest: number[] = [];
  measures.forEach((_, k) => {
    const joined = clusters
      .map((cluster, i) => ({ i, before: cluster.size, cells: cellsFor([...cluster.measures, k]), measures: [...cluster.measures, k] }))
      .map((c) => ({ ...c, size: sizeOf(c.cells) }))
      .filter((c) => c.size <= MOST_CELLS)
      .sort((a, b) => a.size / a.before - b.size / b.before)[0];
    const cells = cellsFor([k]);
    const size = sizeOf(cells);
    if (joined && joined.size < joined.before * size) clusters[joined.i] = joined;
    else if ((groups + 1) * size <= MOST_COUNTERS) clusters.push({ measures: [k], cells, size });
    else rest.push(k);
  });
  return { clusters: clusters.map((cluster) => cellCounts(cluster, measures, groups)), rest };
}

function cellCounts({ measures: which, cells, size }: Cluster, measures: readonly RateMeasure[], groups: number): CellCounts {
  const histogram = new Uint32Array((groups + 1) * size);
  const radix = cells.map((_, i) => sizeOf(cells.slice(0, i)));
  const readers = cells.map((c, i) => cellReader(c, radix[i] ?? 1));
  const truths = which.map((k) => truthsOf(measures[k], cells, radix, size));
  const base = new Int32Array(BLOCK);
  return {
    add({ rows, columns }, group) {
      const table = columns as Readonly<Record<string, Column | undefined>>;
      const sources = readers.map((read, i) => read(table[cells[i]?.field ?? ""]));
      if (countOwnBytes(group, size, sources, rows, histogram)) return;
      for (let from = 0; from < rows; from += BLOCK) {
        const n = Math.min(BLOCK, rows - from);
        for (let i = 0; i < n; i++) base[i] = (group[from + i] ?? 0) * size;
        addBlock(sources, from, n, base, histogram);
      }
    },
    into(table, all) {
      for (let g = 0; g < groups; g++) {
        for (let x = 0; x < size; x++) {
          const rows = histogram[g * size + x] ?? 0;
          if (rows === 0) continue;
          for (let j = 0; j < which.length; j++) {
            const kind = truths[j]?.[x] ?? 0;
            countOne(table, (g * all + (which[j] ?? 0)) * 6, ((kind / 3) | 0) as Truth, (kind % 3) as Truth, rows);
          }
        }
      }
      return table;
    },
  };
}

/** Adds rows of one `of` and one `that` to the six counts that begin at a place of the table. */
export function countOne(table: Float64Array, at: number, of: Truth, that: Truth, rows: number): void {
  if (of === FALSE) return;
  if (of === TRUE) table[at + 1] = (table[at + 1] ?? 0) + rows;
  const place = of === UNKNOWN ? 5 - that : that === TRUE ? 0 : that === UNKNOWN ? 2 : -1;
  if (place >= 0) table[at + place] = (table[at + place] ?? 0) + rows;
}

/** `of` and `that` of each combination in one number: 3 × of + that. */
function truthsOf(m: RateMeasure | undefined, cells: readonly Cells[], radix: readonly number[], size: number): Uint8Array {
  const [of, that] = [evaluator(m?.of ?? {}), evaluator(m?.that ?? {})];
  return Uint8Array.from({ length: size }, (_, x) => {
    const facts: Record<string, unknown> = {};
    cells.forEach((c, i) => (facts[c.field] = c.examples[Math.floor(x / (radix[i] ?? 1)) % c.examples.length]));
    return 3 * of(facts as never) + that(facts as never);
  });
}

/** A column ready to be read: its bytes, and what each byte adds to a row's place; a wide one writes its cells into bytes first. */
interface CellSource {
  readonly bytes: Uint8Array | undefined;
  readonly adds: Int32Array;
  /** Where a byte is its own cell (a flag, a short code): by what it is multiplied. */
  readonly radix?: number;
  readonly spread?: (from: number, n: number, out: Uint8Array) => void;
}

function cellReader(cells: Cells, radix: number): (column: Column | undefined) => CellSource {
  const ofByte = Int32Array.from(byteCells(cells), (cell) => Math.max(cell, 0) * radix);
  const ofCell = Int32Array.from({ length: 256 }, (_, cell) => cell * radix);
  return (column) => {
    const { bytes, numbers, places } = column ?? {};
    if (numbers) return { bytes: undefined, adds: ofCell, spread: (from, n, out) => { for (let i = 0; i < n; i++) out[i] = numberCell(cells.cuts, numbers, numbers[from + i] ?? 0); } };
    if (places) return { bytes: undefined, adds: ofCell, spread: (from, n, out) => { for (let i = 0; i < n; i++) out[i] = places[from + i] ?? 0; } };
    const own = cells.definition.kind === "boolean" || cells.definition.kind === "code";
    return { bytes, adds: ofByte, ...(own && { radix }) };
  };
}

const NOTHING = new Uint8Array(BLOCK);
const NO_ADDS = new Int32Array(256);
const NO_SOURCE: CellSource = { bytes: NOTHING, adds: NO_ADDS, };

/** Four columns a pass, the last pass counts: loops simple enough for the compiler, and one counter touched for each row. */
function addBlock(sources: readonly CellSource[], from: number, n: number, base: Int32Array, histogram: Uint32Array): void {
  for (let c = 0; ; c += 4) {
    const [a, b, d, e] = [blockOf(sources[c], from, n), blockOf(sources[c + 1], from, n), blockOf(sources[c + 2], from, n), blockOf(sources[c + 3], from, n)];
    if (c + 4 >= sources.length) { countFour(a.bytes, a.adds, b.bytes, b.adds, d.bytes, d.adds, e.bytes, e.adds, n, base, histogram); return; }
    addFour(a.bytes, a.adds, b.bytes, b.adds, d.bytes, d.adds, e.bytes, e.adds, n, base);
  }
}

function blockOf(source: CellSource | undefined, from: number, n: number): { readonly bytes: Uint8Array; readonly adds: Int32Array } {
  const { bytes: all, adds, spread } = source ?? NO_SOURCE;
  if (spread) {
    const bytes = new Uint8Array(n);
    spread(from, n, bytes);
    return { bytes, adds };
  }
  return { bytes: all?.subarray(from, from + n) ?? NOTHING, adds };
}

function addFour(a: Uint8Array, aAdds: Int32Array, b: Uint8Array, bAdds: Int32Array, c: Uint8Array, cAdds: Int32Array, d: Uint8Array, dAdds: Int32Array, n: number, base: Int32Array): void {
  for (let i = 0; i < n; i++) base[i] = (base[i] ?? 0) + (aAdds[a[i] ?? 0] ?? 0) + (bAdds[b[i] ?? 0] ?? 0) + (cAdds[c[i] ?? 0] ?? 0) + (dAdds[d[i] ?? 0] ?? 0);
}

function countFour(a: Uint8Array, aAdds: Int32Array, b: Uint8Array, bAdds: Int32Array, c: Uint8Array, cAdds: Int32Array, d: Uint8Array, dAdds: Int32Array, n: number, base: Int32Array, histogram: Uint32Array): void {
  for (let i = 0; i < n; i++) {
    const at = (base[i] ?? 0) + (aAdds[a[i] ?? 0] ?? 0) + (bAdds[b[i] ?? 0] ?? 0) + (cAdds[c[i] ?? 0] ?? 0) + (dAdds[d[i] ?? 0] ?? 0);
    histogram[at] = (histogram[at] ?? 0) + 1;
  }
}

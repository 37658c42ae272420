import type { Dictionary } from "@fengqiao/model";
import { cellsOf, truthsIn, type Cells } from "./cells.ts";
import { BYTES, NUMBERS, PLACES, type Column, type Columns } from "./columns.ts";
import { kleene, read, UNKNOWN, type Compound, type Predicate, type PredicateData, type Truth } from "./predicate.ts";

/** Rows that are worked on at a time, so that what is between stays in the cache. */
const BLOCK = 4096;
/** Writes the truths of `n` rows from `from` on. */
type Kernel = (columns: Readonly<Record<string, Column | undefined>>, from: number, n: number, out: Uint8Array) => void;

/**
 * The truth of a predicate on many records: one byte for each row, 0 false, 1 unknown, 2 true, the same as the evaluator gives row by
 * row. A row with a value outside the dictionary, in a fact that the predicate asks for, is unknown: no criterion speaks of it.
 *
 * @example
 * ```ts
 * import { columnEvaluator, columnsOf } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const serious = columnEvaluator(disputeFactDictionary, { policeCalls: { greaterThan: 2 } });
 * serious(columnsOf(disputeFactDictionary, { policeCalls: [0, 3, null] })); // => new Uint8Array([0, 2, 1])
 * ```
 */
export function columnEvaluator<D extends Dictionary>(dictionary: D, predicate: Predicate<NoInfer<D>>): (columns: Columns<D>) => Uint8Array {
  const data = predicate as PredicateData;
  const cells = new Map(cellsOf(dictionary, [data]).map((c) => [c.field, c]));
  const kernel = read<Kernel>(data, {
    test: (field, operator, operand) => {
      const own = cells.get(field);
      return own ? testKernel(own, truthsIn(own, operator, operand)) : (_, __, n, out) => out.fill(UNKNOWN, 0, n);
    },
    combine: (how, parts) => compoundKernel(how, parts),
  });
  return ({ rows, columns }) => {
    const out = new Uint8Array(rows);
    for (let from = 0; from < rows; from += BLOCK) {
      const n = Math.min(BLOCK, rows - from);
      kernel(columns, from, n, out.subarray(from, from + n));
    }
    for (const { field } of cells.values()) {
      const column = columns[field];
      if (column && column.outside > 0) forget(column, out);
    }
    return out;
  };
}

function forget({ bytes, places, numbers }: Column, out: Uint8Array): void {
  for (let i = 0; i < out.length; i++) {
    const x = numbers?.[i];
    if (bytes?.[i] === BYTES.outside || places?.[i] === PLACES.outside || Number.isNaN(x) || (x === NUMBERS.outside && numbers instanceof Int32Array)) out[i] = UNKNOWN;
  }
}

function testKernel(cells: Cells, truths: readonly Truth[]): Kernel {
  const table = byteTable(cells, truths, UNKNOWN);
  const byBytes = readsBytes(cells);
  const atMissing = truths[0] ?? UNKNOWN;
  return (columns, from, n, out) => {
    const column = columns[cells.field];
    if (!column) out.fill(atMissing, 0, n);
    else if (column.bytes && (byBytes || !column.numbers)) lookUp(table, column.bytes, from, n, out);
    else if (column.places) for (let i = 0; i < n; i++) out[i] = truths[column.places[from + i] ?? 0] ?? UNKNOWN;
    else if (column.numbers) numberTruths(cells.cuts, truths, column.numbers, from, n, out);
  };
}

function lookUp(table: Uint8Array, bytes: Uint8Array, from: number, n: number, out: Uint8Array): void {
  for (let i = 0; i < n; i++) out[i] = table[bytes[from + i] ?? 0] ?? UNKNOWN;
}

function numberTruths(cuts: readonly number[], truths: readonly Truth[], numbers: Int32Array | Float64Array, from: number, n: number, out: Uint8Array): void {
  for (let i = 0; i < n; i++) out[i] = truths[numberCell(cuts, numbers, numbers[from + i] ?? 0)] ?? UNKNOWN;
}

/**
 * The cell of a number as a column holds it; -1 for one outside the dictionary.
 *
 * @example
 * ```ts
 * import { cellsOf, numberCell } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const amounts = new Float64Array([300_000, 800_000, -Infinity, Number.NaN]);
 * const cells = cellsOf(disputeFactDictionary, [{ amountFen: { greaterOrEqual: 500_000 } }]);
 * cells.map(({ cuts }) => Array.from(amounts, (x) => numberCell(cuts, amounts, x))); // => [[1, 2, 0, -1]]
 * ```
 */
export function numberCell(cuts: readonly number[], numbers: Int32Array | Float64Array, x: number): number {
  if (x !== x || (x === NUMBERS.outside && numbers instanceof Int32Array)) return -1;
  if (x === -Infinity || (x === NUMBERS.missing && numbers instanceof Int32Array)) return 0;
  let cell = 1;
  for (const cut of cuts) {
    if (x < cut) break;
    cell++;
  }
  return cell;
}

/**
 * Whether the bytes of a column tell all cells apart.
 *
 * @example
 * ```ts
 * import { cellsOf, readsBytes } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const cells = cellsOf(disputeFactDictionary, [{ policeCalls: { greaterThan: 2 }, amountFen: { lessThan: 500_000 } }]);
 * cells.map((c) => [c.field, readsBytes(c)]); // => [["policeCalls", true], ["amountFen", false]]
 * ```
 */
export function readsBytes({ definition, cuts }: Cells): boolean {
  if (definition.kind === "boolean" || definition.kind === "code") return true;
  return definition.kind === "integer" && definition.min !== undefined && definition.min >= 0 && cuts.every((cut) => cut <= BYTES.most);
}

/** What each byte of a column means, given what each cell means. */
function byteTable(cells: Cells, ofCell: ArrayLike<number>, outside: number): Uint8Array {
  return Uint8Array.from(byteCells(cells), (cell) => (cell < 0 ? outside : (ofCell[cell] ?? outside)));
}

/**
 * The cell of each byte of a column; -1 for none.
 *
 * @example
 * ```ts
 * import { byteCells, BYTES, cellsOf } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const [calls] = cellsOf(disputeFactDictionary, [{ policeCalls: { greaterThan: 2 } }]).map(byteCells);
 * // missing, two calls (byte 3), three calls, outside the dictionary
 * [0, 3, 4, BYTES.outside].map((byte) => calls?.[byte]); // => [0, 1, 2, -1]
 * ```
 */
export function byteCells({ definition, examples, cuts }: Cells): Int16Array {
  const numeric = definition.kind === "integer" || definition.kind === "decimal";
  return Int16Array.from({ length: 256 }, (_, byte) => {
    if (byte === 0) return 0;
    if (numeric) return byte > BYTES.most + 1 ? -1 : 1 + cuts.filter((cut) => cut <= byte - 1).length;
    return byte < examples.length ? byte : -1;
  });
}

function compoundKernel(how: Compound, parts: readonly Kernel[]): Kernel {
  const [first, ...rest] = parts;
  const none = kleene(how, []);
  if (!first) return (_, __, n, out) => out.fill(none, 0, n);
  const pairs = Uint8Array.from({ length: 12 }, (_, i) => kleene(how, [(i >> 2) as Truth, Math.min(i & 3, 2) as Truth]));
  const scratch = new Uint8Array(BLOCK);
  return (columns, from, n, out) => {
    first(columns, from, n, out);
    for (const part of rest) {
      part(columns, from, n, scratch);
      for (let i = 0; i < n; i++) out[i] = pairs[((out[i] ?? 0) << 2) | (scratch[i] ?? 0)] ?? UNKNOWN;
    }
  };
}

import type { Dictionary, FactsOf, Field } from "@fengqiao/model";
import { isValue, rangeOf } from "./cells.ts";
import type { InvalidValueTreatments } from "./facts.ts";

/**
 * One fact of many records. `bytes`: 0 missing, 255 outside the dictionary, else the place of the value + 1 (a code's place, false
 * and true, a count as it is, where 253 stands for 252 and above). `numbers`: the values, for numbers that a byte cannot tell apart;
 * -Infinity missing, NaN outside (in whole 32-bit columns {@link NUMBERS.missing} and {@link NUMBERS.outside}). A column has one of them, or
 * both: a criterion reads the bytes where its constants allow it.
 */
export interface Column {
  readonly bytes?: Uint8Array;
  readonly numbers?: Int32Array | Float64Array;
  /** Places + 1 of a code with more values than bytes can tell apart; 0 missing, 65535 outside. */
  readonly places?: Uint16Array;
  /** How many values were outside the dictionary. */
  readonly outside: number;
}

/** Many records, fact by fact. A fact without a column is missing everywhere. */
export interface Columns<D extends Dictionary = Dictionary> {
  readonly rows: number;
  readonly columns: { readonly [F in keyof D]?: Column };
}

/**
 * What a byte of a column stands for: the mark of a value outside the dictionary, the greatest count that has a byte of its own.
 *
 * @example
 * ```ts
 * import { BYTES, columnsOf, NUMBERS } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const { policeCalls, amountFen } = columnsOf(disputeFactDictionary, { policeCalls: [3, -1], amountFen: [800_000, -1] }).columns;
 * policeCalls?.bytes; // => new Uint8Array([4, BYTES.outside])
 * amountFen?.numbers; // => new Int32Array([800_000, NUMBERS.outside])
 * ```
 */
export const BYTES = { outside: 255, most: 252 } as const;
/**
 * The mark of a value outside the dictionary where a code takes two bytes.
 *
 * @example
 * ```ts
 * import { columnsOf, PLACES } from "@fengqiao/criteria";
 * import { dictionary } from "@fengqiao/model";
 *
 * // the villages of a county are more than a byte can number
 * const village = { kind: "code", values: Array.from({ length: 306 }, (_, i) => `v${i}`), changes: "never", label: { "zh-CN": "村", en: "village" } } as const;
 * columnsOf(dictionary({ village }), { village: ["v0", "v305", "v306"] }).columns.village?.places; // => new Uint16Array([1, 306, PLACES.outside])
 * ```
 */
export const PLACES = { outside: 65_535 } as const;
/** The marks of missing and outside in a column of whole 32-bit numbers. */
export const NUMBERS = { missing: -(2 ** 31), outside: 2 ** 31 - 1 } as const;

/**
 * The number that a row of a column holds; `undefined` where it is missing or outside the dictionary.
 *
 * @example
 * ```ts
 * import { columnsOf, numberAt } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const { amountFen } = columnsOf(disputeFactDictionary, { amountFen: [800_000, null] }).columns;
 * [0, 1].map((row) => amountFen && numberAt(amountFen, row)); // => [800_000, undefined]
 * ```
 */
export function numberAt({ numbers, bytes }: Column, row: number): number | undefined {
  if (!numbers) {
    const byte = bytes?.[row] ?? 0;
    return byte === 0 || byte === BYTES.outside ? undefined : byte - 1;
  }
  const x = numbers[row] ?? -Infinity;
  const mark = numbers instanceof Int32Array ? x === NUMBERS.missing || x === NUMBERS.outside : !Number.isFinite(x);
  return mark ? undefined : x;
}

/** A column as it may come: an array, a typed array, or anything with a length and `get` (an Apache Arrow vector). `null` is missing. */
export type ColumnSource = ArrayLike<unknown> | { readonly length: number; get(index: number): unknown };

/**
 * Brings columns into the form that criteria and scorecards read. Values are checked against the dictionary on the way; those outside
 * it stay told apart from missing ones, unless their field is treated `asMissing`. Throws a TypeError if lengths differ, which is a
 * programmer's error.
 *
 * @example
 * ```ts
 * import { columnsOf } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const { rows, columns } = columnsOf(disputeFactDictionary, { policeCalls: new Uint8Array([0, 3, 8]), threat: [true, null, false] });
 * rows; // => 3
 * columns.threat?.bytes; // => new Uint8Array([2, 0, 1])
 * ```
 */
export function columnsOf<D extends Dictionary>(dictionary: D, sources: { readonly [F in keyof D]?: ColumnSource }, treatments: InvalidValueTreatments<NoInfer<D>> = {}): Columns<D> {
  const given = Object.entries(dictionary).flatMap(([name, field]) => {
    const source = (sources as Readonly<Record<string, ColumnSource | undefined>>)[name];
    return source ? [{ name, field, source }] : [];
  });
  const rows = given[0]?.source.length ?? 0;
  if (given.some(({ source }) => source.length !== rows)) throw new TypeError("columns of one table have one length");
  return { rows, columns: Object.fromEntries(given.map(({ name, field, source }) => [name, encode(field, rows, valuesOf(source), treatments[name] === "asMissing")])) as Columns<D>["columns"] };
}

/**
 * Records as columns.
 *
 * @example
 * ```ts
 * import { columnsOfRecords, numberAt } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const { columns } = columnsOfRecords(disputeFactDictionary, [{ policeCalls: 3 }, { threat: true }]);
 * [0, 1].map((row) => columns.policeCalls && numberAt(columns.policeCalls, row)); // => [3, undefined]
 * ```
 */
export function columnsOfRecords<D extends Dictionary>(dictionary: D, records: readonly FactsOf<D>[], treatments: InvalidValueTreatments<NoInfer<D>> = {}): Columns<D> {
  const rows = records.length;
  const columns = Object.entries(dictionary).map(([name, field]) => [name, encode(field, rows, (i) => records[i]?.[name], treatments[name] === "asMissing")]);
  return { rows, columns: Object.fromEntries(columns) as Columns<D>["columns"] };
}

function valuesOf(source: ColumnSource): (i: number) => unknown {
  if ("get" in source && typeof source.get === "function") return (i) => plain(source.get(i));
  return (i) => plain((source as ArrayLike<unknown>)[i]);
}
/** Arrow gives 64-bit whole numbers as bigint. */
const plain = (value: unknown): unknown => (typeof value === "bigint" ? Number(value) : value);

function encode(field: Field, rows: number, valueAt: (i: number) => unknown, asMissing: boolean): Column {
  switch (field.kind) {
    case "boolean":
      return encodePlaces(new Uint8Array(rows), BYTES.outside, (value) => (value === true ? 2 : value === false ? 1 : undefined), valueAt, asMissing);
    case "code": {
      const places = new Map<unknown, number>(field.values.map((value, i) => [value, i + 1]));
      const few = field.values.length <= BYTES.most;
      return encodePlaces(few ? new Uint8Array(rows) : new Uint16Array(rows), few ? BYTES.outside : PLACES.outside, (value) => places.get(value), valueAt, asMissing);
    }
    default:
      return encodeNumbers(field, rows, valueAt, asMissing);
  }
}

function encodePlaces(out: Uint8Array | Uint16Array, outsideMark: number, placeOf: (value: unknown) => number | undefined, valueAt: (i: number) => unknown, asMissing: boolean): Column {
  let outside = 0;
  for (let i = 0; i < out.length; i++) {
    const value = valueAt(i);
    if (value === null || value === undefined) continue;
    const place = placeOf(value);
    if (place === undefined) outside++;
    out[i] = place ?? (asMissing ? 0 : outsideMark);
  }
  return out instanceof Uint8Array ? { bytes: out, outside } : { places: out, outside };
}

function encodeNumbers(field: Field, rows: number, valueAt: (i: number) => unknown, asMissing: boolean): Column {
  const numbers = new Float64Array(rows).fill(-Infinity);
  let outside = 0;
  let most = 0;
  let least = 0;
  for (let i = 0; i < rows; i++) {
    const value = valueAt(i);
    if (value === null || value === undefined) continue;
    if (!isValue(field, value)) {
      outside++;
      if (!asMissing) numbers[i] = Number.NaN;
      continue;
    }
    const x = value as number;
    numbers[i] = x;
    if (x > most) most = x;
    if (x < least) least = x;
  }
  if (field.kind === "decimal") return { numbers, outside };
  const narrow = least > NUMBERS.missing && most < NUMBERS.outside ? toInt32(numbers) : numbers;
  if (rangeOf(field)[0] < 0) return { numbers: narrow, outside };
  const bytes = toBytes(numbers);
  return most <= BYTES.most ? { bytes, outside } : { bytes, numbers: narrow, outside };
}

function toInt32(numbers: Float64Array): Int32Array {
  return Int32Array.from(numbers, (x) => (Number.isNaN(x) ? NUMBERS.outside : x === -Infinity ? NUMBERS.missing : x));
}

function toBytes(numbers: Float64Array): Uint8Array {
  return Uint8Array.from(numbers, (x) => (Number.isNaN(x) ? BYTES.outside : x === -Infinity ? 0 : Math.min(x, BYTES.most) + 1));
}

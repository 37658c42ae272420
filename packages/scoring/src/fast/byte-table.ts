import { BYTES, cellOf, readsBytes, type Cells } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import { answerAt, OUTSIDE } from "../score/answers.ts";
import type { Program } from "../compile/program.ts";
import { cellIn, type Step } from "../compile/step.ts";

/**
 * A card as one table: for each field of the dictionary 256 entries of points, one for each byte into which a reader turns a fact.
 * Characteristics of one field are added into its entries; those of several fields are small tables besides. Every card of a
 * dictionary is only another table, so all of them run through the same few lines of code.
 *
 * The byte of a fact: 0 missing, 255 outside the dictionary; the place + 1 of a code, false or true; a count + 1, where 253 stands for
 * all from 252 on; for a number whose cuts lie higher (`wide`) its cell.
 */
export interface ByteTable {
  /** One row of 256 more than there are fields: nothing, for padding. */
  readonly points: Int32Array;
  readonly initial: number;
  /** Scores below this are none: some entry had no answer. */
  readonly floor: number;
  /** One bit for each field (by its place in the dictionary) that is read as a cell. */
  readonly wide: number;
  /** Eight cuts for each field, filled up with Infinity; the place of field `f` begins at `8 * f`. */
  readonly cuts: Float64Array;
  /** Characteristics of several fields. */
  readonly joint: readonly JointTable[];
  /** Where the bytes of a record stand while joint tables are read. */
  readonly scratch: Uint8Array;
}
/** A byte table with what columns and results ask of it besides. */
export interface DecodableTable extends ByteTable {
  /** The program's fields, in its order. */
  readonly decode: readonly ByteField[];
}
/** One field of a byte table. */
export interface ByteField {
  /** The field's place in the dictionary; its points begin at 256 times this. */
  readonly place: number;
  /** The cell of each byte, -1 for none. */
  readonly cells: readonly number[];
  /** The least and the greatest points of a byte that is a cell. */
  readonly least: number;
  readonly most: number;
  /** The bytes at which the points change, and by how much. */
  readonly rises: readonly Rise[];
}
/** A byte at which points change, and by how much. */
export type Rise = readonly [byte: number, by: number];
/** A characteristic of several fields as a table over their bytes. */
export interface JointTable {
  readonly points: Int32Array;
  readonly places: readonly number[];
  /** For each of the fields 256 entries: by how much its byte counts in `points`. */
  readonly offsets: readonly Uint32Array[];
}

/** The entry where a characteristic has no answer: so low that no sum with it comes back among the scores. */
export const NO_ANSWER = -(2 ** 26);
const FLOOR = -(2 ** 25);
const MOST_STEPS = 31;
const MOST_CUTS = 8;
export const MOST_FIELDS = 30;

/** The table of a program, or none where it does not fit: linear parts, great scores, more than 31 characteristics, 8 high cuts or 252 codes in one field. */
export function byteTableOf(dictionary: Dictionary, program: Program): DecodableTable | undefined {
  const names = Object.keys(dictionary);
  const fits =
    !program.linear && program.steps.length <= MOST_STEPS && names.length <= MOST_FIELDS && widest(program) < -FLOOR && program.steps.every((s) => s.table) && program.cells.every((c) => readsBytes(c) ? c.examples.length <= BYTES.most : c.cuts.length <= MOST_CUTS);
  if (!fits) return undefined;

  const points = new Int32Array((names.length + 1) * 256);
  const cuts = new Float64Array(names.length * MOST_CUTS).fill(Infinity);
  let wide = 0;
  for (const cells of program.cells) {
    const place = names.indexOf(cells.field);
    if (readsBytes(cells)) continue;
    wide |= 1 << place;
    cuts.set(cells.cuts, place * MOST_CUTS);
  }
  const joint: JointTable[] = [];
  let { initial } = program;
  for (const step of program.steps) {
    const [cells] = step.cells;
    if (!cells) initial += pointsAt(program, step, []);
    else if (step.cells.length === 1) addSingle(points.subarray(256 * names.indexOf(cells.field)), program, step, cells);
    else joint.push(jointTable(names, program, step));
  }
  const decode = program.cells.map((cells): ByteField => {
    const place = names.indexOf(cells.field);
    return byteField(place, cellsOfBytes(cells), points.subarray(256 * place, 256 * place + 256));
  });
  return { points, initial, floor: FLOOR, wide, cuts, joint, decode, scratch: new Uint8Array(names.length) };
}

function widest({ steps, initial }: Program): number {
  return steps.reduce((sum, { answers }) => sum + answers.reduce((most, { points }) => Math.max(most, typeof points === "number" ? Math.abs(points) : Infinity), 0), Math.abs(initial));
}

/** The points of a step for the cells of a record; cells of other fields do not matter. */
function pointsAt(program: Program, step: Step, cells: ArrayLike<number>): number {
  const points = step.answers[answerAt(program, step, cells)]?.points;
  return typeof points === "number" ? points : NO_ANSWER;
}

function addSingle(points: Int32Array, program: Program, step: Step, cells: Cells): void {
  const record = new Int32Array(program.cells.length);
  const [slot = 0] = step.slots;
  cellsOfBytes(cells).forEach((cell, byte) => {
    record[slot] = cell;
    points[byte] = (points[byte] ?? 0) + pointsAt(program, step, record);
  });
}

function jointTable(names: readonly string[], program: Program, step: Step): JointTable {
  // one more row than there are cells: a value outside the dictionary
  const sizes = step.cells.map((c) => c.examples.length + 1);
  const strides = sizes.map((_, j) => sizes.slice(0, j).reduce((a, b) => a * b, 1));
  const record = new Int32Array(program.cells.length);
  const points = Int32Array.from({ length: sizes.reduce((a, b) => a * b, 1) }, (_, combination) => {
    step.slots.forEach((slot, j) => {
      record[slot] = cellIn(combination, strides[j] ?? 1, sizes[j] ?? 1) - 1;
    });
    return pointsAt(program, step, record);
  });
  return {
    points,
    places: step.cells.map((c) => names.indexOf(c.field)),
    offsets: step.cells.map((c, j) => Uint32Array.from(cellsOfBytes(c), (cell) => (cell + 1) * (strides[j] ?? 1))),
  };
}

function byteField(place: number, cells: readonly number[], points: Int32Array): ByteField {
  const reached = cells.flatMap((cell, byte) => (cell < 0 ? [] : [byte]));
  const values = reached.map((byte) => points[byte] ?? 0);
  const rises = reached.map((byte, i): Rise => [byte, (values[i] ?? 0) - (values[i - 1] ?? 0)]).slice(1);
  return { place, cells, least: Math.min(...values), most: Math.max(...values), rises: rises.filter(([, by]) => by !== 0) };
}

/** What each byte of a field is as a cell. */
export function cellsOfBytes(cells: Cells): readonly number[] {
  const { definition, examples } = cells;
  return Array.from({ length: 256 }, (_, byte) => {
    if (byte === 0) return 0;
    if (definition.kind === "integer" && readsBytes(cells)) return byte > BYTES.most + 1 ? OUTSIDE : (cellOf(cells, byte - 1) ?? OUTSIDE);
    return byte < examples.length ? byte : OUTSIDE;
  });
}

/**
 * The points of all joint tables for the bytes in the scratch.
 *
 * @example
 * ```ts
 * import { dictionary } from "@fengqiao/model";
 * import { readerSource } from "@fengqiao/scoring";
 *
 * const facts = dictionary({ threat: { kind: "boolean", changes: "up", label: { "zh-CN": "威胁", en: "a threat" } } });
 * readerSource(facts, "threatReader").includes("sum += jointPoints(table)"); // => true
 * ```
 */
export function jointPoints({ joint, scratch }: ByteTable): number {
  let sum = 0;
  for (const { points, places, offsets } of joint) {
    let at = 0;
    for (let j = 0; j < places.length; j++) at += offsets[j]?.[scratch[places[j] ?? 0] ?? 0] ?? 0;
    sum += points[at] ?? 0;
  }
  return sum;
}

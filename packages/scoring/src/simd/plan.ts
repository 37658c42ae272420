import { byteCells, BYTES, NUMBERS, readsBytes, type Cells, type Column } from "@fengqiao/criteria";
import { NO_ANSWER, type ByteField, type DecodableTable, type JointTable, type Rise } from "../fast/byte-table.ts";
import type { Program } from "../compile/program.ts";

/** One call of a kernel: which, on which columns, with which constants. */
export interface Call {
  readonly kernel: "lookUp" | "lookUpPair" | "cutBytes" | "cutInts";
  readonly columns: readonly (Uint8Array | Int32Array)[];
  readonly constants: Uint8Array;
}

/** A card as calls of the kernels. A sum is a byte; the score is the byte plus `offset`. */
export interface Plan {
  readonly calls: readonly Call[];
  readonly start: number;
  readonly offset: number;
  readonly cutOffs: Uint8Array;
  /** Levels that every record reaches. */
  readonly always: number;
}

/**
 * The calls that a card needs on these columns, or none where the kernels cannot say it: scores that span more than a byte, records
 * without a score, more than four cut-offs in the span, joint characteristics of other than two small facts, fractions, many codes.
 */
export function planOf(program: Program, table: DecodableTable, columns: Readonly<Record<string, Column | undefined>>): Plan | undefined {
  if (isNone(table.initial)) return undefined;
  const calls: Call[] = [];
  let base = table.initial;
  let least = table.initial;
  let most = table.initial;
  for (const [slot, cells] of program.cells.entries()) {
    const field = table.decode[slot];
    if (!field || isNone(field.least)) return undefined;
    least += field.least;
    most += field.most;
    const own = callsFor(cells, field, columns[cells.field], table.points.subarray(256 * field.place, 256 * field.place + 256));
    if (!own) return undefined;
    base += own.base;
    calls.push(...own.calls);
  }
  for (const joint of table.joint) {
    const pair = pairCall(program, joint, columns, (slot) => table.decode[slot]?.place ?? -1);
    if (!pair || pair.reached.some(isNone)) return undefined;
    least += Math.min(...pair.reached);
    most += Math.max(...pair.reached);
    calls.push(pair.call);
  }
  if (most - least > 255) return undefined;
  const within = program.cutOffs.filter((cutOff) => cutOff > least && cutOff <= most);
  if (within.length > 4) return undefined;
  return {
    calls,
    start: (base - least) & 255,
    offset: least,
    cutOffs: Uint8Array.from({ length: 4 }, (_, i) => (within[i] === undefined ? 0 : within[i] - least)),
    always: program.cutOffs.filter((cutOff) => cutOff <= least).length - (4 - within.length),
  };
}

const isNone = (points: number): boolean => points <= NO_ANSWER / 2;

function callsFor(cells: Cells, { rises }: ByteField, column: Column | undefined, points: Int32Array): { readonly base: number; readonly calls: readonly Call[] } | undefined {
  const first = points[0] ?? 0;
  if (!column) return { base: first, calls: [] };
  const { bytes, numbers } = column;
  if (!readsBytes(cells) && numbers) {
    if (!(numbers instanceof Int32Array)) return undefined;
    const cuts = [NUMBERS.missing + 1, ...cells.cuts];
    return { base: first, calls: groups(5, stepsAt(cuts, (k) => points[k] ?? 0)).map((steps) => intCall(numbers, steps)) };
  }
  if (!bytes) return undefined;
  if (cells.definition.kind === "integer") {
    const steps = readsBytes(cells) ? rises : risesByCell(byteCells(cells), points);
    return { base: first, calls: groups(4, steps).map((four) => byteCall(bytes, four)) };
  }
  const places = cells.examples.length;
  if (places > 64) return undefined;
  const bases = Array.from({ length: Math.ceil(places / 16) }, (_, g) => 16 * g);
  const tables = bases.map((base) => ({ base, table: Array.from({ length: 16 }, (_, i) => (base + i < places ? (points[base + i] ?? 0) : 0)) }));
  return { base: 0, calls: tables.filter(({ table }) => table.some((p) => p !== 0)).map(({ base, table }) => ({ kernel: "lookUp", columns: [bytes], constants: Uint8Array.from([...table, base]) })) };
}

/** The cuts at which points change; `pointsOf(k)` are the points behind the k-th cut, `pointsOf(0)` those before the first. */
function stepsAt(cuts: readonly number[], pointsOf: (k: number) => number): readonly Rise[] {
  return cuts.map((cut, k): Rise => [cut, pointsOf(k + 1) - pointsOf(k)]).filter(([, rise]) => rise !== 0);
}

/** The same for bytes of a field whose points stand by cells. */
function risesByCell(cellOfByte: ArrayLike<number>, points: Int32Array): readonly Rise[] {
  const bytes = Array.from({ length: BYTES.most + 2 }, (_, byte) => byte);
  return stepsAt(bytes.slice(1), (k) => points[cellOfByte[k] ?? 0] ?? 0);
}

function groups(size: number, steps: readonly Rise[]): readonly (readonly Rise[])[] {
  return Array.from({ length: Math.ceil(steps.length / size) }, (_, g) => steps.slice(g * size, (g + 1) * size));
}

function byteCall(bytes: Uint8Array, steps: readonly Rise[]): Call {
  const four = [0, 1, 2, 3];
  return { kernel: "cutBytes", columns: [bytes], constants: Uint8Array.from([...four.map((i) => steps[i]?.[0] ?? 255), ...four.map((i) => steps[i]?.[1] ?? 0)]) };
}

function intCall(numbers: Int32Array, steps: readonly Rise[]): Call {
  const constants = new DataView(new ArrayBuffer(25));
  for (let i = 0; i < 5; i++) {
    constants.setInt32(4 * i, Math.min(steps[i]?.[0] ?? NUMBERS.outside, NUMBERS.outside), true);
    constants.setUint8(20 + i, steps[i]?.[1] ?? 0);
  }
  return { kernel: "cutInts", columns: [numbers], constants: new Uint8Array(constants.buffer) };
}

/** A characteristic of two small facts as a look-up by both. */
function pairCall(program: Program, joint: JointTable, columns: Readonly<Record<string, Column | undefined>>, placeOf: (slot: number) => number): { readonly call: Call; readonly reached: readonly number[] } | undefined {
  const pair = joint.places.map((place) => program.cells[program.cells.findIndex((_, slot) => placeOf(slot) === place)]);
  const bytes = pair.map((cells) => cells && columns[cells.field]?.bytes);
  const [a, b] = bytes;
  const sizes = pair.map((cells) => cells?.examples.length ?? Infinity);
  if (pair.length !== 2 || !a || !b || sizes.some((size) => size > 4) || !pair.every((cells) => cells && readsBytes(cells) && cells.definition.kind !== "integer")) return undefined;
  const inside = (i: number): boolean => (i & 3) < (sizes[0] ?? 0) && i >> 2 < (sizes[1] ?? 0);
  const table = Array.from({ length: 16 }, (_, i) => (inside(i) ? (joint.points[(joint.offsets[0]?.[i & 3] ?? 0) + (joint.offsets[1]?.[i >> 2] ?? 0)] ?? 0) : 0));
  return { call: { kernel: "lookUpPair", columns: [a, b], constants: Uint8Array.from([...table, 0, 0, 0, 0]) }, reached: table.filter((_, i) => inside(i)) };
}

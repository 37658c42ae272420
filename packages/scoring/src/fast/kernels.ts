/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is in bounds by construction; a fallback would cost a branch for each row */
import { NUMBERS } from "@fengqiao/criteria";
import type { JointTable } from "./byte-table.ts";

/*
 * The loops over columns. Each is fixed and closed over nothing, so that one compiled loop serves all cards; comparisons are added
 * instead of branched on.
 */

/** Adds the points of six columns of bytes; `p…` is where each field's 256 entries begin. */
export function addPoints6(
  sums: Int32Array, n: number, points: Int32Array, p0: number, p1: number, p2: number, p3: number, p4: number, p5: number,
  b0: Uint8Array, b1: Uint8Array, b2: Uint8Array, b3: Uint8Array, b4: Uint8Array, b5: Uint8Array,
): void {
  const [t0, t1, t2, t3, t4, t5] = [p0, p1, p2, p3, p4, p5].map((p) => points.subarray(p, p + 256)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  for (let i = 0; i < n; i++) sums[i] = sums[i]! + t0[b0[i]!]! + t1[b1[i]!]! + t2[b2[i]!]! + t3[b3[i]!]! + t4[b4[i]!]! + t5[b5[i]!]!;
}

/** The cell of each number as a byte: 0 missing, 255 outside the dictionary. `cuts` are eight, filled up with Infinity. */
export function cellBytes(out: Uint8Array, n: number, numbers: Int32Array | Float64Array, from: number, cuts: Float64Array, anyOutside: boolean): void {
  if (numbers instanceof Int32Array) cellBytesInt(out, n, numbers, from, Int32Array.from(cuts, (cut) => Math.min(cut, NUMBERS.outside)));
  else cellBytesFloat(out, n, numbers, from, cuts);
  if (!anyOutside) return;
  for (let i = 0; i < n; i++) {
    const x = numbers[from + i]!;
    if (Number.isNaN(x) || (x === NUMBERS.outside && numbers instanceof Int32Array)) out[i] = 255;
  }
}

function cellBytesInt(out: Uint8Array, n: number, numbers: Int32Array, from: number, cuts: Int32Array): void {
  const [c0, c1, c2, c3, c4, c5, c6, c7] = cuts as unknown as Eight;
  if (c4 === NUMBERS.outside) {
    for (let i = 0, j = from; i < n; i++, j++) {
      const x = numbers[j]!;
      out[i] = Number(x > NUMBERS.missing) + Number(x >= c0) + Number(x >= c1) + Number(x >= c2) + Number(x >= c3);
    }
    return;
  }
  for (let i = 0, j = from; i < n; i++, j++) {
    const x = numbers[j]!;
    out[i] = Number(x > NUMBERS.missing) + Number(x >= c0) + Number(x >= c1) + Number(x >= c2) + Number(x >= c3) + Number(x >= c4) + Number(x >= c5) + Number(x >= c6) + Number(x >= c7);
  }
}

function cellBytesFloat(out: Uint8Array, n: number, numbers: Float64Array, from: number, cuts: Float64Array): void {
  const [c0, c1, c2, c3, c4, c5, c6, c7] = cuts as unknown as Eight;
  for (let i = 0, j = from; i < n; i++, j++) {
    const x = numbers[j]!;
    out[i] = Number(x > -Infinity) + Number(x >= c0) + Number(x >= c1) + Number(x >= c2) + Number(x >= c3) + Number(x >= c4) + Number(x >= c5) + Number(x >= c6) + Number(x >= c7);
  }
}
type Eight = readonly [number, number, number, number, number, number, number, number];

/** Adds the points of a characteristic of several fields; `blocks` are its fields' bytes. */
export function addJoint(sums: Int32Array, at: Int32Array, n: number, { points, offsets }: JointTable, blocks: readonly Uint8Array[]): void {
  at.fill(0, 0, n);
  for (const [j, block] of blocks.entries()) addOffsets(at, n, offsets[j]!, block);
  for (let i = 0; i < n; i++) sums[i] = sums[i]! + points[at[i]!]!;
}
function addOffsets(at: Int32Array, n: number, offsets: Uint32Array, block: Uint8Array): void {
  for (let i = 0; i < n; i++) at[i] = at[i]! + offsets[block[i]!]!;
}

/** Writes scores and levels; below the floor there is neither. */
export function gradeSums(sums: Int32Array, n: number, floor: number, cutOffs: readonly number[], none: number, from: number, scores: Int32Array, levels: Uint8Array): void {
  const [c0 = Infinity, c1 = Infinity, c2 = Infinity, ...more] = cutOffs;
  for (let i = 0, j = from; i < n; i++, j++) {
    const sum = sums[i]!;
    scores[j] = sum >= floor ? sum : none;
    levels[j] = Number(sum >= floor) + Number(sum >= c0) + Number(sum >= c1) + Number(sum >= c2);
  }
  for (const cutOff of more) for (let i = 0, j = from; i < n; i++, j++) levels[j] = levels[j]! + Number(sums[i]! >= cutOff);
}

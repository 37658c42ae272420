import type { SimdKernels } from "./kernels.ts";
import type { Call, Plan } from "./plan.ts";

/** Rows at a time: what the kernels work on stays in the cache, and in one megabyte of memory. */
const BLOCK = 4096;
type Data = Uint8Array | Int32Array;

/** Runs a plan over whole columns. Returns false, having written nothing, where the columns do not fit the kernels' memory. */
export function runPlan(kernels: SimdKernels, plan: Plan, scores: Int32Array, levels: Uint8Array): boolean {
  const { memory } = kernels;
  const bytes = new Uint8Array(memory);
  const layout = layOut(plan, memory);
  if (!layout) return false;
  const { accumulator, levelsAt, scoresAt, constantsAt, columns, calls } = layout;
  bytes.set([...plan.cutOffs, 1 + plan.always], constantsAt);
  new DataView(memory).setInt32(constantsAt + 8, plan.offset, true);
  const sums = bytes.subarray(accumulator, accumulator + BLOCK);
  const blockLevels = bytes.subarray(levelsAt, levelsAt + BLOCK);
  const blockScores = new Int32Array(memory, scoresAt, BLOCK);
  for (let from = 0; from < levels.length; from += BLOCK) {
    const n = Math.min(BLOCK, levels.length - from);
    const padded = (n + 15) & ~15;
    for (const { data, view } of columns) view.set(data.subarray(from, from + n));
    sums.fill(plan.start);
    for (const { kernel, column, constants } of calls) kernels[kernel](accumulator, column, padded, constants);
    kernels.grade(accumulator, levelsAt, padded, constantsAt);
    kernels.widen(accumulator, scoresAt, padded, constantsAt + 8);
    levels.set(blockLevels.subarray(0, n), from);
    scores.set(blockScores.subarray(0, n), from);
  }
  return true;
}

interface Layout {
  readonly accumulator: number;
  readonly levelsAt: number;
  readonly scoresAt: number;
  readonly constantsAt: number;
  readonly columns: readonly { readonly data: Data; readonly view: Data }[];
  readonly calls: readonly { readonly kernel: Call["kernel"]; readonly column: number; readonly constants: number }[];
}

/** Where everything stands in the memory; each column once, whatever calls read it. */
function layOut(plan: Plan, memory: ArrayBuffer): Layout | undefined {
  let top = 0;
  const take = (size: number): number => {
    const at = top;
    top += (size + 15) & ~15;
    return at;
  };
  const accumulator = take(BLOCK);
  const levelsAt = take(BLOCK);
  const scoresAt = take(4 * BLOCK);
  const constantsAt = take(16);
  const places = new Map<Data, number>();
  const placeOf = (data: Data): number => {
    const place = places.get(data) ?? take(BLOCK * data.BYTES_PER_ELEMENT);
    places.set(data, place);
    return place;
  };
  const calls = plan.calls.map(({ kernel, columns, constants }) => {
    const [first = 0, second = 0] = columns.map(placeOf);
    return { kernel, column: first, behind: second - first, values: constants, constants: take(constants.length) };
  });
  if (top > memory.byteLength) return undefined;
  const bytes = new Uint8Array(memory);
  for (const { kernel, behind, values, constants } of calls) {
    bytes.set(values, constants);
    if (kernel === "lookUpPair") new DataView(memory).setInt32(constants + 16, behind, true);
  }
  const columns = [...places].map(([data, at]) => ({ data, view: data instanceof Int32Array ? new Int32Array(memory, at, BLOCK) : new Uint8Array(memory, at, BLOCK) }));
  return { accumulator, levelsAt, scoresAt, constantsAt, columns, calls };
}

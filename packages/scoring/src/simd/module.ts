/*
 * Six fixed WebAssembly SIMD kernels, 16 rows at a time, assembled by hand: no tool, and no code for a card, since a card is constants
 * in memory. Each takes (accumulator, column, rows, constants), rows being a multiple of 16; sums are bytes and wrap round.
 */
const unsigned = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...unsigned(n >>> 7)]);
const signed = (n: number): number[] => ((n >= -64 && n < 64) ? [n & 127] : [(n & 127) | 128, ...signed(n >> 7)]);
const list = (items: readonly number[][]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, body: readonly number[]): number[] => [id, ...unsigned(body.length), ...body];

const I32 = 0x7f;
const V128 = 0x7b;
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const i32 = (n: number): number[] => [0x41, ...signed(n)];
const i32Add = [0x6a];
const i32Shl = [0x74];
const simd = (operation: number): number[] => [0xfd, ...unsigned(operation)];
const load = (offset = 0): number[] => [...simd(0x00), 0, ...unsigned(offset)];
const store = (offset = 0): number[] => [...simd(0x0b), 0, ...unsigned(offset)];
const splatByte = (offset: number): number[] => [...simd(0x07), 0, ...unsigned(offset)];
const splatInt = (offset: number): number[] => [...simd(0x09), 0, ...unsigned(offset)];
const swizzle = simd(0x0e);
const bytesShl = simd(0x6b);
const bytesAdd = simd(0x6e);
const bytesSub = simd(0x71);
const bytesGe = simd(0x2c); // unsigned
const intsGe = simd(0x3f); // signed
const and = simd(0x4e);
const narrowInts = simd(0x85);
const narrowShorts = simd(0x65);
const intsAdd = simd(0xae);
const [shortsLow, shortsHigh] = [simd(0x89), simd(0x8a)]; // unsigned bytes made wider
const [intsLow, intsHigh] = [simd(0xa9), simd(0xaa)];

const [ACCUMULATOR, COLUMN, ROWS, CONSTANTS, ROW, FIRST] = [0, 1, 2, 3, 4, 5];
const at = (local: number): number[] => [...get(local), ...get(ROW), ...i32Add];
const addToAccumulator = (value: readonly number[]): number[] => [...at(ACCUMULATOR), ...at(ACCUMULATOR), ...load(), ...value, ...bytesAdd, ...store()];
const constant = (how: readonly number[], local: number): number[] => [...get(CONSTANTS), ...how, ...set(local)];

/** A function of `vectors` SIMD locals that prepares its constants and then goes through the rows. */
function kernel(vectors: number, prepare: readonly number[], body: readonly number[]): number[] {
  const loop = [...i32(0), ...set(ROW), 0x03, 0x40, ...body, ...get(ROW), ...i32(16), ...i32Add, 0x22, ROW, ...get(ROWS), 0x49, 0x0d, 0, 0x0b];
  const code = [...list([[1, I32], [vectors, V128]]), ...prepare, ...loop, 0x0b];
  return [...unsigned(code.length), ...code];
}
const four = [0, 1, 2, 3];

/** Points of 16 places from a base on. Constants: 16 points, the base. */
const lookUp = kernel(2, [...constant(load(), FIRST), ...constant(splatByte(16), FIRST + 1)], addToAccumulator([...get(FIRST), ...at(COLUMN), ...load(), ...get(FIRST + 1), ...bytesSub, ...swizzle]));

/** Points of two columns of at most four places each; the second column lies behind the first. Constants: 16 points; how far behind. */
const lookUpPair = kernel(
  1,
  constant(load(), FIRST),
  addToAccumulator([...get(FIRST), ...at(COLUMN), ...load(), ...at(COLUMN), ...get(CONSTANTS), 0x28, 2, 16, ...i32Add, ...load(), ...i32(2), ...bytesShl, ...bytesAdd, ...swizzle]),
);

/** Four cuts through a column of bytes. Constants: four cuts, four differences of points. */
const cutBytes = kernel(
  9,
  [...four.flatMap((i) => constant(splatByte(i), FIRST + i)), ...four.flatMap((i) => constant(splatByte(4 + i), FIRST + 4 + i))],
  [
    ...at(COLUMN),
    ...load(),
    ...set(FIRST + 8),
    ...at(ACCUMULATOR),
    ...at(ACCUMULATOR),
    ...load(),
    ...four.flatMap((i) => [...get(FIRST + 8), ...get(FIRST + i), ...bytesGe, ...get(FIRST + 4 + i), ...and, ...bytesAdd]),
    ...store(),
  ],
);

const five = [...four, 4];
const INTS = FIRST + 10;
const isAtLeast = (ints: number, cut: number): number[] => [...get(INTS + ints), ...get(FIRST + cut), ...intsGe];
/** Five cuts through a column of 32-bit whole numbers. Constants: five cuts, then at 20 five differences of points. */
const cutInts = kernel(
  14,
  [...five.flatMap((i) => constant(splatInt(4 * i), FIRST + i)), ...five.flatMap((i) => constant(splatByte(20 + i), FIRST + 5 + i))],
  [
    ...four.flatMap((i) => [...get(COLUMN), ...get(ROW), ...i32(2), ...i32Shl, ...i32Add, ...load(16 * i), ...set(INTS + i)]),
    ...at(ACCUMULATOR),
    ...at(ACCUMULATOR),
    ...load(),
    ...five.flatMap((i) => [...isAtLeast(0, i), ...isAtLeast(1, i), ...narrowInts, ...isAtLeast(2, i), ...isAtLeast(3, i), ...narrowInts, ...narrowShorts, ...get(FIRST + 5 + i), ...and, ...bytesAdd]),
    ...store(),
  ],
);

/** A number plus how many of four cut-offs are at or below each sum; the column is what is written. Constants: four cut-offs, the number. */
const grade = kernel(
  6,
  [...four, 4].flatMap((i) => constant(splatByte(i), FIRST + i)),
  [...at(ACCUMULATOR), ...load(), ...set(FIRST + 5), ...at(COLUMN), ...get(FIRST + 4), ...four.flatMap((i) => [...get(FIRST + 5), ...get(FIRST + i), ...bytesGe, ...bytesSub]), ...store()],
);

/** The sums as 32-bit whole numbers; the column is what is written. Constants: what is added. */
const quarters = [[shortsLow, intsLow], [shortsLow, intsHigh], [shortsHigh, intsLow], [shortsHigh, intsHigh]] as const;
const widen = kernel(
  2,
  constant(splatInt(0), FIRST),
  [
    ...at(ACCUMULATOR),
    ...load(),
    ...set(FIRST + 1),
    ...quarters.flatMap(([shorts, ints], i) => [...get(COLUMN), ...get(ROW), ...i32(2), ...i32Shl, ...i32Add, ...get(FIRST + 1), ...shorts, ...ints, ...get(FIRST), ...intsAdd, ...store(16 * i)]),
  ],
);

const kernels = { lookUp, lookUpPair, cutBytes, cutInts, grade, widen };
const name = (text: string): number[] => [...unsigned(text.length), ...Array.from(text, (letter) => letter.charCodeAt(0))];

/** The whole module: it imports a memory and exports the kernels. */
export const simdModule: Uint8Array = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, list([[0x60, 4, I32, I32, I32, I32, 0]])),
  ...section(2, list([[...name("host"), ...name("memory"), 2, 0, ...unsigned(1)]])),
  ...section(3, list(Object.keys(kernels).map(() => [0]))),
  ...section(7, list(Object.keys(kernels).map((kernelName, i) => [...name(kernelName), 0, i]))),
  ...section(10, list(Object.values(kernels))),
]);

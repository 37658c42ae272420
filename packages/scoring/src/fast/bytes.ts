import type { ByteTable } from "./byte-table.ts";

/** What emitted readers are made of: each turns one fact into its byte. 0 missing, 255 outside the dictionary. */

/**
 * The byte of a yes-or-no fact.
 *
 * @example
 * ```ts
 * import { flagByte } from "@fengqiao/scoring/emitted";
 *
 * [undefined, false, true, "yes"].map(flagByte); // => [0, 1, 2, 255]
 * ```
 */
export function flagByte(value: unknown): number {
  return value === true ? 2 : value === false ? 1 : value === null || value === undefined ? 0 : 255;
}

/**
 * A count + 1, where 253 stands for all from 252 on.
 *
 * @example
 * ```ts
 * import { countByte } from "@fengqiao/scoring/emitted";
 *
 * [undefined, 0, 3, 1000, -1].map(countByte); // => [0, 1, 4, 253, 255]
 * ```
 */
export function countByte(value: unknown): number {
  if (typeof value !== "number") return value === null || value === undefined ? 0 : 255;
  const whole = value | 0;
  if (whole !== value || whole < 0) return Number.isSafeInteger(value) && value > 0 ? 253 : 255;
  const over = whole - 252;
  return 253 + (over & (over >> 31));
}

/**
 * The cell of a whole number in a field whose cuts lie high.
 *
 * @example
 * ```ts
 * import { dictionary } from "@fengqiao/model";
 * import { readerSource } from "@fengqiao/scoring";
 *
 * const facts = dictionary({ daysOpen: { kind: "integer", min: 0, max: 3650, changes: "up", label: { "zh-CN": "未决天数", en: "days open" } } });
 * readerSource(facts, "daysReader").includes("wholeByte(table, 0, 0, 3650, "); // => true
 * ```
 */
export function wholeByte(table: ByteTable, place: number, least: number, most: number, value: unknown): number {
  if (typeof value !== "number") return value === null || value === undefined ? 0 : 255;
  if (!(value >= least && value <= most) || Math.floor(value) !== value) return 255;
  return cellByte(table.cuts, place * 8, value);
}

/**
 * The cell of a decimal.
 *
 * @example
 * ```ts
 * import { dictionary } from "@fengqiao/model";
 * import { readerSource } from "@fengqiao/scoring";
 *
 * const facts = dictionary({ hectares: { kind: "decimal", min: 0, max: 100, changes: "up", label: { "zh-CN": "争议面积", en: "hectares in dispute" } } });
 * readerSource(facts, "areaReader").includes("decimalByte(table, 0, 0, 100, "); // => true
 * ```
 */
export function decimalByte(table: ByteTable, place: number, least: number, most: number, value: unknown): number {
  if (typeof value !== "number") return value === null || value === undefined ? 0 : 255;
  return value >= least && value <= most ? cellByte(table.cuts, place * 8, value) : 255;
}

/** Comparisons added instead of branches: random data costs no mispredictions. */
function cellByte(cuts: Float64Array, at: number, value: number): number {
  const few = 1 + Number(value >= (cuts[at] ?? 0)) + Number(value >= (cuts[at + 1] ?? 0)) + Number(value >= (cuts[at + 2] ?? 0)) + Number(value >= (cuts[at + 3] ?? 0));
  if (few < 5) return few;
  return few + Number(value >= (cuts[at + 4] ?? 0)) + Number(value >= (cuts[at + 5] ?? 0)) + Number(value >= (cuts[at + 6] ?? 0)) + Number(value >= (cuts[at + 7] ?? 0));
}

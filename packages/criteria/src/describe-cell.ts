import type { Field } from "@fengqiao/model";
import { nextUp, type Cells } from "./cells.ts";

/** What a cell holds, as a person reads it: nothing, one value, or a range: `from ≤ x` or `above < x`, `x < below` or `x ≤ upTo`. */
export type Cell = { readonly missing: true } | { readonly value: boolean | string | number } | Range;
/** A range of numbers; an end that is not named is open. */
export interface Range {
  readonly from?: number;
  readonly above?: number;
  readonly below?: number;
  readonly upTo?: number;
}

/**
 * What cell number `k` holds.
 *
 * @example
 * ```ts
 * import { cellsOf, describeCell } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const cells = cellsOf(disputeFactDictionary, [{ policeCalls: { greaterThan: 2 } }]);
 * cells.map((calls) => describeCell(calls, 0)); // => [{ missing: true }]
 * cells.map((calls) => describeCell(calls, 2)); // => [{ from: 3 }]
 * ```
 */
export function describeCell(cells: Cells, k: number): Cell {
  const example = cells.examples[k];
  if (k === 0 || example === null || example === undefined) return { missing: true };
  const { kind } = cells.definition;
  if (kind === "boolean" || kind === "code") return { value: example };
  return describeRange(cells.definition, cells.cuts[k - 2], cells.cuts[k - 1]);
}

/**
 * The numbers from one cut up to another, in the words in which a criterion would say it.
 *
 * @example
 * ```ts
 * import { describeRange } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * describeRange(disputeFactDictionary.amountFen, 500_000, 3_000_000); // => { from: 500_000, below: 3_000_000 }
 * describeRange(disputeFactDictionary.policeCalls, 3, 4); // => { value: 3 }
 * ```
 */
export function describeRange({ kind }: Field, from: number | undefined, below: number | undefined): Cell {
  const after = kind === "integer" ? (x: number): number => x + 1 : nextUp;
  if (from !== undefined && below === after(from)) return { value: from };
  return { ...(from !== undefined && lowerEnd(from, kind)), ...(below !== undefined && upperEnd(below, kind)) };
}
// over decimals "> 1000" is ">= the next double": the shorter of the two is what somebody wrote
const lowerEnd = (cut: number, kind: Field["kind"]): Range => (kind === "decimal" && isShorter(-nextUp(-cut), cut) ? { above: -nextUp(-cut) } : { from: cut });
const upperEnd = (cut: number, kind: Field["kind"]): Range => (kind === "decimal" && isShorter(-nextUp(-cut), cut) ? { upTo: -nextUp(-cut) } : { below: cut });
const isShorter = (x: number, than: number): boolean => String(x).length < String(than).length;

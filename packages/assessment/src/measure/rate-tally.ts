import { columnEvaluator, type Column, type Columns, type Truth } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import { clustersOf, countOne } from "./cell-counts.ts";
import type { RateMeasure } from "./measure.ts";
import { rateValue, undeterminedOf, type RateCounts } from "./rate.ts";
import type { FormattableRate } from "./format.ts";
import type { GroupColumn } from "./own-bytes.ts";

/** Rows by columns, and the group of each row, counted from 0; the number of groups itself marks a row that belongs to none. */
export interface TallyBatch<D extends Dictionary = Dictionary> {
  readonly columns: Columns<D>;
  readonly group: Uint8Array | Uint16Array | Uint32Array;
}

/**
 * Rates of many groups, counted from columns as they pass: memory grows with the groups, not with the rows. The same three-valued
 * counts as `measure` gives, without the ids behind them; which row belongs to which period and group, the caller says.
 */
export interface RateTally<D extends Dictionary = Dictionary> {
  /** Counts a batch; batches may be many. Throws a RangeError on a group beyond the number of groups, a programmer's error. */
  add(batch: TallyBatch<D>): void;
  /** The counts of one measure (by its place) and one group so far. */
  counts(measure: number, group: number): RateCounts;
  /** The same as a rate that `formatRate` can show. */
  rate(measure: number, group: number): FormattableRate;
}

/** How many counts a rate has; they stand in a table in the order of {@link RateCounts}. */
const COUNTS = 6;

/**
 * Opens a tally, for millions of rows. The constants in the measures cut every fact into a few cells; rows are counted once for each group and
 * combination of cells, and the measures are then asked about combinations instead of rows. Where there are too many of those, or a column holds
 * values outside the dictionary, a measure is evaluated by columns. Measures that add up a fact (`sum`) are a TypeError: a programmer's error.
 *
 * @example
 * ```ts
 * import { caseMeasureDictionary, formatRate, rateTally, resolutionRate } from "@fengqiao/assessment";
 * import { columnsOf } from "@fengqiao/criteria";
 *
 * // two townships; the last row belongs to neither
 * const tally = rateTally(caseMeasureDictionary, [resolutionRate], 2);
 * tally.add({ columns: columnsOf(caseMeasureDictionary, { registered: [true, true, true], resolved: [true, false, true] }), group: Uint8Array.of(0, 0, 2) });
 * formatRate(tally.rate(0, 0), "en"); // => "50.0% (1/2)"
 * formatRate(tally.rate(0, 1), "en"); // => "undefined (0/0)"
 * ```
 */
export function rateTally<D extends Dictionary>(dictionary: D, measures: readonly RateMeasure[], groups: number): RateTally<D> {
  if (measures.some((m) => m.sum !== undefined)) throw new TypeError("a tally counts rows; a measure with `sum` goes through `measure`");
  const direct = new Float64Array((groups + 1) * measures.length * COUNTS);
  const { clusters, rest } = clustersOf(dictionary, measures, groups);
  const all = measures.map((_, k) => k);
  let counted: Float64Array | undefined;
  return {
    add({ columns, group }) {
      checkGroups(columns.rows, group, groups);
      counted = undefined;
      const clean = Object.values(columns.columns as Readonly<Record<string, Column>>).every((column) => column.outside === 0);
      if (clean) for (const cluster of clusters) cluster.add(columns, group);
      filterTally(dictionary, measures, clean ? rest : all, direct, { columns, group });
    },
    counts(measure, group) {
      counted ??= clusters.reduce<Float64Array>((sum, cluster) => cluster.into(sum, measures.length), Float64Array.from(direct));
      const at = (group * measures.length + measure) * COUNTS;
      const [numerator = 0, denominator = 0, unknown = 0, maybeTrue = 0, maybeUnknown = 0, maybeFalse = 0] = counted.subarray(at, at + COUNTS);
      return { numerator, denominator, unknown, maybeTrue, maybeUnknown, maybeFalse };
    },
    rate(measure, group) {
      const counts = this.counts(measure, group);
      const { decimals = 0, rounding = "halfUp" } = measures[measure] ?? {};
      return { ...counts, undetermined: undeterminedOf(counts), value: rateValue(counts), decimals, rounding };
    },
  };
}

function checkGroups(rows: number, group: GroupColumn, groups: number): void {
  if (group.length !== rows) throw new RangeError("one group for every row");
  let most = 0;
  for (let i = 0; i < group.length; i++) {
    const g = group[i] ?? 0;
    if (g > most) most = g;
  }
  if (most > groups) throw new RangeError(`group ${most} of ${groups}`);
}

function filterTally(dictionary: Dictionary, measures: readonly RateMeasure[], which: readonly number[], direct: Float64Array, { columns, group }: TallyBatch): void {
  for (const k of which) {
    const m = measures[k];
    if (!m) continue;
    const [ofs, thats] = [columnEvaluator(dictionary, m.of)(columns), columnEvaluator(dictionary, m.that)(columns)];
    for (let i = 0; i < columns.rows; i++) countOne(direct, ((group[i] ?? 0) * measures.length + k) * COUNTS, (ofs[i] ?? 0) as Truth, (thats[i] ?? 0) as Truth, 1);
  }
}

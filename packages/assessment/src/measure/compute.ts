import { evaluator, FALSE, TRUE, UNKNOWN, type Truth } from "@fengqiao/criteria";
import { accept, epochOf, refuse, type Instant, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { boundsOf, chinaOffset, civilKey, cohortFact, cohortInstant, inPeriod, type GroupKey, type ReportPeriod } from "./period.ts";
import type { CountMeasure, Measure, RateMeasure } from "./measure.ts";
import { idOf, type MeasuredRow } from "./population.ts";
import { rateResult, type Counts, type CountResult, type Group, type MeasureTable, type RateEvidence, type RateResult } from "./result.ts";
import { checkRows, exclusionsOf, type CheckedRows, type RowFinding, type RowsFinding } from "./rows.ts";

/** As of when, over which period, by which keys. */
export interface MeasureOptions {
  readonly asOf: Instant;
  readonly period?: ReportPeriod;
  readonly by?: readonly GroupKey[];
  /** Minutes that civil time is ahead of UTC; 480 (China) unless said otherwise. */
  readonly offset?: number;
}
export type MeasureRowsFinding = RowsFinding | AssessmentFinding<"period.invalid" | "period.notOver" | "count.overflow">;

/** One row as the counting loop sees it: how far it belongs, how far it counts, how much, and in which group. */
interface Reading {
  readonly id: string;
  readonly of: Truth;
  readonly that: Truth;
  readonly weight: number;
  readonly group: Group;
}

/**
 * A measure over rows as of an instant: the counts of the whole and of each group, with the ids behind them. Rows whose dates cannot be true are
 * left out and named in `excluded`. Refuses an invalid as-of or period, a row that stands twice, and a row as of another instant.
 *
 * @example
 * ```ts
 * const table = measure(resolutionRate, rows, { asOf: "2026-09-30T24:00:00+08:00", by: ["area"] });
 * if (table.ok) table.value.groups.map((g) => formatRate(g, "en"));
 * ```
 */
export function measure(m: RateMeasure, rows: readonly MeasuredRow[], options: MeasureOptions): Outcome<MeasureTable<RateResult>, MeasureRowsFinding>;
export function measure(m: CountMeasure, rows: readonly MeasuredRow[], options: MeasureOptions): Outcome<MeasureTable<CountResult>, MeasureRowsFinding>;
export function measure(m: Measure, rows: readonly MeasuredRow[], options: MeasureOptions): Outcome<MeasureTable, MeasureRowsFinding>;
export function measure(m: Measure, rows: readonly MeasuredRow[], options: MeasureOptions): Outcome<MeasureTable, MeasureRowsFinding> {
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;
  const table = measureChecked(m, checked.value, options);
  return table.ok ? accept(table.value, [...checked.findings, ...table.findings]) : table;
}

/** The same over rows that `checkRows` has looked at: once for many measures. */
export function measureChecked(m: Measure, checked: CheckedRows, options: Omit<MeasureOptions, "asOf">): Outcome<MeasureTable, MeasureRowsFinding> {
  const by = options.by ?? [];
  const bounds = options.period === undefined ? undefined : boundsOf(options.period);
  if (options.period && !bounds) return refuse(finding("period.invalid", "/period", options.period));
  const left: RowFinding[] = [];
  const read = readerOf(m, checked.until, bounds, by, options.offset ?? chinaOffset);
  const total = new Tally({});
  const groups = new Map<string, Tally>();
  checked.rows.forEach((row, i) => {
    const reading = read(row);
    if (reading === undefined || reading.of === FALSE) return;
    if (!(Number.isSafeInteger(reading.weight) && reading.weight >= 0)) {
      left.push(finding("row.quantity", `/rows/${i}/facts/${m.sum ?? ""}`, { id: reading.id, field: m.sum ?? "" }));
      return;
    }
    total.add(reading);
    if (by.length === 0) return;
    const key = JSON.stringify(by.map((k) => reading.group[k] ?? null));
    const tally = groups.get(key) ?? new Tally(reading.group);
    groups.set(key, tally);
    tally.add(reading);
  });
  if (!total.exact) return refuse(finding("count.overflow", "/rows", { field: m.sum ?? "rows" }));
  const open = options.period && bounds && bounds[1] > checked.until ? [finding("period.notOver", "/period", { to: options.period.to, asOf: checked.asOf })] : [];
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally.result(m));
  return accept(
    {
      measure: m.id,
      asOf: checked.asOf,
      cohort: m.cohort,
      ...(options.period && { period: options.period }),
      by,
      total: total.result(m),
      groups: sorted,
      excluded: [...checked.excluded, ...exclusionsOf(left)],
    },
    [...left, ...open],
  );
}

function readerOf(m: Measure, until: number, bounds: readonly [number, number] | undefined, by: readonly GroupKey[], offset: number): (row: MeasuredRow) => Reading | undefined {
  const of = evaluator(m.of);
  const that = m.kind === "rate" ? evaluator(m.that) : (): Truth => TRUE;
  // the as-of itself still belongs: a limit that runs out at that instant is due
  const from = bounds?.[0] ?? -Infinity;
  const to = Math.min(bounds?.[1] ?? Infinity, until + 1);
  const ofKind = m.population === "cases" ? "dispute" : m.population === "serviceMatters" ? "serviceMatter" : undefined;
  return (row) => {
    const facts = row.facts as Readonly<Record<string, unknown>>;
    if (ofKind !== undefined && facts.kind !== undefined && facts.kind !== null && facts.kind !== ofKind) return undefined;
    const instant = cohortInstant(row, m.cohort);
    const at = instant === undefined ? Number.NaN : epochOf(instant);
    const belongs = m.cohort === "standing" ? TRUE : membership(m, facts, at, from, to);
    const group: Record<string, string | null> = {};
    for (const key of by) group[key] = key === "month" || key === "quarter" || key === "year" ? (Number.isNaN(at) ? null : civilKey(key, at, offset)) : (row[key] ?? null);
    const ofTruth = belongs === FALSE ? FALSE : of(row.facts);
    const weight = m.sum === undefined ? 1 : (facts[m.sum] as number);
    return { id: idOf(row), of: belongs < ofTruth ? belongs : ofTruth, that: that(row.facts), weight, group };
  };
}

function membership(m: Measure, facts: Readonly<Record<string, unknown>>, at: number, from: number, to: number): Truth {
  if (!Number.isNaN(at)) return inPeriod(at, from, to) ? TRUE : FALSE;
  const fact = cohortFact[m.cohort];
  return fact !== undefined && facts[fact] === false ? FALSE : UNKNOWN;
}

class Tally {
  readonly #counts: Counts = { numerator: 0, denominator: 0, unknown: 0, maybeTrue: 0, maybeUnknown: 0, maybeFalse: 0 };
  readonly #ids: { readonly [K in keyof RateEvidence]: string[] } = { numerator: [], remainder: [], unknown: [], undetermined: [] };
  readonly #group: Group;

  constructor(group: Group) {
    this.#group = group;
  }

  get exact(): boolean {
    return Object.values(this.#counts).every((n) => Number.isSafeInteger(n));
  }

  add({ id, of, that, weight }: Reading): void {
    const counts = this.#counts;
    if (of === UNKNOWN) {
      counts[that === TRUE ? "maybeTrue" : that === UNKNOWN ? "maybeUnknown" : "maybeFalse"] += weight;
      this.#ids.undetermined.push(id);
      return;
    }
    counts.denominator += weight;
    if (that === TRUE) counts.numerator += weight;
    else if (that === UNKNOWN) counts.unknown += weight;
    this.#ids[that === TRUE ? "numerator" : that === UNKNOWN ? "unknown" : "remainder"].push(id);
  }

  result(m: Measure): RateResult | CountResult {
    const ids = this.#ids;
    for (const list of Object.values(ids)) list.sort();
    if (m.kind === "rate") return rateResult(m, this.#group, this.#counts, ids);
    const { denominator, maybeTrue } = this.#counts;
    return { kind: "count", measure: m.id, label: m.label, group: this.#group, count: denominator, undetermined: maybeTrue, evidence: { counted: ids.numerator, undetermined: ids.undetermined } };
  }
}

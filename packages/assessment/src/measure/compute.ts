import { evaluator, FALSE, TRUE, UNKNOWN, type Truth } from "@fengqiao/criteria";
import { accept, epochOf, refuse, type Instant, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { boundsOf, chinaOffset, civilKey, cohortFact, cohortInstant, inPeriod, type GroupKey, type ReportPeriod } from "./period.ts";
import type { Measure, PassMeasure } from "./measure.ts";
import { idOf, type MeasuredRow } from "./population.ts";
import type { MeasureTable, ResultOf } from "./result.ts";
import { tallyOf, type RowReading, type Tally } from "./tallies.ts";
import { checkRows, exclusionsOf, type CheckedRows, type RowFinding, type RowsFinding } from "./rows.ts";

/** As of when, over which period, by which keys. */
export interface MeasureOptions {
  readonly asOf: Instant;
  readonly period?: ReportPeriod;
  readonly by?: readonly GroupKey[];
  /** Minutes that civil time is ahead of UTC; 480 (China) unless said otherwise. */
  readonly offset?: number;
}
/** What `measure` says of the rows and the period, as a refusal or beside the answer. */
export type MeasureRowsFinding = RowsFinding | AssessmentFinding<"measure.needsMore" | "reportPeriod.invalid" | "period.notOver" | "count.overflow">;

/**
 * A measure over rows as of an instant: the counts of the whole and of each group, with the ids behind them. Rows whose dates cannot be true are
 * left out and named in `excluded`. Refuses an invalid as-of or period, a row that stands twice, a row as of another instant, and a
 * change or an index, which need a base period or other results (`measureChange`, `measureIndex`).
 *
 * @example
 * ```ts
 * import { measure, resolutionRate } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, area: string, resolved: boolean) => ({ caseId, asOf, area, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true, resolved } });
 * const rows = [row("boundary", "硝河乡", true), row("wages", "硝河乡", false), row("well", "白崖乡", true)];
 * const { total, groups } = must(measure(resolutionRate, rows, { asOf, by: ["area"] }));
 * total.value; // => { kind: "exact", numerator: 2, denominator: 3 }
 * groups.map((g) => [g.group.area, g.numerator, g.denominator]); // => [["白崖乡", 1, 1], ["硝河乡", 1, 2]]
 * total.evidence.remainder; // => ["wages"]
 * // the same case cannot count twice
 * measure(resolutionRate, [...rows, ...rows], { asOf }).ok; // => false
 * ```
 */
export function measure<M extends PassMeasure>(m: M, rows: readonly MeasuredRow[], options: MeasureOptions): Outcome<MeasureTable<ResultOf<M>>, MeasureRowsFinding>;
export function measure(m: Measure, rows: readonly MeasuredRow[], options: MeasureOptions): Outcome<MeasureTable, MeasureRowsFinding>;
export function measure(m: Measure, rows: readonly MeasuredRow[], options: MeasureOptions): Outcome<MeasureTable, MeasureRowsFinding> {
  if (m.kind === "change" || m.kind === "index") return refuse(finding("measure.needsMore", "", { measure: m.id, kind: m.kind }));
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;
  const table = measureChecked(m, checked.value, options);
  return table.ok ? accept(table.value, [...checked.findings, ...table.findings]) : table;
}

/** The same over rows that `checkRows` has looked at: once for many measures. */
export function measureChecked<M extends PassMeasure>(m: M, checked: CheckedRows, options: Omit<MeasureOptions, "asOf">): Outcome<MeasureTable<ResultOf<M>>, MeasureRowsFinding> {
  const by = options.by ?? [];
  const bounds = options.period === undefined ? undefined : boundsOf(options.period);
  if (options.period && !bounds) return refuse(finding("reportPeriod.invalid", "/period", options.period));
  const left: RowFinding[] = [];
  const read = readerOf(m, checked.until, bounds, by, options.offset ?? chinaOffset);
  const quantity = m.kind === "duration" ? undefined : m.sum;
  const total = tallyOf(m, {});
  const groups = new Map<string, Tally>();
  checked.rows.forEach((row, i) => {
    const reading = read(row);
    if (reading === undefined || reading.of === FALSE) return;
    if (!(Number.isSafeInteger(reading.weight) && reading.weight >= 0)) {
      left.push(finding("row.quantity", `/rows/${i}/facts/${quantity ?? ""}`, { id: reading.id, field: quantity ?? "" }));
      return;
    }
    total.add(reading);
    if (by.length === 0) return;
    const key = JSON.stringify(by.map((k) => reading.group[k] ?? null));
    const tally = groups.get(key) ?? tallyOf(m, reading.group);
    groups.set(key, tally);
    tally.add(reading);
  });
  if (!total.exact()) return refuse(finding("count.overflow", "/rows", { field: quantity ?? "rows" }));
  const open = options.period && bounds && bounds[1] > checked.until ? [finding("period.notOver", "/period", { to: options.period.to, asOf: checked.asOf })] : [];
  const resultOf = (tally: Tally): ResultOf<M> => tally.result() as ResultOf<M>;
  const table: MeasureTable<ResultOf<M>> = {
    measure: m.id,
    asOf: checked.asOf,
    cohort: m.cohort,
    ...(options.period && { period: options.period }),
    by,
    total: resultOf(total),
    groups: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => resultOf(tally)),
    excluded: [...checked.excluded, ...exclusionsOf(left)],
  };
  return accept(table, [...left, ...open]);
}

function readerOf(m: PassMeasure, until: number, bounds: readonly [number, number] | undefined, by: readonly GroupKey[], offset: number): (row: MeasuredRow) => RowReading | undefined {
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
    const weight = m.kind === "duration" || m.sum === undefined ? 1 : (facts[m.sum] as number);
    return { id: idOf(row), of: belongs < ofTruth ? belongs : ofTruth, that: that(row.facts), weight, group, part: partOf(m, row, facts) };
  };
}

/** What a row is divided by, or how long it took. */
function partOf(m: PassMeasure, row: MeasuredRow, facts: Readonly<Record<string, unknown>>): string | number | null {
  if (m.kind !== "share" && m.kind !== "duration") return null;
  const name = m.kind === "share" ? m.by : m.value;
  const value = name in facts ? facts[name] : (row as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function membership(m: PassMeasure, facts: Readonly<Record<string, unknown>>, at: number, from: number, to: number): Truth {
  if (!Number.isNaN(at)) return inPeriod(at, from, to) ? TRUE : FALSE;
  const fact = cohortFact[m.cohort];
  return fact !== undefined && facts[fact] === false ? FALSE : UNKNOWN;
}

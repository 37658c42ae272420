import { accept, epochOf, refuse, type Instant, type Outcome } from "@fengqiao/model";
import { compare, decimalText, rational, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { boundsOf, inPeriod, type GroupKey, type ReportPeriod } from "../measure/period.ts";
import type { MeasuredCase } from "../measure/population.ts";
import type { MeasuredGroup } from "../measure/result.ts";
import { checkRows, type RowsFinding } from "../measure/rows.ts";
import { shareValue } from "../share.ts";
import { falseDiscovery } from "../statistics/false-discovery.ts";
import { binomialUpperTail } from "../statistics/tail.ts";
import { planFor, type ContingencyPlan } from "./plan.ts";

/** The keys of a row by which high-frequency points are sought; the season is the choice of the period and its baselines. */
export type HotspotKey = Extract<GroupKey, "area" | "category" | "channel" | "grade">;
/** As of when, by which keys, in which period against which others, and how careful to be. */
export interface HotspotOptions {
  readonly asOf: Instant;
  readonly by: readonly HotspotKey[];
  readonly period: ReportPeriod;
  /** What is compared with: as a rule the same season of earlier years. */
  readonly baselines: readonly ReportPeriod[];
  /** Which share of the points named may be false on average: a decimal or a fraction as text, 0.05 or `"1/20"`. */
  readonly falseDiscoveryRate: number | string;
  /** Cells with fewer cases, at least 1, are neither named nor counted out: somebody could be recognised. */
  readonly minimumCell: number;
  readonly plans?: readonly ContingencyPlan[];
}

/** A high-frequency point (高频点): a cell of area, category or channel where disputes are more frequent in the period than before, beyond chance. */
export interface Hotspot {
  readonly cell: MeasuredGroup;
  readonly observed: number;
  readonly baseline: number;
  /** What the baseline would lead one to expect in a period of this length, to two decimals. */
  readonly expected: string;
  /** The chance of so many or more if nothing had changed, to six decimals. */
  readonly pValue: string;
  readonly evidence: readonly string[];
  readonly plan?: string;
}
/** The points that were found, the least probable first, and how many cells were `tested` or left out as too small. */
export interface Hotspots {
  readonly asOf: Instant;
  readonly period: ReportPeriod;
  readonly hotspots: readonly Hotspot[];
  readonly tested: number;
  readonly belowMinimum: number;
}
/** What `findHotspots` says of the rows and periods, as a refusal or beside the answer. */
export type HotspotFinding = RowsFinding | AssessmentFinding<"reportPeriod.invalid" | "period.overlap" | "hotspot.noBaseline" | "hotspot.noPlan" | "hotspot.minimumCell">;

interface Cell {
  readonly group: MeasuredGroup;
  readonly ids: string[];
  baseline: number;
}

/**
 * High-frequency points (高频点) by area, category or channel: for each cell the exact conditional test of two Poisson counts,
 * given the lengths of the periods, with the false-discovery rate controlled over all cells tested. Refuses periods that overlap, no
 * baseline, a minimum cell below 1, and what `measure` refuses of rows; a point without a prepared plan is a finding.
 *
 * @example
 * ```ts
 * import { findHotspots } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const summer = (year: number) => ({ from: `${year}-06-01T00:00:00+08:00`, to: `${year}-09-01T00:00:00+08:00` });
 * const wages = (year: number, n: number) => Array.from({ length: n }, (_, i) => ({ caseId: `${year}-${i}`, asOf, category: "wages", state: "closed", openedAt: `${year}-07-10T09:00:00+08:00`, facts: { registered: true } }));
 * const found = findHotspots([...wages(2025, 9), ...wages(2026, 24)], { asOf, by: ["category"], period: summer(2026), baselines: [summer(2025)], falseDiscoveryRate: 0.05, minimumCell: 5 });
 * must(found).hotspots.map((h) => [h.cell.category, h.observed, h.expected, h.pValue]); // => [["wages", 24, "9.00", "0.006766"]]
 * found.findings.map((f) => f.code); // => ["hotspot.noPlan"]
 * ```
 */
export function findHotspots(rows: readonly MeasuredCase[], options: HotspotOptions): Outcome<Hotspots, HotspotFinding> {
  if (!(Number.isSafeInteger(options.minimumCell) && options.minimumCell >= 1)) return refuse(finding("hotspot.minimumCell", "/minimumCell", {}));
  const spans = spansOf(options);
  if (!spans.ok) return spans;
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;
  const { now, baselines } = spans.value;
  const cells = cellsOf(checked.value.rows, options.by, spans.value);
  const big = cells.filter((cell) => cell.ids.length >= options.minimumCell);
  const length = ([from, to]: Span): number => to - from;
  const chance = rational(length(now), [now, ...baselines].reduce((sum, span) => sum + length(span), 0));
  const tested = big.map((cell) => ({ cell, p: binomialUpperTail(cell.ids.length, cell.ids.length + cell.baseline, chance) }));
  const believed = falseDiscovery(tested.map(({ p }) => p), shareValue(options.falseDiscoveryRate));
  const found: HotspotFinding[] = [];
  const hotspots = tested
    .filter((_, i) => believed[i])
    .sort((a, b) => compare(a.p, b.p) || (JSON.stringify(a.cell.group) < JSON.stringify(b.cell.group) ? -1 : 1))
    .map(({ cell: { group, ids, baseline }, p }, i): Hotspot => {
      const plan = planFor(group, options.plans ?? []);
      if (!plan) found.push(finding("hotspot.noPlan", `/hotspots/${i}`, { cell: Object.values(group).map((v) => v ?? "—").join(" · ") }));
      return { cell: group, observed: ids.length, baseline, expected: decimalText(expectedOf(baseline, chance), 2, "halfUp"), pValue: decimalText(p, 6, "up"), evidence: ids.sort(), ...(plan && { plan: plan.id }) };
    });
  return accept({ asOf: options.asOf, period: options.period, hotspots, tested: big.length, belowMinimum: cells.length - big.length }, [...checked.findings, ...found]);
}

type Span = readonly [from: number, to: number];
interface Spans {
  readonly now: Span;
  readonly baselines: readonly Span[];
}

/** The periods in milliseconds; none of them may overlap another one. */
function spansOf({ period, baselines }: HotspotOptions): Outcome<Spans, AssessmentFinding<"reportPeriod.invalid" | "period.overlap" | "hotspot.noBaseline">> {
  const now = boundsOf(period);
  if (!now) return refuse(finding("reportPeriod.invalid", "/period", period));
  const before: Span[] = [];
  for (const [i, baseline] of baselines.entries()) {
    const bounds = boundsOf(baseline);
    if (!bounds) return refuse(finding("reportPeriod.invalid", `/baselines/${i}`, baseline));
    before.push(bounds);
  }
  if (before.length === 0) return refuse(finding("hotspot.noBaseline", "/baselines", {}));
  const ordered = [now, ...before].sort(([a], [b]) => a - b);
  const overlaps = ordered.some(([from], i) => from < (ordered[i - 1]?.[1] ?? -Infinity));
  return overlaps ? refuse(finding("period.overlap", "/baselines", {})) : accept({ now, baselines: before });
}

/** The baseline count, scaled to the length of the period. */
const expectedOf = (baseline: number, chance: Rational): Rational => rational(BigInt(baseline) * chance.n, chance.d - chance.n);

function cellsOf(rows: readonly MeasuredCase[], by: readonly HotspotKey[], { now, baselines }: Spans): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    const at = epochOf(row.openedAt);
    const current = inPeriod(at, now[0], now[1]);
    if (!current && !baselines.some(([from, to]) => inPeriod(at, from, to))) continue;
    const group: Record<string, string | null> = {};
    for (const key of by) group[key] = row[key] ?? null;
    const key = JSON.stringify(by.map((k) => group[k]));
    const cell: Cell = cells.get(key) ?? { group, ids: [], baseline: 0 };
    cells.set(key, cell);
    if (current) cell.ids.push(row.caseId);
    else cell.baseline += 1;
  }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell).filter((cell) => cell.ids.length > 0);
}

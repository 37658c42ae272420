import { accept, epochOf, refuse, type Instant, type Outcome } from "@fengqiao/model";
import { compare, decimalText, rational, type Rational } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { boundsOf, inPeriod, type GroupKey, type ReportPeriod } from "../measure/period.ts";
import type { MeasuredCase } from "../measure/population.ts";
import type { Group } from "../measure/result.ts";
import { checkRows, type RowsFinding } from "../measure/rows.ts";
import { shareValue } from "../scheme/share.ts";
import type { Share } from "../shapes.ts";
import { falseDiscovery } from "../statistics/false-discovery.ts";
import { binomialUpperTail } from "../statistics/tail.ts";
import { planFor, type ContingencyPlan } from "./plan.ts";

/** The keys of a row by which high-frequency points are sought; the season is the choice of the period and its baselines. */
export type HotspotKey = Extract<GroupKey, "area" | "category" | "channel" | "grade">;
export interface HotspotOptions {
  readonly asOf: Instant;
  readonly by: readonly HotspotKey[];
  readonly period: ReportPeriod;
  /** What is compared with: as a rule the same season of earlier years. */
  readonly baselines: readonly ReportPeriod[];
  /** Which share of the points named may be false on average, e.g. 0.05. */
  readonly falseDiscoveryRate: Share;
  /** Cells with fewer cases are neither named nor counted out: somebody could be recognised. */
  readonly minimumCell: number;
  readonly plans?: readonly ContingencyPlan[];
}

/** A region, category and season where disputes are more frequent than before, beyond chance. */
export interface Hotspot {
  readonly cell: Group;
  readonly observed: number;
  readonly baseline: number;
  /** What the baseline would lead one to expect in a period of this length, to two decimals. */
  readonly expected: string;
  /** The chance of so many or more if nothing had changed, to six decimals. */
  readonly pValue: string;
  readonly evidence: readonly string[];
  readonly plan?: string;
}
export interface Hotspots {
  readonly asOf: Instant;
  readonly period: ReportPeriod;
  readonly hotspots: readonly Hotspot[];
  readonly tested: number;
  readonly belowMinimum: number;
}
export type HotspotFinding = RowsFinding | AssessmentFinding<"reportPeriod.invalid" | "period.overlap" | "hotspot.noBaseline" | "hotspot.noPlan" | "hotspot.minimumCell">;

interface Cell {
  readonly group: Group;
  readonly ids: string[];
  baseline: number;
}

/**
 * High-frequency points (高频点) by region, category or channel: for each cell the exact conditional test of two Poisson counts,
 * given the lengths of the periods, with the false-discovery rate controlled over all cells tested. Refuses periods that overlap, no
 * baseline, a minimum cell below 1, and what `measure` refuses of rows; a point without a prepared plan is a finding.
 */
export function findHotspots(rows: readonly MeasuredCase[], options: HotspotOptions): Outcome<Hotspots, HotspotFinding> {
  const now = boundsOf(options.period);
  const before = options.baselines.map(boundsOf);
  const invalid = before.findIndex((b) => b === undefined);
  if (!now) return refuse(finding("reportPeriod.invalid", "/period", options.period));
  const wrong = options.baselines[invalid];
  if (wrong) return refuse(finding("reportPeriod.invalid", `/baselines/${invalid}`, wrong));
  const baselines = before.filter((b) => b !== undefined);
  if (baselines.length === 0) return refuse(finding("hotspot.noBaseline", "/baselines", {}));
  const all = [now, ...baselines].sort(([a], [b]) => a - b);
  const overlap = all.findIndex(([from], i) => i > 0 && from < (all[i - 1]?.[1] ?? -Infinity));
  if (overlap > 0) return refuse(finding("period.overlap", "/baselines", {}));
  if (!(Number.isSafeInteger(options.minimumCell) && options.minimumCell >= 1)) return refuse(finding("hotspot.minimumCell", "/minimumCell", {}));
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;

  const cells = cellsOf(checked.value.rows, options.by, now, baselines);
  const big = cells.filter((cell) => cell.ids.length >= options.minimumCell);
  const chance = rational(now[1] - now[0], now[1] - now[0] + baselines.reduce((n, [from, to]) => n + to - from, 0));
  const pValues = big.map((cell) => binomialUpperTail(cell.ids.length, cell.ids.length + cell.baseline, chance));
  const believed = falseDiscovery(pValues, shareValue(options.falseDiscoveryRate));
  const found: HotspotFinding[] = [];
  const hotspots = big
    .map((cell, i) => ({ cell, p: pValues[i] ?? rational(1), named: believed[i] === true }))
    .filter(({ named }) => named)
    .sort((a, b) => compare(a.p, b.p) || (JSON.stringify(a.cell.group) < JSON.stringify(b.cell.group) ? -1 : 1))
    .map(({ cell, p }, i): Hotspot => {
      const plan = planFor(cell.group, options.plans ?? []);
      if (!plan) found.push(finding("hotspot.noPlan", `/hotspots/${i}`, { cell: Object.values(cell.group).map((v) => v ?? "—").join(" · ") }));
      return { cell: cell.group, observed: cell.ids.length, baseline: cell.baseline, expected: decimalText(expectedOf(cell.baseline, chance), 2, "halfUp"), pValue: decimalText(p, 6, "up"), evidence: cell.ids.sort(), ...(plan && { plan: plan.id }) };
    });
  return accept({ asOf: options.asOf, period: options.period, hotspots, tested: big.length, belowMinimum: cells.length - big.length }, [...checked.findings, ...found]);
}

/** The baseline count, scaled to the length of the period. */
const expectedOf = (baseline: number, chance: Rational): Rational => rational(BigInt(baseline) * chance.n, chance.d - chance.n);

function cellsOf(rows: readonly MeasuredCase[], by: readonly HotspotKey[], now: readonly [number, number], baselines: readonly (readonly [number, number])[]): readonly Cell[] {
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

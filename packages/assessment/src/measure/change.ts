import { accept, refuse, type Label, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { measureChecked, type MeasureOptions, type MeasureRowsFinding } from "./compute.ts";
import type { ChangeMeasure } from "./measure.ts";
import { boundsOf, type ReportPeriod } from "./period.ts";
import type { MeasuredRow } from "./population.ts";
import type { Fraction } from "./rate.ts";
import type { CountResult, MeasuredGroup } from "./result.ts";
import { checkRows } from "./rows.ts";
import type { Rounding } from "../exact/rational.ts";

/** As of when, over which two periods, by which keys. */
export interface ChangeOptions extends Omit<MeasureOptions, "period"> {
  readonly period: ReportPeriod;
  /** What is compared with: as a rule the same period of the year before. */
  readonly base: ReportPeriod;
}

/** A count, its base, and the change as `(now − base) / base`. Without a base there is no share of it; both counts are always there. */
export interface ChangeResult {
  readonly kind: "change";
  readonly measure: string;
  readonly label: Label;
  readonly group: MeasuredGroup;
  readonly now: number;
  readonly base: number;
  readonly value: ({ readonly kind: "exact" } & Fraction) | { readonly kind: "undefinedRate" };
  readonly undetermined: number;
  readonly decimals: number;
  readonly rounding: Rounding;
}
/** The change of the whole and of each group that either period has. */
export interface ChangeTable {
  readonly total: ChangeResult;
  readonly groups: readonly ChangeResult[];
}

/**
 * A count of one period against that of a base period (同比), as a whole and by group. Refuses what `measure` refuses, and periods that overlap.
 *
 * @example
 * ```ts
 * import { disputeChange, measureChange } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, year: number) => ({ caseId, asOf, state: "handling", openedAt: `${year}-03-02T09:00:00+08:00`, facts: { registered: true } });
 * const half = (year: number) => ({ from: `${year}-01-01T00:00:00+08:00`, to: `${year}-07-01T00:00:00+08:00` });
 * const { total } = must(measureChange(disputeChange, [row("well", 2025), row("sheep", 2025), row("boundary", 2026)], { asOf, period: half(2026), base: half(2025) }));
 * [total.now, total.base, total.value]; // => [1, 2, { kind: "exact", numerator: -1, denominator: 2 }]
 * ```
 */
export function measureChange(m: ChangeMeasure, rows: readonly MeasuredRow[], options: ChangeOptions): Outcome<ChangeTable, MeasureRowsFinding | AssessmentFinding<"period.overlap">> {
  const [now, base] = [boundsOf(options.period), boundsOf(options.base)];
  if (now && base && now[0] < base[1] && base[0] < now[1]) return refuse(finding("period.overlap", "/base", {}));
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;
  const count = { ...m, kind: "count" as const };
  const [after, before] = [measureChecked(count, checked.value, options), measureChecked(count, checked.value, { ...options, period: options.base })];
  if (!after.ok) return after;
  if (!before.ok) return before;
  const keyOf = (result: CountResult): string => JSON.stringify(Object.entries(result.group));
  const bases = new Map(before.value.groups.map((result) => [keyOf(result), result]));
  const nows = new Map(after.value.groups.map((result) => [keyOf(result), result]));
  const keys = [...new Set([...bases.keys(), ...nows.keys()])].sort();
  return accept(
    { total: changeOf(m, {}, after.value.total, before.value.total), groups: keys.map((key) => changeOf(m, (nows.get(key) ?? bases.get(key))?.group ?? {}, nows.get(key), bases.get(key))) },
    [...checked.findings, ...after.findings, ...before.findings],
  );
}

function changeOf(m: ChangeMeasure, group: MeasuredGroup, after: CountResult | undefined, before: CountResult | undefined): ChangeResult {
  const [now, base] = [after?.count ?? 0, before?.count ?? 0];
  return {
    kind: "change", measure: m.id, label: m.label, group, now, base,
    value: base === 0 ? { kind: "undefinedRate" } : { kind: "exact", numerator: now - base, denominator: base },
    undetermined: (after?.undetermined ?? 0) + (before?.undetermined ?? 0), decimals: m.decimals, rounding: m.rounding,
  };
}

import { accept, refuse, type Label, type Outcome } from "@fengqiao/model";
import { finding } from "../findings.ts";
import { measureChecked, type MeasureOptions, type MeasureRowsFinding } from "./compute.ts";
import type { ChangeMeasure } from "./measure.ts";
import { boundsOf, type ReportPeriod } from "./period.ts";
import type { MeasuredRow } from "./population.ts";
import type { CountResult, Fraction, Group } from "./result.ts";
import { checkRows } from "./rows.ts";
import type { Rounding } from "../exact/rational.ts";

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
  readonly group: Group;
  readonly now: number;
  readonly base: number;
  readonly value: ({ readonly kind: "exact" } & Fraction) | { readonly kind: "undefinedRate" };
  readonly undetermined: number;
  readonly decimals: number;
  readonly rounding: Rounding;
}
export interface ChangeTable {
  readonly total: ChangeResult;
  readonly groups: readonly ChangeResult[];
}

/** A count of one period against that of a base period (同比), as a whole and by group. Refuses what `measure` refuses, and periods that overlap. */
export function measureChange(m: ChangeMeasure, rows: readonly MeasuredRow[], options: ChangeOptions): Outcome<ChangeTable, MeasureRowsFinding | ReturnType<typeof finding<"period.overlap">>> {
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

function changeOf(m: ChangeMeasure, group: Group, after: CountResult | undefined, before: CountResult | undefined): ChangeResult {
  const [now, base] = [after?.count ?? 0, before?.count ?? 0];
  return {
    kind: "change", measure: m.id, label: m.label, group, now, base,
    value: base === 0 ? { kind: "undefinedRate" } : { kind: "exact", numerator: now - base, denominator: base },
    undetermined: (after?.undetermined ?? 0) + (before?.undetermined ?? 0), decimals: m.decimals, rounding: m.rounding,
  };
}

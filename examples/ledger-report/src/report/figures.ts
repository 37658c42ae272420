import { formatRate, measure, must, trend, type CaseRow, type CountMeasure, type CountResult, type GroupKey, type Instant, type Label, type Level, type MeasureTable, type RateResult } from "fengqiao";
import type { Counts, GradeCount, GroupRow, RateRow, Report } from "./report.ts";

/** What the figures are counted from. */
export interface Counting {
  readonly kind: Report["kind"];
  readonly rows: readonly CaseRow[];
  readonly asOf: Instant;
}

const nothing: Label = { "zh-CN": "未载明", en: "not stated" };
const all: Label = { "zh-CN": "全部", en: "all" };
const yes = { equal: true } as const;
const longestTrend = 13;

type Wanted = Pick<CountMeasure, "id" | "of"> & Partial<Pick<CountMeasure, "cohort">>;
const found: Wanted = { id: "found", of: { registered: yes } };
const resolved: Wanted = { id: "resolved", of: { resolved: yes } };
const closed: Wanted = { id: "closed", of: { closed: yes } };
const overdue: Wanted = { id: "overdue", of: { overdue: yes } };
const late: Wanted = { id: "late", of: { resolved: yes, metDeadline: { equal: false } } };
const open: Wanted = { id: "open", of: { registered: yes, resolved: { equal: false } } };

const countMeasure = ({ kind }: Counting, wanted: Wanted): CountMeasure => ({
  kind: "count", label: { "zh-CN": wanted.id, en: wanted.id }, population: kind === "dispute" ? "cases" : "serviceMatters", cohort: "standing", src: "report", ...wanted,
});

function counted(counting: Counting, wanted: Wanted, by: readonly GroupKey[] = []): MeasureTable<CountResult> {
  return must(measure(countMeasure(counting, wanted), counting.rows, { asOf: counting.asOf, by }));
}

export function countsOf(counting: Counting): Counts {
  const count = (wanted: Wanted): number => counted(counting, wanted).total.count;
  return { found: count(found), resolved: count(resolved), closed: count(closed), open: count(open), overdue: count(overdue), late: count(late) };
}

export function gradeCounts(counting: Counting, grades: readonly Level[]): readonly GradeCount[] {
  const [total, stillOpen] = [byKey(counting, found, "grade"), byKey(counting, open, "grade")];
  return grades.map(({ id, label }) => ({ grade: id, label, total: total.get(id) ?? 0, open: stillOpen.get(id) ?? 0 }));
}

const byKey = (counting: Counting, wanted: Wanted, key: "area" | "category" | "grade"): ReadonlyMap<string, number> =>
  new Map(counted(counting, wanted, [key]).groups.map((result) => [result.group[key] ?? "", result.count]));

/** The figures of each area or category, the largest first. */
export function groupRows(counting: Counting, key: "area" | "category", labelOf: (id: string) => Label): readonly GroupRow[] {
  const [foundBy, resolvedBy, openBy, overdueBy] = [found, resolved, open, overdue].map((wanted) => byKey(counting, wanted, key));
  const grades = counted(counting, found, [key, "grade"]).groups;
  return [...(foundBy ?? [])]
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => ({
      id,
      label: id === "" ? nothing : labelOf(id),
      found: count,
      resolved: resolvedBy?.get(id) ?? 0,
      open: openBy?.get(id) ?? 0,
      overdue: overdueBy?.get(id) ?? 0,
      grades: Object.fromEntries(grades.flatMap(({ group, count: n }) => ((group[key] ?? "") === id && typeof group.grade === "string" ? [[group.grade, n]] : []))),
    }));
}

/** Rates of the rules: over everything first, then by group. */
export function rateRows(tables: readonly MeasureTable[], key: "area" | "category" | undefined, labelOf: (id: string) => Label): readonly RateRow[] {
  return tables.flatMap(({ total, groups }): RateRow[] => {
    if (total.kind !== "rate") return [];
    if (key === undefined) return [rateRow(total, "all", "all", all)];
    return groups.flatMap((result) => (result.kind === "rate" ? [rateRow(result, result.group[key] ?? "", key, result.group[key] ? labelOf(result.group[key]) : nothing)] : []));
  });
}

function rateRow(result: RateResult, subject: string, subjectKind: RateRow["subjectKind"], subjectLabel: Label): RateRow {
  const { measure: id, label, numerator, denominator, unknown } = result;
  return { subject, subjectKind, subjectLabel, measure: id, measureLabel: label, numerator, denominator, unknown, text: { "zh-CN": formatRate(result, "zh-CN"), en: formatRate(result, "en") } };
}

/** Found and resolved by month: the last thirteen months, without empty ones at the beginning. */
export function monthly(counting: Counting): Report["trend"] {
  const { asOf, rows } = counting;
  const months = { from: monthBefore(asOf.slice(0, 7), longestTrend - 1), to: asOf.slice(0, 7) };
  const points = (wanted: Wanted): readonly { readonly month: string; readonly result: CountResult }[] => must(trend(countMeasure(counting, wanted), rows, { asOf, months, offset: offsetOf(asOf) }));
  const opened = points({ ...found, cohort: "openedIn" });
  const settled = points({ ...resolved, cohort: "resolvedIn" });
  const all = opened.map(({ month, result }, at) => ({ month, found: result.count, resolved: settled[at]?.result.count ?? 0 }));
  return all.slice(Math.max(0, all.findIndex((point) => point.found > 0)));
}

function monthBefore(month: string, n: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - n;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Minutes that the place of the report is ahead of UTC. */
function offsetOf(at: Instant): number {
  const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

import { accept, refuse, some, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { measureChecked, type MeasureOptions, type MeasureRowsFinding } from "./compute.ts";
import type { PassMeasure } from "./measure.ts";
import type { MeasuredRow } from "./population.ts";
import type { MeasureTable, ResultOf } from "./result.ts";
import { checkRows } from "./rows.ts";

/**
 * Several measures over one population's rows, which are looked at once. Refuses what `measure` refuses, measures of different populations,
 * and a measure without its companion (a satisfaction without the participation): one without the other is not to be published.
 *
 * @example
 * ```ts
 * import { formatRate, measureAll, participationRate, satisfactionRate } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const rated = (caseId: string, satisfied: "yes" | "silent") => ({ caseId, asOf, state: "closed", openedAt: "2026-03-02T09:00:00+08:00", facts: { closed: true, satisfied } });
 * const rows = [rated("boundary", "yes"), rated("wages", "silent")];
 * measureAll([satisfactionRate], rows, { asOf }).findings.map((f) => f.code); // => ["measure.companion"]
 * const tables = must(measureAll([satisfactionRate, participationRate], rows, { asOf }));
 * tables.map((table) => formatRate(table.total, "en")); // => ["100.00% (1/1)", "50.00% (1/2)"]
 * ```
 */
export function measureAll<M extends PassMeasure>(
  measures: readonly M[],
  rows: readonly MeasuredRow[],
  options: MeasureOptions,
): Outcome<readonly MeasureTable<ResultOf<M>>[], MeasureRowsFinding | AssessmentFinding<"measure.companion" | "measure.otherPopulation">> {
  const ids = new Set(measures.map((m) => m.id));
  const [first] = measures;
  const faults: readonly AssessmentFinding<"measure.companion" | "measure.otherPopulation">[] = measures.flatMap((m, i) => [
    ...(m.kind === "rate" && m.companion !== undefined && !ids.has(m.companion) ? [finding("measure.companion", `/${i}`, { measure: m.id, companion: m.companion })] : []),
    ...(first && m.population !== first.population ? [finding("measure.otherPopulation", `/${i}/population`, { measure: m.id, population: m.population, first: first.population })] : []),
  ]);
  if (some(faults)) return refuse(...faults);
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;
  const tables: MeasureTable<ResultOf<M>>[] = [];
  const found: MeasureRowsFinding[] = [...checked.findings];
  for (const m of measures) {
    const table = measureChecked(m, checked.value, options);
    if (!table.ok) return table;
    tables.push(table.value);
    found.push(...table.findings);
  }
  return accept(tables, found);
}

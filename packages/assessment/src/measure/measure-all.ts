import { accept, refuse, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { measureChecked, type MeasureOptions, type MeasureRowsFinding } from "./compute.ts";
import type { PassMeasure } from "./measure.ts";
import type { MeasuredRow } from "./population.ts";
import type { MeasureTable } from "./result.ts";
import { checkRows } from "./rows.ts";

/**
 * Several measures over one population's rows, which are looked at once. Refuses what `measure` refuses, measures of different populations,
 * and a measure without its companion (a satisfaction without the participation): one without the other is not to be published.
 */
export function measureAll(measures: readonly PassMeasure[], rows: readonly MeasuredRow[], options: MeasureOptions): Outcome<readonly MeasureTable[], MeasureRowsFinding | AssessmentFinding<"measure.companion" | "measure.otherPopulation">> {
  const ids = new Set(measures.map((m) => m.id));
  const [first] = measures;
  const faults = measures.flatMap((m, i): AssessmentFinding<"measure.companion" | "measure.otherPopulation">[] => [
    ...(m.kind === "rate" && m.companion !== undefined && !ids.has(m.companion) ? [finding("measure.companion", `/${i}`, { measure: m.id, companion: m.companion })] : []),
    ...(first && m.population !== first.population ? [finding("measure.otherPopulation", `/${i}/population`, { measure: m.id, population: m.population, first: first.population })] : []),
  ]);
  const [fault, ...others] = faults;
  if (fault) return refuse(fault, ...others);
  const checked = checkRows(rows, options.asOf);
  if (!checked.ok) return checked;
  const tables: MeasureTable[] = [];
  const found: MeasureRowsFinding[] = [...checked.findings];
  for (const m of measures) {
    const table = measureChecked(m, checked.value, options);
    if (!table.ok) return table;
    tables.push(table.value);
    found.push(...table.findings);
  }
  return accept(tables, found);
}

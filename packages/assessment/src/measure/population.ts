import type { CaseRow, Dictionary, FactsOf, Instant, Label } from "@fengqiao/model";
import { caseMeasureDictionary, checkDictionary, dutyDictionary, entryDictionary, surveyDictionary, unitDictionary, type CaseMeasureFacts } from "./facts.ts";

/** What a measure counts. A measure names exactly one population, so that its numerator is part of its denominator. */
export type PopulationId = "cases" | "serviceMatters" | "units" | "duties" | "checklists" | "surveys" | "entries";

/** A population: what one row is, and the closed dictionary of what may be asked of it. */
export interface Population {
  readonly label: Label;
  readonly dictionary: Dictionary;
}

/**
 * The populations, each with its name and its dictionary: all that a measure can be about.
 *
 * @example
 * ```ts
 * import { populations, type Population } from "@fengqiao/assessment";
 *
 * const units: Population = populations.units;
 * units.label.en; // => "units: bodies, grids, posts"
 * Object.keys(units.dictionary); // => ["unit", "needed", "present", "fullTime", "households", "grids"]
 * ```
 */
export const populations: Readonly<Record<PopulationId, Population>> = {
  cases: { label: { "zh-CN": "矛盾纠纷", en: "disputes" }, dictionary: caseMeasureDictionary },
  serviceMatters: { label: { "zh-CN": "服务事项", en: "service matters" }, dictionary: caseMeasureDictionary },
  units: { label: { "zh-CN": "单位、网格、岗位", en: "units: bodies, grids, posts" }, dictionary: unitDictionary },
  duties: { label: { "zh-CN": "应办任务", en: "duties" }, dictionary: dutyDictionary },
  checklists: { label: { "zh-CN": "检查项", en: "checklist items" }, dictionary: checkDictionary },
  surveys: { label: { "zh-CN": "调查回答", en: "survey answers" }, dictionary: surveyDictionary },
  entries: { label: { "zh-CN": "资金流水", en: "money entries" }, dictionary: entryDictionary },
};

/** A row of the populations `cases` and `serviceMatters`: the model's case row, with whatever further facts the host knows. */
export interface MeasuredCase extends Omit<CaseRow, "facts"> {
  readonly facts: CaseMeasureFacts;
}

/** A row of any other population. `on` is the instant by which it belongs to a period; `D` is the population's dictionary. */
export interface PopulationRow<D extends Dictionary = Dictionary> {
  readonly id: string;
  readonly asOf: Instant;
  readonly on?: Instant;
  readonly area?: string;
  readonly category?: string;
  readonly channel?: string;
  readonly grade?: string;
  readonly facts: FactsOf<D>;
}

/** A row of any population. */
export type MeasuredRow = MeasuredCase | PopulationRow;

export const idOf = (row: MeasuredRow): string => ("caseId" in row ? row.caseId : row.id);

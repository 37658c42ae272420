import type { CaseRow, Dictionary, FactsOf, Instant, Label } from "@fengqiao/model";
import { caseMeasureDictionary, checkDictionary, dutyDictionary, entryDictionary, surveyDictionary, unitDictionary, type CaseMeasureFacts } from "./facts.ts";

/** What a measure counts. A measure names exactly one population, so that its numerator is part of its denominator. */
export type PopulationId = "cases" | "serviceMatters" | "units" | "duties" | "checklists" | "surveys" | "entries";

/** A population: what one row is, and the closed dictionary of what may be asked of it. */
export interface Population {
  readonly label: Label;
  readonly dictionary: Dictionary;
}

export const populations: Readonly<Record<PopulationId, Population>> = {
  cases: { label: { "zh-CN": "矛盾纠纷", en: "disputes" }, dictionary: caseMeasureDictionary },
  serviceMatters: { label: { "zh-CN": "服务事项", en: "service matters" }, dictionary: caseMeasureDictionary },
  units: { label: { "zh-CN": "单位、网格、岗位", en: "units: bodies, grids, posts" }, dictionary: unitDictionary },
  duties: { label: { "zh-CN": "应办任务", en: "duties" }, dictionary: dutyDictionary },
  checklists: { label: { "zh-CN": "检查项", en: "checklist items" }, dictionary: checkDictionary },
  surveys: { label: { "zh-CN": "调查回答", en: "survey answers" }, dictionary: surveyDictionary },
  entries: { label: { "zh-CN": "资金流水", en: "money entries" }, dictionary: entryDictionary },
};

/** A case as measures read it: the model's row, with whatever further facts the host knows. */
export interface MeasuredCase extends Omit<CaseRow, "facts"> {
  readonly facts: CaseMeasureFacts;
}

/** A row of any other population. `on` is the instant by which it belongs to a period. */
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

export type MeasuredRow = MeasuredCase | PopulationRow;

export const idOf = (row: MeasuredRow): string => ("caseId" in row ? row.caseId : row.id);

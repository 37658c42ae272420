import { label } from "@fengqiao/model";
import type { RateMeasure } from "../measure/measure.ts";

const rate = { kind: "rate", rounding: "halfUp" } as const;

/**
 * 事件办结率: of the service matters accepted, those dispatched and solved (Liaocheng S028).
 *
 * @example
 * ```ts
 * import { arrivalRate, eventCompletionRate, feedbackRate, formatRate, measureAll, responseRate } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const facts = { kind: "serviceMatter", registered: true, resolved: true, respondedInTime: true, arrivedInTime: false, fedBackInTime: null } as const;
 * const streetLamp = { caseId: "street-lamp", asOf, state: "closed", openedAt: "2026-09-02T09:00:00+08:00", facts };
 * const tables = must(measureAll([eventCompletionRate, responseRate, arrivalRate, feedbackRate], [streetLamp], { asOf }));
 * tables.map((table) => formatRate(table.total, "en")); // => ["100.0% (1/1)", "100.0% (1/1)", "0.0% (0/1)", "0.0%–100.0% (0/1, 1 unknown)"]
 * ```
 */
export const eventCompletionRate: RateMeasure = {
  ...rate, id: "events.completion", population: "serviceMatters", label: label("事件办结率", "event completion rate"), cohort: "openedIn", of: { registered: { equal: true } }, that: { resolved: { equal: true } }, decimals: 1, src: "liaocheng S028 (LIAOCHENG-28)",
};

/** 按时响应率: of the service matters registered, those responded to within the limit, which is one minute in the source (Jiangjin S031). */
export const responseRate: RateMeasure = {
  ...rate, id: "events.response", population: "serviceMatters", label: label("按时响应率", "responded in time"), cohort: "openedIn", of: { registered: { equal: true } }, that: { respondedInTime: { equal: true } }, decimals: 1, src: "jiangjin S031 (JIANGJIN-52)",
};

/** 按时到达率: of the service matters registered, those where somebody arrived within the limit, which is five minutes in the source (Jiangjin S031). */
export const arrivalRate: RateMeasure = {
  ...rate, id: "events.arrival", population: "serviceMatters", label: label("按时到达率", "arrived in time"), cohort: "openedIn", of: { registered: { equal: true } }, that: { arrivedInTime: { equal: true } }, decimals: 1, src: "jiangjin S031 (JIANGJIN-53)",
};

/** 按时反馈率: of the service matters registered, those whose result was fed back within the limit, which is ten minutes in the source (Jiangjin S031). */
export const feedbackRate: RateMeasure = {
  ...rate, id: "events.feedback", population: "serviceMatters", label: label("按时反馈率", "fed back in time"), cohort: "openedIn", of: { registered: { equal: true } }, that: { fedBackInTime: { equal: true } }, decimals: 1, src: "jiangjin S031 (JIANGJIN-54)",
};

/** 覆盖率: of the units that should have a thing (a centre, a tribunal, a station, a branch), those that have it (Xiji S010, Lintan S043, Jiangjin S032). */
export const coverageRate: RateMeasure = {
  ...rate, id: "coverage", population: "units", label: label("覆盖率", "coverage"), cohort: "standing", of: { needed: { equal: true } }, that: { present: { equal: true } }, decimals: 1, src: ["xiji S010 (XIJI-14)", "lintan S043 (LINTAN-44)", "jiangjin S032 (JIANGJIN-55)"],
};

/**
 * 专职网格员配备率: of the communities that need a grid worker, those that have a full-time one (Jiangjin S032).
 *
 * @example
 * ```ts
 * import { coverageRate, formatRate, measureAll, staffingRate, type PopulationRow, type unitDictionary } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const community = (id: string, fullTime: boolean): PopulationRow<typeof unitDictionary> => ({ id, asOf, facts: { unit: "village", needed: true, present: true, fullTime } });
 * const tables = must(measureAll([coverageRate, staffingRate], [community("崔中村", true), community("前村", false)], { asOf }));
 * tables.map((table) => formatRate(table.total, "en")); // => ["100.0% (2/2)", "50.0% (1/2)"]
 * ```
 */
export const staffingRate: RateMeasure = {
  ...rate, id: "staffing", population: "units", label: label("专职网格员配备率", "full-time grid workers in place"), cohort: "standing", of: { needed: { equal: true } }, that: { present: { equal: true }, fullTime: { equal: true } }, decimals: 1, src: "jiangjin S032 (JIANGJIN-55)",
};

/**
 * 微网格规模达标率: of the micro-grids, those of 50 to 80 households (Jiangjin S024).
 *
 * @example
 * ```ts
 * import { formatRate, gridSizeRate, measureAll, partitionRate, type PopulationRow, type unitDictionary } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const units: PopulationRow<typeof unitDictionary>[] = [
 *   { id: "grid-1", asOf, facts: { unit: "microGrid", households: 64 } },
 *   { id: "grid-2", asOf, facts: { unit: "microGrid", households: 112 } },
 *   { id: "building-1", asOf, facts: { unit: "building", grids: 1 } },
 * ];
 * const tables = must(measureAll([gridSizeRate, partitionRate], units, { asOf }));
 * tables.map((table) => formatRate(table.total, "en")); // => ["50.0% (1/2)", "100.00% (1/1)"]
 * ```
 */
export const gridSizeRate: RateMeasure = {
  ...rate, id: "gridSize", population: "units", label: label("微网格规模达标率", "micro-grids of standard size"), cohort: "standing", of: { unit: { equal: "microGrid" } }, that: { households: { greaterOrEqual: 50, lessOrEqual: 80 } }, decimals: 1,
  src: "jiangjin S024 (JIANGJIN-39)",
};

/** 网格划分无缝无叠比率: of the buildings, those that lie in exactly one grid: no gap, no overlap (Xingsheng S050). */
export const partitionRate: RateMeasure = {
  ...rate, id: "partition", population: "units", label: label("网格划分无缝无叠比率", "buildings in exactly one grid"), cohort: "standing", of: { unit: { equal: "building" } }, that: { grids: { equal: 1 } }, decimals: 2, src: "xingsheng S050 (XINGSHENG-03)",
};

/** 例会报告按时率: of the meetings and reports due, those held on time; rows come from `cadenceDuties` (Xiji S009, Dong'e S055). */
export const cadenceRate: RateMeasure = {
  ...rate, id: "cadence", population: "duties", label: label("例会报告按时率", "meetings and reports on time"), cohort: "openedIn", of: { kind: { equal: "cadence" }, due: { equal: true } }, that: { met: { equal: true }, onTime: { equal: true } }, decimals: 1,
  src: ["xiji S009 (XIJI-08)", "xiji S009 (XIJI-09)", "donge S055 (DONGE-12)"],
};

/** “四个至少”达标率: of the periods of a post that are due, those in which all four minimums were met; rows come from `quotaDuties` (Dong'e S058). */
export const quotaRate: RateMeasure = {
  ...rate, id: "quota", population: "duties", label: label("“四个至少”达标率", "periods that met all four minimums"), cohort: "openedIn", of: { kind: { equal: "quota" }, due: { equal: true } }, that: { met: { equal: true } }, decimals: 1, src: "donge S058 (DONGE-13)",
};

/**
 * 清单达标率: of the checklist items that apply, those present, over many subjects at once (Lintan S033, Liaocheng S021, Dong'e S088).
 *
 * @example
 * ```ts
 * import { checklistRate, formatRate, measure, type checkDictionary, type PopulationRow } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const item = (id: string, present: boolean): PopulationRow<typeof checkDictionary> => ({ id, asOf, area: "硝河乡", facts: { applies: true, present } });
 * formatRate(must(measure(checklistRate, [item("hall", true), item("display", false)], { asOf })).total, "en"); // => "50.0% (1/2)"
 * ```
 */
export const checklistRate: RateMeasure = {
  ...rate, id: "checklist", population: "checklists", label: label("清单达标率", "checklist items present"), cohort: "standing", of: { applies: { equal: true } }, that: { present: { equal: true } }, decimals: 1, src: ["lintan S033 (LINTAN-64)", "liaocheng S021 (LIAOCHENG-18)", "donge S088 (DONGE-52)"],
};

/**
 * 调查满意率: of the people who answered a survey, those satisfied; never without {@link surveyResponseRate} beside it (Jiangjin S003, S040).
 *
 * @example
 * ```ts
 * import { formatRate, measureAll, surveyResponseRate, surveySatisfactionRate, type PopulationRow, type surveyDictionary } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const answer = (said: "satisfied" | "dissatisfied" | "noAnswer", people: number): PopulationRow<typeof surveyDictionary> => ({ id: said, asOf, facts: { answer: said, people } });
 * const tables = must(measureAll([surveySatisfactionRate, surveyResponseRate], [answer("satisfied", 450), answer("dissatisfied", 50), answer("noAnswer", 1500)], { asOf }));
 * tables.map((table) => formatRate(table.total, "en")); // => ["90.00% (450/500)", "25.00% (500/2000)"]
 * ```
 */
export const surveySatisfactionRate: RateMeasure = {
  ...rate, id: "survey.satisfaction", population: "surveys", label: label("调查满意率", "satisfied in the survey"), cohort: "standing", of: { answer: { isIn: ["satisfied", "dissatisfied"] } }, that: { answer: { equal: "satisfied" } }, sum: "people", decimals: 2,
  companion: "survey.response", src: ["jiangjin S003 (JIANGJIN-08)", "jiangjin S040 (JIANGJIN-19)"],
};

/** 调查应答率: of the people asked in a survey, those who answered (Jiangjin S040). */
export const surveyResponseRate: RateMeasure = {
  ...rate, id: "survey.response", population: "surveys", label: label("调查应答率", "answered the survey"), cohort: "standing", of: {}, that: { answer: { isIn: ["satisfied", "dissatisfied"] } }, sum: "people", decimals: 2,
  companion: "survey.satisfaction", src: "jiangjin S040 (JIANGJIN-18)",
};

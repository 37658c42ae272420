import type { Label } from "@fengqiao/model";
import type { RateMeasure } from "../measure/measure.ts";

const t = (zh: string, en: string): Label => ({ "zh-CN": zh, en });
const half = { rounding: "halfUp", kind: "rate" } as const;

/** 事件办结率: dispatched and solved, of the events accepted. */
export const eventCompletionRate: RateMeasure = {
  ...half, id: "events.completion", population: "serviceMatters", label: t("事件办结率", "event completion rate"), cohort: "openedIn", of: { registered: { equal: true } }, that: { resolved: { equal: true } }, decimals: 1, src: "liaocheng S028 (LIAOCHENG-28)",
};

/** 响应、到达、反馈及时率: within 1, 5 and 10 minutes, of all events registered. */
export const responseRate: RateMeasure = {
  ...half, id: "events.response", population: "serviceMatters", label: t("按时响应率", "responded in time"), cohort: "openedIn", of: { registered: { equal: true } }, that: { respondedInTime: { equal: true } }, decimals: 1, src: "jiangjin S031 (JIANGJIN-52)",
};
export const arrivalRate: RateMeasure = {
  ...half, id: "events.arrival", population: "serviceMatters", label: t("按时到达率", "arrived in time"), cohort: "openedIn", of: { registered: { equal: true } }, that: { arrivedInTime: { equal: true } }, decimals: 1, src: "jiangjin S031 (JIANGJIN-53)",
};
export const feedbackRate: RateMeasure = {
  ...half, id: "events.feedback", population: "serviceMatters", label: t("按时反馈率", "fed back in time"), cohort: "openedIn", of: { registered: { equal: true } }, that: { fedBackInTime: { equal: true } }, decimals: 1, src: "jiangjin S031 (JIANGJIN-54)",
};

/** 覆盖率: units that have a thing (centre, tribunal, station, branch …), of the units that should. */
export const coverageRate: RateMeasure = {
  ...half, id: "coverage", population: "units", label: t("覆盖率", "coverage"), cohort: "standing", of: { needed: { equal: true } }, that: { present: { equal: true } }, decimals: 1, src: ["xiji S010 (XIJI-14)", "lintan S043 (LINTAN-44)", "jiangjin S032 (JIANGJIN-55)"],
};

/** 专职网格员配备率: communities with a full-time grid worker, of the communities that need one. */
export const staffingRate: RateMeasure = {
  ...half, id: "staffing", population: "units", label: t("专职网格员配备率", "full-time grid workers in place"), cohort: "standing", of: { needed: { equal: true } }, that: { present: { equal: true }, fullTime: { equal: true } }, decimals: 1, src: "jiangjin S032 (JIANGJIN-55)",
};

/** 微网格规模达标率: micro-grids of 50 to 80 households, of all micro-grids. */
export const gridSizeRate: RateMeasure = {
  ...half, id: "gridSize", population: "units", label: t("微网格规模达标率", "micro-grids of standard size"), cohort: "standing", of: { unit: { equal: "microGrid" } }, that: { households: { greaterOrEqual: 50, lessOrEqual: 80 } }, decimals: 1,
  src: "jiangjin S024 (JIANGJIN-39)",
};

/** 网格划分质量: buildings that lie in exactly one grid, of all buildings: no gap, no overlap. */
export const partitionRate: RateMeasure = {
  ...half, id: "partition", population: "units", label: t("网格划分无缝无叠比率", "buildings in exactly one grid"), cohort: "standing", of: { unit: { equal: "building" } }, that: { grids: { equal: 1 } }, decimals: 2, src: "xingsheng S050 (XINGSHENG-03)",
};

/** 例会、报告按时率: held on time, of those due. */
export const cadenceRate: RateMeasure = {
  ...half, id: "cadence", population: "duties", label: t("例会报告按时率", "meetings and reports on time"), cohort: "openedIn", of: { kind: { equal: "cadence" }, due: { equal: true } }, that: { met: { equal: true }, onTime: { equal: true } }, decimals: 1,
  src: ["xiji S009 (XIJI-08)", "xiji S009 (XIJI-09)", "donge S055 (DONGE-12)"],
};

/** “四个至少”达标率: periods of a post in which all four minimums were met, of the periods due. */
export const quotaRate: RateMeasure = {
  ...half, id: "quota", population: "duties", label: t("“四个至少”达标率", "periods that met all four minimums"), cohort: "openedIn", of: { kind: { equal: "quota" }, due: { equal: true } }, that: { met: { equal: true } }, decimals: 1, src: "donge S058 (DONGE-13)",
};

/** 检查清单得分: items present, of the items that apply. */
export const checklistRate: RateMeasure = {
  ...half, id: "checklist", population: "checklists", label: t("清单达标率", "checklist items present"), cohort: "standing", of: { applies: { equal: true } }, that: { present: { equal: true } }, decimals: 1, src: ["lintan S033 (LINTAN-64)", "liaocheng S021 (LIAOCHENG-18)", "donge S088 (DONGE-52)"],
};

/** 调查满意率: satisfied, of those who answered; publish the response beside it. */
export const surveySatisfactionRate: RateMeasure = {
  ...half, id: "survey.satisfaction", population: "surveys", label: t("调查满意率", "satisfied in the survey"), cohort: "standing", of: { answer: { isIn: ["satisfied", "dissatisfied"] } }, that: { answer: { equal: "satisfied" } }, sum: "people", decimals: 2,
  companion: "survey.response", src: ["jiangjin S003 (JIANGJIN-08)", "jiangjin S040 (JIANGJIN-19)"],
};
/** 调查应答率: answered, of those asked. */
export const surveyResponseRate: RateMeasure = {
  ...half, id: "survey.response", population: "surveys", label: t("调查应答率", "answered the survey"), cohort: "standing", of: {}, that: { answer: { isIn: ["satisfied", "dissatisfied"] } }, sum: "people", decimals: 2,
  companion: "survey.satisfaction", src: "jiangjin S040 (JIANGJIN-18)",
};

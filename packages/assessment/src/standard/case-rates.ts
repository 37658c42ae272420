import type { Label } from "@fengqiao/model";
import type { RateMeasure } from "../measure/measure.ts";

const t = (zh: string, en: string): Label => ({ "zh-CN": zh, en });
const half = { population: "cases", rounding: "halfUp", kind: "rate" } as const;

/** 化解率: of the disputes screened and registered in the period, those resolved by the as-of. The base is all that were registered, not all that were tried. */
export const resolutionRate: RateMeasure = {
  ...half, id: "resolution", label: t("化解率", "resolution rate"), cohort: "openedIn", of: { registered: { equal: true } }, that: { resolved: { equal: true } }, decimals: 1,
  src: ["xiji S053 (XIJI-89)", "lintan S047 (LINTAN-77)", "jiangjin S047 (JIANGJIN-70)"],
};

/** 调解成功率: of the disputes mediated, those that ended in agreement. Disputes screened but never mediated are in no count. */
export const mediationSuccessRate: RateMeasure = {
  ...half, id: "mediation.success", label: t("调解成功率", "mediation success rate"), cohort: "openedIn", of: { mediated: { equal: true } }, that: { resolved: { equal: true } }, decimals: 1,
  src: ["donge S076 (DONGE-39)", "liaocheng S007 (LIAOCHENG-03)", "lintan S019 (LINTAN-48)"],
};

/** 调处率: of the disputes screened and registered, those taken into mediation; it shows what the success rate leaves out. */
export const takenUpRate: RateMeasure = {
  ...half, id: "mediation.takenUp", label: t("调处率", "share taken into mediation"), cohort: "openedIn", of: { registered: { equal: true } }, that: { mediated: { equal: true } }, decimals: 1,
  src: ["donge S070 (DONGE-33)", "donge S076 (DONGE-39)"],
};

/** 基层化解率: resolved below the county, of all registered. Over the resolved alone it would be another, higher number. */
export const grassrootsResolutionRate: RateMeasure = {
  ...half, id: "resolution.grassroots", label: t("基层化解率", "grassroots resolution rate"), cohort: "openedIn", of: { registered: { equal: true } },
  that: { resolved: { equal: true }, resolvedLevel: { isIn: ["grid", "village", "township"] } }, decimals: 2, src: "jiangjin S047 (JIANGJIN-71)",
  note: t("原文未列明哪些层级算基层，此处取县级以下", "the source does not say which levels are grass roots; here all below the county"),
};

/** 网格内化解率: found in a grid and resolved in one. */
export const inGridResolutionRate: RateMeasure = {
  ...half, id: "resolution.inGrid", label: t("网格内化解率", "in-grid resolution rate"), cohort: "openedIn", of: { foundInGrid: { equal: true } },
  that: { resolved: { equal: true }, resolvedLevel: { equal: "grid" } }, decimals: 1, src: ["xingsheng S061 (XINGSHENG-19)", "liaocheng S027 (LIAOCHENG-24)"],
};

/** 按期办结率: of the disputes whose time limit falls into the period, those closed within it; what is still open counts against it. */
export const onTimeRate: RateMeasure = {
  ...half, id: "onTime", label: t("按期办结率", "closed within the time limit"), cohort: "dueIn", of: { hasDeadline: { equal: true } }, that: { closed: { equal: true }, metDeadline: { equal: true } }, decimals: 1,
  src: ["dachuan", "xiji S050 (XIJI-71)", "lintan S017 (LINTAN-42)"],
};

/** 及时受理率: accepted and notified within the limit, of all registered. */
export const acceptedInTimeRate: RateMeasure = {
  ...half, id: "acceptedInTime", label: t("及时受理率", "accepted in time"), cohort: "openedIn", of: { registered: { equal: true } }, that: { acceptedInTime: { equal: true } }, decimals: 1,
  src: ["dachuan", "petitions 22", "petitions 23"],
};

/** 初信初访办结率: of first-time petitions, those answered and closed. Context only: it must never press anybody to close. */
export const firstPetitionCompletionRate: RateMeasure = {
  ...half, id: "firstPetition.completion", label: t("初信初访办结率", "first-petition completion rate"), cohort: "openedIn", of: { firstPetition: { equal: true } }, that: { closed: { equal: true } }, decimals: 1,
  use: "context", src: "xiji S053 (XIJI-88)",
  note: t("仅作背景；已答复当事人才算办结，重新开启则降低此率", "context only; closed means that the party was answered, and a reopened case lowers the rate"),
};

/** 群众满意率: satisfied, of those who gave a rating; never without the participation beside it. */
export const satisfactionRate: RateMeasure = {
  ...half, id: "satisfaction", label: t("群众满意率", "satisfaction rate"), cohort: "openedIn", of: { satisfied: { isIn: ["yes", "no"] } }, that: { satisfied: { equal: "yes" } }, decimals: 2,
  companion: "satisfaction.participation", src: ["jiangjin S040 (JIANGJIN-19)", "dachuan"],
};

/** 参评率: those who gave a rating, of those who could: the parties of closed cases. */
export const participationRate: RateMeasure = {
  ...half, id: "satisfaction.participation", label: t("参评率", "share that gave a rating"), cohort: "openedIn", of: { closed: { equal: true } }, that: { satisfied: { isIn: ["yes", "no"] } }, decimals: 2,
  companion: "satisfaction", src: "dachuan",
};

/** 履行率: agreements performed, of those due for performance. */
export const performanceRate: RateMeasure = {
  ...half, id: "performance", label: t("协议履行率", "agreements performed"), cohort: "openedIn", of: { agreementDue: { equal: true } }, that: { performed: { equal: true } }, decimals: 1,
  src: ["pml 31", "xiji S048 (XIJI-86)"],
};

/** 司法确认率: agreements confirmed by a court, of those that could be. */
export const confirmationRate: RateMeasure = {
  ...half, id: "confirmation", label: t("司法确认率", "agreements judicially confirmed"), cohort: "openedIn", of: { confirmationEligible: { equal: true } }, that: { confirmed: { equal: true } }, decimals: 1,
  src: ["pml 33", "xiji S034 (XIJI-53)"],
};

/** 最多跑一次: cases in which the party had to come at most once. */
export const oneVisitRate: RateMeasure = {
  ...half, id: "oneVisit", label: t("最多跑一次比率", "at most one visit"), cohort: "openedIn", of: { registered: { equal: true } }, that: { partyVisits: { lessOrEqual: 1 } }, decimals: 1, src: "lintan S015 (LINTAN-33)",
};

/** 不反复率: resolved and not relapsed, of all resolved: the other half of “timely and effective”. */
export const lastingResolutionRate: RateMeasure = {
  ...half, id: "resolution.lasting", label: t("化解后未反复比率", "resolutions that lasted"), cohort: "openedIn", of: { resolved: { equal: true } }, that: { relapsed: { equal: false } }, decimals: 1, src: "dengkou S004 (DENGKOU-57)",
  note: t("反复的观察期原文未定", "the source sets no period of observation"),
};

/** 化解在早、化解在小: resolved before any escalation event, of all resolved. */
export const earlyResolutionRate: RateMeasure = {
  ...half, id: "resolution.early", label: t("激化前化解率", "resolved before escalation"), cohort: "openedIn", of: { resolved: { equal: true } }, that: { escalated: { equal: false } }, decimals: 1,
  src: ["dengkou S038 (DENGKOU-40)", "jiangjin S031 (JIANGJIN-78)"],
};

/** 民转刑: disputes that turned criminal, of all registered. */
export const criminalEscalationRate: RateMeasure = {
  ...half, id: "criminalEscalation", label: t("民转刑比率", "disputes that turned criminal"), cohort: "openedIn", of: { registered: { equal: true } }, that: { becameCriminal: { equal: true } }, decimals: 2, src: "jiangjin S003 (JIANGJIN-07)",
};

/** 积案化解率: of the disputes in the backlog at the start, those closed since. */
export const backlogReductionRate: RateMeasure = {
  ...half, id: "backlog.reduction", label: t("积案化解率", "backlog reduction"), cohort: "standing", of: { backlog: { equal: true } }, that: { closed: { equal: true } }, decimals: 1, src: "lintan S046 (LINTAN-76)",
  note: t("积案的年限原文未定", "the source does not say how old a backlog case is"),
};

/** 诉前调解比率: mediated before any suit, of all registered. Context only: a suit is a right, its absence no merit. */
export const preLitigationShare: RateMeasure = {
  ...half, id: "preLitigation", label: t("诉前调解比率", "mediated before a suit"), cohort: "openedIn", of: { registered: { equal: true } }, that: { mediatedBeforeSuit: { equal: true } }, decimals: 1, use: "context",
  src: ["lintan S042 (LINTAN-73)", "jiangjin S045 (JIANGJIN-77)"], note: t("仅作背景；起诉是当事人的权利", "context only; to sue is the parties' right"),
};

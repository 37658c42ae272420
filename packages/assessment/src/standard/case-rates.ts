import { label } from "@fengqiao/model";
import type { RateMeasure } from "../measure/measure.ts";

const ofCases = { kind: "rate", population: "cases", rounding: "halfUp" } as const;

/** 化解率: of the disputes registered in the period, those resolved by the as-of; the base is all that were registered, not all that were tried (Xiji S053, Lintan S047, Jiangjin S047). */
export const resolutionRate: RateMeasure = {
  ...ofCases, id: "resolution", label: label("化解率", "resolution rate"), cohort: "openedIn", of: { registered: { equal: true } }, that: { resolved: { equal: true } }, decimals: 1,
  src: ["xiji S053 (XIJI-89)", "lintan S047 (LINTAN-77)", "jiangjin S047 (JIANGJIN-70)"],
};

/** 调解成功率: of the disputes mediated, those resolved; disputes screened but never mediated are in no count (Dong'e S076, Liaocheng S007, Lintan S019). */
export const mediationSuccessRate: RateMeasure = {
  ...ofCases, id: "mediation.success", label: label("调解成功率", "mediation success rate"), cohort: "openedIn", of: { mediated: { equal: true } }, that: { resolved: { equal: true } }, decimals: 1,
  src: ["donge S076 (DONGE-39)", "liaocheng S007 (LIAOCHENG-03)", "lintan S019 (LINTAN-48)"],
};

/**
 * 调处率: of the disputes registered, those taken into mediation; it shows what the success rate leaves out (Dong'e S070, S076).
 *
 * @example
 * ```ts
 * import { formatRate, measureAll, mediationSuccessRate, resolutionRate, takenUpRate } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (i: number) => ({ caseId: `case-${i}`, asOf, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true, mediated: i < 8, resolved: i < 7 } });
 * const tables = must(measureAll([mediationSuccessRate, takenUpRate, resolutionRate], Array.from({ length: 10 }, (_, i) => row(i)), { asOf }));
 * // two of ten were never mediated, and the success rate does not say so
 * tables.map((table) => formatRate(table.total, "en")); // => ["87.5% (7/8)", "80.0% (8/10)", "70.0% (7/10)"]
 * ```
 */
export const takenUpRate: RateMeasure = {
  ...ofCases, id: "mediation.takenUp", label: label("调处率", "share taken into mediation"), cohort: "openedIn", of: { registered: { equal: true } }, that: { mediated: { equal: true } }, decimals: 1,
  src: ["donge S070 (DONGE-33)", "donge S076 (DONGE-39)"],
};

/**
 * 基层化解率: of the disputes registered, those resolved below the county; over the resolved alone it would be another, higher number (Jiangjin
 * S047).
 *
 * @example
 * ```ts
 * import { formatRate, grassrootsResolutionRate, inGridResolutionRate, measureAll } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, resolvedLevel: "grid" | "village" | "county") => ({ caseId, asOf, state: "closed", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true, foundInGrid: true, resolved: true, resolvedLevel } });
 * const tables = must(measureAll([grassrootsResolutionRate, inGridResolutionRate], [row("boundary", "village"), row("sheep", "grid"), row("wages", "county")], { asOf }));
 * tables.map((table) => formatRate(table.total, "en")); // => ["66.67% (2/3)", "33.3% (1/3)"]
 * ```
 */
export const grassrootsResolutionRate: RateMeasure = {
  ...ofCases, id: "resolution.grassroots", label: label("基层化解率", "grassroots resolution rate"), cohort: "openedIn", of: { registered: { equal: true } },
  that: { resolved: { equal: true }, resolvedLevel: { isIn: ["grid", "village", "township"] } }, decimals: 2, src: "jiangjin S047 (JIANGJIN-71)",
  note: label("原文未列明哪些层级算基层，此处取县级以下", "the source does not say which levels are grass roots; here all below the county"),
};

/** 网格内化解率: of the disputes found in a grid, those resolved in one (Xingsheng S061, Liaocheng S027). */
export const inGridResolutionRate: RateMeasure = {
  ...ofCases, id: "resolution.inGrid", label: label("网格内化解率", "in-grid resolution rate"), cohort: "openedIn", of: { foundInGrid: { equal: true } },
  that: { resolved: { equal: true }, resolvedLevel: { equal: "grid" } }, decimals: 1, src: ["xingsheng S061 (XINGSHENG-19)", "liaocheng S027 (LIAOCHENG-24)"],
};

/** 按期办结率: of the disputes whose time limit falls into the period, those closed within it; what is still open counts against it (Dachuan, Xiji S050, Lintan S017). */
export const onTimeRate: RateMeasure = {
  ...ofCases, id: "onTime", label: label("按期办结率", "closed within the time limit"), cohort: "dueIn", of: { hasDeadline: { equal: true } }, that: { closed: { equal: true }, metDeadline: { equal: true } }, decimals: 1,
  src: ["dachuan", "xiji S050 (XIJI-71)", "lintan S017 (LINTAN-42)"],
};

/**
 * 及时受理率: of the disputes registered, those accepted and notified within the limit (Dachuan, Regulations on Petitions 22, 23).
 *
 * @example
 * ```ts
 * import { acceptedInTimeRate, formatRate, measureAll, oneVisitRate } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, partyVisits: number) => ({ caseId, asOf, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true, acceptedInTime: true, partyVisits } });
 * const tables = must(measureAll([acceptedInTimeRate, oneVisitRate], [row("boundary", 1), row("wages", 3)], { asOf }));
 * tables.map((table) => formatRate(table.total, "en")); // => ["100.0% (2/2)", "50.0% (1/2)"]
 * ```
 */
export const acceptedInTimeRate: RateMeasure = {
  ...ofCases, id: "acceptedInTime", label: label("及时受理率", "accepted in time"), cohort: "openedIn", of: { registered: { equal: true } }, that: { acceptedInTime: { equal: true } }, decimals: 1,
  src: ["dachuan", "petitions 22", "petitions 23"],
};

/** 初信初访办结率: of the first-time petitions, those answered and closed (Xiji S053). Context only: it must never press anybody to close. */
export const firstPetitionCompletionRate: RateMeasure = {
  ...ofCases, id: "firstPetition.completion", label: label("初信初访办结率", "first-petition completion rate"), cohort: "openedIn", of: { firstPetition: { equal: true } }, that: { closed: { equal: true } }, decimals: 1,
  use: "context", src: "xiji S053 (XIJI-88)",
  note: label("仅作背景；已答复当事人才算办结，重新开启则降低此率", "context only; closed means that the party was answered, and a reopened case lowers the rate"),
};

/** 群众满意率: of the cases whose parties gave a rating, those rated satisfied; never without {@link participationRate} beside it (Jiangjin S040, Dachuan). */
export const satisfactionRate: RateMeasure = {
  ...ofCases, id: "satisfaction", label: label("群众满意率", "satisfaction rate"), cohort: "openedIn", of: { satisfied: { isIn: ["yes", "no"] } }, that: { satisfied: { equal: "yes" } }, decimals: 2,
  companion: "satisfaction.participation", src: ["jiangjin S040 (JIANGJIN-19)", "dachuan"],
};

/** 参评率: of the closed cases, those whose parties gave a rating; never without {@link satisfactionRate} beside it (Dachuan). */
export const participationRate: RateMeasure = {
  ...ofCases, id: "satisfaction.participation", label: label("参评率", "share that gave a rating"), cohort: "openedIn", of: { closed: { equal: true } }, that: { satisfied: { isIn: ["yes", "no"] } }, decimals: 2,
  companion: "satisfaction", src: "dachuan",
};

/**
 * 协议履行率: of the agreements due for performance, those performed (People's Mediation Law 31, Xiji S048).
 *
 * @example
 * ```ts
 * import { confirmationRate, formatRate, measureAll, performanceRate } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, performed: boolean | null) => ({ caseId, asOf, state: "closed", openedAt: "2026-03-02T09:00:00+08:00", facts: { agreementDue: true, performed, confirmationEligible: true, confirmed: false } });
 * const tables = must(measureAll([performanceRate, confirmationRate], [row("wages", true), row("boundary", null)], { asOf }));
 * // of one agreement nobody has noted whether it was performed
 * tables.map((table) => formatRate(table.total, "en")); // => ["50.0%–100.0% (1/2, 1 unknown)", "0.0% (0/2)"]
 * ```
 */
export const performanceRate: RateMeasure = {
  ...ofCases, id: "performance", label: label("协议履行率", "agreements performed"), cohort: "openedIn", of: { agreementDue: { equal: true } }, that: { performed: { equal: true } }, decimals: 1,
  src: ["pml 31", "xiji S048 (XIJI-86)"],
};

/** 司法确认率: of the agreements that a court could confirm, those it confirmed (People's Mediation Law 33, Xiji S034). */
export const confirmationRate: RateMeasure = {
  ...ofCases, id: "confirmation", label: label("司法确认率", "agreements judicially confirmed"), cohort: "openedIn", of: { confirmationEligible: { equal: true } }, that: { confirmed: { equal: true } }, decimals: 1,
  src: ["pml 33", "xiji S034 (XIJI-53)"],
};

/** 最多跑一次比率: of the cases registered, those in which the party had to come at most once (Lintan S015). */
export const oneVisitRate: RateMeasure = {
  ...ofCases, id: "oneVisit", label: label("最多跑一次比率", "at most one visit"), cohort: "openedIn", of: { registered: { equal: true } }, that: { partyVisits: { lessOrEqual: 1 } }, decimals: 1, src: "lintan S015 (LINTAN-33)",
};

/**
 * 化解后未反复比率: of the disputes resolved, those that did not relapse (Dengkou S004); the source sets no period of observation.
 *
 * @example
 * ```ts
 * import { criminalEscalationRate, earlyResolutionRate, formatRate, lastingResolutionRate, measureAll } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, relapsed: boolean) => ({ caseId, asOf, state: "closed", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true, resolved: true, relapsed, escalated: false, becameCriminal: false } });
 * const tables = must(measureAll([lastingResolutionRate, earlyResolutionRate, criminalEscalationRate], [row("well", false), row("boundary", true)], { asOf }));
 * tables.map((table) => formatRate(table.total, "en")); // => ["50.0% (1/2)", "100.0% (2/2)", "0.00% (0/2)"]
 * ```
 */
export const lastingResolutionRate: RateMeasure = {
  ...ofCases, id: "resolution.lasting", label: label("化解后未反复比率", "resolutions that lasted"), cohort: "openedIn", of: { resolved: { equal: true } }, that: { relapsed: { equal: false } }, decimals: 1, src: "dengkou S004 (DENGKOU-57)",
  note: label("反复的观察期原文未定", "the source sets no period of observation"),
};

/** 激化前化解率 (化解在早、化解在小): of the disputes resolved, those without any escalation event (Dengkou S038, Jiangjin S031). */
export const earlyResolutionRate: RateMeasure = {
  ...ofCases, id: "resolution.early", label: label("激化前化解率", "resolved before escalation"), cohort: "openedIn", of: { resolved: { equal: true } }, that: { escalated: { equal: false } }, decimals: 1,
  src: ["dengkou S038 (DENGKOU-40)", "jiangjin S031 (JIANGJIN-78)"],
};

/** 民转刑比率: of the disputes registered, those that turned into a criminal case (Jiangjin S003). */
export const criminalEscalationRate: RateMeasure = {
  ...ofCases, id: "criminalEscalation", label: label("民转刑比率", "disputes that turned criminal"), cohort: "openedIn", of: { registered: { equal: true } }, that: { becameCriminal: { equal: true } }, decimals: 2, src: "jiangjin S003 (JIANGJIN-07)",
};

/**
 * 积案化解率: of the disputes in the backlog at the start, those closed since (Lintan S046); the source does not say how old a backlog case is.
 *
 * @example
 * ```ts
 * import { backlogReductionRate, formatRate, measure } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const old = (caseId: string, closed: boolean) => ({ caseId, asOf, state: closed ? "closed" : "handling", openedAt: "2021-08-10T09:00:00+08:00", facts: { backlog: true, closed } });
 * formatRate(must(measure(backlogReductionRate, [old("boundary", true), old("demolition", false)], { asOf })).total, "en"); // => "50.0% (1/2)"
 * ```
 */
export const backlogReductionRate: RateMeasure = {
  ...ofCases, id: "backlog.reduction", label: label("积案化解率", "backlog reduction"), cohort: "standing", of: { backlog: { equal: true } }, that: { closed: { equal: true } }, decimals: 1, src: "lintan S046 (LINTAN-76)",
  note: label("积案的年限原文未定", "the source does not say how old a backlog case is"),
};

/**
 * 诉前调解比率: of the disputes registered, those mediated before any suit (Lintan S042, Jiangjin S045). Context only: a suit is a right, its absence
 * no merit.
 *
 * @example
 * ```ts
 * import { disputeChange, firstPetitionCompletionRate, petitionChange, preLitigationShare } from "@fengqiao/assessment";
 *
 * // shown beside others, never appraised
 * [disputeChange, petitionChange, firstPetitionCompletionRate, preLitigationShare].map((m) => m.use); // => ["context", "context", "context", "context"]
 * ```
 */
export const preLitigationShare: RateMeasure = {
  ...ofCases, id: "preLitigation", label: label("诉前调解比率", "mediated before a suit"), cohort: "openedIn", of: { registered: { equal: true } }, that: { mediatedBeforeSuit: { equal: true } }, decimals: 1, use: "context",
  src: ["lintan S042 (LINTAN-73)", "jiangjin S045 (JIANGJIN-77)"], note: label("仅作背景；起诉是当事人的权利", "context only; to sue is the parties' right"),
};

import type { Label } from "@fengqiao/model";
import type { ChangeMeasure, CountMeasure, DurationMeasure, ShareMeasure } from "../measure/measure.ts";

const t = (zh: string, en: string): Label => ({ "zh-CN": zh, en });
const counted = { kind: "count", population: "cases", cohort: "openedIn" } as const;
const divided = { kind: "share", cohort: "openedIn", decimals: 1, rounding: "halfUp" } as const;
const against = { kind: "change", population: "cases", cohort: "openedIn", decimals: 1, rounding: "halfUp" } as const;
const lasting = { kind: "duration", population: "cases" } as const;

/** Four counters of their own: mediated may exceed screened, since disputes also come in by other doors. */
export const screeningCount: CountMeasure = { ...counted, id: "count.screened", label: t("排查数", "screened"), of: { registered: { equal: true } }, src: ["liaocheng S007 (LIAOCHENG-03)", "donge S070 (DONGE-33)"] };
export const mediationCount: CountMeasure = { ...counted, id: "count.mediated", label: t("调解数", "mediated"), of: { mediated: { equal: true } }, src: "liaocheng S007 (LIAOCHENG-03)" };
export const successCount: CountMeasure = { ...counted, id: "count.successful", label: t("调解成功数", "mediated with success"), of: { mediated: { equal: true }, resolved: { equal: true } }, src: "liaocheng S007 (LIAOCHENG-03)" };
export const openCount: CountMeasure = { ...counted, id: "count.open", label: t("未办结数", "still open"), cohort: "standing", of: { registered: { equal: true }, closed: { equal: false } }, src: "xiji S051 (XIJI-74)" };

/** Level shares: of the resolved, at which level. */
export const levelShare: ShareMeasure = { ...divided, id: "share.level", population: "cases", label: t("各层级化解占比", "share by level of resolution"), of: { resolved: { equal: true } }, by: "resolvedLevel", src: ["jiangjin S039 (JIANGJIN-17)", "liaocheng S027 (LIAOCHENG-27)"] };
/** Funding mix: of the money that came in, from which of the five sources. */
export const fundingMix: ShareMeasure = { ...divided, id: "share.funding", population: "entries", label: t("经费来源占比", "mix of funding"), of: { direction: { equal: "in" } }, sum: "amountFen", by: "source", src: "xiji S013 (XIJI-24)" };

/** Disputes against the year before. Fewer disputes on file are no merit by themselves. */
export const disputeChange: ChangeMeasure = { ...against, id: "change.disputes", label: t("纠纷数量同比", "disputes, year on year"), of: { registered: { equal: true } }, use: "context", note: t("登记减少未必是纠纷减少", "fewer on file need not be fewer in fact"), src: "jiangjin S041 (JIANGJIN-20)" };
/** First-time petitions against the year before: context, never points. */
export const petitionChange: ChangeMeasure = { ...against, id: "change.petitions", label: t("初信初访同比", "first-time petitions, year on year"), of: { firstPetition: { equal: true } }, use: "context", note: t("仅作背景，须与满意率并列", "context only, to be read beside the satisfaction"), src: ["donge S046 (DONGE-05)", "jiangjin S028 (JIANGJIN-45)"] };

/** Lead time of what was resolved. */
export const leadTime: DurationMeasure = { ...lasting, id: "duration.resolved", label: t("化解用时", "lead time"), cohort: "resolvedIn", of: { resolved: { equal: true } }, value: "daysOpen", src: ["xiji S031 (XIJI-48)", "jiangjin S031 (JIANGJIN-78)"] };
export const handOverStatistics: DurationMeasure = { ...lasting, id: "duration.handOvers", label: t("移交次数", "hand-overs"), cohort: "standing", of: { registered: { equal: true } }, value: "handOvers", src: "xiji S002 (XIJI-04)" };
export const ownerlessTime: DurationMeasure = { ...lasting, id: "duration.ownerless", label: t("无责任人天数", "days without an owner"), cohort: "standing", of: { registered: { equal: true } }, value: "ownerlessDays", src: "xiji S002 (XIJI-04)" };

import type { Label } from "@fengqiao/model";
import type { ChangeMeasure, CountMeasure, DurationMeasure, ShareMeasure } from "../measure/measure.ts";

const t = (zh: string, en: string): Label => ({ "zh-CN": zh, en });
const counted = { kind: "count", population: "cases", cohort: "openedIn" } as const;
const divided = { kind: "share", cohort: "openedIn", decimals: 1, rounding: "halfUp" } as const;
const against = { kind: "change", population: "cases", cohort: "openedIn", decimals: 1, rounding: "halfUp" } as const;
const lasting = { kind: "duration", population: "cases" } as const;

/** Four counters of their own: mediated may exceed screened, since disputes also come in by other doors. */
export const screeningCount: CountMeasure = { ...counted, id: "count.screened", label: t("排查数", "screened"), of: { registered: { equal: true } }, sources: ["LIAOCHENG-03 (S007)", "DONGE-33 (S070)"] };
export const mediationCount: CountMeasure = { ...counted, id: "count.mediated", label: t("调解数", "mediated"), of: { mediated: { equal: true } }, sources: ["LIAOCHENG-03 (S007)"] };
export const successCount: CountMeasure = { ...counted, id: "count.successful", label: t("调解成功数", "mediated with success"), of: { mediated: { equal: true }, resolved: { equal: true } }, sources: ["LIAOCHENG-03 (S007)"] };
export const openCount: CountMeasure = { ...counted, id: "count.open", label: t("未办结数", "still open"), cohort: "standing", of: { registered: { equal: true }, closed: { equal: false } }, sources: ["XIJI-74 (S051)"] };

/** Level shares: of the resolved, at which level. */
export const levelShare: ShareMeasure = { ...divided, id: "share.level", population: "cases", label: t("各层级化解占比", "share by level of resolution"), of: { resolved: { equal: true } }, by: "resolvedLevel", sources: ["JIANGJIN-17 (S039)", "LIAOCHENG-27"] };
/** Funding mix: of the money that came in, from which of the five sources. */
export const fundingMix: ShareMeasure = { ...divided, id: "share.funding", population: "entries", label: t("经费来源占比", "mix of funding"), of: { direction: { equal: "in" } }, sum: "amountFen", by: "source", sources: ["XIJI-24 (S013)"] };

/** Disputes against the year before. Fewer disputes on file are no merit by themselves. */
export const disputeChange: ChangeMeasure = { ...against, id: "change.disputes", label: t("纠纷数量同比", "disputes, year on year"), of: { registered: { equal: true } }, use: "context", note: t("登记减少未必是纠纷减少", "fewer on file need not be fewer in fact"), sources: ["JIANGJIN-20 (S041)"] };
/** First-time petitions against the year before: context, never points. */
export const petitionChange: ChangeMeasure = { ...against, id: "change.petitions", label: t("初信初访同比", "first-time petitions, year on year"), of: { firstPetition: { equal: true } }, use: "context", note: t("仅作背景，须与满意率并列", "context only, to be read beside the satisfaction"), sources: ["DONGE-05 (S046)", "JIANGJIN-45 (S028)"] };

/** Lead time of what was resolved. */
export const leadTime: DurationMeasure = { ...lasting, id: "duration.resolved", label: t("化解用时", "lead time"), cohort: "resolvedIn", of: { resolved: { equal: true } }, value: "daysOpen", sources: ["XIJI-48 (S031)", "JIANGJIN-78 (S031)"] };
export const handOverStatistics: DurationMeasure = { ...lasting, id: "duration.handOvers", label: t("移交次数", "hand-overs"), cohort: "standing", of: { registered: { equal: true } }, value: "handOvers", sources: ["XIJI-04 (S002)"] };
export const ownerlessTime: DurationMeasure = { ...lasting, id: "duration.ownerless", label: t("无责任人天数", "days without an owner"), cohort: "standing", of: { registered: { equal: true } }, value: "ownerlessDays", sources: ["XIJI-04 (S002)"] };

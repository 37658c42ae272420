import { label } from "@fengqiao/model";
import type { ChangeMeasure, CountMeasure, DurationMeasure, ShareMeasure } from "../measure/measure.ts";

const counted = { kind: "count", population: "cases", cohort: "openedIn" } as const;
const divided = { kind: "share", cohort: "openedIn", decimals: 1, rounding: "halfUp" } as const;
const against = { kind: "change", population: "cases", cohort: "openedIn", decimals: 1, rounding: "halfUp" } as const;
const lasting = { kind: "duration", population: "cases" } as const;

/**
 * 排查数: the disputes registered in the period (Liaocheng S007, Dong'e S070).
 *
 * @example
 * ```ts
 * import { measureAll, mediationCount, openCount, screeningCount, successCount } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, resolved: boolean) => ({ caseId, asOf, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true, mediated: true, resolved, closed: resolved } });
 * const tables = must(measureAll([screeningCount, mediationCount, successCount, openCount], [row("boundary", true), row("wages", false)], { asOf }));
 * tables.map((table) => table.total.count); // => [2, 2, 1, 1]
 * ```
 */
export const screeningCount: CountMeasure = { ...counted, id: "count.screened", label: label("排查数", "screened"), of: { registered: { equal: true } }, src: ["liaocheng S007 (LIAOCHENG-03)", "donge S070 (DONGE-33)"] };
/** 调解数: the disputes mediated; it may exceed {@link screeningCount}, since disputes also come in by other doors (Liaocheng S007). */
export const mediationCount: CountMeasure = { ...counted, id: "count.mediated", label: label("调解数", "mediated"), of: { mediated: { equal: true } }, src: "liaocheng S007 (LIAOCHENG-03)" };
/** 调解成功数: the disputes mediated and resolved (Liaocheng S007). */
export const successCount: CountMeasure = { ...counted, id: "count.successful", label: label("调解成功数", "mediated with success"), of: { mediated: { equal: true }, resolved: { equal: true } }, src: "liaocheng S007 (LIAOCHENG-03)" };
/** 未办结数: the disputes registered and not closed, as they stand at the as-of (Xiji S051). */
export const openCount: CountMeasure = { ...counted, id: "count.open", label: label("未办结数", "still open"), cohort: "standing", of: { registered: { equal: true }, closed: { equal: false } }, src: "xiji S051 (XIJI-74)" };

/**
 * 各层级化解占比: how the disputes resolved divide by the level that resolved them (Jiangjin S039, Liaocheng S027).
 *
 * @example
 * ```ts
 * import { levelShare, measure } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, resolvedLevel: "grid" | "village" | null) => ({ caseId, asOf, state: "closed", openedAt: "2026-03-02T09:00:00+08:00", facts: { resolved: true, resolvedLevel } });
 * const { total } = must(measure(levelShare, [row("sheep", "grid"), row("boundary", "village"), row("wages", null)], { asOf }));
 * total.parts; // => [{ key: "grid", numerator: 1, denominator: 3 }, { key: "village", numerator: 1, denominator: 3 }]
 * total.unknown; // => 1
 * ```
 */
export const levelShare: ShareMeasure = { ...divided, id: "share.level", population: "cases", label: label("各层级化解占比", "share by level of resolution"), of: { resolved: { equal: true } }, by: "resolvedLevel", src: ["jiangjin S039 (JIANGJIN-17)", "liaocheng S027 (LIAOCHENG-27)"] };
/**
 * 经费来源占比: how the money that came in divides by its five sources, in 分 (Xiji S013).
 *
 * @example
 * ```ts
 * import { fundingMix, measure, type entryDictionary, type PopulationRow } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const entry = (id: string, source: "fiscalBudget" | "partyDues", amountFen: number): PopulationRow<typeof entryDictionary> => ({ id, asOf, on: "2026-02-01T00:00:00+08:00", facts: { direction: "in", source, amountFen } });
 * must(measure(fundingMix, [entry("e-1", "fiscalBudget", 6_900_000), entry("e-2", "partyDues", 100_000)], { asOf })).total.parts;
 * // => [{ key: "fiscalBudget", numerator: 6_900_000, denominator: 7_000_000 }, { key: "partyDues", numerator: 100_000, denominator: 7_000_000 }]
 * ```
 */
export const fundingMix: ShareMeasure = { ...divided, id: "share.funding", population: "entries", label: label("经费来源占比", "mix of funding"), of: { direction: { equal: "in" } }, sum: "amountFen", by: "source", src: "xiji S013 (XIJI-24)" };

/** 纠纷数量同比: the disputes registered, against a base period (Jiangjin S041). Context only: fewer on file need not be fewer in fact. */
export const disputeChange: ChangeMeasure = { ...against, id: "change.disputes", label: label("纠纷数量同比", "disputes, year on year"), of: { registered: { equal: true } }, use: "context", note: label("登记减少未必是纠纷减少", "fewer on file need not be fewer in fact"), src: "jiangjin S041 (JIANGJIN-20)" };
/** 初信初访同比: the first-time petitions, against a base period (Dong'e S046, Jiangjin S028). Context only, never points. */
export const petitionChange: ChangeMeasure = { ...against, id: "change.petitions", label: label("初信初访同比", "first-time petitions, year on year"), of: { firstPetition: { equal: true } }, use: "context", note: label("仅作背景，须与满意率并列", "context only, to be read beside the satisfaction"), src: ["donge S046 (DONGE-05)", "jiangjin S028 (JIANGJIN-45)"] };

/**
 * 化解用时: the days that disputes were open, of those resolved in the period (Xiji S031, Jiangjin S031).
 *
 * @example
 * ```ts
 * import { handOverStatistics, leadTime, measureAll, ownerlessTime } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, daysOpen: number) => ({ caseId, asOf, state: "closed", openedAt: "2026-03-02T09:00:00+08:00", resolvedAt: "2026-06-01T09:00:00+08:00", facts: { registered: true, resolved: true, daysOpen, handOvers: 1, ownerlessDays: 0 } });
 * const [lead, handOvers, ownerless] = must(measureAll([leadTime, handOverStatistics, ownerlessTime], [row("sheep", 3), row("boundary", 30), row("wages", 9)], { asOf }));
 * lead?.total.statistics; // => { count: 3, least: 3, median: 9, ninetieth: 30, most: 30, mean: { numerator: 42, denominator: 3 } }
 * [handOvers?.total.statistics.most, ownerless?.total.statistics.most]; // => [1, 0]
 * ```
 */
export const leadTime: DurationMeasure = { ...lasting, id: "duration.resolved", label: label("化解用时", "lead time"), cohort: "resolvedIn", of: { resolved: { equal: true } }, value: "daysOpen", src: ["xiji S031 (XIJI-48)", "jiangjin S031 (JIANGJIN-78)"] };
/** 移交次数: how often disputes were handed over, of all registered (Xiji S002). */
export const handOverStatistics: DurationMeasure = { ...lasting, id: "duration.handOvers", label: label("移交次数", "hand-overs"), cohort: "standing", of: { registered: { equal: true } }, value: "handOvers", src: "xiji S002 (XIJI-04)" };
/** 无责任人天数: the days that disputes had no owner, of all registered (Xiji S002). */
export const ownerlessTime: DurationMeasure = { ...lasting, id: "duration.ownerless", label: label("无责任人天数", "days without an owner"), cohort: "standing", of: { registered: { equal: true } }, value: "ownerlessDays", src: "xiji S002 (XIJI-04)" };

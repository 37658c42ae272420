import { type Catalogue, findingsOf, type FindingOf } from "@fengqiao/model";

/** What this room can find. Parameters are dates, instants and codes as they came. */
export interface CalendarCodes {
  "date.invalid": { value: string };
  "date.outOfRange": object;
  "instant.invalid": { value: string };
  "calendar.zoneUnknown": { zone: string };
  "amount.invalid": { value: string };
  "calendar.notPublished": { year: number; calendar: string };
  "calendar.plainWeek": { from: string; to: string };
  "calendar.mismatch": { expected: string; given: string };
  "calendar.officeHoursMissing": { calendar: string };
  "day.provisional": { from: string; to: string; because: "nextNotice" | "overlay"; overlay?: string };
  "edition.gap": { year: number };
  "edition.dayOutsideYear": { date: string; year: number };
  "edition.dayContradictory": { date: string };
  "overlay.otherCalendar": { overlay: string; of: string; calendar: string };
  "overlay.repeated": { overlay: string };
  "officeHours.disordered": { opens: string; closes: string };
  "period.invalid": { value: string };
  "limit.notSet": { slot?: string; field?: string };
  "limit.invalid": { field: string; value: string };
  "limit.beforeStart": { until: string };
  "limit.alreadySet": object;
  "stop.reasonNotAllowed": { reason: string; allowed: readonly string[] };
  "stop.endsBeforeStart": { from: string; to: string };
  "stop.overlaps": { from: string; to?: string };
  "stop.outsideDeadline": { from: string };
  "stop.none": object;
  "extension.notAllowed": object;
  "extension.approver": { approver: string; allowed: readonly string[] };
  "extension.overCap": { amount: number; max: number; unit: string };
  "extension.incomparable": { unit: string; maxUnit: string };
  "extension.tooOften": { times: number };
  "extension.noticeMissing": object;
  "extension.tooLate": { approvedAt: string; dueAt: string };
  "deadline.alreadySatisfied": { at: string };
  "deadline.beforeStart": { at: string };
  "explain.tooLong": { days: number; most: number };
  "cadence.notSet": { slot: string };
  "cadence.tooMany": { most: number };
  "quota.postUnknown": { post: string };
  "quota.memberUnknown": { member: string; place: string };
  "quota.memberRepeated": { member: string; post: string; place: string };
  "quota.periodNotStated": { post: string; requirement: string; slot: string };
  "quota.timesInvalid": { value: string };
}

/**
 * A finding of this room.
 *
 * @example
 * ```ts
 * import { type CalendarFinding, chinaCalendar, isWorkingDay } from "@fengqiao/calendar";
 *
 * const findings: readonly CalendarFinding[] = isWorkingDay(chinaCalendar(), "2026-02-30").findings;
 * findings.map((f) => f.code); // => ["date.invalid"]
 * ```
 */
export type CalendarFinding = FindingOf<CalendarCodes>;
/** A finding of one of these codes. */
export type CalendarFindingOf<K extends keyof CalendarCodes> = FindingOf<CalendarCodes, K>;

/**
 * The texts of this room's findings.
 *
 * @example
 * ```ts
 * import { calendarCatalogue } from "@fengqiao/calendar";
 *
 * calendarCatalogue["calendar.notPublished"].en({ year: 2027, calendar: "cn" }); // => "the days off of 2027 are not published (calendar cn)"
 * ```
 */
export const calendarCatalogue: Catalogue<CalendarCodes> = {
  "date.invalid": { severity: "error", "zh-CN": (p) => `不是有效日期：${p.value}`, en: (p) => `not a date: ${p.value}` },
  "date.outOfRange": { severity: "error", "zh-CN": () => "日期超出 0000—9999 年", en: () => "the date lies outside the years 0000–9999" },
  "instant.invalid": { severity: "error", "zh-CN": (p) => `不是有效时刻：${p.value}`, en: (p) => `not an instant: ${p.value}` },
  "calendar.zoneUnknown": { severity: "error", "zh-CN": (p) => `未知时区：${p.zone}`, en: (p) => `unknown time zone: ${p.zone}` },
  "amount.invalid": { severity: "error", "zh-CN": (p) => `数量须为整数且不过大：${p.value}`, en: (p) => `not a whole number of reasonable size: ${p.value}` },
  "calendar.notPublished": { severity: "unknown", "zh-CN": (p) => `${p.year} 年放假安排尚未公布（历 ${p.calendar}）`, en: (p) => `the days off of ${p.year} are not published (calendar ${p.calendar})` },
  "calendar.plainWeek": { severity: "warning", "zh-CN": (p) => `${p.from} 至 ${p.to} 尚无公布安排，按普通周推算`, en: (p) => `${p.from} to ${p.to} counted by the plain week: nothing is published for them` },
  "calendar.mismatch": { severity: "error", "zh-CN": (p) => `期限按历 ${p.expected} 计算，给的是 ${p.given}`, en: (p) => `the deadline counts by calendar ${p.expected}, given was ${p.given}` },
  "calendar.officeHoursMissing": { severity: "error", "zh-CN": (p) => `历 ${p.calendar} 没有办公时间`, en: (p) => `calendar ${p.calendar} has no office hours` },
  "day.provisional": {
    severity: "warning",
    "zh-CN": (p) => `${p.from} 至 ${p.to} 为暂定：${p.because === "overlay" ? `地方假日（${p.overlay ?? ""}）未知` : "下一年度通知可能调整"}`,
    en: (p) => `${p.from} to ${p.to} are provisional: ${p.because === "overlay" ? `the days of overlay ${p.overlay ?? ""} are not known` : "the next year's notice may change them"}`,
  },
  "edition.gap": { severity: "error", "zh-CN": (p) => `版本年份须逐年相连，缺 ${p.year} 年`, en: (p) => `the years of an edition follow one another: ${p.year} is missing` },
  "edition.dayOutsideYear": { severity: "error", "zh-CN": (p) => `${p.date} 不属于 ${p.year} 年的安排（限当年及上年十二月）`, en: (p) => `${p.date} does not belong to the notice of ${p.year} (that year and the December before)` },
  "edition.dayContradictory": { severity: "error", "zh-CN": (p) => `${p.date} 既列为休息日又列为上班日`, en: (p) => `${p.date} is listed both as a day off and as a workday` },
  "overlay.otherCalendar": { severity: "error", "zh-CN": (p) => `叠加历 ${p.overlay} 属于 ${p.of}，不属于 ${p.calendar}`, en: (p) => `overlay ${p.overlay} is of ${p.of}, not of ${p.calendar}` },
  "overlay.repeated": { severity: "error", "zh-CN": (p) => `叠加历 ${p.overlay} 重复`, en: (p) => `overlay ${p.overlay} is given twice` },
  "officeHours.disordered": { severity: "error", "zh-CN": (p) => `办公时间须先后有序且不重叠：${p.opens}—${p.closes}`, en: (p) => `office hours follow one another and do not overlap: ${p.opens}–${p.closes}` },
  "period.invalid": { severity: "error", "zh-CN": (p) => `期间须为非负整数加单位：${p.value}`, en: (p) => `a period is a whole, not negative number of a unit: ${p.value}` },
  "limit.notSet": { severity: "unknown", "zh-CN": (p) => `时限尚未设定${slot(p)}`, en: (p) => `no time limit is set${slot(p)}` },
  "limit.invalid": { severity: "error", "zh-CN": (p) => `字段 ${p.field} 不是期间、日期或时刻：${p.value}`, en: (p) => `the field ${p.field} holds no period, day or instant: ${p.value}` },
  "limit.beforeStart": { severity: "error", "zh-CN": (p) => `时限 ${p.until} 早于起算时刻`, en: (p) => `the limit ${p.until} lies before the start` },
  "limit.alreadySet": { severity: "error", "zh-CN": () => "时限已经设定", en: () => "the time limit is set already" },
  "stop.reasonNotAllowed": { severity: "error", "zh-CN": (p) => `规则不允许以“${p.reason}”中止计时（允许：${p.allowed.join("、") || "无"}）`, en: (p) => `the rule does not let "${p.reason}" stop the clock (allowed: ${p.allowed.join(", ") || "none"})` },
  "stop.endsBeforeStart": { severity: "error", "zh-CN": (p) => `中止的结束 ${p.to} 早于开始 ${p.from}`, en: (p) => `the stop ends at ${p.to}, before it begins at ${p.from}` },
  "stop.overlaps": { severity: "error", "zh-CN": (p) => `与已有的中止（${p.from} 至 ${p.to ?? "今"}）重叠`, en: (p) => `overlaps the stop from ${p.from} to ${p.to ?? "now"}` },
  "stop.outsideDeadline": { severity: "error", "zh-CN": (p) => `${p.from} 不在期限之内，无可中止`, en: (p) => `${p.from} lies outside the deadline: there is nothing to stop` },
  "stop.none": { severity: "error", "zh-CN": () => "计时并未中止", en: () => "the clock is not stopped" },
  "extension.notAllowed": { severity: "error", "zh-CN": () => "规则不允许延长", en: () => "the rule knows no extension" },
  "extension.approver": { severity: "error", "zh-CN": (p) => `延长须经 ${p.allowed.join("、")} 批准，不是“${p.approver}”`, en: (p) => `an extension is approved by ${p.allowed.join(" or ")}, not by "${p.approver}"` },
  "extension.overCap": { severity: "error", "zh-CN": (p) => `延长合计 ${p.amount} 超过上限 ${p.max}（${p.unit}）`, en: (p) => `extended by ${p.amount} in all, at most ${p.max} (${p.unit})` },
  "extension.incomparable": { severity: "error", "zh-CN": (p) => `延长的单位 ${p.unit} 无法与上限的单位 ${p.maxUnit} 比较`, en: (p) => `an extension in ${p.unit} cannot be held against a cap in ${p.maxUnit}` },
  "extension.tooOften": { severity: "error", "zh-CN": (p) => `最多延长 ${p.times} 次`, en: (p) => `extended ${p.times} times already, the most that is allowed` },
  "extension.noticeMissing": { severity: "error", "zh-CN": () => "延长须告知当事人：缺告知时刻", en: () => "the person must be told of the extension: no instant of the notice" },
  "extension.tooLate": { severity: "error", "zh-CN": (p) => `${p.approvedAt} 批准时期限已于 ${p.dueAt} 届满`, en: (p) => `approved at ${p.approvedAt}, after the deadline ended at ${p.dueAt}` },
  "deadline.alreadySatisfied": { severity: "error", "zh-CN": (p) => `已于 ${p.at} 完成`, en: (p) => `satisfied already at ${p.at}` },
  "explain.tooLong": { severity: "info", "zh-CN": (p) => `期间共 ${p.days} 天，超过 ${p.most} 天，不逐日列出`, en: (p) => `${p.days} days are not listed one by one (at most ${p.most})` },
  "cadence.notSet": { severity: "unknown", "zh-CN": (p) => `频次尚未设定（${p.slot}）`, en: (p) => `how often is not set (${p.slot})` },
  "cadence.tooMany": { severity: "error", "zh-CN": (p) => `周期超过 ${p.most} 个`, en: (p) => `more than ${p.most} periods` },
  "quota.postUnknown": { severity: "error", "zh-CN": (p) => `定额没有岗位“${p.post}”`, en: (p) => `the quota has no post "${p.post}"` },
  "quota.memberUnknown": { severity: "warning", "zh-CN": (p) => `活动不属于任何应尽职者：${p.member}，${p.place}`, en: (p) => `an activity of nobody who owes it: ${p.member}, ${p.place}` },
  "quota.memberRepeated": { severity: "error", "zh-CN": (p) => `${p.member}（${p.post}，${p.place}）重复`, en: (p) => `${p.member} (${p.post}, ${p.place}) is given twice` },
  "quota.periodNotStated": { severity: "unknown", "zh-CN": (p) => `未说明周期，无法考量：${p.post} 的“${p.requirement}”（${p.slot}）`, en: (p) => `no period is stated for "${p.requirement}" of ${p.post} (${p.slot}): not judged` },
  "quota.timesInvalid": { severity: "error", "zh-CN": (p) => `次数须为正整数：${p.value}`, en: (p) => `not a whole, positive number of times: ${p.value}` },
  "deadline.beforeStart": { severity: "error", "zh-CN": (p) => `${p.at} 早于起算时刻`, en: (p) => `${p.at} lies before the start` },
};

/** Makes this room's findings. */
export const calendarFinding = findingsOf(calendarCatalogue);

/** The shared empty list: an answer without findings costs no array. */
export const NO_FINDINGS: readonly never[] = Object.freeze([]);

function slot(params: { readonly slot?: string; readonly field?: string }): string {
  const name = params.slot ?? params.field;
  return name === undefined ? "" : ` (${name})`;
}

/** What somebody gave, short enough for a finding. */
export function shown(value: unknown): string {
  return (typeof value === "string" || typeof value === "number" ? String(value) : typeof value).slice(0, 40);
}

import { type Catalogue, findingsOf, type FindingOf } from "@fengqiao/model";

/** What this room can find. Parameters are dates, instants and codes as they came. */
export interface CalendarCodes {
  "date.invalid": { value: string };
  "date.outOfRange": object;
  "instant.invalid": { value: string };
  "zone.unknown": { zone: string };
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
}

export type CalendarFinding = FindingOf<CalendarCodes>;
export type CalendarFindingOf<K extends keyof CalendarCodes> = FindingOf<CalendarCodes, K>;

/** The texts of this room's findings. */
export const calendarCatalogue: Catalogue<CalendarCodes> = {
  "date.invalid": { severity: "error", "zh-CN": (p) => `不是有效日期：${p.value}`, en: (p) => `not a date: ${p.value}` },
  "date.outOfRange": { severity: "error", "zh-CN": () => "日期超出 0000—9999 年", en: () => "the date lies outside the years 0000–9999" },
  "instant.invalid": { severity: "error", "zh-CN": (p) => `不是有效时刻：${p.value}`, en: (p) => `not an instant: ${p.value}` },
  "zone.unknown": { severity: "error", "zh-CN": (p) => `未知时区：${p.zone}`, en: (p) => `unknown time zone: ${p.zone}` },
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
};

/** Makes this room's findings. */
export const calendarFinding = findingsOf(calendarCatalogue);

/** The shared empty list: an answer without findings costs no array. */
export const NO_FINDINGS: readonly never[] = Object.freeze([]);

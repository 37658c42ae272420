import type { Label } from "@fengqiao/model";
import type { Period, PeriodUnit } from "./period.ts";

const UNITS: Readonly<Record<PeriodUnit, { readonly zh: string; readonly one: string; readonly many: string }>> = {
  minute: { zh: "分钟", one: "minute", many: "minutes" },
  hour: { zh: "小时", one: "hour", many: "hours" },
  calendarDay: { zh: "日", one: "calendar day", many: "calendar days" },
  workingDay: { zh: "个工作日", one: "working day", many: "working days" },
  week: { zh: "周", one: "week", many: "weeks" },
  month: { zh: "个月", one: "month", many: "months" },
  year: { zh: "年", one: "year", many: "years" },
};

/**
 * A period in words: `15 个工作日`, `15 working days`.
 *
 * @example
 * ```ts
 * import { periodText } from "@fengqiao/calendar";
 *
 * periodText({ amount: 15, unit: "workingDay" }); // => { "zh-CN": "15 个工作日", en: "15 working days" }
 * ```
 */
export function periodText({ amount, unit }: Period): Label {
  const { zh, one, many } = UNITS[unit];
  return { "zh-CN": `${amount}${zh.startsWith("个") ? " " : ""}${zh}`, en: `${amount} ${amount === 1 ? one : many}` };
}

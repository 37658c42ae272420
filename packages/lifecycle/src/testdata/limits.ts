import type { DeadlineRule } from "@fengqiao/calendar";
import { label } from "@fengqiao/model";

const rule = (en: string, zh: string, within: DeadlineRule["within"], more: Partial<DeadlineRule> = {}): DeadlineRule => ({
  label: label(zh, en),
  within,
  rollForward: true,
  ends: "endOfDay",
  src: "ours assumed",
  ...more,
});

/** Days to rate, assumed: no seed states how long the public is asked. */
export const ratingTime = rule("time to rate", "评价期限", { amount: 15, unit: "calendarDay" });
export const reopeningTime = rule("time to reopen", "重启期限", { amount: 30, unit: "calendarDay" });
export const objectionTime = rule("review of an objection", "异议复核期限", { amount: 5, unit: "workingDay" });

export const calendarDays = (amount: number, more: Partial<DeadlineRule> = {}): DeadlineRule => rule(`${amount} days`, `${amount}日`, { amount, unit: "calendarDay" }, more);
export const minutes = (amount: number): DeadlineRule => rule(`${amount} minutes`, `${amount}分钟`, { amount, unit: "minute" }, { rollForward: false, ends: "sameTime" });
/** The person in charge sets it, case by case (四定). */
export const setByField = (field: string): DeadlineRule => rule("limit of the resolution", "化解时限", { field });

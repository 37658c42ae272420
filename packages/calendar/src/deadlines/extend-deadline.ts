import { epochOf, type Outcome, refuse, some } from "@fengqiao/model";
import type { Calendar } from "../editions/calendar.ts";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { inBaseUnit, period, shownPeriod } from "../periods/period.ts";
import { sumPeriods } from "../periods/sum-periods.ts";
import type { DueCodes } from "./compute-due.ts";
import type { Deadline, Extension } from "./deadline.ts";
import type { ExtensionRule } from "./deadline-rule.ts";
import { withDueAgain } from "./with-due.ts";

/** What extending a deadline can find. */
export type ExtendDeadlineCodes =
  | DueCodes
  | "instant.invalid"
  | "period.invalid"
  | "calendar.mismatch"
  | "extension.notAllowed"
  | "extension.approver"
  | "extension.overCap"
  | "extension.incomparable"
  | "extension.tooOften"
  | "extension.noticeMissing"
  | "extension.tooLate"
  | "deadline.alreadySatisfied";

/**
 * Lengthens a deadline by what somebody approved. The extension counts on from the end of the period itself: 60 days and 30
 * more are 90 from the start, and only then the end moves off a rest day.
 *
 * Refuses where the rule knows no extension, an approver that it does not name, more than its cap in all or more often than
 * it says, a unit that cannot be held against the cap, a missing notice to the person where one is due, and an approval
 * after the time was up. The deadline that was given stays as it is.
 *
 * @example
 * ```ts
 * import { chinaCalendar, extendDeadline, parseDeadlineRule, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 *   extension: { max: { amount: 5, unit: "workingDay" }, approvers: ["county"], times: 1, noticeRequired: false },
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * const by = (amount: number) => ({ by: { amount, unit: "workingDay" }, approver: "county", approvedAt: "2026-09-30T09:00:00+08:00" }) as const;
 * const { due } = must(extendDeadline(running, by(5), china));
 * if (due.is === "at") due.date; // => "2026-10-20"
 * extendDeadline(running, by(6), china).findings.map((f) => f.code); // => ["extension.overCap"]
 * ```
 */
export function extendDeadline(deadline: Deadline, extension: Extension, calendar: Calendar): Outcome<Deadline, CalendarFindingOf<ExtendDeadlineCodes>> {
  const found: readonly CalendarFindingOf<ExtendDeadlineCodes>[] = checkExtension(deadline, extension);
  if (some(found)) return refuse(...found);
  return withDueAgain({ ...deadline, extensions: [...deadline.extensions, extension] }, calendar);
}

function checkExtension(deadline: Deadline, extension: Extension): CalendarFindingOf<ExtendDeadlineCodes>[] {
  const { rule, due, satisfiedAt } = deadline;
  const { by, approver, approvedAt, noticeGivenAt } = extension;
  if (rule.extension === undefined) return [calendarFinding("extension.notAllowed", "/rule/extension", {})];
  if (satisfiedAt !== undefined) return [calendarFinding("deadline.alreadySatisfied", "/satisfiedAt", { at: satisfiedAt })];
  if (deadline.limit === null) return [calendarFinding("limit.notSet", "/limit", {})];
  if (!period.safeParse(by).success || by.amount === 0) return [calendarFinding("period.invalid", "/by", { value: shownPeriod(by) })];
  for (const [path, at] of [["/approvedAt", approvedAt], ["/noticeGivenAt", noticeGivenAt]] as const) {
    if (at !== undefined && Number.isNaN(epochOf(at))) return [calendarFinding("instant.invalid", path, { value: at })];
  }
  if (!rule.extension.approvers.includes(approver)) return [calendarFinding("extension.approver", "/approver", { approver, allowed: rule.extension.approvers })];
  if (rule.extension.noticeRequired && noticeGivenAt === undefined) return [calendarFinding("extension.noticeMissing", "/noticeGivenAt", {})];
  if (due.is === "at" && epochOf(approvedAt) > epochOf(due.at)) return [calendarFinding("extension.tooLate", "/approvedAt", { approvedAt, dueAt: due.at })];
  return checkCap(rule.extension, deadline.extensions, extension);
}

function checkCap({ max, times }: ExtensionRule, granted: readonly Extension[], { by }: Extension): CalendarFindingOf<"extension.tooOften" | "extension.incomparable" | "extension.overCap">[] {
  if (times !== undefined && granted.length >= times) return [calendarFinding("extension.tooOften", "/extensions", { times })];
  if (max === undefined) return [];
  const total = sumPeriods([by, ...granted.map((e) => e.by)]);
  const cap = inBaseUnit(max);
  if (total?.unit !== cap.unit) return [calendarFinding("extension.incomparable", "/by", { unit: by.unit, maxUnit: max.unit })];
  return total.amount > cap.amount ? [calendarFinding("extension.overCap", "/by", { amount: total.amount, max: cap.amount, unit: cap.unit })] : [];
}

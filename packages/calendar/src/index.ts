export { calendarCatalogue } from "./findings.ts";
export type { CalendarCodes, CalendarFinding, CalendarFindingOf } from "./findings.ts";

export { calendarData, overlayData } from "./editions/calendar-data.ts";
export type { CalendarData, Holiday, OpenHours, OverlayData, PublishedYear } from "./editions/calendar-data.ts";
export { inZone, parseCalendar } from "./editions/open-calendar.ts";
export type { ParseCalendarCodes } from "./editions/open-calendar.ts";
export type { Calendar, ProvisionalDays } from "./editions/calendar.ts";
export { addWorkingDays, isWorkingDay, workingDaysBetween } from "./editions/working-days.ts";
export type { WorkingDayCodes } from "./editions/working-days.ts";
export { describeDay } from "./editions/describe-day.ts";
export type { DayDescription } from "./editions/describe-day.ts";
export type { Caveat, CountingOptions } from "./editions/reading.ts";
export { chinaCalendar, chinaCalendarData } from "./china/china-calendar.ts";

export { period, periodSource, periodUnits } from "./periods/period.ts";
export type { Period, PeriodSource, PeriodUnit } from "./periods/period.ts";
export { comparePeriods } from "./periods/compare-periods.ts";
export type { PeriodOrder } from "./periods/compare-periods.ts";
export { periodText } from "./periods/period-text.ts";

export { deadlineRule, extensionRule, parseDeadlineRule } from "./deadlines/deadline-rule.ts";
export type { DeadlineRule, ExtensionRule } from "./deadlines/deadline-rule.ts";
export { deadline, due, parseDeadline } from "./deadlines/deadline.ts";
export type { Deadline, Due, Extension, Limit, SignalTime, Stop } from "./deadlines/deadline.ts";
export type { DueCodes } from "./deadlines/compute-due.ts";
export { setDeadline, setLimit } from "./deadlines/set-deadline.ts";
export type { SetDeadlineCodes, SetDeadlineOptions } from "./deadlines/set-deadline.ts";
export { resumeDeadline, stopDeadline } from "./deadlines/stop-deadline.ts";
export type { StopDeadlineCodes } from "./deadlines/stop-deadline.ts";
export { extendDeadline } from "./deadlines/extend-deadline.ts";
export type { ExtendDeadlineCodes } from "./deadlines/extend-deadline.ts";
export { satisfyDeadline } from "./deadlines/satisfy-deadline.ts";
export { deadlineStatus } from "./deadlines/deadline-status.ts";
export type { DeadlineState, DeadlineStatus } from "./deadlines/deadline-status.ts";
export { dueSignals } from "./deadlines/due-signals.ts";
export type { DueSignal } from "./deadlines/due-signals.ts";
export { recompute } from "./deadlines/recompute.ts";
export type { MovedDeadline, Recomputed } from "./deadlines/recompute.ts";
export { explainDeadline } from "./deadlines/explain-deadline.ts";
export type { DeadlineExplanation, ExplainOptions } from "./deadlines/explain-deadline.ts";
export type { ExplainedDays } from "./deadlines/explain-days.ts";

export { cadence, cadenceUnits, parseCadence } from "./cadences/cadence.ts";
export type { Cadence, CadencePeriod, CadenceUnit } from "./cadences/cadence.ts";
export type { DayOrInstant } from "./cadences/day-or-instant.ts";
export { periodOf, periodsDue } from "./cadences/cadence-periods.ts";
export type { CadenceCodes } from "./cadences/cadence-periods.ts";
export { complianceOf } from "./cadences/compliance.ts";
export type { Compliance, ComplianceSpan, HeldOccurrence, OccurrenceRow } from "./cadences/compliance.ts";

export { need, parseQuota, quota } from "./quotas/quota.ts";
export type { Need, Quota, QuotaActivity, QuotaMember, QuotaRequirement } from "./quotas/quota.ts";
export { assessQuota } from "./quotas/assess-quota.ts";
export type { QuotaAssessment, QuotaCodes, QuotaNotStated, QuotaRow, QuotaState, QuotaVerdict } from "./quotas/assess-quota.ts";
export type { NeedCount } from "./quotas/count-need.ts";

export { statutoryLimit } from "./limits/statutory-limit.ts";
export { limitSources } from "./limits/limit-sources.ts";
export type { StatutoryLimit } from "./limits/statutory-limit.ts";
export { limitsInForce, statutoryLimits } from "./limits/statutory-limits.ts";

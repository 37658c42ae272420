import { epochOf, type Instant, type Outcome, refuse } from "@fengqiao/model";
import type { Calendar } from "../editions/calendar.ts";
import type { CountingOptions } from "../editions/reading.ts";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { period, shownPeriod } from "../periods/period.ts";
import type { Deadline } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import type { DueCodes } from "./compute-due.ts";
import { limitOf } from "./limit-of.ts";
import { withDue, withDueAgain } from "./with-due.ts";

/** What a deadline is started with beside its rule and its instant. */
export interface SetDeadlineOptions extends CountingOptions {
  /** The deadline's id, derived by the host from the case's. */
  readonly id?: string;
  /** The fields of the case or event, where the rule takes its period from one of them. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What starting a deadline can find. */
export type SetDeadlineCodes = DueCodes | "instant.invalid" | "period.invalid" | "limit.invalid" | "limit.beforeStart";

/**
 * Starts a deadline at an instant by a rule. The answer stands also where the due instant is not known: `due.is` is then
 * `notSet` (nobody has set the period; work goes on without a clock) or `notPublished` (with the year), and a finding says so.
 *
 * Refuses what is no instant, an invalid period or field, a limit before the start, and rules on office hours where the
 * calendar has none.
 *
 * @example
 * ```ts
 * import { chinaCalendar, parseDeadlineRule, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const transfer = must(parseDeadlineRule({
 *   label: { "zh-CN": "转送、交办", en: "transfer or assignment" }, within: { amount: 15, unit: "calendarDay" }, rollForward: true, ends: "endOfDay", src: "petitions 22",
 * }));
 * const { due } = must(setDeadline(transfer, "2026-09-16T10:00:00+08:00", chinaCalendar(), { id: "case-7:transfer" }));
 * // 1 October is a holiday: the end moves to the first working day after it
 * if (due.is === "at") [due.plainDate, due.date]; // => ["2026-10-01", "2026-10-08"]
 * ```
 */
export function setDeadline(rule: DeadlineRule, startedAt: Instant, calendar: Calendar, options: SetDeadlineOptions = {}): Outcome<Deadline, CalendarFindingOf<SetDeadlineCodes>> {
  const start = epochOf(startedAt);
  if (Number.isNaN(start)) return refuse(calendarFinding("instant.invalid", "/startedAt", { value: startedAt }));
  const wrong = checkSteps(rule);
  if (wrong !== undefined) return refuse(wrong);
  const limit = limitOf(rule.within, options.fields ?? {}, calendar, start);
  if (!limit.ok) return limit;
  return withDue(
    {
      version: 1,
      ...(options.id !== undefined && { id: options.id }),
      rule,
      startedAt,
      limit: limit.value,
      assumePlainWeek: options.assumePlainWeek === true,
      stops: [],
      extensions: [],
    },
    calendar,
  );
}

/** The steps of a rule that did not come through `parseDeadlineRule`. */
function checkSteps(rule: DeadlineRule): CalendarFindingOf<"period.invalid"> | undefined {
  for (const place of ["warn", "escalate"] as const) {
    for (const [i, step] of (rule[place] ?? []).entries()) {
      if (!period.safeParse(step).success) return calendarFinding("period.invalid", `/rule/${place}/${i}`, { value: shownPeriod(step) });
    }
  }
  return undefined;
}

/**
 * Gives a deadline whose period was not set the limit that somebody has set since.
 *
 * Refuses a second limit (`limit.alreadySet`) and what `setDeadline` refuses of a limit.
 *
 * @example
 * ```ts
 * import { chinaCalendar, parseDeadlineRule, setDeadline, setLimit } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const answer = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { field: "limit" }, rollForward: false, ends: "endOfDay", src: "county reply",
 * }));
 * const open = must(setDeadline(answer, "2026-09-16T10:00:00+08:00", china));
 * open.due.is; // => "notSet"
 * const { due } = must(setLimit(open, "2026-09-30", china));
 * if (due.is === "at") due.date; // => "2026-09-30"
 * ```
 */
export function setLimit(
  deadline: Deadline,
  limit: unknown,
  calendar: Calendar,
): Outcome<Deadline, CalendarFindingOf<SetDeadlineCodes | "limit.alreadySet" | "calendar.mismatch">> {
  if (deadline.limit !== null) return refuse(calendarFinding("limit.alreadySet", "/limit", {}));
  const given = limitOf({ field: "limit" }, { limit }, calendar, epochOf(deadline.startedAt));
  return given.ok ? withDueAgain({ ...deadline, limit: given.value }, calendar) : given;
}

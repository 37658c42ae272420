import { accept, below, refuse, some, type Outcome } from "@fengqiao/model";
import type { Calendar } from "../editions/calendar.ts";
import type { CalendarFindingOf } from "../findings.ts";
import type { DueCodes } from "./compute-due.ts";
import type { Deadline, Due } from "./deadline.ts";
import { withDueAgain } from "./with-due.ts";

/** A deadline that a new edition moves: where it stands in the list, and its due answer before and after. */
export interface MovedDeadline {
  readonly index: number;
  readonly id?: string;
  readonly before: Due;
  readonly after: Due;
}

/** Deadlines counted again by another edition, and those that it moves. */
export interface Recomputed {
  readonly deadlines: readonly Deadline[];
  /** Those whose instant or kind of answer changed; signals alone do not count as moving. */
  readonly moved: readonly MovedDeadline[];
}

/**
 * Computes stored deadlines again by another edition of their calendar, and says which of them move: those that waited for
 * the year's notice, and those that rested on days which the notice changed. Doing it twice changes nothing more.
 *
 * Refuses deadlines of another calendar, each with its place in the list.
 *
 * @example
 * ```ts
 * import { chinaCalendar, chinaCalendarData, parseCalendar, parseDeadlineRule, recompute, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * // the notice of 2026, had it made 9 October a day off too
 * const years = chinaCalendarData.years.map((y) => (y.year === 2026 ? { ...y, holidays: [...y.holidays, { name: { "zh-CN": "加放", en: "one more day" }, off: ["2026-10-09"] }] } : y));
 * const corrected = must(parseCalendar({ ...chinaCalendarData, edition: "corrected", years }));
 * must(recompute([running], corrected)).moved.map(({ index, after }) => [index, after.is === "at" && after.date]); // => [[0, "2026-10-14"]]
 * ```
 */
export function recompute(deadlines: readonly Deadline[], calendar: Calendar): Outcome<Recomputed, CalendarFindingOf<DueCodes | "calendar.mismatch">> {
  const again: Deadline[] = [];
  const moved: MovedDeadline[] = [];
  const refused: CalendarFindingOf<DueCodes | "calendar.mismatch">[] = [];
  const notes: CalendarFindingOf<DueCodes | "calendar.mismatch">[] = [];
  deadlines.forEach((deadline, index) => {
    const outcome = withDueAgain(deadline, calendar);
    (outcome.ok ? notes : refused).push(...below(`/${index}`, outcome.findings));
    if (!outcome.ok) return;
    again.push(outcome.value);
    const [before, after] = [deadline.due, outcome.value.due];
    if (answerOf(before) !== answerOf(after)) moved.push({ index, ...(deadline.id !== undefined && { id: deadline.id }), before, after });
  });
  const findings: readonly CalendarFindingOf<DueCodes | "calendar.mismatch">[] = refused;
  return some(findings) ? refuse(...findings) : accept({ deadlines: again, moved }, notes);
}

function answerOf(due: Due): string {
  switch (due.is) {
    case "at":
      return due.at;
    case "notPublished":
      return `${due.is} ${due.year}`;
    case "stopped":
      return `${due.is} ${due.remaining.amount} ${due.remaining.unit}`;
    case "notSet":
      return due.is;
  }
}

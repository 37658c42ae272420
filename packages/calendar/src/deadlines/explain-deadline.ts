import { accept, epochOf, type Label, type Outcome, type SourceRegister, srcLabel } from "@fengqiao/model";
import { dayNumber } from "@fengqiao/model/civil";
import { type Calendar, localDayOf } from "../editions/calendar.ts";
import { readCalendar } from "../editions/reading.ts";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { isDayPeriod } from "../periods/move-day.ts";
import { periodText } from "../periods/period-text.ts";
import type { DueCodes } from "./compute-due.ts";
import { type Counting, endOfLimit, passStops } from "./counting.ts";
import type { Deadline, Due, Provisional } from "./deadline.ts";
import type { DeadlineRule } from "./deadline-rule.ts";
import { type ExplainedDays, explainDays } from "./explain-days.ts";
import { beginOf } from "./intake.ts";
import { withDueAgain } from "./with-due.ts";

/** How a due instant came about: sentences for a reader, and the days counted and skipped. */
export interface DeadlineExplanation {
  readonly due: Due;
  readonly lines: readonly Label[];
  /** Empty where hours and minutes elapse or no due day is known. */
  readonly days: readonly ExplainedDays[];
}

/** What an explanation may draw on. */
export interface ExplainOptions {
  /** The register that the rule's `src` cites, so that a reader sees titles and articles instead of short names. */
  readonly sources?: SourceRegister;
}

/** A century of days; a reader has given up long before. */
const MOST_DAYS = 36_600;

/**
 * Explains a deadline by the edition that is given: the rule and its source, what was extended and stopped, every day from the
 * start to the end, counted or skipped and why, and what a provisional answer waits for.
 *
 * Refuses a calendar that the deadline does not count by.
 *
 * @example
 * ```ts
 * import { chinaCalendar, explainDeadline, parseDeadlineRule, setDeadline } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = chinaCalendar();
 * const reply = must(parseDeadlineRule({
 *   label: { "zh-CN": "答复", en: "reply" }, within: { amount: 15, unit: "workingDay" }, rollForward: false, ends: "endOfDay", src: "county reply",
 * }));
 * const running = must(setDeadline(reply, "2026-09-16T10:00:00+08:00", china));
 * const { lines, days } = must(explainDeadline(running, china));
 * lines.at(0)?.en; // => "reply (source: county reply)"
 * days.length > 0; // => true
 * ```
 */
export function explainDeadline(deadline: Deadline, calendar: Calendar, options: ExplainOptions = {}): Outcome<DeadlineExplanation, CalendarFindingOf<DueCodes | "calendar.mismatch" | "explain.tooLong">> {
  const again = withDueAgain(deadline, calendar);
  if (!again.ok) return again;
  const { due } = again.value;
  const lines = linesOf(again.value, calendar, options.sources ?? {});
  const days = due.is === "at" ? daysOf(again.value, due, calendar) : [];
  if (typeof days === "number") return accept({ due, lines, days: [] }, [...again.findings, calendarFinding("explain.tooLong", "/days", { days, most: MOST_DAYS })]);
  return accept({ due, lines, days }, again.findings);
}

/** The explained days, or how many they would be. */
function daysOf(deadline: Deadline, due: Due & { readonly is: "at" }, calendar: Calendar): ExplainedDays[] | number {
  const { rule, limit } = deadline;
  const reading = readCalendar(calendar, { assumePlainWeek: deadline.assumePlainWeek });
  const startedAt = epochOf(deadline.startedAt);
  const begin = beginOf(reading, rule, startedAt);
  if (limit === null || begin === undefined || ("unit" in limit && !isDayPeriod(limit))) return [];
  const startDay = localDayOf(calendar, startedAt);
  const dueDay = dayNumber(due.date);
  if (dueDay - startDay > MOST_DAYS) return dueDay - startDay;
  return explainDays(calendar, {
    startDay,
    beginDay: begin.day,
    startDayCounted: rule.startDayCounted === true,
    periodEnd: periodEnd({ reading, rule, limit, begin }, deadline),
    plainEnd: dayNumber(due.plainDate),
    due: dueDay,
    workingDays: "unit" in limit && limit.unit === "workingDay",
    extensionInWorkingDays: deadline.extensions.some(({ by }) => by.unit === "workingDay"),
    stops: deadline.stops,
  });
}

/** Where the period itself ends, stops considered, before any extension. */
function periodEnd(counting: Counting, { stops }: Deadline): number {
  const passed = passStops(counting, endOfLimit(counting), stops);
  return passed !== undefined && "day" in passed.end ? passed.end.day : Number.POSITIVE_INFINITY;
}

function linesOf({ rule, limit, startedAt, extensions, stops, due }: Deadline, calendar: Calendar, sources: SourceRegister): Label[] {
  const lines: Label[] = [headOf(rule, sources)];
  const say = (zh: string, en: string): void => void lines.push({ "zh-CN": zh, en });
  if (limit !== null) {
    const text = "until" in limit ? { "zh-CN": `至 ${limit.until}`, en: `until ${limit.until}` } : periodText(limit);
    const first = rule.startDayCounted === true ? { zh: "当日计入", en: "counting that day" } : { zh: "当日不计", en: "not counting that day" };
    const event = rule.starts === undefined ? { zh: "", en: "" } : { zh: `（${rule.starts["zh-CN"]}）`, en: ` (${rule.starts.en})` };
    say(`自 ${startedAt}${event.zh} 起 ${text["zh-CN"]}，${first.zh}`, `${text.en} from ${startedAt}${event.en}, ${first.en}`);
  }
  for (const { by, approver, approvedAt } of extensions) {
    const text = periodText(by);
    say(`${approver} 于 ${approvedAt} 批准延长 ${text["zh-CN"]}`, `extended by ${text.en}, approved by ${approver} at ${approvedAt}`);
  }
  for (const { reason, from, to } of stops) {
    say(`因“${reason}”自 ${from} 中止计时${to === undefined ? "" : `，${to} 恢复`}`, `stopped for "${reason}" from ${from}${to === undefined ? "" : ` to ${to}`}`);
  }
  lines.push(...dueLines(due, calendar));
  say(`历：${calendar.id}，版本 ${calendar.edition}`, `calendar ${calendar.id}, edition ${calendar.edition}`);
  return lines;
}

/** The rule by name, and what it rests on. */
function headOf({ label, src }: DeadlineRule, sources: SourceRegister): Label {
  const rests = srcLabel(src, sources);
  return { "zh-CN": `${label["zh-CN"]}（依据：${rests["zh-CN"]}）`, en: `${label.en} (source: ${rests.en})` };
}

function dueLines(due: Due, calendar: Calendar): Label[] {
  switch (due.is) {
    case "notSet":
      return [{ "zh-CN": "时限尚未设定，工作照常进行", en: "no time limit is set; work goes on" }];
    case "notPublished":
      return [{ "zh-CN": `${due.year} 年放假安排尚未公布，届满日未知`, en: `the days off of ${due.year} are not published: the end is not known` }];
    case "stopped": {
      const left = periodText(due.remaining);
      return [{ "zh-CN": `计时自 ${due.since} 中止，尚余 ${left["zh-CN"]}`, en: `the clock has stood still since ${due.since}, ${left.en} left` }];
    }
    case "at":
      return [
        ...(due.plainDate === due.date ? [] : [{ "zh-CN": `${due.plainDate} 为休息日，顺延至 ${due.date}`, en: `${due.plainDate} is a rest day: moved to ${due.date}` }]),
        { "zh-CN": `届满：${due.at}`, en: `due at ${due.at}` },
        ...due.provisional.map((days) => provisionalLine(days, calendar)),
      ];
  }
}

/** Which days may still change, and what would settle them. */
function provisionalLine({ from, to, because, overlay }: Provisional, { data, overlays }: Calendar): Label {
  const days = from === to ? { "zh-CN": from, en: from } : { "zh-CN": `${from} 至 ${to}`, en: `${from} to ${to}` };
  const year = Number(to.slice(0, 4));
  const say = (zh: string, en: string): Label => ({ "zh-CN": `${days["zh-CN"]} 为暂定：${zh}`, en: `${days.en}: provisional, ${en}` });
  switch (because) {
    case "nextNotice":
      return say(`${data.label["zh-CN"]}尚待公布 ${year + 1} 年部分，可能调整这些日期`, `the notice of ${year + 1} is awaited and may change them (${data.label.en})`);
    case "overlay": {
      const name = overlays.find(({ id }) => id === overlay)?.label ?? { "zh-CN": overlay ?? "", en: overlay ?? "" };
      return say(`${name["zh-CN"]}（${overlay ?? ""}）${yearsOf(from, to)} 年的安排未知`, `the days of ${yearsOf(from, to)} of "${name.en}" (${overlay ?? ""}) are not known`);
    }
    case "plainWeek":
      return say("尚无公布的安排，按普通周推算", "nothing is published for them, they are counted by the plain week");
  }
}

function yearsOf(from: string, to: string): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

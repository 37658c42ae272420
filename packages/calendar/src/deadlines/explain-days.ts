import { epochOf, type Label } from "@fengqiao/model";
import { type DayNumber, isoOfDay } from "@fengqiao/model/civil";
import { type Calendar, localDayOf } from "../editions/calendar.ts";
import { type DayDescription, descriptionOf } from "../editions/describe-day.ts";
import type { Stop } from "./deadline.ts";

/** Days in a row that are treated alike, counted or not, and why. */
export interface ExplainedDays {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly counted: boolean;
  readonly reason: "beforeOpening" | "startDay" | "calendarDay" | "workday" | "makeUpWorkday" | "weekend" | "holiday" | "stopped" | "movedTo";
  readonly label: Label;
}

/** What the days of one deadline are judged by. */
export interface DaysToExplain {
  readonly startDay: DayNumber;
  readonly beginDay: DayNumber;
  readonly startDayCounted: boolean;
  /** Up to this day the period itself counts, after it the extensions. */
  readonly periodEnd: DayNumber;
  readonly plainEnd: DayNumber;
  readonly due: DayNumber;
  readonly workingDays: boolean;
  readonly extensionInWorkingDays: boolean;
  readonly stops: readonly Stop[];
}

/** Every day from the start to the due day, in runs. */
export function explainDays(calendar: Calendar, facts: DaysToExplain): ExplainedDays[] {
  const spans = facts.stops.map((stop) => ({
    stop,
    after: localDayOf(calendar, epochOf(stop.from)),
    upTo: stop.to === undefined ? Number.POSITIVE_INFINITY : localDayOf(calendar, epochOf(stop.to)),
  }));
  const runs: ExplainedDays[] = [];
  for (let day = facts.startDay; day <= facts.due; day++) {
    const stop = spans.find((s) => day > s.after && day <= s.upTo)?.stop;
    const one = judge(day, facts, stop, descriptionOf(calendar, day));
    const run = runs.at(-1);
    if (run?.reason === one.reason && run.label.en === one.label.en) runs[runs.length - 1] = { ...run, to: isoOfDay(day), days: run.days + 1 };
    else runs.push({ from: isoOfDay(day), to: isoOfDay(day), days: 1, ...one });
  }
  return runs;
}

type Judged = Pick<ExplainedDays, "counted" | "reason" | "label">;

function judge(day: DayNumber, facts: DaysToExplain, stop: Stop | undefined, description: DayDescription): Judged {
  if (day < facts.beginDay) return { counted: false, reason: "beforeOpening", label: { "zh-CN": "待下一办公时间起算", en: "before the next opening" } };
  if (day === facts.beginDay && !facts.startDayCounted) return { counted: false, reason: "startDay", label: { "zh-CN": "起算当日，不计", en: "the day of the event is not counted" } };
  if (stop !== undefined) return { counted: false, reason: "stopped", label: { "zh-CN": `计时中止：${stop.reason}`, en: `the clock stands still: ${stop.reason}` } };
  const inWorkingDays = day > facts.periodEnd ? facts.extensionInWorkingDays : facts.workingDays;
  if (day > facts.plainEnd) {
    if (day === facts.due) return { counted: false, reason: "movedTo", label: { "zh-CN": "顺延至首个工作日", en: "the first working day after the rest days" } };
    return resting(description);
  }
  if (!inWorkingDays) return { counted: true, reason: "calendarDay", label: { "zh-CN": "自然日，计", en: "counted, calendar day" } };
  if (!description.working) return resting(description);
  return description.kind === "makeUpWorkday"
    ? { counted: true, reason: "makeUpWorkday", label: { "zh-CN": `${named(description)["zh-CN"]}调休上班，计`, en: `counted, make-up workday for ${named(description).en}` } }
    : { counted: true, reason: "workday", label: { "zh-CN": "工作日，计", en: "counted, working day" } };
}

function resting(description: DayDescription): Judged {
  return description.kind === "holiday"
    ? { counted: false, reason: "holiday", label: { "zh-CN": `${named(description)["zh-CN"]}放假，不计`, en: `${named(description).en}, not counted` } }
    : { counted: false, reason: "weekend", label: { "zh-CN": "周休日，不计", en: "weekly rest day, not counted" } };
}

function named({ name }: DayDescription): Label {
  return name ?? { "zh-CN": "", en: "" };
}

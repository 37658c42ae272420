import type { LocalDate } from "@fengqiao/model";
import { type DayNumber, dayNumber, isoOfDay, zoneClock } from "@fengqiao/model/civil";
import type { Calendar } from "../editions/calendar.ts";
import type { CalendarData, Holiday, PublishedYear } from "../editions/calendar-data.ts";
import { compileCalendar } from "../editions/compile-calendar.ts";
import { chinaNotices, holidaysInEnglish } from "./china-notices.ts";

/**
 * China's official days off and make-up workdays, 2004–2026, as data. 29–31 December 2026 are provisional: the notice of
 * the following year changed them in 4 of 20 years. Regional days (自治区) come as overlays; other years by data.
 */
export const chinaCalendarData: CalendarData = /* @__PURE__ */ chinaData();

/**
 * China's calendar, opened. Every call builds its own: hold on to it.
 *
 * @example
 * ```ts
 * import { chinaCalendar, isWorkingDay } from "@fengqiao/calendar";
 *
 * const china = chinaCalendar();
 * [china.id, china.zone]; // => ["cn", "Asia/Shanghai"]
 * isWorkingDay(china, "2026-10-01").ok; // => true
 * ```
 */
export function chinaCalendar(): Calendar {
  const clock = zoneClock(chinaCalendarData.zone);
  if (clock === undefined) throw new Error(`this host has no time zone ${chinaCalendarData.zone}`);
  return compileCalendar(chinaCalendarData, [], clock);
}

function chinaData(): CalendarData {
  return {
    version: 1,
    id: "cn",
    edition: "2026",
    label: { "zh-CN": "国务院办公厅放假安排", en: "Holiday arrangements of the State Council General Office" },
    zone: "Asia/Shanghai",
    weekend: [6, 7],
    years: chinaNotices.map(([year, days, ...notices]): PublishedYear => ({
      year,
      publishedUntil: `${year}-12-28`,
      notices,
      holidays: days.split("; ").map((line) => holidayOf(line, year)),
    })),
    source: "npm:chinese-days@1.5.7 (MIT); notices of the State Council General Office",
  };
}

function holidayOf(line: string, year: number): Holiday {
  const [name = "", ...parts] = line.split(" ");
  const work = parts.filter((part) => part.startsWith("+")).map((part) => full(part.slice(1), year));
  return {
    name: { "zh-CN": name, en: holidaysInEnglish[name] ?? name },
    off: parts.filter((part) => !part.startsWith("+")).flatMap((part) => daysOf(part, year)),
    ...(work.length > 0 && { work }),
  };
}

function daysOf(span: string, year: number): LocalDate[] {
  const [from = "", to = from] = span.split("..");
  const out: LocalDate[] = [];
  const last: DayNumber = dayNumber(full(to, year));
  for (let day = dayNumber(full(from, year)); day <= last; day++) out.push(isoOfDay(day));
  return out;
}

function full(date: string, year: number): LocalDate {
  return date.length === 10 ? date : `${year}-${date}`;
}

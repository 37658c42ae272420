import { basename } from "node:path";
import { calendarData, chinaCalendarData, parseWith, textOf, type CalendarData } from "fengqiao";
import { Failure } from "../failure.ts";
import { jsonOf } from "./json.ts";

/** The calendar by which days are counted: that of the file, or the official one of China. */
export async function readCalendar(path: string | undefined): Promise<CalendarData> {
  if (path === undefined) return chinaCalendarData;
  const parsed = parseWith(calendarData, await jsonOf(path, { zh: "日历文件", en: "calendar" }));
  if (parsed.ok) return parsed.value;
  const [first] = parsed.findings;
  throw new Failure(`日历文件“${basename(path)}”有误——${textOf(first, "zh-CN")}。`, `The calendar "${basename(path)}" is wrong: ${textOf(first, "en")}.`);
}

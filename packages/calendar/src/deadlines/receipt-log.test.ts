import { epochOf } from "@fengqiao/model";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { localDayOf } from "../editions/calendar.ts";
import { parseCalendar } from "../editions/open-calendar.ts";
import type { Period } from "../periods/period.ts";
import { setDeadline } from "./set-deadline.ts";

/** A zone and a week; no notices are needed to count local days. */
const opened = parseCalendar({ version: 1, id: "nl", edition: "none", label: { "zh-CN": "荷兰", en: "Netherlands" }, zone: "Europe/Amsterdam", weekend: [6, 7], years: [], source: "none" });
if (!opened.ok) throw new Error("nl");
const netherlands = opened.value;

const file = new URL("../../../../../shared/data/xes/receipt-first-200.xes", import.meta.url);
describe.skipIf(!existsSync(file))("deadlines of a Dutch municipality's receipt process (skipped where the shared data is absent)", () => {
  const log = existsSync(file) ? readFileSync(file, "utf8") : "";
  const traces = log.split("<trace>").slice(1).map((trace) => {
    const head = trace.slice(0, trace.indexOf("<event>"));
    const date = (key: string): string => new RegExp(`<date key="${key}" value="([^"]+)"`).exec(head)?.[1] ?? "";
    return { start: date("startdate"), deadline: date("deadline") };
  });
  const within = (period: Period, near: (computed: string, recorded: string) => boolean): number =>
    traces.filter(({ start, deadline }) => {
      const set = setDeadline({ label: { "zh-CN": "办结", en: "decision" }, within: period, rollForward: false, ends: "sameTime", src: "log deadline" }, start, netherlands);
      return set.ok && set.value.due.is === "at" && near(set.value.due.at, deadline);
    }).length;
  const within90s = (a: string, b: string): boolean => Math.abs(epochOf(a) - epochOf(b)) <= 90_000;
  const localDate = (at: string): number => localDayOf(netherlands, epochOf(at));

  it("are local days, also where summer time ends between", () => {
    expect(traces).toHaveLength(200);
    expect(within({ amount: 56, unit: "calendarDay" }, within90s)).toBe(81);
    expect(within({ amount: 8, unit: "week" }, within90s)).toBe(81);
    expect(within({ amount: 56 * 24, unit: "hour" }, within90s)).toBe(40);
    expect(within({ amount: 56, unit: "calendarDay" }, (a, b) => localDate(a) === localDate(b))).toBe(156);
  });
});

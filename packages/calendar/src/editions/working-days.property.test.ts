import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, isoOfDay, isoWeekday } from "@fengqiao/model/civil";
import type { Calendar } from "./calendar.ts";
import { parseCalendar } from "./open-calendar.ts";
import type { CalendarData } from "./calendar-data.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.ts";

/** Any edition: a week with up to six rest days, one to four years, days off and made up anywhere, also none. */
const calendars: fc.Arbitrary<CalendarData> = fc
  .record({
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    first: fc.integer({ min: 1998, max: 2030 }),
    years: fc.array(fc.record({ off: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 }), work: fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 20 }), until: fc.constantFrom("12-28", "12-31", "06-30") }), { maxLength: 4 }),
  })
  .map(({ weekend, first, years }): CalendarData => ({
    version: 1,
    id: "any",
    edition: "1",
    label: { "zh-CN": "任意历", en: "any calendar" },
    zone: "UTC",
    weekend,
    source: "made up",
    years: years.map(({ off, work, until }, i) => {
      const year = first + i;
      const dates = (list: readonly number[]): string[] => list.map((n) => isoOfDay(dayNumber(`${year}-01-01`) + n));
      return { year, publishedUntil: `${year}-${until}`, notices: ["made up"], holidays: [{ name: { "zh-CN": "假", en: "off" }, off: dates(off.filter((n) => !work.includes(n))), work: dates(work) }] };
    }),
  }));

const open = (data: CalendarData): Calendar => {
  const opened = parseCalendar(data);
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  return opened.value;
};

/** A day of the calendar's years or up to a year around them. */
const dayIn = (data: CalendarData, at: number): number => {
  const first = dayNumber(`${(data.years[0]?.year ?? 2010) - 1}-01-01`);
  const last = dayNumber(`${(data.years.at(-1)?.year ?? 2010) + 1}-12-31`);
  return first + Math.floor(at * (last - first));
};
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const amounts = fc.integer({ min: -400, max: 400 });

/** What the words say, day by day. */
function works(data: CalendarData, day: number, plain: boolean): boolean | undefined {
  const iso = isoOfDay(day);
  const year = data.years.find((y) => iso.startsWith(`${y.year}-`));
  if (year === undefined) return plain ? !data.weekend.includes(isoWeekday(day)) : undefined;
  if (year.holidays.some((h) => h.work?.includes(iso))) return true;
  if (year.holidays.some((h) => h.off.includes(iso))) return false;
  return !data.weekend.includes(isoWeekday(day));
}
function naiveAdd(data: CalendarData, from: number, amount: number, plain: boolean): number | undefined {
  let day = from;
  for (let left = Math.abs(amount); left > 0; ) {
    day += Math.sign(amount);
    const working = works(data, day, plain);
    if (working === undefined) return undefined;
    if (working) left--;
  }
  return day;
}
function naiveBetween(data: CalendarData, from: number, to: number, plain: boolean): number | undefined {
  let count = 0;
  for (let day = from; day !== to; ) {
    day += Math.sign(to - from);
    const working = works(data, day, plain);
    if (working === undefined) return undefined;
    if (working) count += Math.sign(to - from);
  }
  return count;
}

describe.each([false, true])("for every calendar, assumePlainWeek %s", (assumePlainWeek) => {
  const options = { assumePlainWeek };

  it("adding agrees with a day loop", () => {
    fc.assert(
      fc.property(calendars, share, amounts, (data, at, amount) => {
        const from = dayIn(data, at);
        const answer = addWorkingDays(open(data), isoOfDay(from), amount, options);
        const naive = naiveAdd(data, from, amount, assumePlainWeek);
        if (naive === undefined) expect(answer).toMatchObject({ ok: false, findings: [{ code: "calendar.notPublished" }] });
        else expect(answer).toMatchObject({ ok: true, value: isoOfDay(naive) });
      }),
      { numRuns: 400 },
    );
  });

  it("counting between agrees with a day loop", () => {
    fc.assert(
      fc.property(calendars, share, share, (data, a, b) => {
        const [from, to] = [dayIn(data, a), dayIn(data, b)];
        const answer = workingDaysBetween(open(data), isoOfDay(from), isoOfDay(to), options);
        const naive = naiveBetween(data, from, to, assumePlainWeek);
        if (naive === undefined) expect(answer.ok).toBe(false);
        else expect(answer).toMatchObject({ ok: true, value: naive });
      }),
      { numRuns: 400 },
    );
  });

  it("the two are inverse in both directions", () => {
    fc.assert(
      fc.property(calendars, share, amounts, (data, at, amount) => {
        const calendar = open(data);
        const from = isoOfDay(dayIn(data, at));
        const to = addWorkingDays(calendar, from, amount, options);
        if (!to.ok) return;
        expect(workingDaysBetween(calendar, from, to.value, options)).toMatchObject({ ok: true, value: amount });
      }),
      { numRuns: 400 },
    );
  });

  it("adding is monotone in the day and in the amount", () => {
    fc.assert(
      fc.property(calendars, share, fc.integer({ min: 0, max: 30 }), amounts, fc.integer({ min: 0, max: 30 }), (data, at, days, amount, more) => {
        const calendar = open(data);
        const day = dayIn(data, at);
        const base = addWorkingDays(calendar, isoOfDay(day), amount, options);
        const later = addWorkingDays(calendar, isoOfDay(day + days), amount, options);
        const longer = addWorkingDays(calendar, isoOfDay(day), amount + more, options);
        if (base.ok && later.ok) expect(later.value >= base.value).toBe(true);
        if (base.ok && longer.ok) expect(longer.value >= base.value).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("an answer is provisional exactly if it rests on provisional days", () => {
    fc.assert(
      fc.property(calendars, share, fc.integer({ min: 1, max: 200 }), (data, at, amount) => {
        const calendar = open(data);
        const from = isoOfDay(dayIn(data, at));
        const answer = addWorkingDays(calendar, from, amount, options);
        if (!answer.ok) return;
        const rests = calendar.provisional.some((p) => p.from <= answer.value && p.to > from);
        expect(answer.findings.some((f) => f.code === "day.provisional")).toBe(rests);
      }),
      { numRuns: 400 },
    );
  });

  it("a working day is what the index says of it", () => {
    fc.assert(
      fc.property(calendars, share, (data, at) => {
        const day = dayIn(data, at);
        const answer = isWorkingDay(open(data), isoOfDay(day), options);
        expect(answer.ok ? answer.value : undefined).toBe(works(data, day, assumePlainWeek));
      }),
    );
  });
});

it("no text makes it throw", () => {
  const calendar = open({ version: 1, id: "x", edition: "1", label: { "zh-CN": "历", en: "x" }, zone: "UTC", weekend: [7], years: [], source: "none" });
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 12 }), fc.double(), (text, amount) => {
      expect(isWorkingDay(calendar, text).ok).toBe(false);
      expect([true, false]).toContain(addWorkingDays(calendar, text, amount).ok);
    }),
  );
});

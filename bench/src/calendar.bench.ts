import { addWorkingDays, chinaCalendar, chinaCalendarData, parseCalendar, workingDaysBetween } from "@fengqiao/calendar";
import { must } from "@fengqiao/model";
import { DAY } from "@fengqiao/model/civil";
import chineseDays from "chinese-days";
import { addBusinessDays } from "date-fns/addBusinessDays";
import { differenceInBusinessDays } from "date-fns/differenceInBusinessDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import { mustEqual, ratio, ratioOf, suite } from "./harness.ts";
import { seeded } from "./random.ts";

/**
 * Working days by the official calendar of 2004–2026: ours, date-fns (weekends only, other answers) and chinese-days. The same
 * job for all: ISO strings in and out, read and written by each library's own means. What date-fns needs when the caller
 * keeps ready `Date` objects is in the tables beside it.
 */
const COUNT = 2048;
const china = chinaCalendar();

const random = seeded(11);
const below = (most: number): number => Math.floor(random() * most);
// Starts that keep 60 working days inside the published years.
const firstDay = Date.UTC(2004, 0, 1) / DAY;
const lastStart = Date.UTC(2026, 7, 31) / DAY;
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const localDate = (iso: string): Date => new Date(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8)));
const localIso = (date: Date): string => isoOf(Math.round((date.getTime() - date.getTimezoneOffset() * 60_000) / DAY));

const days = Array.from({ length: COUNT }, () => firstDay + below(lastStart - firstDay));
const starts = days.map(isoOf);
const ends = days.map((day) => isoOf(day + below(120)));
const startDates = starts.map(localDate);
const endDates = ends.map(localDate);

/** One pass over all starts; the sum of the answers' lengths keeps the work alive. */
const ours = (amount: number) => (): number => {
  let sum = 0;
  for (let i = 0; i < COUNT; i++) {
    const outcome = addWorkingDays(china, starts[i] ?? "", amount);
    if (outcome.ok) sum += outcome.value.length;
  }
  return sum;
};
const dateFns = (iso: string, amount: number): string => formatISO(addBusinessDays(parseISO(iso), amount), { representation: "date" });
const dateFnsStrings = (amount: number) => (): number => {
  let sum = 0;
  for (const start of starts) sum += dateFns(start, amount).length;
  return sum;
};
const dateFnsDates = (amount: number) => (): number => {
  let sum = 0;
  for (const date of startDates) sum += addBusinessDays(date, amount).getDate();
  return sum;
};
const chinese = (amount: number) => (): number => {
  let sum = 0;
  for (const start of starts) sum += chineseDays.findWorkday(amount, start).length;
  return sum;
};

// eslint-disable-next-line @typescript-eslint/require-await -- every bench has the same shape
export default async function calendarBench(): Promise<void> {
  for (const amount of [1, 15, 60]) {
    mustEqual(`add ${amount} working days`, {
      fengqiao: starts.map((start) => must(addWorkingDays(china, start, amount))),
      "chinese-days": starts.map((start) => chineseDays.findWorkday(amount, start)),
    });
  }
  mustEqual("working days between", {
    fengqiao: starts.map((start, i) => must(workingDaysBetween(china, start, ends[i] ?? ""))),
    "chinese-days": starts.map((start, i) => {
      const end = ends[i] ?? "";
      return end > start ? chineseDays.getWorkdaysInRange(isoOf((days[i] ?? 0) + 1), end).length : 0;
    }),
  });
  const plain = must(parseCalendar({ ...chinaCalendarData, id: "plain", years: chinaCalendarData.years.map((year) => ({ ...year, holidays: [] })) }));
  mustEqual("add 15 working days of the plain week", {
    fengqiao: starts.map((start) => must(addWorkingDays(plain, start, 15))),
    "date-fns": starts.map((start) => dateFns(start, 15)),
    "date-fns with Date objects": startDates.map((date) => localIso(addBusinessDays(date, 15))),
  });
  const wrong = starts.filter((start) => dateFns(start, 15) !== must(addWorkingDays(china, start, 15))).length;
  console.log(`  date-fns knows weekends only: another date in ${((100 * wrong) / COUNT).toFixed(1)} % of the sums of 15 working days`);
  const twenty = must(parseCalendar({ ...chinaCalendarData, years: chinaCalendarData.years.slice(-20) }));
  console.log(`  index of a 20-year edition: ${twenty.indexBytes} bytes (at most ${64 * 1024})`);

  const add = suite(
    "adding working days",
    [
      { name: "fengqiao + 15", run: ours(15) },
      { name: "fengqiao + 1", run: ours(1) },
      { name: "fengqiao + 60", run: ours(60) },
      { name: "date-fns + 15", run: dateFnsStrings(15) },
      { name: "date-fns + 15, ready Date objects", run: dateFnsDates(15) },
      { name: "chinese-days + 15", run: chinese(15) },
    ],
    { unitsPerRun: COUNT },
  );
  ratio("add15-vs-date-fns", ratioOf(add, "date-fns + 15", "fengqiao + 15"));
  ratio("add15-vs-date-fns-ready-dates", ratioOf(add, "date-fns + 15, ready Date objects", "fengqiao + 15"));
  ratio("add15-vs-chinese-days", ratioOf(add, "chinese-days + 15", "fengqiao + 15"));
  ratio("add60-vs-add1", ratioOf(add, "fengqiao + 60", "fengqiao + 1"));

  const between = suite(
    "working days between two days, 0 to 119 days apart",
    [
      {
        name: "fengqiao",
        run: () => {
          let sum = 0;
          for (let i = 0; i < COUNT; i++) {
            const outcome = workingDaysBetween(china, starts[i] ?? "", ends[i] ?? "");
            if (outcome.ok) sum += outcome.value;
          }
          return sum;
        },
      },
      {
        name: "date-fns",
        run: () => {
          let sum = 0;
          for (let i = 0; i < COUNT; i++) sum += differenceInBusinessDays(parseISO(ends[i] ?? ""), parseISO(starts[i] ?? ""));
          return sum;
        },
      },
      {
        name: "date-fns, ready Date objects",
        run: () => {
          let sum = 0;
          for (let i = 0; i < COUNT; i++) sum += differenceInBusinessDays(endDates[i] ?? 0, startDates[i] ?? 0);
          return sum;
        },
      },
    ],
    { unitsPerRun: COUNT },
  );
  ratio("diff-vs-date-fns", ratioOf(between, "date-fns", "fengqiao"));
  ratio("diff-vs-date-fns-ready-dates", ratioOf(between, "date-fns, ready Date objects", "fengqiao"));

  suite("opening the calendar of China, index included", [{ name: "chinaCalendar()", run: () => chinaCalendar().indexBytes }]);
}

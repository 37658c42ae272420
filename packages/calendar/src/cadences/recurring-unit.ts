import { type DayNumber, type Epoch, isoOfDay } from "@fengqiao/model/civil";
import { addMonths } from "date-fns/addMonths";
import { addQuarters } from "date-fns/addQuarters";
import { addWeeks } from "date-fns/addWeeks";
import { addYears } from "date-fns/addYears";
import { differenceInCalendarISOWeeks } from "date-fns/differenceInCalendarISOWeeks";
import { differenceInCalendarMonths } from "date-fns/differenceInCalendarMonths";
import { differenceInCalendarQuarters } from "date-fns/differenceInCalendarQuarters";
import { differenceInCalendarYears } from "date-fns/differenceInCalendarYears";
import { getDate } from "date-fns/getDate";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import { getQuarter } from "date-fns/getQuarter";
import { dayOfMidnight, inUtc, midnightOf } from "../civil/utc-day.ts";
import type { CadenceUnit } from "./cadence.ts";

/** A unit whose periods follow one another without a gap: each has a whole number, and its first day. */
export interface RecurringUnit {
  indexOf(day: DayNumber): number;
  startOf(index: number): DayNumber;
  keyOf(index: number): string;
}

type Difference = (later: Epoch, earlier: Epoch, options: typeof inUtc) => number;
type Addition = (to: Epoch, amount: number, options: typeof inUtc) => Date;

/** 1 January 1970 begins a month, a quarter and a year; its week, by ISO 8601, began on the Monday before. */
const FIRST: DayNumber = 0;
const FIRST_MONDAY: DayNumber = -3;

function countedFrom(firstDay: DayNumber, difference: Difference, add: Addition, keyOf: (start: DayNumber) => string): RecurringUnit {
  const first = midnightOf(firstDay);
  const startOf = (index: number): DayNumber => dayOfMidnight(add(first, index, inUtc));
  return { indexOf: (day) => difference(midnightOf(day), first, inUtc), startOf, keyOf: (index) => keyOf(startOf(index)) };
}

const yearKey = (start: DayNumber): string => isoOfDay(start).slice(0, 4);
const monthKey = (start: DayNumber): string => isoOfDay(start).slice(0, 7);
const quarterKey = (start: DayNumber): string => `${yearKey(start)}-Q${getQuarter(midnightOf(start), inUtc)}`;

/** The week belongs to the year of its Thursday. */
function weekKey(start: DayNumber): string {
  const monday = midnightOf(start);
  return `${String(getISOWeekYear(monday, inUtc)).padStart(4, "0")}-W${String(getISOWeek(monday, inUtc)).padStart(2, "0")}`;
}

const month = /* @__PURE__ */ countedFrom(FIRST, differenceInCalendarMonths, addMonths, monthKey);

/** The 1st to the 15th has an even number, the 16th to the end an odd one. */
const halfMonth: RecurringUnit = {
  indexOf: (day) => month.indexOf(day) * 2 + (getDate(midnightOf(day), inUtc) > 15 ? 1 : 0),
  startOf: (index) => month.startOf(Math.floor(index / 2)) + (isFirstHalf(index) ? 0 : 15),
  keyOf: (index) => `${month.keyOf(Math.floor(index / 2))}-H${isFirstHalf(index) ? 1 : 2}`,
};
function isFirstHalf(index: number): boolean {
  return index % 2 === 0;
}

export const recurringUnits: Readonly<Record<Exclude<CadenceUnit, "workingDay">, RecurringUnit>> = {
  day: { indexOf: (day) => day, startOf: (index) => index, keyOf: isoOfDay },
  week: /* @__PURE__ */ countedFrom(FIRST_MONDAY, differenceInCalendarISOWeeks, addWeeks, weekKey),
  halfMonth,
  month,
  quarter: /* @__PURE__ */ countedFrom(FIRST, differenceInCalendarQuarters, addQuarters, quarterKey),
  year: /* @__PURE__ */ countedFrom(FIRST, differenceInCalendarYears, addYears, yearKey),
};

import { civilOfDay, type DayNumber, dayOfCivil, isoOfDay } from "@fengqiao/model/civil";
import type { CadenceUnit } from "./cadence.ts";

/** A unit whose periods follow one another without a gap: each has a whole number, and its first day. */
export interface RecurringUnit {
  indexOf(day: DayNumber): number;
  startOf(index: number): DayNumber;
  keyOf(index: number): string;
}

const monthStart = (months: number): DayNumber => dayOfCivil(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
const monthOf = (day: DayNumber): number => {
  const { year, month } = civilOfDay(day);
  return year * 12 + month - 1;
};
const yearMonth = (months: number): string => isoOfDay(monthStart(months)).slice(0, 7);
const year = (years: number): string => isoOfDay(dayOfCivil(years, 1, 1)).slice(0, 4);

/** A unit that is a number of whole months. */
const ofMonths = (size: number, keyOf: (index: number) => string): RecurringUnit => ({
  indexOf: (day) => Math.floor(monthOf(day) / size),
  startOf: (index) => monthStart(index * size),
  keyOf,
});

/** Monday, 29 December 1969 is the first day of week 0. */
const weekStart = (index: number): DayNumber => index * 7 - 3;

/** ISO 8601: the week belongs to the year of its Thursday. */
function weekKey(index: number): string {
  const thursday = weekStart(index) + 3;
  const ofYear = civilOfDay(thursday).year;
  const number = Math.floor((thursday - dayOfCivil(ofYear, 1, 1)) / 7) + 1;
  return `${year(ofYear)}-W${String(number).padStart(2, "0")}`;
}

export const recurringUnits: Readonly<Record<Exclude<CadenceUnit, "workingDay">, RecurringUnit>> = {
  day: { indexOf: (day) => day, startOf: (index) => index, keyOf: isoOfDay },
  week: { indexOf: (day) => Math.floor((day + 3) / 7), startOf: weekStart, keyOf: weekKey },
  halfMonth: {
    indexOf: (day) => monthOf(day) * 2 + (civilOfDay(day).day > 15 ? 1 : 0),
    startOf: (index) => monthStart(Math.floor(index / 2)) + (index % 2 === 0 ? 0 : 15),
    keyOf: (index) => `${yearMonth(Math.floor(index / 2))}-H${index % 2 === 0 ? 1 : 2}`,
  },
  month: ofMonths(1, yearMonth),
  quarter: ofMonths(3, (index) => `${year(Math.floor(index / 4))}-Q${(index % 4) + 1}`),
  year: ofMonths(12, year),
};

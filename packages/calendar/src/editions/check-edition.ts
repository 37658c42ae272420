import type { LocalDate } from "@fengqiao/model";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import type { CalendarData, Holiday, OverlayData } from "./calendar-data.ts";

type EditionFinding = CalendarFindingOf<"edition.gap" | "edition.dayOutsideYear" | "edition.dayContradictory" | "officeHours.disordered">;

/** What the shape alone cannot say: years follow one another, days lie in their year, nothing is both off and working. */
export function checkEdition(data: CalendarData): EditionFinding[] {
  const found: EditionFinding[] = [];
  data.years.forEach((entry, i) => {
    const before = data.years[i - 1];
    if (before !== undefined && entry.year !== before.year + 1) found.push(calendarFinding("edition.gap", `/years/${i}/year`, { year: before.year + 1 }));
    if (Number(entry.publishedUntil.slice(0, 4)) !== entry.year) {
      found.push(calendarFinding("edition.dayOutsideYear", `/years/${i}/publishedUntil`, { date: entry.publishedUntil, year: entry.year }));
    }
    found.push(...checkHolidays(entry.holidays, entry.year, `/years/${i}`));
  });
  data.officeHours?.forEach(({ opens, closes }, i, all) => {
    const before = all[i - 1]?.closes;
    if (opens >= closes || (before !== undefined && opens < before)) found.push(calendarFinding("officeHours.disordered", `/officeHours/${i}`, { opens, closes }));
  });
  return found;
}

type OverlayFinding = CalendarFindingOf<"overlay.otherCalendar" | "overlay.repeated" | "edition.dayOutsideYear" | "edition.dayContradictory">;

export function checkOverlays(data: CalendarData, overlays: readonly OverlayData[]): OverlayFinding[] {
  return overlays.flatMap((overlay, i): OverlayFinding[] => [
    ...(overlay.of === data.id ? [] : [calendarFinding("overlay.otherCalendar", "/of", { overlay: overlay.id, of: overlay.of, calendar: data.id })]),
    ...(overlays.findIndex((o) => o.id === overlay.id) === i ? [] : [calendarFinding("overlay.repeated", "/id", { overlay: overlay.id })]),
    ...overlay.years.flatMap((entry, y) => checkHolidays(entry.holidays, entry.year, `/years/${y}`)),
  ]);
}

function checkHolidays(holidays: readonly Holiday[], year: number, path: string): CalendarFindingOf<"edition.dayOutsideYear" | "edition.dayContradictory">[] {
  const found: CalendarFindingOf<"edition.dayOutsideYear" | "edition.dayContradictory">[] = [];
  const off = new Set(holidays.flatMap((holiday) => holiday.off));
  const check = (date: LocalDate, place: string): void => {
    if (!date.startsWith(`${String(year).padStart(4, "0")}-`) && !date.startsWith(`${String(year - 1).padStart(4, "0")}-12-`)) {
      found.push(calendarFinding("edition.dayOutsideYear", place, { date, year }));
    }
  };
  holidays.forEach((holiday, h) => {
    holiday.off.forEach((date, d) => check(date, `${path}/holidays/${h}/off/${d}`));
    holiday.work?.forEach((date, d) => {
      const place = `${path}/holidays/${h}/work/${d}`;
      check(date, place);
      if (off.has(date)) found.push(calendarFinding("edition.dayContradictory", place, { date }));
    });
  });
  return found;
}

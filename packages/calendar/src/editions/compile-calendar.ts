import type { LocalDate } from "@fengqiao/model";
import { type DayNumber, dayNumber, dayOfCivil, isoOfDay, type ZoneClock } from "@fengqiao/model/civil";
import { type Calendar, type ListedDay, type ProvisionalDays, withCompiled } from "./calendar.ts";
import type { CalendarData, OverlayData, PublishedYear } from "./calendar-data.ts";
import { compileOfficeHours } from "./office-hours.ts";
import { buildIndex, indexBytes } from "./working-day-index.ts";

/** Makes the calendar of data that is known to be right. */
export function compileCalendar(data: CalendarData, overlays: readonly OverlayData[], clock: ZoneClock): Calendar {
  const listed = listDays(data, overlays);
  const firstYear = data.years[0]?.year;
  const lastYear = data.years.at(-1)?.year;
  const first = firstYear === undefined ? 0 : dayOfCivil(firstYear, 1, 1);
  const last = lastYear === undefined ? -1 : dayOfCivil(lastYear, 12, 31);
  const index = buildIndex(
    first,
    last,
    data.weekend,
    (day) => listed.get(day)?.off === true,
    (day) => listed.get(day)?.off === false,
  );
  const provisional = provisionalDays(data, overlays);
  const ranges = provisional.map((days) => ({ first: dayNumber(days.from), last: dayNumber(days.to), days }));
  const calendar: Calendar = {
    id: idOf(data, overlays),
    edition: [data.edition, ...overlays.map((o) => o.edition)].join("+"),
    zone: data.zone,
    ...(last >= first && { published: { from: isoOfDay(first), to: isoOfDay(last) } }),
    provisional,
    data,
    overlays,
    indexBytes: indexBytes(index),
  };
  return withCompiled(calendar, {
    index,
    clock,
    hours: compileOfficeHours(data.officeHours ?? []),
    provisional: ranges,
    firstProvisional: ranges.reduce((least, range) => Math.min(least, range.first), 0x7fff_ffff),
    listed,
  });
}

/** The id of a calendar with its overlays. */
export function idOf(data: CalendarData, overlays: readonly OverlayData[]): string {
  return [data.id, ...overlays.map((o) => o.id)].join("+");
}

/** A later notice speaks last about the December before it; an overlay speaks after them. */
function listDays(data: CalendarData, overlays: readonly OverlayData[]): Map<DayNumber, ListedDay> {
  const listed = new Map<DayNumber, ListedDay>();
  const list = ({ notices, holidays }: Pick<PublishedYear, "notices" | "holidays">, overlay?: { readonly overlay: string }): void => {
    for (const holiday of holidays) {
      for (const date of holiday.off) listed.set(dayNumber(date), { holiday, off: true, notices, ...overlay });
      for (const date of holiday.work ?? []) listed.set(dayNumber(date), { holiday, off: false, notices, ...overlay });
    }
  };
  for (const published of data.years) list(published);
  for (const overlay of overlays) for (const known of overlay.years) list(known, { overlay: overlay.id });
  return listed;
}

function provisionalDays(data: CalendarData, overlays: readonly OverlayData[]): ProvisionalDays[] {
  const last = data.years.at(-1);
  const out: ProvisionalDays[] = [];
  if (last !== undefined && last.publishedUntil < endOfYear(last.year)) {
    out.push({ from: isoOfDay(dayNumber(last.publishedUntil) + 1), to: endOfYear(last.year), because: "nextNotice" });
  }
  for (const overlay of overlays) {
    const known = new Set(overlay.years.map((entry) => entry.year));
    let from: number | undefined;
    for (const { year } of data.years) {
      if (!known.has(year)) from ??= year;
      const next = year + 1;
      if (from !== undefined && (known.has(next) || next > (last?.year ?? 0))) {
        if (!known.has(year)) out.push({ from: isoOfDay(dayOfCivil(from, 1, 1)), to: endOfYear(year), because: "overlay", overlay: overlay.id });
        from = undefined;
      }
    }
  }
  return out;
}

function endOfYear(year: number): LocalDate {
  return isoOfDay(dayOfCivil(year, 12, 31));
}

import { accept, type LocalDate, type Outcome, type ParseFinding, parseWith, refuse, some, type Zone } from "@fengqiao/model";
import { civilOfDay, dayNumber, type DayNumber, dayOfCivil, isoOfDay } from "../civil/day-number.ts";
import { zoneClock, type ZoneClock } from "../civil/zone-clock.ts";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { type CalendarData, calendarData, type Holiday, type OverlayData, overlayData, type PublishedYear } from "./calendar-data.ts";
import { checkEdition, checkOverlays } from "./check-edition.ts";
import { compileOfficeHours, type OfficeStretch } from "./office-hours.ts";
import { buildIndex, indexBytes, type WorkingDayIndex } from "./working-day-index.ts";

/** Days about which more may come to be known, with the reason. */
export interface ProvisionalDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly because: "nextNotice" | "overlay";
  readonly overlay?: string;
}

/**
 * A calendar ready to count with: an edition, its overlays and the index made of them, once. Not serialisable: store `id`
 * and `edition` and open the data again.
 */
export interface Calendar {
  /** The calendar's id, with its overlays: `cn`, `cn+cn-nx`. */
  readonly id: string;
  /** The edition, with those of its overlays. */
  readonly edition: string;
  readonly zone: Zone;
  /** The first and last day that this edition can speak of; absent where it has no years. */
  readonly published?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly provisional: readonly ProvisionalDays[];
  readonly data: CalendarData;
  readonly overlays: readonly OverlayData[];
  /** Bytes of the index of working days. */
  readonly indexBytes: number;
  /** @internal */
  readonly compiled: CompiledCalendar;
}

/** @internal What counting reads. */
export interface CompiledCalendar {
  readonly index: WorkingDayIndex;
  readonly clock: ZoneClock;
  readonly hours: readonly OfficeStretch[];
  readonly provisional: readonly { readonly first: DayNumber; readonly last: DayNumber; readonly days: ProvisionalDays }[];
  /** No answer before this day is provisional. */
  readonly firstProvisional: DayNumber;
  readonly listed: ReadonlyMap<DayNumber, ListedDay>;
}

/** @internal A day that a notice or an overlay names. */
export interface ListedDay {
  readonly holiday: Holiday;
  readonly off: boolean;
  readonly notices: readonly string[];
  readonly overlay?: string;
}

export type ParseCalendarCodes =
  | "zone.unknown"
  | "edition.gap"
  | "edition.dayOutsideYear"
  | "edition.dayContradictory"
  | "officeHours.disordered"
  | "overlay.otherCalendar"
  | "overlay.repeated";

/**
 * Opens a calendar edition, with the overlays of the region that counts by it.
 *
 * Refuses what has not the shape of the data, years that do not follow one another, days outside their year or listed
 * twice, an unknown zone, and an overlay of another calendar.
 *
 * @example
 * ```ts
 * const opened = parseCalendar(chinaCalendarData);
 * if (opened.ok) addWorkingDays(opened.value, "2026-09-29", 5); // 2026-10-12
 * ```
 */
export function parseCalendar(data: unknown, overlays: readonly unknown[] = []): Outcome<Calendar, CalendarFindingOf<ParseCalendarCodes> | ParseFinding> {
  const base = parseWith(calendarData, data);
  if (!base.ok) return base;
  const added: OverlayData[] = [];
  for (const one of overlays) {
    const overlay = parseWith(overlayData, one);
    if (!overlay.ok) return overlay;
    added.push(overlay.value);
  }
  const found: readonly CalendarFindingOf<ParseCalendarCodes>[] = [...checkEdition(base.value), ...checkOverlays(base.value, added)];
  if (some(found)) return refuse(...found);
  const clock = zoneClock(base.value.zone);
  if (clock === undefined) return refuse(calendarFinding("zone.unknown", "/zone", { zone: base.value.zone }));
  return accept(compileCalendar(base.value, added, clock));
}

/** @internal Compiles data that is known to be right. */
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
  return {
    id: [data.id, ...overlays.map((o) => o.id)].join("+"),
    edition: [data.edition, ...overlays.map((o) => o.edition)].join("+"),
    zone: data.zone,
    ...(last >= first && { published: { from: isoOfDay(first), to: isoOfDay(last) } }),
    provisional,
    data,
    overlays,
    indexBytes: indexBytes(index),
    compiled: {
      index,
      clock,
      hours: compileOfficeHours(data.officeHours ?? []),
      provisional: ranges,
      firstProvisional: ranges.reduce((least, range) => Math.min(least, range.first), 0x7fff_ffff),
      listed,
    },
  };
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

/** @internal The year of a day. */
export function yearOf(day: DayNumber): number {
  return civilOfDay(day).year;
}

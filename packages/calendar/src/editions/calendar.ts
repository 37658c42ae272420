import type { LocalDate, Zone } from "@fengqiao/model";
import type { DayNumber, Epoch, ZoneClock } from "@fengqiao/model/civil";
import type { CalendarData, Holiday, OverlayData } from "./calendar-data.ts";
import type { OfficeStretch } from "./office-hours.ts";
import type { WorkingDayIndex } from "./working-day-index.ts";

/** Days about which more may come to be known, with the reason. */
export interface ProvisionalDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly because: "nextNotice" | "overlay";
  readonly overlay?: string;
}

/**
 * A calendar ready to count with: an edition, its overlays and the index made of them, once. Made only by `parseCalendar`,
 * `chinaCalendar` and `inZone`. Not serialisable: store `id` and `edition` and open the data again.
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
}

/** What counting reads. */
export interface CompiledCalendar {
  readonly index: WorkingDayIndex;
  readonly clock: ZoneClock;
  readonly hours: readonly OfficeStretch[];
  readonly provisional: readonly { readonly first: DayNumber; readonly last: DayNumber; readonly days: ProvisionalDays }[];
  /** No answer before this day is provisional. */
  readonly firstProvisional: DayNumber;
  readonly listed: ReadonlyMap<DayNumber, ListedDay>;
}

/** A day that a notice or an overlay names. */
export interface ListedDay {
  readonly holiday: Holiday;
  readonly off: boolean;
  readonly notices: readonly string[];
  readonly overlay?: string;
}

// registered, so that two copies of this package in one program (one imported, one required) read each other's calendars
const COMPILED = Symbol.for("@fengqiao/calendar compiled");
interface Compiled extends Calendar {
  readonly [COMPILED]: CompiledCalendar;
}

export function withCompiled(calendar: Calendar, compiled: CompiledCalendar): Calendar {
  const ready: Compiled = { ...calendar, [COMPILED]: compiled };
  return ready;
}

/** The compiled part of a calendar, for this room only. */
export function compiledOf(calendar: Calendar): CompiledCalendar {
  return (calendar as Compiled)[COMPILED];
}

/** The day of an instant by the calendar's clock. */
export function localDayOf(calendar: Calendar, epoch: Epoch): DayNumber {
  return compiledOf(calendar).clock.wallTimeOf(epoch).day;
}

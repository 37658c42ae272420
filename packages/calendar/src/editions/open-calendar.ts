import { accept, type Outcome, type ParseFinding, parseWith, refuse, some, type Zone } from "@fengqiao/model";
import { zoneClock } from "@fengqiao/model/civil";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { type Calendar, compiledOf, withCompiled } from "./calendar.ts";
import { calendarData, type OverlayData, overlayData } from "./calendar-data.ts";
import { checkEdition, checkOverlays } from "./check-edition.ts";
import { compileCalendar, idOf } from "./compile-calendar.ts";

/** Why a calendar cannot be opened, beside its shape. */
export type ParseCalendarCodes =
  | "calendar.zoneUnknown"
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
 * import { addWorkingDays, chinaCalendarData, parseCalendar } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const china = must(parseCalendar(chinaCalendarData));
 * must(addWorkingDays(china, "2026-09-29", 5)); // => "2026-10-12"
 * parseCalendar({ ...chinaCalendarData, zone: "Asia/Xiji" }).findings.map((f) => f.code); // => ["calendar.zoneUnknown"]
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
  if (clock === undefined) return refuse(calendarFinding("calendar.zoneUnknown", "/zone", { zone: base.value.zone }));
  return accept(compileCalendar(base.value, added, clock));
}

/**
 * The same days by the clock of another zone, under an id of its own (`cn@Asia/Urumqi`), so that a stored deadline is not
 * counted again by the wrong clock.
 *
 * Refuses a zone that the host does not know.
 *
 * @example
 * ```ts
 * import { chinaCalendar, inZone } from "@fengqiao/calendar";
 * import { must } from "@fengqiao/model";
 *
 * const urumqi = must(inZone(chinaCalendar(), "Asia/Urumqi"));
 * [urumqi.id, urumqi.zone]; // => ["cn@Asia/Urumqi", "Asia/Urumqi"]
 * ```
 */
export function inZone(calendar: Calendar, zone: Zone): Outcome<Calendar, CalendarFindingOf<"calendar.zoneUnknown">> {
  const clock = zoneClock(zone);
  if (clock === undefined) return refuse(calendarFinding("calendar.zoneUnknown", "/zone", { zone }));
  const id = idOf(calendar.data, calendar.overlays);
  return accept(withCompiled({ ...calendar, id: zone === calendar.data.zone ? id : `${id}@${zone}`, zone }, { ...compiledOf(calendar), clock }));
}

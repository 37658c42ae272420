import { labelShape, localDate } from "@fengqiao/model";
import * as z from "zod";

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const dates = z.array(localDate).max(366).readonly();
const year = z.int().min(1).max(9998);

/** One holiday as a notice arranges it: the days off, and the rest days that become workdays for it (调休). */
export const holiday = z
  .strictObject({
    name: labelShape,
    off: dates,
    work: dates.optional(),
  })
  .readonly();
/**
 * One holiday as a notice arranges it.
 *
 * @example
 * ```ts
 * import { chinaCalendarData, type Holiday } from "@fengqiao/calendar";
 *
 * const springFestival: Holiday | undefined = chinaCalendarData.years.at(-1)?.holidays.find((h) => h.name.en === "Spring Festival");
 * springFestival?.work; // => ["2026-02-14", "2026-02-28"]
 * ```
 */
export interface Holiday extends z.infer<typeof holiday> {}

/**
 * What one year's notice says. Its days lie in that year or in the December before (the notice of 2008 made 29–31 December
 * 2007 its own). Days after `publishedUntil` stay provisional until the next year's entry is in the edition.
 */
export const publishedYear = z
  .strictObject({
    year,
    publishedUntil: localDate,
    notices: z.array(z.string().min(1)).min(1).readonly(),
    holidays: z.array(holiday).max(60).readonly(),
  })
  .readonly();
/**
 * What one year's notice says.
 *
 * @example
 * ```ts
 * import { chinaCalendarData, type PublishedYear } from "@fengqiao/calendar";
 *
 * const last: PublishedYear | undefined = chinaCalendarData.years.at(-1);
 * // the notice of 2027 may still move days of the week over the new year
 * [last?.year, last?.publishedUntil]; // => [2026, "2026-12-28"]
 * ```
 */
export interface PublishedYear extends z.infer<typeof publishedYear> {}

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** One stretch in which an office is open on every working day; two of them leave a noon break. */
export const openHours = z.strictObject({ opens: timeOfDay, closes: timeOfDay }).readonly();
/**
 * One stretch of office hours.
 *
 * @example
 * ```ts
 * import { type OpenHours } from "@fengqiao/calendar";
 *
 * const withNoonBreak: readonly OpenHours[] = [{ opens: "08:30", closes: "12:00" }, { opens: "14:00", closes: "17:30" }];
 * withNoonBreak.length; // => 2
 * ```
 */
export interface OpenHours extends z.infer<typeof openHours> {}

/** A calendar edition as data: which days are working days, from whom we know it, and until when. */
export const calendarData = z
  .strictObject({
    version: z.literal(1),
    id,
    edition: z.string().min(1).max(64),
    label: labelShape,
    zone: z.string().min(1).max(64),
    /** Weekly rest days, ISO weekdays: Monday 1 … Sunday 7. */
    weekend: z.array(z.int().min(1).max(7)).max(6).readonly(),
    years: z.array(publishedYear).max(400).readonly(),
    officeHours: z.array(openHours).min(1).max(6).readonly().optional(),
    /** Where the table comes from and under which licence. */
    source: z.string().min(1),
  })
  .readonly();
/** A calendar edition as data. */
export interface CalendarData extends z.infer<typeof calendarData> {}

/**
 * Days that a region adds to a calendar by its own power (放假办法 Art. 4). A year without an entry is not known:
 * all its days are provisional for the region. A year with an empty list is known to have none.
 */
export const overlayData = z
  .strictObject({
    version: z.literal(1),
    id,
    of: id,
    edition: z.string().min(1).max(64),
    label: labelShape,
    years: z
      .array(z.strictObject({ year, notices: z.array(z.string().min(1)).min(1).readonly(), holidays: z.array(holiday).max(60).readonly() }).readonly())
      .max(400)
      .readonly(),
  })
  .readonly();
/** Days that a region adds to a calendar, as data. */
export interface OverlayData extends z.infer<typeof overlayData> {}

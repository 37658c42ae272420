export { dayNumber, dayOfCivil, FIRST_DAY, isoOfDay, isoWeekday, LAST_DAY, NO_DAY, yearOf } from "./day-number.ts";
export type { DayNumber } from "./day-number.ts";
export { DAY, HOUR, MINUTE } from "./time-of-day.ts";
export type { Epoch, WallTime } from "./time-of-day.ts";
export { zoneClock } from "./zone-clock.ts";
export type { ZoneClock } from "./zone-clock.ts";

import type { Instant } from "fengqiao";

/** The local part of an instant as it is read: its offset is that of the place, so nothing is converted here. */
export const dayOf = (at: Instant): string => at.slice(0, 10);
export const momentOf = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)}`;

/** A moment by its day where it stands for a whole day, else with its time. */
export const whenOf = (at: Instant): string => (/T(00:00|23:59)/.test(at) ? dayOf(at) : momentOf(at));

import { NO_DAY } from "@fengqiao/model/civil";
import { dayOf } from "../cadences/day-or-instant.ts";
import type { Calendar } from "../editions/calendar.ts";
import { type CalendarFindingOf, calendarFinding, shown } from "../findings.ts";
import type { Quota, QuotaActivity, QuotaMember } from "./quota.ts";

/** A member in a place, as one key. */
export function keyOf({ member, place }: Pick<QuotaMember, "member" | "place">): string {
  return JSON.stringify([member, place]);
}

/** Activities of nobody who owes the quota: a slip in an id, or somebody's good will. */
export function strangers(members: readonly QuotaMember[], activities: readonly QuotaActivity[]): CalendarFindingOf<"quota.memberUnknown">[] {
  const known = new Set(members.map(keyOf));
  return activities.flatMap(({ member, place }, i) => (known.has(keyOf({ member, place })) ? [] : [calendarFinding("quota.memberUnknown", `/activities/${i}`, { member, place })]));
}

export function checkMembers(quota: Quota, members: readonly QuotaMember[]): CalendarFindingOf<"quota.postUnknown" | "quota.memberRepeated">[] {
  const posts = new Set(quota.posts.map(({ post }) => post));
  const seen = new Set<string>();
  return members.flatMap(({ member, post, place }, i): CalendarFindingOf<"quota.postUnknown" | "quota.memberRepeated">[] => {
    if (!posts.has(post)) return [calendarFinding("quota.postUnknown", `/members/${i}/post`, { post })];
    const key = JSON.stringify([member, post, place]);
    if (seen.has(key)) return [calendarFinding("quota.memberRepeated", `/members/${i}`, { member, post, place })];
    seen.add(key);
    return [];
  });
}

export function checkActivities(activities: readonly QuotaActivity[], calendar: Calendar): CalendarFindingOf<"date.invalid" | "quota.timesInvalid">[] {
  return activities.flatMap(({ at, times = 1 }, i): CalendarFindingOf<"date.invalid" | "quota.timesInvalid">[] => {
    if (dayOf(at, calendar) === NO_DAY) return [calendarFinding("date.invalid", `/activities/${i}/at`, { value: shown(at) })];
    return Number.isSafeInteger(times) && times > 0 ? [] : [calendarFinding("quota.timesInvalid", `/activities/${i}/times`, { value: shown(times) })];
  });
}

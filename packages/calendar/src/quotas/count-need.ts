import type { Need } from "./quota.ts";

/** How one count of a need turned out. */
export interface NeedCount {
  readonly activities: readonly string[];
  readonly count: number;
  readonly atLeast: number;
  readonly met: boolean;
}

/** Whether the counts of activities fulfil a need, and every count that was looked at. */
export function countNeed(need: Need, counts: ReadonlyMap<string, number>): { readonly met: boolean; readonly counts: readonly NeedCount[] } {
  if ("activity" in need) {
    const activities = typeof need.activity === "string" ? [need.activity] : need.activity;
    const count = activities.reduce((sum, activity) => sum + (counts.get(activity) ?? 0), 0);
    const met = count >= need.atLeast;
    return { met, counts: [{ activities, count, atLeast: need.atLeast, met }] };
  }
  const parts = ("all" in need ? need.all : need.any).map((part) => countNeed(part, counts));
  return {
    met: "all" in need ? parts.every((part) => part.met) : parts.some((part) => part.met),
    counts: parts.flatMap((part) => part.counts),
  };
}

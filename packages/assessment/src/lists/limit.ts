import { epochOf, type Instant, type ResponsibilityAssignment } from "@fengqiao/model";
import type { MeasuredCase } from "../measure/population.ts";
import { endOfDay } from "./linked-records.ts";

/** A time limit for resolution: as it is written, and when it ends. */
export interface Limit {
  readonly at: Instant;
  readonly end: number;
}

/** The limit that the case runs by, or else the day that the assignment fixes. */
export function limitOf({ dueAt }: MeasuredCase, assignment: ResponsibilityAssignment | undefined, asOf: Instant): Limit | undefined {
  if (dueAt !== undefined) return { at: dueAt, end: epochOf(dueAt) };
  if (assignment === undefined) return undefined;
  const at = endOfDay(assignment.dueOn, asOf);
  return { at, end: epochOf(at) };
}

const DAY = 86_400_000;

/** Days begun since a limit ran out: a limit missed this morning is one day overdue. Without a limit nothing can be said. */
export const daysOverdue = (limit: Limit | undefined, at: number): number | null => (limit === undefined ? null : Math.max(0, Math.ceil((at - limit.end) / DAY)));

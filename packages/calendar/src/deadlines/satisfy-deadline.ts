import { accept, epochOf, type Instant, type Outcome, refuse } from "@fengqiao/model";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import type { Deadline } from "./deadline.ts";

/**
 * Records that the thing which was due has happened, and when: whether the deadline is met depends on that, not on the day
 * of the record.
 *
 * Refuses what is no instant, an instant before the start, and a second one.
 */
export function satisfyDeadline(deadline: Deadline, happenedAt: Instant): Outcome<Deadline, CalendarFindingOf<"instant.invalid" | "deadline.beforeStart" | "deadline.alreadySatisfied">> {
  const at = epochOf(happenedAt);
  if (Number.isNaN(at)) return refuse(calendarFinding("instant.invalid", "/happenedAt", { value: happenedAt }));
  if (deadline.satisfiedAt !== undefined) return refuse(calendarFinding("deadline.alreadySatisfied", "/satisfiedAt", { at: deadline.satisfiedAt }));
  if (at < epochOf(deadline.startedAt)) return refuse(calendarFinding("deadline.beforeStart", "/happenedAt", { at: happenedAt }));
  return accept({ ...deadline, satisfiedAt: happenedAt });
}

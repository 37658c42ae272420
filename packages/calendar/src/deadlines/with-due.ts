import { accept, type Outcome, refuse } from "@fengqiao/model";
import type { Calendar } from "../editions/calendar.ts";
import { type CalendarFindingOf, calendarFinding } from "../findings.ts";
import { computeDue, type DeadlineFacts, type DueCodes } from "./compute-due.ts";
import type { Deadline } from "./deadline.ts";

/** The facts with their due instant by this calendar. */
export function withDue(facts: DeadlineFacts, calendar: Calendar): Outcome<Deadline, CalendarFindingOf<DueCodes>> {
  const due = computeDue(facts, calendar);
  if (!due.ok) return due;
  return accept({ ...facts, calendar: { id: calendar.id, edition: calendar.edition }, due: due.value }, due.findings);
}

/** The same for a deadline that exists: it keeps its calendar, and only the edition may be another. */
export function withDueAgain(changed: Deadline, calendar: Calendar): Outcome<Deadline, CalendarFindingOf<DueCodes | "calendar.mismatch">> {
  if (changed.calendar.id === calendar.id) return withDue(changed, calendar);
  return refuse(calendarFinding("calendar.mismatch", "/calendar/id", { expected: changed.calendar.id, given: calendar.id }));
}

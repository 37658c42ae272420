import { epochOf } from "@fengqiao/model";
import type { CaseMeasureFacts } from "./facts.ts";
import type { MeasuredCase } from "./population.ts";

/** The facts that a case's own dates decide. */
export type DateFacts = Pick<CaseMeasureFacts, "resolved" | "closed" | "hasDeadline" | "metDeadline" | "overdue">;

/**
 * What the dates of a case say as of its instant, for ledgers that carry dates and no facts: closed within the limit is on time, the limit
 * itself included; open beyond it is overdue. Without a limit, `metDeadline` is not known; a case that is still open within its limit
 * neither met nor missed it yet.
 *
 * @example
 * ```ts
 * import { dateFacts } from "@fengqiao/assessment";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const boundary = { caseId: "boundary", asOf, openedAt: "2026-03-02T09:00:00+08:00", dueAt: "2026-05-01T00:00:00+08:00" };
 * dateFacts(boundary); // => { closed: false, hasDeadline: true, metDeadline: false, overdue: true }
 * dateFacts({ ...boundary, closedAt: "2026-04-30T17:00:00+08:00" }); // => { closed: true, hasDeadline: true, metDeadline: true, overdue: false }
 * ```
 */
export function dateFacts({ asOf, openedAt, resolvedAt, closedAt, dueAt }: Omit<MeasuredCase, "facts" | "state">): DateFacts {
  const until = epochOf(asOf);
  const happened = (at: string | undefined): boolean => at !== undefined && epochOf(at) <= until && epochOf(at) >= epochOf(openedAt);
  const closed = happened(closedAt);
  const resolved = resolvedAt === undefined ? {} : { resolved: happened(resolvedAt) };
  if (dueAt === undefined) return { ...resolved, closed, hasDeadline: false, metDeadline: null, overdue: false };
  const due = epochOf(dueAt);
  const late = due < until;
  return { ...resolved, closed, hasDeadline: true, metDeadline: closed && closedAt !== undefined ? epochOf(closedAt) <= due : late ? false : null, overdue: !closed && late };
}

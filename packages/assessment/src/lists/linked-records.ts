import type { Instant, LocalDate, OverdueStatement, ProblemItem, RectificationItem, ResponsibilityAssignment, ResponsibilityItem } from "@fengqiao/model";

/** The records that the lists are read from, as the model has them. Many may speak of one dispute: the latest by the as-of counts. */
export interface ListRecords {
  readonly problems?: readonly ProblemItem[];
  readonly responsibilities?: readonly ResponsibilityItem[];
  readonly assignments?: readonly ResponsibilityAssignment[];
  readonly rectifications?: readonly RectificationItem[];
  readonly statements?: readonly OverdueStatement[];
  /** Dispute → case, where the host gives its cases ids of their own; else a case bears the id of its dispute. */
  readonly caseIds?: Readonly<Record<string, string>>;
}

/** A record with the case that it speaks of and the day from which it holds; without a day it holds from the beginning. */
export interface Linked<R> {
  readonly caseId: string;
  readonly on?: LocalDate;
  readonly record: R;
}

/** The records by case. An assignment bears no day, its item of the responsibility list does; a rectification names a problem, and the problem its dispute. */
export interface LinkedRecords {
  readonly assignments: readonly Linked<ResponsibilityAssignment>[];
  readonly rectifications: readonly Linked<RectificationItem>[];
  readonly statements: readonly Linked<OverdueStatement>[];
}

export function linkRecords({ problems = [], responsibilities = [], assignments = [], rectifications = [], statements = [], caseIds = {} }: ListRecords): LinkedRecords {
  const caseOf = (dispute: string): string => (Object.hasOwn(caseIds, dispute) ? caseIds[dispute] : undefined) ?? dispute;
  const disputes = new Map<string, string | undefined>(problems.map(({ id, dispute }) => [id, dispute]));
  const allotted = new Map<string, LocalDate>(responsibilities.map(({ assignment, allottedOn }) => [assignment, allottedOn]));
  return {
    assignments: assignments.map((record) => {
      const on = allotted.get(record.id);
      return { caseId: caseOf(record.dispute), record, ...(on !== undefined && { on }) };
    }),
    rectifications: rectifications.map((record) => ({ caseId: caseOf(disputes.get(record.problem) ?? record.problem), on: record.startedOn, record })),
    statements: statements.map((record) => ({ caseId: caseOf(record.dispute), on: record.on, record })),
  };
}

/** The day of an instant, where it was written. */
export const dayOf = (at: Instant): LocalDate => at.slice(0, 10);

/** The last instant of a day, in the offset in which another instant is written: a limit by days runs to 24:00. */
export function endOfDay(day: LocalDate, like: Instant): Instant {
  return `${day}T23:59:59.999${/(Z|[+-]\d\d:\d\d)$/i.exec(like)?.[0] ?? "Z"}`;
}

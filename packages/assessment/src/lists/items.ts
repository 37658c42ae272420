import type { Instant, LocalDate } from "@fengqiao/model";

/**
 * Where an item of the problem list stands. `overdue`: its time limit for resolution has passed without resolution. `resolved`: resolved
 * and waiting for close-out, which is not overdue. `closed`: struck off. `referred`: taken to another channel. `open`: any other.
 */
export type Standing = "open" | "overdue" | "resolved" | "referred" | "closed";

/** Every registered dispute, item by item. */
export interface ListedProblem {
  readonly caseId: string;
  readonly area?: string;
  readonly category?: string;
  readonly channel?: string;
  readonly grade?: string;
  readonly foundAt: Instant;
  readonly state: string;
  readonly standing: Standing;
}

/** Who answers for a problem, by post. `missing` names what of the four fixed and three guarantees is not filled in. */
export interface ListedResponsibility {
  readonly caseId: string;
  readonly leader: string | null;
  readonly responsible: string | null;
  readonly measures: readonly string[];
  readonly dueOn: LocalDate | null;
  readonly riskResolution: string | null;
  readonly education: string | null;
  readonly trackedUntil: LocalDate | null;
  readonly missing: readonly string[];
}

/** An item that ran over its limit, and what is said of it. `openChecks` are those of the five that do not hold yet. */
export interface ListedRectification {
  readonly caseId: string;
  readonly responsible: string | null;
  readonly dueAt: Instant | null;
  readonly daysOverdue: number | null;
  readonly stated: boolean;
  readonly reason: string | null;
  readonly difficulties: string | null;
  readonly superiorMustCoordinate: boolean | null;
  readonly measures: readonly string[];
  readonly openChecks: readonly string[];
}

/** One line of the working ledger: one statement, as it was filed. */
export interface ListedStatement {
  readonly on: LocalDate;
  readonly caseId: string;
  readonly dueAt: Instant | null;
  readonly daysOverdue: number | null;
  readonly reason: string;
  readonly difficulties: string;
  readonly superiorMustCoordinate: boolean;
  readonly measures: readonly string[];
}

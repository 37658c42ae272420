import type { Instant } from "@fengqiao/model";

/** Every registered dispute, item by item. */
export interface ListedProblem {
  readonly caseId: string;
  readonly area?: string;
  readonly category?: string;
  readonly channel?: string;
  readonly grade?: string;
  readonly foundAt: Instant;
  readonly state: string;
  readonly resolved: boolean | null;
  readonly closed: boolean | null;
}

/** Who answers for a problem. `missing` names what of the four fixed and three guarantees is not filled in. */
export interface ListedResponsibility {
  readonly caseId: string;
  readonly leader: string | null;
  readonly responsiblePost: string | null;
  readonly measures: readonly string[];
  readonly timeLimit: Instant | null;
  readonly riskDefusing: string | null;
  readonly agreedMeasures: string | null;
  readonly trackedUntil: Instant | null;
  readonly missing: readonly string[];
}

/** An item that ran over its limit, and what is said of it. `openChecks` are those of the five that do not hold yet. */
export interface ListedRectification {
  readonly caseId: string;
  readonly responsiblePost: string | null;
  readonly timeLimit: Instant | null;
  readonly daysOverdue: number | null;
  readonly stated: boolean;
  readonly reason: string | null;
  readonly difficulties: string | null;
  readonly superiorCoordination: boolean | null;
  readonly measures: readonly string[];
  readonly openChecks: readonly string[];
}

/** One line of the working ledger: one statement, as it was filed. */
export interface ListedStatement {
  readonly recordedAt: Instant;
  readonly caseId: string;
  readonly timeLimit: Instant | null;
  readonly daysOverdue: number | null;
  readonly reason: string;
  readonly difficulties: string;
  readonly superiorCoordination: boolean;
  readonly measures: readonly string[];
}

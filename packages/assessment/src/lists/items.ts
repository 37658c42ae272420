import { epochOf, type Instant, type LocalDate, type OverdueStatement, type RectificationItem, type ResponsibilityAssignment } from "@fengqiao/model";
import type { MeasuredCase } from "../measure/population.ts";
import { endOfDay, type Linked } from "./linked-records.ts";
import { daysOverdue, type Limit } from "./limit.ts";

/**
 * Where an item of the problem list stands. `overdue`: its time limit for resolution has passed without resolution. `resolved`: resolved
 * and waiting for close-out, which is not overdue. `closed`: struck off. `referred`: taken to another channel. `open`: any other.
 */
export type Standing = "open" | "overdue" | "resolved" | "referred" | "closed";

/** One dispute of the problem list, on which every registered one stands. */
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

/** Who answers for a problem, by post (四定三包). `missing` names what of the four fixed and three guarantees is not filled in. */
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

/** An item that ran over its limit, and what is said of it. `openChecks` are those of the five (五个不放过) that do not hold yet. */
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

export function problemItem({ caseId, area, category, channel, grade, openedAt, state }: MeasuredCase, standing: Standing): ListedProblem {
  return {
    caseId,
    ...(area !== undefined && { area }),
    ...(category !== undefined && { category }),
    ...(channel !== undefined && { channel }),
    ...(grade !== undefined && { grade }),
    foundAt: openedAt,
    state,
    standing,
  };
}

export function responsibilityItem({ caseId }: MeasuredCase, record: ResponsibilityAssignment | undefined): ListedResponsibility {
  const guarantees = record?.guarantees;
  const missing = record ? (guarantees ? [] : ["guarantees"]) : ["leader", "responsible", "measures", "dueOn", "guarantees"];
  return {
    caseId,
    leader: record?.leader.post ?? null,
    responsible: record?.responsible.post ?? null,
    measures: record?.measures ?? [],
    dueOn: record?.dueOn ?? null,
    riskResolution: guarantees?.riskResolution ?? null,
    education: guarantees?.education ?? null,
    trackedUntil: guarantees?.tracking.until ?? null,
    missing,
  };
}

/** What speaks of an item that ran over its limit. */
export interface OverdueRecords {
  readonly limit: Limit | undefined;
  readonly assignment: ResponsibilityAssignment | undefined;
  readonly statement: OverdueStatement | undefined;
  readonly rectification: RectificationItem | undefined;
}

export function rectificationItem({ caseId }: MeasuredCase, { limit, assignment, statement, rectification }: OverdueRecords, until: number, day: LocalDate): ListedRectification {
  return {
    caseId,
    responsible: assignment?.responsible.post ?? null,
    dueAt: limit?.at ?? null,
    daysOverdue: daysOverdue(limit, until),
    stated: statement !== undefined,
    reason: statement?.reason ?? null,
    difficulties: statement?.difficulties ?? null,
    superiorMustCoordinate: statement?.superiorMustCoordinate ?? null,
    measures: statement?.measures ?? rectification?.measures ?? [],
    openChecks: openChecks(rectification, day),
  };
}

const checks = ["problemSolved", "hazardRemoved", "responsibilityFulfilled", "rectified", "partiesSatisfied"] as const;

/** What of the five does not hold on a day; after a re-opening all five are to be met again. */
function openChecks(record: RectificationItem | undefined, day: LocalDate): readonly string[] {
  const { closeOut, reopenedOn } = record ?? {};
  const holds = closeOut !== undefined && closeOut.on <= day && !(reopenedOn !== undefined && reopenedOn >= closeOut.on && reopenedOn <= day);
  return checks.filter((check) => !holds || !closeOut[check]);
}

export function ledgerItem({ caseId, record }: Linked<OverdueStatement>, limit: Limit | undefined, asOf: Instant): ListedStatement {
  const { on, reason, difficulties, superiorMustCoordinate, measures } = record;
  return { on, caseId, dueAt: limit?.at ?? null, daysOverdue: daysOverdue(limit, epochOf(endOfDay(on, asOf))), reason, difficulties, superiorMustCoordinate, measures };
}

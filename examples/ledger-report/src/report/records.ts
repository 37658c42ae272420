import { epochOf, type Actor, type Dispute, type Instant, type ListInput, type LocalDate, type OverdueStatement, type ResponsibilityAssignment } from "fengqiao";
import type { WalkedCase } from "../desk/walk.ts";
import { textIn, yesIn } from "./case-entry.ts";

/** What the three lists are made from: the cases, and the records that the ledger holds beside them by the as-of. */
export function listInput(cases: readonly WalkedCase[], asOf: Instant): ListInput {
  return {
    cases: cases.map((walked) => walked.row),
    assignments: cases.flatMap((walked) => assignment(walked, asOf)),
    statements: cases.flatMap(statement),
  };
}

/** The desk opens every case under the id of its dispute. */
const disputeOf = ({ id }: WalkedCase["case"]): Dispute["id"] => id as Dispute["id"];
const dayOf = (at: Instant): LocalDate => at.slice(0, 10);

/** 四定 and, where the ledger has them, 三包. Without the four there is no assignment, and the list names what is missing. */
function assignment({ entry, case: kase }: WalkedCase, asOf: Instant): ResponsibilityAssignment[] {
  const text = (name: string): string | undefined => textIn(entry, name);
  const [assignedAt, leader, responsible, measure, timeLimit] = ["assignedAt", "leader", "responsiblePost", "measure", "timeLimit"].map(text);
  if (assignedAt === undefined || leader === undefined || responsible === undefined || measure === undefined || timeLimit === undefined) return [];
  if (epochOf(assignedAt) > epochOf(asOf)) return [];
  const [riskResolution, education, trackedUntil] = ["riskDefusing", "agreedMeasures", "trackedUntil"].map(text);
  const guarantees = riskResolution !== undefined && education !== undefined && trackedUntil !== undefined ? { riskResolution, education, tracking: { until: dayOf(trackedUntil) } } : undefined;
  return [{ id: `${kase.id}/assignment` as ResponsibilityAssignment["id"], dispute: disputeOf(kase), leader: { post: leader }, responsible: { post: responsible }, measures: [measure], dueOn: dayOf(timeLimit), ...(guarantees && { guarantees }) }];
}

function statement({ entry, case: kase }: WalkedCase): OverdueStatement[] {
  const [statedAt, reason, difficulties, measure] = ["statedAt", "overdueReason", "overdueDifficulties", "overdueMeasure"].map((name) => textIn(entry, name));
  const superiorMustCoordinate = yesIn(entry, "overdueSuperior");
  if (statedAt === undefined || reason === undefined || difficulties === undefined || measure === undefined || superiorMustCoordinate === undefined) return [];
  return [{ id: `${kase.id}/statement` as OverdueStatement["id"], dispute: disputeOf(kase), on: dayOf(statedAt), by: kase.record.owner as Actor["id"], reason, difficulties, superiorMustCoordinate, measures: [measure] }];
}

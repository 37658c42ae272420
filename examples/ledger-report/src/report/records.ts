import type { ListInput } from "fengqiao";
import type { WalkedCase } from "../desk/walk.ts";
import { textIn, yesIn } from "./case-entry.ts";

type Item<K extends Exclude<keyof ListInput, "cases">> = NonNullable<ListInput[K]>[number];
type CaseId = Item<"responsibilities">["caseId"];

/** What the three lists are made from: the cases, and what the ledger holds beside them. */
export function listInput(cases: readonly WalkedCase[]): ListInput {
  return {
    cases: cases.map((walked) => walked.row),
    responsibilities: cases.flatMap(responsibility),
    statements: cases.flatMap(statement),
    closeOuts: cases.flatMap(closeOut),
  };
}

/** 四定 and, where the ledger has them, 三包. Without the four there is no responsibility, and the list names what is missing. */
function responsibility({ entry, case: kase }: WalkedCase): Item<"responsibilities">[] {
  const text = (name: string): string | undefined => textIn(entry, name);
  const [recordedAt, leader, responsiblePost, measure, timeLimit] = ["assignedAt", "leader", "responsiblePost", "measure", "timeLimit"].map(text);
  if (recordedAt === undefined || leader === undefined || responsiblePost === undefined || measure === undefined || timeLimit === undefined) return [];
  const [riskDefusing, agreedMeasures, trackedUntil] = ["riskDefusing", "agreedMeasures", "trackedUntil"].map(text);
  const guarantees = riskDefusing !== undefined && agreedMeasures !== undefined && trackedUntil !== undefined ? { riskDefusing, agreedMeasures, trackedUntil } : undefined;
  return [{ caseId: kase.id as CaseId, recordedAt, leader, responsiblePost, measures: [measure], timeLimit, ...(guarantees && { guarantees }) }];
}

function statement({ entry, case: kase }: WalkedCase): Item<"statements">[] {
  const [recordedAt, reason, difficulties, measure] = ["statedAt", "overdueReason", "overdueDifficulties", "overdueMeasure"].map((name) => textIn(entry, name));
  const superiorCoordination = yesIn(entry, "overdueSuperior");
  if (recordedAt === undefined || reason === undefined || difficulties === undefined || measure === undefined || superiorCoordination === undefined) return [];
  return [{ caseId: kase.id as CaseId, recordedAt, reason, difficulties, superiorCoordination, measures: [measure] }];
}

/** 五个不放过; what the parties have not said counts as not satisfied. */
function closeOut({ entry, case: kase }: WalkedCase): Item<"closeOuts">[] {
  const recordedAt = textIn(entry, "closedAt");
  if (recordedAt === undefined) return [];
  const yes = (name: string): boolean => yesIn(entry, name) === true;
  return [
    {
      caseId: kase.id as CaseId, recordedAt, by: kase.record.did.closeOut ?? kase.record.did.close ?? kase.record.owner,
      problemSolved: yes("problemSolved"), hazardRemoved: yes("hazardRemoved"), responsibilityFulfilled: yes("responsibilityFulfilled"),
      rectificationInPlace: yes("rectificationInPlace"), partiesSatisfied: yes("partiesSatisfied"),
    },
  ];
}

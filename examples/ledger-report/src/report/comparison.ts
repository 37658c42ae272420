import { epochOf, type Instant } from "fengqiao";
import type { WalkedCase } from "../desk/walk.ts";
import { textIn, yesIn } from "./case-entry.ts";
import type { DueDates, OnTime } from "./report.ts";

const TOLERANCE = 60_000;

/** Our due dates beside those of the ledger (`ledgerDueAt`), where it has them and the rules give one. */
export function compareDueDates(cases: readonly WalkedCase[]): DueDates {
  const compared = cases.flatMap(({ entry, row, case: kase }) => {
    const ledger = textIn(entry, "ledgerDueAt");
    return ledger === undefined || row.dueAt === undefined ? [] : [{ caseId: kase.id, type: row.category ?? "", ours: row.dueAt, ledger }];
  });
  const differing = compared.filter(({ ours, ledger }) => Math.abs(epochOf(ours) - epochOf(ledger)) > TOLERANCE);
  const types = [...new Set(compared.map((c) => c.type))].sort();
  const equal = (of: (c: { readonly type: string }) => boolean): number => compared.filter(of).length - differing.filter(of).length;
  return {
    compared: compared.length,
    equalWithin60s: equal(() => true),
    byType: types.map((type) => ({ type, compared: compared.filter((c) => c.type === type).length, equalWithin60s: equal((c) => c.type === type) })),
    differing,
  };
}

/** "Finished in time" judged from the dates, beside the ledger's own label (`ledgerOnTime`). */
export function compareOnTime(cases: readonly WalkedCase[]): OnTime {
  const labelled = cases.flatMap(({ entry, row, case: kase }) => {
    const [closedAt, due, label] = [textIn(entry, "closedAt"), textIn(entry, "ledgerDueAt"), yesIn(entry, "ledgerOnTime")];
    return closedAt === undefined || due === undefined || label === undefined ? [] : [{ caseId: kase.id, closedAt, due, label, computed: row.dueAt }];
  });
  const inTime = (closedAt: Instant, due: Instant): boolean => epochOf(closedAt) <= epochOf(due);
  const contradicting = labelled.filter(({ closedAt, due, label }) => inTime(closedAt, due) !== label);
  const computed = labelled.filter((c) => c.computed !== undefined);
  return {
    compared: labelled.length,
    contradictions: contradicting.length,
    contradictingCases: contradicting.map((c) => c.caseId),
    byComputedDueDate: { compared: computed.length, contradictions: computed.filter(({ closedAt, computed: due, label }) => inTime(closedAt, due ?? closedAt) !== label).length },
  };
}

/** Rows whose closing lies before their beginning: the ledger cannot be right there. */
export function closedBeforeOpened(cases: readonly WalkedCase[]): readonly string[] {
  return cases.flatMap(({ entry, row, case: kase }) => {
    const closedAt = textIn(entry, "closedAt");
    return closedAt !== undefined && epochOf(closedAt) < epochOf(row.openedAt) ? [kase.id] : [];
  });
}

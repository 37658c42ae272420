import type { MeasuredCase } from "../measure/population.ts";

export const asOf = "2026-09-30T18:00:00+08:00";

/** One registered dispute of Xiji, open and undecided unless said otherwise. */
export function dispute(caseId: string, row: Partial<MeasuredCase> = {}): MeasuredCase {
  const { facts, ...rest } = row;
  return { caseId, asOf, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", ...rest, facts: { kind: "dispute", registered: true, resolved: false, closed: false, ...facts } };
}

/** So many disputes, the first `resolved` of them resolved. */
export function disputes(screened: number, resolved: number, row: Partial<MeasuredCase> = {}): MeasuredCase[] {
  return Array.from({ length: screened }, (_, i) => dispute(`case-${String(i).padStart(6, "0")}`, { ...row, facts: { ...row.facts, resolved: i < resolved } }));
}

import type { CaseEntry, Report } from "./report.ts";

const MOST = 600;
const SAMPLE = 30;

/** Cases that have a page: those that need attention, then a sample in the order of the ledger, so that the file can be mailed. */
export function casesWithPage(report: Report): readonly CaseEntry[] {
  const chosen = new Set((report.kind === "dispute" ? disputes(report) : matters(report)).slice(0, MOST));
  const sample = report.cases.filter((entry) => !chosen.has(entry)).slice(0, SAMPLE);
  const rank = (entry: CaseEntry): number => report.grades.findIndex((g) => g.grade === entry.grade?.grade);
  return [...chosen, ...sample].sort((a, b) => Number(b.overdue) - Number(a.overdue) || Number(b.open) - Number(a.open) || rank(a) - rank(b));
}

/** Open, overdue, doubtful, or of a grade above the lowest. */
function disputes({ cases, grades }: Report): CaseEntry[] {
  const lowest = grades.at(-1)?.grade;
  return cases.filter((entry) => entry.overdue || entry.open || entry.remarks.length > 0 || (entry.grade !== undefined && entry.grade.grade !== lowest));
}

/** What the comparison with the ledger brought up, and what is longest overdue. */
function matters({ cases, closedBeforeOpenedCases, dueDates }: Report): CaseEntry[] {
  const named = new Set([...closedBeforeOpenedCases.slice(0, 10), ...dueDates.differing.slice(0, 100).map((d) => d.caseId)]);
  const overdue = cases.filter((entry) => entry.overdue).sort((a, b) => (a.dueAt ?? "").localeCompare(b.dueAt ?? ""));
  return [...new Set([...cases.filter((entry) => named.has(entry.caseId)), ...overdue.slice(0, 100)])];
}

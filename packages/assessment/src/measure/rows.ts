import { accept, epochOf, refuse, some, type Instant, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { repeated } from "../repeated.ts";
import { idOf, type MeasuredRow } from "./population.ts";

/** A row that was left out of every count because it cannot be true, and the code of the finding that says why. */
export interface Exclusion {
  readonly id: string;
  readonly code: RowFinding["code"];
}
/** Why a row is left out; told beside the answer. */
export type RowFinding = AssessmentFinding<"row.instant" | "row.afterAsOf" | "row.endsBeforeStart" | "row.quantity">;
/** What is said of rows before they are counted: rows left out, or why none of them can be counted. */
export type RowsFinding = RowFinding | AssessmentFinding<"asOf.invalid" | "row.duplicate" | "row.otherInstant">;

/** The rows that can be counted, those that cannot, and where each stood. */
export interface CheckedRows<R extends MeasuredRow = MeasuredRow> {
  readonly asOf: Instant;
  readonly until: number;
  readonly rows: readonly R[];
  readonly excluded: readonly Exclusion[];
}

const ends = ["resolvedAt", "closedAt"] as const;

/** What is wrong with the dates of a row, if anything. A time limit may lie anywhere; what has happened must lie between start and as-of. */
function dateFault(row: MeasuredRow, until: number, asOf: Instant, path: string): RowFinding | undefined {
  const id = idOf(row);
  const startField = "caseId" in row ? "openedAt" : "on";
  const start = "caseId" in row ? row.openedAt : row.on;
  if (start === undefined) return undefined;
  const from = epochOf(start);
  if (Number.isNaN(from)) return finding("row.instant", `${path}/${startField}`, { id, field: startField, value: start });
  if (from > until) return finding("row.afterAsOf", `${path}/${startField}`, { id, at: start, asOf });
  if (!("caseId" in row)) return undefined;
  if (row.dueAt !== undefined && Number.isNaN(epochOf(row.dueAt))) return finding("row.instant", `${path}/dueAt`, { id, field: "dueAt", value: row.dueAt });
  for (const field of ends) {
    const end = row[field];
    if (end === undefined) continue;
    const at = epochOf(end);
    if (Number.isNaN(at)) return finding("row.instant", `${path}/${field}`, { id, field, value: end });
    if (at > until) return finding("row.afterAsOf", `${path}/${field}`, { id, at: end, asOf });
    if (at < from) return finding("row.endsBeforeStart", `${path}/${field}`, { id, field, from: start, to: end });
  }
  return undefined;
}

/**
 * Looks at rows before they are counted. Refuses an invalid as-of, a row that stands twice and a row as of another instant;
 * a row whose dates cannot be true is left out and named.
 */
export function checkRows<R extends MeasuredRow>(rows: readonly R[], asOf: Instant): Outcome<CheckedRows<R>, RowsFinding> {
  const until = epochOf(asOf);
  if (Number.isNaN(until)) return refuse(finding("asOf.invalid", "/asOf", { value: asOf }));
  const wrong: readonly RowsFinding[] = [
    ...repeated(rows.map(idOf)).map(({ id, at, first }) => finding("row.duplicate", `/rows/${at}`, { id, first })),
    ...rows.flatMap((row, i) => (row.asOf !== asOf && epochOf(row.asOf) !== until ? [finding("row.otherInstant", `/rows/${i}/asOf`, { id: idOf(row), asOf, row: row.asOf })] : [])),
  ];
  if (some(wrong)) return refuse(...wrong);
  const left: RowFinding[] = [];
  const good: R[] = [];
  rows.forEach((row, i) => {
    const fault = dateFault(row, until, asOf, `/rows/${i}`);
    if (fault) left.push(fault);
    else good.push(row);
  });
  return accept({ asOf, until, rows: good, excluded: exclusionsOf(left) }, left);
}

export const exclusionsOf = (found: readonly RowFinding[]): readonly Exclusion[] => found.map((f) => ({ id: f.params.id, code: f.code }));

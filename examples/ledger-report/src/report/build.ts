import { createHash } from "node:crypto";
import { must, textOf, type Finding, type GroupKey, type Instant, type Label, type LedgerReading, type RefusedRow, type ThreeLists } from "fengqiao";
import { assumptionsOf, gradesOf, type Desk } from "../desk/desk.ts";
import type { UnopenedCase, WalkedCase } from "../desk/walk.ts";
import type { ReportMapping } from "../input/mapping.ts";
import type { Table } from "../input/table.ts";
import { categoryLabel } from "../wording/facts.ts";
import { caseEntry } from "./case-entry.ts";
import { closedBeforeOpened, compareDueDates, compareOnTime } from "./comparison.ts";
import { countsOf, gradeCounts, groupRows, monthly, rateRows, type Counting } from "./figures.ts";
import { noticesOf } from "./notices.ts";
import type { Report, Rows } from "./report.ts";
import { casesWithPage } from "./selection.ts";
import { wordsOf } from "./words.ts";

/** What a report is made from. */
export interface Material {
  readonly table: Table;
  readonly mapping: ReportMapping;
  readonly reading: LedgerReading;
  readonly desk: Desk;
  readonly calendar: { readonly id: string; readonly title: Label };
  readonly asOf: Instant;
  readonly cases: readonly WalkedCase[];
  readonly unopened: readonly UnopenedCase[];
  readonly lists: ThreeLists | undefined;
}

/** The report as data. Rates, counts, grades and deadlines come from the rooms of the SDK; here they are only put together. */
export function buildReport(material: Material): Report {
  const { table, mapping, reading, desk, calendar, asOf, cases } = material;
  const { title, zone } = mapping.ledger;
  const kind = mapping.ledger.record === "dispute" ? "dispute" : "serviceMatter";
  const rates = (by: readonly GroupKey[]) => must(desk.rules.on(asOf.slice(0, 10)).assess(rows, { asOf, by }));
  const rows = cases.map((walked) => walked.row);
  const counting: Counting = { kind, rows, asOf };
  const labels = { area: plainLabel, category: kind === "dispute" ? categoryLabel : plainLabel };
  const grouped = (["area", "category"] as const).flatMap((key) => rateRows(rates([key]), key, labels[key]));
  const before = closedBeforeOpened(cases);
  const report: Report = {
    format: "fengqiao.ledger-report/1",
    title,
    kind,
    synthetic: reading.entries.some((entry) => entry.values.synthetic === true),
    asOf,
    zone,
    ledger: { file: table.name, format: table.format, sha256: createHash("sha256").update(table.bytes).digest("hex"), ...span(cases, asOf) },
    rules: { pack: desk.bound.pack.id, title: desk.bound.pack.names, version: desk.bound.pack.version, hash: desk.bound.ref.hash },
    calendar,
    rows: rowsOf(material),
    counts: countsOf(counting),
    grades: gradeCounts(counting, gradesOf(desk)),
    trend: monthly(counting),
    rates: [...rateRows(rates([]), undefined, plainLabel), ...grouped],
    areas: groupRows(counting, "area", labels.area),
    categories: groupRows(counting, "category", labels.category),
    dueDates: compareDueDates(cases),
    onTime: compareOnTime(cases),
    closedBeforeOpened: before.length,
    closedBeforeOpenedCases: before,
    ...(material.lists && { lists: listsOf(material.lists) }),
    words: wordsOf(cases, desk),
    notices: noticesOf(material),
    assumptions: assumptionsOf(desk),
    cases: cases.map((walked) => caseEntry(walked, desk, asOf, false)),
  };
  return { ...report, cases: withExplanations(report, material) };
}

/** Counting out a due date day by day is for a reader; only cases with a page have one. */
function withExplanations(report: Report, { cases, desk, asOf }: Material): Report["cases"] {
  const shown = new Set(casesWithPage(report).map((entry) => entry.caseId));
  return report.cases.map((entry, at) => {
    const walked = cases[at];
    return walked !== undefined && shown.has(entry.caseId) ? caseEntry(walked, desk, asOf, true) : entry;
  });
}

const listsOf = ({ problems, responsibilities, rectifications, ledger, counts }: ThreeLists): NonNullable<Report["lists"]> => ({
  problems: problems.items.length,
  awaitingCloseOut: counts.resolved,
  responsibilities: responsibilities.items.length,
  rectifications: rectifications.items,
  ledger: ledger.items,
});

const plainLabel = (id: string): Label => ({ "zh-CN": id, en: id });

function span(cases: readonly WalkedCase[], asOf: Instant): { readonly from: string; readonly to: string } {
  const days = cases.map((walked) => walked.row.openedAt.slice(0, 10)).sort();
  return { from: days[0] ?? asOf.slice(0, 10), to: asOf.slice(0, 10) };
}

function rowsOf({ reading, unopened }: Material): Rows {
  const refusals = [...reading.refused.flatMap(refusalsOf), ...unopened.map(({ entry, unopened: finding }) => ({ row: entry.row, reason: label(finding) }))];
  return { read: reading.rows, refused: reading.refused.length + unopened.length, refusals: refusals.sort((a, b) => a.row - b.row) };
}

/** One line for each column that is wrong; a cell that is read for several purposes is told once. */
function refusalsOf({ row, findings }: RefusedRow): Rows["refusals"][number][] {
  const byColumn = new Map(findings.toReversed().map((finding) => [columnOf(finding), finding]));
  return [...byColumn].toReversed().map(([column, finding]) => ({ row, ...(column !== undefined && { column }), reason: label(finding) }));
}

const columnOf = ({ params }: Finding): string | undefined => ("column" in params && typeof params.column === "string" ? params.column : undefined);
const label = (finding: Finding): Label => {
  const bare = { ...finding, path: "" };
  return { "zh-CN": textOf(bare, "zh-CN"), en: textOf(bare, "en") };
};

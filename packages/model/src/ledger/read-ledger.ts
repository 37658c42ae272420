import type { CodeList } from "../codes/code-list.ts";
import { codeLists } from "../codes/lists.ts";
import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { starred } from "../pointer.ts";
import { classAt } from "../privacy/data-class.ts";
import { recordTypes, type LedgerRecordTypeId } from "../records/record-types.ts";
import { openZone } from "../zone.ts";
import { headingFinder } from "./headings.ts";
import type { CaseRecordTypeId, LedgerMapping, LedgerSource } from "./mapping.ts";
import { rowReader, type LedgerEntry, type LedgerRowFinding } from "./row-reader.ts";
import { columnOf, type LedgerRow, type ReadingContext } from "./source-reader.ts";

/** Why a mapping does not fit a ledger, or that the ledger is empty. */
export type LedgerFinding = ModelFinding<"ledger.columnMissing" | "ledger.list" | "ledger.field" | "ledger.empty" | "zone.unknown">;

/** A row that could not be read, with everything that is wrong with it. */
export interface RefusedRow {
  /** The number that people give to the row. */
  readonly row: number;
  readonly findings: readonly [LedgerRowFinding, ...LedgerRowFinding[]];
  readonly cells: LedgerRow;
}

/** All rows, in their order: each is in exactly one of the two lists. */
export interface LedgerReading<K extends LedgerRecordTypeId = CaseRecordTypeId> {
  /** How many rows there were. */
  readonly rows: number;
  readonly entries: readonly LedgerEntry<K>[];
  readonly refused: readonly RefusedRow[];
}

function sourcesOf(mapping: LedgerMapping<LedgerRecordTypeId>): LedgerSource[] {
  const lists = (mapping.lists ?? []).flatMap((l) => [l.times, ...Object.values(l.item)]);
  const events = (mapping.events ?? []).flatMap((e) => [e.at, e.recordedAt, e.times, e.onlyIf?.value, ...Object.values(e.data ?? {})].filter((s) => s !== undefined));
  return [...Object.values(mapping.fields), ...Object.values(mapping.values ?? {}), ...lists, ...events];
}

/** Pointers of the mapping that the record does not have: a value put there would be lost. */
function strayFields({ record, fields, lists = [] }: LedgerMapping<LedgerRecordTypeId>): LedgerFinding[] {
  const { classes } = recordTypes[record];
  const isField = (path: string): boolean => classAt(classes, starred(path)) !== undefined;
  const paths = [...Object.keys(fields), ...lists.flatMap((list) => Object.keys(list.item).map((path) => `${list.to}/*${path}`))];
  return paths.filter((path) => !isField(path)).map((field) => modelFinding("ledger.field", "", { record, field }));
}

function problemsOfMapping(rows: readonly LedgerRow[], mapping: LedgerMapping<LedgerRecordTypeId>, context: ReadingContext): LedgerFinding[] {
  const sources = sourcesOf(mapping);
  const columns = [...new Set(sources.map(columnOf).filter((c) => c !== undefined))];
  const have = Object.keys(rows.find((row) => Object.keys(row).length > 0) ?? {});
  const missing = rows.length === 0 ? [] : columns.filter((column) => !rows.some((row) => context.heading(row, column) !== undefined));
  const lists = sources.flatMap((s) => ("column" in s && s.list !== undefined && !Object.hasOwn(context.lists, s.list) ? [s.list] : []));
  return [
    ...strayFields(mapping),
    ...missing.map((column) => modelFinding("ledger.columnMissing", "", { column, have })),
    ...lists.map((list) => modelFinding("ledger.list", "", { list, have: Object.keys(context.lists) })),
  ];
}

/** Rows come from files and services: what the type says is not certain. A plain copy, or nothing where it is no row or cannot be read. */
function rowOf(row: unknown): LedgerRow | undefined {
  try {
    return typeof row === "object" && row !== null ? { ...(row as LedgerRow) } : undefined;
  } catch {
    // a getter or a proxy of the caller's threw
    return undefined;
  }
}

/** The rows that people count: cells that hold something. */
const isBlank = (row: LedgerRow): boolean => Object.values(row).every((cell) => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === ""));

/**
 * Turns the rows of any table (CSV, spreadsheet, API) into records by a declarative mapping. A row that cannot be read comes back
 * with its number, the column and the reason; the good rows are kept in their order; every row is in exactly one of the two lists.
 * The ledger as a whole is refused only for what makes the mapping useless: a column that no row has, a field that the record does not
 * have, an unknown list or zone.
 *
 * @example
 * ```ts
 * import { formatFinding, modelCatalogue, must, parseLedgerMapping, readLedger } from "@fengqiao/model";
 *
 * const mapping = must(parseLedgerMapping({
 *   format: "fengqiao.ledger-mapping/1", record: "dispute", title: { "zh-CN": "矛盾纠纷台账", en: "dispute ledger" }, zone: "Asia/Shanghai", dates: ["ymd"],
 *   fields: {
 *     "/id": { column: "编号", required: true }, "/subject": { column: "简述" }, "/category": { column: "类别", as: "code", list: "dispute-category" },
 *     "/channel": { constant: "grid" }, "/foundOn": { column: "日期", as: "date" }, "/incidents/0/on": { column: "日期", as: "date" }, "/amountFen": { column: "金额", as: "yuan" },
 *   },
 * }));
 * const rows = [
 *   { 编号: "XJ-1", 简述: "因地界发生纠纷", 类别: "地界纠纷", 日期: "2021年8月10日", 金额: "1,200.50" },
 *   { 编号: "XJ-2", 简述: "羊踩踏蔬菜", 类别: "邻里纠纷", 日期: "2021-02-30", 金额: "" },
 * ];
 *
 * const { entries, refused } = must(readLedger(rows, mapping));
 * if (entries[0]?.kind === "dispute") entries[0].record.amountFen; // => 120050
 * refused.flatMap((r) => r.findings.map((f) => formatFinding(f, "zh-CN", [modelCatalogue]))); // => ["第 3 行“日期”：“2021-02-30”不是日期（年-月-日）"]
 * ```
 */
export function readLedger<const K extends LedgerRecordTypeId>(
  rows: readonly LedgerRow[],
  mapping: LedgerMapping<K>,
  lists: Readonly<Record<string, CodeList>> = codeLists,
): Outcome<LedgerReading<K>, LedgerFinding> {
  const zone = openZone(mapping.zone);
  if (!zone.ok) return zone;
  const context: ReadingContext = { zone: zone.value, mapping, lists, heading: headingFinder() };
  const tableRows = rows.map(rowOf);
  const problems: readonly LedgerFinding[] = problemsOfMapping(tableRows.filter((row) => row !== undefined), mapping, context);
  if (some(problems)) return refuse(...problems);
  const { read, columnAt } = rowReader(mapping, context);
  const entries: LedgerEntry<LedgerRecordTypeId>[] = [];
  const refused: RefusedRow[] = [];
  const firstRows = new Map<string, number>();
  rows.forEach((cells, i) => {
    const row = tableRows[i];
    const rowNumber = (mapping.firstRow ?? 2) + i;
    const turnAway = (...findings: [LedgerRowFinding, ...LedgerRowFinding[]]) => refused.push({ row: rowNumber, findings, cells });
    if (row === undefined) return void turnAway(modelFinding("ledger.rowShape", "", { row: rowNumber }));
    if (isBlank(row)) return void turnAway(modelFinding("ledger.blankRow", "", { row: rowNumber }));
    const entry = read(row, rowNumber);
    if (!entry.ok) return void turnAway(...entry.findings);
    const { id } = entry.value.record;
    const firstRow = firstRows.get(id);
    if (firstRow !== undefined) return void turnAway(modelFinding("ledger.duplicate", "/id", { row: rowNumber, column: columnAt("/id"), id, firstRow }));
    firstRows.set(id, rowNumber);
    entries.push(entry.value);
  });
  return accept({ rows: rows.length, entries: entries as unknown as readonly LedgerEntry<K>[], refused }, rows.length === 0 ? [modelFinding("ledger.empty", "", {})] : []);
}

import type { CodeList } from "../codes/code-list.ts";
import { codeLists } from "../codes/lists.ts";
import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelCatalogue, modelFinding, type ModelFinding } from "../findings.ts";
import { classAt, type AnyClasses } from "../privacy/data-class.ts";
import { parseRecord } from "../records/parse-record.ts";
import { recordTypes, type LedgerRecordTypeId, type RecordOf } from "../records/record-types.ts";
import { openZone } from "../zone.ts";
import { key } from "./cell.ts";
import { eventReader, type LedgerEvent } from "./event-reader.ts";
import type { CaseRecordTypeId, LedgerMapping, LedgerSource } from "./mapping.ts";
import { columnOf, sourceReader, type CellFinding, type LedgerRow, type ReadingContext, type SourceReader } from "./source-reader.ts";

export type LedgerRowFinding = CellFinding | ModelFinding<"ledger.value" | "ledger.duplicate" | "ledger.blankRow" | "ledger.rowShape">;
export type LedgerFinding = ModelFinding<"ledger.columnMissing" | "ledger.list" | "ledger.field" | "ledger.empty" | "zone.unknown">;

interface EntryOfRow {
  /** The number that people give to the row. */
  readonly row: number;
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** What the row's dates tell of, in the order of recording. */
  readonly events: readonly LedgerEvent[];
}

/** A row that became a record, with what else the mapping reads from it. */
export type LedgerEntry<K extends LedgerRecordTypeId = CaseRecordTypeId> = K extends LedgerRecordTypeId ? EntryOfRow & { readonly kind: K; readonly record: RecordOf<K> } : never;

/** A row that could not be read, with everything that is wrong with it. */
export interface RefusedRow {
  readonly row: number;
  readonly findings: readonly [LedgerRowFinding, ...LedgerRowFinding[]];
  readonly cells: LedgerRow;
}

/** All rows, in their order: each is in exactly one of the two lists. */
export interface LedgerReading<K extends LedgerRecordTypeId = CaseRecordTypeId> {
  readonly rows: number;
  readonly entries: readonly LedgerEntry<K>[];
  readonly refused: readonly RefusedRow[];
}

type Draft = Record<string, unknown>;
type AnyMapping = LedgerMapping<LedgerRecordTypeId>;

/** Puts a value where a JSON Pointer says, making objects and lists on the way. */
function put(draft: Draft, path: string, value: unknown): void {
  const keys = path.split("/").slice(1);
  const last = keys.pop() ?? "";
  let here = draft;
  keys.forEach((name, i) => {
    const next = keys[i + 1] ?? last;
    // own properties only: "/constructor/…" must not reach what every object shares
    if (!Object.hasOwn(here, name)) here[name] = /^\d+$/.test(next) ? [] : {};
    here = here[name] as Draft;
  });
  here[last] = value;
}

function sourcesOf(mapping: AnyMapping): LedgerSource[] {
  const lists = (mapping.lists ?? []).flatMap((l) => [l.times, ...Object.values(l.item)]);
  const events = (mapping.events ?? []).flatMap((e) => [e.at, e.recordedAt, e.times, e.onlyIf?.value, ...Object.values(e.data ?? {})].filter((s) => s !== undefined));
  return [...Object.values(mapping.fields), ...Object.values(mapping.values ?? {}), ...lists, ...events];
}

/** Headings are found whatever their width and spacing; each spelling is worked out once. */
function headingFinder(): ReadingContext["heading"] {
  const normal = new Map<string, string>();
  const spelled = new Map<string, string>();
  const keyOf = (text: string): string => {
    let found = normal.get(text);
    if (found === undefined) normal.set(text, (found = key(text)));
    return found;
  };
  return (row, column) => {
    const usual = spelled.get(column) ?? column;
    if (Object.hasOwn(row, usual)) return usual;
    const wanted = keyOf(column);
    const found = Object.keys(row).find((name) => keyOf(name) === wanted);
    if (found !== undefined) spelled.set(column, found);
    return found;
  };
}

/** Pointers of the mapping that the record does not have: a value put there would be lost. */
function strayFields({ record, fields, lists = [] }: AnyMapping): LedgerFinding[] {
  const classes: AnyClasses = recordTypes[record].classes;
  const starred = (path: string): string => path.replace(/\/\d+(?=\/|$)/g, "/*");
  const isField = (path: string): boolean => classAt(classes, starred(path)) !== undefined;
  const paths = [...Object.keys(fields), ...lists.flatMap((list) => Object.keys(list.item).map((path) => `${list.to}/*${path}`))];
  return paths.filter((path) => !isField(path)).map((field) => modelFinding("ledger.field", "", { record, field }));
}

function problemsOfMapping(rows: readonly LedgerRow[], mapping: AnyMapping, context: ReadingContext): LedgerFinding[] {
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

interface CompiledMapping {
  readonly fields: readonly (readonly [path: string, read: SourceReader])[];
  readonly values: readonly (readonly [name: string, read: SourceReader])[];
  readonly lists: readonly { readonly to: string; readonly times: SourceReader; readonly item: readonly (readonly [string, SourceReader])[] }[];
  readonly events: ReturnType<typeof eventReader>;
  /** Which column a field of the record comes from, so that a finding of the schema can name it. */
  readonly columns: ReadonlyMap<string, string>;
}

function compile(mapping: AnyMapping, context: ReadingContext): CompiledMapping {
  const each = (sources: Readonly<Record<string, LedgerSource>>) => Object.entries(sources).map(([name, source]) => [name, sourceReader(source, context)] as const);
  const columns = new Map(Object.entries(mapping.fields).flatMap(([path, source]) => (columnOf(source) === undefined ? [] : [[path, columnOf(source) ?? ""] as const])));
  for (const list of mapping.lists ?? []) columns.set(list.to, columnOf(list.times) ?? "");
  return {
    fields: each(mapping.fields),
    values: each(mapping.values ?? {}),
    lists: (mapping.lists ?? []).map((list) => ({ to: list.to, times: sourceReader(list.times, context), item: each(list.item) })),
    events: eventReader(mapping.events ?? [], context),
    columns,
  };
}

/** The column behind a path of the record: that of the field itself, else of the nearest field around it. */
function columnAt(path: string, columns: ReadonlyMap<string, string>): string {
  for (let here = path; here !== ""; here = here.slice(0, here.lastIndexOf("/"))) {
    const column = columns.get(here);
    if (column !== undefined) return column;
  }
  return path;
}

function readRow(row: LedgerRow, rowNumber: number, mapping: AnyMapping, compiled: CompiledMapping): Outcome<LedgerEntry<LedgerRecordTypeId>, LedgerRowFinding> {
  const findings: LedgerRowFinding[] = [];
  const take = (read: SourceReader) => {
    const { value, finding } = read(row, rowNumber);
    if (finding) findings.push(finding);
    return value;
  };
  const draft: Draft = structuredClone(recordTypes[mapping.record].blank);
  for (const [path, read] of compiled.fields) {
    const value = take(read);
    if (value !== undefined) put(draft, path, value);
  }
  for (const list of compiled.lists) {
    const times = Number(take(list.times) ?? 0);
    const item: Draft = {};
    for (const [path, read] of list.item) {
      const value = take(read);
      if (value !== undefined) put(item, path, value);
    }
    if (times > 0) put(draft, list.to, Array.from({ length: Math.min(times, 1000) }, () => structuredClone(item)));
  }
  const values: Record<string, string | number | boolean | readonly string[]> = {};
  for (const [name, read] of compiled.values) {
    const value = take(read);
    if (value !== undefined) values[name] = value;
  }
  const id = typeof draft.id === "string" ? draft.id : `row-${rowNumber}`;
  const events = compiled.events(row, rowNumber, id);
  findings.push(...events.findings);
  const record = parseRecord(mapping.record, draft);
  if (!record.ok && findings.length === 0) {
    for (const finding of record.findings) {
      const entry = modelCatalogue[finding.code];
      const problem = { "zh-CN": entry["zh-CN"](finding.params as never), en: entry.en(finding.params as never) };
      findings.push(modelFinding("ledger.value", finding.path, { row: rowNumber, column: columnAt(finding.path, compiled.columns), problem }));
    }
  }
  if (!record.ok || some(findings)) return refuse(...(findings as [LedgerRowFinding, ...LedgerRowFinding[]]));
  return accept({ row: rowNumber, kind: mapping.record, record: record.value, values, events: events.events } as unknown as LedgerEntry<LedgerRecordTypeId>);
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
 *
 * Refuses the whole ledger only for what makes the mapping useless: `ledger.columnMissing` (a column that no row has),
 * `ledger.field` (a field that the record does not have), `ledger.list`, `zone.unknown`. An empty ledger is accepted with the warning `ledger.empty`.
 *
 * @example
 * ```ts
 * const reading = readLedger(rows, mapping);
 * if (reading.ok) reading.value.refused.map((r) => formatFinding(r.findings[0], "zh-CN", [modelCatalogue]));
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
  const compiled = compile(mapping, context);
  const entries: LedgerEntry<LedgerRecordTypeId>[] = [];
  const refused: RefusedRow[] = [];
  const firstRows = new Map<string, number>();
  rows.forEach((cells, i) => {
    const row = tableRows[i];
    const rowNumber = (mapping.firstRow ?? 2) + i;
    const turnAway = (...findings: [LedgerRowFinding, ...LedgerRowFinding[]]) => refused.push({ row: rowNumber, findings, cells });
    if (row === undefined) return void turnAway(modelFinding("ledger.rowShape", "", { row: rowNumber }));
    if (isBlank(row)) return void turnAway(modelFinding("ledger.blankRow", "", { row: rowNumber }));
    const read = readRow(row, rowNumber, mapping, compiled);
    if (!read.ok) return void turnAway(...read.findings);
    const { id } = read.value.record;
    const firstRow = firstRows.get(id);
    if (firstRow !== undefined) return void turnAway(modelFinding("ledger.duplicate", "/id", { row: rowNumber, column: columnAt("/id", compiled.columns), id, firstRow }));
    firstRows.set(id, rowNumber);
    entries.push(read.value);
  });
  return accept({ rows: rows.length, entries: entries as unknown as readonly LedgerEntry<K>[], refused }, rows.length === 0 ? [modelFinding("ledger.empty", "", {})] : []);
}

import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelCatalogue, modelFinding, type ModelFinding } from "../findings.ts";
import { keysOf } from "../pointer.ts";
import type { ParseFinding } from "../parse.ts";
import { parseRecord } from "../records/parse-record.ts";
import { recordTypes, type LedgerRecordTypeId, type RecordOf } from "../records/record-types.ts";
import type { LedgerValue } from "./cell.ts";
import { eventReader, type LedgerEvent } from "./event-reader.ts";
import type { CaseRecordTypeId, LedgerMapping, LedgerSource } from "./mapping.ts";
import { sourceReader, type CellFinding, type LedgerRow, type ReadingContext, type SourceReader } from "./source-reader.ts";

/** Why a row did not become a record. */
export type LedgerRowFinding = ModelFinding<"ledger.cell" | "ledger.blank" | "ledger.value" | "ledger.duplicate" | "ledger.blankRow" | "ledger.rowShape">;

/** A row that became a record; `kind` tells of which kind it is. */
export type LedgerEntry<K extends LedgerRecordTypeId = CaseRecordTypeId> = K extends LedgerRecordTypeId
  ? {
      /** The number that people give to the row. */
      readonly row: number;
      readonly kind: K;
      readonly record: RecordOf<K>;
      /** What else the mapping reads from the row. */
      readonly values: Readonly<Record<string, LedgerValue>>;
      /** What the row's dates tell of, in the order of recording. */
      readonly events: readonly LedgerEvent[];
    }
  : never;

/** Reads one row after another by a mapping that was compiled once. */
export interface RowReader {
  readonly read: (row: LedgerRow, rowNumber: number) => Outcome<LedgerEntry<LedgerRecordTypeId>, LedgerRowFinding>;
  /** The column behind a path of the record: that of the field itself, else of the nearest field around it. */
  readonly columnAt: (path: string) => string;
}

type Draft = Record<string, unknown>;
type Reader = readonly [name: string, read: SourceReader];

/** Puts a value where a JSON Pointer says, making objects and lists on the way. */
function put(draft: Draft, path: string, value: unknown): void {
  const keys = keysOf(path);
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

/** What a mapping reads from each row, prepared once for all rows. */
export function rowReader(mapping: LedgerMapping<LedgerRecordTypeId>, context: ReadingContext): RowReader {
  const each = (sources: Readonly<Record<string, LedgerSource>> = {}): Reader[] => Object.entries(sources).map(([name, source]) => [name, sourceReader(source, context)]);
  const fields = each(mapping.fields);
  const values = each(mapping.values);
  const lists = (mapping.lists ?? []).map(({ to, times, item }) => ({ to, times: sourceReader(times, context), item: each(item) }));
  const events = eventReader(mapping.events ?? [], context);
  const columnAt = columnFinder(mapping);

  const read: RowReader["read"] = (row, rowNumber) => {
    const findings: LedgerRowFinding[] = [];
    /** A column that is read twice, for a field and for an event, has its trouble told once. */
    const tell = (finding: CellFinding): void => {
      if (!findings.some(({ code, params }) => code === finding.code && "column" in params && params.column === finding.params.column)) findings.push(finding);
    };
    const take = (read: SourceReader): LedgerValue | undefined => {
      const { value, finding } = read(row, rowNumber);
      if (finding) tell(finding);
      return value;
    };
    /** What the readers give, each told with its name; blank cells give nothing. */
    const gather = (readers: readonly Reader[], found: (name: string, value: LedgerValue) => void): void => {
      for (const [name, read] of readers) {
        const value = take(read);
        if (value !== undefined) found(name, value);
      }
    };
    const draft: Draft = structuredClone(recordTypes[mapping.record].blank);
    gather(fields, (path, value) => { put(draft, path, value); });
    for (const { to, times: counted, item: readers } of lists) {
      const times = Number(take(counted) ?? 0);
      const item: Draft = {};
      gather(readers, (path, value) => { put(item, path, value); });
      if (times > 0) put(draft, to, Array.from({ length: Math.min(times, 1000) }, () => structuredClone(item)));
    }
    const named: Record<string, LedgerValue> = {};
    gather(values, (name, value) => { named[name] = value; });
    const told = events(row, rowNumber, typeof draft.id === "string" ? draft.id : `row-${rowNumber}`);
    told.findings.forEach(tell);
    const record = parseRecord(mapping.record, draft);
    if (!record.ok && findings.length === 0) findings.push(...record.findings.map((finding) => valueFinding(finding, rowNumber, columnAt(finding.path))));
    if (!record.ok || some(findings)) return refuse(...(findings as [LedgerRowFinding, ...LedgerRowFinding[]]));
    return accept({ row: rowNumber, kind: mapping.record, record: record.value, values: named, events: told.events } as unknown as LedgerEntry<LedgerRecordTypeId>);
  };
  return { read, columnAt };
}

/** What the record's schema says against a value, in the words of the row. */
function valueFinding({ code, path, params }: ParseFinding, row: number, column: string): LedgerRowFinding {
  const entry = modelCatalogue[code];
  return modelFinding("ledger.value", path, { row, column, problem: { "zh-CN": entry["zh-CN"](params as never), en: entry.en(params as never) } });
}

function columnFinder({ fields, lists = [] }: LedgerMapping<LedgerRecordTypeId>): RowReader["columnAt"] {
  const sources = [...Object.entries(fields), ...lists.map(({ to, times }) => [to, times] as const)];
  const columns = new Map(sources.flatMap(([path, source]) => ("column" in source ? [[path, source.column] as const] : [])));
  return (path) => {
    for (let here = path; here !== ""; here = here.slice(0, here.lastIndexOf("/"))) {
      const column = columns.get(here);
      if (column !== undefined) return column;
    }
    return path;
  };
}

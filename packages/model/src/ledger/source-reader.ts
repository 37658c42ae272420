import type { CodeList } from "../codes/code-list.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import type { ZoneRules } from "../zone.ts";
import { booleanReader, codeReader, key, prose, readDate, readInstant, readInteger, readTexts, readYuan, textOf, type LedgerCell, type LedgerValue, type Reading } from "./cell.ts";
import type { LedgerColumn, LedgerMapping, LedgerSource } from "./mapping.ts";

/** One row of a table: column name → cell. */
export type LedgerRow = Readonly<Record<string, LedgerCell>>;

export type CellFinding = ModelFinding<"ledger.cell" | "ledger.blank">;

/** What a source gives for a row: a value, nothing (a blank cell), or a finding. */
export type SourceReader = (row: LedgerRow, rowNumber: number) => { readonly value?: LedgerValue; readonly finding?: CellFinding };

/** What the readers of one ledger share. */
export interface ReadingContext {
  readonly zone: ZoneRules;
  readonly mapping: Pick<LedgerMapping, "dates" | "blanks">;
  readonly lists: Readonly<Record<string, CodeList>>;
  /** The row's own spelling of a column, in whatever width and spacing it is written. */
  readonly heading: (row: LedgerRow, column: string) => string | undefined;
}

export function columnOf(source: LedgerSource): string | undefined {
  return "column" in source ? source.column : undefined;
}

function converter(source: LedgerColumn, context: ReadingContext): (cell: LedgerCell) => Reading {
  const { dates } = context.mapping;
  switch (source.as ?? "text") {
    case "text":
      return (cell) => prose(textOf(cell));
    case "texts":
      return readTexts;
    case "integer":
      return readInteger;
    case "yuan":
      return readYuan;
    case "boolean":
      return booleanReader(source.words);
    case "date":
      return (cell) => readDate(cell, dates);
    case "instant":
      return (cell) => readInstant(cell, dates, context.zone, source.timeOfDay);
    case "code":
      return codeReader(source.list === undefined ? undefined : context.lists[source.list], source.words);
  }
}

/** Compiles one source of the mapping: what can be prepared is prepared once, not per row. */
export function sourceReader(source: LedgerSource, context: ReadingContext): SourceReader {
  if ("constant" in source) {
    const constant = { value: source.constant };
    return () => constant;
  }
  const convert = converter(source, context);
  const blanks = new Set((context.mapping.blanks ?? []).map(key));
  const isBlank = (cell: string): boolean => cell.trim() === "" || (blanks.size > 0 && blanks.has(key(cell)));
  const { column, required, template } = source;
  return (row, rowNumber) => {
    const heading = context.heading(row, column);
    const cell = heading === undefined ? undefined : row[heading];
    if (cell === undefined || cell === null || (typeof cell === "string" && isBlank(cell))) {
      return required ? { finding: modelFinding("ledger.blank", "", { row: rowNumber, column }) } : {};
    }
    const value = convert(cell);
    if (value === undefined) {
      return { finding: modelFinding("ledger.cell", "", { row: rowNumber, column, received: textOf(cell).slice(0, 80), expected: source.as ?? "text" }) };
    }
    if (template === undefined) return { value };
    const filled = (item: unknown): string => template.replace("{}", () => String(item));
    return { value: typeof value === "object" ? value.map(filled) : filled(value) };
  };
}

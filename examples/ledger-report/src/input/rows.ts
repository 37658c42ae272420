import type { LedgerRow } from "fengqiao";
import { Failure } from "../failure.ts";
import type { Table } from "./table.ts";

/** The data rows of a table by their headings. `firstRow`: the number that people give to the first of them. */
export interface HeadedRows {
  readonly firstRow: number;
  readonly rows: readonly LedgerRow[];
}

const SEARCHED = 15;
const spaceless = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");
const isBlank = (row: readonly string[]): boolean => row.every((cell) => spaceless(cell) === "");

/**
 * Finds the headings: a title and notes often stand above them. The row among the first ones that has most of the columns that
 * the mapping names; the first row when none has any, so that the reading says which columns are missing.
 */
export function headed(table: Table, columns: readonly string[]): HeadedRows {
  const wanted = new Set(columns.map(spaceless));
  const matches = table.rows.slice(0, SEARCHED).map((row) => row.filter((cell) => wanted.has(spaceless(cell))).length);
  const at = Math.max(0, matches.indexOf(Math.max(...matches)));
  const headings = table.rows[at] ?? [];
  const rows = table.rows.slice(at + 1);
  const last = rows.findLastIndex((row) => !isBlank(row));
  if (last < 0) throw new Failure(`台账“${table.name}”只有表头，没有数据行。`, `The ledger "${table.name}" has headings but no rows of data.`);
  return { firstRow: at + 2, rows: rows.slice(0, last + 1).map((row) => rowOf(headings, row)) };
}

/** Of two columns with the same heading the first counts. */
function rowOf(headings: readonly string[], cells: readonly string[]): LedgerRow {
  return Object.fromEntries(headings.map((heading, at) => [heading, cells[at]] as const).reverse());
}

import type { Table } from "fengqiao";
import writeExcelFile, { type CellObject, type Row } from "write-excel-file/node";

const MOST_PLACES = 44;
const NAME_LIMIT = 31;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Tables as one workbook, a sheet each. Every text is written as text: no cell is ever a formula. */
export async function workbook(tables: readonly Table[]): Promise<Uint8Array> {
  const sheets = tables.map((table) => ({
    sheet: table.title.slice(0, NAME_LIMIT),
    data: [table.header.map(heading), ...table.rows.map((row) => row.map(content))] satisfies Row[],
    columns: widths(table),
    stickyRowsCount: 1,
  }));
  return writeExcelFile(sheets).toBuffer();
}

const heading = (text: string): CellObject => ({ value: text, type: String, fontWeight: "bold", backgroundColor: "#1f4e79", textColor: "#ffffff", wrap: true, alignVertical: "center" });

function content(value: string | number): CellObject | null {
  if (value === "") return null;
  return typeof value === "number" ? { value, type: Number, alignVertical: "top" } : { value: readable(value), type: String, wrap: true, alignVertical: "top" };
}

/** An instant as a clerk reads it: the local day and time. */
const readable = (text: string): string => (INSTANT.test(text) ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : text);

/** Chinese characters take two places. */
const places = (text: string): number => Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);

function widths(table: Table): { readonly width: number }[] {
  return table.header.map((head, at) => {
    const longest = table.rows.slice(0, 400).reduce((most, row) => Math.max(most, places(String(row[at] ?? ""))), places(head));
    return { width: Math.min(MOST_PLACES, longest + 3) };
  });
}

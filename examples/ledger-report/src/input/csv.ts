import { parse } from "csv-parse/sync";
import { Failure } from "../failure.ts";

const separators = [",", "\t", ";"] as const;

/** The separator that the first line holds most often: commas, tabs (copied from a spreadsheet) or semicolons. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/\r|\n|$/));
  const count = (separator: string): number => line.split(separator).length;
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ",";
}

export function csvRows(text: string, name: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, delimiter: separatorOf(text), relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false, maxRecordSize: 1_000_000 });
  } catch (cause) {
    const line = (cause as { lines?: number }).lines ?? 0;
    throw new Failure(`台账“${name}”第 ${line} 行附近不是有效的 CSV（引号不成对？）。`, `The ledger "${name}" is not valid CSV near line ${line} (an unclosed quote?).`);
  }
}

import { readSheet } from "read-excel-file/node";
import { Failure } from "../failure.ts";

/** The rows of the first sheet. A spreadsheet's dates become plain dates or date-times; numbers keep their digits. */
export async function xlsxRows(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> {
  const sheet = await readSheet(Buffer.from(bytes), { trim: false }).catch(() => {
    throw new Failure(`台账“${name}”不是有效的 .xlsx 文件，或已损坏、加密。`, `The ledger "${name}" is not a valid .xlsx file, or it is damaged or encrypted.`);
  });
  return sheet.map((row) => row.map(cellText));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === "boolean") return cell ? "是" : "否";
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

/** Excel knows no zone: what the cell shows is what the reader library puts into UTC. */
function dateText(at: Date): string {
  if (Number.isNaN(at.getTime())) return "";
  const [date = "", time = ""] = at.toISOString().split("T");
  return time.startsWith("00:00:00") ? date : `${date} ${time.slice(0, 8)}`;
}

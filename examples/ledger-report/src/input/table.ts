import { basename } from "node:path";
import { Failure } from "../failure.ts";
import { csvRows } from "./csv.ts";
import { bytesOf } from "./file.ts";
import { textOf } from "./text.ts";
import { xlsxRows } from "./xlsx.ts";

/** A ledger as it stands in its file: the rows from the first on, every cell as text. */
export interface Table {
  readonly name: string;
  readonly format: "csv" | "xlsx";
  readonly bytes: Uint8Array;
  readonly rows: readonly (readonly string[])[];
}

const ledger = { zh: "台账", en: "ledger" };
const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** Reads a ledger file. */
export const readTable = async (path: string): Promise<Table> => tableFrom(await bytesOf(path, ledger), basename(path));

/** The rows in the bytes of a ledger. What they are, is decided by their content; a file's name may lie. */
export async function tableFrom(bytes: Uint8Array, name: string): Promise<Table> {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Failure(`台账“${name}”是旧式 .xls 文件，请另存为 .xlsx 后重试。`, `The ledger "${name}" is an old .xls file; save it as .xlsx and try again.`);
  }
  const format = starts(bytes, 0x50, 0x4b) ? "xlsx" : "csv";
  const rows = format === "xlsx" ? await xlsxRows(bytes, name) : csvRows(text(bytes, name), name);
  if (rows.every((row) => row.every((cell) => cell.trim() === ""))) throw new Failure(`台账“${name}”没有任何内容。`, `The ledger "${name}" has no content.`);
  return { name, format, bytes, rows };
}

function text(bytes: Uint8Array, name: string): string {
  const read = textOf(bytes);
  if (read === undefined) throw new Failure(`台账“${name}”不是文本，也不是 .xlsx 文件（可能是二进制文件）。`, `The ledger "${name}" is neither text nor .xlsx (it looks binary).`);
  return read;
}

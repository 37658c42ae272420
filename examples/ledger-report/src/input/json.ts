import { basename } from "node:path";
import { Failure } from "../failure.ts";
import { bytesOf } from "./file.ts";
import { textOf } from "./text.ts";

/** The JSON of a file that the user named. What it has to look like, its reader says. */
export async function jsonOf(path: string, what: { readonly zh: string; readonly en: string }): Promise<unknown> {
  const text = textOf(await bytesOf(path, what));
  try {
    return JSON.parse((text ?? "").replace(/^\ufeff/, ""));
  } catch {
    throw new Failure(`${what.zh}“${basename(path)}”不是有效的 JSON。`, `The ${what.en} "${basename(path)}" is not valid JSON.`);
  }
}

import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Failure } from "../failure.ts";

const MAX_BYTES = 200 * 1024 * 1024;

/** The bytes of a file that the user named, or the reason why there are none. */
export async function bytesOf(path: string, what: { readonly zh: string; readonly en: string }): Promise<Uint8Array> {
  const name = basename(path);
  const about = await stat(path).catch(() => undefined);
  if (about === undefined) throw new Failure(`找不到${what.zh}：${path}`, `The ${what.en} does not exist: ${path}`);
  if (!about.isFile()) throw new Failure(`${what.zh}不是文件：${path}`, `The ${what.en} is not a file: ${path}`);
  if (about.size === 0) throw new Failure(`${what.zh}“${name}”是空文件。`, `The ${what.en} "${name}" is empty.`);
  if (about.size > MAX_BYTES) throw new Failure(`${what.zh}“${name}”超过 200 MiB，请分批导入。`, `The ${what.en} "${name}" is larger than 200 MiB; import it in parts.`);
  return readFile(path).catch((cause: unknown) => {
    const why = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new Failure(`无法读取${what.zh}“${name}”（${why}）。`, `The ${what.en} "${name}" cannot be read (${why}).`);
  });
}

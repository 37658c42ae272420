import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../failure.ts";

type Content = string | Uint8Array;

/** File name → what makes its content, one after the other, so that no two of them are in memory together. */
export type Files = Readonly<Record<string, () => Content | Promise<Content>>>;

/**
 * Puts all files into the folder, or none: they are written beside it first and moved in when all of them are complete.
 * Other files in the folder stay as they are.
 */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  const parent = dirname(folder);
  const draft = await mkdir(parent, { recursive: true }).then(() => mkdtemp(join(parent, `.${basename(folder)}-`))).catch(unwritable(folder));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(draft, name), await content()).catch(unwritable(folder));
    await mkdir(folder, { recursive: true }).catch(unwritable(folder));
    for (const name of Object.keys(files)) await rename(join(draft, name), join(folder, name)).catch(unwritable(folder));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const unwritable = (folder: string) => (cause: unknown): never => {
  const why = (cause as NodeJS.ErrnoException).code ?? "unknown";
  throw new Failure(`无法写入文件夹 ${folder}（${why}）。`, `The folder ${folder} cannot be written (${why}).`);
};

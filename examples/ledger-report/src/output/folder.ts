import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "../failure.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * Puts all files into the folder, or none: they are written beside it first and moved in when all of them are complete.
 * Other files in the folder stay as they are.
 */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  const parent = dirname(folder);
  try {
    await mkdir(parent, { recursive: true });
    const draft = await mkdtemp(join(parent, `.${basename(folder)}-`));
    try {
      for (const [name, content] of Object.entries(files)) await writeFile(join(draft, name), content);
      await mkdir(folder, { recursive: true });
      for (const name of Object.keys(files)) await rename(join(draft, name), join(folder, name));
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? "unknown";
    throw new Failure(`无法写入文件夹 ${folder}（${why}）。`, `The folder ${folder} cannot be written (${why}).`);
  }
}

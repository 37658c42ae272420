import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { instrument, runnable } from "./assertions.ts";
import { fencesOf } from "./fences.ts";

const EXAMPLE = /^(.+)\?example=(\d+)&lang\.ts$/;
/** The module that an example is, by its file and the line on which it begins. */
export const moduleOf = (file: string, line: number): string => `${file}?example=${line}&lang.ts`;

/** Serves the code blocks of pages and doc comments as modules; they import what a reader could, never a neighbouring file. */
export function exampleModules(): Plugin {
  return {
    name: "fengqiao:examples",
    enforce: "pre",
    resolveId(source, importer) {
      if (EXAMPLE.test(source)) return source;
      const inExample = importer !== undefined && EXAMPLE.test(importer) && !source.startsWith("/");
      return inExample ? this.resolve(source, join(import.meta.dirname, "../reader.ts"), { skipSelf: true }) : undefined;
    },
    load(id) {
      const [, file, line] = EXAMPLE.exec(id) ?? [];
      if (file === undefined) return undefined;
      const fence = fencesOf(readFileSync(file, "utf8")).find((f) => f.line === Number(line));
      return fence && runnable(instrument(fence.code, fence.line), fence.line);
    },
  };
}

import { describe, expect, test, vi } from "vitest";
import type { Ran } from "./assertions.ts";
import { documentation } from "./examples.ts";
import { moduleOf } from "./example-modules.ts";

vi.spyOn(console, "log").mockReturnValue(undefined);
const { examples, problemsOf } = documentation();

describe("examples of the documentation", () => {
  for (const example of examples) {
    test(example.name, async () => {
      expect(problemsOf(example)).toEqual([]);
      if (example.info.includes("no-run")) return;
      const { $lines, $reached } = (await import(/* @vite-ignore */ moduleOf(example.file, example.line))) as Ran;
      expect($lines.filter((line) => !$reached.has(line)), "lines of assertions that were never reached").toEqual([]);
    });
  }
});

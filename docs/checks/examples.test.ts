import { describe, expect, test, vi } from "vitest";
import type { Ran } from "./assertions.ts";
import { documentation } from "./examples.ts";
import { moduleOf } from "./example-modules.ts";

/** Rooms whose examples are not whole modules yet; `EXAMPLES=all` runs these too. */
const NOT_YET = ["@fengqiao/lifecycle", "@fengqiao/regions"];
const isLeftOut = (name: string): boolean => process.env.EXAMPLES !== "all" && NOT_YET.some((room) => name.startsWith(room));

vi.spyOn(console, "log").mockReturnValue(undefined);
const { examples, problemsOf } = documentation();

describe("examples of the documentation", () => {
  for (const example of examples) {
    test.skipIf(isLeftOut(example.name))(example.name, async () => {
      expect(problemsOf(example)).toEqual([]);
      if (example.info.includes("no-run")) return;
      const { $lines, $reached } = (await import(/* @vite-ignore */ moduleOf(example.file, example.line))) as Ran;
      expect($lines.filter((line) => !$reached.has(line)), "lines of assertions that were never reached").toEqual([]);
    });
  }
});

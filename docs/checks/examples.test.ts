import { describe, expect, test, vi } from "vitest";
import type { Ran } from "./assertions.ts";
import { documentation } from "./examples.ts";
import { moduleOf } from "./example-modules.ts";

/** Rooms whose examples are whole modules already; `EXAMPLES=all` runs those of all others too. */
const READY = ["fengqiao", "@fengqiao/assessment", "@fengqiao/calendar", "@fengqiao/scoring", "@fengqiao/criteria", "@fengqiao/model"];
const isReady = (name: string): boolean => process.env.EXAMPLES === "all" || READY.some((room) => name.startsWith(room));

vi.spyOn(console, "log").mockReturnValue(undefined);
const { examples, problemsOf } = documentation();

describe("examples of the documentation", () => {
  for (const example of examples) {
    test.skipIf(!isReady(example.name))(example.name, async () => {
      expect(problemsOf(example)).toEqual([]);
      if (example.info.includes("no-run")) return;
      const { $lines, $reached } = (await import(/* @vite-ignore */ moduleOf(example.file, example.line))) as Ran;
      expect($lines.filter((line) => !$reached.has(line)), "lines of assertions that were never reached").toEqual([]);
    });
  }
});

import { expectTypeOf, test } from "vitest";
import type { CaseCourse, CaseTrace } from "./index.ts";

test("the course that a lifecycle gives of a case is what the diagnostics read", () => {
  expectTypeOf<CaseCourse>().toExtend<CaseTrace>();
});

import { expect, test } from "vitest";
import { parseActor } from "./actor.ts";
import { must, RefusedError } from "./must.ts";

test("what is refused is thrown with its code, its path and its findings", () => {
  const actor = parseActor({ id: "officer-7", roles: [""] });
  expect(() => must(actor)).toThrow(/^\[[\w.]+\] \/roles\/0 /);
  try {
    must(actor);
  } catch (error) {
    expect(error instanceof RefusedError && !actor.ok && error.findings).toEqual(!actor.ok && actor.findings);
  }
});

import { epochOf } from "fengqiao";
import { expect, test } from "vitest";
import { systemClock } from "./clock.ts";

test("the machine's clock writes the county's offset, so that its day is the local day", () => {
  const before = Date.now();
  const now = systemClock()();
  expect(now).toMatch(/\+08:00$/);
  expect(epochOf(now)).toBeGreaterThanOrEqual(before);
  expect(now.slice(0, 10)).toBe(new Date(epochOf(now) + 8 * 3_600_000).toISOString().slice(0, 10));
});

import { describe, expect, test } from "vitest";
import { catalogues } from "./catalogues.ts";

test("a code belongs to one room: nobody's finding is told in another's words", () => {
  const codes = catalogues.flatMap((catalogue) => Object.keys(catalogue));
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

describe("every text is there in both languages", () => {
  test.each(catalogues.flatMap((catalogue) => Object.entries(catalogue)))("%s", (_, entry) => {
    for (const locale of ["zh-CN", "en"] as const) expect(typeof entry[locale]).toBe("function");
    expect(["error", "warning", "info", "unknown"]).toContain(entry.severity);
  });
});

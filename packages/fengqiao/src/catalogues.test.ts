import { expect, test } from "vitest";
import { catalogues } from "./catalogues.ts";

test("a code belongs to one room: nobody's finding is told in another's words", () => {
  const codes = catalogues.flatMap((catalogue) => Object.keys(catalogue));
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

import { readFileSync } from "node:fs";
import { disputeFactDictionary } from "@fengqiao/model";
import { expect, test } from "vitest";
import { compileModel, disputeGradeScheme, disputeRiskScorecard } from "../index.ts";
import { fastOf } from "../compile/model.ts";
import { readerSource } from "./reader-source.ts";
import { wideDictionary } from "./wide-dictionary.fixture.ts";
import { wideReader } from "./wide-reader.fixture.ts";

/* When a dictionary changes, write the file again with what `readerSource` gives here. */
test.each([
  ["dispute-reader.ts", disputeFactDictionary, "disputeReader"],
  ["wide-reader.fixture.ts", wideDictionary, "wideReader"],
] as const)("%s is what the generator emits", (file, dictionary, name) => {
  expect(readFileSync(new URL(file, import.meta.url), "utf8")).toBe(readerSource(dictionary, name, "../emitted.ts"));
});

test("the SDK's own dictionary is read by its own reader; another's reader is refused", () => {
  const model = compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme);
  expect(model.ok && fastOf(model.value)?.reader).toBeDefined();
  expect(() => compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme, { reader: wideReader })).toThrow("another dictionary");
});

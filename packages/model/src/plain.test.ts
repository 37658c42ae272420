import { describe, expect, test } from "vitest";
import { checkPlain } from "./plain.ts";

const code = (value: unknown): string | undefined => {
  const checked = checkPlain(value);
  return checked.ok ? undefined : `${checked.findings[0].code} ${checked.findings[0].path}`;
};
const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = [value];
  return value;
};

describe("what comes from outside is looked at before any schema sees it", () => {
  const cyclic: Record<string, unknown> = { a: {} };
  cyclic.a = { back: cyclic };
  const twice = { on: "2021-08-10" };
  test.each([
    ["a record", { a: [1, "x", null, true] }, undefined],
    ["an object without prototype", Object.assign(Object.create(null) as object, { a: 1 }), undefined],
    ["__proto__ as a key", JSON.parse('{"place":{"__proto__":{"x":1}}}'), "plain.key /place"],
    ["a cycle", cyclic, "plain.cycle /a/back"],
    ["one object in two places", { incidents: [twice, twice] }, "plain.shared /incidents/1"],
    ["100,000 levels", deep(100_000), `plain.depth ${"/0".repeat(32)}`],
    ["NaN", { amountFen: Number.NaN }, "plain.number /amountFen"],
    ["half a character", { subject: "地界\ud800" }, "plain.text /subject"],
    ["a huge text", "x".repeat(1_000_001), "plain.textLength "],
    ["a million values", Array.from({ length: 1_000_001 }, () => 0), "plain.size "],
    ["a date object", { foundOn: new Date(0) }, "plain.notJson /foundOn"],
    ["a function", { f: () => 1 }, "plain.notJson /f"],
    ["undefined", { a: undefined }, "plain.notJson /a"],
    ["a big integer", { n: 1n }, "plain.notJson /n"],
    ["a getter that throws", Object.defineProperty({}, "x", { enumerable: true, get: () => { throw new Error("no"); } }), "plain.unreadable "],
    ["a path that needs escaping", { "a/b": { "~c": Number.NaN } }, "plain.number /a~1b/~0c"],
  ])("%s", (_, value, found) => {
    expect(code(value)).toBe(found);
  });
});

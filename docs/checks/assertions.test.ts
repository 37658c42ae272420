import { isDeepStrictEqual } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { instrument, runnable, type Ran } from "./assertions.ts";
import { compiler } from "./compiler.ts";
import { examplesOfPage, problems } from "./examples.ts";
import { fencesOf } from "./fences.ts";

const page = (...code: string[]): string => ["# Boundary disputes", "", "```ts", ...code, "```"].join("\n");
const compile = compiler();
const problemsOf = (text: string, name = "docs/guide/page.md"): readonly string[] => {
  const examples = examplesOfPage(name, text);
  return examples.flatMap(problems(examples, compile));
};

/** Runs an example's module: which of its assertions were wrong, and on which lines those stand that were never reached. */
function run(...code: string[]): { readonly wrong: readonly number[]; readonly missed: readonly number[] } {
  const script = runnable(instrument(code.join("\n"), 1), 1).replace(/import .*? from "vitest";/, "").replaceAll("export const", "var");
  const compared: boolean[] = [];
  const $expect = { soft: (actual: unknown) => ({ toEqual: (expected: unknown) => compared.push(isDeepStrictEqual(actual, expected)) }) };
  const ran = { $expect } as unknown as Ran;
  runInNewContext(script, ran);
  return { wrong: compared.flatMap((equal, i) => (equal ? [] : [i + 1])), missed: ran.$lines.filter((at) => !ran.$reached.has(at)) };
}

describe("an assertion", () => {
  test.each<[string, string[], { wrong: number[]; missed: number[] }]>([
    ["that holds", ["1 + 1; // => 2"], { wrong: [], missed: [] }],
    ["with a wrong literal", ["[27, 'orange']; // => [27, 'red']"], { wrong: [1], missed: [] }],
    ["that goes on over lines", ["const x = 1;", "({ x, y: [2] }); // => {", "//   x: 1,", "//   y: [2],", "// }", "// so much for that"], { wrong: [], missed: [] }],
    ["on the line below", ["[", "  3,", "];", "// => [3]"], { wrong: [], missed: [] }],
    ["that is never reached", ["const ok = true;", "if (!ok) ok; // => false"], { wrong: [], missed: [2] }],
    ["in a callback", ["[1, 2].forEach((n) => {", "  n < 3; // => true", "});"], { wrong: [], missed: [] }],
    ["in a callback whose caller catches", ["const quietly = (f) => { try { f(); } catch { /* none */ } };", "quietly(() => {", "  1; // => 2", "});"], { wrong: [1], missed: [] }],
  ])("%s", (_, code, told) => expect(run(...code)).toEqual(told));
});

describe("what an example may not do", () => {
  test.each<[string, string, RegExp]>([
    ["a type error", page('import { nextUp } from "@fengqiao/criteria";', 'nextUp("1");'), /page\.md:5 Argument of type 'string'/],
    ["an unused import", page('import { nextUp } from "@fengqiao/criteria";'), /page\.md:4 'nextUp' is declared but/],
    ["a literal of the wrong names", page("3; // => three"), /page\.md:4 Cannot find name 'three'/],
    ["a free variable", page("nextUp(1);"), /page\.md:4 Cannot find name 'nextUp'/],
    ["a relative import", page('import { root } from "./checks/workspace.ts";', "root;"), /page\.md:4 imports \.\/checks\/workspace\.ts/],
    ["an assertion on a declaration", page("const three = 3; // => 3"), /page\.md:4 "\/\/ =>" takes/],
    ["an assertion within an assertion", page("[1].map((n) => {", "  n; // => 1", "}); // => [undefined]"), /page\.md:5 "\/\/ =>" takes/],
    ["a literal that never ends", page("3; // => ["), /page\.md:4 "\/\/ =>" takes/],
  ])("%s", (_, text, problem) => expect(problemsOf(text)).toEqual([expect.stringMatching(problem)]));

  test("stand still outside the guide", () => {
    const still = page("export const three = 3;").replace("```ts", "```ts no-run");
    expect(problemsOf(still)).toEqual([]);
    expect(problemsOf(still, "README.md")).toEqual([expect.stringMatching(/every example outside the guide runs/)]);
  });
});

test("an example of a doc comment is its code without the stars, with its line", () => {
  const comment = ["/**", " * What it is for.", " *", " * @example", " * ```ts", " * const x = [", " *   1,", " * ];", " * ```", " */"].join("\n");
  expect(fencesOf(comment)).toEqual([{ line: 6, code: "const x = [\n  1,\n];", info: "", tag: "example" }]);
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { instrument } from "../../docs/checks/assertions.ts";
import { fencesOf } from "../../docs/checks/fences.ts";
import { run } from "../pack/child.mjs";

const prelude = `import { isDeepStrictEqual } from "node:util";
const $plain = (value) => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
const $is = (line, actual, expected) => {
  if (!isDeepStrictEqual(actual, expected) && !isDeepStrictEqual($plain(actual), $plain(expected))) throw new Error("line " + line + ": " + JSON.stringify(actual) + " instead of " + JSON.stringify(expected));
};
`;

/** Runs every example of some pages in a project, by what is installed there. Gives how many there were. */
export async function runExamples(project, node, pages) {
  const modules = pages.flatMap(({ page, text }) =>
    fencesOf(text)
      .filter(({ info }) => !info.includes("no-run"))
      .map(({ code, line }) => ({ name: `${page}:${line}`, source: instrument(code, line).body })),
  );
  for (const [i, { source }] of modules.entries()) {
    const { code } = await transform(source, { loader: "ts", format: "esm", target: "es2022" });
    writeFileSync(join(project, `example-${i}.mjs`), prelude + code);
  }
  const all = modules.map(({ name }, i) => `await import("./example-${i}.mjs").catch((error) => { throw new Error(${JSON.stringify(name)}, { cause: error }); });`);
  writeFileSync(join(project, "examples.mjs"), `console.log = () => undefined;\n${all.join("\n")}\n`);
  await run(node, ["examples.mjs"], { cwd: project });
  return modules.length;
}

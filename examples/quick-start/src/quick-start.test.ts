import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const here = import.meta.dirname;
const code = readFileSync(`${here}/main.ts`, "utf8").trim();

test("the first steps run and say what they should", () => {
  const printed = execFileSync(process.execPath, ["--conditions=@fengqiao/source", "--disable-warning=ExperimentalWarning", `${here}/main.ts`], { encoding: "utf8" });
  expect(printed).toContain("27 orange");
  expect(printed).toContain("“排查”环节不接受“办结归档”；现在可以：上报发现");
  expect(printed).toContain("entry [");
});

test.each(["README.md", "README.zh-CN.md"])("%s shows exactly what runs", (readme) => {
  expect(readFileSync(`${here}/../../../${readme}`, "utf8")).toContain(`\`\`\`ts\n${code}\n\`\`\``);
});

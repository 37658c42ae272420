import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const here = import.meta.dirname;

test("the story runs to its end and says what it should", () => {
  const printed = execFileSync(process.execPath, ["--conditions=@fengqiao/source", "--disable-warning=ExperimentalWarning", `${here}/main.ts`], { encoding: "utf8" });
  expect(printed).toContain("advice: 27 points, orange");
  expect(printed).toContain("“排查”环节不接受“办结归档”；现在可以：上报发现");
  expect(printed).toContain("'close and file' is not taken in 'screening'");
  expect(printed).toContain('412 "2" 案件已是第 2 版，您依据的是第 1 版');
  expect(printed).toContain("polled 1: 1 told\n   polled 2: 0 told");
  expect(printed).toContain("5 2021-08-11T23:59:59.999+08:00 deadline.reached by clock");
});

test.each(["README.md", "README.zh-CN.md"])("%s names files that there are", (readme) => {
  const named = [...readFileSync(`${here}/../${readme}`, "utf8").matchAll(/`(src\/[^`*]+)`/g)].map(([, file]) => file);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((file) => !existsSync(`${here}/../${file}`))).toEqual([]);
});

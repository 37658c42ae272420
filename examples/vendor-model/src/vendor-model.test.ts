import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { syntheticHistory } from "./synthetic-history.ts";

const here = import.meta.dirname;

test("the history is what its seed gives, and says that it is synthetic", () => {
  expect(JSON.parse(readFileSync(`${here}/../data/history.synthetic.json`, "utf8"))).toEqual(syntheticHistory(20251, 200));
});

test("the card scores, explains itself and is validated; what is broken is refused in both languages", () => {
  const printed = execFileSync(process.execPath, ["--conditions=@fengqiao/source", "--disable-warning=ExperimentalWarning", `${here}/main.ts`], { encoding: "utf8" });
  for (const code of ["fact.noField", "fact.notNeutral", "reasonCode.missing", "level.notAscending", "direction.violated"]) expect(printed).toContain(`[${code}]`);
  expect(printed).toMatch(/\/characteristics\/1：.*原因码/);
});

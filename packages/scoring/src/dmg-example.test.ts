import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dmgFacts, dmgLevels, dmgScorecard, fixedIncome, linearIncome } from "./dmg-sample.fixture.ts";
import { compileModel, rankReasons, score, singleChanges, type Attribute } from "./index.ts";

const compiled = (...forms: Attribute<typeof dmgFacts>[]) => {
  const model = compileModel(dmgFacts, dmgScorecard(...forms), dmgLevels);
  if (!model.ok) throw new Error(JSON.stringify(model.findings));
  return model;
};

describe("the DMG's sample scorecard", () => {
  test.each([["fixed points", fixedIncome], ["points linear in the income", linearIncome]])("engineering, 25, 500 gives 29, RC2 before RC1 (%s)", (_, form) => {
    const result = score(compiled(form).value, { department: "engineering", age: 25, income: 500 });
    expect([result.score, result.denominator]).toEqual([29, 1]);
    expect(result.reasons).toEqual([
      { reasonCode: "RC2", difference: 18, characteristics: ["ageScore"] },
      { reasonCode: "RC1", difference: 16, characteristics: ["departmentScore"] },
    ]);
    expect(result.contributions.map((c) => c.points)).toEqual([3, 0, 26]);
  });

  test("a third reason is none, the last one again, or the one on the other side of its baseline", () => {
    const { contributions } = score(compiled(fixedIncome).value, { department: "engineering", age: 25, income: 500 });
    expect(rankReasons(contributions, { limit: 3 }).map((r) => r.reasonCode)).toEqual(["RC2", "RC1"]);
    expect(rankReasons(contributions, { limit: 3, fill: "last" }).map((r) => r.reasonCode)).toEqual(["RC2", "RC1", "RC1"]);
    expect(rankReasons(contributions, { zero: "keep" })).toEqual(rankReasons(contributions));
    expect(rankReasons(contributions, { negative: "keep" }).map((r) => [r.reasonCode, r.difference])).toEqual([["RC2", 18], ["RC1", 16], ["RC3", -16]]);
  });

  test("as it is printed, one of the two forms never speaks, and that is found", () => {
    expect(compiled(fixedIncome, linearIncome).findings).toEqual([
      { code: "attribute.shadowed", severity: "warning", path: "/characteristics/2/attributes/2", params: { characteristic: "incomeScore", attribute: 2, by: 1 } },
    ]);
    expect(compiled(linearIncome).findings).toEqual([]);
  });

  test("fractions are exact: 0.03 of 550 and 11 are 27 and a half", () => {
    const result = score(compiled(linearIncome).value, { department: "marketing", age: 50, income: 550 });
    expect([result.score, result.denominator, result.contributions.map((c) => c.points)]).toEqual([129, 2, [38, 36, 55]]);
    expect(result.contributions.reduce((sum, c) => sum + c.points, result.initialScore)).toBe(129);
  });

  test("a value outside the dictionary is taken as missing, as the card says, and told", () => {
    const result = score(compiled(fixedIncome).value, { department: "engineering", age: 25.5, income: 500 } as never);
    expect([result.score, result.findings.map((f) => f.code)]).toEqual([28, ["score.factTakenAsMissing"]]);
  });

  test("the income at which the grade turns is solved for", () => {
    // 3 + 0 + 0.03 x + 11 reaches 30 at x = 533.33…, and 3 + 0 + 0.01 x - 18 at 4500
    const changes = singleChanges(compiled(linearIncome).value, { department: "engineering", age: 25, income: 500 }).filter((c) => c.field === "income");
    expect(changes.map((c) => [c.to, c.example, c.grade])).toEqual([
      [{ from: 533.3333333333334, upTo: 1000 }, 534, "high"],
      [{ from: 4500 }, 4500, "high"],
    ]);
  });
});

const file = new URL("../../../../shared/data/pmml/dmg_scorecard_example.xml", import.meta.url);
test.skipIf(!existsSync(file))("the transcription has the file's points and constants, in their order (skipped without shared/data)", () => {
  const xml = readFileSync(file, "utf8");
  const attributes = [...xml.matchAll(/<Attribute(?: partialScore="([^"]+)")?>(.*?)<\/Attribute>/gs)];
  const inFile = attributes.map(([, points, body = ""]) => [points ?? "complex", ...[...body.matchAll(/operator="(\w+)"(?: value="([^"]+)")?/g)].map(([, operator, value]) => `${operator} ${value ?? "true"}`)].join("; "));
  const ours = dmgScorecard(fixedIncome, linearIncome).characteristics.flatMap((c) =>
    c.attributes.map((a) => [typeof a.partialScore === "number" ? String(a.partialScore) : "complex", ...Object.values(a.predicate).flatMap((t) => Object.entries(t as object).map(([operator, value]) => `${operator} ${String(value)}`))].join("; ")),
  );
  expect(ours).toEqual(inFile);
  expect(xml).toMatch(/useReasonCodes="true"\s+reasonCodeAlgorithm="pointsBelow" initialScore="0" baselineMethod="other"/);
});

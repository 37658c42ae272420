import { disputeFactDictionary } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { compileModel, disputeGradeScheme, disputeRiskScorecard, rankReasons, score } from "../index.ts";

const model = (() => {
  const compiled = compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.value;
})();

test("a reason without points is not shown, unless it is asked for as PMML ranks it", () => {
  const { contributions, reasons } = score(model, { threat: true, policeCalls: 0, weapon: false });
  expect(reasons.map((r) => r.reasonCode)).toEqual(["threat"]);
  expect(rankReasons(contributions, { zero: "keep" }).map((r) => [r.reasonCode, r.difference])).toEqual([["threat", 18], ["weapon", 0], ["notKnown", 0], ["policeCalls", 0]]);
  expect(rankReasons([{ characteristic: "earlierAgreement", by: "attribute", points: -3, reasonCode: "kept", difference: -3, evidence: [] }, ...contributions], { negative: "keep" }).map((r) => r.reasonCode)).toEqual(["threat", "kept"]);
});

describe("the boundary dispute of two sisters-in-law", () => {
  const facts = { category: "land", incidents: 2, threat: true, weapon: false, injury: false, physicalConflict: false, policeCalls: 3, failedAttempts: 1, earlierAgreementFailed: false, daysOpen: 200, peopleInvolved: 4, amountFen: 80_000, crossVillage: false, crossDepartment: false } as const;
  const result = score(model, facts);
  test("is red, and its points add up", () => {
    expect(result.grade).toBe("red");
    expect(result.score).toBe(47);
    expect(result.contributions.reduce((sum, c) => sum + c.points, result.initialScore)).toBe(result.score);
  });
  test("says why, the largest first", () => {
    expect(result.reasons.slice(0, 3).map((r) => [r.reasonCode, r.difference])).toEqual([["threat", 18], ["policeCalls", 10], ["duration", 5]]);
    const words = { label: { "zh-CN": "因本纠纷报警", en: "police calls" }, attributeLabel: { "zh-CN": "报警 3 至 7 次", en: "3 to 7 police calls" } };
    expect(result.contributions[3]).toEqual({ characteristic: "policeCalls", ...words, by: "attribute", attribute: 2, points: 10, reasonCode: "policeCalls", difference: 10, evidence: [{ field: "policeCalls", cell: { from: 3, below: 8 }, from: disputeFactDictionary.policeCalls.from.of }] });
  });
  test("what is not known adds nothing and is told", () => {
    const { threat: _, ...less } = facts;
    const other = score(model, less);
    expect(other.score).toBe(29);
    expect(other.missing).toEqual(["threat"]);
    expect(other.contributions[0]).toMatchObject({ by: "whenMissing", points: 0, reasonCode: "notKnown" });
  });
  test("a value outside the dictionary leaves no score", () => {
    const other = score(model, { ...facts, peopleInvolved: 2.5 });
    expect([other.score, other.grade]).toEqual([undefined, undefined]);
    expect(other.findings).toMatchObject([{ code: "score.factInvalid", path: "/peopleInvolved" }]);
  });
});

import { disputeFactDictionary } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { dmgFacts, dmgLevels, dmgScorecard, linearIncome } from "../dmg-sample.fixture.ts";
import { compileModel, diffModels, disputeGradeScheme, disputeRiskScorecard, fewestChanges, learning, reach, singleChanges, type GradeScheme, type Scorecard } from "../index.ts";

type Facts = typeof disputeFactDictionary;
const modelOf = (card: Scorecard<Facts> = disputeRiskScorecard, scheme: GradeScheme = disputeGradeScheme) => {
  const model = compileModel(disputeFactDictionary, card, scheme);
  if (!model.ok) throw new Error(JSON.stringify(model.findings));
  return model.value;
};
const boundary = { category: "land", incidents: 2, threat: false, weapon: false, injury: false, physicalConflict: false, policeCalls: 1, failedAttempts: 1, earlierAgreementFailed: false, daysOpen: 20, peopleInvolved: 4, amountFen: 80_000, crossVillage: false, crossDepartment: false } as const;

describe("the boundary dispute, yellow today", () => {
  const model = modelOf();
  test("what would make it orange: one change, or the fewest, and only what can happen", () => {
    const changes = singleChanges(model, boundary);
    expect(changes.map((c) => `${c.field} ${JSON.stringify(c.to)} → ${c.grade ?? "none"}`)).toContain('threat {"value":true} → orange');
    expect(changes.every((c) => c.field !== "category")).toBe(true);
    expect(fewestChanges(model, boundary, "orange")).toMatchObject({ cost: 1 });
    expect(fewestChanges(model, boundary, "red")).toMatchObject({ cost: 2 });
    expect(fewestChanges(model, boundary, "red", { costs: { threat: Infinity, weapon: Infinity, injury: Infinity } })).toMatchObject({ cost: 3 });
  });
  test("counts and days never shrink, what happened stays: no way back from red by itself", () => {
    const red = { ...boundary, threat: true, weapon: true, policeCalls: 8 };
    expect(singleChanges(model, red)).toEqual([]);
    expect(fewestChanges(model, red, "yellow")).toBeNull();
  });
  test("what should be found out", () => {
    const { threat: _, ...unknown } = boundary;
    expect(learning(model, unknown)).toMatchObject([{ field: "threat", decides: true, outcomes: [{ example: false, grade: "yellow" }, { example: true, grade: "orange" }] }]);
  });
});

test("a change of one cut: which grade moves to which, with a dispute that does", () => {
  const later = modelOf(disputeRiskScorecard, { ...disputeGradeScheme, levels: disputeGradeScheme.levels.map((l) => (l.id === "orange" ? { ...l, from: 22 } : l)) });
  const diff = diffModels(modelOf(), later);
  if ("unknown" in diff) throw new Error(diff.unknown);
  expect(diff.moves.map((m) => [m.from, m.to])).toEqual([["orange", "yellow"]]);
  expect(diff.otherScore).toBeUndefined();
});

test("the same scores over another denominator are the same scores", () => {
  const halves = modelOf(disputeRiskScorecard, { ...disputeGradeScheme, levels: disputeGradeScheme.levels.map((l) => (l.id === "orange" && typeof l.from === "number" ? { ...l, from: l.from - 0.5 } : l)) });
  expect([modelOf().denominator, halves.denominator]).toEqual([1, 2]);
  expect(diffModels(modelOf(), halves)).toEqual({ moves: [] });
});

test("too large, or linear: unknown with its cause", () => {
  const linear = compileModel(dmgFacts, dmgScorecard(linearIncome), dmgLevels);
  expect(linear.ok && reach(linear.value)).toEqual({ unknown: "linear" });
  expect(linear.ok && diffModels(linear.value, linear.value)).toEqual({ unknown: "linear" });
  expect(linear.ok && fewestChanges(linear.value, {}, "high")).toEqual({ unknown: "linear" });
  expect(reach(modelOf(), { steps: 100 })).toEqual({ unknown: "tooLarge" });
  expect(diffModels(modelOf(), modelOf(), { steps: 1000 })).toEqual({ unknown: "tooLarge" });
  expect(fewestChanges(modelOf(), boundary, "red", { steps: 100 })).toEqual({ unknown: "tooLarge" });
});

import { disputeFactDictionary, recordTypes } from "@fengqiao/model";
import { expect, test } from "vitest";
import { checkOverride, compileModel, disputeGradeScheme, disputeRiskScorecard, gradeAt, logGrade, score, type GradeEntry } from "../index.ts";

const model = (() => {
  const compiled = compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme);
  if (!compiled.ok) throw new Error("compile");
  return compiled.value;
})();
const orange = score(model, { threat: true, policeCalls: 1 });
const red = score(model, { threat: true, weapon: true, policeCalls: 3 });
const yellow = score(model, { policeCalls: 1 });
const made = (decided: string, computed = "orange") =>
  recordTypes.override.schema.parse({ id: "O-1", dispute: "D-1", computed, decided, by: "station-chief", at: "2021-08-10T09:00:00+08:00", reason: "双方已由村长当面劝和，羊圈已移开", expiresAt: "2021-08-24T09:00:00+08:00" });
const endless = (decided: string) => {
  const { expiresAt: _, ...rest } = made(decided);
  return rest;
};
const at = (day: number) => `2021-08-${day}T12:00:00+08:00`;

test("an override needs a grade of the scheme, about what was computed, within its limit and with an end", () => {
  const codes = (...args: Parameters<typeof checkOverride>) => checkOverride(...args).findings.map((f) => f.code);
  expect(checkOverride(disputeGradeScheme, "orange", made("yellow"), { mostLevels: 1 }).ok).toBe(true);
  expect(checkOverride(disputeGradeScheme, "orange", made("red"), { mostLevels: 1 }).ok).toBe(true);
  expect(codes(disputeGradeScheme, "orange", made("green"))).toEqual(["override.unknownGrade"]);
  expect(codes(disputeGradeScheme, "orange", made("orange"))).toEqual(["override.noChange"]);
  expect(codes(disputeGradeScheme, "red", made("yellow", "red"), { mostLevels: 1 })).toEqual(["override.beyondLimit"]);
  expect(codes(disputeGradeScheme, "red", made("yellow"))).toEqual(["override.notComputed"]);
  expect(codes(disputeGradeScheme, "orange", { ...made("yellow"), expiresAt: "2021-08-10T09:00:00+08:00" })).toEqual(["override.expiry"]);
  expect(codes(disputeGradeScheme, "orange", endless("yellow"))).toEqual(["override.endless"]);
  expect(checkOverride(disputeGradeScheme, "orange", endless("yellow"), { mayBeEndless: true }).ok).toBe(true);
});

test("the decided grade holds beside the computed one, until it expires or the facts become graver", () => {
  expect([orange.grade, red.grade, yellow.grade]).toEqual(["orange", "red", "yellow"]);
  expect(gradeAt(disputeGradeScheme, orange, at(12), made("yellow"))).toMatchObject({ computed: "orange", grade: "yellow", override: "O-1" });
  expect(gradeAt(disputeGradeScheme, yellow, at(12), made("red"))).toMatchObject({ computed: "yellow", grade: "red", override: "O-1" });
  expect(gradeAt(disputeGradeScheme, orange, at(25), made("yellow"))).toMatchObject({ computed: "orange", grade: "orange", lapsed: "expired" });
  expect(gradeAt(disputeGradeScheme, red, at(12), made("yellow"))).toMatchObject({ computed: "red", grade: "red", lapsed: "graver" });
  expect(gradeAt(disputeGradeScheme, orange, at(25), endless("yellow"))).toMatchObject({ grade: "yellow", override: "O-1" });
  expect(gradeAt(disputeGradeScheme, orange, "2021-08-09T12:00:00+08:00", made("yellow"))).toMatchObject({ grade: "orange" });
});

test("the log grows only when something changes", () => {
  const entries = [gradeAt(disputeGradeScheme, orange, at(10)), gradeAt(disputeGradeScheme, orange, at(11)), gradeAt(disputeGradeScheme, orange, at(12), made("yellow")), gradeAt(disputeGradeScheme, red, at(13), made("yellow"))];
  const log = entries.reduce<readonly GradeEntry[]>(logGrade, []);
  expect(log.map((e) => [e.at, e.computed, e.grade])).toEqual([[at(10), "orange", "orange"], [at(12), "orange", "yellow"], [at(13), "red", "red"]]);
});

import { disputeFactDictionary } from "@fengqiao/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileModel, disputeGradeScheme, disputeRiskScorecard, drift, stability, validate, type LabelledScore } from "../index.ts";
import { chiSquare, wilson } from "./interval.ts";

const grades = ["yellow", "orange", "red"];
const gradeOf = (score: number): string => (score >= 45 ? "red" : score >= 20 ? "orange" : "yellow");
const history = (events: readonly number[], others: readonly number[]): readonly LabelledScore[] => [...events.map((score) => ({ score, grade: gradeOf(score), event: true })), ...others.map((score) => ({ score, grade: gradeOf(score), event: false }))];
const valueOf = (h: readonly LabelledScore[]) => {
  const v = validate(h, grades);
  if (!v.ok) throw new Error(v.findings[0].code);
  return v.value;
};

describe("on labelled history", () => {
  test("by hand: three disputes that escalated, four that did not", () => {
    const v = valueOf(history([50, 30, 10], [25, 10, 5, 0]));
    // pairs won: 4 + 4 + 2 and one tie of 12
    expect(v.auc.value).toBeCloseTo(10.5 / 12, 12);
    expect(v.gini.value).toBeCloseTo(2 * (10.5 / 12) - 1, 12);
    expect(v.ks.at).toBe(25);
    expect(v.ks.value).toBeCloseTo(2 / 3, 12);
    expect(v.bands.map((b) => [b.grade, b.count, b.events])).toEqual([["yellow", 4, 1], ["orange", 2, 1], ["red", 1, 1]]);
    expect(v.calibrated).toBe("unknown");
  });

  test("one side only, or a score that is none, is refused", () => {
    expect(validate(history([1, 2], []), grades).findings).toMatchObject([{ code: "sample.oneSided", params: { events: 2, others: 0 } }]);
    expect(validate(history([1, Number.NaN], [3]), grades).findings).toMatchObject([{ code: "sample.value", path: "/1/score" }]);
  });

  test("for every history: AUC is what all pairs say, and its bounds lie round it", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(scores, scores, (events, others) => {
      const { auc, ks } = valueOf(history(events, others));
      const pairs = events.flatMap((e) => others.map((o): number => (e > o ? 1 : e === o ? 0.5 : 0)));
      expect(auc.value).toBeCloseTo(pairs.reduce((a, b) => a + b, 0) / pairs.length, 12);
      expect(auc.low <= auc.value && auc.value <= auc.high && auc.low >= 0 && auc.high <= 1).toBe(true);
      const cdf = (list: readonly number[], x: number) => list.filter((s) => s <= x).length / list.length;
      expect(ks.value).toBeCloseTo(Math.max(...[...events, ...others].map((x) => Math.abs(cdf(events, x) - cdf(others, x)))), 12);
    }));
  });
});

test.each([
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
  [15, 115, 0.0807, 0.2041],
])("Wilson's bounds of %i in %i", (part, whole, low, high) => {
  const estimate = wilson(part, whole, 0.95)!;
  expect([estimate.low, estimate.high].map((x) => Number(x.toFixed(4)))).toEqual([low, high]);
});

test.each([[1, 3.841], [3, 7.815], [9, 16.919]])("the chi-square quantile of %i degrees, to three in a hundred", (degrees, table) => {
  expect(Math.abs(chiSquare(degrees, 0.95) / table - 1)).toBeLessThan(0.03);
});

describe("two populations", () => {
  test("the same one has no drift, another one has", () => {
    expect(stability([50, 30, 20], [100, 60, 40])).toMatchObject({ ok: true, value: { psi: 0, drifted: false } });
    const moved = stability([500, 300, 200], [300, 300, 400]);
    expect(moved.ok && [Number(moved.value.psi.toFixed(4)), moved.value.drifted]).toEqual([0.2408, true]);
    const small = stability([5, 3, 2], [3, 3, 4]);
    expect(small.ok && small.value.drifted).toBe(false);
    expect(stability([1], [1, 2]).ok || stability([0], [0]).ok).toBe(false);
  });

  test("by characteristic: more police calls, all else alike", () => {
    const model = compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme);
    if (!model.ok) throw new Error("compile");
    const records = (calls: number) => Array.from({ length: 40 }, (_, i) => ({ threat: i % 4 === 0, policeCalls: i % 2 === 0 ? 0 : calls }));
    const found = drift(model.value, records(1), records(9));
    expect(found.ok && found.value.filter((d) => d.drifted).map((d) => [d.characteristic, d.before, d.after])).toEqual([["policeCalls", [20, 20, 0, 0, 0, 0], [20, 0, 0, 20, 0, 0]]]);
  });
});

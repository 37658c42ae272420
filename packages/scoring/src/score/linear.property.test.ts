import { columnsOfRecords } from "@fengqiao/criteria";
import { dictionary, type FactsOf } from "@fengqiao/model";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, exactly, multiply, ratio } from "../card/exact.ts";
import { compileModel, score, scoreColumns, scoreMany, simdKernels, singleChanges, type GradeScheme, type Scorecard } from "../index.ts";

const label = { "zh-CN": "测试", en: "test" };
const facts = dictionary({
  days: { kind: "integer", min: 0, max: 40, changes: "up", label },
  people: { kind: "integer", min: 1, max: 12, changes: "freely", label },
  threat: { kind: "boolean", changes: "up", label },
});
const coefficient = fc.constantFrom(0.03, -0.5, 1.1, { numerator: 1, denominator: 3 }, 2);
const linear = fc.record({ constant: fc.constantFrom(0, 1.5, -3), terms: fc.array(fc.record({ field: fc.constantFrom("days" as const, "people" as const), coefficient }), { minLength: 1, maxLength: 2 }) });
const card = fc.record({ low: linear, high: fc.oneof(linear, fc.integer({ min: 0, max: 9 })), cut: fc.integer({ min: 1, max: 39 }), bonus: fc.integer({ min: 0, max: 5 }) }).map(({ low, high, cut, bonus }): Scorecard<typeof facts> => ({
  format: "fengqiao.scorecard/1", id: "linear", version: "1", label, initialScore: 0.5, useReasonCodes: false,
  characteristics: [
    { name: "time", attributes: [{ predicate: { days: { lessThan: cut } }, partialScore: low }, { predicate: { days: { greaterOrEqual: cut } }, partialScore: high }] },
    { name: "threat", attributes: [{ predicate: { threat: { equal: true } }, partialScore: bonus }, { predicate: {}, partialScore: 0 }] },
  ],
}));
const scheme: GradeScheme = { format: "fengqiao.grade-scheme/1", id: "g", version: "1", label, levels: [undefined, 3, 7.25, 20].map((from, i) => ({ id: `g${i}`, label, meaning: label, leads: "x", ...(from !== undefined && { from }) })) };
const record = fc.record({ days: fc.integer({ min: 0, max: 40 }), people: fc.integer({ min: 1, max: 12 }), threat: fc.boolean() });
const modelOf = (c: Scorecard<typeof facts>) => {
  const model = compileModel(facts, c, scheme);
  if (!model.ok) throw new Error(JSON.stringify(model.findings));
  return model.value;
};

test("for every card with linear parts: the score is the exact sum, and its parts add up", () => {
  fc.assert(fc.property(card, record, (c, r) => {
    const result = score(modelOf(c), r);
    const time = c.characteristics[0]!.attributes[r.days < ((c.characteristics[0]!.attributes[0]!.predicate as { days: { lessThan: number } }).days.lessThan) ? 0 : 1]!.partialScore;
    const exact = typeof time === "object" && "terms" in time ? time.terms.reduce((sum, t) => add(sum, multiply(exactly(t.coefficient), exactly(r[t.field as "days"]))), exactly(time.constant)) : exactly(time);
    const bonus = r.threat ? exactly(c.characteristics[1]!.attributes[0]!.partialScore as number) : exactly(0);
    const sum = [exact, bonus].reduce(add, exactly(0.5));
    expect(compare(ratio(BigInt(result.score ?? NaN), BigInt(result.denominator)), sum)).toBe(0);
    expect(result.contributions.reduce((total, k) => total + k.points, result.initialScore)).toBe(result.score);
    expect(result.grade).toBe(`g${[3, 7.25, 20].filter((x) => compare(exactly(x), sum) <= 0).length}`);
  }), { numRuns: 500 });
});

const odd = fc.record({ days: fc.constantFrom<unknown>(0, 12, 40, 41, 2.5, null, undefined), people: fc.constantFrom<unknown>(1, 5, 13, "5", null), threat: fc.constantFrom<unknown>(true, false, null, 1) });
test("for every such card and batch, disturbed records too: many at once and columns give what each record gives", () => {
  fc.assert(fc.property(card, fc.boolean(), fc.array(odd, { maxLength: 12 }), (c, asMissing, records) => {
    const model = modelOf(asMissing ? { ...c, invalidValueTreatment: { days: "asMissing", people: "asMissing" } } : c);
    const rows = records as FactsOf<typeof facts>[];
    const columns = columnsOfRecords(facts, rows);
    const into = scoreColumns(model, columns);
    const wanted = rows.map((r) => score(model, r)).map((r) => [r.score, r.denominator, r.grade]);
    for (const scores of [scoreMany(model, rows), into, scoreColumns(model, columns, { simd: simdKernels(), into })]) {
      expect(rows.map((_, i) => [scores.scoreAt(i), scores.denominatorAt(i), scores.gradeAt(i)])).toEqual(wanted);
      expect(scores.counts().none).toBe(wanted.filter(([s]) => s === undefined).length);
    }
  }), { numRuns: 300 });
});

test("for every such card: the single changes are those that trying every value finds", () => {
  fc.assert(fc.property(card, record, (c, r) => {
    const model = modelOf(c);
    const gradeOf = (other: FactsOf<typeof facts>) => score(model, other).grade;
    const changes = singleChanges(model, r);
    for (const [field, values] of [["days", Array.from({ length: 41 }, (_, i) => i)], ["people", Array.from({ length: 12 }, (_, i) => i + 1)]] as const) {
      for (const value of values) {
        const allowed = field === "people" || value >= r.days;
        const grade = gradeOf({ ...r, [field]: value });
        const told = changes.filter((x) => x.field === field && within(x.to, value));
        expect(told.map((x) => x.grade)).toEqual(allowed && grade !== gradeOf(r) ? [grade] : []);
      }
    }
    for (const change of changes) expect(gradeOf({ ...r, [change.field]: change.example }) ?? null).toBe(change.grade);
  }), { numRuns: 200 });
});

function within(to: object, value: number): boolean {
  if ("value" in to) return to.value === value;
  const { from = -Infinity, below = Infinity } = to as { from?: number; below?: number };
  return value >= from && value < below;
}

test.each([[0.03, 3n, 100n], [1e21, 10n ** 21n, 1n], [1.5e-7, 3n, 2n * 10n ** 7n], [-0.125, -1n, 8n], [0, 0n, 1n], [{ numerator: 6, denominator: 4 }, 3n, 2n]] as const)("%j means its decimal text", (x, n, d) => {
  expect(exactly(x)).toEqual({ n, d });
});

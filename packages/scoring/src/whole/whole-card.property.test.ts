import type { PredicateData } from "@fengqiao/criteria";
import { dictionary, type FactsOf } from "@fengqiao/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileModel, diffModels, fewestChanges, learning, reach, score, singleChanges, type GradeScheme, type Scorecard, type ScoringModel } from "../index.ts";

const label = { "zh-CN": "测试", en: "test" };
const facts = dictionary({
  category: { kind: "code", values: ["land", "family", "labour"], changes: "never", label },
  calls: { kind: "integer", min: 0, max: 4, changes: "up", label },
  people: { kind: "integer", min: 1, max: 4, changes: "freely", label },
  threat: { kind: "boolean", changes: "up", label },
});
type Facts = FactsOf<typeof facts>;
const values = { category: ["land", "family", "labour"], calls: [0, 1, 2, 3, 4], people: [1, 2, 3, 4], threat: [false, true] } as const;
type Field = keyof typeof values;
const fields = Object.keys(values) as Field[];
const any = <T>(list: readonly T[]): readonly (T | null)[] => [null, ...list];
const records: readonly Facts[] = any(values.category).flatMap((category) => any(values.calls).flatMap((calls) => any(values.people).flatMap((people) => any(values.threat).map((threat) => ({ category, calls, people, threat })))));

const simple = fc.constantFrom(...fields).chain((field): fc.Arbitrary<PredicateData> => {
  const constant = fc.constantFrom(...(values[field] as readonly (string | number | boolean)[]));
  const operators = field === "calls" || field === "people" ? ["equal", "lessThan", "greaterOrEqual"] : ["equal", "notEqual"];
  return fc.oneof(fc.tuple(fc.constantFrom(...operators), constant).map(([operator, x]) => ({ [field]: { [operator]: x } })), fc.boolean().map((isMissing) => ({ [field]: { isMissing } })));
});
const predicate = fc.oneof({ weight: 3, arbitrary: simple }, { weight: 1, arbitrary: fc.constant<PredicateData>({}) }, { weight: 1, arbitrary: fc.tuple(fc.constantFrom("and", "or", "xor"), fc.array(simple, { maxLength: 2 })).map(([how, parts]): PredicateData => ({ [how]: parts })) });
const card = fc.array(fc.array(fc.record({ predicate, partialScore: fc.integer({ min: -3, max: 9 }) }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map((list): Scorecard => ({
  format: "fengqiao.scorecard/1", id: "random", version: "1", label, initialScore: 0, useReasonCodes: false, characteristics: list.map((attributes, i) => ({ name: `c${i}`, attributes })),
}));
const scheme: GradeScheme = { format: "fengqiao.grade-scheme/1", id: "g", version: "1", label, levels: [undefined, 3, 7, 12].map((from, i) => ({ id: `g${i}`, label, meaning: label, leads: "x", ...(from !== undefined && { from }) })) };
function modelOf(c: Scorecard): ScoringModel<typeof facts> {
  const compiled = compileModel(facts, c as never, scheme);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.value;
}
const gradeOf = (m: ScoringModel<typeof facts>, r: Facts): string | null => score(m, r).grade ?? null;
const allowed = (field: Field, from: unknown, to: unknown): boolean => {
  const { changes } = facts[field];
  return from !== null && to !== null && changes !== "never" && (changes === "freely" || Number(to) >= Number(from));
};

describe("for every card, looking at the whole agrees with enumerating all records", () => {
  test("reachable grades, records without a score, range", () => {
    fc.assert(fc.property(card, (c) => {
      const m = modelOf(c);
      const r = reach(m);
      if ("unknown" in r) throw new Error(r.unknown);
      for (const { id, witness } of r.grades) {
        expect(witness !== undefined).toBe(records.some((x) => gradeOf(m, x) === id));
        if (witness) expect(gradeOf(m, witness.facts)).toBe(id);
      }
      const known = records.filter((x) => Object.values(x).every((v) => v !== null));
      expect([r.noScore.allKnown !== undefined, r.noScore.withMissing !== undefined]).toEqual([known.some((x) => gradeOf(m, x) === null), records.some((x) => gradeOf(m, x) === null)]);
      if (r.noScore.allKnown) expect(gradeOf(m, r.noScore.allKnown.facts)).toBe(null);
      const scores = records.flatMap((x) => score(m, x).score ?? []);
      expect(r.range).toEqual([Math.min(...scores), Math.max(...scores)]);
    }), { numRuns: 60 });
  });

  test("the difference of two cards", () => {
    fc.assert(fc.property(card, card, (c, d) => {
      const [a, b] = [modelOf(c), modelOf(d)];
      const diff = diffModels(a, b);
      if ("unknown" in diff) throw new Error(diff.unknown);
      const moves = new Set(records.flatMap((x) => (gradeOf(a, x) === gradeOf(b, x) ? [] : [`${gradeOf(a, x)}>${gradeOf(b, x)}`])));
      expect(new Set(diff.moves.map((x) => `${x.from}>${x.to}`))).toEqual(moves);
      for (const { from, to, witness } of diff.moves) expect([gradeOf(a, witness.facts), gradeOf(b, witness.facts)]).toEqual([from, to]);
      expect(diff.otherScore !== undefined).toBe(records.some((x) => score(a, x).score !== score(b, x).score));
      expect(diffModels(a, a)).toEqual({ moves: [] });
    }), { numRuns: 60 });
  });

  test("single changes are complete, and the fewest changes are the fewest", () => {
    fc.assert(fc.property(card, fc.constantFrom(...records), (c, r) => {
      const m = modelOf(c);
      const now = gradeOf(m, r);
      const changes = singleChanges(m, r);
      for (const change of changes) {
        expect(allowed(change.field, r[change.field] ?? null, change.example)).toBe(true);
        expect(gradeOf(m, { ...r, [change.field]: change.example })).toBe(change.grade);
        expect(change.grade).not.toBe(now);
      }
      for (const field of fields) {
        for (const value of values[field]) {
          const grade = gradeOf(m, { ...r, [field]: value });
          if (grade === now || !allowed(field, r[field] ?? null, value)) continue;
          expect(changes.some((x) => x.field === field && x.grade === grade && inside(x.to, value))).toBe(true);
        }
      }
      const costs = records.map((x) => ({ grade: gradeOf(m, x), cost: fields.reduce((sum, f) => sum + (x[f] === r[f] ? 0 : allowed(f, r[f] ?? null, x[f] ?? null) ? 1 : Infinity), 0) }));
      for (const { id } of scheme.levels) {
        const best = Math.min(...costs.filter((x) => x.grade === id).map((x) => x.cost));
        const found = fewestChanges(m, r, id);
        if (found === null) expect(best).toBe(Infinity);
        else if ("unknown" in found) throw new Error(found.unknown);
        else {
          expect(found.cost).toBe(best);
          expect(gradeOf(m, { ...r, ...Object.fromEntries(found.changes.map((x) => [x.field, x.example])) })).toBe(id);
        }
      }
    }), { numRuns: 60 });
  });

  test("learning a missing fact", () => {
    fc.assert(fc.property(card, fc.constantFrom(...records), (c, r) => {
      const m = modelOf(c);
      for (const { field, outcomes, decides } of learning(m, r)) {
        const all = values[field].map((value) => gradeOf(m, { ...r, [field]: value }));
        expect(new Set(outcomes.map((o) => o.grade))).toEqual(new Set(all));
        expect(decides).toBe(all.some((grade) => grade !== gradeOf(m, r)));
      }
    }), { numRuns: 60 });
  });
});

function inside(to: object, value: unknown): boolean {
  if ("value" in to) return to.value === value;
  const { from = -Infinity, below = Infinity } = to as { from?: number; below?: number };
  return typeof value === "number" && value >= from && value < below;
}

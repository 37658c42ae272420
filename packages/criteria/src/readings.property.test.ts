import { dictionary, type FactsOf } from "@fengqiao/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellOf, cellsOf, columnEvaluator, columnsOfRecords, complete, disjoint, evaluator, explain, fieldsOf, implies, overlaps, parseFacts, parsePredicate, reachable, satisfiable, TRUE, UNKNOWN, type Fact, type PredicateData } from "./index.ts";

const label = { "zh-CN": "事实", en: "fact" };
const facts = dictionary({
  subject: { kind: "code", values: ["neighbour", "land", "family"], changes: "never", label },
  people: { kind: "integer", min: 1, max: 5, changes: "freely", label },
  amountYuan: { kind: "decimal", min: 0, max: 2, changes: "freely", label },
  threat: { kind: "boolean", changes: "up", label },
});
type Facts = FactsOf<typeof facts>;

/** Every value that can matter: all whole numbers of the range and, of the decimals, all constants used and points between. */
const values: Record<keyof typeof facts, readonly Fact[]> = {
  subject: [null, "neighbour", "land", "family"],
  people: [null, 1, 2, 3, 4, 5],
  amountYuan: [null, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2],
  threat: [null, false, true],
};
const records: readonly Facts[] = values.subject.flatMap((subject) => values.people.flatMap((people) => values.amountYuan.flatMap((amountYuan) => values.threat.map((threat) => ({ subject, people, amountYuan, threat }) as Facts))));

const numbers = fc.constantFrom(0.5, 1, 2, 3, 4, 5, 6, 0, 1.5);
const listOf = <T>(arbitrary: fc.Arbitrary<T>) => fc.uniqueArray(arbitrary, { maxLength: 3 });
const any = <T>(constant: fc.Arbitrary<T>): fc.Arbitrary<object>[] => [
  constant.map((equal) => ({ equal })), constant.map((notEqual) => ({ notEqual })), listOf(constant).map((isIn) => ({ isIn })), listOf(constant).map((isNotIn) => ({ isNotIn })), fc.boolean().map((isMissing) => ({ isMissing })),
];
const ordered = [...any(numbers), ...["lessThan", "lessOrEqual", "greaterThan", "greaterOrEqual"].map((operator) => numbers.map((x) => ({ [operator]: x })))];
const testOf = (tests: fc.Arbitrary<object>[]) => fc.array(fc.oneof(...tests), { minLength: 1, maxLength: 2 }).map((parts) => Object.assign({}, ...parts) as object);
const simple = fc.oneof(
  testOf(any(fc.constantFrom("neighbour", "land", "family"))).map((subject) => ({ subject })), testOf(ordered).map((people) => ({ people })),
  testOf(ordered).map((amountYuan) => ({ amountYuan })), testOf(any(fc.boolean())).map((threat) => ({ threat })), fc.constant({}),
);
const { predicate } = fc.letrec<{ predicate: PredicateData }>((tie) => ({
  predicate: fc.oneof({ depthSize: "small", withCrossShrink: true }, simple as fc.Arbitrary<PredicateData>, fc.tuple(fc.constantFrom("and", "or", "xor", "surrogate"), fc.array(tie("predicate"), { maxLength: 3 }), simple).map(([how, parts, more]) => ({ ...more, [how]: parts }))),
}));
const truthsOf = (p: PredicateData) => records.map((record) => evaluator(p)(record));

describe("for every predicate", () => {
  test("parsing keeps its meaning, and the explainer says what the evaluator says", () => {
    fc.assert(fc.property(predicate, (p) => {
      const parsed = parsePredicate(p, facts);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
      expect(truthsOf(parsed.value as PredicateData)).toEqual(truthsOf(p));
      for (const record of records.filter((_, i) => i % 7 === 0)) expect(explain(p, record).truth).toBe(evaluator(p)(record));
    }), { numRuns: 100 });
  });

  test("the tests that decide are enough: every other fact may change", () => {
    fc.assert(fc.property(predicate, fc.nat(records.length - 1), fc.nat(records.length - 1), (p, i, j) => {
      const [record, other] = [records[i]!, records[j]!];
      const { truth, decided } = explain(p, record);
      if (truth === 1) return;
      const kept = Object.fromEntries(decided.map((t) => [t.field, record[t.field as keyof Facts] ?? null]));
      expect(evaluator(p)({ ...other, ...kept })).toBe(truth);
    }));
  });

  test("no two values of a cell differ", () => {
    fc.assert(fc.property(predicate, (p) => {
      const cells = cellsOf(facts, [p]);
      const seen = new Map<string, number>();
      for (const record of records) {
        const key = cells.map((c) => cellOf(c, record[c.field as keyof Facts])).join();
        const truth = evaluator(p)(record);
        expect(seen.get(key) ?? truth).toBe(truth);
        seen.set(key, truth);
      }
      for (const c of cells) expect(c.examples.map((example) => cellOf(c, example))).toEqual([...c.examples.keys()]);
    }), { numRuns: 60 });
  });

  test("columns say row by row what the evaluator says", () => {
    const columns = columnsOfRecords(facts, records);
    fc.assert(fc.property(predicate, (p) => {
      expect([...columnEvaluator(facts, p as never)(columns)]).toEqual(truthsOf(p));
    }), { numRuns: 100 });
  });
});

describe("for every analysis, brute force over all records agrees and every witness stands", () => {
  const some = (check: (record: Facts) => boolean) => records.some(check);
  const is = (p: PredicateData, record: Facts) => evaluator(p)(record) === TRUE;

  test("satisfiable, implies, disjoint", () => {
    fc.assert(fc.property(predicate, predicate, (a, b) => {
      const s = satisfiable(facts, a as never);
      expect(s.verdict).toBe(some((r) => is(a, r)) ? "yes" : "no");
      if (s.verdict === "yes") expect(is(a, s.witness!.facts)).toBe(true);
      const i = implies(facts, a as never, b as never);
      expect(i.verdict).toBe(some((r) => is(a, r) && !is(b, r)) ? "no" : "yes");
      if (i.verdict === "no") expect(is(a, i.witness!.facts) && !is(b, i.witness!.facts)).toBe(true);
      const d = disjoint(facts, a as never, b as never);
      expect(d.verdict).toBe(some((r) => is(a, r) && is(b, r)) ? "no" : "yes");
    }), { numRuns: 300 });
  });

  test("complete, overlaps, reachable", () => {
    fc.assert(fc.property(fc.array(predicate, { maxLength: 4 }), predicate, (ps, given) => {
      const known = records.filter((r) => Object.values(r).every((v) => v !== null));
      const c = complete(facts, ps as never, { given: given });
      const gap = (r: Facts) => is(given, r) && !ps.some((p) => is(p, r));
      expect(c.withMissing.verdict).toBe(records.some(gap) ? "no" : "yes");
      expect(c.allKnown.verdict).toBe(known.some(gap) ? "no" : "yes");
      if (c.allKnown.verdict === "no") expect(gap(c.allKnown.witness!.facts)).toBe(true);
      const o = overlaps(facts, ps as never);
      const pairs = ps.flatMap((a, i) => ps.flatMap((b, j) => (j > i && some((r) => is(a, r) && is(b, r)) ? [`${i},${j}`] : [])));
      expect(o.pairs.map((p) => `${p.a},${p.b}`)).toEqual(pairs);
      for (const pair of o.pairs) expect(is(ps[pair.a]!, pair.witness.facts) && is(ps[pair.b]!, pair.witness.facts)).toBe(true);
      expect(reachable(facts, ps as never).map((v) => v.verdict)).toEqual(ps.map((p, i) => (some((r) => is(p, r) && !ps.slice(0, i).some((q) => is(q, r))) ? "yes" : "no")));
    }), { numRuns: 150 });
  });

  test("a fact of the host's makes an answer unknown, or does not matter", () => {
    fc.assert(fc.property(predicate, predicate, (a, b) => {
      const v = implies(facts, a as never, b as never, { hostFields: ["threat"] });
      const plain = implies(facts, a as never, b as never);
      if (v.verdict === "unknown") expect(v.why).toBe("hostFunction");
      else expect(v.verdict).toBe(plain.verdict);
    }));
  });
});

describe("for every record, disturbed with values outside the dictionary", () => {
  const odd = fc.constantFrom<unknown>("zzz", -1, 2.5, "2", 1, true, "true", Number.NaN, {}, [], 6, 3, 1e300, "land", null, undefined);
  const record = fc.record({ subject: odd, people: odd, amountYuan: odd, threat: odd }, { requiredKeys: [] });

  test("what parsing refuses is no value, what it accepts all readings read alike", () => {
    fc.assert(fc.property(record, predicate, (r, p) => {
      const parsed = parseFacts(r, facts);
      const columns = columnsOfRecords(facts, [r as Facts]);
      const [truth] = columnEvaluator(facts, p as never)(columns);
      if (parsed.ok) expect(truth).toBe(evaluator(p)(parsed.value));
      const lenient = parseFacts(r, facts, { subject: "asMissing", people: "asMissing", amountYuan: "asMissing", threat: "asMissing" });
      if (!lenient.ok) throw new Error("asMissing takes everything");
      const cured = columnsOfRecords(facts, [r as Facts], { subject: "asMissing", people: "asMissing", amountYuan: "asMissing", threat: "asMissing" });
      expect(columnEvaluator(facts, p as never)(cured)[0]).toBe(evaluator(p)(lenient.value));
      const asked = fieldsOf(p);
      if (parsed.findings.some((f) => asked.has(f.path.slice(1)))) expect(truth).toBe(UNKNOWN);
      else expect(truth).toBe(evaluator(p)(lenient.value));
    }), { numRuns: 500 });
  });
});

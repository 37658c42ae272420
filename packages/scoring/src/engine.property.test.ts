import { columnsOfRecords, evaluator, parseFacts, type PredicateData } from "@fengqiao/criteria";
import type { FactsOf } from "@fengqiao/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wideDictionary, type WideDictionary } from "./fast/wide-dictionary.fixture.ts";
import { wideReader } from "./fast/wide-reader.fixture.ts";
import { fastOf, programOf } from "./compile/model.ts";
import { planOf } from "./simd/plan.ts";
import { compileModel, score, scoreColumns, scoreMany, simdKernels, type Characteristic, type GradeScheme, type Scorecard, type ScoringModel } from "./index.ts";

const label = { "zh-CN": "测试", en: "test" };
type Facts = FactsOf<WideDictionary>;

const values: Record<keyof WideDictionary, readonly unknown[]> = {
  kind: ["a", "b", "it's", 'say "x"'], many: ["code-0", "code-17", "code-299"], count: [0, 1, 3, 251, 252, 253, 1000, 3_000_000_000], bounded: [2, 3, 9], long: [0, 10, 252, 253, 300, 400], balance: [-1000, -1, 0, 5, 1000],
  rate: [0, 0.03, 0.5, 1], free: [-1e9, -0.5, 0, 0.1, 1e9], "event.result": ["agreed", "failed"],
  f1: [true, false], f2: [true, false], f3: [true, false], f4: [true, false], f5: [true, false], f6: [true, false], f7: [true, false], f8: [true, false],
};
const odd: readonly unknown[] = [null, undefined, "zzz", "5000", -1, 2.5, 1, 401, Number.NaN, Infinity, true, {}, -1001, 1e300];
const fields = Object.keys(values) as (keyof WideDictionary)[];
const record = fc.record(Object.fromEntries(fields.map((f) => [f, fc.constantFrom(...values[f], null)])), { requiredKeys: [] }) as fc.Arbitrary<Facts>;
const disturbed = fc.tuple(record, fc.array(fc.tuple(fc.constantFrom(...fields), fc.constantFrom(...odd)), { maxLength: 3 })).map(([r, changes]) => ({ ...r, ...Object.fromEntries(changes) }));

const numeric = ["count", "bounded", "long", "balance", "rate", "free"];
const testOf = (field: keyof WideDictionary): fc.Arbitrary<PredicateData> => {
  const constant = fc.constantFrom(...values[field]) as fc.Arbitrary<string | number | boolean>;
  const operators = numeric.includes(field) ? ["equal", "lessThan", "lessOrEqual", "greaterThan", "greaterOrEqual", "notEqual"] : ["equal", "notEqual"];
  return fc.oneof(fc.tuple(fc.constantFrom(...operators), constant).map(([operator, x]) => ({ [field]: { [operator]: x } })), fc.boolean().map((isMissing) => ({ [field]: { isMissing } })), fc.uniqueArray(constant, { maxLength: 3 }).map((isIn) => ({ [field]: { isIn } })));
};
const predicateOver = (some: readonly (keyof WideDictionary)[]): fc.Arbitrary<PredicateData> => {
  const simple = fc.constantFrom(...some).chain(testOf);
  return fc.oneof({ weight: 4, arbitrary: simple }, { weight: 1, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: fc.tuple(fc.constantFrom("and", "or", "xor", "surrogate"), fc.array(simple, { maxLength: 3 })).map(([how, parts]) => ({ [how]: parts })) });
};
const points = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -9, max: 30 }) }, { weight: 1, arbitrary: fc.constantFrom(0.5, 1.25) });
const treatment = fc.option(points.map((partialScore) => ({ partialScore })), { nil: undefined });
const characteristic: fc.Arbitrary<Omit<Characteristic, "name">> = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fields).map((f) => [f]) }, { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...fields), { minLength: 2, maxLength: 2 }) }).chain((some) =>
  fc.record({ attributes: fc.array(fc.record({ predicate: predicateOver(some), partialScore: points }), { minLength: 1, maxLength: 5 }), whenMissing: treatment, whenOutOfRange: treatment }),
).map(({ attributes, whenMissing, whenOutOfRange }) => ({ attributes, ...(whenMissing && { whenMissing }), ...(whenOutOfRange && { whenOutOfRange }) }));
const card: fc.Arbitrary<Scorecard> = fc.tuple(fc.array(characteristic, { minLength: 1, maxLength: 12 }), fc.integer({ min: -5, max: 20 }), fc.uniqueArray(fc.constantFrom(...fields), { maxLength: 4 })).map(([characteristics, initialScore, asMissing]) => ({
  format: "fengqiao.scorecard/1", id: "random", version: "1", label, initialScore, useReasonCodes: false,
  characteristics: characteristics.map((c, i) => ({ ...c, name: `c${i}` })), invalidValueTreatment: Object.fromEntries(asMissing.map((f) => [f, "asMissing"])),
}));
const scheme: GradeScheme = { format: "fengqiao.grade-scheme/1", id: "g", version: "1", label, levels: [undefined, 10, 25.5, 40].map((from, i) => ({ id: `g${i}`, label, meaning: label, leads: "x", ...(from !== undefined && { from }) })) };

function compiled(c: Scorecard): { fast: ScoringModel<WideDictionary>; plain: ScoringModel<WideDictionary> } {
  const [fast, plain] = [compileModel(wideDictionary, c as never, scheme, { reader: wideReader }), compileModel(wideDictionary, c as never, scheme)];
  if (!fast.ok || !plain.ok) throw new Error(JSON.stringify(fast.findings));
  return { fast: fast.value, plain: plain.value };
}

/** PMML's rules, said once more and as plainly as can be. */
function oracle(c: Scorecard, r: Facts): number | undefined {
  const parsed = parseFacts(r, wideDictionary, c.invalidValueTreatment as never);
  const asked = (k: Characteristic): readonly string[] => [...new Set(JSON.stringify(k.attributes.map((a) => a.predicate)).match(/"([^"\\]|\\.)*":\{/g)?.map((m) => JSON.parse(m.slice(0, -2)) as string).filter((f) => f in wideDictionary) ?? [])];
  const outside = new Set(parsed.ok ? [] : parsed.findings.filter((f) => f.severity === "error").map((f) => f.path.slice(1)));
  const lenient = parseFacts(r, wideDictionary, Object.fromEntries(fields.map((f) => [f, "asMissing"])) as never);
  if (!lenient.ok) throw new Error("asMissing takes everything");
  const facts = lenient.value;
  let sum = c.initialScore as number;
  for (const k of c.characteristics) {
    if (asked(k).some((f) => outside.has(f))) return undefined;
    const match = k.attributes.find((a) => evaluator(a.predicate)(facts) === 2);
    const missing = asked(k).some((f) => (facts[f as keyof Facts] ?? null) === null);
    const partial = match ? match.partialScore : (missing ? k.whenMissing : k.whenOutOfRange)?.partialScore;
    if (partial === undefined) return undefined;
    sum += partial as number;
  }
  return sum;
}

const simd = simdKernels();

describe("for every card and every record, disturbed ones too", () => {
  test("all ways of scoring give the oracle's score, and its parts add up", () => {
    fc.assert(fc.property(card, fc.array(disturbed, { minLength: 1, maxLength: 20 }), (c, records) => {
      const { fast, plain } = compiled(c);
      const wanted = records.map((r) => oracle(c, r));
      const d = fast.denominator;
      const many = scoreMany(fast, records);
      const columns = columnsOfRecords(wideDictionary, records);
      const [byColumns, bySimd] = [scoreColumns(plain, columns), scoreColumns(fast, columns, { simd })];
      records.forEach((r, i) => {
        const [a, b] = [score(fast, r), score(plain, r)];
        const want = wanted[i] === undefined ? undefined : wanted[i] * d;
        expect([a.score, b.score, many.scoreAt(i), byColumns.scoreAt(i), bySimd.scoreAt(i)]).toEqual([want, want, want, want, want]);
        const grade = wanted[i] === undefined ? undefined : `g${[10, 25.5, 40].filter((x) => x <= (wanted[i] ?? 0)).length}`;
        expect([a.grade, b.grade, many.gradeAt(i), byColumns.gradeAt(i), bySimd.gradeAt(i)]).toEqual([grade, grade, grade, grade, grade]);
        expect(JSON.stringify(a)).toBe(JSON.stringify(b));
        if (want !== undefined) expect(a.contributions.reduce((sum, k) => sum + k.points, a.initialScore)).toBe(want);
        else expect(a.findings.some((f) => f.code === "score.factInvalid" || f.code === "characteristic.noMatch")).toBe(true);
      });
    }), { numRuns: 400 });
  });

  test("cards that SIMD can say are said by it", () => {
    const simple = characteristic.map((c) => ({ ...c, attributes: [...c.attributes, { predicate: {}, partialScore: 1 }] }));
    const tame = fc.tuple(card, fc.array(simple, { minLength: 1, maxLength: 6 })).map(([c, characteristics]): Scorecard => ({ ...c, characteristics: characteristics.map((k, i) => ({ ...k, name: `c${i}` })) }));
    let planned = 0;
    fc.assert(fc.property(tame, fc.array(disturbed, { minLength: 1, maxLength: 70 }), (c, records) => {
      const { fast } = compiled(c);
      const columns = columnsOfRecords(wideDictionary, records);
      const table = fastOf(fast)?.table;
      if (table && planOf(programOf(fast), table, columns.columns)) planned++;
      const [plain, bySimd] = [scoreColumns(fast, columns), scoreColumns(fast, columns, { simd })];
      expect([bySimd.scores, bySimd.levels]).toEqual([plain.scores, plain.levels]);
    }), { numRuns: 300 });
    expect(planned).toBeGreaterThan(50);
  });

  test("the order of the characteristics changes nothing", () => {
    fc.assert(fc.property(card, record, fc.infiniteStream(fc.nat()), (c, r, keys) => {
      const order = c.characteristics.map((k) => [keys.next().value as number, k] as const).sort((a, b) => a[0] - b[0]).map(([, k]) => k);
      const [a, b] = [compiled(c).fast, compiled({ ...c, characteristics: order }).fast];
      expect([score(a, r).score, score(a, r).grade]).toEqual([score(b, r).score, score(b, r).grade]);
    }));
  });

  test("a card that compiles with all directions up is monotone", () => {
    fc.assert(fc.property(card, record, fc.constantFrom(...fields.filter((f) => wideDictionary[f].kind !== "code")), fc.nat(7), fc.nat(7), (c, r, field, i, j) => {
      const model = compileModel(wideDictionary, { ...c, characteristics: c.characteristics.map((k) => ({ ...k, direction: "up" as const })) } as never, scheme);
      if (!model.ok) return;
      const [x, y] = [values[field][i % values[field].length], values[field][j % values[field].length]] as [number, number];
      const [low, high] = [score(model.value, { ...r, [field]: x < y ? x : y }), score(model.value, { ...r, [field]: x < y ? y : x })];
      if (low.score !== undefined && high.score !== undefined) expect(low.score).toBeLessThanOrEqual(high.score);
    }), { numRuns: 1000 });
  });
});

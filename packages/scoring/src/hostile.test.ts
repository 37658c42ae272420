import { complete, evaluator, implies, overlaps, parseDictionary, parseFacts, parsePredicate } from "@fengqiao/criteria";
import { disputeFactDictionary, type Dictionary, type FactsOf } from "@fengqiao/model";
import { expect, test } from "vitest";
import { compileModel, diffModels, disputeGradeScheme, disputeRiskScorecard, parseGradeScheme, parseHardStops, parseScorecard, protectionSignals, reach, score, singleChanges, type Scorecard } from "./index.ts";

/* What comes as data is refused or answered, in bounded time; nothing throws. */
const label = { "zh-CN": "事实", en: "fact" };
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const within = <T>(seconds: number, work: () => T): T => {
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(seconds * 1000);
  return result;
};

test.each<[string, unknown]>([
  ["null", null], ["a text", "x"], ["a function", () => 1], ["a date", new Date(0)], ["a map", new Map([["and", []]])], ["a proxy that throws", new Proxy({}, { ownKeys: () => { throw new Error("no"); } })],
  ["a getter that throws", { get format(): never { throw new Error("no"); } }], ["a sparse array", new Array(3)], ["undefined inside", { and: undefined }], ["a symbol", Symbol("x")], ["a bigint", 5n],
])("%s is refused by every parser", (_, value) => {
  for (const parse of [(v: unknown) => parsePredicate(v, disputeFactDictionary), (v: unknown) => parseScorecard(v, disputeFactDictionary), parseGradeScheme, parseDictionary, (v: unknown) => parseHardStops(v, protectionSignals), (v: unknown) => parseFacts(v, disputeFactDictionary)]) expect(parse(value).ok).toBe(false);
});

test("a hundred thousand mistakes are a thousand findings", () => {
  const json = Object.fromEntries(range(90_000).map((i) => [`wrng${i}`, { equal: 1 }]));
  expect(within(10, () => parsePredicate(json, disputeFactDictionary)).findings.length).toBe(1000);
  expect(within(10, () => parseFacts(json, disputeFactDictionary)).findings.length).toBe(1000);
  const levels = range(50_000).map(() => ({ id: "x", label: { ...label }, meaning: { ...label }, leads: "x" }));
  expect(within(20, () => parseGradeScheme({ format: "fengqiao.grade-scheme/1", id: "g", version: "1", label, levels })).findings.length).toBe(1000);
});

test("a card of a thousand characteristics, each finely cut, is compiled within its budget and scores", () => {
  const characteristics = range(1000).map((k) => ({ name: `c${k}`, attributes: [...range(100).map((i) => ({ predicate: { amountFen: { lessThan: i * 1000 + k } }, partialScore: 1 })), { predicate: {}, partialScore: 2 }] }));
  const card = { format: "fengqiao.scorecard/1", id: "x", version: "1", label, initialScore: 0, useReasonCodes: false, characteristics } as unknown as Scorecard<typeof disputeFactDictionary>;
  const model = within(60, () => compileModel(disputeFactDictionary, card, disputeGradeScheme));
  if (!model.ok) throw new Error("refused");
  expect(new Set(model.findings.map((f) => f.code))).toContain("characteristic.tooLarge");
  expect(within(5, () => score(model.value, { amountFen: 500 })).score).toBeGreaterThan(0);
  expect(within(5, () => reach(model.value))).toEqual({ unknown: "tooLarge" });
  expect(within(5, () => diffModels(model.value, model.value))).toEqual({ unknown: "tooLarge" });
});

test("a dictionary of five thousand facts: too large to analyse, never too large to evaluate", () => {
  const dictionary = Object.fromEntries(range(5000).map((i) => [`f${i}`, { kind: "boolean", changes: "freely", label }])) as Dictionary;
  const all = Object.fromEntries(range(5000).map((i) => [`f${i}`, { equal: true }]));
  const facts = Object.fromEntries(range(5000).map((i) => [`f${i}`, true])) as FactsOf<Dictionary>;
  expect(evaluator(all)(facts)).toBe(2);
  expect(within(5, () => implies(dictionary, all, all))).toEqual({ verdict: "unknown", why: "tooLarge" });
  const fewer = Object.fromEntries(Object.entries(all).slice(0, 900));
  expect(within(10, () => implies(dictionary, fewer, fewer)).verdict).not.toBe("no");
  const card: Scorecard = { format: "fengqiao.scorecard/1", id: "x", version: "1", label, initialScore: 0, useReasonCodes: false, characteristics: range(5000).map((i) => ({ name: `c${i}`, attributes: [{ predicate: { [`f${i}`]: { equal: true } }, partialScore: 1 }, { predicate: {}, partialScore: 0 }] })) };
  const model = within(30, () => compileModel(dictionary, card, { ...disputeGradeScheme, levels: disputeGradeScheme.levels.slice(0, 1) }));
  expect(model.ok && score(model.value, facts).score).toBe(5000);
  expect(model.ok && reach(model.value)).toEqual({ unknown: "tooLarge" });
});

test("fifty thousand criteria over one finely cut fact: an answer, or too large, soon", () => {
  const bands = range(50_000).map((i) => ({ amountFen: { greaterOrEqual: i * 10, lessThan: i * 10 + 10 } }));
  within(20, () => complete(disputeFactDictionary, bands, { steps: 5_000_000 }));
  within(20, () => overlaps(disputeFactDictionary, bands, { steps: 5_000_000 }));
});

test("facts that lie about themselves leave no score and do not throw", () => {
  const model = compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme);
  if (!model.ok) throw new Error("refused");
  for (const facts of [{ threat: "yes" }, { policeCalls: -1 }, { amountFen: Number.NaN }, { category: "toString" }, { daysOpen: {} }, { incidents: 2 ** 53 }]) {
    const result = score(model.value, facts as never);
    expect([result.score, result.grade, result.findings[0]?.code]).toEqual([undefined, undefined, "score.factInvalid"]);
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({ score: null, grade: null });
    expect(singleChanges(model.value, facts as never)).toBeInstanceOf(Array);
  }
});

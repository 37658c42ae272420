import { describe, expect, test } from "vitest";
import { evaluator, explain, FALSE, TRUE, UNKNOWN, type PredicateData, type Truth } from "./index.ts";

const agreed: PredicateData = { "event.result": { equal: "agreed" } };
const threat: PredicateData = { violenceThreat: { equal: true } };
const calls: PredicateData = { policeCalls: { greaterThan: 2 } };

describe("one test", () => {
  test.each<[PredicateData, unknown, Truth]>([
    [{ x: { equal: "land" } }, "land", TRUE],
    [{ x: { notEqual: "land" } }, "family", TRUE],
    [{ x: { lessThan: 3 } }, 3, FALSE],
    [{ x: { lessOrEqual: 3 } }, 3, TRUE],
    [{ x: { greaterThan: 3 } }, 3, FALSE],
    [{ x: { greaterOrEqual: 3 } }, 3, TRUE],
    [{ x: { greaterOrEqual: 3, lessThan: 7 } }, 7, FALSE],
    [{ x: { isIn: [1, 2] } }, 2, TRUE],
    [{ x: { isNotIn: [1, 2] } }, 2, FALSE],
    [{ x: { isIn: [] } }, 2, FALSE],
    [{ x: { isIn: [] } }, null, UNKNOWN],
    [{ x: { equal: false } }, null, UNKNOWN],
    [{ x: { notEqual: 3 } }, undefined, UNKNOWN],
    [{ x: { isMissing: true } }, null, TRUE],
    [{ x: { isMissing: true } }, 0, FALSE],
    [{ x: { isMissing: false } }, undefined, FALSE],
    [{ x: { isMissing: false } }, false, TRUE],
  ])("%j of %j is %j", (predicate, x, truth) => {
    expect(evaluator(predicate)({ x } as never)).toBe(truth);
  });
});

describe("compounds, where the number of police calls is not known", () => {
  const facts = { "event.result": "agreed", violenceThreat: false };
  test.each<[PredicateData, Truth]>([
    [{}, TRUE],
    [{ or: [] }, FALSE],
    [{ and: [agreed, calls] }, UNKNOWN],
    [{ and: [threat, calls] }, FALSE],
    [{ and: [threat, calls, agreed] }, FALSE],
    [{ or: [agreed, calls] }, TRUE],
    [{ or: [threat, calls] }, UNKNOWN],
    [{ xor: [agreed, threat] }, TRUE],
    [{ xor: [agreed, agreed, agreed] }, TRUE],
    [{ xor: [agreed, calls] }, UNKNOWN],
    [{ xor: [{}, agreed] }, FALSE],
    [{ surrogate: [calls, threat] }, FALSE],
    [{ surrogate: [calls] }, UNKNOWN],
    [{ surrogate: [] }, UNKNOWN],
    [{ ...agreed, or: [calls, {}] }, TRUE],
  ])("%j is %j", (predicate, truth) => {
    expect(evaluator(predicate)(facts)).toBe(truth);
    expect(explain(predicate, facts).truth).toBe(truth);
  });
});

describe("why", () => {
  test("the first false part decides an 'and'", () => {
    expect(explain({ ...threat, ...agreed }, { violenceThreat: false, "event.result": "failed" }).decided.map((t) => t.path)).toEqual(["/violenceThreat/equal"]);
  });
  test("an unknown answer names the facts that would have to be known", () => {
    expect(explain({ ...threat, or: [calls, agreed] }, { violenceThreat: true })).toMatchObject({ truth: UNKNOWN, missing: ["policeCalls", "event.result"] });
  });
  test("a surrogate is decided by the parts up to the one that is known", () => {
    expect(explain({ surrogate: [calls, threat, agreed] }, { violenceThreat: true }).decided).toEqual([
      { path: "/surrogate/0/policeCalls/greaterThan", truth: UNKNOWN, field: "policeCalls", operator: "greaterThan", operand: 2, value: null },
      { path: "/surrogate/1/violenceThreat/equal", truth: TRUE, field: "violenceThreat", operator: "equal", operand: true, value: true },
    ]);
  });
});

import { dictionary, type FactsOf } from "@fengqiao/model";
import { expectTypeOf, test } from "vitest";
import { evaluator, explain, parsePredicate, type predicateShape, type Predicate, type PredicateData, type Truth } from "./index.ts";
import type * as z from "zod";

const label = { "zh-CN": "事实", en: "fact" };
const facts = dictionary({
  subject: { kind: "code", values: ["neighbour", "land"], changes: "never", label },
  amountFen: { kind: "integer", min: 0, changes: "freely", label },
  violenceThreat: { kind: "boolean", changes: "up", label },
  "event.result": { kind: "code", values: ["agreed", "failed"], changes: "freely", label },
});
type Facts = typeof facts;

test("a predicate knows its dictionary", () => {
  const serious: Predicate<Facts> = {
    amountFen: { greaterOrEqual: 500_000, lessThan: 3_000_000 },
    "event.result": { equal: "failed" },
    or: [{ violenceThreat: { equal: true } }, { subject: { isIn: ["land"] } }, { xor: [{}, { subject: { isMissing: true } }] }],
  };
  expectTypeOf(serious).toExtend<PredicateData>();
  expectTypeOf(evaluator<Facts>(serious)).toEqualTypeOf<(facts: FactsOf<Facts>) => Truth>();
  expectTypeOf(parsePredicate({}, facts)).extract<{ ok: true }>().toHaveProperty("value").toEqualTypeOf<Predicate<Facts>>();
});

test("what the dictionary does not have does not compile", () => {
  // @ts-expect-error a wrong field
  const field: Predicate<Facts> = { amountFn: { lessThan: 5 } };
  // @ts-expect-error a text compared with a number
  const kind: Predicate<Facts> = { and: [{ amountFen: { lessThan: "500000" } }] };
  // @ts-expect-error a code that is not listed
  const code: Predicate<Facts> = { subject: { isIn: ["land", "lnad"] } };
  // @ts-expect-error codes have no order
  const order: Predicate<Facts> = { subject: { lessThan: 3 } };
  // @ts-expect-error facts of another kind
  evaluator<Facts>({ violenceThreat: { equal: true } })({ violenceThreat: "yes" });
  expectTypeOf([field, kind, code, order]).toEqualTypeOf<Predicate<Facts>[]>();
});

test("without a dictionary a predicate is data", () => {
  expectTypeOf<Predicate>().toEqualTypeOf<PredicateData>();
  expectTypeOf<z.infer<typeof predicateShape>>().toEqualTypeOf<PredicateData>();
  const data: PredicateData = { and: [{ anything: { equal: 1 } }], something: { isMissing: true } };
  expectTypeOf(evaluator(data)).parameter(0).toExtend<Readonly<Record<string, boolean | number | string | null | undefined>>>();
  expectTypeOf(explain(data, { something: null }).missing).toEqualTypeOf<readonly string[]>();
});

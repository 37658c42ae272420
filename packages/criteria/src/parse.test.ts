import { dictionary, formatFinding } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { criteriaCatalogue, parsePredicate, predicateShape } from "./index.ts";

const label = { "zh-CN": "事实", en: "fact" };
const facts = dictionary({
  subject: { kind: "code", values: ["neighbour", "land", "family"], changes: "never", label },
  amountFen: { kind: "integer", min: 0, changes: "freely", label },
  violenceThreat: { kind: "boolean", changes: "up", label },
  "event.result": { kind: "code", values: ["agreed", "failed"], changes: "freely", label },
});
const parse = (json: unknown) => parsePredicate(json, facts);
const nested = (depth: number): object => Array.from({ length: depth }).reduce<object>((inner) => ({ and: [inner] }), {});

describe("what is accepted", () => {
  test.each([
    {},
    { or: [] },
    { amountFen: { greaterOrEqual: 500_000, lessThan: 3_000_000 } },
    { "event.result": { equal: "failed" } },
    { subject: { isIn: [] }, xor: [{}, { violenceThreat: { isMissing: false } }] },
    nested(64),
  ])("%j", (json) => {
    expect(parse(json)).toEqual({ ok: true, value: json, findings: [] });
    expect(predicateShape.safeParse(json).success).toBe(true);
  });

  test("the copy is frozen, its keys stand in the dictionary's order", () => {
    const parsed = parse({ or: [], violenceThreat: { equal: true }, subject: { isMissing: true, equal: "land" } });
    expect(parsed.ok && JSON.stringify(parsed.value)).toBe('{"subject":{"equal":"land","isMissing":true},"violenceThreat":{"equal":true},"or":[]}');
    expect(parsed.ok && Object.isFrozen(parsed.value.subject)).toBe(true);
  });
});

describe("what is refused, and where", () => {
  test.each<[unknown, string, string]>([
    [null, "predicate.notAnObject", ""],
    [[], "predicate.notAnObject", ""],
    [{ and: [{}, 3] }, "predicate.notAnObject", "/and/1"],
    [nested(65), "predicate.tooDeep", "/and/0".repeat(65)],
    [{ or: Array.from({ length: 100_001 }, () => ({})) }, "predicate.tooLarge", ""],
    [{ amountFen: { isIn: Array.from({ length: 100_001 }, (_, i) => i) } }, "predicate.tooLarge", ""],
    [{ amountFen: { isIn: Array.from({ length: 60_000 }, (_, i) => i) }, or: [{ amountFen: { isIn: Array.from({ length: 60_000 }, (_, i) => i) } }, { violenceThreat: { equal: true } }] }, "predicate.tooLarge", ""],
    [{ or: { amountFen: { equal: 1 } } }, "compound.notAList", "/or"],
    [{ "a/b~": { equal: 1 } }, "field.unknown", "/a~1b~0"],
    [{ toString: { equal: 1 } }, "field.unknown", "/toString"],
    [JSON.parse('{"__proto__":{"equal":1}}'), "field.unknown", "/__proto__"],
    [{ amountFen: 5000 }, "test.notAnObject", "/amountFen"],
    [{ amountFen: {} }, "test.empty", "/amountFen"],
    [{ violenceThreat: { lessThan: 1 } }, "operator.unknown", "/violenceThreat/lessThan"],
    [{ amountFen: { below: 1 } }, "operator.unknown", "/amountFen/below"],
    [{ amountFen: { lessThan: "5000" } }, "operand.wrongKind", "/amountFen/lessThan"],
    [{ amountFen: { lessThan: Number.NaN } }, "operand.wrongKind", "/amountFen/lessThan"],
    [{ amountFen: { isIn: 3 } }, "operand.wrongKind", "/amountFen/isIn"],
    [{ amountFen: { isIn: [3, null] } }, "operand.wrongKind", "/amountFen/isIn/1"],
    [{ amountFen: { isMissing: 1 } }, "operand.wrongKind", "/amountFen/isMissing"],
    [{ violenceThreat: { equal: 1 } }, "operand.wrongKind", "/violenceThreat/equal"],
    [{ subject: { isIn: ["land", "lnad"] } }, "operand.unknownCode", "/subject/isIn/1"],
    [{ subject: { isNotIn: ["land", "land"] } }, "operand.duplicate", "/subject/isNotIn/1"],
  ])("%j is %s at %s", (json, code, path) => {
    const parsed = parse(json);
    expect(parsed.findings.map((f) => [f.code, f.path])).toEqual([[code, path]]);
    expect(parsed.ok).toBe(false);
  });

  test("a list that stands in itself is refused, quickly", () => {
    const loop: { and: unknown[] } = { and: [] };
    loop.and.push(loop, loop);
    expect(parse(loop).ok).toBe(false);
  });

  test("all findings come at once, and say what was probably meant", () => {
    const parsed = parse({ amountFn: { lessThan: 1 }, subject: { equal: "naighbour" } });
    expect(parsed.findings.map((f) => formatFinding(f, "en", [criteriaCatalogue]))).toEqual([
      "/subject/equal: 'subject' has no code 'naighbour'; did you mean 'neighbour'?",
      "/amountFn: the dictionary has no field 'amountFn'; did you mean 'amountFen'?",
    ]);
    expect(parsed.findings.map((f) => formatFinding(f, "zh-CN", [criteriaCatalogue]))).toEqual([
      "/subject/equal：“subject”没有代码“naighbour”，是否指“neighbour”",
      "/amountFn：字典中没有字段“amountFn”，是否指“amountFen”",
    ]);
  });
});

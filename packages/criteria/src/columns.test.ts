import { dictionary } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import { columnEvaluator, columnsOf, columnsOfRecords, numberAt, type Column, type PredicateData } from "./index.ts";

const label = { "zh-CN": "事实", en: "fact" };
const facts = dictionary({
  category: { kind: "code", values: ["land", "family"], changes: "never", label },
  village: { kind: "code", values: Array.from({ length: 300 }, (_, i) => `v${i}`), changes: "never", label },
  calls: { kind: "integer", min: 0, changes: "up", label },
  balance: { kind: "integer", changes: "freely", label },
  rate: { kind: "decimal", min: 0, max: 1, changes: "freely", label },
  threat: { kind: "boolean", changes: "up", label },
});
const truths = (predicate: PredicateData, columns: ReturnType<typeof columnsOf<typeof facts>>) => [...columnEvaluator(facts, predicate as never)(columns)];

/** What an Apache Arrow vector looks like from here. */
const arrow = (values: readonly unknown[]) => ({ length: values.length, get: (i: number) => values[i] });

describe("columns as they come", () => {
  test("arrays, typed arrays and Arrow vectors, 64-bit ones too", () => {
    const columns = columnsOf(facts, { category: arrow(["land", null, "family"]), calls: arrow([0n, 300n, null]), balance: new Int32Array([-5, 0, 5]), rate: new Float64Array([0, 0.25, 1]), threat: [true, false, null] });
    expect(truths({ category: { equal: "land" } }, columns)).toEqual([2, 1, 0]);
    expect(truths({ calls: { greaterThan: 299 } }, columns)).toEqual([0, 2, 1]);
    expect(truths({ balance: { lessOrEqual: 0 } }, columns)).toEqual([2, 2, 0]);
    expect(truths({ rate: { greaterThan: 0.2 }, threat: { equal: false } }, columns)).toEqual([0, 2, 1]);
    expect(truths({ village: { isMissing: true } }, columns)).toEqual([2, 2, 2]);
  });

  test("counts take a byte, great ones their number too; many codes take two bytes", () => {
    const { columns } = columnsOf(facts, { calls: [0, 252, null], balance: [1, 2, 3], village: ["v0", "v299", null] });
    expect(columns.calls).toEqual({ bytes: Uint8Array.of(1, 253, 0), outside: 0 });
    expect(columns.balance).toEqual({ numbers: Int32Array.of(1, 2, 3), outside: 0 });
    expect(columns.village).toEqual({ places: Uint16Array.of(1, 300, 0), outside: 0 });
    expect(columnsOf(facts, { calls: [5, 2 ** 40] }).columns.calls).toEqual({ bytes: Uint8Array.of(6, 253), numbers: Float64Array.of(5, 2 ** 40), outside: 0 });
  });

  test("what is outside the dictionary is told apart, unless it is taken as missing", () => {
    const rows = [{ calls: -1 }, { calls: 2.5 }, { calls: "3" }, { calls: 3 }, {}] as never[];
    const strict = columnsOfRecords(facts, rows);
    expect([strict.columns.calls?.outside, truths({ calls: { isMissing: false } }, strict)]).toEqual([3, [1, 1, 1, 2, 0]]);
    expect(truths({ calls: { isMissing: true } }, columnsOfRecords(facts, rows, { calls: "asMissing" }))).toEqual([2, 2, 2, 0, 2]);
  });

  test("the numbers of a column can be read back row by row", () => {
    const columns = columnsOf(facts, { calls: [0, 252, null, -1], balance: [-5, 2 ** 40, null, 2.5], rate: [0.25, 1, null, 7] }).columns;
    const narrow = columnsOf(facts, { balance: [-5, 7, null, 2.5], calls: [253, 9, null, "3"] }).columns;
    const read = (column: Column | undefined) => [0, 1, 2, 3].map((row) => column && numberAt(column, row));
    expect([read(columns.calls), read(columns.balance), read(columns.rate)]).toEqual([[0, 252, undefined, undefined], [-5, 2 ** 40, undefined, undefined], [0.25, 1, undefined, undefined]]);
    expect([read(narrow.balance), read(narrow.calls)]).toEqual([[-5, 7, undefined, undefined], [253, 9, undefined, undefined]]);
  });

  test("columns of different lengths are a programmer's error", () => expect(() => columnsOf(facts, { calls: [1], threat: [] })).toThrow(TypeError));

  test("blocks meet without a seam", () => {
    const calls = Array.from({ length: 10_000 }, (_, i) => i % 7);
    const out = columnEvaluator(facts, { or: [{ calls: { equal: 3 } }, { calls: { greaterThan: 5 } }] })(columnsOf(facts, { calls }));
    expect(out.every((truth, i) => truth === (i % 7 === 3 || i % 7 === 6 ? 2 : 0))).toBe(true);
  });
});

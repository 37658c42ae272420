import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCodeList } from "./codes/taxonomy.ts";
import { parseDisputeDictionary } from "./facts/parse-dictionary.ts";
import type { Outcome } from "./finding.ts";
import { checkCitizenNumber } from "./identifiers/citizen-number.ts";
import { checkCreditCode } from "./identifiers/credit-code.ts";
import { readDivisionCode } from "./identifiers/division-code.ts";
import { parseLedgerMapping } from "./ledger/mapping.ts";
import { readLedger } from "./ledger/read-ledger.ts";
import { parseWith } from "./parse.ts";
import { checkPlain, type Json } from "./plain.ts";
import { audiences, partyAudience } from "./privacy/audience.ts";
import { redact } from "./privacy/redact.ts";
import { parseRetention } from "./privacy/retention.ts";
import { provenanceOf } from "./provenance/provenance.ts";
import { sourceRegister } from "./provenance/source.ts";
import { anyRecord } from "./records/arbitrary.test.ts";
import { parseRecord } from "./records/parse-record.ts";
import { ledgerRecordTypeIds, recordTypeIds, recordTypes } from "./records/record-types.ts";

const names = fc.constantFrom(
  "id", "subject", "category", "channel", "foundOn", "place", "parties", "incidents", "attempts", "amountFen", "__proto__", "constructor", "on", "result", "format",
  "kind", "from", "of", "how", "src", "*", "codes", "label", "zh-CN", "en", "rules", "fields", "record", "version",
);
const odd = fc.constantFrom<unknown>(Number.NaN, -0, Infinity, "\ud800", "x".repeat(5000), "2021-02-30", "0x10", "１２", undefined, Symbol.iterator, () => 1, 10n);
const hostile = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true, withTypedArray: true, withNullPrototype: true }),
    fc.string({ unit: "binary" }),
    odd,
    fc.dictionary(names, tie("value")),
    fc.array(tie("value"), { maxLength: 4 }),
  ),
})).value;
/** Has every column, so that the mapping itself is not refused for one that no row has. */
const heads = { 编号: "XJ-1", 日期: "2021-08-10", 類別: "土地", 備註: "x", ["__proto__"]: "x", constructor: "x", length: "1" };
/** A good record with one thing wrong somewhere near the top: what real bad data looks like. */
const nearlyGood = fc.constantFrom(...recordTypeIds).chain((type) => fc.tuple(fc.constant(type), anyRecord(type), names, hostile)).map(([type, record, key, value]) => ({ type, input: { ...record, [key]: value } }));

function answers(...outcomes: readonly Outcome<unknown>[]): void {
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.findings.length).toBeGreaterThan(0);
}

test("for every input, parsing answers with a value or with findings and never throws", () => {
  let seen = 0;
  fc.assert(
    fc.property(hostile, fc.constantFrom(...recordTypeIds), (input, type) => {
      seen += 1;
      answers(checkPlain(input), parseRecord(type, input), parseRecord("dispute", input), parseLedgerMapping(input), parseLedgerMapping(input, ledgerRecordTypeIds), parseCodeList(input), parseDisputeDictionary(input), parseRetention(input), parseWith(sourceRegister, input));
      const text = String(typeof input === "string" ? input : seen);
      answers(readDivisionCode(text), checkCitizenNumber(text), checkCreditCode(text));
      if (checkPlain(input).ok) expect(provenanceOf(input as Json, { sources: {} }).findings).toBeDefined();
    }),
    { numRuns: 100_000 },
  );
  expect(seen).toBeGreaterThanOrEqual(100_000);
});

test("for every nearly good record, the generated code and the schema itself give the same answer, and what is accepted can be redacted", () => {
  fc.assert(
    fc.property(nearlyGood, ({ type, input }) => {
      const fast = parseRecord(type, input);
      expect(fast).toEqual(parseWith(recordTypes[type].schema, input));
      if (fast.ok) for (const audience of [audiences.public, partyAudience("p-1")]) expect(redact(type, fast.value as never, audience)).toBeTypeOf("object");
    }),
    { numRuns: 10_000 },
  );
});

const columns = fc.constantFrom("编号", "日期", "類別", "備註", "__proto__", "constructor", "length");
const cell = fc.oneof(fc.constantFrom<unknown>("", " 　", "2021-08-10", "２０２１年８月１０日", "土地", "是", "1,2", "3万元", 44_990, true, null), fc.string({ unit: "binary" }), fc.anything({ withNullPrototype: true, withBigInt: true }));
const rows = fc.array(fc.oneof(fc.dictionary(columns, cell, { noNullPrototype: false }), hostile), { maxLength: 8 });
const source = fc.oneof(
  fc.record({ column: columns, as: fc.constantFrom("text", "integer", "yuan", "boolean", "date", "instant", "code"), list: fc.oneof({ weight: 9, arbitrary: fc.constant("dispute-category") }, fc.constantFrom("no-list", "__proto__")), template: fc.constant("{}$&") }, { requiredKeys: ["column"] }),
  fc.record({ constant: fc.oneof(fc.string(), fc.integer(), fc.boolean()) }),
);
const pointers = fc.oneof({ weight: 19, arbitrary: fc.constantFrom("/id", "/subject", "/place/area", "/incidents/0/on", "/incidents/999/on") }, fc.constantFrom("/place", "/parties/name", "/constructor/prototype/x", "/kind"));
const mappings = fc.record(
  {
    format: fc.constant("fengqiao.ledger-mapping/1"),
    record: fc.oneof({ weight: 4, arbitrary: fc.constant("dispute") }, fc.constantFrom(...recordTypeIds)),
    title: fc.constant({ "zh-CN": "台账", en: "ledger" }),
    zone: fc.oneof({ weight: 9, arbitrary: fc.constantFrom("Asia/Shanghai", "UTC") }, fc.constantFrom("Nowhere", "__proto__")),
    dates: fc.constantFrom(["ymd"], ["serial", "mdy"], ["dmy", "ymd"]),
    fields: fc.dictionary(pointers, source),
    lists: fc.array(fc.record({ to: fc.constantFrom("/attempts", "/attempts", "/place", "/id"), times: source, item: fc.dictionary(fc.constantFrom("/on", "/result", "/note"), source) }), { maxLength: 2 }),
    events: fc.array(fc.record({ type: fc.constant("x"), at: source, by: fc.constant({ id: "ledger", roles: ["grid"] }), times: source }), { maxLength: 2 }),
  },
  { requiredKeys: ["format", "record", "title", "zone", "dates", "fields"] },
);

test("for every table and every mapping, each row is in exactly one of the two lists, and nothing throws", () => {
  let read = 0;
  fc.assert(
    fc.property(rows, mappings, (table, input) => {
      const mapping = parseLedgerMapping(input, ledgerRecordTypeIds);
      if (!mapping.ok) return;
      const reading = readLedger([heads, ...table] as never, mapping.value);
      answers(reading);
      if (!reading.ok) return;
      read += 1;
      const numbers = [...reading.value.entries, ...reading.value.refused].map((row) => row.row).sort((a, b) => a - b);
      expect(numbers).toEqual([heads, ...table].map((_, i) => i + 2));
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(2000);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLedgerMapping, type LedgerMapping } from "./mapping.ts";
import { readLedger } from "./read-ledger.ts";
import type { LedgerRow } from "./source-reader.ts";

const written = {
  format: "fengqiao.ledger-mapping/1",
  record: "dispute",
  title: { "zh-CN": "台账", en: "ledger" },
  zone: "Asia/Shanghai",
  dates: ["ymd", "serial", "dmy"],
  fields: {
    "/id": { column: "编号", required: true },
    "/subject": { column: "简述", required: true },
    "/category": { column: "类别", as: "code", list: "dispute-category", required: true },
    "/channel": { constant: "grid" },
    "/foundOn": { column: "日期", as: "date", required: true },
    "/incidents/0/on": { column: "日期", as: "date", required: true },
    "/amountFen": { column: "金额", as: "yuan" },
  },
  events: [{ type: "detect.report", at: { column: "日期", as: "instant" }, by: { id: "ledger", roles: ["grid"] }, times: { column: "次数", as: "integer" } }],
};
const parsed = parseLedgerMapping(written);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
const mapping: LedgerMapping = parsed.value;

const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));
const spelled = fc.tuple(day, fc.constantFrom("-", "/", ".", "年")).map(([d, s]) => (s === "年" ? d.replace(/(.*)-(.*)-(.*)/, "$1年$2月$3日") : d.replaceAll("-", s)));
const good = fc.record({ 编号: fc.uuid(), 简述: fc.constant("地界纠纷"), 类别: fc.constantFrom("邻里纠纷", "婚姻家庭", "land"), 日期: spelled, 金额: fc.constantFrom("", "12.5", "3万"), 次数: fc.constantFrom("1", "２") });
const anyCell = fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined), fc.bigInt() as fc.Arbitrary<never>, fc.object() as fc.Arbitrary<never>);
const hostile = fc.dictionary(fc.oneof(fc.constantFrom("编号", "简述", "类别", "日期", "金额", "次数", "__proto__"), fc.string()), anyCell) as fc.Arbitrary<LedgerRow>;
/** A row with all columns keeps the mapping itself from being refused. */
const heads = { 编号: "first", 简述: "x", 类别: "land", 日期: "2021-08-10", 金额: "", 次数: "1" };

test("for every table, each row is in exactly one of the two lists, in order, and no row is invented", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(good, hostile), { maxLength: 12 }), (rows) => {
      const reading = readLedger([heads, ...rows], mapping);
      if (!reading.ok) throw new Error("refused as a whole");
      const { entries, refused } = reading.value;
      const numbers = (list: readonly { row: number }[]) => list.map((e) => e.row);
      expect([...numbers(entries), ...numbers(refused)].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i + 3).toSpliced(0, 0, 2));
      expect(numbers(entries)).toEqual([...numbers(entries)].sort((a, b) => a - b));
      expect(refused.every((r) => r.findings.length > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("for every well-kept row, the record says what the row says", () => {
  fc.assert(
    fc.property(good, (row) => {
      const reading = readLedger([heads, row], mapping);
      const entry = reading.ok ? reading.value.entries[1] : undefined;
      expect(entry?.record.id).toBe(row.编号);
      expect(entry?.kind === "dispute" && entry.record.foundOn.replaceAll("-", "")).toBe(row.日期.replaceAll(/\D/g, ""));
      expect(entry?.events).toHaveLength(row.次数 === "1" ? 1 : 2);
    }),
  );
});

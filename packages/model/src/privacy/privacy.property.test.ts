import fc from "fast-check";
import { expect, test } from "vitest";
import { amend, undo } from "../amend.ts";
import { canonicalJson } from "../canonical.ts";
import type { Json } from "../plain.ts";
import { anyRecord } from "../records/arbitrary.test.ts";
import { parseRecord } from "../records/parse-record.ts";
import { recordTypeIds, recordTypes, type RecordTypeId } from "../records/record-types.ts";
import { audiences, partyAudience, type Audience } from "./audience.ts";
import { dataClasses, type DataClass } from "./data-class.ts";
import { erase } from "./erase.ts";
import { leavesOf } from "./leaves.ts";
import { exportFor, type StoredRecord } from "./person-file.ts";
import { redact } from "./redact.ts";

const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constantFrom(...Object.values(audiences)),
  fc.constantFrom("p-1", "p-2", "stranger").map(partyAudience),
  fc.record({ id: fc.constant("x"), label: fc.constant({ "zh-CN": "某", en: "x" }), sees: fc.subarray([...dataClasses]), party: fc.constantFrom("p-1", "p-2") }),
  fc.record({ id: fc.constant("x"), label: fc.constant({ "zh-CN": "某", en: "x" }), sees: fc.subarray([...dataClasses]) }),
);
const personal: readonly DataClass[] = ["identifier", "contact", "sensitive", "child", "protected"];
/** Texts of the generator that carry the mark of a class; ids and codes have none. */
const isMarked = (value: unknown): value is string => typeof value === "string" && value.includes("某");

/** Two people may live at one address: what rightly stays of one says nothing about the other. */
const standsIn = (values: readonly string[], value: string): boolean => values.some((other) => other.includes(value));

test.each(recordTypeIds)("for every %s and every audience, nothing of a hidden class comes through", (type) => {
  fc.assert(
    fc.property(anyRecord(type), anyAudience, (record, audience) => {
      const seen = JSON.stringify(redact(type, record, audience));
      const party = audience.party;
      const leaves = leavesOf(record, recordTypes[type].classes, party);
      const mayStay = (leaf: (typeof leaves)[number]): boolean => (leaf.own || audience.sees.includes(leaf.dataClass)) && !(leaf.dataClass === "protected" && party !== undefined && !leaf.own);
      const stays = leaves.filter(mayStay).map((leaf) => String(leaf.value));
      for (const leaf of leaves) if (!mayStay(leaf) && personal.includes(leaf.dataClass) && isMarked(leaf.value) && !standsIn(stays, leaf.value)) expect(seen).not.toContain(leaf.value);
      if (recordTypes[type].parties === "closed" && party !== undefined) expect(seen).toBe("{}");
    }),
    { numRuns: 60 },
  );
});

const stored = fc.array(fc.constantFrom<RecordTypeId>("dispute", "agreement", "petition", "safetyReport", "evaluation", "returnVisit", "consent").chain((type) => anyRecord(type).map((record) => ({ type, record }) as StoredRecord)), { minLength: 1, maxLength: 5 });

test("for every file and party, the export never names who reported, not even in a text", () => {
  fc.assert(
    fc.property(stored, fc.constantFrom("p-1", "p-2", "p-3"), (records, party) => {
      const reporters = records.flatMap(({ type, record }) => leavesOf(record, recordTypes[type].classes, party).filter((leaf) => leaf.dataClass === "protected" && !leaf.own && isMarked(leaf.value)).map((leaf) => String(leaf.value)));
      const told = records.map((r) => (r.type === "dispute" ? { ...r, record: { ...r.record, subject: `${r.record.subject}：${reporters.join("、")}报警` } } : r));
      const seen = JSON.stringify(exportFor(told, party));
      for (const reporter of reporters) expect(seen).not.toContain(reporter);
    }),
    { numRuns: 200 },
  );
});

test("for every file and party, an erasure leaves records that still parse and nothing of his own", () => {
  fc.assert(
    fc.property(stored, fc.constantFrom("p-1", "p-2", "p-3"), (records, party) => {
      const erased = erase(records, party, { ground: "request", by: "officer-7", at: "2026-11-21T10:00:00+08:00", reason: "本人申请" });
      if (!erased.ok) return;
      const after = JSON.stringify(erased.value);
      const others = records.flatMap(({ type, record }) => leavesOf(record, recordTypes[type].classes, party).filter((leaf) => !leaf.own).map((leaf) => String(leaf.value)));
      records.forEach(({ type, record }, i) => {
        for (const leaf of leavesOf(record, recordTypes[type].classes, party)) if (leaf.own && personal.includes(leaf.dataClass) && isMarked(leaf.value) && !standsIn(others, leaf.value)) expect(after).not.toContain(leaf.value);
        const now = erased.value.records[i]!;
        expect(parseRecord(type, JSON.parse(JSON.stringify(now.record))).ok).toBe(true);
        const neutral = (value: object) => leavesOf(value, recordTypes[type].classes).filter((leaf) => leaf.dataClass === "neutral").map((leaf) => [leaf.path, leaf.value]);
        expect(neutral(now.record)).toEqual(neutral(record));
      });
    }),
    { numRuns: 200 },
  );
});

test.each(recordTypeIds)("for every %s and every correction, amending and undoing is the identity", (type) => {
  fc.assert(
    fc.property(anyRecord(type), anyRecord(type), fc.func(fc.boolean()), (record, other, choose) => {
      const amended = amend(
        type,
        record,
        (draft) => {
          const open = draft as Record<string, unknown>;
          for (const [key, value] of Object.entries(other)) if (choose(key)) open[key] = value;
          for (const key of Object.keys(open)) if (!(key in other) && choose(key)) Reflect.deleteProperty(open, key);
        },
        { by: "officer-7", at: "2026-11-21T10:00:00+08:00", reason: "核实后更正" },
      );
      if (!amended.ok) return;
      const before = undo(amended.value.record as object, JSON.parse(JSON.stringify(amended.value.amendment)) as typeof amended.value.amendment);
      expect(canonicalJson(before as Json)).toBe(canonicalJson(record as Json));
    }),
    { numRuns: 30 },
  );
});

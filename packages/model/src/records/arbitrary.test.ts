import fc from "fast-check";
import { expect, test } from "vitest";
import { recordJsonSchema, type JsonSchema } from "../json-schema.ts";
import { parseRecord } from "./parse-record.ts";
import { recordTypeIds, recordTypes, type RecordOf, type RecordTypeId } from "./record-types.ts";

const at = fc.integer({ min: 631_152_000, max: 2_871_763_200 }).map((seconds) => new Date(seconds * 1000).toISOString());
const token = fc.integer({ min: 0, max: 0xffffff }).map((n) => n.toString(36).padStart(5, "0"));

/** A text about a person carries its class as a mark, so that a leak can be seen. */
function textOf(schema: JsonSchema): fc.Arbitrary<string> {
  const { format, pattern = "", "x-dataClass": dataClass } = schema;
  if (format === "date") return at.map((instant) => instant.slice(0, 10));
  if (format === "date-time") return at.map((instant) => `${instant.slice(0, 19)}+08:00`);
  if (format === "uri") return token.map((t) => `https://example.org/${t}`);
  if (pattern.includes("HJ-NPQ")) return fc.constantFrom("914403001922038216", "91110000802100433B");
  if (pattern.includes("\\d{6}")) return fc.constantFrom("640422", "640422102203", "500116000000");
  if (pattern.includes("{0,63}")) return fc.constantFrom("visit", "land", "micro", "x1");
  if (pattern !== "") return dataClass === "neutral" ? token : fc.oneof(fc.constantFrom("p-1", "p-2", "p-3"), token);
  if (dataClass === "neutral") return fc.oneof(token, fc.string({ minLength: schema.minLength ?? 1, maxLength: 12, unit: "grapheme" }));
  const mark = token.map((t) => `${String(dataClass)}某${t}`);
  return dataClass === "freeText" ? fc.tuple(mark, fc.constantFrom("", "因地界与邻居发生纠纷")).map((parts) => parts.join("")) : mark;
}

function valueOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  switch (schema.type) {
    case "object": {
      const model = Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, value]) => [key, valueOf(value as JsonSchema)]));
      return fc.record(model, { requiredKeys: schema.required ?? [], noNullPrototype: true });
    }
    case "array": {
      const min = schema.minItems ?? 0;
      return fc.array(valueOf(schema.items as JsonSchema), { minLength: min, maxLength: Math.min(schema.maxItems ?? 99, min + 2) });
    }
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({ min: schema.minimum ?? 0, max: 1_000_000 });
    case "string":
      return textOf(schema);
    default:
      throw new Error(`no generator for ${JSON.stringify(schema)}`);
  }
}

/** Any record of a kind that its schema accepts. */
export function anyRecord<K extends RecordTypeId>(type: K): fc.Arbitrary<RecordOf<K>> {
  return valueOf(recordJsonSchema(type)).filter((value) => recordTypes[type].schema.safeParse(value).success) as fc.Arbitrary<RecordOf<K>>;
}

test.each(recordTypeIds)("for every %s, reading what was written gives the same, frozen to the bottom", (type) => {
  fc.assert(
    fc.property(anyRecord(type), (record) => {
      const read = parseRecord(type, JSON.parse(JSON.stringify(record)));
      if (!read.ok) throw new Error(JSON.stringify(read.findings));
      expect(read.value).toEqual(record);
      const deepFrozen = (value: unknown): boolean => typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(deepFrozen));
      expect(deepFrozen(read.value)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonSchemaOf, recordJsonSchema, type JsonSchema } from "./json-schema.ts";
import { ledgerMapping } from "./ledger/mapping.ts";
import { classAt } from "./privacy/data-class.ts";
import { label } from "./label.ts";
import { anyRecord } from "./records/arbitrary.test.ts";
import { recordTypeIds, recordTypes } from "./records/record-types.ts";

const folder = new URL("../schema/", import.meta.url);
const wanted: Readonly<Record<string, JsonSchema>> = {
  ...Object.fromEntries(recordTypeIds.map((type) => [type, recordJsonSchema(type)])),
  "ledger-mapping": jsonSchemaOf(ledgerMapping, { id: "ledger-mapping", label: label("台账映射", "ledger mapping") }),
};
const written = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/** `UPDATE_SCHEMAS=1 npx vitest run --config vitest.workspace.ts --project model json-schema` writes the files. */
if (process.env.UPDATE_SCHEMAS === "1") {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(wanted)) writeFileSync(new URL(`${name}.json`, folder), written(schema));
}

test("the committed schemas are those of the records, and there are no others", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(wanted).map((name) => `${name}.json`).sort());
  for (const [name, schema] of Object.entries(wanted)) expect(readFileSync(new URL(`${name}.json`, folder), "utf8")).toBe(written(schema));
});

test.each(recordTypeIds)("the schema of %s is 2020-12, refuses unknown fields and says each field's class", (type) => {
  const schema = recordJsonSchema(type);
  expect([schema.$schema, schema.$id, schema.additionalProperties]).toEqual(["https://json-schema.org/draft/2020-12/schema", `urn:fengqiao:schema:${type}`, false]);
  const visit = (inner: JsonSchema, path: string): void => {
    if (inner.properties) for (const [key, value] of Object.entries(inner.properties)) visit(value as JsonSchema, `${path}/${key}`);
    else if (inner.type === "array") visit(inner.items as JsonSchema, `${path}/*`);
    else expect([path, inner["x-dataClass"]]).toEqual([path, classAt(recordTypes[type].classes, path)]);
  };
  visit(schema, "");
});

test.each(recordTypeIds)("for every %s, the JSON Schema accepts what the record's own schema accepts", (type) => {
  // zod compiles patterns without the `u` flag that JSON Schema asks for, so here the letters of ids are ASCII
  const again = z.fromJSONSchema(JSON.parse(JSON.stringify(recordJsonSchema(type)).replaceAll(String.raw`\\p{L}\\p{N}`, "A-Za-z0-9")) as JsonSchema);
  fc.assert(
    fc.property(anyRecord(type), (record) => {
      expect(again.safeParse(record).success).toBe(true);
      expect(again.safeParse({ ...record, householdLabel: "x" }).success).toBe(false);
    }),
    { numRuns: 10 },
  );
});

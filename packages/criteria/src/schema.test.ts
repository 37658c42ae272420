import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { jsonSchemaOf, type JsonSchema } from "@fengqiao/model";
import { expect, test } from "vitest";
import * as z from "zod";
import { predicateShape } from "./index.ts";

const file = new URL("../schema/predicate.json", import.meta.url);
const schema = jsonSchemaOf(predicateShape, { id: "predicate", label: { "zh-CN": "条件", en: "predicate" } });
const written = `${JSON.stringify(schema, null, 2)}\n`;

/** `UPDATE_SCHEMAS=1 npx vitest run --config vitest.workspace.ts --project criteria schema` writes the file. */
if (process.env.UPDATE_SCHEMAS === "1") {
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, written);
}

test("the committed schema is that of the shape", () => expect(readFileSync(file, "utf8")).toBe(written));

test.each([
  [{}, true],
  [{ amountFen: { greaterOrEqual: 500_000 }, or: [{ and: [] }, { threat: { equal: true } }] }, true],
  [{ amountFen: {} }, false],
  [{ amountFen: { below: 3 } }, false],
  [{ amountFen: 3 }, false],
  [{ or: {} }, false],
  [{ and: [3] }, false],
])("%j: %s", (json, accepted) => {
  expect(z.fromJSONSchema(JSON.parse(written) as JsonSchema).safeParse(json).success).toBe(accepted);
  if (!accepted) expect(predicateShape.safeParse(json).success).toBe(false);
});

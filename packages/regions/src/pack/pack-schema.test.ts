import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { jsonSchemaOf, type JsonSchema } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { xiji } from "../xiji/index.ts";
import { packShape } from "./pack.ts";

const folder = new URL("../../schema/", import.meta.url);
const wanted = jsonSchemaOf(packShape, { id: "pack", label: { "zh-CN": "规则包", en: "rule pack" } });
const written = `${JSON.stringify(wanted, null, 2)}\n`;
const file = new URL("pack.json", folder);

/** `UPDATE_SCHEMAS=1 npx vitest run --config vitest.workspace.ts --project regions schema` writes the file. */
if (process.env.UPDATE_SCHEMAS === "1") {
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, written);
}

test("the committed schema is that of the pack's shape, and there is no other", () => {
  expect(readdirSync(folder)).toEqual(["pack.json"]);
  expect(readFileSync(file, "utf8")).toBe(written);
  expect([wanted.$schema, wanted.$id]).toEqual(["https://json-schema.org/draft/2020-12/schema", "urn:fengqiao:schema:pack"]);
});

describe("the schema", () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(file, "utf8")) as JsonSchema);
  const pack = (): Record<string, unknown> => JSON.parse(JSON.stringify(xiji)) as Record<string, unknown>;

  test("accepts a pack that the SDK brings", () => expect(schema.safeParse(pack()).success).toBe(true));

  test.each<[string, (json: Record<string, unknown>) => unknown]>([
    ["an unknown section", (json) => ({ ...json, persons: [] })],
    ["another format", (json) => ({ ...json, format: "fengqiao.pack/2" })],
    ["a name in one language", (json) => ({ ...json, names: { "zh-CN": "西吉县" } })],
    ["no sources", ({ sources: _, ...json }) => json],
    ["an unknown key in a scorecard", (json) => ({ ...json, scoring: { ...(json.scoring as object), household: 1 } })],
  ])("refuses %s", (_, change) => expect(schema.safeParse(change(pack())).success).toBe(false));
});

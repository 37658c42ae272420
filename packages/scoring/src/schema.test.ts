import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { jsonSchemaOf, type JsonSchema } from "@fengqiao/model";
import { expect, test } from "vitest";
import * as z from "zod";
import { caseDifficultyScheme, caseDifficultyScorecard, disputeGradeScheme, disputeRiskScorecard, gradeSchemeShape, hardStopsShape, protectionStops, scorecardShape } from "./index.ts";

const folder = new URL("../schema/", import.meta.url);
const wanted: Readonly<Record<string, JsonSchema>> = {
  scorecard: jsonSchemaOf(scorecardShape, { id: "scorecard", label: { "zh-CN": "评分卡", en: "scorecard" } }),
  "grade-scheme": jsonSchemaOf(gradeSchemeShape, { id: "grade-scheme", label: { "zh-CN": "等级方案", en: "grade scheme" } }),
  "hard-stops": jsonSchemaOf(hardStopsShape, { id: "hard-stops", label: { "zh-CN": "硬性规则", en: "hard stops" } }),
};
const written = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/** `UPDATE_SCHEMAS=1 npx vitest run --config vitest.workspace.ts --project scoring schema` writes the files. */
if (process.env.UPDATE_SCHEMAS === "1") {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(wanted)) writeFileSync(new URL(`${name}.json`, folder), written(schema));
}

test("the committed schemas are those of the shapes, and there are no others", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(wanted).map((name) => `${name}.json`).sort());
  for (const [name, schema] of Object.entries(wanted)) expect(readFileSync(new URL(`${name}.json`, folder), "utf8")).toBe(written(schema));
});

test.each([
  ["scorecard", [disputeRiskScorecard, caseDifficultyScorecard]],
  ["grade-scheme", [disputeGradeScheme, caseDifficultyScheme]],
  ["hard-stops", [protectionStops]],
] as const)("the schema of %s accepts the SDK's own and refuses unknown keys", (name, values) => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as JsonSchema);
  for (const value of values) {
    const json = JSON.parse(JSON.stringify(value)) as object;
    expect(schema.safeParse(json).success).toBe(true);
    expect(schema.safeParse(Array.isArray(json) ? [{ ...(json[0] as object), points: 1 }] : { ...json, person: "x" }).success).toBe(false);
  }
});

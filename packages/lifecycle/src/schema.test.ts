import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { chinaCalendar } from "@fengqiao/calendar";
import { jsonSchemaOf, type JsonSchema } from "@fengqiao/model";
import { expect, test } from "vitest";
import * as z from "zod";
import { caseShape } from "./case/case-shape.ts";
import { caseEvent, journalEntry } from "./case/event.ts";
import { upcast } from "./case/upcast.ts";
import { chain } from "./chain/chain.ts";
import { posts } from "./explore/posts.ts";
import { lifecycleOf } from "./lifecycle.ts";
import { sequences } from "./testdata/chains.ts";
import { charts } from "./testdata/charts.ts";
import { history, seeded } from "./testdata/histories.ts";

const folder = new URL("../schema/", import.meta.url);
const wanted: Readonly<Record<string, JsonSchema>> = {
  case: jsonSchemaOf(caseShape, { id: "case", label: { "zh-CN": "案件", en: "case" } }),
  "case-event": jsonSchemaOf(caseEvent, { id: "case-event", label: { "zh-CN": "案件事件", en: "event of a case" } }),
  chain: jsonSchemaOf(chain, { id: "chain", label: { "zh-CN": "办理流程", en: "chain" } }),
  "journal-entry": jsonSchemaOf(journalEntry, { id: "journal-entry", label: { "zh-CN": "案件日志条目", en: "entry of a case's journal" } }),
  posts: jsonSchemaOf(posts, { id: "posts", label: { "zh-CN": "岗位设置", en: "posts" } }),
  upcast: jsonSchemaOf(upcast, { id: "upcast", label: { "zh-CN": "旧版事件转换规则", en: "how an older event reads" } }),
};
const written = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;

/** `UPDATE_SCHEMAS=1 npx vitest run --config vitest.workspace.ts --project lifecycle schema` writes the files. */
if (process.env.UPDATE_SCHEMAS === "1") {
  mkdirSync(folder, { recursive: true });
  for (const [name, schema] of Object.entries(wanted)) writeFileSync(new URL(`${name}.json`, folder), written(schema));
}

test("the committed schemas are those of the shapes, and there are no others", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(wanted).map((name) => `${name}.json`).sort());
  for (const [name, schema] of Object.entries(wanted)) expect(readFileSync(new URL(`${name}.json`, folder), "utf8")).toBe(written(schema));
});

/** Read back from the file. zod compiles patterns without the `u` flag that JSON Schema asks for, so letters of ids are ASCII here. */
const read = (name: string): z.ZodType => z.fromJSONSchema(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8").replaceAll(String.raw`\\p{L}\\p{N}`, "A-Za-z0-9")) as JsonSchema);
const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(JSON.parse(JSON.stringify(value))).success;

test("every chain that the tests know fits the schema of a chain, and no unknown key does", () => {
  const schema = read("chain");
  for (const one of sequences) {
    expect([one.id, accepts(schema, one)]).toEqual([one.id, true]);
    expect(accepts(schema, { ...one, colour: "red" })).toBe(false);
  }
});

test("posts fit their schema, and no unknown key does", () => {
  const schema = read("posts");
  const visitor = { id: "visitor", term: { "zh-CN": "回访员", en: "visitor" }, roles: ["visitor"], level: "county", body: "county-centre", holders: 2 };
  expect(accepts(schema, [visitor])).toBe(true);
  expect(accepts(schema, [{ ...visitor, names: ["x"] }])).toBe(false);
});

test("every random case, event and journal entry of every chart fits its shape and its schema, and no unknown key does", () => {
  const china = chinaCalendar();
  const schemas = { case: read("case"), event: read("case-event"), entry: read("journal-entry") };
  for (const chart of charts) {
    const { kase, journal } = history(lifecycleOf(chart, [china]), china, seeded(5), { length: 25 });
    expect([chart.id, caseShape.safeParse(kase).error]).toEqual([chart.id, undefined]);
    expect([chart.id, accepts(schemas.case, kase)]).toEqual([chart.id, true]);
    expect(accepts(schemas.case, { ...kase, name: "x" })).toBe(false);
    for (const entry of journal) {
      const { revision, subject, ...event } = entry;
      expect([revision, subject, accepts(schemas.entry, entry), accepts(schemas.event, event), accepts(schemas.event, entry)]).toEqual([revision, subject, true, true, false]);
    }
  }
});

import { describe, expect, test } from "vitest";
import { Desk } from "../testdata/desk.ts";
import { begin } from "../testdata/story.ts";

const desk = new Desk();
await begin(desk, 0);
const untouched = (): void => expect([desk.journal.length, desk.host.store.caseIds(), desk.reported]).toEqual([1, ["C-1"], []]);

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const event = (data: string): string => `{"id":"e-1","type":"detect.report","data":${data}}`;

/** What is sent, the status that it meets as an event, and the code of the first finding. */
const hostile: readonly (readonly [what: string, body: string | Uint8Array, status: number, code: string])[] = [
  ["nothing", "", 400, "request.notJson"],
  ["a torn text", '{"id":"e-1"', 400, "request.notJson"],
  ["a form in GB 18030", new Uint8Array([0x22, 0xb8, 0xdf, 0x22]), 400, "request.notJson"],
  ["a list", "[]", 422, "value.type"],
  ["null", "null", 422, "value.type"],
  ["a text", '"e-1"', 422, "value.type"],
  ["a number beyond all numbers", event('{"finding":1e999}'), 400, "plain.number"],
  ["half a character", event('{"finding":"\\ud800"}'), 400, "plain.text"],
  ["__proto__", '{"__proto__":{"roles":["branch"]},"id":"e-1","type":"detect.report"}', 400, "plain.key"],
  ["__proto__ further down", event('{"__proto__":{"finding":"f-1"}}'), 400, "plain.key"],
  ["an inherited name as a field", event('{"valueOf":"f-1"}'), 422, "event.fieldUnknown"],
  ["an inherited name as a type", '{"id":"e-1","type":"constructor","data":{}}', 422, "value.format"],
  ["nesting to 1,000 levels", event(nested(1000)), 400, "plain.depth"],
  ["nesting to 100,000 levels", event(nested(100_000)), 400, "plain.depth"],
  ["an object as a field", event('{"finding":{"toString":1}}'), 422, "value.type"],
  ["a text of 200 kB", event(`{"finding":"${"x".repeat(200_000)}"}`), 422, "field.value"],
  ["a text of 1 MB", event(`{"finding":"${"x".repeat(1_000_000)}"}`), 413, "request.tooLarge"],
  ["SQL as an id", '{"id":"\'; DROP TABLE cases; --","type":"detect.report"}', 422, "value.format"],
  ["an unknown key", '{"id":"e-1","type":"detect.report","admin":true}', 422, "key.unknown"],
];

describe("what is sent as an event", () => {
  test.each(hostile)("%s is a problem, never a failure", async (_what, body, status, code) => {
    const answer = await desk.send("officer", "POST", "/cases/C-1/events", body, { "if-match": '"1"' });
    expect([answer.status, answer.body.findings[0]?.code, answer.headers.get("content-type")]).toEqual([status, code, "application/problem+json"]);
    untouched();
  });
});

describe("what is sent as a form of a dispute, or to be explained", () => {
  test.each(hostile)("%s is a problem, or explained as one", async (_what, body) => {
    const form = await desk.send("officer", "POST", "/disputes", body);
    expect([400, 413, 422]).toContain(form.status);
    const explained = await desk.send("officer", "POST", "/cases/C-1/explain", body);
    expect(explained.status === 200 ? explained.body.accepted : [400, 413, 422].includes(explained.status)).toBe(explained.status !== 200);
    untouched();
  });
});

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp", ""])("content of the type %j is not taken", async (type) => {
  for (const path of ["/disputes", "/cases/C-1/events", "/cases/C-1/explain"]) {
    const answer = await desk.send("officer", "POST", path, "{}", { "if-match": '"1"', "content-type": type });
    expect([answer.status, answer.body.findings[0]?.code]).toEqual([415, "request.contentType"]);
  }
});

test.each(["/cases/%E0%A4%A", "/cases/..%2f..%2fetc%2fpasswd", "/cases/__proto__", "/cases/%00", `/cases/${"x".repeat(10_000)}`, "/cases/C-1'%20OR%201=1"])("GET %s finds no case", async (path) => {
  expect((await desk.send("officer", "GET", path)).status).toBe(404);
  untouched();
});

import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import type { Effect } from "fengqiao";
import { expect, onTestFinished, test } from "vitest";
import { boundaryDispute } from "./boundary-dispute.ts";
import { centre, countyRules, people } from "./county.ts";
import { demoLogin } from "./login.ts";
import { startServer, type Server } from "./server.ts";
import { openStore } from "./store/store.ts";
import { temporaryFile } from "./testdata/temporary.ts";

const rules = countyRules();

interface Running {
  readonly server: Server;
  readonly sent: readonly Effect[];
  readonly reported: readonly unknown[];
  readonly setNow: (at: string) => void;
}

async function start(): Promise<Running> {
  let now = "2021-08-10T09:00:00+08:00";
  const sent: Effect[] = [];
  const reported: unknown[] = [];
  const host = { store: openStore(temporaryFile(), rules), rules, clock: () => now, newCaseId: () => "C-1", centre };
  const server = await startServer(host, { login: demoLogin(Object.values(people)), report: (problem) => reported.push(problem), deliver: (effect) => void sent.push(effect), everySeconds: 0.01 });
  return { server, sent, reported, setNow: (at) => void (now = at) };
}

async function post(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<readonly [status: number | undefined, type: string | undefined]> {
  const sending = request(url, { method: "POST", headers: { "x-demo-user": "officer-7", "content-type": "application/json", ...headers } });
  const answered = once(sending, "response");
  // a server that refuses a body need not read it to the end
  sending.on("error", () => undefined);
  sending.end(body);
  const [response] = (await answered) as [IncomingMessage];
  await text(response);
  return [response.statusCode, response.headers["content-type"]];
}

test("over a real socket a case is opened and led; time is told and effects are delivered in rounds of their own; then all of it ends", async () => {
  const { server, sent, reported, setNow } = await start();
  expect((await post(`${server.url}/disputes`, JSON.stringify(boundaryDispute)))[0]).toBe(201);
  const events: readonly (readonly [string, object])[] = [["detect.report", { finding: "f-1" }], ["register.accept", { number: "86" }], ["classify.set", { complexity: "complex", grade: "yellow" }]];
  for (const [i, [type, data]] of events.entries()) expect((await post(`${server.url}/cases/C-1/events`, JSON.stringify({ id: `e-${i}`, type, data }), { "if-match": `"${i + 1}"` }))[0]).toBe(200);
  setNow("2021-08-16T08:00:00+08:00");
  await expect.poll(() => sent.map(({ id }) => id)).toEqual(["C-1:4:0", "C-1:5:0"]);
  await server.stop();
  expect(reported).toEqual([]);
  await expect(fetch(server.url)).rejects.toThrow();
});

const large = JSON.stringify({ text: "x".repeat(1_000_000) });
test.each<[string, string, Readonly<Record<string, string>>, number]>([
  ["1 MB", large, { "content-length": String(large.length) }, 413],
  ["1 MB in pieces, as long as it likes", large, { "transfer-encoding": "chunked" }, 413],
  ["a torn text", "{", {}, 400],
  ["__proto__", '{"__proto__":{}}', {}, 400],
  ["nothing", "", {}, 400],
])("over a real socket %s is a problem, and the next request is answered", async (_what, body, headers, status) => {
  const { server, reported } = await start();
  onTestFinished(() => server.stop());
  expect(await post(`${server.url}/disputes`, body, headers)).toEqual([status, "application/problem+json"]);
  expect((await post(`${server.url}/disputes`, JSON.stringify(boundaryDispute)))[0]).toBe(201);
  expect(reported).toEqual([]);
});

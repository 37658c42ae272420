import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseDeadline, Effect, Label } from "fengqiao";
import { boundaryDispute } from "./boundary-dispute.ts";
import { centre, countyRules, people } from "./county.ts";
import { demoLogin } from "./login.ts";
import { poll } from "./poll.ts";
import { startServer } from "./server.ts";
import { deliverEffects } from "./store/outbox.ts";
import { openStore } from "./store/store.ts";

// the story of one dispute, told to a real server on a real socket, with a file that is thrown away and a clock that is a variable
const folder = mkdtempSync(join(tmpdir(), "fengqiao-"));
let now = "2021-08-10T09:00:00+08:00";
const rules = countyRules();
const host = { store: openStore(join(folder, "county.db"), rules), rules, clock: () => now, newCaseId: () => "C-1", centre };
const deliver = (effect: Effect): void => console.log(`   outbox: ${effect.type} ${effect.id}`);
const server = await startServer(host, { login: demoLogin(Object.values(people)), report: console.error, deliver });

interface Answer {
  readonly detail?: string;
  readonly state?: { readonly label: Label };
  readonly advice?: { readonly score: number; readonly grade: string };
  readonly permitted?: readonly { readonly event: { readonly label: Label } }[];
  readonly deadlines?: readonly CaseDeadline[];
}

async function send(who: keyof typeof people, method: "GET" | "POST", path: string, more: { readonly body?: object; readonly seen?: number; readonly language?: string } = {}): Promise<Answer> {
  const { body, seen, language = "zh-CN" } = more;
  const headers = { "x-demo-user": people[who].actor.id, "accept-language": language, ...(body && { "content-type": "application/json" }), ...(seen !== undefined && { "if-match": `"${seen}"` }) };
  const response = await fetch(server.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const answer = (await response.json()) as Answer;
  const said = answer.detail ?? answer.state?.label["zh-CN"] ?? `advice: ${answer.advice?.score} points, ${answer.advice?.grade}`;
  console.log(`${method} ${path} by ${who}${seen === undefined ? "" : `, who has seen ${seen}`}\n   ${response.status} ${response.headers.get("etag") ?? ""} ${said}`);
  return answer;
}
const sendEvent = (who: keyof typeof people, seen: number, id: string, type: string, data: object, language?: string) => {
  console.log(`${id} ${type}`);
  return send(who, "POST", "/cases/C-1/events", { body: { id, type, data }, seen, ...(language !== undefined && { language }) });
};

console.log("A dispute is found, and its case is opened.");
await send("officer", "POST", "/disputes", { body: boundaryDispute });
const page = await send("officer", "GET", "/cases/C-1");
console.log(`   可以办理：${page.permitted?.map(({ event }) => event.label["zh-CN"]).join("、")}`);

console.log("\nIt cannot be closed yet, and the answer says why, in the reader's language.");
await sendEvent("officer", 1, "e-1", "close.file", { summary: "s-1" });
await sendEvent("officer", 1, "e-1", "close.file", { summary: "s-1" }, "en");

console.log("\nWhat is possible is taken. Who has not seen it is refused; the same event again gets the first answer.");
await sendEvent("officer", 1, "e-2", "detect.report", { finding: "f-1" });
await sendEvent("branch", 1, "e-3", "register.accept", { number: "86" });
await sendEvent("officer", 1, "e-2", "detect.report", { finding: "f-1" });
await sendEvent("officer", 2, "e-4", "register.accept", { number: "86" });
await sendEvent("officer", 3, "e-5", "classify.set", { complexity: "complex", grade: "orange" });

console.log("\nNobody responds to the alert. Time says so when it is asked, once, however often that is.");
const waiting = await send("officer", "GET", "/cases/C-1");
console.log(`   期限：${waiting.deadlines?.map(({ label, next }) => `${label["zh-CN"]} ${next?.at}`).join("；")}`);
now = "2021-08-16T08:00:00+08:00";
for (const round of [1, 2]) console.log(`   polled ${round}: ${(await poll(host)).told} told`);
await deliverEffects(host.store, deliver);

console.log("\nThe journal holds ids, codes and instants, no names.");
for (const entry of host.store.journal("C-1")) console.log(`   ${entry.revision} ${entry.recordedAt} ${entry.type} by ${entry.by.id}`);

await server.stop();
rmSync(folder, { recursive: true });

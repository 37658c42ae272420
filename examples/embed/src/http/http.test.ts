import { describe, expect, test } from "vitest";
import { boundaryDispute } from "../boundary-dispute.ts";
import { takeEvent } from "../cases/take-event.ts";
import { people } from "../county.ts";
import type { Host } from "../host.ts";
import { Desk } from "../testdata/desk.ts";
import { begin, tell } from "../testdata/story.ts";
import { httpOf } from "./http.ts";
import type { Problem } from "./problem.ts";

async function after(events: number): Promise<Desk> {
  const desk = new Desk();
  await begin(desk, events);
  return desk;
}
const report = { id: "e-1", type: "detect.report", data: { finding: "f-1" } };
const first = { "if-match": '"1"' };

describe("POST /disputes", () => {
  test("opens a case and gives its address, its revision and a grade as advice, with reasons that add up", async () => {
    const answer = await new Desk().send("officer", "POST", "/disputes", boundaryDispute);
    expect([answer.status, answer.headers.get("location"), answer.headers.get("etag")]).toEqual([201, "/cases/C-1", '"1"']);
    const advice = answer.body.advice!;
    expect(advice.grade).toBe("orange");
    expect(advice.contributions.reduce((sum, { points }) => sum + points, advice.initialScore)).toBe(advice.score);
    expect(JSON.stringify(advice)).not.toContain("高某某");
  });

  test("the same form again gives the same answer; another form under its number is refused", async () => {
    const desk = new Desk();
    const answer = await desk.send("officer", "POST", "/disputes", boundaryDispute);
    desk.now = "2021-08-12T09:00:00+08:00";
    const again = await desk.send("officer", "POST", "/disputes", boundaryDispute);
    expect([again.status, again.body]).toEqual([answer.status, answer.body]);
    const other = await desk.send("officer", "POST", "/disputes", { ...boundaryDispute, peopleInvolved: 9 });
    expect(other.status).toBe(409);
    expect(other.body.findings).toEqual([{ code: "request.disputeTaken", pointer: "/id", message: "编号“XJ-2021-0810”已登记，内容不同" }]);
    expect(desk.host.store.caseIds()).toEqual(["C-1"]);
  });

  test("a form that is not filled in as it should be is told field by field, in the reader's language", async () => {
    const { foundOn: _left, ...form } = boundaryDispute;
    const answer = await new Desk().send("officer", "POST", "/disputes", { ...form, category: "grudge", religion: "none" }, { "accept-language": "en-GB,en;q=0.9" });
    expect([answer.headers.get("content-type"), answer.headers.get("content-language")]).toEqual(["application/problem+json", "en"]);
    expect(answer.body).toMatchObject({ type: "https://county.example/problems/value.notAllowed", title: "Not filled in as it should be", status: 422 });
    expect(answer.body.findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(["value.notAllowed /category", "value.missing /foundOn", "key.unknown "]);
    expect(answer.body.findings[2]?.message).toBe("unknown fields: religion");
  });

  test("what a party brings in online is the centre's from the start, who is not told the grade; it is led like any other", async () => {
    const desk = new Desk();
    const online = { ...boundaryDispute, channel: "online" };
    const answer = await desk.send("gao", "POST", "/disputes", online);
    expect([answer.status, answer.headers.get("location"), answer.body.advice]).toEqual([201, "/cases/C-1", null]);
    expect((await desk.send("gao", "POST", "/disputes", online)).status).toBe(201);
    expect((await desk.send("gao", "GET", "/cases/C-1")).body.owner).toBe("functional-branch");
    expect(desk.journal).toMatchObject([{ type: "case.opened", by: { id: "p-gao" } }]);
    expect((await desk.does("officer", "detect.report", { finding: "f-1" })).status).toBe(200);
  });

  test("nobody brings in a dispute of others but staff", async () => {
    const desk = new Desk();
    const answer = await desk.send("stranger", "POST", "/disputes", boundaryDispute);
    expect([answer.status, answer.body.findings[0]?.code, desk.host.store.caseIds()]).toEqual([403, "request.notParty", []]);
  });
});

describe("GET /cases/:id", () => {
  test("shows the state, what this person may do and what it needs, in the region's words", async () => {
    const { body, headers } = await (await after(1)).send("officer", "GET", "/cases/C-1");
    expect([headers.get("etag"), headers.get("cache-control")]).toEqual(['"2"', "no-store"]);
    expect(body).toMatchObject({ id: "C-1", revision: 2, state: { id: "entry", label: { "zh-CN": "录入" } }, owner: "jiangtaibao-station", supervision: "normal", rules: { pack: "xiji" } });
    expect(body.permitted[0]).toMatchObject({ event: { id: "register.accept" }, needs: [{ id: "number" }], leadsTo: [{ id: "scoring", label: { "zh-CN": "评估赋分" } }] });
    expect(body.notKnown[0]?.["zh-CN"]).toContain("没有规定期限");
  });

  test("shows the limits that run, what each says next, and what is late already and not yet told", async () => {
    const desk = await after(3);
    const limit = { label: { "zh-CN": "黄色预警响应", en: "response to yellow" }, startedAt: "2021-08-10T12:00:00+08:00", next: { mark: "limit", at: "2021-08-13T23:59:59.999+08:00" } };
    expect((await desk.send("officer", "GET", "/cases/C-1")).body.deadlines).toMatchObject([{ ...limit, passed: false }]);
    desk.now = "2021-08-14T08:00:00+08:00";
    expect((await desk.send("officer", "GET", "/cases/C-1")).body.deadlines).toMatchObject([{ ...limit, passed: true }]);
    expect(desk.journal).toHaveLength(4);
  });

  test("shows of the dispute what its reader may see: a party never the other's telephone, and of another's case not even that there is one", async () => {
    const desk = await after(0);
    const [staff, own, other] = await Promise.all((["officer", "gao", "ma"] as const).map(async (who) => JSON.stringify((await desk.send(who, "GET", "/cases/C-1")).body.dispute)));
    expect([staff, own].map((read) => read?.includes("13900000000"))).toEqual([true, true]);
    expect([other?.includes("高某某"), other?.includes("13900000000")]).toEqual([true, false]);
    for (const path of ["/cases/C-1", "/cases/C-9"]) {
      const answer = await desk.send("stranger", "GET", path);
      expect([answer.status, answer.body.findings[0]?.code]).toEqual([404, "request.caseUnknown"]);
    }
    expect((await desk.send("stranger", "POST", "/cases/C-1/events", report, first)).status).toBe(404);
  });
});

describe("GET /cases/:id/journal", () => {
  test("gives the journal, which holds no name and no text, to staff alone", async () => {
    const desk = new Desk();
    await tell(desk);
    const { body, headers } = await desk.send("officer", "GET", "/cases/C-1/journal");
    expect(body).toEqual(desk.journal);
    expect(headers.get("etag")).toBe(`"${desk.journal.length}"`);
    for (const personal of ["高某某", "马某某", "13900000000", "界石"]) expect(JSON.stringify(body)).not.toContain(personal);
    expect((await desk.send("gao", "GET", "/cases/C-1/journal")).status).toBe(403);
  });
});

describe("POST /cases/:id/events", () => {
  test("takes an event: where it led, its place in the journal, what the host will do", async () => {
    const desk = await after(2);
    const answer = await desk.send("officer", "POST", "/cases/C-1/events", { id: "e-c", type: "classify.set", data: { complexity: "complex", grade: "red" } }, { "if-match": '"3"' });
    expect([answer.status, answer.headers.get("etag")]).toEqual([200, '"4"']);
    expect(answer.body).toMatchObject({ id: "C-1", revision: 4, state: { id: "analysis" }, events: [{ id: "e-c", revision: 4, at: desk.now, recordedAt: desk.now, by: { id: "officer-7" } }], effects: [{ type: "deadlineSet", id: "C-1:4:0" }] });
  });

  test("what is not possible now is refused with the reason and with what could be done instead", async () => {
    const desk = await after(0);
    const answer = await desk.send("officer", "POST", "/cases/C-1/events", { id: "e-1", type: "close.file" }, first);
    const message = "“排查”环节不接受“办结归档”；现在可以：上报发现；“办结归档”可在：销号";
    expect(answer.body).toEqual({ type: "https://county.example/problems/event.notHere", title: "现在不能这样办理", status: 409, detail: message, findings: [{ code: "event.notHere", pointer: "/type", message }] });
    expect(desk.journal).toHaveLength(1);
  });

  test("somebody without the role is told who could", async () => {
    const answer = await (await after(1)).send("gao", "POST", "/cases/C-1/events", { id: "e-1", type: "register.accept", data: { number: "86" } }, { "if-match": '"2"' });
    expect([answer.status, answer.body.findings[0]?.code, answer.body.detail]).toEqual([403, "role.missing", expect.stringContaining("须由")]);
  });

  test("who does not say what he has seen is asked to (428); who has seen too little or too much is told (412), with the revision of now", async () => {
    const desk = await after(0);
    expect((await desk.send("officer", "POST", "/cases/C-1/events", report)).status).toBe(428);
    for (const tag of ["*", "1", 'W/"1"', '"1", "2"', '"0"', '"-1"', '"99999999999999999999"']) expect((await desk.send("officer", "POST", "/cases/C-1/events", report, { "if-match": tag })).status).toBe(400);
    await desk.does("officer", "detect.report", { finding: "f-1" });
    const late = await desk.send("branch", "POST", "/cases/C-1/events", { ...report, id: "e-2" }, first);
    expect([late.status, late.headers.get("etag"), late.body.detail]).toEqual([412, '"2"', "案件已是第 2 版，您依据的是第 1 版"]);
    expect((await desk.send("branch", "POST", "/cases/C-1/events", { ...report, id: "e-2" }, { "if-match": '"7"' })).status).toBe(412);
  });

  test("what time has said since counts as not seen, whether or not anybody polled", async () => {
    const desk = await after(3);
    desk.now = "2021-08-18T12:00:00+08:00";
    const answer = await desk.send("branch", "POST", "/cases/C-1/events", { id: "e-9", type: "consult.conclude", data: { minutes: "m-1" } }, { "if-match": '"4"' });
    expect([answer.status, answer.headers.get("etag"), desk.journal.at(-1)?.type]).toEqual([412, '"5"', "deadline.reached"]);
  });

  test("the same event again gives the first answer, effects and all, whatever happened since; its id with other content or from somebody else does not", async () => {
    const desk = await after(2);
    const body = { id: "e-c", type: "classify.set", data: { complexity: "complex", grade: "yellow" } };
    const answer = await desk.send("officer", "POST", "/cases/C-1/events", body, { "if-match": '"3"' });
    desk.now = "2021-08-20T09:00:00+08:00";
    await desk.does("branch", "consult.conclude", { minutes: "m-1" });
    expect(desk.journal).toHaveLength(6);
    const again = await desk.send("officer", "POST", "/cases/C-1/events", body, { "if-match": '"3"' });
    expect([again.status, again.headers.get("etag"), again.body]).toEqual([200, '"4"', answer.body]);
    for (const [who, changed] of [["branch", body], ["officer", { ...body, data: { ...body.data, grade: "red" } }], ["officer", { ...body, lateReason: "r-1" }]] as const) {
      const other = await desk.send(who, "POST", "/cases/C-1/events", changed, { "if-match": '"6"' });
      expect([other.status, other.body.findings[0]?.code]).toEqual([409, "event.duplicate"]);
    }
    expect(desk.journal).toHaveLength(6);
  });

  test.each([
    ["the same event, the slower gets the first answer", report, [200, '"2"', undefined]],
    ["different events, the slower is told that the case has moved on", { ...report, id: "e-0" }, [412, '"2"', "revision.stale"]],
  ])("of two processes that take %s", async (_what, faster, [status, etag, code]) => {
    const { host } = await after(0);
    let free = true;
    const append: Host["store"]["append"] = (seen, made) => {
      if (free) takeEvent(host, "C-1", faster, people.officer, 1);
      free = false;
      return host.store.append(seen, made);
    };
    const app = httpOf({ ...host, store: { ...host.store, append } }, { login: () => people.officer, report: () => undefined });
    const answer = await app.request("/cases/C-1/events", { method: "POST", body: JSON.stringify(report), headers: { "content-type": "application/json", ...first } });
    expect([answer.status, answer.headers.get("etag"), ((await answer.json()) as Partial<Problem>).findings?.[0]?.code]).toEqual([status, etag, code]);
    expect(host.store.journal("C-1")).toHaveLength(2);
  });

  test.each([
    ["who acts", { by: { id: "branch-2", roles: ["branch"] } }],
    ["when it was recorded", { recordedAt: "2021-08-10T09:00:00+08:00" }],
    ["of which case it is", { subject: "C-2" }],
    ["that it is from an older ledger", { imported: true }],
  ])("a body does not say %s", async (_what, more) => {
    const answer = await (await after(0)).send("officer", "POST", "/cases/C-1/events", { ...report, ...more }, first);
    expect([answer.status, answer.body.findings[0]?.code]).toEqual([422, "key.unknown"]);
  });

  test("nobody takes an id of the clock, which would keep time from speaking", async () => {
    const answer = await (await after(0)).send("officer", "POST", "/cases/C-1/events", { ...report, id: "clock:respond-yellow:4:limit:0" }, first);
    expect([answer.status, answer.body.findings]).toMatchObject([422, [{ code: "event.reservedId", pointer: "/id" }]]);
  });

  test("who records late says when it happened, and why", async () => {
    const desk = await after(0);
    desk.now = "2021-08-20T09:00:00+08:00";
    const late = { ...report, at: "2021-08-10T10:00:00+08:00" };
    expect((await desk.send("officer", "POST", "/cases/C-1/events", late, first)).body.findings).toMatchObject([{ code: "event.lateWithoutReason", pointer: "/lateReason" }]);
    expect((await desk.send("officer", "POST", "/cases/C-1/events", { ...late, lateReason: "r-1" }, first)).status).toBe(200);
    expect(desk.journal.at(-1)).toMatchObject({ at: late.at, recordedAt: desk.now, lateReason: "r-1" });
  });
});

describe("POST /cases/:id/explain", () => {
  test("says what would happen, or why it would not, and changes nothing", async () => {
    const desk = await after(0);
    const yes = await desk.send("officer", "POST", "/cases/C-1/explain", report);
    expect([yes.status, yes.body]).toEqual([200, { accepted: true, state: { id: "entry", label: { "zh-CN": "录入", en: "entry" } }, rule: "detect.report", sources: null }]);
    const no = await desk.send("officer", "POST", "/cases/C-1/explain", { id: "e-2", type: "register.accept" }, { "accept-language": "en" });
    expect([no.status, no.body.accepted, no.body.findings[0]?.code, no.body.findings[0]?.pointer]).toEqual([200, false, "event.notHere", "/type"]);
    expect(no.body.findings[0]?.message).toContain("is not taken in 'screening'");
    expect((await desk.send("officer", "POST", "/cases/C-1/explain", report, { "if-match": '"4"' })).body.findings[0]?.code).toBe("revision.stale");
    expect((await desk.send("officer", "POST", "/cases/C-1/explain", report, { "if-match": "x" })).status).toBe(400);
    expect(desk.journal).toHaveLength(1);
  });

  test("answers as if time had said what is due", async () => {
    const desk = await after(6);
    desk.now = "2021-09-25T12:00:00+08:00";
    const { length } = desk.journal;
    const answer = await desk.send("gao", "POST", "/cases/C-1/explain", { id: "e-r", type: "evaluate.rate", data: { satisfied: "yes" } });
    expect([answer.body.accepted, answer.body.findings[0]?.message]).toEqual([false, expect.stringContaining("“销号”环节不接受“评价”")]);
    expect(desk.journal).toHaveLength(length);
  });
});

describe("the rest", () => {
  test("nobody who is not signed in learns anything", async () => {
    const desk = await after(0);
    for (const path of ["/cases/C-1", "/cases/C-9", "/elsewhere"]) {
      const answer = await desk.send("officer", "GET", path, undefined, { "x-demo-user": "__proto__" });
      expect([answer.status, answer.headers.get("www-authenticate"), answer.headers.get("cache-control")]).toEqual([401, "County", "no-store"]);
    }
  });

  test("there are no other addresses and methods", async () => {
    const desk = await after(0);
    expect((await desk.send("officer", "GET", "/elsewhere")).body.findings[0]?.code).toBe("request.notFound");
    const put = await desk.send("officer", "PUT", "/cases/C-1", {});
    expect([put.status, put.headers.get("allow"), put.body.findings[0]?.code]).toEqual([405, "GET, HEAD", "request.method"]);
  });

  test.each([
    ["", "zh-CN"], ["en", "en"], ["en-US,en;q=0.9", "en"], ["zh,en;q=0.8", "zh-CN"], ["zh-TW", "zh-CN"], ["zh-Hans-CN,en;q=0.9", "zh-CN"], ["fr,en;q=0.5", "en"], ["fr", "zh-CN"], ["*", "zh-CN"], ["en;q=0", "zh-CN"], [";;;,,q=", "zh-CN"],
  ])("Accept-Language %j is answered in %s", async (accepted, language) => {
    const answer = await new Desk().send("officer", "GET", "/elsewhere", undefined, { "accept-language": accepted });
    expect([answer.headers.get("content-language"), answer.headers.get("vary")]).toEqual([language, "Accept-Language"]);
  });

  test("where another process holds the file too long, the client is asked to come again", async () => {
    const { host } = await after(0);
    const locked = (): never => {
      throw Object.assign(new Error("database is locked"), { errcode: 5 });
    };
    const app = httpOf({ ...host, store: { ...host.store, snapshot: locked } }, { login: () => people.officer, report: () => undefined });
    const response = await app.request("/cases/C-1");
    expect([response.status, response.headers.get("retry-after"), await response.json()]).toMatchObject([503, "1", { detail: "系统繁忙，请稍后重试" }]);
  });

  test("what fails on this side is logged, and told without a word of how", async () => {
    const desk = await after(0);
    desk.host.store.close();
    const answer = await desk.send("officer", "GET", "/cases/C-1");
    expect([answer.status, answer.body.detail, desk.reported]).toMatchObject([500, "系统出错，已记录", [{ code: "ERR_INVALID_STATE" }]]);
  });
});

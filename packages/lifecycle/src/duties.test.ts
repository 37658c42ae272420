import { actor, type Actor } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import type { CaseEvent } from "./case/event.ts";
import { dengkouSixLinks } from "./testdata/dengkou.ts";
import { jiangjinDeliberation, jiangjinMediation } from "./testdata/jiangjin.ts";
import { liaochengGrid, liaochengProject } from "./testdata/liaocheng.ts";
import { lintanCentre } from "./testdata/lintan.ts";
import { centre, clerk, gridWorker, mediator, party, villageMediator } from "./testdata/people.ts";
import { must } from "./testdata/run.ts";
import { Story } from "./testdata/story.ts";
import { xijiCommunity, xijiPolicePlatform, xijiPreLitigation } from "./testdata/xiji.ts";
import { xingshengTopics } from "./testdata/xingsheng.ts";

/*
 * Who does what in the regions' own chains, and what is refused when somebody else tries: one story for each duty that the sources name.
 */
const day = (n: number, month = "03"): string => `2026-${month}-${String(n).padStart(2, "0")}T09:00:00+08:00`;
const person = (id: string, role: string, level?: string, body?: string): Actor => actor.parse({ id, roles: [role], ...(level !== undefined && { level }), ...(body !== undefined && { body }) });
const attempt = (result: string): CaseEvent["data"] => ({ result, mediators: ["m"] });

test("the return visit is made by another level than the mediator's (A3)", () => {
  const reported = (): Story => new Story(xijiCommunity, gridWorker).happens("detect.report", party, day(1), { finding: "f" });
  const settled = reported().happens("handle.attempt", person("grid-7", "grid", "grid"), day(2), attempt("settled"));
  expect(settled.refuses("visit.record", person("community-1", "community", "grid"), day(3), { state: "performed" })).toEqual(["role.conflict"]);
  expect(settled.refuses("visit.record", person("community-1", "community"), day(3), { state: "performed" })).toEqual(["role.conflict"]);
  expect(settled.refuses("visit.record", person("grid-7", "community", "village"), day(3), { state: "performed" })).toEqual(["role.conflict"]);
  expect(settled.happens("visit.record", person("community-1", "community", "village"), day(3), { state: "performed" }).kase.state).toBe("completed");
  expect(reported().refuses("handle.attempt", person("grid-7", "grid"), day(2), attempt("settled"))).toEqual(["role.conflict"]);
});

test("the head of the building reports, as the community says, or the parties themselves do, and no grid worker (A3)", () => {
  const found = (): Story => new Story(xijiCommunity, gridWorker);
  expect(found().happens("detect.report", person("building-3", "building"), day(1), { finding: "f" }).kase).toMatchObject({ state: "resolve", record: { did: { detect: "building-3" } } });
  expect(found().happens("detect.report", party, day(1), { finding: "f" }).kase.record.did).toEqual({});
  expect(found().refuses("detect.report", gridWorker, day(1), { finding: "f" })).toEqual(["role.missing"]);
});

test("settled together with other disputes, it was handled by whoever settled those, who is kept apart from the return visit (A3)", () => {
  const found = (): Story => new Story(xijiCommunity, gridWorker).happens("detect.report", party, day(1), { finding: "f" });
  const other = person("S-2", "link");
  expect(found().refuses("package.settled", other, day(2), { package: "S-2", handler: "grid-7" })).toEqual(["field.missing"]);
  const settled = found().happens("package.settled", other, day(2), { package: "S-2", handler: "grid-7", level: "grid" });
  expect(settled.kase.record).toMatchObject({ did: { handle: "grid-7" }, level: { handle: "grid" } });
  expect(settled.refuses("visit.record", person("community-1", "community", "grid"), day(3), { state: "performed" })).toEqual(["role.conflict"]);
  expect(settled.refuses("visit.record", person("grid-7", "community", "village"), day(3), { state: "performed" })).toEqual(["role.conflict"]);
  expect(settled.happens("visit.record", person("community-1", "community", "village"), day(3), { state: "performed" }).kase.state).toBe("completed");
  expect(must(settled.life.replay(settled.journal))).toEqual(settled.kase);
});

test("whoever entered a matter assigns it and supervises it himself, and nobody else does (A2)", () => {
  const [mine, other] = [person("officer-3", "intake"), person("officer-4", "intake")];
  const graded = new Story(xijiPolicePlatform, mine).happens("register.accept", mine, day(1), { number: "1" }).happens("classify.set", other, day(1), { complexity: "simple", grade: "orange" });
  expect(graded.refuses("triage.route", other, day(2), { body: "b" })).toEqual(["role.conflict"]);
  graded.happens("triage.route", mine, day(2), { body: "b" });
  expect(graded.refuses("supervise.conclude", other, day(3), { note: "n" })).toEqual(["role.conflict"]);
  expect(graded.happens("supervise.conclude", mine, day(3), { note: "n" }).kase.state).toBe("completed");
});

describe("a failed mediation", () => {
  const atWork = (chain = lintanCentre): Story => new Story(chain).happens("register.accept", clerk, day(1), { number: "1" }).happens("triage.route", clerk, day(1), { body: "judicial-office" });

  test("is tried again at its level, after so many failures goes one level up, and at the top to the lawful channels", () => {
    const story = atWork();
    for (let level = 0; level < 4; level++) {
      for (let n = 0; n < 2; n++) expect(story.happens("handle.attempt", mediator, day(2), attempt("failed")).kase).toMatchObject({ state: "jointWork", facts: { level, attempts: n + 1 } });
      story.happens("handle.attempt", mediator, day(2), attempt("failed"));
      if (level === 3) break;
      expect(story.kase).toMatchObject({ state: "route", facts: { level: level + 1, attempts: 0 } });
      story.happens("triage.route", clerk, day(2), { body: "b" });
    }
    expect(story.kase.state).toBe("referring");
    story.happens("refer.guide", centre, day(3), { channel: "suit" });
    expect(story.kase).toMatchObject({ state: "referred", facts: { referred: true, resolved: false } });
    expect(story.journal.filter(({ type }) => type === "handle.attempt")).toHaveLength(12);
  });

  test("goes up by decision, over a level only where the region allows it, and down by delegation only there", () => {
    const jiangjin = (): Story => new Story(jiangjinMediation).happens("register.accept", clerk, day(1), { number: "1" }).happens("triage.route", clerk, day(1), { body: "judicial-office" }).happens("assign.accept", mediator, day(1), { person: "p" });
    const up = jiangjin().happens("handle.escalate", mediator, day(2), { reason: "r", level: "township" });
    expect(up.kase.facts.level).toBe(2);
    up.happens("assign.accept", person("m-1", "handler"), day(2), { person: "p" });
    expect(up.refuses("handle.escalate", mediator, day(3), { reason: "r", level: "grid" })).toEqual(["guard.false"]);
    expect(up.happens("handle.delegate", centre, day(3), { reason: "r", level: "village" }).kase.facts.level).toBe(1);
    expect(atWork().happens("handle.escalate", mediator, day(2), { reason: "r", level: "county" }).kase.facts.level).toBe(1);
    expect(atWork().refuses("handle.delegate", centre, day(2), { reason: "r", level: "grid" })).toEqual(["event.unknown"]);
  });

  test("does not carry a small matter out of the grid, nor a big one out of the community (A14)", () => {
    const found = (size: string): Story =>
      new Story(liaochengGrid, gridWorker)
        .happens("detect.report", gridWorker, day(1), { finding: "f", size })
        .happens("register.accept", gridWorker, day(1), { number: "1" })
        .happens("triage.route", person("street-2", "street"), day(1), { body: "b" });
    expect(found("small").refuses("handle.escalate", mediator, day(2), { reason: "r" })).toEqual(["guard.false"]);
    const big = found("big").happens("handle.escalate", mediator, day(2), { reason: "r" }).happens("triage.route", person("street-2", "street"), day(2), { body: "b" });
    expect(big.refuses("handle.escalate", mediator, day(3), { reason: "r" })).toEqual(["guard.false"]);
    expect(big.happens("party.exit", party, day(3)).kase.state).toBe("informing");
  });

  test("ends for a reason of the parties, and a refusal says by which article", () => {
    for (const reason of ["refuses", "withdraws", "settledElsewhere", "unreachable", "gapTooLarge", "refusesToSign", "other"]) expect(atWork().happens("party.exit", party, day(2), { reason }).kase.state).toBe("informing");
    expect(atWork().refuses("party.exit", party, day(2), { reason: "because" })).toEqual(["field.value"]);
    const story = atWork();
    expect(story.life.advance(story.kase, story.event("party.exit", mediator, day(2))).findings).toMatchObject([{ code: "role.missing", sources: ["pml 23"] }]);
  });
});

test("several bodies handle one dispute under a lead, and only co-handlers report to it", () => {
  const story = new Story(lintanCentre)
    .happens("register.accept", clerk, day(1), { number: "1" })
    .happens("triage.route", clerk, day(1), { body: "judicial-office" })
    .happens("joint.open", centre, day(2), { lead: "judicial-office", coHandlers: ["village-cui", "police-station"] });
  expect(story.effects).toContainEqual(expect.objectContaining({ type: "notice", what: "jointHandling" }));
  expect(story.kase.record.named).toMatchObject({ lead: "judicial-office", coHandler: ["village-cui", "police-station"] });
  expect(story.refuses("joint.report", person("x", "handler", undefined, "labour-bureau"), day(3), { report: "r" })).toEqual(["role.conflict"]);
  expect(story.happens("joint.report", villageMediator, day(3), { report: "r" }).kase.state).toBe("jointWork");
  expect(story.kase.record.owner).toBe("township-centre");
});

describe("an agreement", () => {
  const settled = (): Story =>
    new Story(xijiPreLitigation, clerk)
      .happens("triage.route", person("p", "platform"), day(1), { body: "b" })
      .happens("handle.attempt", villageMediator, day(2), attempt("settled"));
  const visitor = person("visitor-5", "visitor");

  test("in writing may be confirmed by the court, an oral one is visited at once", () => {
    expect(settled().happens("agreement.conclude", party, day(3), { form: "written", agreement: "a" }).kase.state).toBe("confirmation");
    const oral = settled().happens("agreement.conclude", party, day(3), { form: "oral", agreement: "a" });
    expect(oral.kase).toMatchObject({ state: "visit", facts: { agreement: "oral" } });
    expect(oral.effects.filter(({ type }) => type === "openCase")).toEqual([]);
  });

  test("resolved, performed, closed and followed up are four facts, and what falls due on completion is told once", () => {
    const visited = settled().happens("agreement.conclude", party, day(3), { form: "oral", agreement: "a" });
    expect(visited.kase.facts).toMatchObject({ resolved: true, performed: false, followedUp: false });
    visited.happens("performance.record", mediator, day(4), { state: "performed" });
    expect(visited.kase.facts).toMatchObject({ resolved: true, performed: true, followedUp: false });
    visited.happens("performance.record", mediator, day(5), { state: "broken" });
    expect(visited.effects).toMatchObject([{ type: "task", what: "urgePerformance" }]);
    visited.happens("visit.record", visitor, day(6), { state: "performed" });
    expect(visited.kase).toMatchObject({ state: "completed", facts: { resolved: true, performed: true, followedUp: true } });
    expect(visited.effects).toContainEqual(expect.objectContaining({ type: "consequence", what: "perCaseSubsidy" }));
  });

  test("that is broken sends the case back to its handling", () => {
    const back = settled().happens("agreement.conclude", party, day(3), { form: "oral", agreement: "a" }).happens("visit.record", visitor, day(4), { state: "relapsed" });
    expect(back.kase).toMatchObject({ state: "mediate-handle", facts: { resolved: false, performed: false } });
  });
});

test("consultation comes after the handling where the region says so, and needs its minutes (A9)", () => {
  const handled = new Story(dengkouSixLinks, gridWorker).happens("detect.report", gridWorker, day(1), { finding: "f" }).happens("handle.attempt", mediator, day(2), attempt("settled"));
  expect(handled.kase.state).toBe("deliberate");
  expect(handled.refuses("consult.conclude", centre, day(3))).toEqual(["field.missing"]);
  expect(handled.happens("consult.conclude", centre, day(3), { minutes: "m" }).kase.state).toBe("report");
});

describe("topics and projects", () => {
  test("whoever reviewed, led or carried out a topic does not supervise it (A13)", () => {
    const [committee, group] = [person("c-1", "committee", undefined, "committee"), person("g-1", "partyGroup", undefined, "party-group")];
    const carriedOut = new Story(xingshengTopics, committee)
      .happens("topic.review", committee, day(1), { outcome: "taken" })
      .happens("meeting.hold", committee, day(2), { result: "agreed", minutes: "m" })
      .happens("work.report", person("h-1", "handler", undefined, "works-team"), day(3), { report: "r" });
    for (const body of ["committee", "works-team"]) expect(carriedOut.refuses("supervise.conclude", person("g-2", "partyGroup", undefined, body), day(4), { note: "n" })).toEqual(["role.conflict"]);
    expect(carriedOut.happens("supervise.conclude", group, day(4), { note: "n" }).kase.state).toBe("completed");
    expect(new Story(xingshengTopics, committee).happens("topic.review", committee, day(1), { outcome: "notTaken", reason: "r" }).kase.state).toBe("left");
  });

  test("what was agreed hangs out for its minimum period, which only time ends; an objection brings it back (A21)", () => {
    const [resident, convener, handler] = [person("r-1", "resident"), person("c-1", "convener"), person("h-1", "handler")];
    const posted = (): Story =>
      new Story(jiangjinDeliberation, resident)
        .happens("topic.propose", resident, day(1), { topic: "t" })
        .happens("meeting.hold", convener, day(2), { result: "agreed", minutes: "m" })
        .happens("work.report", handler, day(3), { report: "r" })
        .happens("posting.publish", convener, day(4), { place: "p", content: "c" });
    expect(posted().refuses("posting.lapse", person("clock", "clock"), day(5))).toEqual(["clock.notDue"]);
    expect(posted().refuses("posting.publish", convener, day(5), { place: "p", content: "c" })).toEqual(["event.notHere"]);
    expect(posted().happens("posting.object", resident, day(6), { reason: "r" }).kase.state).toBe("ideas-propose");
    const hung = posted().passes(day(10));
    expect(hung.kase.state).toBe("review-evaluate");
    expect(hung.journal.at(-1)).toMatchObject({ type: "posting.lapse", at: expect.stringMatching(/^2026-03-09T23:59:59/) as unknown });
    const meeting = new Story(jiangjinDeliberation, resident).happens("topic.propose", resident, day(1), { topic: "t" }).happens("meeting.hold", convener, day(2), { result: "notAgreed", minutes: "m" });
    expect(meeting.kase.state).toBe("ideas-discuss");
    expect(meeting.happens("meeting.hold", convener, day(3), { result: "notAgreed", minutes: "m" }).kase.state).toBe("left");
  });

  test("a project states content, spending and completion, is approved level by level, filed, posted, carried out and supervised by another body (A15)", () => {
    const cadre = person("cadre-1", "cadre", undefined, "station");
    const approver = person("a-1", "approver");
    const three = { topic: "t", content: "c", spending: "s", completion: "2026-12" };
    for (const field of ["content", "spending", "completion"] as const) {
      const { [field]: _left, ...two } = three;
      expect(new Story(liaochengProject, cadre).refuses("topic.propose", cadre, day(1), two)).toEqual(["field.missing"]);
    }
    const proposed = (): Story => new Story(liaochengProject, cadre).happens("topic.propose", cadre, day(1), three);
    expect(proposed().happens("project.approve", approver, day(2), { outcome: "refused", reason: "r" }).kase.state).toBe("left");
    const approved = proposed();
    for (const level of [1, 2]) expect(approved.happens("project.approve", approver, day(2), { outcome: "approved" }).kase).toMatchObject({ state: "approve", facts: { level } });
    approved.happens("project.approve", approver, day(2), { outcome: "approved" });
    approved.happens("project.file", cadre, day(3), { number: "n" }).happens("posting.publish", cadre, day(3), { place: "p", content: "c" }).passes(day(20)).happens("work.report", cadre, day(21), { report: "r" });
    expect(approved.refuses("supervise.conclude", person("s-1", "supervisor", undefined, "station"), day(22), { note: "n" })).toEqual(["role.conflict"]);
    expect(approved.happens("supervise.conclude", person("s-1", "supervisor", undefined, "street-office"), day(22), { note: "n" }).kase.state).toBe("completed");
  });
});

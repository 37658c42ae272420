import { actor, type Actor } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import type { Chain } from "../chain/chain.ts";
import { calendarDays } from "../testdata/limits.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { centre, clerk, mediator, party, villageMediator } from "../testdata/people.ts";
import { must, refused } from "../testdata/run.ts";
import { Story } from "../testdata/story.ts";
import { xijiLists } from "../testdata/xiji.ts";

const day = (n: number, time = "09:00:00"): string => `2026-03-${String(n).padStart(2, "0")}T${time}+08:00`;
const person = (id: string, role: string, body?: string): Actor => actor.parse({ id, roles: [role], ...(body !== undefined && { body }) });

const atWork = (chain: Chain = lintanCentre): Story =>
  new Story(chain).happens("register.accept", clerk, day(1), { number: "1" }).happens("triage.route", clerk, day(1), { body: "judicial-office" });

describe("ownership", () => {
  test("the case stays with its owner until somebody accepts it, and only whom it is offered to may", () => {
    const story = atWork();
    expect(story.kase.record).toMatchObject({ owner: "township-centre", offer: "judicial-office" });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "notice", what: "offer", to: "judicial-office" }));
    expect(story.refuses("owner.accept", villageMediator, day(2))).toEqual(["role.conflict"]);
    story.happens("owner.decline", mediator, day(2), { reason: "not-ours" });
    expect(story.kase.record).toMatchObject({ owner: "township-centre", offer: null });
    expect(story.refuses("owner.offer", mediator, day(2), { to: "police-station" })).toEqual(["role.conflict"]);
    story.happens("owner.offer", clerk, day(2), { to: "judicial-office" }).happens("owner.accept", mediator, day(3));
    expect(story.kase.record).toMatchObject({ owner: "judicial-office", offer: null });
  });

  const assigned = (firstContact: "transfer" | "lead" | "solve"): Story =>
    new Story({ ...xijiLists, firstContact }, clerk)
      .happens("detect.report", person("g", "grid"), day(1), { finding: "f" })
      .happens("register.accept", clerk, day(1), { number: "1" })
      .happens("classify.set", clerk, day(1), { complexity: "simple", grade: "yellow" })
      .happens("consult.conclude", person("b", "branch"), day(1), { minutes: "m" })
      .happens("assign.accept", mediator, day(2), { leader: "l", person: "mediator-4", measures: ["m"], limit: "2026-03-31", riskDefusing: "r", education: "e", tracking: "t" });

  test("first contact means three things: hand over, lead, or solve at the first handling", () => {
    expect(assigned("transfer").happens("owner.offer", mediator, day(3), { to: "x" }).kase.record.offer).toBe("x");
    expect(assigned("lead").refuses("owner.offer", mediator, day(3), { to: "x" })).toEqual(["guard.false"]);
    const solving = assigned("solve");
    expect(solving.refuses("owner.offer", mediator, day(3), { to: "x" })).toEqual(["guard.false"]);
    solving.happens("handle.escalate", mediator, day(3), { reason: "beyond-us" });
    expect(solving.happens("owner.offer", mediator, day(3), { to: "x" }).kase.record.offer).toBe("x");
  });

  test("what belongs elsewhere is handed to the right door, and is never ownerless on the way", () => {
    const story = new Story(lintanCentre);
    story.happens("register.handover", clerk, day(1), { door: "labour-bureau", reason: "wages" });
    expect(story.kase).toMatchObject({ state: "atDoor", record: { owner: "township-centre", offer: "labour-bureau" } });
    expect(story.refuses("owner.accept", person("x", "handler", "labour-bureau"), day(1))).toEqual(["guard.false"]);
    const back = new Story(lintanCentre).happens("register.handover", clerk, day(1), { door: "labour-bureau", reason: "wages" }).happens("door.decline", person("x", "any", "labour-bureau"), day(2), { reason: "r" });
    expect(back.kase.state).toBe("intake");
    story.happens("door.accept", person("x", "any", "labour-bureau"), day(2), { receipt: "r-1" });
    expect(story.kase).toMatchObject({ state: "referred", facts: { referred: true }, record: { owner: "labour-bureau", offer: null } });
  });
});

describe("the alert", () => {
  const graded = (): Story =>
    new Story({ ...xijiLists, alert: { ...xijiLists.alert!, respond: { red: calendarDays(1) } } }, clerk)
      .happens("detect.report", person("g", "grid"), day(1), { finding: "f" })
      .happens("register.accept", clerk, day(1), { number: "1" })
      .happens("classify.set", clerk, day(2), { complexity: "simple", grade: "red" });
  const analyst = person("analyst-1", "analyst");
  const other = actor.parse({ id: "secretary-1", roles: ["branch", "analyst"] });

  test("a computed grade starts the limit of response of its colour, and of no other", () => {
    const story = graded();
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "deadlineSet", clock: "respond-red" }));
    expect(story.kase.facts).toMatchObject({ grade: "red", alertStatus: "computed" });
    story.happens("alert.respond", mediator, day(2), { action: "visit-1" });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "deadlineStopped", clock: "respond-red", met: true }));
    story.happens("alert.compute", person("e", "engine"), day(2), { grade: "yellow" });
    expect(Object.keys(story.kase.clocks)).not.toContain("respond-red");
  });

  test("a named person confirms or overrides it; a party objects; somebody else reviews, within a time of its own", () => {
    const story = graded();
    story.happens("alert.respond", mediator, day(2), { action: "visit-1" }).happens("alert.confirm", other, day(3)).happens("alert.object", party, day(4), { reason: "r" });
    expect(story.kase.facts.alertStatus).toBe("underObjection");
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "deadlineSet", clock: "objection" }));
    expect(story.refuses("alert.compute", person("e", "engine"), day(4), { grade: "red" })).toEqual(["guard.false"]);
    expect(story.refuses("alert.review", other, day(4), { grade: "yellow", reason: "r" })).toEqual(["role.conflict"]);
    story.happens("alert.review", person("secretary-2", "branch"), day(5), { grade: "yellow", reason: "r" });
    expect(story.kase.facts).toMatchObject({ grade: "yellow", alertStatus: "overridden" });
    story.happens("alert.override", analyst, day(6), { grade: "orange", reason: "r" });
    expect(story.kase.facts.grade).toBe("orange");
  });

  test("a new grade ends the time to review the old one, and is open to objection itself", () => {
    const story = graded().happens("alert.object", party, day(3), { reason: "r" }).happens("party.exit", party, day(3)).happens("party.resume", party, day(4));
    story.happens("detect.report", person("g", "grid"), day(4), { finding: "f" }).happens("register.accept", clerk, day(4), { number: "1" });
    story.happens("classify.set", clerk, day(5), { complexity: "simple", grade: "yellow" });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "deadlineStopped", clock: "objection", met: null }));
    story.happens("alert.object", party, day(6), { reason: "r-2" });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "deadlineSet", clock: "objection" }));
  });
});

describe("the parties", () => {
  test("leave at any stage with nothing but themselves; telling the routes is the next state's duty, with a clock", () => {
    for (const story of [new Story(lintanCentre), atWork(), atWork().happens("handle.attempt", mediator, day(2), { result: "settled", mediators: ["m"] })]) {
      story.happens("party.exit", party, day(3));
      expect(story.kase.state).toBe("informing");
      expect(story.effects).toContainEqual(expect.objectContaining({ type: "task", what: "tellRoutes" }));
      expect(Object.keys(story.kase.clocks)).toContain("informing");
      story.happens("exit.inform", centre, day(4), { notice: "notice-1" });
      expect(story.kase.state).toBe("left");
    }
  });

  test("that refuse end the mediation at once", () => {
    expect(atWork().happens("handle.attempt", mediator, day(2), { result: "refused", mediators: ["m"] }).kase.state).toBe("informing");
  });

  test("asked for a channel: nobody but they take it back", () => {
    const story = atWork().happens("channel.request", party, day(2), { channel: "suit" });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "task", what: "openChannel" }));
    for (const staff of [clerk, centre, mediator]) expect(story.refuses("channel.withdraw", staff, day(3))).toEqual(["role.missing"]);
    expect(story.happens("channel.withdraw", party, day(3)).kase.facts.channelRequested).toBe(false);
  });

  test("in danger: a report task, whoever says so, and no more points", () => {
    const story = atWork();
    const before = story.kase.facts;
    story.happens("protection.flag", party, day(2), { ground: "child" });
    expect(story.effects).toEqual([expect.objectContaining({ type: "task", what: "reportToPolice" })]);
    expect(story.kase.facts).toEqual(before);
  });
});

test("a package settlement asks every linked case, and each is settled by its own event", () => {
  const story = atWork().happens("package.settle", mediator, day(2), { cases: ["C-2", "C-3"], mediators: ["m"] });
  expect(story.effects.filter((effect) => effect.type === "request")).toEqual([
    { type: "request", id: "S-1:4:0", event: "package.settled", to: "C-2" },
    { type: "request", id: "S-1:4:1", event: "package.settled", to: "C-3" },
  ]);
  const linked = atWork().happens("package.settled", person("S-1", "link"), day(2), { package: "S-1", handler: mediator.id });
  expect(linked.kase).toMatchObject({ state: "track", facts: { resolved: true }, record: { did: { handle: mediator.id } } });
  expect(atWork().refuses("package.settled", person("S-1", "link"), day(2), { package: "S-1" })).toEqual(["field.missing"]);
});

test("a case that left early starts at intake again, one that was completed at its work, both within the time to re-open", () => {
  const left = new Story(lintanCentre).happens("party.exit", party, day(2)).happens("exit.inform", centre, day(2), { notice: "n" });
  expect(left.happens("case.reopen", party, day(10), { reason: "r" }).kase.state).toBe("intake");
  const visitor = actor.parse({ id: "visitor-5", roles: ["visitor"] });
  const done = atWork()
    .happens("handle.attempt", mediator, day(2), { result: "settled", mediators: ["m"] })
    .happens("supervise.conclude", centre, day(3), { note: "n" })
    .happens("evaluate.rate", party, day(4), { satisfied: "yes" })
    .happens("close.file", centre, day(5), { summary: "s" })
    .happens("visit.record", visitor, day(6), { state: "performed" });
  expect(done.kase.state).toBe("completed");
  const late = must(done.life.settle(done.kase, "2026-05-01T09:00:00+08:00"));
  expect(refused(done.life.advance(late.case, done.event("case.reopen", party, "2026-05-01T09:00:00+08:00", { reason: "r" })))).toEqual(["guard.false"]);
  expect(done.happens("case.reopen", party, day(20), { reason: "broken" }).kase).toMatchObject({ state: "jointWork", facts: { resolved: false, closed: false } });
});

describe("time", () => {
  const limited: Chain = { ...lintanCentre, lateEntry: "P3D", within: { ...calendarDays(5), stops: ["appraisal"], warn: [{ amount: 2, unit: "calendarDay" }], escalate: [{ amount: 3, unit: "calendarDay" }] } };

  test("is told once each: reminded, supervised, escalated; the limit of the case makes it overdue", () => {
    const story = atWork(limited);
    const told = must(story.life.settle(story.kase, day(20)));
    expect(told.events.map((entry) => [entry.data?.mark, entry.at])).toEqual([
      ["reminder", expect.stringMatching(/^2026-03-04T00:00/)],
      ["limit", expect.stringMatching(/^2026-03-06T23:59/)],
      ["grace", expect.stringMatching(/^2026-03-09T23:59/)],
    ]);
    expect(told.case.facts.overdue).toBe(true);
    expect(must(story.life.due(told.case, day(20)))).toEqual([]);
    expect(refused(story.life.advance(told.case, story.event("deadline.reached", person("clock", "clock"), day(20), { clock: "case", mark: "limit" })))).toEqual(["clock.notDue"]);
  });

  test("stands still for the causes that the rule allows", () => {
    const story = atWork(limited).happens("case.suspend", centre, day(2), { cause: "appraisal" });
    expect(must(story.life.settle(story.kase, day(25))).events).toEqual([]);
    story.happens("case.resume", centre, day(12));
    expect(must(story.life.settle(story.kase, day(25))).events.map((entry) => entry.at.slice(0, 10))).toEqual(["2026-03-14", "2026-03-16", "2026-03-19"]);
    expect(atWork(limited).happens("case.suspend", centre, day(2), { cause: "unreachable" }).life.settle(story.kase, day(25)).ok).toBe(true);
  });

  test("is kept by when a thing happened: what was told too early is taken back by a new event", () => {
    const story = atWork({ ...lintanCentre, lateEntry: "P3D", items: lintanCentre.items.map((item) => ("stages" in item && item.id === "jointWork" ? { ...item, within: calendarDays(5) } : item)) });
    const settled = must(story.life.settle(story.kase, day(10)));
    expect(settled.events.map((entry) => entry.type)).toEqual(["deadline.reached"]);
    story.kase = settled.case;
    story.journal.push(...settled.events);
    const attempt = { result: "settled", mediators: ["m"] };
    expect(story.refuses("handle.attempt", mediator, day(5), attempt, { recordedAt: day(10) })).toEqual(["event.lateWithoutReason"]);
    const late = must(story.life.advance(story.kase, story.event("handle.attempt", mediator, day(5), attempt, { recordedAt: day(10), lateReason: "no-network" })));
    expect(story.life.advance(story.kase, story.event("handle.attempt", mediator, day(5), attempt, { recordedAt: day(10), lateReason: "no-network" })).findings).toMatchObject([{ code: "recordedLate" }]);
    expect(late.effects).toContainEqual(expect.objectContaining({ type: "deadlineStopped", clock: "jointWork", met: true }));
    const back = must(story.life.settle(late.case, day(10)));
    expect(back.events).toMatchObject([{ type: "deadline.withdrawn", at: day(5), data: { clock: "jointWork", mark: "limit" } }]);
    expect(refused(story.life.advance(late.case, story.event("supervise.conclude", centre, day(11), { note: "n" })))).toEqual(["clock.behind"]);
    const journal = [...story.journal, ...late.events, ...back.events];
    expect(must(story.life.replay(journal))).toEqual(back.case);
    expect(must(story.life.caseFacts(back.case, journal, day(12))).facts).toMatchObject({ resolved: true, hasDeadline: true, overdue: false });
  });

  test("beyond the published calendar it cannot be said, and the case goes on", () => {
    const far = new Story({ ...lintanCentre, within: { ...calendarDays(5), within: { amount: 5, unit: "workingDay" } } });
    const opened = must(far.life.open({ caseId: "F-1", by: clerk, at: "2039-03-01T09:00:00+08:00" }));
    expect(opened.effects).toContainEqual(expect.objectContaining({ clock: "case", schedule: { is: "notPublished", year: 2039 } }));
    const due = far.life.due(opened.case, "2039-06-01T09:00:00+08:00");
    expect(must(due)).toEqual([]);
    expect(due.findings.map((found) => found.code)).toContain("deadline.notPublished");
    expect(far.life.advance(opened.case, far.event("register.accept", clerk, "2039-06-01T09:00:00+08:00", { number: "1" })).ok).toBe(true);
  });
});

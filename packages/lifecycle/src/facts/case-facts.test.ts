import { expect, test } from "vitest";
import { calendarDays } from "../testdata/limits.ts";
import { lintanCaseControl, lintanCentre } from "../testdata/lintan.ts";
import { jiangjinCommandCentre } from "../testdata/jiangjin.ts";
import { centre, clerk, gridWorker, mediator, party, villageMediator } from "../testdata/people.ts";
import { chartOf, must, refused } from "../testdata/run.ts";
import { Story } from "../testdata/story.ts";
import { xijiLate, xijiPreLitigation, xijiVisit } from "../testdata/xiji.ts";
import { actor } from "@fengqiao/model";

const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}T09:00:00+08:00`;
const minute = (n: number, s = 0): string => `2026-03-02T10:${String(n).padStart(2, "0")}:${String(s).padStart(2, "0")}+08:00`;
const row = (story: Story, asOf: string) => must(story.life.caseFacts(story.kase, story.journal, asOf));
const course = (story: Story, asOf: string) => must(story.life.caseCourse(story.kase, story.journal, asOf));
const visitor = actor.parse({ id: "visitor-5", roles: ["visitor"], level: "county" });

test("minutes of a command centre: answered late, on the spot in time, not yet told", () => {
  const story = new Story(jiangjinCommandCentre, clerk, minute(0))
    .happens("register.accept", clerk, minute(0, 10), { number: "1" })
    .happens("classify.set", clerk, minute(0, 20), { complexity: "simple" })
    .happens("respond.confirm", mediator, minute(2))
    .happens("arrive.record", mediator, minute(6))
    .happens("handle.finish", mediator, minute(9), { result: "done" });
  expect(row(story, minute(10)).facts).toMatchObject({ acceptedInTime: null, respondedInTime: false, arrivedInTime: true, fedBackInTime: null, resolvedLevel: "township" });
  expect(row(story, minute(30)).facts.fedBackInTime).toBe(false);
  // limits of single steps are none of the case
  expect(row(story, minute(30)).facts).toMatchObject({ hasDeadline: false, metDeadline: null, overdue: false });
});

test("an alert is answered in time, whatever colour it had", () => {
  const story = new Story({ ...xijiLate, alert: { ...xijiLate.alert!, respond: { red: calendarDays(1) } } }, gridWorker)
    .happens("detect.report", gridWorker, day(1), { finding: "f" })
    .happens("register.accept", clerk, day(1), { number: "1" })
    .happens("classify.set", clerk, day(2), { complexity: "simple", grade: "red" });
  expect(row(story, day(3)).facts.respondedInTime).toBeNull();
  story.happens("alert.respond", mediator, day(3), { action: "visit-1" });
  expect(row(story, day(3)).facts).toMatchObject({ respondedInTime: true, foundInGrid: true, resolvedLevel: null });
});

test("a limit that stopped since the party left was neither met nor missed", () => {
  const story = new Story(lintanCaseControl)
    .happens("classify.set", clerk, day(1), { complexity: "simple" })
    .happens("triage.route", clerk, day(1), { body: "judicial-office" })
    .happens("assign.accept", mediator, day(2), { person: "mediator-4" });
  expect(row(story, day(3)).facts).toMatchObject({ hasDeadline: true, metDeadline: null, overdue: false });
  story.happens("party.exit", party, day(5));
  expect(story.effects).toContainEqual(expect.objectContaining({ type: "deadlineStopped", clock: "inTime", met: null }));
  const left = row(story, day(30));
  expect(left.dueAt).toBeUndefined();
  expect(left.facts).toMatchObject({ hasDeadline: false, metDeadline: null, overdue: false });
});

test("written agreement, ruling and performance: what is due, what a court confirmed", () => {
  const story = new Story(xijiPreLitigation)
    .happens("triage.route", actor.parse({ id: "p", roles: ["platform"] }), day(1), { body: "b" })
    .happens("handle.attempt", villageMediator, day(2), { result: "settled", mediators: ["m"] })
    .happens("agreement.conclude", mediator, day(3), { form: "written", agreement: "a-1", due: "2026-03-20" });
  expect(row(story, day(19)).facts).toMatchObject({ agreementDue: false, confirmed: null, resolvedLevel: "village" });
  expect(row(story, day(20)).facts.agreementDue).toBe(true);
  story.happens("link.closed", actor.parse({ id: "SC-1", roles: ["link"] }), day(25), { case: "SC-1", outcome: "completed" });
  expect(row(story, day(26)).facts.confirmed).toBe(true);
  const waived = new Story(xijiPreLitigation)
    .happens("triage.route", actor.parse({ id: "p", roles: ["platform"] }), day(1), { body: "b" })
    .happens("handle.attempt", villageMediator, day(2), { result: "settled", mediators: ["m"] })
    .happens("agreement.conclude", mediator, day(3), { form: "written", agreement: "a-1" })
    .happens("confirm.waive", party, day(4));
  expect(row(waived, day(5)).facts).toMatchObject({ agreementDue: null, confirmed: false });
});

const relapsed = (): Story =>
  new Story(lintanCentre)
    .happens("register.accept", clerk, day(1), { number: "1" })
    .happens("triage.route", clerk, day(1), { body: "judicial-office" })
    .happens("owner.accept", mediator, day(2))
    .happens("incident.link", gridWorker, day(3), { incident: "i-1", escalation: true })
    .happens("handle.attempt", mediator, day(4), { result: "settled", mediators: ["m"] })
    .happens("supervise.conclude", centre, day(5), { note: "n" })
    .happens("evaluate.rate", party, day(6), { satisfied: "yes" })
    .happens("close.file", centre, day(7), { summary: "s" })
    .happens("visit.record", visitor, day(9), { state: "relapsed" });

test("a resolution that did not last, and an incident that was an escalation", () => {
  expect(row(relapsed(), day(8)).facts).toMatchObject({ relapsed: false, escalated: true, ownerlessDays: 0 });
  expect(row(relapsed(), day(10)).facts).toMatchObject({ relapsed: true, resolved: false, resolvedLevel: null });
});

test("the course of a case: its owners, stages and relapses, and no person", () => {
  const told = course(relapsed(), day(10));
  expect(told).toMatchObject({
    caseId: "S-1",
    owners: [{ post: "township-centre", from: day(1), to: day(2) }, { post: "judicial-office", from: day(2) }],
    firstContact: { post: "township-centre", did: "handled" },
    relapses: [{ resolvedAt: day(4), relapsedAt: day(9) }],
    progressAt: [day(4), day(5), day(9)],
  });
  expect(told.stages.map(({ stage }) => stage)).toEqual(["register", "triage", "handle", "supervise", "evaluate", "close", "returnVisit", "handle"]);
  expect(told.stages.at(-1)).toEqual({ stage: "handle", from: day(9) });
  for (const person of ["clerk-2", "mediator-4", "party-a", "visitor-5", "grid-7"]) expect(JSON.stringify(told)).not.toContain(person);
  const alone = new Story(lintanCentre, actor.parse({ id: "volunteer-1", roles: ["grid"] }));
  expect(course(alone, day(2)).owners).toEqual([{ post: "grid", from: day(1) }]);
  expect(course(alone.happens("register.handover", clerk, day(2), { door: "labour-bureau", reason: "wages" }), day(2)).firstContact).toMatchObject({ did: "handedOver" });
});

test("limits of a course: kept, missed, running; not those that stopped for another reason", () => {
  const story = new Story(xijiLate, gridWorker)
    .happens("detect.report", gridWorker, day(1), { finding: "f" })
    .happens("register.accept", clerk, day(2), { number: "1" })
    .happens("classify.set", clerk, day(2), { complexity: "simple", grade: "yellow" })
    .happens("consult.conclude", actor.parse({ id: "s", roles: ["branch"] }), day(3), { minutes: "m" });
  const seven = (limit: string) => ({ leader: "l", person: "p", measures: ["m"], limit, riskDefusing: "r", education: "e", tracking: "t" });
  story.happens("assign.accept", mediator, day(4), seven("2026-03-10")).happens("handle.escalate", mediator, day(6), { reason: "r" }).happens("assign.accept", mediator, day(7), seven("2026-03-12"));
  expect(course(story, day(9)).limits).toEqual([{ id: "resolve-8", dueAt: "2026-03-12T23:59:59.999+08:00" }]);
  story.happens("handle.attempt", mediator, day(15), { result: "settled", mediators: ["m"] });
  expect(course(story, day(16)).limits).toEqual([{ id: "resolve-8", dueAt: "2026-03-12T23:59:59.999+08:00", metAt: day(15) }]);
});

test("what is no case is not counted, but has a course", () => {
  const checklist = new Story(xijiVisit, gridWorker).happens("check.record", gridWorker, day(1));
  expect(chartOf(xijiVisit).meta.of).toBe("checklist");
  expect(refused(checklist.life.caseFacts(checklist.kase, checklist.journal, day(2)))).toEqual(["facts.notCounted"]);
  expect(course(checklist, day(2)).stages).toHaveLength(2);
});

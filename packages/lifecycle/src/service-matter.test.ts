import { expect, test } from "vitest";
import { plainServiceChain } from "./chains/plain-service-chain.ts";
import { jiangjinCommandCentre } from "./testdata/jiangjin.ts";
import { centre, clerk, diary, mediator } from "./testdata/people.ts";
import { lifecycle, must, refused } from "./testdata/run.ts";

test("a row of a service desk with two dates walks the plain chain", () => {
  const desk = lifecycle(plainServiceChain);
  const event = diary();
  const opened = must(desk.open({ caseId: "101004113298", by: clerk, at: "2021-08-10T09:00:00+08:00", about: { area: "district-3", category: "streetlight", channel: "phone" }, imported: true }));
  const journal = [...opened.events];
  let kase = opened.case;
  const closed = "2021-08-12T16:30:00+08:00";
  for (const next of [
    event("register.accept", clerk, "2021-08-10T09:00:00+08:00", { number: "101004113298" }),
    event("handle.finish", mediator, closed, { result: "done" }),
    event("feedback.give", mediator, closed, { content: "closure-101004113298" }),
    event("close.file", centre, closed, { summary: "closure-101004113298" }),
  ]) {
    const step = must(desk.advance(kase, next, { expectedRevision: kase.revision }));
    kase = step.case;
    journal.push(...step.events);
  }
  expect(kase.state).toBe("completed");
  expect(must(desk.replay(journal))).toEqual(kase);
  expect(must(desk.caseFacts(kase, journal, "2021-12-31T00:00:00+08:00"))).toMatchObject({
    area: "district-3",
    closedAt: closed,
    facts: { kind: "serviceMatter", closed: true, resolved: true, daysOpen: 2, hasDeadline: false, metDeadline: null },
  });
  expect(must(desk.caseFacts(kase, journal, "2021-08-11T00:00:00+08:00")).facts).toMatchObject({ closed: false, daysOpen: 0 });
});

test("minutes run from step to step; a limit that is over is told before anything later is taken", () => {
  const desk = lifecycle(jiangjinCommandCentre);
  const event = diary();
  let kase = must(desk.open({ caseId: "JJ-1", by: clerk, at: "2026-03-02T10:00:00+08:00" })).case;
  kase = must(desk.advance(kase, event("register.accept", clerk, "2026-03-02T10:00:10+08:00", { number: "JJ-1" }))).case;
  const sorted = must(desk.advance(kase, event("classify.set", clerk, "2026-03-02T10:00:20+08:00", { complexity: "simple" })));
  expect(sorted.effects).toContainEqual(expect.objectContaining({ type: "deadlineSet", clock: "answer" }));
  kase = sorted.case;
  const answer = event("respond.confirm", mediator, "2026-03-02T10:02:00+08:00");
  expect(refused(desk.advance(kase, answer))).toEqual(["clock.behind"]);
  const settled = must(desk.settle(kase, answer.recordedAt));
  expect(settled.events.map((entry) => [entry.type, entry.at, entry.data])).toEqual([["deadline.reached", "2026-03-02T10:01:20+08:00", { clock: "answer", mark: "limit" }]]);
  const answered = must(desk.advance(settled.case, answer));
  expect(answered.effects).toContainEqual(expect.objectContaining({ type: "deadlineStopped", clock: "answer", met: false }));
});

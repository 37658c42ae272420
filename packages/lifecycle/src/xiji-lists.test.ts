import { expect, test } from "vitest";
import { analyst, branch, centre, clerk, diary, gridWorker, link, mediator, party } from "./testdata/people.ts";
import { lifecycle, must, refused } from "./testdata/run.ts";
import { xijiLists } from "./testdata/xiji.ts";

const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}T09:00:00+08:00`;
const gates = { solved: true, hazardRemoved: true, responsibilityMet: true, rectified: true, evidence: ["photo-1"] };
const fourFixedThreeGuaranteed = { leader: "leader-1", person: "mediator-4", measures: ["survey", "talk"], limit: "2026-03-31", riskDefusing: "plan-1", education: "plan-2", tracking: "plan-3" };

test("A1 in its own words, from the screening to the close-out", () => {
  const xiji = lifecycle(xijiLists);
  const event = diary();
  const opened = must(xiji.open({ caseId: "XJ-1", by: gridWorker, at: day(1) }));
  let kase = opened.case;
  const journal = [...opened.events];
  const walked: string[] = [xiji.chart.states[kase.state]!.meta.term["zh-CN"]];
  for (const next of [
    event("detect.report", gridWorker, day(1), { finding: "boundary-of-two-yards" }),
    event("register.accept", clerk, day(2), { number: "2026-17" }),
    event("classify.set", analyst, day(2), { complexity: "simple", grade: "yellow" }),
    event("consult.conclude", branch, day(3), { minutes: "minutes-3" }),
    event("assign.accept", mediator, day(4), fourFixedThreeGuaranteed),
    event("handle.attempt", mediator, day(6), { result: "failed", mediators: ["mediator-4"] }),
    event("handle.attempt", mediator, day(9), { result: "settled", mediators: ["mediator-4"] }),
    event("link.closed", link, day(12), { case: "R-1", outcome: "completed" }),
    event("evaluate.rate", party, day(13), { satisfied: "yes" }),
    event("close.file", centre, day(14), { summary: "file-1", ...gates }),
  ]) {
    const step = must(xiji.advance(kase, next));
    kase = step.case;
    journal.push(...step.events);
    const term = xiji.chart.states[kase.state]!.meta.term["zh-CN"];
    if (term !== walked.at(-1)) walked.push(term);
  }
  expect(walked).toEqual(["排查", "录入", "评估赋分", "分析研判", "责任清单(四定三包)", "化解", "整改清单", "群众满意", "销号", "办结"]);
  expect(kase.facts).toMatchObject({ resolved: true, closed: true, satisfied: "yes", grade: "yellow", alertStatus: "computed" });
  expect(kase.record).toMatchObject({ owner: "judicial-office", did: { handle: "mediator-4" } });
  expect(must(xiji.replay(journal))).toEqual(kase);
  expect(must(xiji.caseFacts(kase, journal, day(20)))).toMatchObject({ resolvedAt: day(9), closedAt: day(14), facts: { attempts: 2, handOvers: 1, hasDeadline: true, metDeadline: true, satisfied: "yes" } });
});

test("a refusal leaves the case as it is and says what is missing, who could do it, and what could be done instead", () => {
  const xiji = lifecycle(xijiLists);
  const event = diary();
  let kase = must(xiji.open({ caseId: "XJ-2", by: gridWorker, at: day(1) })).case;
  for (const next of [
    event("detect.report", gridWorker, day(1), { finding: "f" }),
    event("register.accept", clerk, day(2), { number: "2026-18" }),
    event("classify.set", analyst, day(2), { complexity: "simple", grade: "red" }),
    event("consult.conclude", branch, day(3), { minutes: "m" }),
  ]) kase = must(xiji.advance(kase, next)).case;
  const before = JSON.stringify(kase);

  const { limit: _limit, ...withoutLimit } = fourFixedThreeGuaranteed;
  const incomplete = xiji.advance(kase, event("assign.accept", mediator, day(4), withoutLimit));
  expect(refused(incomplete)).toEqual(["field.missing"]);
  expect(incomplete.findings[0]).toMatchObject({ params: { fields: ["limit"] } });

  const wrongRole = xiji.advance(kase, event("assign.accept", clerk, day(4), fourFixedThreeGuaranteed));
  expect(wrongRole.findings[0]).toMatchObject({ code: "role.missing", params: { roles: ["handler"], instead: expect.arrayContaining(["incident.link"]) as unknown } });

  const tooEarly = xiji.advance(kase, event("close.file", centre, day(4), { summary: "s", ...gates }));
  expect(tooEarly.findings[0]).toMatchObject({ code: "event.notHere", params: { takenIn: ["strike"] } });

  expect(refused(xiji.advance(kase, event("assign.accept", mediator, day(4), { ...fourFixedThreeGuaranteed, note: "a text" })))).toEqual(["event.fieldUnknown"]);
  expect(refused(xiji.advance(kase, event("handle.teleport", mediator, day(4))))).toEqual(["event.unknown"]);
  expect(JSON.stringify(kase)).toBe(before);
});

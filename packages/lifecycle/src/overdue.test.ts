import { describe, expect, test } from "vitest";
import { examine } from "./explore/index.ts";
import { calendarDays } from "./testdata/limits.ts";
import { lintanCaseControl, lintanCentre } from "./testdata/lintan.ts";
import { analyst, branch, centre, clerk, gridWorker, link, mediator, party } from "./testdata/people.ts";
import { postsOf } from "./testdata/posts.ts";
import { chartOf, must, refused } from "./testdata/run.ts";
import { Story } from "./testdata/story.ts";
import { xijiLate, xijiLists } from "./testdata/xiji.ts";

const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}T09:00:00+08:00`;
const seven = (limit: string) => ({ leader: "leader-1", person: "mediator-4", measures: ["survey"], limit, riskDefusing: "plan-1", education: "plan-2", tracking: "plan-3" });
const attempt = (result: string) => ({ result, mediators: ["mediator-4"] });
const gates = { summary: "file-1", solved: true, hazardRemoved: true, responsibilityMet: true, rectified: true, evidence: ["stone-1"] };

/** Responsibility is taken on the 4th, with a limit of the 10th. */
const atWork = (): Story =>
  new Story(xijiLate, gridWorker)
    .happens("detect.report", gridWorker, day(1), { finding: "f" })
    .happens("register.accept", clerk, day(2), { number: "1" })
    .happens("classify.set", analyst, day(2), { complexity: "simple", grade: "yellow" })
    .happens("consult.conclude", branch, day(3), { minutes: "m" })
    .happens("assign.accept", mediator, day(4), seven("2026-03-10"));

const row = (story: Story, asOf: string) => must(story.life.caseFacts(story.kase, story.journal, asOf));

test("which clocks make a case overdue stands in the chart: that of the whole case, and that of the stage in which it is to be resolved", () => {
  const overdue = (chain: Parameters<typeof chartOf>[0]): readonly string[] => Object.entries(chartOf(chain).meta.clocks).flatMap(([name, plan]) => (plan.overdue === true ? [name] : []));
  expect(overdue(xijiLate)).toEqual(["resolve"]);
  expect(overdue(lintanCaseControl)).toEqual(["inTime"]);
  expect(overdue({ ...lintanCentre, within: calendarDays(60) })).toEqual(["case"]);
  expect(overdue(lintanCentre)).toEqual([]);
});

test("the limits that run are listed with their names, and with what each says next", () => {
  const story = atWork();
  const deadlines = (): unknown => must(story.life.deadlines(story.kase)).map(({ clock, label, schedule, next }) => [clock, label.en, schedule.is, next]);
  const limit = { mark: "limit", at: "2026-03-10T23:59:59.999+08:00" };
  expect(deadlines()).toContainEqual(["resolve", expect.any(String), "at", limit]);
  story.passes(day(15));
  expect(deadlines()).toContainEqual(["resolve", expect.any(String), "at", undefined]);
});

describe("rectification for what is late", () => {
  test("a chart with it is sound", () => {
    const chart = chartOf(xijiLate);
    expect(examine(chart, { posts: postsOf(chart) })).toEqual([]);
  });

  test("who is resolved in time has none", () => {
    const story = atWork().happens("handle.attempt", mediator, day(9), attempt("settled"));
    expect(story.kase).toMatchObject({ state: "satisfied", facts: { overdue: false } });
    expect(row(story, day(20)).facts).toMatchObject({ hasDeadline: true, metDeadline: true, overdue: false });
  });

  test("who is resolved late passes through it, and is late no longer", () => {
    const story = atWork().passes(day(15));
    expect(story.kase.facts.overdue).toBe(true);
    expect(row(story, day(15))).toMatchObject({ dueAt: "2026-03-10T23:59:59.999+08:00", facts: { overdue: true, metDeadline: false } });
    story.happens("handle.attempt", mediator, day(16), attempt("settled"));
    expect(story.kase).toMatchObject({ state: "rectifyList", facts: { overdue: true, resolved: true } });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "openCase", of: "rectification" }));
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "deadlineStopped", clock: "resolve", met: false }));
    story.happens("link.closed", link, day(20), { case: "R-1", outcome: "completed" });
    expect(story.kase).toMatchObject({ state: "satisfied", facts: { overdue: false, linked: "completed" } });
    story.happens("evaluate.rate", party, day(21), { satisfied: "yes" }).happens("close.file", centre, day(22), gates);
    expect(row(story, day(30)).facts).toMatchObject({ closed: true, metDeadline: false, overdue: false });
  });

  test("a limit that is set anew at the next level does not undo that the first one ran out", () => {
    const story = atWork()
      .happens("handle.attempt", mediator, day(5), attempt("failed"))
      .happens("handle.attempt", mediator, day(12), attempt("failed"));
    expect(story.kase).toMatchObject({ state: "dutyList", facts: { level: 1, overdue: true } });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "deadlineStopped", clock: "resolve", met: null }));
    // between two limits none governs; that the first ran out stands
    const between = row(story, day(13));
    expect(between.dueAt).toBeUndefined();
    expect(between.facts).toMatchObject({ hasDeadline: false, metDeadline: null, overdue: true });
    story.happens("assign.accept", mediator, day(14), seven("2026-03-31"));
    expect(row(story, day(15))).toMatchObject({ dueAt: "2026-03-31T23:59:59.999+08:00", facts: { hasDeadline: true, metDeadline: null, overdue: false } });
    story.happens("handle.attempt", mediator, day(20), attempt("settled"));
    expect(story.kase.state).toBe("rectifyList");
    expect(row(story, day(20))).toMatchObject({ dueAt: "2026-03-31T23:59:59.999+08:00", facts: { metDeadline: true, overdue: false } });
  });

  test("when it turns out that the limit was kept, the case leaves it again", () => {
    const story = atWork().passes(day(12));
    expect(story.kase.facts.overdue).toBe(true);
    story.happens("handle.attempt", mediator, day(9), attempt("settled"), { recordedAt: day(12) });
    expect(story.kase.state).toBe("rectifyList");
    story.passes(day(12));
    expect(story.journal.at(-1)).toMatchObject({ type: "deadline.withdrawn", data: { clock: "resolve", mark: "limit" } });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "notice", what: "linkedCaseNotNeeded" }));
    expect(story.kase).toMatchObject({ state: "satisfied", facts: { overdue: false } });
    expect(must(story.life.replay(story.journal))).toEqual(story.kase);
    expect(row(story, day(13)).facts).toMatchObject({ metDeadline: true, overdue: false });
  });

  test("a resolution that the parties do not accept leaves the limit as it was: one that has passed is over at once", () => {
    const story = atWork().happens("handle.attempt", mediator, day(9), attempt("settled")).happens("evaluate.rate", party, day(12), { satisfied: "no" });
    expect(story.kase).toMatchObject({ state: "resolve", facts: { overdue: false, resolved: false } });
    story.passes("2026-03-12T09:00:01+08:00");
    expect(story.journal.at(-1)).toMatchObject({ type: "deadline.reached", at: "2026-03-10T23:59:59.999+08:00", recordedAt: day(12) });
    expect(row(story, day(13))).toMatchObject({ dueAt: "2026-03-10T23:59:59.999+08:00", facts: { overdue: true, metDeadline: false } });
    expect(story.happens("handle.attempt", mediator, day(14), attempt("settled")).kase.state).toBe("rectifyList");
  });

  test("where everything is rectified, the case stays in it and is late no longer", () => {
    const story = new Story(xijiLists, gridWorker)
      .happens("detect.report", gridWorker, day(1), { finding: "f" })
      .happens("register.accept", clerk, day(2), { number: "1" })
      .happens("classify.set", analyst, day(2), { complexity: "simple", grade: "yellow" })
      .happens("consult.conclude", branch, day(3), { minutes: "m" })
      .happens("assign.accept", mediator, day(4), seven("2026-03-10"))
      .passes(day(12))
      .happens("handle.attempt", mediator, day(9), attempt("settled"), { recordedAt: day(12) })
      .passes(day(12));
    expect(story.kase).toMatchObject({ state: "rectifyList", facts: { overdue: false } });
  });
});

test("a matter that begins again is not late, and has the limit that is set for it anew or none", () => {
  const closed = (): Story =>
    atWork()
      .passes(day(12))
      .happens("handle.attempt", mediator, day(13), attempt("settled"))
      .happens("party.exit", party, day(14))
      .happens("exit.inform", centre, day(14), { notice: "n" });
  const done = (): Story =>
    atWork()
      .happens("handle.attempt", mediator, day(9), attempt("settled"))
      .happens("evaluate.rate", party, day(10), { satisfied: "yes" })
      .happens("close.file", centre, day(11), gates);
  expect(closed().kase.facts.overdue).toBe(true);
  expect(closed().happens("case.reopen", party, day(20), { reason: "r" }).kase.facts.overdue).toBe(false);

  const without = done().happens("case.reopen", party, day(20), { reason: "r" });
  expect(without.kase).toMatchObject({ state: "resolve", facts: { overdue: false } });
  expect(without.kase.record.named.limit).toBeUndefined();
  expect(without.passes(day(28)).kase.facts.overdue).toBe(false);
  expect(row(without, day(28)).facts).toMatchObject({ hasDeadline: false, metDeadline: null, overdue: false });

  const anew = done().happens("case.reopen", party, day(20), { reason: "r", limit: "2026-03-25" });
  expect(anew.passes(day(28)).kase.facts.overdue).toBe(true);
});

describe("a linked case", () => {
  const inRectification = (): Story => atWork().passes(day(12)).happens("handle.attempt", mediator, day(13), attempt("settled"));
  const lawful = { case: "R-1", outcome: "lawful" };

  test("that ended lawfully leads nowhere by itself: the branch or the centre decides", () => {
    const story = inRectification().happens("link.closed", link, day(14), lawful);
    expect(story.kase).toMatchObject({ state: "rectifyList", facts: { linked: "lawful", overdue: true } });
    expect(story.effects).toContainEqual(expect.objectContaining({ type: "task", what: "decideOnLinked" }));
    expect(story.refuses("link.decide", mediator, day(15), { decision: "goOn", reason: "r" })).toEqual(["role.missing"]);
    expect(story.happens("link.decide", branch, day(15), { decision: "goOn", reason: "r" }).kase).toMatchObject({ state: "satisfied", facts: { linked: "decided", overdue: false } });
  });

  test("is opened again, or the matter goes back to its handling", () => {
    const again = inRectification().happens("link.closed", link, day(14), lawful).happens("link.decide", centre, day(15), { decision: "again", reason: "r" });
    expect(again.kase).toMatchObject({ state: "rectifyList", facts: { linked: "none" } });
    expect(again.effects).toContainEqual(expect.objectContaining({ type: "openCase", of: "rectification" }));
    const back = inRectification().happens("link.closed", link, day(14), lawful).happens("link.decide", centre, day(15), { decision: "back", reason: "r" });
    expect(back.kase).toMatchObject({ state: "resolve", facts: { resolved: false } });
  });

  test("that was not closed is decided by nobody", () => {
    const story = inRectification();
    expect(refused(story.life.advance(story.kase, story.event("link.decide", branch, day(14), { decision: "goOn", reason: "r" })))).toEqual(["guard.false"]);
  });
});

import { actor, type Actor } from "@fengqiao/model";
import { describe, expect, test } from "vitest";
import type { CaseEvent, JournalEntry } from "./case/event.ts";
import type { Chain } from "./chain/chain.ts";
import { supervisionLevel } from "./clock/clock.ts";
import { lifecycle, must, refused } from "./testdata/run.ts";
import { xijiLate, xijiLists } from "./testdata/xiji.ts";

/*
 * The boundary dispute of Cui village (崔中村地界纠纷, XIJI-86). Stated: it began on 2021-08-10 between neighbours; days later one kept
 * the other's sheep over trampled vegetables; they turned out to be sisters-in-law; the judicial office and the village committee went
 * there several times without result; in April, under the functional branch, the police, the governance centre, the judicial
 * office and the village committee mediated again: the grown lambs were returned, hands shaken, the boundary settled. Every
 * other day below is assumed, and so is the year of that April (2022 is the first that fits).
 */
const person = (id: string, role: string, body: string, level: string): Actor => actor.parse({ id, roles: [role], body, level });
const villageCommittee = person("village-director", "grid", "village-committee", "village");
const clerk = person("centre-clerk", "intake", "governance-centre", "township");
const analyst = person("centre-analyst", "analyst", "governance-centre", "township");
const secretary = person("branch-secretary", "branch", "functional-branch", "township");
const judicialOffice = person("judicial-assistant", "handler", "judicial-office", "township");
const branchHandler = person("branch-deputy", "handler", "functional-branch", "township");
const sister = actor.parse({ id: "sister-in-law-a", roles: ["party"] });
const rectification = actor.parse({ id: "R-86", roles: ["link"] });

const FOUR_BODIES = ["police-station", "governance-centre", "judicial-office", "village-committee"];
const seven = (limit: string) => ({ leader: "branch-secretary", person: "judicial-assistant", measures: ["measure-boundary", "talk-at-home"], limit, riskDefusing: "plan-1", education: "plan-2", tracking: "plan-3" });

/** The limits that the judicial office, and later the branch, set themselves; the days are assumed. */
interface Limits {
  readonly judicialOffice: string;
  readonly branch: string;
}

/** Told of until the lambs were returned: what the clock said on the way, and the case with its journal then. */
function untilTheSettlement(chain: Chain, limits: Limits) {
  const xiji = lifecycle(chain);
  const opened = must(xiji.open({ caseId: "XIJI-86", by: villageCommittee, at: "2021-08-10T09:00:00+08:00", about: { area: "cui-village", category: "boundary" } }));
  let kase = opened.case;
  const journal: JournalEntry[] = [...opened.events];
  const told: string[] = [];
  let n = 0;
  const event = (type: string, by: Actor, day: string, data: CaseEvent["data"] = {}): CaseEvent => ({ id: `e-${(n += 1)}`, type, by, at: `${day}T10:00:00+08:00`, recordedAt: `${day}T10:00:00+08:00`, data });
  const happen = (type: string, by: Actor, day: string, data: CaseEvent["data"] = {}): void => {
    const next = event(type, by, day, data);
    const settled = must(xiji.settle(kase, next.recordedAt));
    told.push(...settled.events.map((entry) => `${entry.type} ${entry.at.slice(0, 10)}`));
    const step = must(xiji.advance(settled.case, next, { expectedRevision: settled.case.revision }));
    kase = step.case;
    journal.push(...settled.events, ...step.events);
  };

  happen("detect.report", villageCommittee, "2021-08-10", { finding: "boundary-between-two-yards" });
  happen("register.accept", clerk, "2021-08-11", { number: "2021-86" });
  happen("incident.link", villageCommittee, "2021-08-14", { incident: "sheep-kept-over-trampled-vegetables" });
  happen("classify.set", analyst, "2021-08-16", { complexity: "simple", category: "boundary", grade: "yellow" });
  happen("alert.confirm", analyst, "2021-08-16");
  happen("consult.conclude", secretary, "2021-08-18", { minutes: "they-are-sisters-in-law" });
  happen("assign.accept", judicialOffice, "2021-08-19", seven(limits.judicialOffice));
  expect(kase.record.owner).toBe("judicial-office");

  happen("handle.attempt", judicialOffice, "2021-09-05", { result: "failed", mediators: ["judicial-office", "village-committee"] });
  expect(kase).toMatchObject({ state: "resolve", facts: { attempts: 1, level: 0 } });
  happen("handle.attempt", judicialOffice, "2021-11-20", { result: "failed", mediators: ["judicial-office", "village-committee"] });
  expect(kase).toMatchObject({ state: "dutyList", facts: { attempts: 0, level: 1, mediated: true, resolved: false } });
  expect(kase.record.owner).toBe("judicial-office");

  happen("owner.offer", judicialOffice, "2021-11-21", { to: "functional-branch" });
  happen("assign.accept", branchHandler, "2021-11-25", seven(limits.branch));
  expect(kase.record.owner).toBe("functional-branch");
  happen("joint.open", branchHandler, "2022-04-06", { lead: "functional-branch", coHandlers: FOUR_BODIES });
  const supervised = supervisionLevel(kase.clocks);

  happen("handle.attempt", branchHandler, "2022-04-12", { result: "settled", mediators: FOUR_BODIES });
  return { xiji, event, happen, told, supervised, journal, now: () => kase };
}

const gates = { solved: true, hazardRemoved: true, responsibilityMet: true, rectified: true, evidence: ["boundary-stone-set"] };

test("from the first quarrel on 10 August 2021 to the settlement in April", () => {
  const { xiji, event, happen, told, supervised, journal, now } = untilTheSettlement(xijiLists, { judicialOffice: "2021-12-31", branch: "2022-03-31" });
  expect(told).toEqual(["deadline.reached 2022-03-31"]);
  expect(supervised).toBe("supervised");
  let kase = now();
  expect(refused(xiji.advance(kase, event("evaluate.rate", sister, "2022-04-13", { satisfied: "yes" })))).toEqual(["event.notHere"]);
  happen("performance.record", sister, "2022-04-13", { state: "performed", record: "grown-lambs-returned" });
  happen("link.closed", rectification, "2022-04-20", { case: "R-86", outcome: "completed" });
  happen("evaluate.rate", sister, "2022-04-21", { satisfied: "yes" });
  kase = now();
  expect(refused(xiji.advance(kase, event("close.file", branchHandler, "2022-04-22", { summary: "file-86", ...gates, hazardRemoved: false })))).toEqual(["guard.false"]);
  happen("close.file", branchHandler, "2022-04-22", { summary: "file-86", ...gates });

  kase = now();
  expect(kase).toMatchObject({ state: "completed", facts: { resolved: true, performed: true, closed: true, satisfied: "yes" } });
  expect(must(xiji.audit(kase, journal))).toBe(true);
  const row = must(xiji.caseFacts(kase, journal, "2022-06-30T00:00:00+08:00"));
  expect(row).toMatchObject({
    area: "cui-village",
    grade: "yellow",
    resolvedAt: "2022-04-12T10:00:00+08:00",
    facts: { attempts: 3, handOvers: 2, hasDeadline: true, metDeadline: false, overdue: false, mediated: true, performed: true, satisfied: "yes", daysOpen: 255 },
  });
  // the earliest possible settlement is 234 days after the beginning
  expect((Date.parse(row.resolvedAt!) - Date.parse(row.openedAt)) / 86_400_000).toBeGreaterThanOrEqual(234);
  expect(journal.filter((entry) => entry.type === "handle.attempt").map((entry) => entry.data?.mediators)).toEqual([["judicial-office", "village-committee"], ["judicial-office", "village-committee"], FOUR_BODIES]);
});

describe("where only what is late is rectified", () => {
  const rectified = (limits: Limits) => {
    const story = untilTheSettlement(xijiLate, limits);
    expect(story.now()).toMatchObject({ state: "rectifyList", facts: { overdue: true, resolved: true } });
    story.happen("link.closed", rectification, "2022-04-20", { case: "R-86", outcome: "completed" });
    story.happen("evaluate.rate", sister, "2022-04-21", { satisfied: "yes" });
    story.happen("close.file", branchHandler, "2022-04-22", { summary: "file-86", ...gates });
    expect(story.now()).toMatchObject({ state: "completed", facts: { overdue: false } });
    return { told: story.told, facts: must(story.xiji.caseFacts(story.now(), story.journal, "2022-06-30T00:00:00+08:00")).facts };
  };

  test("the branch was late itself", () => {
    const { told, facts } = rectified({ judicialOffice: "2021-12-31", branch: "2022-03-31" });
    expect(told).toEqual(["deadline.reached 2022-03-31"]);
    expect(facts).toMatchObject({ hasDeadline: true, metDeadline: false });
  });

  test("the judicial office was late on 17 September, and the branch kept the limit that it set itself", () => {
    const { told, facts } = rectified({ judicialOffice: "2021-09-17", branch: "2022-04-30" });
    expect(told).toEqual(["deadline.reached 2021-09-17"]);
    expect(facts).toMatchObject({ hasDeadline: true, metDeadline: true, resolvedLevel: "township", foundInGrid: true });
  });

  test("nobody was late", () => {
    const story = untilTheSettlement(xijiLate, { judicialOffice: "2021-12-31", branch: "2022-04-30" });
    expect(story.now()).toMatchObject({ state: "satisfied", facts: { overdue: false } });
  });
});

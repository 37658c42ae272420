import { chinaCalendar, statutoryLimits } from "@fengqiao/calendar";
import { actor, type Actor } from "@fengqiao/model";
import { expect, test } from "vitest";
import { examine } from "../explore/index.ts";
import { lifecycleOf } from "../lifecycle.ts";
import { basicCourt, shenReports, xijiRectification } from "../testdata/linked-settings.ts";
import { diary, party } from "../testdata/people.ts";
import { postsOf } from "../testdata/posts.ts";
import { must, refused } from "../testdata/run.ts";
import { confirmationChart } from "./confirmation.ts";
import { rectificationChart } from "./rectification.ts";
import { supervisionReportChart } from "./supervision-report.ts";

const china = chinaCalendar();
const court = actor.parse({ id: "judge-1", roles: ["court"], body: "court-1" });
const person = (id: string, role: string): Actor => actor.parse({ id, roles: [role] });

test.each([
  ["rectification", must(rectificationChart(xijiRectification))],
  ["confirmation", must(confirmationChart(basicCourt))],
  ["supervision report", must(supervisionReportChart(shenReports))],
])("%s is sound", (_name, chart) => {
  expect(examine(chart, { posts: postsOf(chart) }).filter((found) => found.severity !== "warning")).toEqual([]);
});

test("the time to apply runs from the day on which the agreement took effect, and rolls over the holiday", () => {
  const confirmation = lifecycleOf(must(confirmationChart(basicCourt)), [china]);
  const event = diary();
  // 2026-01-24 and 30 days is 23 February, inside the Spring Festival
  const opened = must(confirmation.open({ caseId: "SC-1", by: person("centre-1", "centre"), at: "2026-01-24T10:00:00+08:00" }));
  expect(opened.effects[0]).toMatchObject({ type: "deadlineSet", clock: "applying", schedule: { signals: [{ mark: "limit", at: expect.stringMatching(/^2026-02-24T23:59:59/) as unknown }] } });
  const application = { jointly: true, parties: ["party-a", "party-b"], agreement: "agreement-1", court: "court-1" };
  expect(refused(confirmation.advance(opened.case, event("confirmation.apply", party, "2026-02-01T09:00:00+08:00", { ...application, jointly: false })))).toEqual(["guard.false"]);

  const late = must(confirmation.settle(opened.case, "2026-02-25T09:00:00+08:00"));
  expect(late.case.state).toBe("notConfirmed");

  let kase = must(confirmation.advance(opened.case, event("confirmation.apply", party, "2026-02-24T18:00:00+08:00", application))).case;
  kase = must(confirmation.advance(kase, event("confirmation.accept", court, "2026-02-26T09:00:00+08:00", { number: "2026-1" }))).case;
  const byTheJudge = confirmation.advance(kase, event("deadline.extend", person("clerk-1", "centre"), "2026-03-10T09:00:00+08:00", { clock: "deciding", amount: 15, unit: "calendarDay", approver: "judge" }));
  expect(byTheJudge.findings).toMatchObject([{ code: "clock.notExtended", params: { because: { "zh-CN": expect.stringContaining("延长") as string } } }]);
  const extended = must(confirmation.advance(kase, event("deadline.extend", person("clerk-1", "centre"), "2026-03-10T09:00:00+08:00", { clock: "deciding", amount: 15, unit: "calendarDay", approver: "courtPresident" })));
  expect(extended.effects).toMatchObject([{ type: "deadlineSet", clock: "deciding", schedule: { signals: [{ at: expect.stringMatching(/^2026-04-13/) as unknown }] } }]);
  kase = must(confirmation.advance(extended.case, event("confirmation.rule", court, "2026-03-20T09:00:00+08:00", { outcome: "valid", ruling: "ruling-1" }))).case;
  expect(kase.state).toBe("confirmed");
});

test("the limits of a confirmation are the law's, as the calendar has them", () => {
  const { clocks } = must(confirmationChart(basicCourt)).meta;
  const ofLaw = (id: string) => statutoryLimits.find((limit) => limit.id === id)?.rule;
  for (const [clock, id] of [["applying", "confirmation.apply"], ["deciding", "confirmation.decide"], ["confirmed", "confirmation.objection"]] as const) {
    const { within, rollForward, ends, extension } = ofLaw(id)!;
    expect(clocks[clock]?.rule).toMatchObject({ within, rollForward, ends, ...(extension !== undefined && { extension }) });
  }
});

test("whom a report concerns neither gives it out nor looks into it", () => {
  const reports = lifecycleOf(must(supervisionReportChart(shenReports)), [china]);
  const event = diary();
  const at = "2026-03-02T09:00:00+08:00";
  let kase = must(reports.open({ caseId: "J-1", by: person("reporter-x", "party"), owner: "discipline-office", at })).case;
  kase = must(reports.advance(kase, event("report.register", person("d-1", "discipline"), at, { number: "13", concerned: ["d-2", "i-9"] }))).case;
  expect(refused(reports.advance(kase, event("report.assign", person("d-2", "discipline"), at, { handler: "i-9" })))).toEqual(["role.conflict"]);
  kase = must(reports.advance(kase, event("report.assign", person("d-1", "discipline"), at, { handler: "i-9" }))).case;
  expect(refused(reports.advance(kase, event("report.conclude", person("i-9", "inspector"), at, { result: "unfounded", record: "r" })))).toEqual(["role.conflict"]);
  kase = must(reports.advance(kase, event("report.assign", person("d-1", "discipline"), at, { handler: "i-3" }))).case;
  kase = must(reports.advance(kase, event("report.conclude", person("i-3", "inspector"), at, { result: "founded", record: "r" }))).case;
  expect(must(reports.advance(kase, event("report.answer", person("d-1", "discipline"), at, { answer: "a" }))).case.state).toBe("answered");
  expect(reports.permitted(kase, person("d-2", "discipline"))).toEqual([]);
});

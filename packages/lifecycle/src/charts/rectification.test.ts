import { chinaCalendar } from "@fengqiao/calendar";
import { actor } from "@fengqiao/model";
import { expect, test } from "vitest";
import { lifecycleOf } from "../lifecycle.ts";
import { branch, centre, diary, mediator, party } from "../testdata/people.ts";
import { must, refused } from "../testdata/run.ts";
import { xijiRectification } from "../testdata/linked-settings.ts";
import { rectificationChart, WORK_GATES } from "./rectification.ts";

const xiji = lifecycleOf(must(rectificationChart(xijiRectification)), [chinaCalendar()]);
const county = actor.parse({ id: "county-1", roles: ["county"], body: "county-commission", level: "county" });
const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}T09:00:00+08:00`;
const seven = { leader: "leader-1", person: "mediator-4", measures: ["survey"], limit: "2026-03-10", riskDefusing: "p-1", education: "p-2", tracking: "p-3" };

const listed = () => must(xiji.open({ caseId: "R-1", by: branch, at: day(1) })).case;

test.each(Object.keys(seven))("without %s no responsibility is active", (field) => {
  const { [field as keyof typeof seven]: _left, ...six } = seven;
  const refusal = xiji.advance(listed(), diary()("responsibility.allot", branch, day(2), six));
  expect(refusal.findings[0]).toMatchObject({ code: "field.missing", params: { fields: [field] } });
});

test("overdue: a statement with its measures, the superior where it asks for him, five gates, and another person verifies", () => {
  const event = diary();
  let kase = must(xiji.advance(listed(), event("responsibility.allot", branch, day(2), seven))).case;
  const gate = (name: string, n: number) => event("gate.open", mediator, day(n), { gate: name, evidence: ["photo-1"] });
  kase = must(xiji.advance(kase, gate("solved", 3))).case;
  expect(refused(xiji.advance(kase, event("rectification.submit", mediator, day(4), { report: "r" })))).toEqual(["guard.false"]);

  const late = must(xiji.settle(kase, day(11)));
  expect(late.events.map((entry) => entry.type)).toEqual(["rectification.overdue"]);
  kase = late.case;
  expect(kase).toMatchObject({ state: "overdue", facts: { overdue: true } });
  const statement = { reason: "rain", difficulties: "ground-too-soft", needsSuperior: true, measures: ["drain"], limit: "2026-03-20" };
  const { measures: _measures, ...noMeasures } = statement;
  expect(refused(xiji.advance(kase, event("overdue.state", mediator, day(11), noMeasures)))).toEqual(["field.missing"]);
  kase = must(xiji.advance(kase, event("overdue.state", mediator, day(11), statement))).case;
  expect(kase.state).toBe("superior");
  kase = must(xiji.advance(kase, event("superior.decide", county, day(12), { decision: "d-1", measures: ["pump"], limit: "2026-03-25" }))).case;
  for (const name of WORK_GATES.slice(1)) kase = must(xiji.advance(kase, gate(name, 13))).case;
  kase = must(xiji.advance(kase, event("rectification.submit", mediator, day(14), { report: "r" }))).case;

  expect(refused(xiji.advance(kase, event("satisfaction.state", mediator, day(15), { satisfied: "yes" })))).toEqual(["role.missing"]);
  kase = must(xiji.advance(kase, event("satisfaction.state", party, day(15), { satisfied: "yes" }))).case;
  const close = { evidence: ["photo-2"] };
  const self = xiji.advance(kase, event("verification.accept", mediator, day(16), close));
  expect(self.findings[0]).toMatchObject({ code: "role.conflict", params: { because: "notNamed" } });
  kase = must(xiji.advance(kase, event("verification.accept", centre, day(16), close))).case;
  expect(kase.state).toBe("struckOff");

  kase = must(xiji.advance(kase, event("rectification.reopen", party, day(20), { reason: "flooded-again" }))).case;
  expect(kase).toMatchObject({ state: "listed", facts: { solved: false, satisfied: null } });
});

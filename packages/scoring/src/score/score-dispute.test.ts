import { disputeFactDictionary, parseDispute } from "@fengqiao/model";
import { expect, test } from "vitest";
import { compileModel, disputeGradeScheme, disputeRiskScorecard, scoreDispute } from "../index.ts";

const json = {
  id: "D-2021-08", subject: "地界与羊圈", category: "land", channel: "walkIn", foundOn: "2021-08-09", place: { village: "某村" },
  parties: [], attempts: [{ on: "2021-08-20", result: "failed" }, { on: "2021-09-05", result: "agreed" }],
  incidents: [{ on: "2021-08-09", physicalConflict: false, threat: false, policeCalls: 1 }, { on: "2021-09-20", physicalConflict: true, injury: false, threat: true, policeCalls: 2 }],
  peopleInvolved: 4, amountFen: 80_000,
};

test("two sisters-in-law and a sheepfold: the same record, scored as of two days", () => {
  const dispute = parseDispute(json);
  const model = compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme);
  if (!dispute.ok || !model.ok) throw new Error(JSON.stringify([dispute.findings, model.findings]));
  const before = scoreDispute(model.value, dispute.value, "2021-08-25T09:00:00+08:00");
  const after = scoreDispute(model.value, dispute.value, "2021-09-21T09:00:00+08:00");
  expect([before.grade, after.grade]).toEqual(["yellow", "red"]);
  expect(after.reasons.slice(0, 2).map((r) => r.reasonCode)).toEqual(["threat", "violence"]);
  expect(after.contributions.find((c) => c.characteristic === "threat")?.evidence).toEqual([{ field: "threat", cell: { value: true }, from: "/incidents/*/threat" }]);
  expect(JSON.stringify(after)).not.toContain("某村");
  expect(JSON.parse(JSON.stringify(after))).toMatchObject({ model: { id: "fengqiao.dispute-risk", version: "1.0.0" }, grade: "red", denominator: 1 });
});

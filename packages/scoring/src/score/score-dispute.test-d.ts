import { dictionary, disputeFactDictionary, type Dispute } from "@fengqiao/model";
import { expectTypeOf, test } from "vitest";
import { scorecard, scoreDispute, type ScoreResult, type ScoringModel } from "../index.ts";

const label = { "zh-CN": "人", en: "person" };
const _persons = dictionary({ criminalRecord: { kind: "boolean", changes: "never", label } });
const dispute = {} as Dispute;

test("a dispute is scored by dispute facts only", () => {
  const model = {} as ScoringModel<typeof disputeFactDictionary>;
  expectTypeOf(scoreDispute(model, dispute, "2021-08-10T09:00:00+08:00")).toEqualTypeOf<ScoreResult>();
  // @ts-expect-error a dictionary that nobody checked
  scoreDispute({} as ScoringModel<typeof _persons>, dispute, "2021-08-10T09:00:00+08:00");
});

test("a card is typed against its dictionary", () => {
  const head = { format: "fengqiao.scorecard/1", id: "x", version: "1", label, initialScore: 0, useReasonCodes: false } as const;
  scorecard(disputeFactDictionary, { ...head, characteristics: [{ name: "amount", attributes: [{ predicate: { amountFen: { lessThan: 5000 } }, partialScore: 1 }] }] });
  // @ts-expect-error a wrong fact
  scorecard(disputeFactDictionary, { ...head, characteristics: [{ name: "amount", attributes: [{ predicate: { amountFn: { lessThan: 5000 } }, partialScore: 1 }] }] });
  // @ts-expect-error a wrong code
  scorecard(disputeFactDictionary, { ...head, characteristics: [{ name: "category", attributes: [{ predicate: { category: { equal: "lnad" } }, partialScore: 1 }] }] });
});

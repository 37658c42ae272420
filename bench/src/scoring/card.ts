import { disputeFactDictionary } from "@fengqiao/model";
import { scorecard, type Characteristic, type GradeScheme, type Scorecard } from "@fengqiao/scoring";

export type Facts = typeof disputeFactDictionary;
const label = { "zh-CN": "基准测试", en: "bench" };

type Bands = readonly (readonly [below: number, points: number])[];
const bands = (field: "incidents" | "policeCalls" | "failedAttempts" | "daysOpen" | "peopleInvolved" | "amountFen", missing: number, list: Bands, top: number): Characteristic<Facts> => ({
  name: field,
  reasonCode: field,
  attributes: [
    { predicate: { [field]: { isMissing: true } }, partialScore: missing },
    ...list.map(([below, partialScore]) => ({ predicate: { [field]: { lessThan: below } }, partialScore })),
    { predicate: { [field]: { isMissing: false } }, partialScore: top },
  ],
});
const yes = (field: "threat" | "weapon" | "injury" | "earlierAgreementFailed" | "crossDepartment", points: number, missing: number): Characteristic<Facts> => ({
  name: field,
  reasonCode: field,
  attributes: [
    { predicate: { [field]: { equal: true } }, partialScore: points },
    { predicate: { [field]: { equal: false } }, partialScore: 0 },
    { predicate: { [field]: { isMissing: true } }, partialScore: missing },
  ],
});

/** Twelve characteristics of one fact each; `weights` shifts the points, so that cards differ. */
export function card(version: number): Scorecard<Facts> {
  const w = (points: number): number => points + ((version * 7 + points) % 3);
  const characteristics: readonly Characteristic<Facts>[] = [
    {
      name: "category",
      reasonCode: "category",
      attributes: [
        { predicate: { category: { isIn: ["land", "homestead", "demolition", "labour"] } }, partialScore: w(10) },
        { predicate: { category: { isIn: ["medical", "environment"] } }, partialScore: w(8) },
        { predicate: { category: { isIn: ["family", "contract", "property", "production"] } }, partialScore: w(5) },
        { predicate: { category: { isIn: ["neighbour", "traffic", "damages"] } }, partialScore: w(2) },
        { predicate: {}, partialScore: 1 },
      ],
    },
    yes("threat", w(18), 2),
    yes("weapon", w(16), 0),
    yes("injury", w(14), 0),
    yes("earlierAgreementFailed", w(7), 1),
    yes("crossDepartment", w(5), 0),
    bands("incidents", 0, [[2, 0], [3, w(2)], [5, w(4)]], w(7)),
    bands("policeCalls", 2, [[1, 0], [2, w(3)], [4, w(6)]], w(10)),
    bands("failedAttempts", 1, [[1, 0], [2, w(3)], [4, w(6)]], w(8)),
    bands("daysOpen", 1, [[7, 0], [30, w(2)], [90, w(4)], [180, w(6)]], w(9)),
    bands("peopleInvolved", 1, [[3, 0], [5, w(2)], [10, w(6)], [30, w(9)]], w(12)),
    bands("amountFen", 3, [[500_000, 0], [3_000_000, w(2)], [10_000_000, w(4)], [50_000_000, w(6)]], w(8)),
  ];
  return scorecard(disputeFactDictionary, {
    format: "fengqiao.scorecard/1",
    id: "bench",
    version: String(version),
    label,
    initialScore: 0,
    reasonCodeAlgorithm: "pointsAbove",
    baselineScore: 0,
    characteristics: [...characteristics.slice(version % 12), ...characteristics.slice(0, version % 12)],
  });
}

export const scheme: GradeScheme = {
  format: "fengqiao.grade-scheme/1",
  id: "bench",
  version: "1",
  label,
  levels: [
    { id: "none", label, meaning: label, leads: "mediator" },
    { id: "yellow", label, meaning: label, leads: "mediator", from: 22 },
    { id: "orange", label, meaning: label, leads: "mediator", from: 36 },
    { id: "red", label, meaning: label, leads: "mediator", from: 52 },
  ],
};

import { disputeFactDictionary } from "@fengqiao/model";
import type { GradeScheme } from "../card/grade-scheme.ts";
import { scorecard, type Treatment } from "../card/scorecard.ts";

const unknown = (): Treatment => ({ partialScore: 0, reasonCode: "notKnown" });

/**
 * How much work a case is, for choosing a route or a mediator and for paying by case. It says nothing about danger: that is
 * the risk card. All points are assumed.
 */
export const caseDifficultyScorecard = scorecard(disputeFactDictionary, {
  format: "fengqiao.scorecard/1",
  id: "fengqiao.case-difficulty",
  version: "1.0.0",
  label: { "zh-CN": "案件难易评分（默认，待本地替换）", en: "case difficulty (default, to be replaced locally)" },
  src: "ours difficultyPoints",
  initialScore: 0,
  reasonCodeAlgorithm: "pointsAbove",
  baselineMethod: "min",
  baselineScore: 0,
  characteristics: [
    {
      name: "people",
      reasonCode: "people",
      direction: "up",
      whenMissing: unknown(),
      attributes: [
        { predicate: { peopleInvolved: { lessThan: 3 } }, partialScore: 0 },
        { predicate: { peopleInvolved: { lessThan: 10 } }, partialScore: 2 },
        { predicate: { peopleInvolved: { greaterOrEqual: 10 } }, partialScore: 5 },
      ],
    },
    {
      name: "amount",
      reasonCode: "amount",
      direction: "up",
      whenMissing: unknown(),
      evidence: "以案定补 practice grades cases by the amount among other things",
      attributes: [
        { predicate: { amountFen: { lessThan: 1_000_000 } }, partialScore: 0 },
        { predicate: { amountFen: { lessThan: 10_000_000 } }, partialScore: 2 },
        { predicate: { amountFen: { greaterOrEqual: 10_000_000 } }, partialScore: 4 },
      ],
    },
    {
      name: "earlierAttempts",
      reasonCode: "failedAttempts",
      direction: "up",
      whenMissing: unknown(),
      attributes: [
        { predicate: { failedAttempts: { equal: 0 } }, partialScore: 0 },
        { predicate: { failedAttempts: { lessThan: 3 } }, partialScore: 2 },
        { predicate: { failedAttempts: { greaterOrEqual: 3 } }, partialScore: 4 },
      ],
    },
    {
      name: "duration",
      reasonCode: "duration",
      direction: "up",
      whenMissing: unknown(),
      attributes: [
        { predicate: { daysOpen: { lessThan: 90 } }, partialScore: 0 },
        { predicate: { daysOpen: { lessThan: 365 } }, partialScore: 1 },
        { predicate: { daysOpen: { greaterOrEqual: 365 } }, partialScore: 3 },
      ],
    },
    {
      name: "reach",
      reasonCode: "reach",
      direction: "up",
      whenMissing: unknown(),
      attributes: [
        { predicate: { crossDepartment: { equal: true } }, partialScore: 5 },
        { predicate: { crossVillage: { equal: true } }, partialScore: 3 },
        { predicate: { crossVillage: { equal: false }, crossDepartment: { equal: false } }, partialScore: 0 },
      ],
    },
    {
      name: "expertise",
      reasonCode: "expertise",
      whenMissing: unknown(),
      evidence: "matters for which special committees exist (medical, labour, property, traffic)",
      attributes: [
        { predicate: { category: { isIn: ["medical", "environment", "demolition", "production"] } }, partialScore: 4 },
        { predicate: { category: { isIn: ["labour", "contract", "damages", "traffic", "property", "land", "homestead"] } }, partialScore: 2 },
        { predicate: { category: { isMissing: false } }, partialScore: 0 },
      ],
    },
  ],
});

/** Three grades of difficulty, as pay by case distinguishes them; where they begin is assumed. */
export const caseDifficultyScheme: GradeScheme = {
  format: "fengqiao.grade-scheme/1",
  id: "fengqiao.case-difficulty-grades",
  version: "1.0.0",
  label: { "zh-CN": "案件难易分级（默认，待本地替换）", en: "difficulty of cases (default, to be replaced locally)" },
  src: "ours difficultyGrades",
  levels: [
    { id: "simple", label: { "zh-CN": "简易", en: "simple" }, meaning: { "zh-CN": "一人可当场调处", en: "one mediator, on the spot" }, leads: "villageMediator" },
    { id: "ordinary", from: 5, label: { "zh-CN": "一般", en: "ordinary" }, meaning: { "zh-CN": "需约期调解", en: "needs an appointment" }, leads: "villageMediator" },
    { id: "difficult", from: 12, label: { "zh-CN": "疑难复杂", en: "difficult" }, meaning: { "zh-CN": "需多部门或专家参与", en: "needs several departments or an expert" }, leads: "townshipCentre" },
  ],
};

import { disputeFactDictionary, label } from "@fengqiao/model";
import type { GradeScheme } from "../card/grade-scheme.ts";
import { scorecard, type Treatment } from "../card/scorecard.ts";

const unknown = (): Treatment => ({ partialScore: 0, reasonCode: "notKnown" });

/**
 * How much work a case is, for choosing a route or a mediator and for paying by case. It says nothing about danger: that is
 * the risk card. All points are assumed.
 *
 * @example
 * ```ts
 * import { caseDifficultyScheme, caseDifficultyScorecard, compileModel, disputeFactDictionary, must, score } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, caseDifficultyScorecard, caseDifficultyScheme));
 * score(model, { category: "medical", peopleInvolved: 12 }).grade; // => "ordinary"
 * ```
 */
export const caseDifficultyScorecard = scorecard(disputeFactDictionary, {
  format: "fengqiao.scorecard/1",
  id: "fengqiao.case-difficulty",
  version: "1.0.0",
  label: label("案件难易评分（默认，待本地替换）", "case difficulty (default, to be replaced locally)"),
  src: "ours difficultyPoints",
  initialScore: 0,
  reasonCodeAlgorithm: "pointsAbove",
  baselineMethod: "min",
  baselineScore: 0,
  characteristics: [
    {
      name: "people",
      label: label("涉及人数", "people involved"),
      reasonCode: "people",
      direction: "up",
      whenMissing: unknown(),
      attributes: [
        { predicate: { peopleInvolved: { lessThan: 3 } }, partialScore: 0, label: label("不满 3 人", "fewer than 3 people") },
        { predicate: { peopleInvolved: { lessThan: 10 } }, partialScore: 2, label: label("3 至 9 人", "3 to 9 people") },
        { predicate: { peopleInvolved: { greaterOrEqual: 10 } }, partialScore: 5, label: label("10 人以上", "10 or more people") },
      ],
    },
    {
      name: "amount",
      label: label("涉及金额", "amount at stake"),
      reasonCode: "amount",
      direction: "up",
      whenMissing: unknown(),
      evidence: "以案定补 practice grades cases by the amount among other things",
      attributes: [
        { predicate: { amountFen: { lessThan: 1_000_000 } }, partialScore: 0, label: label("不满 1 万元", "under 10,000 yuan") },
        { predicate: { amountFen: { lessThan: 10_000_000 } }, partialScore: 2, label: label("1 万元以上、不满 10 万元", "10,000 yuan or more, under 100,000 yuan") },
        { predicate: { amountFen: { greaterOrEqual: 10_000_000 } }, partialScore: 4, label: label("10 万元以上", "100,000 yuan or more") },
      ],
    },
    {
      name: "earlierAttempts",
      label: label("调解未成", "failed mediations"),
      reasonCode: "failedAttempts",
      direction: "up",
      whenMissing: unknown(),
      attributes: [
        { predicate: { failedAttempts: { equal: 0 } }, partialScore: 0, label: label("没有未成的调解", "no mediation failed") },
        { predicate: { failedAttempts: { lessThan: 3 } }, partialScore: 2, label: label("调解未成 1 至 2 次", "1 or 2 mediations failed") },
        { predicate: { failedAttempts: { greaterOrEqual: 3 } }, partialScore: 4, label: label("调解未成 3 次以上", "3 or more mediations failed") },
      ],
    },
    {
      name: "duration",
      label: label("持续时间", "duration"),
      reasonCode: "duration",
      direction: "up",
      whenMissing: unknown(),
      attributes: [
        { predicate: { daysOpen: { lessThan: 90 } }, partialScore: 0, label: label("不满 90 日", "under 90 days") },
        { predicate: { daysOpen: { lessThan: 365 } }, partialScore: 1, label: label("90 日以上、不满 365 日", "90 days or more, under 365 days") },
        { predicate: { daysOpen: { greaterOrEqual: 365 } }, partialScore: 3, label: label("365 日以上", "365 days or more") },
      ],
    },
    {
      name: "reach",
      label: label("涉及范围", "reach"),
      reasonCode: "reach",
      direction: "up",
      whenMissing: unknown(),
      attributes: [
        { predicate: { crossDepartment: { equal: true } }, partialScore: 5, label: label("跨部门", "across departments") },
        { predicate: { crossVillage: { equal: true } }, partialScore: 3, label: label("跨村（社区）", "across villages") },
        { predicate: { crossVillage: { equal: false }, crossDepartment: { equal: false } }, partialScore: 0, label: label("不跨村（社区）、不跨部门", "within one village and one department") },
      ],
    },
    {
      name: "expertise",
      label: label("专业性", "expertise needed"),
      reasonCode: "expertise",
      whenMissing: unknown(),
      evidence: "matters for which special committees exist (medical, labour, property, traffic)",
      attributes: [
        { predicate: { category: { isIn: ["medical", "environment", "demolition", "production"] } }, partialScore: 4, label: label("需要专家的纠纷（医疗、环境污染、征地拆迁、生产经营）", "needs an expert: medical, pollution, demolition or business") },
        { predicate: { category: { isIn: ["labour", "contract", "damages", "traffic", "property", "land", "homestead"] } }, partialScore: 2, label: label("需要专门知识的纠纷（劳动、合同、损害赔偿、交通、物业、山林土地、宅基地）", "needs special knowledge: labour, contracts, damages, traffic, property management, land or homestead") },
        { predicate: { category: { isMissing: false } }, partialScore: 0, label: label("其他类别", "any other kind") },
      ],
    },
  ],
});

/**
 * Three grades of difficulty, as pay by case distinguishes them; where they begin is assumed.
 *
 * @example
 * ```ts
 * import { caseDifficultyScheme } from "@fengqiao/scoring";
 *
 * caseDifficultyScheme.levels.map((level) => level.id); // => ["simple", "ordinary", "difficult"]
 * ```
 */
export const caseDifficultyScheme: GradeScheme = {
  format: "fengqiao.grade-scheme/1",
  id: "fengqiao.case-difficulty-grades",
  version: "1.0.0",
  label: label("案件难易分级（默认，待本地替换）", "difficulty of cases (default, to be replaced locally)"),
  src: "ours difficultyGrades",
  levels: [
    { id: "simple", label: label("简易", "simple"), meaning: label("一人可当场调处", "one mediator, on the spot"), leads: "villageMediator" },
    { id: "ordinary", from: 5, label: label("一般", "ordinary"), meaning: label("需约期调解", "needs an appointment"), leads: "villageMediator" },
    { id: "difficult", from: 12, label: label("疑难复杂", "difficult"), meaning: label("需多部门或专家参与", "needs several departments or an expert"), leads: "townshipCentre" },
  ],
};

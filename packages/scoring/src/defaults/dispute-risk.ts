import { disputeFactDictionary } from "@fengqiao/model";
import type { GradeScheme } from "../card/grade-scheme.ts";
import { scorecard, type Treatment } from "../card/scorecard.ts";

/*
 * No official table of points was found anywhere, so every number here is ours and assumed: a default to be replaced locally. What
 * the facts rest on is cited with each characteristic. The facts are about this dispute only; an old grievance counts as this
 * dispute's duration or as a failed agreement between these parties on this matter; vulnerability opens a protection route and
 * carries no points; an earlier success is not protective, so nothing here is negative.
 */
const CRIMES = "溆浦县检察院, 115 neighbour-dispute crimes: 82 % began with a quarrel and 65 % of those moved to blows, 57 % used a tool, 28 had been mediated, 15 of these relapsed after success";
const YUNHE = "云和县 red example: 8 police calls, repeated failed mediation";

/** What is not known adds nothing and is told in `missing`; that is a choice, and stands in the card. */
const unknown = (): Treatment => ({ partialScore: 0, reasonCode: "notKnown" });

/** How dangerous a dispute is, by twelve things about this dispute. A default to be replaced locally: all points are assumed. */
export const disputeRiskScorecard = scorecard(disputeFactDictionary, {
  format: "fengqiao.scorecard/1",
  id: "fengqiao.dispute-risk",
  version: "1.0.0",
  label: { "zh-CN": "矛盾纠纷风险评分（默认，待本地替换）", en: "dispute risk (default, to be replaced locally)" },
  src: "ours riskPoints",
  initialScore: 0,
  reasonCodeAlgorithm: "pointsAbove",
  baselineMethod: "min",
  baselineScore: 0,
  characteristics: [
    {
      name: "threat",
      reasonCode: "threat",
      direction: "up",
      whenMissing: unknown(),
      evidence: "台州黄岩 practice: threats of violence or self-harm in this dispute",
      attributes: [
        { predicate: { threat: { equal: true } }, partialScore: 18 },
        { predicate: { threat: { equal: false } }, partialScore: 0 },
      ],
    },
    {
      name: "weapon",
      reasonCode: "weapon",
      direction: "up",
      whenMissing: unknown(),
      evidence: CRIMES,
      attributes: [
        { predicate: { weapon: { equal: true } }, partialScore: 18 },
        { predicate: { weapon: { equal: false } }, partialScore: 0 },
      ],
    },
    {
      name: "violence",
      reasonCode: "violence",
      direction: "up",
      whenMissing: unknown(),
      evidence: CRIMES,
      attributes: [
        { predicate: { injury: { equal: true } }, partialScore: 20, reasonCode: "injury" },
        { predicate: { physicalConflict: { equal: true } }, partialScore: 12 },
        { predicate: { physicalConflict: { equal: false }, injury: { equal: false } }, partialScore: 0 },
      ],
    },
    {
      name: "policeCalls",
      reasonCode: "policeCalls",
      direction: "up",
      whenMissing: unknown(),
      evidence: YUNHE,
      attributes: [
        { predicate: { policeCalls: { equal: 0 } }, partialScore: 0 },
        { predicate: { policeCalls: { lessThan: 3 } }, partialScore: 5 },
        { predicate: { policeCalls: { lessThan: 8 } }, partialScore: 10 },
        { predicate: { policeCalls: { greaterOrEqual: 8 } }, partialScore: 14 },
      ],
    },
    {
      name: "failedAttempts",
      reasonCode: "failedAttempts",
      direction: "up",
      whenMissing: unknown(),
      evidence: `${YUNHE}; ${CRIMES}`,
      attributes: [
        { predicate: { failedAttempts: { equal: 0 } }, partialScore: 0 },
        { predicate: { failedAttempts: { equal: 1 } }, partialScore: 4 },
        { predicate: { failedAttempts: { greaterOrEqual: 2 } }, partialScore: 10 },
      ],
    },
    {
      name: "earlierAgreement",
      reasonCode: "relapse",
      direction: "up",
      whenMissing: unknown(),
      evidence: CRIMES,
      attributes: [
        { predicate: { earlierAgreementFailed: { equal: true } }, partialScore: 10 },
        { predicate: { earlierAgreementFailed: { equal: false } }, partialScore: 0 },
      ],
    },
    {
      name: "incidents",
      reasonCode: "incidents",
      direction: "up",
      whenMissing: unknown(),
      evidence: "long build-up with a sudden trigger (民转刑 surveys)",
      attributes: [
        { predicate: { incidents: { lessThan: 2 } }, partialScore: 0 },
        { predicate: { incidents: { lessThan: 4 } }, partialScore: 3 },
        { predicate: { incidents: { greaterOrEqual: 4 } }, partialScore: 6 },
      ],
    },
    {
      name: "duration",
      reasonCode: "duration",
      direction: "up",
      whenMissing: unknown(),
      evidence: "homestead and old grievances 56 % (溆浦县检察院)",
      attributes: [
        { predicate: { daysOpen: { lessThan: 30 } }, partialScore: 0 },
        { predicate: { daysOpen: { lessThan: 180 } }, partialScore: 3 },
        { predicate: { daysOpen: { lessThan: 365 } }, partialScore: 5 },
        { predicate: { daysOpen: { greaterOrEqual: 365 } }, partialScore: 8 },
      ],
    },
    {
      name: "people",
      reasonCode: "people",
      direction: "up",
      whenMissing: unknown(),
      evidence: "GB/T 31000 field: people involved",
      attributes: [
        { predicate: { peopleInvolved: { lessThan: 3 } }, partialScore: 0 },
        { predicate: { peopleInvolved: { lessThan: 10 } }, partialScore: 3 },
        { predicate: { peopleInvolved: { lessThan: 30 } }, partialScore: 7 },
        { predicate: { peopleInvolved: { greaterOrEqual: 30 } }, partialScore: 12 },
      ],
    },
    {
      name: "amount",
      reasonCode: "amount",
      direction: "up",
      whenMissing: unknown(),
      evidence: "以案定补 practice; a weak signal, relative to local income",
      attributes: [
        { predicate: { amountFen: { lessThan: 500_000 } }, partialScore: 0 },
        { predicate: { amountFen: { lessThan: 3_000_000 } }, partialScore: 2 },
        { predicate: { amountFen: { lessThan: 10_000_000 } }, partialScore: 4 },
        { predicate: { amountFen: { greaterOrEqual: 10_000_000 } }, partialScore: 6 },
      ],
    },
    {
      name: "livelihood",
      reasonCode: "livelihood",
      whenMissing: unknown(),
      evidence: "wages, land, housing, medical: focus lists of two regions; a trivial subject is no proof of low risk, so none has 0",
      attributes: [
        { predicate: { category: { isIn: ["labour", "land", "homestead", "demolition", "medical"] } }, partialScore: 4 },
        { predicate: { category: { isMissing: false } }, partialScore: 2, reasonCode: "category" },
      ],
    },
    {
      name: "reach",
      reasonCode: "reach",
      direction: "up",
      whenMissing: unknown(),
      evidence: "修水县: red is cross-department",
      attributes: [
        { predicate: { crossDepartment: { equal: true } }, partialScore: 6 },
        { predicate: { crossVillage: { equal: true } }, partialScore: 4 },
        { predicate: { crossVillage: { equal: false }, crossDepartment: { equal: false } }, partialScore: 0 },
      ],
    },
  ],
});

/** Yellow, orange and red as one county uses them; where they begin, who leads and how fast is assumed. */
export const disputeGradeScheme: GradeScheme = {
  format: "fengqiao.grade-scheme/1",
  id: "fengqiao.dispute-grades",
  version: "1.0.0",
  label: { "zh-CN": "纠纷三色预警（默认，待本地替换）", en: "three colours for disputes (default, to be replaced locally)" },
  src: "ours riskGrades",
  levels: [
    {
      id: "yellow",
      colour: "yellow",
      label: { "zh-CN": "黄色", en: "yellow" },
      meaning: { "zh-CN": "一般纠纷，就地调处", en: "an ordinary dispute, dealt with on the spot" },
      leads: "villageMediator",
      responseLimit: { workingDays: 3 },
      reviewInterval: "P30D",
    },
    {
      id: "orange",
      colour: "orange",
      from: 20,
      label: { "zh-CN": "橙色", en: "orange" },
      meaning: { "zh-CN": "可能激化，需重点跟进", en: "may escalate, needs attention" },
      leads: "townshipCentre",
      responseLimit: { workingDays: 1 },
      reviewInterval: "P7D",
    },
    {
      id: "red",
      colour: "red",
      from: 45,
      label: { "zh-CN": "红色", en: "red" },
      meaning: { "zh-CN": "有现实危险或疑难复杂，立即处置", en: "a present danger, or complex: act at once" },
      leads: "countyCentre",
      responseLimit: "PT2H",
      reviewInterval: "P1D",
    },
  ],
};

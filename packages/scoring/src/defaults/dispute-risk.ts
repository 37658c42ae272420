import { disputeFactDictionary, label } from "@fengqiao/model";
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
  label: label("矛盾纠纷风险评分（默认，待本地替换）", "dispute risk (default, to be replaced locally)"),
  src: "ours riskPoints",
  initialScore: 0,
  reasonCodeAlgorithm: "pointsAbove",
  baselineMethod: "min",
  baselineScore: 0,
  characteristics: [
    {
      name: "threat",
      label: label("扬言暴力或自伤", "threats"),
      reasonCode: "threat",
      direction: "up",
      whenMissing: unknown(),
      evidence: "台州黄岩 practice: threats of violence or self-harm in this dispute",
      attributes: [
        { predicate: { threat: { equal: true } }, partialScore: 18, label: label("有人扬言暴力或自伤", "somebody threatened violence or self-harm") },
        { predicate: { threat: { equal: false } }, partialScore: 0, label: label("无人扬言暴力或自伤", "nobody threatened violence or self-harm") },
      ],
    },
    {
      name: "weapon",
      label: label("器械", "weapons"),
      reasonCode: "weapon",
      direction: "up",
      whenMissing: unknown(),
      evidence: CRIMES,
      attributes: [
        { predicate: { weapon: { equal: true } }, partialScore: 18, label: label("有人亮出器械", "a tool or weapon was shown") },
        { predicate: { weapon: { equal: false } }, partialScore: 0, label: label("没有亮出器械", "no tool or weapon was shown") },
      ],
    },
    {
      name: "violence",
      label: label("肢体冲突与受伤", "blows and injuries"),
      reasonCode: "violence",
      direction: "up",
      whenMissing: unknown(),
      evidence: CRIMES,
      attributes: [
        { predicate: { injury: { equal: true } }, partialScore: 20, reasonCode: "injury", label: label("有人受伤", "somebody was hurt") },
        { predicate: { physicalConflict: { equal: true } }, partialScore: 12, label: label("已发生肢体冲突", "it came to blows") },
        { predicate: { physicalConflict: { equal: false }, injury: { equal: false } }, partialScore: 0, label: label("没有肢体冲突，也无人受伤", "no blows, and nobody was hurt") },
      ],
    },
    {
      name: "policeCalls",
      label: label("因本纠纷报警", "police calls"),
      reasonCode: "policeCalls",
      direction: "up",
      whenMissing: unknown(),
      evidence: YUNHE,
      attributes: [
        { predicate: { policeCalls: { equal: 0 } }, partialScore: 0, label: label("没有报警", "no police call") },
        { predicate: { policeCalls: { lessThan: 3 } }, partialScore: 5, label: label("报警 1 至 2 次", "1 or 2 police calls") },
        { predicate: { policeCalls: { lessThan: 8 } }, partialScore: 10, label: label("报警 3 至 7 次", "3 to 7 police calls") },
        { predicate: { policeCalls: { greaterOrEqual: 8 } }, partialScore: 14, label: label("报警 8 次以上", "8 or more police calls") },
      ],
    },
    {
      name: "failedAttempts",
      label: label("调解未成", "failed mediations"),
      reasonCode: "failedAttempts",
      direction: "up",
      whenMissing: unknown(),
      evidence: `${YUNHE}; ${CRIMES}`,
      attributes: [
        { predicate: { failedAttempts: { equal: 0 } }, partialScore: 0, label: label("没有未成的调解", "no mediation failed") },
        { predicate: { failedAttempts: { equal: 1 } }, partialScore: 4, label: label("调解未成 1 次", "1 mediation failed") },
        { predicate: { failedAttempts: { greaterOrEqual: 2 } }, partialScore: 10, label: label("调解未成 2 次以上", "2 or more mediations failed") },
      ],
    },
    {
      name: "earlierAgreement",
      label: label("此前协议", "earlier agreement"),
      reasonCode: "relapse",
      direction: "up",
      whenMissing: unknown(),
      evidence: CRIMES,
      attributes: [
        { predicate: { earlierAgreementFailed: { equal: true } }, partialScore: 10, label: label("此前协议未履行或出现反复", "an earlier agreement on this matter failed") },
        { predicate: { earlierAgreementFailed: { equal: false } }, partialScore: 0, label: label("没有未履行或反复的协议", "no earlier agreement failed") },
      ],
    },
    {
      name: "incidents",
      label: label("关联事件", "linked incidents"),
      reasonCode: "incidents",
      direction: "up",
      whenMissing: unknown(),
      evidence: "long build-up with a sudden trigger (民转刑 surveys)",
      attributes: [
        { predicate: { incidents: { lessThan: 2 } }, partialScore: 0, label: label("不满 2 起", "fewer than 2 incidents") },
        { predicate: { incidents: { lessThan: 4 } }, partialScore: 3, label: label("2 至 3 起", "2 or 3 incidents") },
        { predicate: { incidents: { greaterOrEqual: 4 } }, partialScore: 6, label: label("4 起以上", "4 or more incidents") },
      ],
    },
    {
      name: "duration",
      label: label("持续时间", "duration"),
      reasonCode: "duration",
      direction: "up",
      whenMissing: unknown(),
      evidence: "homestead and old grievances 56 % (溆浦县检察院)",
      attributes: [
        { predicate: { daysOpen: { lessThan: 30 } }, partialScore: 0, label: label("不满 30 日", "under 30 days") },
        { predicate: { daysOpen: { lessThan: 180 } }, partialScore: 3, label: label("30 日以上、不满 180 日", "30 days or more, under 180 days") },
        { predicate: { daysOpen: { lessThan: 365 } }, partialScore: 5, label: label("180 日以上、不满 365 日", "180 days or more, under 365 days") },
        { predicate: { daysOpen: { greaterOrEqual: 365 } }, partialScore: 8, label: label("365 日以上", "365 days or more") },
      ],
    },
    {
      name: "people",
      label: label("涉及人数", "people involved"),
      reasonCode: "people",
      direction: "up",
      whenMissing: unknown(),
      evidence: "GB/T 31000 field: people involved",
      attributes: [
        { predicate: { peopleInvolved: { lessThan: 3 } }, partialScore: 0, label: label("不满 3 人", "fewer than 3 people") },
        { predicate: { peopleInvolved: { lessThan: 10 } }, partialScore: 3, label: label("3 至 9 人", "3 to 9 people") },
        { predicate: { peopleInvolved: { lessThan: 30 } }, partialScore: 7, label: label("10 至 29 人", "10 to 29 people") },
        { predicate: { peopleInvolved: { greaterOrEqual: 30 } }, partialScore: 12, label: label("30 人以上", "30 or more people") },
      ],
    },
    {
      name: "amount",
      label: label("涉及金额", "amount at stake"),
      reasonCode: "amount",
      direction: "up",
      whenMissing: unknown(),
      evidence: "以案定补 practice; a weak signal, relative to local income",
      attributes: [
        { predicate: { amountFen: { lessThan: 500_000 } }, partialScore: 0, label: label("不满 5,000 元", "under 5,000 yuan") },
        { predicate: { amountFen: { lessThan: 3_000_000 } }, partialScore: 2, label: label("5,000 元以上、不满 3 万元", "5,000 yuan or more, under 30,000 yuan") },
        { predicate: { amountFen: { lessThan: 10_000_000 } }, partialScore: 4, label: label("3 万元以上、不满 10 万元", "30,000 yuan or more, under 100,000 yuan") },
        { predicate: { amountFen: { greaterOrEqual: 10_000_000 } }, partialScore: 6, label: label("10 万元以上", "100,000 yuan or more") },
      ],
    },
    {
      name: "livelihood",
      label: label("纠纷类别", "kind of dispute"),
      reasonCode: "livelihood",
      whenMissing: unknown(),
      evidence: "wages, land, housing, medical: focus lists of two regions; a trivial subject is no proof of low risk, so none has 0",
      attributes: [
        { predicate: { category: { isIn: ["labour", "land", "homestead", "demolition", "medical"] } }, partialScore: 4, label: label("关系生计的纠纷（劳动、山林土地、宅基地、征地拆迁、医疗）", "about a livelihood: labour, land, homestead, demolition or medical") },
        { predicate: { category: { isMissing: false } }, partialScore: 2, reasonCode: "category", label: label("其他类别", "any other kind") },
      ],
    },
    {
      name: "reach",
      label: label("涉及范围", "reach"),
      reasonCode: "reach",
      direction: "up",
      whenMissing: unknown(),
      evidence: "修水县: red is cross-department",
      attributes: [
        { predicate: { crossDepartment: { equal: true } }, partialScore: 6, label: label("跨部门", "across departments") },
        { predicate: { crossVillage: { equal: true } }, partialScore: 4, label: label("跨村（社区）", "across villages") },
        { predicate: { crossVillage: { equal: false }, crossDepartment: { equal: false } }, partialScore: 0, label: label("不跨村（社区）、不跨部门", "within one village and one department") },
      ],
    },
  ],
});

/** Yellow, orange and red as one county uses them; where they begin, who leads and how fast is assumed. */
export const disputeGradeScheme: GradeScheme = {
  format: "fengqiao.grade-scheme/1",
  id: "fengqiao.dispute-grades",
  version: "1.0.0",
  label: label("纠纷三色预警（默认，待本地替换）", "three colours for disputes (default, to be replaced locally)"),
  src: "ours riskGrades",
  levels: [
    {
      id: "yellow",
      colour: "yellow",
      label: label("黄色", "yellow"),
      meaning: label("一般纠纷，就地调处", "an ordinary dispute, dealt with on the spot"),
      leads: "villageMediator",
      responseLimit: { workingDays: 3 },
      reviewInterval: "P30D",
    },
    {
      id: "orange",
      colour: "orange",
      from: 20,
      label: label("橙色", "orange"),
      meaning: label("可能激化，需重点跟进", "may escalate, needs attention"),
      leads: "townshipCentre",
      responseLimit: { workingDays: 1 },
      reviewInterval: "P7D",
    },
    {
      id: "red",
      colour: "red",
      from: 45,
      label: label("红色", "red"),
      meaning: label("有现实危险或疑难复杂，立即处置", "a present danger, or complex: act at once"),
      leads: "countyCentre",
      responseLimit: "PT2H",
      reviewInterval: "P1D",
    },
  ],
};

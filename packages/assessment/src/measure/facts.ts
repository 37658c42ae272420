import { caseFactDictionary, dictionary, type FactsOf } from "@fengqiao/model";

/**
 * The population `cases` (and `serviceMatters`): what measures may ask of a case. It holds the model's case facts and those that the published
 * rates need beside them; a row that does not carry one of these leaves it unknown, and the rate then is a range.
 */
export const caseMeasureDictionary = dictionary({
  ...caseFactDictionary,
  partyVisits: { kind: "integer", min: 0, unit: "times", changes: "up", label: { "zh-CN": "当事人跑腿次数", en: "visits the party had to make" } },
  becameCriminal: { kind: "boolean", changes: "up", label: { "zh-CN": "民转刑", en: "turned into a criminal case" } },
  backlog: { kind: "boolean", changes: "never", label: { "zh-CN": "期初积案", en: "in the backlog at the start" } },
  confirmationEligible: { kind: "boolean", changes: "freely", label: { "zh-CN": "可申请司法确认", en: "eligible for judicial confirmation" } },
  suit: { kind: "boolean", changes: "up", label: { "zh-CN": "已提起诉讼", en: "a suit was filed" } },
  mediatedBeforeSuit: { kind: "boolean", changes: "freely", label: { "zh-CN": "诉前已调解", en: "mediated before a suit" } },
  difficulty: { kind: "code", values: ["simple", "ordinary", "major", "exceptional"], changes: "freely", label: { "zh-CN": "难易程度", en: "difficulty" } },
});
/** The facts of a case as measures read them, each optional; absent and `null` both mean: not known. */
export type CaseMeasureFacts = FactsOf<typeof caseMeasureDictionary>;

/** The population `units`: one unit and one thing that it should have: a township and its centre, a grid and its head, a building and its grid. */
export const unitDictionary = dictionary({
  unit: { kind: "code", values: ["county", "township", "village", "grid", "microGrid", "building", "body", "post", "station"], changes: "never", label: { "zh-CN": "单元", en: "unit" } },
  needed: { kind: "boolean", changes: "freely", label: { "zh-CN": "应有", en: "needs it" } },
  present: { kind: "boolean", changes: "freely", label: { "zh-CN": "已有", en: "has it" } },
  fullTime: { kind: "boolean", changes: "freely", label: { "zh-CN": "专职", en: "full-time" } },
  households: { kind: "integer", min: 0, unit: "households", changes: "freely", label: { "zh-CN": "户数", en: "households" } },
  grids: { kind: "integer", min: 0, unit: "grids", changes: "freely", label: { "zh-CN": "所属网格数", en: "grids it lies in" } },
});

/** The population `duties`: one duty in one period: a meeting, a report, the quotas of one post in one village. */
export const dutyDictionary = dictionary({
  kind: { kind: "code", values: ["cadence", "quota"], changes: "never", label: { "zh-CN": "类别", en: "kind" } },
  due: { kind: "boolean", changes: "freely", label: { "zh-CN": "应完成", en: "due" } },
  met: { kind: "boolean", changes: "freely", label: { "zh-CN": "已完成", en: "met" } },
  onTime: { kind: "boolean", changes: "freely", label: { "zh-CN": "按时", en: "on time" } },
});

/** The population `checklists`: one item of a checklist at one subject. */
export const checkDictionary = dictionary({
  applies: { kind: "boolean", changes: "freely", label: { "zh-CN": "适用", en: "applies" } },
  present: { kind: "boolean", changes: "freely", label: { "zh-CN": "具备", en: "present" } },
});

/** The population `surveys`: one answer of a survey with the number of people who gave it; measures sum `people`. */
export const surveyDictionary = dictionary({
  answer: { kind: "code", values: ["satisfied", "dissatisfied", "noAnswer"], changes: "freely", label: { "zh-CN": "回答", en: "answer" } },
  people: { kind: "integer", min: 0, unit: "people", changes: "freely", label: { "zh-CN": "人数", en: "people" } },
});

/** The population `entries`: one entry of a money ledger; measures sum `amountFen`. */
export const entryDictionary = dictionary({
  direction: { kind: "code", values: ["in", "out"], changes: "never", label: { "zh-CN": "收支", en: "direction" } },
  source: { kind: "code", values: ["fiscalBudget", "moneyFollowsTask", "partyDues", "socialSupport", "selfSupplement"], changes: "never", label: { "zh-CN": "来源", en: "source of funds" } },
  amountFen: { kind: "integer", min: 0, unit: "fen", changes: "never", label: { "zh-CN": "金额（分）", en: "amount in fen" } },
});

import { dictionary } from "@fengqiao/model";
import { scorecard, type Attribute, type GradeScheme } from "./index.ts";

/* The sample scorecard of the DMG (dmg.org, PMML 4.3), transcribed as data. Its income attribute stands twice under one predicate. */
const label = { "zh-CN": "示例", en: "sample" };
export const dmgFacts = dictionary({
  department: { kind: "code", values: ["marketing", "engineering", "business", "other"], changes: "freely", label },
  age: { kind: "integer", min: 0, max: 150, changes: "up", label },
  income: { kind: "decimal", min: 0, changes: "freely", label },
});
type Facts = typeof dmgFacts;

const upTo1000 = { income: { lessOrEqual: 1000 } } as const;
export const fixedIncome: Attribute<Facts> = { predicate: upTo1000, partialScore: 26 };
export const linearIncome: Attribute<Facts> = { predicate: upTo1000, partialScore: { constant: 11, terms: [{ field: "income", coefficient: 0.03 }] } };

export const dmgScorecard = (...forms: Attribute<Facts>[]) =>
  scorecard(dmgFacts, {
    format: "fengqiao.scorecard/1",
    id: "SampleScorecard",
    version: "4.3",
    label,
    src: "dmg sample",
    initialScore: 0,
    reasonCodeAlgorithm: "pointsBelow",
    baselineMethod: "other",
    invalidValueTreatment: { department: "asMissing", age: "asMissing", income: "asMissing" },
    characteristics: [
      {
        name: "departmentScore",
        reasonCode: "RC1",
        baselineScore: 19,
        attributes: [
          { predicate: { department: { isMissing: true } }, partialScore: -9 },
          { predicate: { department: { equal: "marketing" } }, partialScore: 19 },
          { predicate: { department: { equal: "engineering" } }, partialScore: 3 },
          { predicate: { department: { equal: "business" } }, partialScore: 6 },
          { predicate: {}, partialScore: 0 },
        ],
      },
      {
        name: "ageScore",
        reasonCode: "RC2",
        baselineScore: 18,
        attributes: [
          { predicate: { age: { isMissing: true } }, partialScore: -1 },
          { predicate: { age: { lessOrEqual: 18 } }, partialScore: -3 },
          { predicate: { age: { greaterThan: 18, lessOrEqual: 29 } }, partialScore: 0 },
          { predicate: { age: { greaterThan: 29, lessOrEqual: 39 } }, partialScore: 12 },
          { predicate: { age: { greaterThan: 39 } }, partialScore: 18 },
        ],
      },
      {
        name: "incomeScore",
        reasonCode: "RC3",
        baselineScore: 10,
        attributes: [
          { predicate: { income: { isMissing: true } }, partialScore: 3 },
          ...forms,
          { predicate: { income: { greaterThan: 1000, lessOrEqual: 2500 } }, partialScore: 5 },
          { predicate: { income: { greaterThan: 1500 } }, partialScore: { constant: -18, terms: [{ field: "income", coefficient: 0.01 }] } },
        ],
      },
    ],
  });
export const dmgLevels: GradeScheme = { format: "fengqiao.grade-scheme/1", id: "none", version: "1", label, levels: [{ id: "low", label, meaning: label, leads: "nobody" }, { id: "high", from: 30, label, meaning: label, leads: "nobody" }] };

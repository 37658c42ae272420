import { disputeFactDictionary, provenanceOf, type Json } from "@fengqiao/model";
import { expect, test } from "vitest";
import { caseDifficultyScheme, caseDifficultyScorecard, compileModel, defaultSources, disputeGradeScheme, disputeRiskScorecard, parseGradeScheme, parseScorecard, protectionSignals, reach, score } from "../index.ts";

const models = [[disputeRiskScorecard, disputeGradeScheme], [caseDifficultyScorecard, caseDifficultyScheme]] as const;

test("the default models are sound: no finding, in TypeScript and as data", () => {
  for (const [card, scheme] of models) {
    expect(parseScorecard(JSON.parse(JSON.stringify(card)), disputeFactDictionary).findings).toEqual([]);
    expect(parseGradeScheme(JSON.parse(JSON.stringify(scheme))).findings).toEqual([]);
    expect(compileModel(disputeFactDictionary, card, scheme).findings).toEqual([]);
  }
});

test("every number is an assumption of ours that the register explains, and none is idle", () => {
  const report = provenanceOf(models.flat() as unknown as Json, { sources: defaultSources, ignore: ["format", "id", "version", "label", "evidence", "name"] });
  expect(report.findings).toEqual([]);
  expect(Object.entries(report.counts).filter(([, count]) => count > 0).map(([basis]) => basis)).toEqual(["assumed"]);
});

test("every record has a score, and every colour is reached", () => {
  for (const [card, scheme] of models) {
    const model = compileModel(disputeFactDictionary, card, scheme);
    const whole = model.ok && reach(model.value);
    if (!whole || "unknown" in whole) throw new Error("not decided");
    expect(whole.noScore).toEqual({});
    expect(whole.grades.every((grade) => grade.witness !== undefined)).toBe(true);
    expect(whole.range[0]).toBeGreaterThanOrEqual(0);
  }
});

test("nothing protects, and nobody's person is asked for", () => {
  const points = models.flatMap(([card]) => card.characteristics.flatMap((c) => c.attributes.map((a) => a.partialScore as number)));
  expect(Math.min(...points)).toBe(0);
  const asked = new Set(models.flatMap(([card]) => JSON.stringify(card).match(/"(\w+)":\{"(?:equal|less|greater|is)/g)?.map((m) => m.split('"')[1]) ?? []));
  for (const field of asked) expect(Object.keys(disputeFactDictionary)).toContain(field);
  for (const signal of Object.keys(protectionSignals)) expect(asked).not.toContain(signal);
});

test("every characteristic and every attribute says what it means in both languages, no two of one characteristic the same", () => {
  for (const { label, attributes } of models.flatMap(([card]) => card.characteristics)) {
    expect(label?.["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(label?.en).toMatch(/^[a-z ]+$/);
    for (const locale of ["zh-CN", "en"] as const) expect(new Set(attributes.map((a) => a.label?.[locale])).size).toBe(attributes.length);
    expect(attributes.every((a) => /\p{Script=Han}/u.test(a.label?.["zh-CN"] ?? "") && /^[^\p{Script=Han}]+$/u.test(a.label?.en ?? ""))).toBe(true);
  }
});

test("a contribution says what was looked at and what was found", () => {
  const model = compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme);
  if (!model.ok) throw new Error("refused");
  const facts = { threat: true, weapon: false, physicalConflict: true, injury: false, policeCalls: 7, failedAttempts: 1, earlierAgreementFailed: true, incidents: 3, daysOpen: 179, peopleInvolved: 10, amountFen: 2_999_999, category: "land", crossVillage: true, crossDepartment: false } as const;
  expect(score(model.value, facts).contributions.map((c) => `${c.label?.["zh-CN"] ?? ""}：${c.attributeLabel?.["zh-CN"] ?? ""}`)).toEqual([
    "扬言暴力或自伤：有人扬言暴力或自伤", "器械：没有亮出器械", "肢体冲突与受伤：已发生肢体冲突", "因本纠纷报警：报警 3 至 7 次", "调解未成：调解未成 1 次", "此前协议：此前协议未履行或出现反复",
    "关联事件：2 至 3 起", "持续时间：30 日以上、不满 180 日", "涉及人数：10 至 29 人", "涉及金额：5,000 元以上、不满 3 万元", "纠纷类别：关系生计的纠纷（劳动、山林土地、宅基地、征地拆迁、医疗）", "涉及范围：跨村（社区）",
  ]);
});

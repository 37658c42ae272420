import { disputeFactDictionary, provenanceOf, type Json } from "@fengqiao/model";
import { expect, test } from "vitest";
import { caseDifficultyScheme, caseDifficultyScorecard, compileModel, defaultSources, disputeGradeScheme, disputeRiskScorecard, parseGradeScheme, parseScorecard, protectionSignals, reach } from "../index.ts";

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

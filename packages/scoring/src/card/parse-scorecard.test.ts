import { disputeFactDictionary, formatFinding, modelCatalogue } from "@fengqiao/model";
import { criteriaCatalogue } from "@fengqiao/criteria";
import { describe, expect, test } from "vitest";
import { compileModel, disputeGradeScheme, disputeRiskScorecard, parseGradeScheme, parseScorecard, scoringCatalogue, type GradeScheme, type Scorecard } from "../index.ts";

type Json = Record<string, unknown>;
const card = () => JSON.parse(JSON.stringify(disputeRiskScorecard)) as Json & { characteristics: (Json & { attributes: Json[] })[] };
const scheme = () => JSON.parse(JSON.stringify(disputeGradeScheme)) as { levels: Json[] };
const codesAt = (json: unknown) => parseScorecard(json, disputeFactDictionary).findings.map((f) => `${f.code} ${f.path}`);
const changed = (change: (c: ReturnType<typeof card>) => void) => {
  const c = card();
  change(c);
  return c;
};

describe("a card from outside", () => {
  test("comes back as it was, its predicates in the dictionary's order", () => {
    const parsed = parseScorecard(card(), disputeFactDictionary);
    expect(parsed.ok && JSON.parse(JSON.stringify(parsed.value))).toEqual(card());
  });

  test.each<[string, (c: ReturnType<typeof card>) => void, string]>([
    ["an unknown key", (c) => { c.person = "x"; }, "key.unknown "],
    ["no characteristics", (c) => { c.characteristics = []; }, "value.tooSmall /characteristics"],
    ["another format", (c) => { c.format = "pmml"; }, "value.notAllowed /format"],
    ["points that are no number", (c) => { c.characteristics[0]!.attributes[0]!.partialScore = "18"; }, "value.type /characteristics/0/attributes/0/partialScore"],
    ["NaN", (c) => { c.initialScore = Number.NaN; }, "plain.number /initialScore"],
    ["a fraction over nothing", (c) => { c.initialScore = { numerator: 1, denominator: 0 }; }, "value.tooSmall /initialScore/denominator"],
    ["two characteristics of one name", (c) => { c.characteristics[1]!.name = "threat"; }, "name.duplicate /characteristics/1/name"],
    ["a wrong fact", (c) => { c.characteristics[0]!.attributes[0]!.predicate = { thret: { equal: true } }; }, "field.unknown /characteristics/0/attributes/0/predicate/thret"],
    ["a text compared with a number", (c) => { c.characteristics[0]!.attributes[0]!.predicate = { daysOpen: { lessThan: "5" } }; }, "value.type /characteristics/0/attributes/0/predicate/daysOpen/lessThan"],
    ["a code that the fact does not have", (c) => { c.characteristics[0]!.attributes[0]!.predicate = { category: { equal: "lnad" } }; }, "operand.unknownCode /characteristics/0/attributes/0/predicate/category/equal"],
    ["no reason code", (c) => { delete c.characteristics[0]!.reasonCode; }, "reasonCode.missing /characteristics/0"],
    ["no baseline", (c) => { delete c.baselineScore; }, "baselineScore.missing /characteristics/0"],
    ["a linear score over a code", (c) => { c.characteristics[0]!.attributes[0]!.partialScore = { constant: 1, terms: [{ field: "category", coefficient: 2 }] }; }, "linear.notANumber /characteristics/0/attributes/0/partialScore/terms/0/field"],
    ["a linear score over nothing", (c) => { c.characteristics[0]!.attributes[0]!.partialScore = { constant: 1, terms: [{ field: "x", coefficient: 2 }] }; }, "card.fieldUnknown /characteristics/0/attributes/0/partialScore/terms/0/field"],
    ["a treatment of an unknown fact", (c) => { c.invalidValueTreatment = { x: "asMissing" }; }, "card.fieldUnknown /invalidValueTreatment/x"],
  ])("%s is refused with its place", (_, change, finding) => {
    expect(codesAt(changed(change))).toContain(finding);
  });

  test("what refers to itself, or nests without end, is refused before any schema sees it", () => {
    const loop = changed((c) => { c.characteristics[0]!.attributes[0]!.predicate = c; });
    expect(codesAt(loop)).toEqual(["plain.cycle /characteristics/0/attributes/0/predicate"]);
    let deep: Json = {};
    for (let i = 0; i < 100_000; i++) deep = { and: [deep] };
    expect(codesAt(changed((c) => { c.characteristics[0]!.attributes[0]!.predicate = deep; }))[0]).toMatch(/^plain.depth/);
  });

  test("findings read in both languages", () => {
    const [finding] = parseScorecard(changed((c) => { c.characteristics[1]!.name = "threat"; }), disputeFactDictionary).findings;
    const catalogues = [scoringCatalogue, criteriaCatalogue, modelCatalogue];
    expect([formatFinding(finding, "en", catalogues), formatFinding(finding, "zh-CN", catalogues)]).toEqual(["/characteristics/1/name: the name 'threat' is used twice", "/characteristics/1/name：名称“threat”重复"]);
  });
});

test.each<[string, (levels: Json[]) => void, string]>([
  ["a lowest level with a cut-off", (l) => { l[0]!.from = 1; }, "level.cutOff /levels/0"],
  ["a level without one", (l) => { delete l[1]!.from; }, "level.cutOff /levels/1"],
  ["levels that do not ascend", (l) => { l[2]!.from = 20; }, "level.notAscending /levels/2/from"],
  ["a cut-off as fraction below the one before", (l) => { l[2]!.from = { numerator: 39, denominator: 2 }; }, "level.notAscending /levels/2/from"],
  ["two levels of one id", (l) => { l[2]!.id = "orange"; }, "name.duplicate /levels/2/id"],
  ["a response limit that is no duration", (l) => { l[2]!.responseLimit = "2 hours"; }, "value.format /levels/2/responseLimit"],
])("%s is refused", (_, change, finding) => {
  const s = scheme();
  change(s.levels);
  expect(parseGradeScheme(s).findings.map((f) => `${f.code} ${f.path}`)).toContain(finding);
});

describe("what shows only in the whole card", () => {
  const compile = (change: (c: ReturnType<typeof card>) => void, levels: GradeScheme = disputeGradeScheme) => compileModel(disputeFactDictionary, changed(change) as unknown as Scorecard<typeof disputeFactDictionary>, levels);
  const bands = (c: ReturnType<typeof card>) => c.characteristics.find((k) => k.name === "duration")!;

  test("bands in the wrong order: the later one is hidden by the earlier", () => {
    const found = compile((c) => { bands(c).attributes.reverse(); bands(c).direction = "free"; }).findings;
    expect(found).toMatchObject([{ code: "attribute.shadowed", path: "/characteristics/7/attributes/2", params: { attribute: 2, by: 1 } }, { code: "attribute.shadowed", path: "/characteristics/7/attributes/3" }]);
  });
  test("an attribute that is true of nothing", () => {
    expect(compile((c) => { bands(c).attributes.push({ predicate: { daysOpen: { lessThan: 0 } }, partialScore: 1 }); }).findings).toMatchObject([{ code: "attribute.unreachable", path: "/characteristics/7/attributes/4" }]);
  });
  test("records without a score, with all known and with some missing", () => {
    expect(compile((c) => { bands(c).attributes.pop(); delete bands(c).whenMissing; }).findings).toMatchObject([
      { code: "characteristic.mayNotMatch", params: { example: { daysOpen: 365 }, missing: false } },
      { code: "characteristic.mayNotMatch", params: { example: { daysOpen: null }, missing: true } },
    ]);
  });
  test("points that move against the declared direction", () => {
    const found = compile((c) => { bands(c).attributes[3]!.partialScore = 1; });
    expect(found).toMatchObject({ ok: false, findings: [{ code: "direction.violated", params: { direction: "up", from: { daysOpen: 180 }, to: { daysOpen: 365 } } }] });
  });
  test("a level that no record reaches, even between levels that are", () => {
    const level = (id: string, from?: number) => ({ ...disputeGradeScheme.levels[0]!, id, ...(from !== undefined && { from }) });
    expect(compile(() => undefined, { ...disputeGradeScheme, levels: [level("low"), level("gap", 2.25), level("gap2", 2.5), level("high", 3), level("out", 500)] }).findings.map((f) => f.path)).toEqual(["/levels/1", "/levels/2", "/levels/4"]);
  });
  test("scores beyond exact whole numbers", () => {
    expect(compile((c) => { bands(c).attributes[3]!.partialScore = 2 ** 53; })).toMatchObject({ ok: false, findings: [{ code: "score.notExact" }] });
    expect(compile((c) => { bands(c).attributes[3]!.partialScore = 1e-20; bands(c).direction = "free"; })).toMatchObject({ ok: false, findings: [{ code: "score.notExact" }] });
  });
  test("a characteristic of ten thousand attributes is compiled, and one that is too large says so", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ predicate: { amountFen: { lessThan: (i + 1) * 100 } }, partialScore: i % 7 }));
    const start = performance.now();
    const found = compile((c) => { c.characteristics[9]!.attributes = [...many, { predicate: { amountFen: { isMissing: false } }, partialScore: 9 }]; c.characteristics[9]!.direction = "free"; });
    expect(found).toMatchObject({ ok: true, findings: [] });
    expect(performance.now() - start).toBeLessThan(20_000);
    const wide = Object.fromEntries(["incidents", "policeCalls", "failedAttempts", "daysOpen", "peopleInvolved", "amountFen"].map((f) => [f, { isIn: [1, 3, 5, 7, 9, 11, 13] }]));
    expect(compile((c) => { c.characteristics[9]!.attributes = [{ predicate: wide, partialScore: 1 }]; c.characteristics[9]!.direction = "free"; }).findings).toMatchObject([{ code: "characteristic.tooLarge", severity: "unknown" }]);
  });
});

import { formatFinding, label, must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { assessmentCatalogue } from "../findings.ts";
import { measure } from "../measure/compute.ts";
import type { RateMeasure } from "../measure/measure.ts";
import type { RateResult } from "../measure/result.ts";
import { firstPetitionCompletionRate, mediationSuccessRate, onTimeRate, resolutionRate } from "../standard/case-rates.ts";
import { standardMeasures } from "../standard/standard-measures.ts";
import { asOf, disputes } from "../testing/cases.ts";
import type { SubjectInput } from "./appraisal.ts";
import { appraise } from "./appraise.ts";
import { decideConsequence, type ConsequenceDecision } from "./decision.ts";
import { parseScheme } from "./parse-scheme.ts";
import type { Consequence, Scheme } from "./scheme.ts";
import { judgeTarget, parseTarget, type Target } from "./target.ts";
import { volumeFact } from "./volume.ts";

const indicator = (id: string, measureId: string, fullMarks: number): Scheme["indicators"][number] => ({ id, label: label(id, id), measure: measureId, fullMarks, scoring: { by: "share" }, whenUndefined: "withhold", src: "dachuan" });

/** Score = rate × full marks, as a county appraises the handling of petitions: nothing in it counts how many there are. */
const handling: Scheme = {
  id: "handling", label: label("办理质量考核", "handling quality"), subject: "township", every: "quarter", decimals: 2, rounding: "halfUp", total: 40, ranked: true,
  indicators: [indicator("accepted", "acceptedInTime", 10), indicator("answered", "onTime", 15), indicator("satisfied", "satisfaction", 10), indicator("rated", "satisfaction.participation", 5)],
  grades: [{ id: "excellent", label: label("优秀", "excellent"), from: 36, src: "ours grades" }, { id: "good", label: label("良好", "good"), from: 32, src: "ours grades" }, { id: "pass", label: label("合格", "pass"), from: 0, src: "ours grades" }],
  consequences: [{ grade: "excellent", kind: "honour", decidedBy: "县委政法委", appealTo: "县委组织部", src: "xiji S037 (XIJI-65)" }],
  src: "dachuan",
};
const judged = (id: string, fullMarks: Scheme["indicators"][number]["fullMarks"]): Scheme["indicators"][number] => ({ id, label: label(id, id), fullMarks, scoring: { by: "judged" }, whenUndefined: "withhold", src: "xiji S038 (XIJI-66)" });

/** Xiji: the township appraises the daily work, the sending unit the professional one; no weight is stated. */
const dualTrack: Scheme = {
  id: "dualTrack", label: label("双重考核", "dual-track appraisal"), subject: "body", every: "quarter", decimals: 1, rounding: "halfUp", total: 100, ranked: true,
  indicators: [judged("cooperation", 50), judged("completion", 50), judged("professional", 100)],
  tracks: [
    { id: "daily", label: label("日常考核", "daily work"), assessor: "township", weight: { open: "no weight is stated" }, indicators: ["cooperation", "completion"], openCriteria: true, src: "xiji S037 (XIJI-64)" },
    { id: "business", label: label("业务考核", "professional work"), assessor: "sendingUnit", weight: { open: "no weight is stated" }, indicators: ["professional"], src: "xiji S037 (XIJI-64)" },
  ],
  src: "xiji S037 (XIJI-64)",
};
const weighted = (daily: number | string, business: number | string, src?: string): Scheme => ({ ...dualTrack, tracks: (dualTrack.tracks ?? []).map((track, i) => ({ ...track, weight: i === 0 ? daily : business, ...(src !== undefined && i === 0 && { minimum: { share: 0.6, src } }) })) });

const plain = (json: unknown): unknown => JSON.parse(JSON.stringify(json));
const codes = (scheme: unknown, measures = standardMeasures): readonly (readonly string[])[] => parseScheme(plain(scheme), measures).findings.map((f) => [f.code, f.path]);
/** A result of a measure with so many in the numerator; what the measure asks of a row does not matter here. */
const rateOf = (m: RateMeasure, n: number, d: number, unknown = 0): RateResult => {
  const rows = disputes(d, n).map((row, i) => (i >= d - unknown ? { ...row, facts: { ...row.facts, resolved: null } } : row));
  return must(measure({ ...m, cohort: "openedIn", of: {}, that: { resolved: { equal: true } } }, rows, { asOf })).total;
};
const measureOf = (id: string): RateMeasure => {
  const m = standardMeasures.find((x) => x.id === id);
  if (m?.kind !== "rate") throw new Error(id);
  return m;
};
const township = (subject: string, of: readonly (readonly [number, number])[]): SubjectInput => ({
  subject,
  inputs: Object.fromEntries(handling.indicators.map((i, k) => [i.id, { rate: rateOf(measureOf(i.measure ?? ""), of[k]?.[0] ?? 0, of[k]?.[1] ?? 0) }])),
});
const appraised = (scheme: Scheme, subjects: readonly SubjectInput[]) => must(appraise(scheme, subjects));

describe("a scheme as data", () => {
  it("reads back as it was", () => {
    for (const scheme of [handling, dualTrack, weighted(0.6, "2/5", "shandongTownships 18")]) expect(parseScheme(plain(scheme), standardMeasures)).toMatchObject({ ok: true, value: scheme });
  });
  it.each<[string, object, readonly (readonly string[])[]]>([
    ["weights of 0.6 and 0.3", weighted(0.6, 0.3), [["scheme.weights", "/tracks"]]],
    ["weights of 1/3 and 2/3 are 1 exactly", weighted("1/3", "2/3"), []],
    ["a weight below what the law of that place demands", weighted(0.5, 0.5, "shandongTownships 18"), [["scheme.belowMinimum", "/tracks/0/weight"]]],
    ["an indicator counted in both tracks", { ...weighted(0.6, 0.4), tracks: (weighted(0.6, 0.4).tracks ?? []).map((x) => ({ ...x, indicators: ["professional"] })) }, [["scheme.inTwoTracks", "/tracks/1/indicators/0"]]],
    ["marks that do not make the total", { ...handling, total: 50 }, [["scheme.total", "/total"]]],
    ["a rate without its measure", { ...handling, total: 10, indicators: [{ id: "accepted", label: label("受理", "accepted"), fullMarks: 10, scoring: { by: "share" }, whenUndefined: "withhold", src: "dachuan" }] }, [["scheme.measureMissing", "/indicators/0"]]],
    ["an unknown measure", { ...handling, indicators: [indicator("accepted", "petitionsDown", 40)] }, [["measure.unknown", "/indicators/0/measure"]]],
    ["a measure for context only", { ...handling, indicators: [indicator("first", firstPetitionCompletionRate.id, 40)] }, [["measure.context", "/indicators/0/measure"]]],
    ["grades out of order", { ...handling, grades: [...(handling.grades ?? [])].reverse() }, [["scheme.order", "/grades/1/from"], ["scheme.order", "/grades/2/from"]]],
    ["a consequence of a grade that is none", { ...handling, consequences: [{ ...(handling.consequences?.[0] ?? {}), grade: "sixStars" }] }, [["id.unknown", "/consequences/0/grade"]]],
    ["a veto without a legal basis", { ...handling, vetoes: [{ id: "homicide", label: label("命案", "homicide") }] }, [["value.missing", "/vetoes/0/legalBasis"]]],
    ["a subject that is a person who came with a dispute", { ...handling, subject: "party" }, [["value.notAllowed", "/subject"]]],
  ])("%s", (_, scheme, expected) => expect(codes(scheme)).toEqual(expected));
});

describe("the volume of petitions and suits carries no points", () => {
  const count: RateMeasure = { ...resolutionRate, id: "petitions", that: { firstPetition: { equal: true } } };
  it.each<[string, RateMeasure, string | undefined]>([
    ["a share of petitions among the cases", count, "firstPetition"],
    ["the same, the other way round", { ...count, that: { firstPetition: { equal: false } } }, "firstPetition"],
    ["few referrals", { ...count, that: { or: [{ closed: { equal: true } }, { referred: { equal: false } }] } }, "referred"],
    ["petitions smuggled into the denominator", { ...count, of: { or: [{ firstPetition: { equal: true } }, { closed: { equal: false } }] }, that: { closed: { equal: true } } }, "firstPetition"],
    ["petitions handled in time, of petitions", { ...count, of: { firstPetition: { equal: true } }, that: { closed: { equal: true } } }, undefined],
    ["disputes resolved", resolutionRate, undefined],
  ])("%s", (_, m, fact) => expect(volumeFact(m)).toBe(fact));
  it("a count of suits too", () => expect(volumeFact({ kind: "count", id: "suits", label: resolutionRate.label, population: "cases", cohort: "openedIn", of: { suit: { equal: true } }, src: "lintan S023 (LINTAN-53)" })).toBe("suit"));
  it("such a scheme is refused, with the law", () => {
    const refused = parseScheme(plain({ ...handling, total: 50, indicators: [...handling.indicators, indicator("few", "petitions", 10)] }), [...standardMeasures, count]);
    expect(refused.findings.map((f) => [f.code, f.path, f.sources])).toEqual([["measure.volume", "/indicators/4/measure", ["petitions 6", "petitions 18", "petitions 39", "petitions 46"]]]);
    expect(refused.findings.map((f) => formatFinding({ ...f, path: "" }, "en", [assessmentCatalogue]))[0]).toContain("carries no points");
  });
  it("no standard measure that is not context counts them", () => expect(standardMeasures.filter((m) => m.use !== "context" && volumeFact(m) !== undefined)).toEqual([]));
});

describe("an appraisal", () => {
  const three = [township("硝河乡", [[98, 100], [2942, 2953], [2, 3], [3, 4]]), township("白崖乡", [[100, 100], [291, 305], [9, 10], [10, 10]]), township("兴隆镇", [[98, 100], [2942, 2953], [2, 3], [3, 4]])];
  it("rate × full marks, rounded once each, then added exactly", () => {
    const [first] = appraised(handling, three);
    expect(first?.indicators.map((i) => i.marks?.low)).toEqual(["9.8", "14.94", "6.67", "3.75"]);
    expect(first?.total).toEqual({ low: "35.16", high: "35.16" });
  });
  it("equal totals share a rank, and the next one is skipped", () => expect(appraised(handling, three).map((a) => [a.subject, a.rank, a.grades])).toEqual([["硝河乡", 2, ["good"]], ["白崖乡", 1, ["excellent"]], ["兴隆镇", 2, ["good"]]]));
  it("a grade is advice that waits for a named post", () => expect(appraised(handling, three)[1]?.advice).toEqual(handling.consequences));
  it("missing facts make a span of it, with every grade it may mean and no rank", () => {
    const unsure: SubjectInput = { subject: "震湖乡", inputs: { ...three[0]?.inputs, answered: { rate: rateOf(onTimeRate, 90, 100, 10) } } };
    expect(appraised(handling, [unsure])[0]).toMatchObject({ total: { low: "33.72", high: "35.22" }, grades: ["good"] });
    expect(appraised(handling, [unsure])[0]?.rank).toBeUndefined();
  });
  it("a rate over nothing withholds the total, as the scheme says", () => {
    const nothing: SubjectInput = { subject: "空乡", inputs: { ...three[0]?.inputs, answered: { rate: rateOf(onTimeRate, 0, 0) } } };
    expect(appraised(handling, [nothing])[0]).toMatchObject({ total: null, incomplete: ["answered"], grades: [] });
  });
  it.each<[string, SubjectInput[], string]>([
    ["a subject twice", [three[0], three[0]].filter((x) => x !== undefined), "subject.duplicate"],
    ["an input that the scheme does not ask for", [{ subject: "x", inputs: { petitions: {} } }], "input.unknown"],
    ["another measure's result", [{ subject: "x", inputs: { accepted: { rate: rateOf(resolutionRate, 1, 2) } } }], "input.otherMeasure"],
  ])("refuses %s", (_, subjects, code) => expect(appraise(handling, subjects).findings.map((f) => f.code)).toEqual([code]));
  it("nobody to appraise is a finding", () => expect(appraise(handling, []).findings.map((f) => f.code)).toEqual(["subject.none"]));
});

describe("the dual track", () => {
  const station: SubjectInput = { subject: "派出所", inputs: { cooperation: { judged: 45 }, completion: { judged: 40.5 }, professional: { judged: 92 } } };
  it("without weights there are two scores and no total", () => {
    const [appraisal] = appraised(dualTrack, [station]);
    expect(appraisal?.tracks.map((x) => x.points?.low)).toEqual(["85.5", "92"]);
    expect(appraisal).toMatchObject({ total: null, incomplete: ["daily", "business"] });
  });
  it("with weights w × daily + (1 − w) × professional", () => expect(appraised(weighted(0.3, 0.7), [station])[0]?.total?.low).toBe("90.05"));
  it("marks beyond the full marks are refused", () => expect(appraise(dualTrack, [{ subject: "x", inputs: { professional: { judged: 101 } } }]).findings.map((f) => f.code)).toEqual(["input.judgedOutOfRange"]));
});

describe("star grading of grids", () => {
  const items = ["branchEstablished", "siteBuilt", "learningPlatform", "postsClaimed"];
  const stars: Scheme = {
    id: "gridStars", label: label("星级网格", "star grids"), subject: "grid", every: "year", decimals: 0, rounding: "down", total: 100, ranked: false,
    indicators: [...items.map((id) => judged(id, 10)), judged("otherDimensions", 70)],
    blocks: [{ id: "gridParty", label: label("网格党建", "grid Party building"), most: 30, indicators: items, src: "liaocheng S015 (LIAOCHENG-12)" }],
    grades: [{ id: "fiveStars", label: label("五星", "five stars"), from: { open: "no cut-off is stated" }, src: "liaocheng S015 (LIAOCHENG-11)" }],
    src: ["liaocheng S015 (LIAOCHENG-11)", "ours total"],
  };
  it("four items of ten do not fit into a block of thirty", () => expect(codes(stars)).toEqual([["scheme.total", "/total"], ["scheme.block", "/blocks/0"]]));
  it("with the split open the block still holds at 30, and an open cut-off gives no star", () => {
    const open: Scheme = { ...stars, indicators: stars.indicators.map((i) => (items.includes(i.id) ? { ...i, fullMarks: 7.5 } : i)) };
    expect(codes(open)).toEqual([]);
    const inputs: SubjectInput["inputs"] = { branchEstablished: { judged: 7.5 }, siteBuilt: { judged: 7.5 }, learningPlatform: { judged: 7.5 }, postsClaimed: { judged: 7.5 }, otherDimensions: { judged: 60 } };
    expect(appraised({ ...open, decimals: 1 }, [{ subject: "松石网格", inputs }])[0]).toMatchObject({ total: { low: "90" }, grades: [] });
  });
});

describe("targets on the exact fraction", () => {
  const target = (test: Target["test"]): Target => ({ id: "success95", label: label("95%以上", "95 % or more"), measure: mediationSuccessRate.id, test, src: "lintan S019 (LINTAN-48)" });
  it.each<[string, Target["test"], RateResult, string]>([
    ["95.41 % reaches 95 %", { atLeast: 0.95 }, rateOf(mediationSuccessRate, 291, 305), "met"],
    ["95 % exactly reaches it", { atLeast: 0.95 }, rateOf(mediationSuccessRate, 95, 100), "met"],
    ["95 % exactly is not over it", { over: 0.95 }, rateOf(mediationSuccessRate, 95, 100), "missed"],
    ["94.96 % shows as 95.0 % and misses it", { atLeast: 0.95 }, rateOf(mediationSuccessRate, 2374, 2500), "missed"],
    ["99.97 % is not 100 %", { equal: 1 }, rateOf(mediationSuccessRate, 2999, 3000), "missed"],
    ["100 % is", { equal: 1 }, rateOf(mediationSuccessRate, 3000, 3000), "met"],
    ["missing facts may decide", { atLeast: 0.95 }, rateOf(mediationSuccessRate, 94, 100, 6), "unknown"],
    ["or cannot change it", { atLeast: 0.95 }, rateOf(mediationSuccessRate, 90, 100, 4), "missed"],
    ["nothing to judge", { atLeast: 0.95 }, rateOf(mediationSuccessRate, 0, 0), "undefinedRate"],
  ])("%s", (_, test, rate, verdict) => expect(judgeTarget(target(test), rate)).toBe(verdict));
  it.each<[string, Partial<Target>, readonly string[]]>([
    ["95 % of the mediated", {}, []],
    ["all first petitions closed", { measure: firstPetitionCompletionRate.id }, ["measure.context"]],
    ["a falling number of petitions", { measure: "change.petitions" }, ["measure.volume"]],
    ["a measure that is not there", { measure: "happiness" }, ["measure.unknown"]],
    ["a number of disputes", { measure: "count.screened" }, ["scheme.notRate"]],
    ["more than all", { test: { atLeast: 1.1 } }, ["value.tooBig"]],
  ])("a target on %s", (_, more, expected) => expect(parseTarget(plain({ ...target({ atLeast: 0.95 }), ...more }), standardMeasures).findings.map((f) => f.code)).toEqual(expected));
  it("strictly falling: equal is not falling", () => {
    const year = (n: number, d: number) => rateOf(mediationSuccessRate, n, d);
    expect(judgeTarget(target({ strictlyFalling: true }), [year(3, 100), year(2, 100), year(1, 100)])).toBe("met");
    expect(judgeTarget(target({ strictlyFalling: true }), [year(3, 100), year(6, 200)])).toBe("missed");
  });
});

describe("a consequence needs a decision", () => {
  const [advice] = (handling.consequences ?? []) as readonly [Consequence];
  const decision: ConsequenceDecision = { subject: "白崖乡", post: "县委政法委", decidedBy: "政法委书记", at: "2026-10-20T10:00:00+08:00", heardAt: "2026-10-15T10:00:00+08:00", decision: "apply", reasons: "连续三季优秀", appealTo: "县委组织部", appealUntil: "2026-11-20T00:00:00+08:00" };
  it("by the named post, after a hearing, open to appeal", () => expect(decideConsequence(advice, decision)).toMatchObject({ ok: true }));
  it.each<[string, Partial<ConsequenceDecision>, string]>([
    ["another post", { post: "综治中心" }, "decision.otherPost"],
    ["no hearing before", { heardAt: "2026-10-21T10:00:00+08:00" }, "decision.notHeard"],
    ["an appeal period that is over", { appealUntil: "2026-10-20T10:00:00+08:00" }, "decision.noAppeal"],
  ])("refuses %s", (_, change, code) => expect(decideConsequence(advice, { ...decision, ...change }).findings.map((f) => f.code)).toEqual([code]));
});

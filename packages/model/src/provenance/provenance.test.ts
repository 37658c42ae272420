import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatFinding } from "../finding.ts";
import { modelCatalogue } from "../findings.ts";
import { parseWith } from "../parse.ts";
import { provenanceOf } from "./provenance.ts";
import { laws } from "./laws.ts";
import { citationLabel, citationsOf, sourceRegister, src, srcLabel, type SourceRegister } from "./source.ts";

const sources: SourceRegister = {
  seed: { basis: "stated", title: "西吉县“1133”工作机制" },
  pml: { basis: "law", title: "中华人民共和国人民调解法", on: "2010-08-28" },
  calc: { basis: "derived", title: "recomputed" },
  bare: { basis: "reportedOnly", title: "西吉县, figures without base" },
  ours: { basis: "assumed", title: "set by us, to be replaced by the county", by: "maintainers", on: "2026-11-21", items: { cutOffs: "no cut-offs are stated", points: "no score table is stated" } },
};
const pack = {
  grades: { red: { from: 60 }, orange: { from: 30 }, colours: ["red", "orange", "yellow"], src: { "*": "ours cutOffs", colours: "seed S043" } },
  card: { initialScore: 0, src: "ours points" },
  confirmation: { days: 30, note: "joint application", src: "pml 33" },
  figures: { resolved: 2942, screened: 2953, rate: "99.6%", src: { "*": "seed S042", rate: "calc" }, firstPetitions: { rate: "100%", src: "bare S042" } },
};

describe("the nearest source above a value speaks for it", () => {
  const report = provenanceOf(pack, { sources, ignore: ["note"] });
  test("a field map speaks field by field, one citation for all of an entry", () => {
    const cites = Object.fromEntries(report.values.map((v) => [v.path, v.cite]));
    expect(cites).toEqual({
      "/grades/red/from": "ours cutOffs",
      "/grades/orange/from": "ours cutOffs",
      "/grades/colours/0": "seed S043",
      "/grades/colours/1": "seed S043",
      "/grades/colours/2": "seed S043",
      "/card/initialScore": "ours points",
      "/confirmation/days": "pml 33",
      "/figures/resolved": "seed S042",
      "/figures/screened": "seed S042",
      "/figures/rate": "calc",
      "/figures/firstPetitions/rate": "bare S042",
    });
  });
  test("and the report counts what is stated, legal, derived, assumed, reported only", () => {
    expect(report.counts).toEqual({ stated: 5, law: 1, standard: 0, derived: 1, assumed: 3, reportedOnly: 1, none: 0 });
    expect(report.findings).toEqual([]);
  });
});

describe("what honestly rests on several texts", () => {
  const both = { onTime: { within: 60, label: "closed in time", src: ["pml 33", "ours cutOffs"] }, rate: { value: "99.6%", base: 2953, src: { "*": "seed S042", value: ["seed S042", "calc"] } } };
  const report = provenanceOf(both, { sources: { seed: sources.seed!, pml: sources.pml!, calc: sources.calc!, ours: { ...sources.ours!, items: { cutOffs: "no cut-offs are stated" } } as SourceRegister[string] }, ignore: ["label"] });
  test("has them all, and is as sure as the weakest", () => {
    expect(report.values).toEqual([
      { path: "/onTime/within", value: 60, cite: ["pml 33", "ours cutOffs"], basis: "assumed" },
      { path: "/rate/value", value: "99.6%", cite: ["seed S042", "calc"], basis: "derived" },
      { path: "/rate/base", value: 2953, cite: "seed S042", basis: "stated" },
    ]);
    expect(report.findings).toEqual([]);
  });
  test("each of them must lead somewhere", () => {
    const found = provenanceOf({ a: 1, src: ["pml 33", "gazette 3"] }, { sources: { pml: sources.pml! } });
    expect(found.findings.map((f) => [f.code, f.path, "cite" in f.params && f.params.cite])).toEqual([["source.unknown", "/src/1", "gazette 3"]]);
    expect(found.counts.none).toBe(1);
  });
  test("and none of them is written twice or left out", () => {
    expect([src.safeParse(["pml 33"]).success, src.safeParse([]).success, src.safeParse({ "*": ["pml 33", "seed"] }).success]).toEqual([true, false, true]);
    expect(citationsOf({ "*": "seed S1", rate: ["seed S1", "pml 33"] })).toEqual(["seed S1", "pml 33"]);
  });
});

describe("a citation as people read it", () => {
  test.each([
    ["pml 33", "《中华人民共和国人民调解法》第三十三条", "中华人民共和国人民调解法 Art. 33"],
    ["petitions 23(3)", "《信访工作条例》第二十三条第三款", "信访工作条例 Art. 23(3)"],
    ["petitions 10", "《信访工作条例》第十条", "信访工作条例 Art. 10"],
    ["petitions 12", "《信访工作条例》第十二条", "信访工作条例 Art. 12"],
    ["cpl 205", "《中华人民共和国民事诉讼法（2023年修正）》第二百零五条", "中华人民共和国民事诉讼法（2023年修正） Art. 205"],
    ["civilCode 1010", "《中华人民共和国民法典》第一千零一十条", "中华人民共和国民法典 Art. 1010"],
    ["civilCode 1200", "《中华人民共和国民法典》第一千二百条", "中华人民共和国民法典 Art. 1200"],
    ["civilCode 110", "《中华人民共和国民法典》第一百一十条", "中华人民共和国民法典 Art. 110"],
    ["pml annex", "《中华人民共和国人民调解法》 annex", "中华人民共和国人民调解法 annex"],
    ["seed S043", "西吉县“1133”工作机制 S043", "西吉县“1133”工作机制 S043"],
    ["ours points", "假定：no score table is stated", "assumed: no score table is stated"],
    ["gazette 3", "gazette 3", "gazette 3"],
    ["constructor 3", "constructor 3", "constructor 3"],
  ])("%s", (cite, zh, en) => {
    expect(citationLabel(cite, { ...laws, seed: sources.seed!, ours: sources.ours! })).toEqual({ "zh-CN": zh, en });
  });
  test("several in one line", () => {
    expect(srcLabel(["pml 33", "cpl 205"], laws)).toEqual({ "zh-CN": "《中华人民共和国人民调解法》第三十三条；《中华人民共和国民事诉讼法（2023年修正）》第二百零五条", en: "中华人民共和国人民调解法 Art. 33; 中华人民共和国民事诉讼法（2023年修正） Art. 205" });
  });
  test("the register of laws is one", () => {
    expect(parseWith(sourceRegister, laws).ok).toBe(true);
  });
});

describe("what is wrong with the sources is found", () => {
  const found = (document: object, register: SourceRegister = sources, more = {}) => provenanceOf(document as never, { sources: register, ...more }).findings.map((f) => [f.code, f.path]);
  test("a value without a source, a source that is not in the register, a field that is not there", () => {
    expect(found({ a: 1, b: { c: 2, src: "law 7" }, d: { e: 1, src: { "*": "seed", order: "seed S1" } } })).toEqual(expect.arrayContaining([["source.missing", "/a"], ["source.unknown", "/b/src"], ["source.field", "/d/src/order"]]));
  });
  test("an assumption that the register does not explain", () => {
    expect(found({ a: { b: 1, src: "ours sequence" } })).toContainEqual(["source.item", "/a/src"]);
    expect(found({ a: { b: 1, src: "ours" } })).toContainEqual(["source.item", "/a/src"]);
  });
  test("an assumption that nothing uses", () => {
    const idle = provenanceOf({ card: pack.card }, { sources: { ours: sources.ours! } }).findings;
    expect(idle).toMatchObject([{ code: "source.idle", path: "/sources/ours/items/cutOffs", params: { cite: "ours cutOffs" } }]);
    expect(formatFinding(idle[0]!, "zh-CN", [modelCatalogue])).toContain("ours cutOffs");
  });
  test("a citation of which all that is below has better", () => {
    expect(found({ a: { b: { c: 1, src: "seed S1" }, src: "gazette 3" } }, { seed: sources.seed! })).toEqual([["source.unknown", "/a/src"]]);
  });
  test("names that every object has are no sources", () => {
    expect(found({ a: { b: 1, src: "constructor" } }, {})).toEqual([["source.unknown", "/a/src"]]);
  });
});

describe("the register is parsed strictly", () => {
  test.each([
    ["an assumption without an author", { ours: { basis: "assumed", title: "x", on: "2026-11-21", items: {} } }],
    ["an assumption without a date", { ours: { basis: "assumed", title: "x", by: "maintainers", items: {} } }],
    ["a basis of its own", { ours: { basis: "guessed", title: "x" } }],
  ])("%s is refused", (_, register) => {
    expect(parseWith(sourceRegister, register).ok).toBe(false);
  });
  test("citations have a name and a clause", () => {
    expect([src.safeParse("pml 33").success, src.safeParse({ "*": "seed S1" }).success, src.safeParse("PML").success, src.safeParse("pml ").success]).toEqual([true, true, false, false]);
  });
});

test("for every document, each value that is a fact is in the report once", () => {
  fc.assert(
    fc.property(fc.letrec((tie) => ({ value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie("value"), { maxLength: 3 }), fc.dictionary(fc.constantFrom("src", "*", "a", "b", "__proto__"), tie("value"))) })).value, (document) => {
      const report = provenanceOf(document as never, { sources });
      const leaves = (value: unknown): number => (typeof value !== "object" || value === null ? 1 : Object.entries(value).filter(([key]) => Array.isArray(value) || key !== "src").reduce((sum, [, inner]) => sum + leaves(inner), 0));
      expect(report.values).toHaveLength(leaves(document));
      expect(new Set(report.values.map((v) => v.path)).size).toBe(report.values.length);
    }),
  );
});

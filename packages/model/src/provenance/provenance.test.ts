import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatFinding } from "../finding.ts";
import { modelCatalogue } from "../findings.ts";
import { parseWith } from "../parse.ts";
import { citationAt, provenanceOf } from "./provenance.ts";
import { sourceRegister, src, type SourceRegister } from "./source.ts";

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
  test("one pointer, one citation, if it is the same for all below", () => {
    expect([citationAt(report, "/confirmation/days"), citationAt(report, "/grades/colours"), citationAt(report, "/grades")]).toEqual(["pml 33", "seed S043", undefined]);
  });
});

describe("what is wrong with the sources is found", () => {
  const found = (document: object, register: SourceRegister = sources, more = {}) => provenanceOf(document as never, { sources: register, ...more }).findings.map((f) => [f.code, f.path]);
  test("a value without a source, a source that is not in the register, a field that is not there", () => {
    expect(found({ a: 1, b: { c: 2, src: "law 7" }, d: { e: 1, src: { "*": "seed", order: "seed S1" } } })).toEqual(expect.arrayContaining([["source.missing", "/a"], ["source.unknown", "/b/c"], ["source.field", "/d/src/order"]]));
  });
  test("an assumption that the register does not explain", () => {
    expect(found({ a: { b: 1, src: "ours sequence" } })).toContainEqual(["source.item", "/a/b"]);
    expect(found({ a: { b: 1, src: "ours" } })).toContainEqual(["source.item", "/a/b"]);
  });
  test("an assumption that nothing uses", () => {
    const idle = provenanceOf({ card: pack.card }, { sources: { ours: sources.ours! } }).findings;
    expect(idle).toMatchObject([{ code: "source.idle", path: "/sources/ours/items/cutOffs", params: { cite: "ours cutOffs" } }]);
    expect(formatFinding(idle[0]!, "zh-CN", [modelCatalogue])).toContain("ours cutOffs");
  });
  test("names that every object has are no sources", () => {
    expect(found({ a: { b: 1, src: "constructor" } }, {})).toEqual([["source.unknown", "/a/b"]]);
  });
});

describe("data that cannot carry a source has attachments", () => {
  const figures = { resolved: 2942, screened: 2953 };
  test("by JSON Pointer, the nearest one above counts", () => {
    const report = provenanceOf(figures, { sources: { seed: sources.seed!, bare: sources.bare! }, attachments: { "": "seed S042", "/resolved": "bare S042" } });
    expect(report.values).toEqual([
      { path: "/resolved", value: 2942, cite: "bare S042", basis: "reportedOnly" },
      { path: "/screened", value: 2953, cite: "seed S042", basis: "stated" },
    ]);
  });
  test("one that leads nowhere is found", () => {
    expect(provenanceOf(figures, { sources: { seed: sources.seed! }, attachments: { "": "seed", "/closed": "seed" } }).findings).toMatchObject([{ code: "source.pointer", params: { pointer: "/closed" } }]);
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
      const report = provenanceOf(document as never, { sources, attachments: { "": "seed" } });
      const leaves = (value: unknown): number => (typeof value !== "object" || value === null ? 1 : Object.entries(value).filter(([key]) => Array.isArray(value) || key !== "src").reduce((sum, [, inner]) => sum + leaves(inner), 0));
      expect(report.values).toHaveLength(leaves(document));
      expect(new Set(report.values.map((v) => v.path)).size).toBe(report.values.length);
    }),
  );
});

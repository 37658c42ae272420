import { formatFinding, must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { assessmentCatalogue } from "../findings.ts";
import { checkPublication } from "./check-publication.ts";
import { publications } from "./publications.fixture.ts";
import { publicationShape, type Publication, type PublishedStatement } from "./statement.ts";

const report = (p: unknown) => {
  const checked = checkPublication(JSON.parse(JSON.stringify(p)));
  return { ...must(checked), findings: checked.findings };
};
const contradictions = publications.flatMap((p) =>
  report(p)
    .findings.filter((f) => f.severity === "warning" && f.code !== "figure.aboveHundred")
    .map((f) => `${p.id}: ${formatFinding({ ...f, path: "" }, "en", [assessmentCatalogue])}`),
);
const recomputed = (id: string, statement: string): string | undefined => {
  const p = publications.find((x) => x.id === id);
  return p && report(p).statements.find((s) => s.id === statement)?.recomputed;
};

describe("the published figures", () => {
  it("every numeric contradiction is found, and none in the consistent ones", () =>
    expect(contradictions).toEqual([
      "lintan: 8158 is stated, the parts make 8179 (+21)",
      "lintan: 100% is stated, it is 147/149",
      "lintan: two numbers for “8+”的组成: 7 and 8",
      "xingsheng: two numbers for 居民党员: 48 and 86",
      "liaocheng: 98% is stated, 8279/8505 is 97.3%",
      "liaocheng: the part (8505) exceeds the whole (4779)",
      "jiangjin: 10 is not within 50–80",
      "criminalStudy: 137 is stated, the parts make 134 (-3)",
      "criminalStudy: 39% is stated, 51/137 is 37.2%",
    ]));

  it.each([
    ["xiji", "resolution", "99.6%"], ["xiji", "open", "11"], ["xiji", "roomsPerStation", "100.000%"],
    ["lintan", "resolution", "95.4%"], ["lintan", "open", "14"], ["lintan", "mediation", "152"], ["lintan", "mediationBelow", "147"], ["lintan", "groupsPerGrid", "2.591"], ["lintan", "contactCoverage", "98.66%"],
    ["xingsheng", "residentsPerWorker", "998.33"],
    ["liaocheng", "success", "97%"], ["liaocheng", "events", "88.755%"], ["liaocheng", "eventsOpen", "3590"], ["liaocheng", "prevention", "73.049%"],
    ["donge", "success", "97.6%"], ["donge", "takenUp", "89.630%"], ["donge", "resolution", "87.458%"],
    ["jiangjin", "resolution", "97.75%"], ["jiangjin", "grassrootsResolution", "96.97%"], ["jiangjin", "grassrootsOfResolved", "99.210%"], ["jiangjin", "open", "677"], ["jiangjin", "above", "232"], ["jiangjin", "participation", "31.2"], ["jiangjin", "satisfaction", "32.88"],
    ["mediatedStudy", "mediatedShare", "24%"], ["gaotai", "paidSum", "183200"], ["huangshi", "success", "96.9%"],
  ])("%s %s is %s", (id, statement, value) => expect(recomputed(id, statement)).toBe(value));

  it("what has no base is reported only, never computed", () => {
    const only = publications.flatMap((p) => report(p).statements.filter((s) => s.verdict === "reportedOnly").map((s) => `${p.id} ${s.id}`));
    expect(only).toEqual(["xiji firstPetitions", "donge batches", "donge persons", "jiangjin participation", "jiangjin satisfaction", "jiangjin safety", "jiangjin safetyAbove", "jiangjin crimes", "jiangjin petitions", "jiangjin disputes", "jiangjin cases"]);
  });
  it("units that differ are told, without calling it a contradiction", () => expect(publications.flatMap((p) => report(p).findings.filter((f) => f.code === "figure.unit").map((f) => `${p.id} ${f.params.first}/${f.params.second}`))).toEqual(["liaocheng 条/件", "donge 件/起", "donge 件/起"]));
});

const exact = { as: "exact" } as const;
const label = { "zh-CN": "数", en: "number" };
const count = (id: string, value: string, reading: Extract<PublishedStatement, { kind: "count" }>["reading"] = exact): PublishedStatement => ({ kind: "count", id, label, value, unit: "件", reading, src: "test" });
const of = (...statements: PublishedStatement[]): Publication => ({ id: "text", title: label, statements });
const codes = (...statements: PublishedStatement[]): readonly string[] => report(of(...statements)).findings.map((f) => f.code);

describe("how a number is meant", () => {
  const share = (text: string): PublishedStatement => ({ kind: "rate", id: "rate", label, numerator: "a", denominator: "b", text, reading: exact, src: "test" });
  it.each<[string, PublishedStatement[], string[]]>([
    ["over 4,000 sessions can be 4,001, not 4,000", [count("a", "4000", { as: "over" }), count("b", "4000"), { kind: "sum", id: "s", label, parts: ["b"], total: "a", src: "test" }], ["figure.sum"]],
    ["about 3,000 covers 2,600", [count("a", "3000", { as: "about" }), count("b", "2600"), { kind: "sum", id: "s", label, parts: ["b"], total: "a", src: "test" }], []],
    ["but not 2,400", [count("a", "3000", { as: "about" }), count("b", "2400"), { kind: "sum", id: "s", label, parts: ["b"], total: "a", src: "test" }], ["figure.sum"]],
    ["100 % is all, not what rounds to it", [count("a", "9999"), count("b", "10000"), share("100%")], ["figure.hundred"]],
    ["99.99 % is what rounds to it", [count("a", "9999"), count("b", "10000"), share("99.99%")], []],
    ["a share over nothing has no base", [count("a", "0"), count("b", "0"), share("100%")], ["figure.reportedOnly"]],
    ["a share above 100 % is told", [count("a", "8505"), count("b", "4779"), share("178.0%")], ["figure.aboveHundred"]],
    ["a change against its base", [count("a", "639"), count("b", "1000"), { kind: "change", id: "c", label, now: "a", base: "b", text: "-36.1%", reading: exact, src: "test" }], []],
    ["points that do not add up", [{ kind: "points", id: "p", label, from: "68.8%", to: "100%", points: "32.2", src: "test" }], ["figure.sum", "figure.reportedOnly"]],
  ])("%s", (_, statements, expected) => expect(codes(...statements)).toEqual(expected));
  it("sums and moves keep their decimals", () => {
    const parts: PublishedStatement[] = [count("a", "4.71"), count("b", "8.97"), count("c", "13.7"), { kind: "sum", id: "s", label, parts: ["a", "b"], total: "c", src: "test" }];
    const moved: PublishedStatement = { kind: "points", id: "p", label, from: "68.8%", to: "100%", points: "31.5", src: "test" };
    expect(report(of(...parts, moved)).findings.flatMap((f) => (f.code === "figure.sum" ? [f.params] : []))).toEqual([{ stated: "13.7", recomputed: "13.68", difference: "-0.02" }, { stated: "31.5", recomputed: "31.2", difference: "-0.3" }]);
  });
});

describe("a publication from outside", () => {
  it("is strict plain JSON", () => {
    for (const p of publications) expect(publicationShape.parse(JSON.parse(JSON.stringify(p)))).toEqual(p);
    expect(checkPublication({ ...of(), verdict: "all well" }).findings.map((f) => f.code)).toEqual(["key.unknown"]);
  });
  it("an id twice and a figure that is not there are refused with their path", () => {
    const wrong = checkPublication(JSON.parse(JSON.stringify(of(count("a", "1"), count("a", "2"), { kind: "part", id: "p", label, part: "a", whole: "b", src: "test" }))));
    expect([wrong.ok, wrong.findings.map((f) => [f.code, f.path])]).toEqual([false, [["figure.duplicate", "/statements/1/id"], ["figure.unknown", "/statements/2"]]]);
  });
});

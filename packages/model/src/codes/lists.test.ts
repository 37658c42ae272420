import { describe, expect, test } from "vitest";
import { formatFinding } from "../finding.ts";
import { modelCatalogue } from "../findings.ts";
import { activityKinds } from "./activities.ts";
import { caseDocuments, missingDocuments } from "./case-file.ts";
import { codeOf, idsOf, word, type CodeList } from "./code-list.ts";
import { categoriesTo17, categoriesToPetitions, checkCrosswalk, crossCode } from "./crosswalk.ts";
import { disputeCategories } from "./dispute-categories.ts";
import { dockingChannels, dockings } from "./docking.ts";
import { codeLists } from "./lists.ts";
import { disputeCategories17, disputeSubcategories } from "./other-categories.ts";
import { petitionSubjects } from "./petitions.ts";
import { checkCodeList, extendList, parseCodeList } from "./taxonomy.ts";

describe.each(Object.values(codeLists))("the list $id", (list) => {
  test("has its words in both languages", () => {
    for (const code of list.codes) expect([code.label["zh-CN"].trim(), /^[\x20-\x7e–]+$/.test(code.label.en)]).toEqual([code.label["zh-CN"], true]);
  });
  test("no spelling stands for two words", () => {
    const spellings = list.codes.flatMap((code) => [code.id, code.label["zh-CN"], ...(code.aliases ?? []).filter((alias) => alias !== code.label["zh-CN"])]);
    expect(spellings.filter((s, i) => spellings.indexOf(s) !== i)).toEqual([]);
  });
  test("is sound and passes as data too", () => {
    expect(parseCodeList(JSON.parse(JSON.stringify(list)))).toEqual({ ok: true, value: list, findings: [] });
  });
});

test.each([
  ["dispute-category", 15],
  ["dispute-category-17", 17],
  ["mediation-track", 3],
  ["docking-channel", 6],
  ["service-mode", 7],
  ["governance-mode", 5],
  ["governance-mode-three", 3],
  ["petition-kind", 3],
  ["event-scale", 3],
  ["actor-family", 3],
  ["fund-source", 5],
])("%s has %i words, as its source counts them", (id, count) => {
  expect(codeLists[id]?.codes).toHaveLength(count);
});

test("every docking channel hands over in both directions and asks for feedback", () => {
  for (const id of idsOf(dockingChannels)) expect([dockings[id].in.feedback, dockings[id].out.feedback]).toEqual([true, true]);
  expect(dockings.litigation.in).toMatchObject({ clockStarts: "receipt", with: ["court", "peoplesTribunal"] });
});
test("what leads to a court or a petition office needs nobody's leave but the party's", () => {
  expect([dockings.litigation.out.consent, dockings.petition.out.consent, dockings.reconsideration.out.consent]).toEqual(["none", "none", "none"]);
});

describe("crosswalks", () => {
  test.each([[categoriesToPetitions, petitionSubjects, 10], [categoriesTo17, disputeCategories17, 5]] as const)("$id is sound; what it does not carry over is said", (crosswalk, to, unmapped) => {
    const checked = checkCrosswalk(crosswalk, disputeCategories, to);
    expect(checked.ok && checked.value.unmapped.length).toBe(unmapped);
  });
  test("a category that the source does not carry over is unknown, not the nearest class", () => {
    expect([crossCode(categoriesToPetitions, "land"), crossCode(categoriesToPetitions, "family"), crossCode(categoriesToPetitions, "constructor")]).toEqual(["naturalResources", undefined, undefined]);
  });
  test("a pair with a word of neither list is found with its path", () => {
    const broken = checkCrosswalk({ ...categoriesToPetitions, pairs: { gossip: "urbanRural" } }, disputeCategories, petitionSubjects);
    expect(broken).toMatchObject({ ok: false, findings: [{ code: "code.unknown", path: "/pairs/gossip" }] });
  });
  test("every subcategory stands below a default category", () => {
    for (const code of disputeSubcategories.codes) expect(codeOf<string>(disputeCategories, code.parent ?? "")).toBeDefined();
  });
});

describe("a region's own taxonomy of two levels", () => {
  const xiji: CodeList = { id: "xiji-dispute", version: "1", label: { "zh-CN": "西吉县矛盾纠纷分类", en: "dispute classes of Xiji County" }, source: "3大类31小类", codes: [], declared: { classes: 3, subclasses: 31 } };
  test("that the source counts but does not list is an empty slot, told as unknown", () => {
    const checked = parseCodeList(xiji);
    expect(checked).toMatchObject({ ok: true, findings: [{ code: "taxonomy.emptySlot", severity: "unknown", params: { classes: 3, subclasses: 31 } }] });
    expect(checked.ok && formatFinding(checked.findings[0]!, "zh-CN", [modelCatalogue])).toContain("3 大类 31 小类");
  });
  test.each([
    ["too few", [word("a", "甲", "a")], "taxonomy.count"],
    ["a parent that is not there", [word("a", "甲", "a", { parent: "b" })], "code.parent"],
    ["twice the same", [word("a", "甲", "a"), word("a", "乙", "b")], "code.duplicate"],
    ["three levels", [word("a", "甲", "a"), word("b", "乙", "b", { parent: "a" }), word("c", "丙", "c", { parent: "b" })], "code.depth"],
  ])("%s is refused", (_, codes, code) => {
    const checked = checkCodeList<CodeList>({ ...xiji, codes });
    expect([checked.ok, checked.findings.map((f) => f.code).includes(code as never)]).toEqual([false, true]);
  });
  test("that is filled as counted is accepted", () => {
    const classes = ["a", "b", "c"].map((id) => word(id, `大类${id}`, id));
    const subclasses = Array.from({ length: 31 }, (_, i) => word(`s${i}`, `小类${i}`, `s${i}`, { parent: "abc".charAt(i % 3) }));
    expect(checkCodeList<CodeList>({ ...xiji, codes: [...classes, ...subclasses] })).toMatchObject({ ok: true, findings: [] });
  });
});

describe("a region adds words, not types", () => {
  test("behind the known ones, as a new version", () => {
    const extended = extendList(activityKinds, { version: "xiji-1", source: "西吉县", codes: [word("paperCutting", "剪纸课", "paper cutting class")] });
    expect(extended.ok && [idsOf(extended.value).at(-1), extended.value.version]).toEqual(["paperCutting", "xiji-1"]);
  });
  test("but does not take over a word", () => {
    expect(extendList(activityKinds, { version: "x", source: "x", codes: [word("visit", "别的", "something else")] })).toMatchObject({ ok: false, findings: [{ code: "code.duplicate" }] });
  });
});

describe("the case file", () => {
  test("an oral agreement has a form of its own; application or registration is enough", () => {
    const written = idsOf(caseDocuments).filter((id) => id !== "registration" && id !== "oralAgreement");
    expect(missingDocuments(written, "written")).toEqual([]);
    expect(missingDocuments(written, "oral")).toEqual([["oralAgreement"]]);
  });
});

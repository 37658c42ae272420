import { describe, expect, test } from "vitest";
import { activityKinds } from "../codes/activities.ts";
import { word } from "../codes/code-list.ts";
import { codeLists } from "../codes/lists.ts";
import { extendList } from "../codes/taxonomy.ts";
import { classAt } from "../privacy/data-class.ts";
import { inForceOn, isPerformed } from "./case/agreement.ts";
import { isConsentGiven } from "./case/consent.ts";
import { checkCodes, parseRecord } from "./parse-record.ts";
import { recordTypeIds, recordTypes, type RecordOf, type RecordTypeId } from "./record-types.ts";

function read<K extends RecordTypeId>(type: K, input: unknown): RecordOf<K> {
  const parsed = parseRecord(type, input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}

describe.each(recordTypeIds)("the record %s", (type) => {
  const { lists, classes } = recordTypes[type];
  test("refuses what it does not know", () => {
    const codes = parseRecord(type, { householdLabel: "重点户" }).findings.map((f) => f.code);
    expect(codes).toContain("key.unknown");
  });
  test("names lists that there are for fields that it has", () => {
    for (const [path, list] of Object.entries(lists)) expect([path, classAt(classes, path), codeLists[list] !== undefined]).toEqual([path, "neutral", true]);
  });
});

describe("an agreement comes into force by an event of its form", () => {
  const goats = read("agreement", {
    id: "A-1", dispute: "XJ-2021-0810", form: "written", agreedOn: "2022-04-15", terms: "归还羊只，划定地界",
    parties: [{ party: "p1", signedOn: "2022-04-15" }, { party: "p2", signedOn: "2022-04-16" }],
    mediatorSignedOn: "2022-04-16",
    items: [{ id: "1", by: "p2", to: "p1", what: "归还羊羔", performedOn: "2022-04-15" }, { id: "2", by: "p1", what: "移回界石" }],
  });
  test.each([
    ["written, not yet sealed", goats, undefined],
    ["written, signed by all and sealed", { ...goats, sealedOn: "2022-04-18" }, "2022-04-18"],
    ["written, one signature missing", { ...goats, sealedOn: "2022-04-18", parties: [{ party: "p1" as never }, goats.parties[1]!] }, undefined],
    ["oral", { ...goats, form: "oral" as const }, "2022-04-15"],
  ])("%s", (_, agreement, on) => {
    expect(inForceOn(agreement)).toBe(on);
  });
  test("it is performed when all of it is; without items nothing is known", () => {
    expect([isPerformed(goats), isPerformed({ ...goats, items: [goats.items[0]!] }), isPerformed({ ...goats, items: [] })]).toEqual([false, true, undefined]);
  });
});

describe("a rule across fields is named, and its text exists in both languages", () => {
  const petition = { id: "P-1", first: true, kind: "accusation", form: "letter", receivedAt: "2023-03-01T09:00:00+08:00", body: "petition-office", place: {}, subject: "反映某事", petitioners: [{ id: "p1", name: "高某某" }] };
  const allocation = { id: "F-1", kind: "perCase", source: "budget", amountFen: 20_000, on: "2023-01-01", payee: {} };
  const honour = { id: "R-1", kind: "title", title: "红旗好人", on: "2023-01-01", by: "station", to: { person: "resident-1" } };
  test.each([
    ["petition", petition, "accuserApart", "/petitioners"],
    ["fundAllocation", allocation, "onePayee", "/payee"],
    ["recognition", honour, "consentNeeded", "/consent"],
    ["override", { id: "O-1", dispute: "D", computed: "red", decided: "orange", by: "chief", at: "2023-01-01T00:00:00Z", reason: "已见面", objection: { at: "2023-01-02T00:00:00Z", reviewedBy: "chief" } }, "reviewedBySomebodyElse", "/objection/reviewedBy"],
    ["deliberationTopic", { id: "T-1", title: "停车", raisedOn: "2023-01-01", implementer: "b", supervisor: "b" }, "supervisedBySomebodyElse", "/supervisor"],
    ["surveyResult", { id: "S-1", topic: "满意度", question: "满意吗", area: {}, period: { from: "2023-01-01" }, asked: 10, answered: 11, answers: [{ answer: "满意", count: 11 }] }, "partWithinWhole", "/answered"],
  ] as const)("%s", (type, input, rule, path) => {
    expect(parseRecord(type, input)).toMatchObject({ ok: false, findings: [{ code: "value.rule", path, params: { rule } }] });
  });
});

test("guarantees need an end of the tracking", () => {
  const assignment = { id: "RA-1", dispute: "D-1", leader: { post: "镇长" }, responsible: { post: "司法所长" }, measures: ["上门调解"], dueOn: "2023-04-01", guarantees: { riskResolution: "归还羊只", education: "邻里说理", tracking: {} } };
  expect(parseRecord("responsibilityAssignment", assignment)).toMatchObject({ ok: false, findings: [{ code: "value.missing", path: "/guarantees/tracking/until" }] });
});

test("credits cannot be taken away", () => {
  expect(parseRecord("recognition", { id: "R", kind: "credit", title: "积分", on: "2023-01-01", by: "b", to: { body: "g" }, credits: -5 })).toMatchObject({ ok: false, findings: [{ code: "value.tooSmall", path: "/credits" }] });
});

describe("words of lists that a region extends", () => {
  const activity = read("activity", { id: "AC-1", kind: "paperCutting", on: "2023-01-01", body: "station" });
  test("an unknown word is found, with the list and the path", () => {
    expect(checkCodes("activity", activity)).toMatchObject([{ code: "code.unknown", path: "/kind", params: { list: "activity-kind", received: "paperCutting" } }]);
  });
  test("and known in the region's own version of the list", () => {
    const extended = extendList(activityKinds, { version: "xiji-1", source: "西吉县", codes: [word("paperCutting", "剪纸课", "paper cutting class")] });
    expect(extended.ok && checkCodes("activity", activity, { ...codeLists, "activity-kind": extended.value })).toEqual([]);
  });
});

describe("a consent", () => {
  const given = read("consent", { id: "C-1", person: "p1", purpose: "publicity", form: "written", separate: false, givenAt: "2023-03-01T09:00:00+08:00", withdrawnAt: "2023-04-01T00:00:00+08:00" });
  test.each([
    ["before it is given", "2023-02-28T00:00:00Z", undefined, false],
    ["while it holds", "2023-03-10T00:00:00Z", undefined, true],
    ["after it was withdrawn", "2023-03-31T16:00:00Z", undefined, false],
    ["that is not separate, where the law asks for a separate one", "2023-03-10T00:00:00Z", true, false],
  ])("%s", (_, at, separate, holds) => {
    expect(isConsentGiven([given], { person: "p1", purpose: "publicity", at, ...(separate !== undefined && { separate }) })).toBe(holds);
  });
});

import { describe, expect, test } from "vitest";
import { neutralFields } from "../privacy/purpose.ts";
import { parseDispute } from "../records/dispute.ts";
import { disputeFactDictionary } from "./default-dispute-facts.ts";
import { disputeFactReader, disputeFactsOf } from "./derive.ts";
import { extendDisputeDictionary, parseDisputeDictionary } from "./parse-dictionary.ts";

const label = { "zh-CN": "第十七项", en: "seventeenth" };
const boundary = parseDispute({
  id: "XJ-2021-0810",
  subject: "高某某与邻居马某某因地界发生纠纷",
  category: "land",
  channel: "screening",
  foundOn: "2021-08-10",
  place: { village: "崔中村" },
  parties: [{ id: "p1", side: "first", kind: "person", name: "高某某" }, { id: "p2", side: "second", kind: "person" }],
  incidents: [
    { on: "2021-08-10", physicalConflict: false, threat: false, policeCalls: 1 },
    { on: "2021-08-14", physicalConflict: false, policeCalls: 1, summary: "以羊踩踏蔬菜为由把羊抓走不还" },
  ],
  attempts: [{ on: "2021-08-20", result: "failed" }, { on: "2021-09-02", result: "failed" }, { on: "2022-04-15", result: "agreed" }],
  peopleInvolved: 2,
});
if (!boundary.ok) throw new Error(JSON.stringify(boundary.findings));
const dispute = boundary.value;

describe("facts of a dispute as of an instant", () => {
  test("what happened later does not count", () => {
    expect(disputeFactsOf(disputeFactDictionary, dispute, "2021-08-25T12:00:00+08:00")).toMatchObject({ incidents: 2, policeCalls: 2, failedAttempts: 1, daysOpen: 15, peopleInvolved: 2 });
    expect(disputeFactsOf(disputeFactDictionary, dispute, "2021-08-12T12:00:00+08:00")).toMatchObject({ incidents: 1, policeCalls: 1, failedAttempts: 0, daysOpen: 2 });
  });
  test("an unknown is null, never false: of one incident nobody said whether there was a threat", () => {
    const facts = disputeFactsOf(disputeFactDictionary, dispute, "2022-04-20T09:00:00+08:00");
    expect(facts).toMatchObject({ physicalConflict: false, threat: null, weapon: null, amountFen: null });
  });
  test("every fact of the dictionary is there, and nothing else", () => {
    expect(Object.keys(disputeFactsOf(disputeFactDictionary, dispute, "2022-04-20T09:00:00+08:00"))).toEqual(Object.keys(disputeFactDictionary));
  });
});

describe("a dictionary from outside: only a fact drawn from a neutral field of the dispute may weigh", () => {
  const mass = { involved: { kind: "integer", changes: "freely", unit: "people", label, from: { how: "value", of: "/peopleInvolved" } }, across: { kind: "boolean", changes: "never", label, from: { how: "value", of: "/crossVillage" } } };
  test("is checked and then as good as one written in TypeScript", () => {
    const parsed = parseDisputeDictionary(JSON.parse(JSON.stringify(mass)));
    expect(parsed.ok && disputeFactsOf(parsed.value, dispute, "2021-08-25T12:00:00+08:00")).toEqual({ involved: 2, across: null });
  });
  test.each([
    ["c17 without a field", { c17: { kind: "integer", changes: "up", label } }, "fact.noField", "/c17/from"],
    ["free text, which is not scanned for labels of persons", { told: { kind: "boolean", changes: "never", label, from: { how: "any", of: "/incidents/*/summary" } } }, "fact.notNeutral", "/told/from"],
    ["by which door it came, a petition among them", { door: { kind: "code", values: ["petition"], changes: "never", label, from: { how: "value", of: "/channel" } } }, "fact.barred", "/door/from"],
    ["whether a petition is the first", { first: { kind: "boolean", changes: "never", label, from: { how: "value", of: "/firstPetition" } } }, "fact.barred", "/first/from"],
    ["a count that is a yes or no", { tried: { kind: "boolean", changes: "up", label, from: { how: "count", of: "/attempts/*/result" } } }, "fact.derivation", "/tried/from"],
    ["a party's telephone", { phone: { kind: "code", values: ["1"], changes: "never", label, from: { how: "value", of: "/parties/*/phone" } } }, "fact.notNeutral", "/phone/from"],
    ["a child in danger: a task, no points", { child: { kind: "boolean", changes: "up", label, from: { how: "value", of: "/childInDanger" } } }, "fact.notNeutral", "/child/from"],
    ["suspected violence: a task, no points", { violence: { kind: "boolean", changes: "up", label, from: { how: "value", of: "/suspectedViolence" } } }, "fact.notNeutral", "/violence/from"],
    ["a field of no record", { income: { kind: "integer", changes: "up", label, from: { how: "value", of: "/income" } } }, "fact.noField", "/income/from"],
    ["a code read as yes or no", { land: { kind: "boolean", changes: "never", label, from: { how: "value", of: "/category" } } }, "fact.derivation", "/land/from"],
    ["the value of one of many", { hurt: { kind: "boolean", changes: "up", label, from: { how: "value", of: "/incidents/*/injury" } } }, "fact.derivation", "/hurt/from"],
    ["days since a number", { days: { kind: "integer", changes: "up", label, from: { how: "daysSince", of: "/amountFen" } } }, "fact.derivation", "/days/from"],
    ["a derivation of its own", { odd: { kind: "integer", changes: "up", label, from: { how: "guess", of: "/amountFen" } } }, "value.rule", "/odd/from/how"],
    ["a value handed in", { given: { kind: "integer", changes: "up", label, value: 7 } }, "key.unknown", "/given"],
  ])("%s is refused with the reason", (_, input, code, path) => {
    const parsed = parseDisputeDictionary(input);
    expect(parsed.ok ? undefined : [parsed.findings[0].code, parsed.findings[0].path]).toEqual([code, path]);
  });
  test("extends the default one, but does not take over a name", () => {
    const grown = extendDisputeDictionary(disputeFactDictionary, { files: { kind: "integer", changes: "up", label, from: { how: "count", of: "/files/*/document" } } });
    expect(grown.ok && Object.keys(grown.value)).toEqual([...Object.keys(disputeFactDictionary), "files"]);
    expect(grown.ok && disputeFactsOf(grown.value, dispute, "2021-08-25T12:00:00+08:00").files).toBeNull();
    expect(extendDisputeDictionary(disputeFactDictionary, { amountFen: disputeFactDictionary.amountFen })).toMatchObject({ ok: false, findings: [{ code: "fact.duplicate", path: "/amountFen" }] });
  });
  test("that was never checked is a programmer's error, whatever its type was cast to", () => {
    expect(() => disputeFactReader({ name: { kind: "code", values: ["高某某"], label, changes: "never", from: { how: "value", of: "/parties/*/name" } } } as never)).toThrow(TypeError);
  });
});

test("of the fields of a dispute, the neutral ones tell of no person, and only two of them of a petition", () => {
  const neutral = neutralFields("dispute");
  expect(neutral).toContain("/incidents/*/weapon");
  expect(neutral.filter((path) => /name|phone|address|subject|summary|suspected|child|mediators|channel|petition/i.test(path))).toEqual(["/channel", "/firstPetition"]);
});

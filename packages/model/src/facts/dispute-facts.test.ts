import { describe, expect, test } from "vitest";
import { parseDispute } from "../records/dispute.ts";
import { disputeFactDictionary } from "./default-dispute-facts.ts";
import { disputeDictionary, disputeFactsOf } from "./dispute-facts.ts";

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

describe("only a fact drawn from a neutral field of the dispute may weigh", () => {
  test("c17 comes from no field: refused", () => {
    const made = disputeDictionary({ c17: { kind: "integer", label, changes: "freely" } as never });
    expect(made).toMatchObject({ ok: false, findings: [{ code: "fact.noField", path: "/c17/from", params: { fact: "c17" } }] });
  });
  test("a party's name is about a person: refused", () => {
    const made = disputeDictionary({ name: { kind: "code", values: ["高某某"], label, changes: "never", from: { how: "value", of: "/parties/*/name" as never } } });
    expect(made).toMatchObject({ ok: false, findings: [{ code: "fact.notNeutral", params: { field: "/parties/*/name", dataClass: "identifier" } }] });
  });
  test("free text is not scanned for labels of persons: refused", () => {
    const made = disputeDictionary({ told: { kind: "boolean", label, changes: "never", from: { how: "any", of: "/incidents/*/summary" as never } } });
    expect(made).toMatchObject({ ok: false, findings: [{ code: "fact.notNeutral", params: { dataClass: "freeText" } }] });
  });
  test("a derivation that cannot give the fact's kind: refused", () => {
    const made = disputeDictionary({ attempts: { kind: "boolean", label, changes: "up", from: { how: "count", of: "/attempts/*/result" } } });
    expect(made).toMatchObject({ ok: false, findings: [{ code: "fact.derivation" }] });
  });
});

import { describe, expect, test } from "vitest";
import { amend } from "../amend.ts";
import { disputeFactDictionary } from "../facts/default-dispute-facts.ts";
import { disputeFactsOf } from "../facts/derive.ts";
import { parseRecord } from "../records/parse-record.ts";
import type { RecordOf, RecordTypeId } from "../records/record-types.ts";
import { audiences, partyAudience } from "./audience.ts";
import { erase } from "./erase.ts";
import { exportFor, type StoredRecord } from "./person-file.ts";
import { checkPurpose, minimise, purposes } from "./purpose.ts";
import { redact } from "./redact.ts";
import { parseRetention, personalRecordTypes, retentionOf } from "./retention.ts";

function read<K extends RecordTypeId>(type: K, input: unknown): RecordOf<K> {
  const parsed = parseRecord(type, input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
}

/** The two sisters-in-law, and a neighbour who told the police. */
const dispute = read("dispute", {
  id: "XJ-2021-0810",
  subject: "高某某与邻居马某某因地界发生纠纷，罗某某在场",
  category: "land",
  channel: "screening",
  foundOn: "2021-08-10",
  place: { village: "崔中村", address: "崔中村二组 8 号" },
  parties: [
    { id: "p1", side: "first", kind: "person", name: "高某某", phone: "13800000001", address: "崔中村二组 8 号" },
    { id: "p2", side: "second", kind: "person", name: "马某某", phone: "13800000002" },
    { id: "p3", side: "third", kind: "person", name: "高小某", minor: true, represents: "p1" },
  ],
  incidents: [{ on: "2021-08-10", threat: true, summary: "罗某某报警称马某某扬言动手" }, { on: "2021-08-14", summary: "马某某的羊被高某某抓走" }],
  attempts: [{ on: "2021-08-20", mediators: ["officer-7"], result: "failed" }],
  suspectedViolence: true,
});
const report = read("safetyReport", { id: "SR-1", dispute: dispute.id, concern: "domesticViolence", reportedAt: "2021-08-10T20:00:00+08:00", reportedTo: "police", reporter: { party: "p9", name: "罗某某", phone: "13800000009" }, endangered: ["p1"], account: "罗某某听见争吵" });
const agreement = read("agreement", { id: "A-1", dispute: dispute.id, form: "oral", agreedOn: "2022-04-15", parties: [{ party: "p1" }, { party: "p2" }], terms: "高某某归还羊羔，马某某移回界石", items: [{ id: "1", by: "p1", to: "p2", what: "归还羊羔" }] });
const evaluation = read("evaluation", { id: "E-1", dispute: dispute.id, party: "p1", on: "2022-05-01", satisfied: "yes", comment: "感谢" });
const file: readonly StoredRecord[] = [
  { type: "dispute", record: dispute },
  { type: "safetyReport", record: report },
  { type: "agreement", record: agreement },
  { type: "evaluation", record: evaluation },
];
const text = (value: unknown): string => JSON.stringify(value);

describe("what each audience sees of a dispute", () => {
  test("the public: what happened and when, no name, no text, no address", () => {
    const seen = redact("dispute", dispute, audiences.public);
    expect(seen).toMatchObject({ id: "XJ-2021-0810", category: "land", place: { village: "崔中村" }, parties: [{ side: "first" }, { side: "second" }, { side: "third" }], incidents: [{ threat: true }, {}] });
    expect(text(seen)).not.toMatch(/某|138|8 号|officer|suspected/);
  });
  test("a supervisor reads the text with the names hidden", () => {
    expect(redact("dispute", dispute, audiences.supervisor).subject).toBe("〔隐去〕与邻居〔隐去〕因地界发生纠纷，罗某某在场");
  });
  test("a party: his own entry whole, the other side by name only, a minor not at all", () => {
    const seen = redact("dispute", dispute, partyAudience("p1"));
    expect(seen.parties).toEqual([dispute.parties[0], { id: "p2", side: "second", kind: "person", name: "马某某" }, { side: "third", kind: "person" }]);
    expect(seen.suspectedViolence).toBeUndefined();
  });
  test("who works on the case sees it whole", () => {
    expect(redact("dispute", dispute, audiences.handler)).toEqual(dispute);
  });
});

describe("who reported violence stays hidden from every party", () => {
  test("the report is empty for a party, even for the reporter's own id", () => {
    expect([redact("safetyReport", report, partyAudience("p1")), redact("safetyReport", report, partyAudience("p9"))]).toEqual([{}, {}]);
  });
  test("a list of classes that would allow it does not help", () => {
    const eager = { ...partyAudience("p1"), sees: audiences.handler.sees };
    expect(redact("safetyReport", report, eager)).toEqual({});
    const petition = read("petition", { id: "P-1", first: true, kind: "accusation", form: "letter", receivedAt: "2023-03-01T09:00:00+08:00", body: "b", place: {}, subject: "罗某某反映马某某", petitioners: [], accuser: { id: "p9", name: "罗某某" } });
    expect(text(redact("petition", petition, { ...partyAudience("p2"), sees: audiences.handler.sees }))).not.toContain("罗某某");
    expect(redact("petition", petition, partyAudience("p9")).accuser).toEqual({ id: "p9", name: "罗某某" });
  });
  test.each(["p1", "p2", "p3"])("the file of %s does not name the reporter, not even in a text", (party) => {
    const exported = exportFor(file, party);
    expect(text(exported)).not.toMatch(/罗某某|13800000009|p9|safetyReport/);
  });
});

describe("a person's own file", () => {
  test("has every record that speaks of the person", () => {
    expect(exportFor(file, "p1").records.map((r) => r.type)).toEqual(["dispute", "agreement", "evaluation"]);
    expect(exportFor(file, "p2").records.map((r) => r.type)).toEqual(["dispute", "agreement"]);
    expect(exportFor(file, "nobody").records).toEqual([]);
  });
  test("has no telephone of the other side", () => {
    expect(text(exportFor(file, "p1"))).not.toContain("13800000002");
  });
});

describe("a purpose gets what it needs", () => {
  test("statistics: neutral fields only", () => {
    expect(text(minimise("dispute", dispute, purposes.statistics))).not.toMatch(/某|138|"name"|summary|officer/);
  });
  test("a subsidy: who mediated, not whom", () => {
    expect(minimise("dispute", dispute, purposes.perCaseSubsidy)).toEqual({ id: "XJ-2021-0810", category: "land", attempts: [{ on: "2021-08-20", mediators: ["officer-7"], result: "failed" }] });
  });
  test("a kind of record that it does not name comes back empty", () => {
    expect(minimise("safetyReport", report, purposes.confirmation)).toEqual({});
  });
  test.each(Object.values(purposes))("$id names fields that exist", (purpose) => {
    expect(checkPurpose(purpose).ok).toBe(true);
  });
  test("one that does not is refused", () => {
    expect(checkPurpose({ ...purposes.statistics, keeps: { dispute: ["/parties/*/income"] } })).toMatchObject({ ok: false, findings: [{ code: "purpose.noField", path: "/keeps/dispute/0" }] });
  });
});

describe("retention has no default", () => {
  const rules = Object.fromEntries(personalRecordTypes.map((type) => [type, { keep: { amount: 10, unit: "years" }, basis: "县档案局规定" }]));
  const policy = { format: "fengqiao.retention/1", decidedOn: "2026-01-01", decidedBy: "县司法局", rules };
  test("a kind of record with personal data that has no rule is refused", () => {
    const { evaluation: _, ...rest } = rules;
    expect(parseRetention({ ...policy, rules: rest })).toMatchObject({ ok: false, findings: [{ code: "retention.missing", params: { type: "evaluation" } }] });
    expect(parseRetention({ ...policy, rules: {} }, ["dispute"])).toMatchObject({ ok: false, findings: [{ params: { type: "dispute" } }] });
    expect(parseRetention({ ...policy, rules: {} }, ["ladder"]).ok).toBe(true);
  });
  test.each([
    [{ amount: 10, unit: "years" }, "2024-02-29", "2034-02-28"],
    [{ amount: 6, unit: "months" }, "2024-08-31", "2025-02-28"],
    ["permanent", "2024-02-29", undefined],
  ])("%j after %s: %s", (keep, closedOn, day) => {
    const parsed = parseRetention({ ...policy, rules: { ...rules, dispute: { keep, basis: "x" } } });
    const kept = parsed.ok ? retentionOf(parsed.value, "dispute", closedOn) : parsed;
    expect(kept.ok && "eraseFrom" in kept.value ? kept.value.eraseFrom : undefined).toBe(day);
  });
});

describe("erasing a person", () => {
  const basis = { ground: "request", by: "officer-7", at: "2026-11-21T10:00:00+08:00", reason: "本人申请删除" } as const;
  const renamed = amend("dispute", dispute, (draft) => { draft.parties[0]!.name = "高秀某"; draft.subject = "高秀某与邻居纠纷"; }, { by: "officer-7", at: "2021-08-11T10:00:00+08:00", reason: "高某某应为高秀某" });
  if (!renamed.ok) throw new Error("fixture");
  const kept: readonly StoredRecord[] = [{ type: "dispute", record: renamed.value.record, amendments: [renamed.value.amendment] }, ...file.slice(1)];
  const erased = erase(kept, "p1", basis);
  if (!erased.ok) throw new Error("fixture");

  test("takes the names of all versions out of records, texts and amendments", () => {
    expect(text(erased.value)).not.toMatch(/高某某|高秀某|13800000001/);
  });
  test("leaves the others as they were, and every id in its place", () => {
    const [first, , agreed] = erased.value.records;
    expect(first?.type === "dispute" && first.record.parties).toEqual([{ id: "p1", side: "first", kind: "person" }, dispute.parties[1], dispute.parties[2]]);
    expect(agreed?.type === "agreement" && agreed.record.items).toEqual([{ id: "1", by: "p1", to: "p2", what: "归还羊羔" }]);
  });
  test("leaves records that their schemas accept and the facts that they gave", () => {
    for (const { type, record } of erased.value.records) expect(parseRecord(type, JSON.parse(text(record))).ok).toBe(true);
    const [first] = erased.value.records;
    const at = "2022-05-01T00:00:00+08:00";
    expect(first?.type === "dispute" && disputeFactsOf(disputeFactDictionary, first.record, at)).toEqual(disputeFactsOf(disputeFactDictionary, renamed.value.record, at));
  });
  test("says what went without saying what it was, and which texts a human should look at", () => {
    expect(erased.value.erasure.removed).toContainEqual({ type: "dispute", record: "XJ-2021-0810", path: "/parties/0/name" });
    expect(erased.findings.map((f) => f.path)).toContain("/0/subject");
  });
  test.each([
    ["somebody of whom nothing is kept", "p77", basis, "erase.unknownParty"],
    ["without a reason", "p1", { ...basis, reason: " " }, "value.missing"],
    ["without an author", "p1", { ...basis, by: "" }, "value.missing"],
    ["at no instant", "p1", { ...basis, at: "yesterday" }, "value.format"],
  ])("refused: %s", (_, party, given, code) => {
    expect(erase(kept, party, given)).toMatchObject({ ok: false, findings: [{ code }] });
  });
});

import { describe, expect, it } from "vitest";
import { chinaCalendar } from "../china/china-calendar.ts";
import { assessQuota } from "./assess-quota.ts";
import { parseQuota, type Quota, type QuotaActivity, type QuotaMember } from "./quota.ts";

const china = chinaCalendar();
const read = (data: unknown): Quota => {
  const parsed = parseQuota(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.value;
};
const fourAtLeast = {
  id: "four-at-least",
  label: { "zh-CN": "四个至少", en: "four at-least" },
  posts: [
    { post: "newVillageWorthy", per: { every: "week" } },
    { post: "legalCounsel", per: { every: "month" } },
  ],
  requirements: [
    { id: "screening", need: { activity: "screening", atLeast: 1 } },
    { id: "adviceOrMediation", need: { any: [{ activity: "adviceAnswered", atLeast: 1 }, { activity: "mediation", atLeast: 1 }] } },
    { id: "publicity", need: { activity: "legalPublicity", atLeast: 1 } },
    { id: "lecture", need: { activity: "legalLecture", atLeast: 1 } },
  ],
  src: ["donge S058 (DONGE-13)", "donge S058 (DONGE-14)"],
};
const members: QuotaMember[] = [
  { member: "w-1", post: "newVillageWorthy", place: "village-a" },
  { member: "c-1", post: "legalCounsel", place: "village-a" },
  { member: "c-1", post: "legalCounsel", place: "village-b" },
];
const all = (member: string, place: string, at: string, second: string): QuotaActivity[] => ["screening", second, "legalPublicity", "legalLecture"].map((activity) => ({ member, place, activity, at }));
const span = { from: "2026-03-01", to: "2026-03-31", asOf: "2026-04-10T00:00:00+08:00" };

describe("the four at-least of Dong'e", () => {
  const activities = [
    ...all("w-1", "village-a", "2026-03-03", "mediation"),
    ...all("w-1", "village-a", "2026-03-12T10:00:00+08:00", "adviceAnswered").slice(0, 3),
    ...all("c-1", "village-a", "2026-03-20", "adviceAnswered"),
  ];
  const answer = assessQuota(read(fourAtLeast), members, activities, span, china);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));

  it("run over posts × villages × periods of the post", () => {
    expect(answer.value.rows).toHaveLength(5 * 4 + 4 + 4);
    expect(answer.value.verdicts.map((v) => [v.member, v.place, v.period.key, v.state])).toEqual([
      ["w-1", "village-a", "2026-W09", "missed"],
      ["w-1", "village-a", "2026-W10", "met"],
      ["w-1", "village-a", "2026-W11", "missed"],
      ["w-1", "village-a", "2026-W12", "missed"],
      ["w-1", "village-a", "2026-W13", "missed"],
      ["c-1", "village-a", "2026-03", "met"],
      ["c-1", "village-b", "2026-03", "missed"],
    ]);
  });

  it("name the requirement that failed, and its counts", () => {
    const eleventh = answer.value.rows.filter((r) => r.member === "w-1" && r.period.key === "2026-W11");
    expect(eleventh.map((r) => [r.requirement, r.state])).toEqual([["screening", "met"], ["adviceOrMediation", "met"], ["publicity", "met"], ["lecture", "missed"]]);
    expect(eleventh[1]?.counts).toEqual([{ activities: ["adviceAnswered"], count: 1, atLeast: 1, met: true }, { activities: ["mediation"], count: 0, atLeast: 1, met: false }]);
    expect(eleventh[3]?.counts).toEqual([{ activities: ["legalLecture"], count: 0, atLeast: 1, met: false }]);
  });

  it("stay open while the period runs, and do not count what has not happened yet", () => {
    const early = assessQuota(read(fourAtLeast), members, all("c-1", "village-a", "2026-03-20T10:00:00+08:00", "mediation"), { ...span, asOf: "2026-03-20T09:00:00+08:00" }, china);
    expect(early.ok && early.value.verdicts.filter((v) => v.post === "legalCounsel").map((v) => v.state)).toEqual(["open", "open"]);
    const later = assessQuota(read(fourAtLeast), members, all("c-1", "village-a", "2026-03-20T10:00:00+08:00", "mediation"), { ...span, asOf: "2026-03-20T11:00:00+08:00" }, china);
    expect(later.ok && later.value.verdicts.filter((v) => v.post === "legalCounsel").map((v) => v.state)).toEqual(["met", "open"]);
  });
});

describe("the other reading: the period belongs to the first item alone", () => {
  const other = read({
    ...fourAtLeast,
    requirements: fourAtLeast.requirements.map((r) => (r.id === "screening" ? r : { ...r, per: { unset: `${r.id}.period` } })),
  });
  it("reports three items without a period instead of guessing one", () => {
    const answer = assessQuota(other, members, all("c-1", "village-a", "2026-03-20", "mediation"), span, china);
    if (!answer.ok) throw new Error("quota");
    expect(answer.findings.filter((f) => f.code === "quota.periodNotStated")).toHaveLength(6);
    expect(answer.findings[0]).toMatchObject({ severity: "unknown", params: { post: "newVillageWorthy", requirement: "adviceOrMediation", slot: "adviceOrMediation.period" } });
    expect(answer.value.notStated.filter((n) => n.member === "c-1" && n.place === "village-a").map((n) => n.requirement)).toEqual(["adviceOrMediation", "publicity", "lecture"]);
    expect(answer.value.verdicts.filter((v) => v.post === "legalCounsel").map((v) => v.state)).toEqual(["notStated", "missed"]);
  });
  it("judges nothing of a post without a period", () => {
    const silent = read({ ...fourAtLeast, posts: [{ post: "legalCounsel", per: { unset: "counsel.period" } }] });
    expect(assessQuota(silent, members.slice(1), [], span, china)).toMatchObject({ ok: true, value: { rows: [], verdicts: [], notStated: { length: 8 } } });
  });
  it("judges a requirement with a period of its own by that", () => {
    const own = read({ ...fourAtLeast, posts: [{ post: "legalCounsel", per: { every: "month" } }], requirements: [fourAtLeast.requirements[0], { id: "lecture", need: { activity: "legalLecture", atLeast: 1 }, per: { every: "quarter" } }] });
    const answer = assessQuota(own, members.slice(1, 2), [{ member: "c-1", place: "village-a", activity: "screening", at: "2026-03-20" }], span, china);
    expect(answer).toMatchObject({ value: { rows: [{ requirement: "screening", state: "met" }, { requirement: "lecture", period: { key: "2026-Q1" }, state: "missed" }], verdicts: [{ period: { key: "2026-03" }, state: "met" }] } });
  });
});

describe("counts", () => {
  it("add up over kinds and times", () => {
    const sum = read({ ...fourAtLeast, posts: [{ post: "legalCounsel", per: { every: "month" } }], requirements: [{ id: "talks", need: { all: [{ activity: ["legalPublicity", "legalLecture"], atLeast: 5 }, { activity: "screening", atLeast: 1 }] } }] });
    const base = { member: "c-1", place: "village-a", at: "2026-03-20" };
    expect(assessQuota(sum, members.slice(1, 2), [{ ...base, activity: "legalLecture", times: 3 }, { ...base, activity: "legalPublicity", times: 2 }, { ...base, activity: "screening" }], span, china)).toMatchObject({ value: { verdicts: [{ state: "met" }] } });
  });
});

describe("bad input", () => {
  const quota = read(fourAtLeast);
  const one: QuotaActivity = { member: "c-1", place: "village-a", activity: "screening", at: "2026-03-20" };
  it.each([
    ["a post that the quota does not have", assessQuota(quota, [{ member: "x", post: "mayor", place: "village-a" }], [], span, china), "quota.postUnknown", "/members/0/post"],
    ["a member given twice", assessQuota(quota, [...members, members[0]!], [], span, china), "quota.memberRepeated", "/members/3"],
    ["an impossible day", assessQuota(quota, members, [{ ...one, at: "2026-02-30" }], span, china), "date.invalid", "/activities/0/at"],
    ["a negative number", assessQuota(quota, members, [{ ...one, times: -1 }], span, china), "quota.timesInvalid", "/activities/0/times"],
    ["half a time", assessQuota(quota, members, [{ ...one, times: 0.5 }], span, china), "quota.timesInvalid", "/activities/0/times"],
    ["an asOf that is no instant", assessQuota(quota, members, [], { ...span, asOf: "now" }, china), "instant.invalid", "/span/asOf"],
    ["a span that is none", assessQuota(quota, members, [], { ...span, from: "2026-13-01" }, china), "date.invalid", "/from"],
  ])("%s is refused", (_, outcome, code, path) => {
    expect(outcome).toMatchObject({ ok: false, findings: [{ code, path }] });
  });
  it("an activity of nobody who owes it is a warning", () => {
    expect(assessQuota(quota, members, [{ ...one, place: "village-z" }], span, china)).toMatchObject({ ok: true, findings: [{ code: "quota.memberUnknown", severity: "warning", path: "/activities/0" }] });
  });
  it.each([{ ...fourAtLeast, requirements: [] }, { ...fourAtLeast, posts: [{ post: "x" }] }, { ...fourAtLeast, requirements: [{ id: "x", need: { activity: "screening" } }] }, { ...fourAtLeast, requirements: [{ id: "x", need: { some: [] } }] }])("a quota of another shape is refused", (data) => {
    expect(parseQuota(data).ok).toBe(false);
  });
});

import { caseId, label, must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { asOf } from "../testing/cases.ts";
import { detectorShape, type Detector } from "./detector.ts";
import { diagnose } from "./diagnose.ts";
import { caseTraceShape, type CaseTrace } from "./trace.ts";

const at = (day: string): string => `${day}T09:00:00+08:00`;
const head = (id: string) => ({ id, label: label(id, id), src: ["xiji S002 (XIJI-04)", "ours grades"] });
const detectors: readonly Detector[] = [
  { kind: "fragmented", ...head("fragmented"), mostOwners: 1, ownerlessDays: 3 },
  { kind: "blocked", ...head("blocked"), graceDays: 7 },
  { kind: "shoved", ...head("shoved"), handOvers: 3 },
  { kind: "relapse", ...head("relapse"), withinDays: 180 },
  { kind: "stageTime", ...head("handleTime"), stage: "handle", mostDays: 30 },
  { kind: "firstContact", ...head("firstContact") },
];
/** The boundary dispute of the two sisters-in-law: taken by the police, then the village, then the branch. */
const boundary: CaseTrace = {
  caseId: caseId.parse("boundary-of-the-sisters-in-law"), openedAt: at("2026-03-01"), closedAt: at("2026-04-20"),
  owners: [{ post: "派出所", from: at("2026-03-01"), to: at("2026-03-10") }, { post: "村委会", from: at("2026-03-10"), to: at("2026-04-01") }, { post: "功能型党支部", from: at("2026-04-01") }],
  stages: [{ stage: "handle", from: at("2026-03-02"), to: at("2026-04-18") }], limits: [{ id: "resolve", dueAt: at("2026-04-25"), metAt: at("2026-04-20") }], progressAt: [at("2026-03-05"), at("2026-03-20"), at("2026-04-15")], relapses: [],
};
const found = (trace: Partial<CaseTrace>, of = detectors) => must(diagnose(of, [{ ...boundary, ...trace }], { asOf })).faults.map((f) => [f.kind, f.since.slice(0, 10), f.detail]);

describe("process diagnostics", () => {
  it("one owner after another, in time: only the long stage shows", () => expect(found({})).toEqual([["stageTime", "2026-03-02", { stage: "handle", days: 47 }]]));
  it("fragmented: two owners at once, and none for a week", () => {
    const owners = [{ post: "派出所", from: at("2026-03-01"), to: at("2026-03-10") }, { post: "司法所", from: at("2026-03-05"), to: at("2026-03-20") }, { post: "村委会", from: at("2026-03-27") }];
    expect(found({ owners }).filter(([kind]) => kind === "fragmented")).toEqual([["fragmented", "2026-03-05", { owners: "司法所、派出所" }], ["fragmented", "2026-03-20", { days: 7, until: at("2026-03-27") }]]);
  });
  it("nobody ever: ownerless from the first day", () => expect(found({ owners: [], stages: [] })).toEqual([["fragmented", "2026-03-01", { days: 50, until: boundary.closedAt }]]));
  it("blocked: nothing moved for more than a week after the limit", () => {
    const limits = [{ id: "resolve", dueAt: at("2026-03-21") }];
    expect(found({ limits, stages: [] })).toEqual([["blocked", "2026-03-21", { limit: "resolve", days: 25 }]]);
    expect(found({ limits, stages: [], progressAt: [at("2026-03-25")] })).toEqual([]);
  });
  it("shoved: three hand-overs, or back to where it came from", () => {
    const chain = (...posts: string[]): CaseTrace["owners"] => posts.map((post, i) => ({ post, from: at(`2026-03-0${i + 1}`), ...(i < posts.length - 1 && { to: at(`2026-03-0${i + 2}`) }) }));
    expect(found({ owners: chain("派出所", "司法所", "村委会", "住建局"), stages: [] })).toEqual([["shoved", "2026-03-04", { handOvers: 3, posts: "派出所 → 司法所 → 村委会 → 住建局" }]]);
    expect(found({ owners: chain("派出所", "村委会", "派出所"), stages: [] })).toEqual([["shoved", "2026-03-03", { handOvers: 2, posts: "派出所 → 村委会 → 派出所" }]]);
  });
  it("relapse and first contact", () => {
    expect(found({ relapses: [{ resolvedAt: at("2026-04-20"), relapsedAt: at("2026-06-20") }], stages: [], firstContact: { post: "窗口", at: at("2026-03-01"), did: "sentAway" } })).toEqual([["relapse", "2026-06-20", { days: 61 }], ["firstContact", "2026-03-01", { post: "窗口", did: "sentAway" }]]);
  });
  it("an open threshold judges nothing and says so", () => {
    const open: Detector = { kind: "shoved", ...head("shoved"), handOvers: { open: "no threshold is stated" } };
    const made = diagnose([open], [boundary], { asOf });
    expect([made.findings.map((f) => [f.code, f.severity]), made.ok && made.value.counts]).toEqual([[["detector.open", "unknown"]], [{ detector: "shoved", cases: 0, of: 1 }]]);
  });
  it("counts cases, not hits, and gives the time in each stage", () => {
    const made = diagnose(detectors, [boundary, { ...boundary, caseId: caseId.parse("sheep"), stages: [{ stage: "handle", from: at("2026-03-02"), to: at("2026-03-12") }] }], { asOf });
    expect(made.ok && made.value.counts.map((c) => c.cases)).toEqual([0, 0, 0, 0, 1, 0]);
    expect(made.ok && made.value.timeInStage).toEqual([{ stage: "handle", days: { count: 2, least: 10, median: 10, ninetieth: 47, most: 47, mean: { numerator: 57, denominator: 2 } } }]);
  });
  it("a case twice is refused", () => expect(diagnose(detectors, [boundary, boundary], { asOf }).findings.map((f) => f.code)).toEqual(["row.duplicate"]));
  it("traces and detectors are strict data", () => {
    expect(caseTraceShape.parse(JSON.parse(JSON.stringify(boundary)))).toEqual(boundary);
    for (const d of detectors) expect(detectorShape.parse(JSON.parse(JSON.stringify(d)))).toEqual(d);
    expect(caseTraceShape.safeParse({ ...boundary, location: [35.9, 105.7] }).success).toBe(false);
  });
});

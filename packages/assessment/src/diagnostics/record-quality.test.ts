import { caseId, must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { asOf } from "../testing/cases.ts";
import type { FileRecord, QualityThresholds } from "./file-record.ts";
import { checkRecordQuality } from "./record-quality.ts";

const thresholds: QualityThresholds = { sameText: 3, textLength: 8, sessionMinutes: 10, signingSeconds: 60, bulkCases: 5, bulkMinutes: 10, evaluationDays: 30 };
const file = (id: string, more: Partial<FileRecord> = {}): FileRecord => ({
  caseId: caseId.parse(id), registeredAt: "2026-08-01T09:00:00+08:00", agreement: `双方就${id}的地界达成一致，以石桩为界`, sessions: [{ mediator: `mediator of ${id}`, from: "2026-08-02T09:00:00+08:00", to: "2026-08-02T10:00:00+08:00" }],
  signatures: [{ party: "甲", at: "2026-08-02T10:00:00+08:00", operator: "甲" }, { party: "乙", at: "2026-08-02T10:00:20+08:00", operator: "乙" }],
  closedAt: "2026-08-03T09:00:00+08:00", closedBy: `clerk of ${id}`, evaluatedAt: "2026-08-04T09:00:00+08:00", contactOnFile: true, ...more,
});
const doubts = (...files: FileRecord[]) => must(checkRecordQuality(files, thresholds, { asOf })).doubts.map((d) => [d.kind, d.cases, d.detail]);

describe("the quality of case files", () => {
  it("an ordinary file raises no doubt", () => expect(doubts(file("a"), file("b"))).toEqual([]));
  it("one wording in three files, whatever the amounts and dates", () =>
    expect(doubts(...["a", "b", "c"].map((id, i) => file(id, { agreement: `双方自愿达成协议，一次性支付 ${i}00 元，互不追究。` })))).toEqual([["identicalTexts", ["a", "b", "c"], { files: 3, characters: 18 }]]));
  it("timings that cannot be", () => {
    const session = (from: string, to: string) => [{ mediator: "m", from: `2026-08-02T${from}:00+08:00`, to: `2026-08-02T${to}:00+08:00` }];
    expect(doubts(file("short", { sessions: session("09:00", "09:03") }), file("over", { sessions: session("09:02", "08:00"), signatures: [] }))).toEqual([
      ["impossibleTiming", ["over"], { what: "sessionEndsBeforeItBegins" }],
      ["impossibleTiming", ["short"], { what: "sessionTooShort" }],
      ["impossibleTiming", ["over", "short"], { what: "sessionsAtTheSameTime" }],
    ]);
    expect(doubts(file("early", { sessions: session("11:00", "12:00"), closedAt: "2026-07-31T09:00:00+08:00" }))).toEqual([["impossibleTiming", ["early"], { what: "signedBeforeMediation" }], ["impossibleTiming", ["early"], { what: "closedBeforeRegistered" }]]);
  });
  it("one operator signs for both parties within a minute", () => {
    const signatures = ["甲", "乙"].map((party, i) => ({ party, at: `2026-08-02T10:00:0${i}+08:00`, operator: "clerk" }));
    expect(doubts(file("a", { signatures }))).toEqual([["oneOperatorSigned", ["a"], { parties: 2, seconds: 1 }]]);
  });
  it("five closings in ten minutes by one operator, not four", () => {
    const closed = (n: number) => Array.from({ length: n }, (_, i) => file(`c${"abcde"[i] ?? ""}`, { closedBy: "clerk", closedAt: `2026-08-03T09:0${i}:00+08:00` }));
    expect(doubts(...closed(5))).toEqual([["closedInBulk", ["ca", "cb", "cc", "cd", "ce"], { files: 5, minutes: 4 }]]);
    expect(doubts(...closed(4))).toEqual([]);
  });
  it("closed and never evaluated, and nobody to be reached", () => {
    const { evaluatedAt: _, ...unevaluated } = file("a");
    expect(doubts({ ...unevaluated, contactOnFile: false })).toEqual([["evaluationMissing", ["a"], { days: 58 }], ["noContact", ["a"], {}]]);
  });
  it("is the same whatever the order of the files", () => {
    const files = ["a", "b", "c"].map((id) => file(id, { agreement: "双方自愿达成协议互不追究", contactOnFile: false }));
    expect(doubts(...files)).toEqual(doubts(...[...files].reverse()));
  });
});

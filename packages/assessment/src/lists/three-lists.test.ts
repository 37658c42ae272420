import { caseId, formatFinding } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { assessmentCatalogue } from "../findings.ts";
import { asOf, dispute } from "../testing/cases.ts";
import { tableOf } from "./list.ts";
import { overdueRecord, responsibilityRecord, type OverdueRecord, type ResponsibilityRecord } from "./records.ts";
import { threeLists, type ListInput } from "./three-lists.ts";

const boundary = dispute("boundary-of-the-sisters-in-law", { area: "崔中村", category: "neighbours", grade: "orange", dueAt: "2026-09-20T00:00:00+08:00", facts: { hasDeadline: true, overdue: true } });
const wages = dispute("wages-of-the-masons", { dueAt: "2026-10-20T00:00:00+08:00" });
const sheep = dispute("sheep-in-the-vegetables", { dueAt: "2026-09-29T12:00:00+08:00", closedAt: "2026-09-28T12:00:00+08:00", facts: { resolved: true, closed: true } });
const well = dispute("well-of-the-lower-street");
const answers: ResponsibilityRecord = { caseId: caseId.parse(boundary.caseId), recordedAt: "2026-09-01T09:00:00+08:00", leader: "综治中心主任", responsiblePost: "司法所所长", measures: ["联合现场调解"], timeLimit: "2026-09-20T00:00:00+08:00" };
const statement: OverdueRecord = { caseId: caseId.parse(boundary.caseId), recordedAt: "2026-09-21T09:00:00+08:00", reason: "=HYPERLINK(\"http://evil\")", difficulties: "界址无据", superiorCoordination: true, measures: ["申请县级协调", "重新丈量"] };

const lists = (input: Partial<ListInput> = {}) => {
  const made = threeLists({ cases: [wages, boundary, sheep, well], responsibilities: [answers], statements: [statement], ...input }, { asOf });
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  return { ...made.value, findings: made.findings };
};

describe("the three lists as of an instant", () => {
  it("every problem has its place on the responsibility list, filled in or not", () => {
    const { problems, responsibilities, counts } = lists();
    expect(problems.items.map((i) => i.caseId)).toEqual(responsibilities.items.map((i) => i.caseId));
    expect(responsibilities.items.map((i) => i.missing.length)).toEqual([1, 5, 5, 5]);
    expect(counts).toEqual({ found: 4, closed: 1, open: 3, overdue: 1, withoutLimit: 1 });
  });
  it("what ran over its limit stands on the rectification list with its reasons", () => {
    expect(lists().rectifications.items).toEqual([
      {
        caseId: boundary.caseId, responsiblePost: "司法所所长", timeLimit: boundary.dueAt, daysOverdue: 11, stated: true, reason: statement.reason, difficulties: "界址无据", superiorCoordination: true,
        measures: statement.measures, openChecks: ["problemSolved", "hazardRemoved", "responsibilityFulfilled", "rectificationInPlace", "partiesSatisfied"],
      },
    ]);
  });
  it("an overdue item without a statement is a finding with words in both languages", () => {
    const found = lists({ statements: [] }).findings.map((f) => formatFinding(f, "zh-CN", [assessmentCatalogue]));
    expect(found).toEqual([`/cases/${boundary.caseId}：“${boundary.caseId}”超期 11 天，未提交超期说明`]);
  });
  it("a statement filed after the as-of is not known yet", () => expect(lists({ statements: [{ ...statement, recordedAt: "2026-10-01T09:00:00+08:00" }] }).rectifications.items[0]?.stated).toBe(false));
  it("of several records the latest speaks, and the ledger keeps them all", () => {
    const later = { ...statement, recordedAt: "2026-09-25T09:00:00+08:00", reason: "一方在外务工" };
    const made = lists({ statements: [later, statement] });
    expect(made.rectifications.items[0]?.reason).toBe("一方在外务工");
    expect(made.ledger.items.map((i) => [i.daysOverdue, i.reason])).toEqual([[2, statement.reason], [6, "一方在外务工"]]);
  });
  it("a record of a case that is on no problem list is a finding", () =>
    expect(lists({ responsibilities: [answers, { ...answers, caseId: caseId.parse("unknown-case") }] }).findings.map((f) => [f.code, f.path])).toEqual([["list.orphan", "/responsibilities/1"]]));
  it("a recorded overdue that the dates contradict is told, and the dates decide", () => {
    const made = lists({ cases: [boundary, { ...wages, facts: { ...wages.facts, overdue: true } }] });
    expect(made.findings.map((f) => f.code)).toEqual(["list.contradiction"]);
    expect(made.counts.overdue).toBe(1);
  });
  it("a case whose dates cannot be true is named, and on no list", () => {
    const made = lists({ cases: [boundary, { ...wages, closedAt: "2020-01-01T00:00:00+08:00" }] });
    expect([made.excluded, made.counts.found]).toEqual([[{ id: wages.caseId, code: "row.endsBeforeStart" }], 1]);
  });
  it("without any limit the recorded fact speaks", () => {
    const made = lists({ cases: [{ ...well, facts: { ...well.facts, overdue: true } }], responsibilities: [], statements: [] });
    expect(made.rectifications.items[0]).toMatchObject({ timeLimit: null, daysOverdue: null });
  });
  it("is the same whatever the order of the cases", () => expect(lists({ cases: [well, sheep, boundary, wages] })).toEqual(lists()));
});

describe("ready for a spreadsheet", () => {
  it("no text is read as a formula", () => {
    const table = tableOf(lists().rectifications, "zh-CN");
    expect(table.header[6]).toBe("主要困难");
    expect(table.rows[0]?.[5]).toBe(`'${statement.reason}`);
    expect(table.rows[0]?.[3]).toBe(11);
    expect(table.rows[0]?.[8]).toBe("申请县级协调；重新丈量");
  });
  it("English headings, and yes and no in words", () => {
    const table = tableOf(lists().problems, "en");
    expect(table.title).toBe("problem list");
    expect(table.rows[1]).toEqual([sheep.caseId, "", "", "", "", sheep.openedAt, "handling", "yes", "yes"]);
  });
});

describe("records as strict data", () => {
  it("an unknown key is refused, the rest reads back", () => {
    expect(responsibilityRecord.parse(JSON.parse(JSON.stringify(answers)))).toEqual(answers);
    expect(overdueRecord.safeParse({ ...statement, blame: "…" }).success).toBe(false);
  });
});

import { formatFinding, must, parseRecord } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { assessmentCatalogue } from "../findings.ts";
import { asOf, dispute } from "../testing/cases.ts";
import { tableOf } from "./list.ts";
import { threeLists, type ListInput } from "./three-lists.ts";

const boundary = dispute("boundary-of-the-sisters-in-law", { area: "崔中村", category: "neighbours", grade: "orange", dueAt: "2026-09-20T00:00:00+08:00", facts: { hasDeadline: true, overdue: true } });
const wages = dispute("wages-of-the-masons", { dueAt: "2026-10-20T00:00:00+08:00" });
const sheep = dispute("sheep-in-the-vegetables", { dueAt: "2026-09-29T12:00:00+08:00", closedAt: "2026-09-28T12:00:00+08:00", facts: { resolved: true, closed: true } });
const well = dispute("well-of-the-lower-street");

/** Records as the host stores them, read back by the model. */
const problem = must(parseRecord("problemItem", { id: "p-1", dispute: boundary.caseId, foundOn: "2026-03-02", channel: "screening", place: { village: "崔中村" }, problem: "地界争议" }));
const item = must(parseRecord("responsibilityItem", { id: "r-1", problem: "p-1", crux: "界址无据", assignment: "a-1", allottedOn: "2026-09-01" }));
const assignment = must(parseRecord("responsibilityAssignment", { id: "a-1", dispute: boundary.caseId, leader: { post: "综治中心主任", actor: "actor-7" }, responsible: { post: "司法所所长" }, measures: ["联合现场调解"], dueOn: "2026-09-19" }));
const statement = must(parseRecord("overdueStatement", { id: "s-1", dispute: boundary.caseId, on: "2026-09-21", by: "actor-7", reason: "=HYPERLINK(\"http://evil\")", difficulties: "界址无据", superiorMustCoordinate: true, measures: ["申请县级协调", "重新丈量"] }));
const rectification = must(parseRecord("rectificationItem", { id: "x-1", problem: "p-1", measures: ["埋设界桩"], startedOn: "2026-09-21" }));
const closeOut = { on: "2026-09-25", by: "actor-7", problemSolved: true, hazardRemoved: true, responsibilityFulfilled: true, rectified: false, partiesSatisfied: false };

const lists = (input: Partial<ListInput> = {}) => {
  const made = threeLists({ cases: [wages, boundary, sheep, well], problems: [problem], responsibilities: [item], assignments: [assignment], statements: [statement], ...input }, { asOf });
  return { ...must(made), findings: made.findings };
};

describe("the three lists as of an instant", () => {
  it("every problem has its place on the responsibility list, filled in or not", () => {
    const { problems, responsibilities, counts } = lists();
    expect(problems.items.map((i) => i.caseId)).toEqual(responsibilities.items.map((i) => i.caseId));
    expect(responsibilities.items.map((i) => i.missing.length)).toEqual([1, 5, 5, 5]);
    expect(counts).toEqual({ found: 4, closed: 1, resolved: 0, open: 3, overdue: 1, withoutLimit: 1 });
  });
  it("what ran over its limit stands on the rectification list with its reasons", () => {
    expect(lists().rectifications.items).toEqual([
      {
        caseId: boundary.caseId, responsible: "司法所所长", dueAt: boundary.dueAt, daysOverdue: 11, stated: true, reason: statement.reason, difficulties: "界址无据", superiorMustCoordinate: true,
        measures: statement.measures, openChecks: ["problemSolved", "hazardRemoved", "responsibilityFulfilled", "rectified", "partiesSatisfied"],
      },
    ]);
  });
  it("an overdue item without a statement is a finding with words in both languages", () => {
    const found = lists({ statements: [] }).findings.map((f) => formatFinding(f, "zh-CN", [assessmentCatalogue]));
    expect(found).toEqual([`/cases/${boundary.caseId}：“${boundary.caseId}”超期 11 天，未提交超期说明`]);
  });
  it("an overdue item that nobody answers for is a finding", () => expect(lists({ assignments: [] }).findings.map((f) => f.code)).toEqual(["list.noResponsibility"]));
  it("no person stands on a list, only posts", () => expect(JSON.stringify(lists({ rectifications: [rectification] }))).not.toContain("actor-7"));
  it("resolved by its limit but not struck off: shown as that, and not as overdue", () => {
    const made = lists({ cases: [{ ...boundary, resolvedAt: "2026-09-18T12:00:00+08:00", facts: { ...boundary.facts, resolved: true, overdue: false } }] });
    expect([made.counts, made.problems.items[0]?.standing, made.findings]).toEqual([{ found: 1, closed: 0, resolved: 1, open: 0, overdue: 0, withoutLimit: 0 }, "resolved", []]);
    expect(tableOf(made.problems, "zh-CN").rows[0]?.at(-1)).toBe("已化解，待销号");
  });
  it("nor after its limit: what is resolved late was late, it is not overdue any more", () => expect(lists({ cases: [{ ...boundary, resolvedAt: "2026-09-25T12:00:00+08:00", facts: { ...boundary.facts, resolved: true, overdue: false, metDeadline: false } }] }).counts.overdue).toBe(0));
  it("parties who left in time, or were taken in elsewhere, leave nothing overdue behind", () => {
    const left = { ...boundary, facts: { ...boundary.facts, overdue: false, metDeadline: true } };
    const elsewhere = { ...wages, dueAt: "2026-09-01T00:00:00+08:00", facts: { ...wages.facts, referred: true, overdue: false } };
    const made = lists({ cases: [left, elsewhere] });
    expect([made.problems.items.map((i) => i.standing), made.counts.overdue, made.findings]).toEqual([["open", "referred"], 0, []]);
  });
  it("a statement filed after the as-of is not known yet, nor an assignment that was allotted later", () => {
    const made = lists({ statements: [{ ...statement, on: "2026-10-01" }], responsibilities: [{ ...item, allottedOn: "2026-10-01" }] });
    expect(made.rectifications.items[0]).toMatchObject({ stated: false, responsible: null });
  });
  it("of several records the latest speaks, and the ledger keeps them all", () => {
    const later = { ...statement, on: "2026-09-25", reason: "一方在外务工" };
    const made = lists({ statements: [later, statement] });
    expect(made.rectifications.items[0]?.reason).toBe("一方在外务工");
    expect(made.ledger.items.map((i) => [i.on, i.daysOverdue, i.reason])).toEqual([["2026-09-21", 2, statement.reason], ["2026-09-25", 6, "一方在外务工"]]);
  });
  it.each([
    ["not closed out", {}, 5],
    ["closed out in part", { closeOut }, 2],
    ["closed out after the as-of", { closeOut: { ...closeOut, on: "2026-10-02" } }, 5],
    ["reopened since", { closeOut, reopenedOn: "2026-09-28" }, 5],
  ])("of the five checks, %s: what is still open", (_, more, open) => {
    const made = lists({ rectifications: [{ ...rectification, ...more }] as ListInput["rectifications"] & object, statements: [] });
    expect(made.rectifications.items[0]).toMatchObject({ measures: ["埋设界桩"] });
    expect(made.rectifications.items[0]?.openChecks).toHaveLength(open);
  });
  it("the day that the assignment fixes is a limit up to its last instant, where the case has none", () => {
    const { dueAt: _, ...row } = boundary;
    const made = lists({ cases: [row] });
    expect(made.rectifications.items[0]).toMatchObject({ dueAt: "2026-09-19T23:59:59.999+08:00", daysOverdue: 11 });
    expect(made.ledger.items[0]?.daysOverdue).toBe(2);
  });
  it("a case under an id of its own is found by the dispute", () => {
    const made = lists({ cases: [{ ...boundary, caseId: "case-7" }], caseIds: { [boundary.caseId]: "case-7" } });
    expect([made.rectifications.items[0]?.stated, made.findings]).toEqual([true, []]);
  });
  it("a record of a case that is on no problem list is a finding", () => {
    const orphans = lists({ assignments: [assignment, { ...assignment, dispute: "unknown" as typeof assignment.dispute }], problems: [], rectifications: [rectification] });
    expect(orphans.findings.map((f) => [f.code, f.path])).toEqual([["list.orphan", "/assignments/1"], ["list.orphan", "/rectifications/0"]]);
    expect(formatFinding(orphans.findings[1]!, "zh-CN", [assessmentCatalogue])).toBe("/rectifications/0：整改清单条目中的“p-1”不在问题清单上");
  });
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
    const made = lists({ cases: [{ ...well, facts: { ...well.facts, overdue: true } }], assignments: [], statements: [] });
    expect(made.rectifications.items[0]).toMatchObject({ dueAt: null, daysOverdue: null });
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
    expect(table.rows[0]?.[9]).toBe("问题未解决；隐患未消除；责任未落实；整改未到位；群众未表示满意");
  });
  it("English headings, and codes in words", () => {
    const table = tableOf(lists().problems, "en");
    expect(table.title).toBe("problem list");
    expect(table.rows[1]).toEqual([sheep.caseId, "", "", "", "", sheep.openedAt, "handling", "struck off"]);
  });
});

import { must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { formatRate } from "../measure/format.ts";
import { centreFiveHave, sevenRooms, siteFiveHave, standardChecklists } from "../standard/checklists.ts";
import { fillChecklist, parseChecklist, type CheckAnswer, type Checklist } from "./checklist.ts";

const answer = (item: string, found: CheckAnswer["found"] = "present", evidence: readonly string[] = ["photo-of-the-hall"]): CheckAnswer => ({ item, found, at: "2026-09-30T10:00:00+08:00", by: "inspector", evidence });
const all = (checklist: Checklist): CheckAnswer[] => checklist.items.map((i) => answer(i.id));
const filled = (checklist: Checklist, answers: readonly CheckAnswer[]) => must(fillChecklist(checklist, answers));

describe("a checklist", () => {
  it.each(standardChecklists.map((c) => [c.id, c] as const))("%s reads back and passes when all is there", (_, checklist) => {
    expect(parseChecklist(JSON.parse(JSON.stringify(checklist)))).toEqual({ ok: true, value: checklist, findings: [] });
    expect(filled(checklist, all(checklist))).toMatchObject({ passed: "yes", absent: [], numerator: checklist.items.length });
  });
  it("has as many items as its source counts", () => expect(standardChecklists.map((c) => c.items.length)).toEqual([7, 8, 5, 5, 6, 6, 3, 4, 5, 3]));
  it("the two five-have lists are two lists", () => expect(centreFiveHave.items.map((i) => i.id)).not.toEqual(siteFiveHave.items.map((i) => i.id)));
  it("one of five missing is 4 of 5, and no pass", () => {
    const checked = filled(centreFiveHave, all(centreFiveHave).map((a) => (a.item === "display" ? answer("display", "absent") : a)));
    expect(checked).toMatchObject({ passed: "no", absent: ["display"] });
    expect(formatRate({ ...checked, decimals: 0, rounding: "halfUp" }, "zh-CN")).toBe("80%（4/5）");
  });
  it("what nobody answered is unknown, not absent", () => expect(filled(centreFiveHave, all(centreFiveHave).slice(1))).toMatchObject({ passed: "unknown", unanswered: ["hall"] }));
  it("the belief-related room may be left out, no other", () => {
    const without = (id: string) => fillChecklist(sevenRooms, all(sevenRooms).map((a) => (a.item === id ? answer(id, "excluded") : a)));
    expect(without("educationRoom")).toMatchObject({ ok: true, value: { passed: "yes", denominator: 6, excluded: ["educationRoom"] } });
    expect(without("reception").findings.map((f) => f.code)).toEqual(["check.notExcludable"]);
  });
  it("present without evidence stays unknown", () => {
    const made = fillChecklist(centreFiveHave, all(centreFiveHave).map((a) => (a.item === "hall" ? answer("hall", "present", []) : a)));
    expect([made.findings.map((f) => f.code), made.ok && made.value.passed]).toEqual([["check.noEvidence"], "unknown"]);
  });
  it("an answer to no item, or a second one, is refused", () =>
    expect(fillChecklist(centreFiveHave, [answer("hall"), answer("hall"), answer("sauna")]).findings.map((f) => [f.code, f.path])).toEqual([["id.duplicate", "/answers/1/item"], ["id.unknown", "/answers/2/item"]]));
});

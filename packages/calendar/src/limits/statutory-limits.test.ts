import { citationsOf, type Json, laws, parseWith, provenanceOf, sourceRegister } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { chinaCalendar } from "../china/china-calendar.ts";
import { setDeadline } from "../deadlines/set-deadline.ts";
import { limitSources } from "./limit-sources.ts";
import { statutoryLimit } from "./statutory-limit.ts";
import { limitsInForce, statutoryLimits } from "./statutory-limits.ts";

const china = chinaCalendar();
const limit = (id: string) => {
  const found = statutoryLimits.find((l) => l.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const dueOn = (id: string, at: string): unknown => {
  const set = setDeadline(limit(id).rule, at, china);
  return set.ok && set.value.due.is === "at" ? set.value.due.date : set;
};

describe("the table of limits", () => {
  it("reads as what any table from outside would be, each id once, each with its article", () => {
    expect(parseWith(statutoryLimit.array(), structuredClone(statutoryLimits)).ok).toBe(true);
    expect(parseWith(statutoryLimit.array(), statutoryLimits).ok).toBe(true);
    expect(new Set(statutoryLimits.map((l) => l.id)).size).toBe(statutoryLimits.length);
    for (const { rule } of statutoryLimits) expect(citationsOf(rule.src)[0]).toMatch(/^[a-zA-Z]+ \d+/);
  });

  it.each([
    ["petition.transfer", 15, "calendarDay"],
    ["petition.objection", 5, "workingDay"],
    ["petition.conclude", 60, "calendarDay"],
    ["petition.reReview", 30, "calendarDay"],
    ["medical.mediation", 30, "workingDay"],
    ["court.assigned", 30, "calendarDay"],
    ["court.entrustedSummary", 7, "calendarDay"],
    ["confirmation.apply", 30, "calendarDay"],
    ["confirmation.objectionOfOutsider", 6, "month"],
    ["police.secondSession", 7, "workingDay"],
    ["traffic.mediation", 10, "workingDay"],
    ["reconsideration.review", 5, "workingDay"],
    ["labour.award", 45, "calendarDay"],
    ["land.accept", 5, "workingDay"],
    ["jinan.hotline", 5, "workingDay"],
    ["guangdong.forestMediation", 6, "month"],
  ])("%s is %i %s", (id, amount, unit) => {
    expect(limit(id).rule.within).toEqual({ amount, unit });
  });

  it("counts as the articles say", () => {
    expect(dueOn("petition.transfer", "2026-09-16T10:00:00+08:00")).toBe("2026-10-08");
    expect(dueOn("petition.objection", "2026-09-29T10:00:00+08:00")).toBe("2026-10-12");
    expect(dueOn("confirmation.apply", "2026-01-24T10:00:00+08:00")).toBe("2026-02-24");
    expect(dueOn("petition.conclude", "2025-12-20T10:00:00+08:00")).toBe("2026-02-24");
  });
});

describe("every number has a source", () => {
  const names = ["id", "label", "starts", "note", "name", "by", "confidence", "asOf"];
  const { domesticViolence: _domesticViolence, minors: _minors, wages: _wages, ...withLimits } = laws;
  const report = provenanceOf(statutoryLimits as unknown as Json, { sources: { ...withLimits, ...limitSources }, ignore: names });
  it("in the register of laws or in that of local texts; no local text is idle, nor a law that sets limits", () => {
    expect(parseWith(sourceRegister, limitSources).ok).toBe(true);
    expect(report.findings).toEqual([]);
    expect(report.counts).toMatchObject({ law: report.values.length, none: 0 });
  });
  it("the article speaks for the period, another text for the rest day", () => {
    const at = statutoryLimits.findIndex(({ id }) => id === "confirmation.apply");
    const cites = (path: string) => report.values.find((value) => value.path === `/${at}/${path}`)?.cite;
    expect([cites("inForce/from"), cites("rule/within/amount"), statutoryLimits[at]?.rollForward.src]).toEqual(["pml", ["pml 33", "cpl 205"], "cpl 85"]);
  });
});

describe("what is in force", () => {
  const ids = (on: string, area?: string): string[] => {
    const found = limitsInForce(on, area);
    return found.ok ? found.value.map((l) => l.id) : [];
  };
  it("depends on the day", () => {
    expect(ids("2022-04-30")).not.toContain("petition.transfer");
    expect(ids("2022-05-01")).toContain("petition.transfer");
  });
  it("depends on the place: an area's own, its city's and its province's", () => {
    expect(ids("2026-11-21").some((id) => id.startsWith("shenzhen"))).toBe(false);
    expect(ids("2026-11-21", "440305")).toEqual(expect.arrayContaining(["shenzhen.mediation", "guangdong.forestReview", "labour.award"]));
    expect(ids("2026-11-21", "440100")).toContain("guangdong.forestReview");
    expect(ids("2026-11-21", "440100")).not.toContain("shenzhen.mediation");
    expect(ids("2026-11-21", "440000")).not.toContain("shenzhen.mediation");
  });
  it("refuses what is no day", () => {
    expect(limitsInForce("2026-02-30")).toMatchObject({ ok: false, findings: [{ code: "date.invalid" }] });
  });
});

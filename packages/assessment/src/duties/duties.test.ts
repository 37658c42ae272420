import { assessQuota, chinaCalendar, complianceOf, parseQuota, type QuotaActivity } from "@fengqiao/calendar";
import { must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { measure } from "../measure/compute.ts";
import { formatRate } from "../measure/format.ts";
import { cadenceRate, quotaRate } from "../standard/service-rates.ts";
import { cadenceDuties, quotaDuties } from "./duties.ts";

const china = chinaCalendar();
const asOf = "2026-03-31T18:00:00+08:00";

describe("cadences", () => {
  const huddle = must(complianceOf({ every: "month" }, [{ at: "2026-01-20" }, { at: "2026-03-02", of: "2026-02" }], { from: "2026-01-01", to: "2026-03-31", asOf }, china));
  it("a monthly analysis held late is met and not on time; the running month is not due", () => {
    const rows = cadenceDuties({ id: "monthlyCaseAnalysis", area: "硝河乡" }, huddle, asOf);
    expect(rows.map((r) => [r.id, r.facts.due, r.facts.met, r.facts.onTime])).toEqual([
      ["monthlyCaseAnalysis/2026-01", true, true, true],
      ["monthlyCaseAnalysis/2026-02", true, true, false],
      ["monthlyCaseAnalysis/2026-03", false, false, false],
    ]);
    expect(formatRate(must(measure(cadenceRate, rows, { asOf })).total, "en")).toBe("50.0% (1/2)");
  });
});

describe("the four at-least", () => {
  const four = must(parseQuota({
    id: "fourAtLeast", label: { "zh-CN": "四个至少", en: "four at-least" }, posts: [{ post: "legalCounsel", per: { every: "month" } }], src: "donge S058 (DONGE-13)",
    requirements: [
      { id: "screening", need: { activity: "screening", atLeast: 1 } }, { id: "adviceOrMediation", need: { activity: ["advice", "mediation"], atLeast: 1 } },
      { id: "publicity", need: { activity: "publicity", atLeast: 1 } }, { id: "lecture", need: { activity: "lecture", atLeast: 1 } },
    ],
  }));
  const did = (place: string, month: string, ...activities: string[]): QuotaActivity[] => activities.map((activity) => ({ member: "counsel-1", place, activity, at: `${month}-10` }));
  const activities = [...did("前村", "2026-01", "screening", "mediation", "publicity", "lecture"), ...did("前村", "2026-02", "screening", "publicity", "lecture"), ...did("后村", "2026-01", "screening", "advice", "publicity", "lecture"), ...did("后村", "2026-02", "screening", "advice", "publicity", "lecture")];
  const assessed = must(assessQuota(four, ["前村", "后村"].map((place) => ({ member: "counsel-1", post: "legalCounsel", place })), activities, { from: "2026-01-01", to: "2026-02-28", asOf }, china));
  it("all four in every village: three of four periods, and the one that fell short is named", () => {
    const table = must(measure(quotaRate, quotaDuties("fourAtLeast", assessed, asOf), { asOf, by: ["area"] }));
    expect(formatRate(table.total, "zh-CN")).toBe("75.0%（3/4）");
    expect(table.total.evidence.remainder).toEqual(["fourAtLeast/counsel-1/前村/2026-02"]);
    expect(table.groups.map((g) => [g.group.area, g.numerator, g.denominator])).toEqual([["前村", 1, 2], ["后村", 2, 2]]);
  });
});

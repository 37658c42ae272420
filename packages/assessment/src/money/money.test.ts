import { label, must } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import type { MeasuredCase } from "../measure/population.ts";
import { asOf, dispute } from "../testing/cases.ts";
import { payAllowance } from "./allowance.ts";
import { formatFen } from "./fen.ts";
import { allocateFunds, type FundsInput } from "./funds.ts";
import { parseIncentive, type Allowance, type Incentive, type PerCase } from "./incentive.ts";
import { readFundLedger, type FundLedgerEntry } from "./ledger.ts";
import { operatingFundOn } from "./operating-fund.ts";
import { payPerCase, type MediatedCase } from "./per-case.ts";

const yuan = (n: number): number => n * 100;

/** Gaotai 2018: 100, 200 and 300 yuan by difficulty. */
const gaotai: PerCase = {
  kind: "perCase", id: "gaotai", label: label("以案定补", "pay per case"), payee: "mediatorsOfRecord", condition: { resolved: { equal: true } }, minFen: yuan(100), maxFen: yuan(300),
  amounts: [{ id: "simple", when: { difficulty: { equal: "simple" } }, amountFen: yuan(100) }, { id: "ordinary", when: { difficulty: { equal: "ordinary" } }, amountFen: yuan(200) }, { id: "major", when: { difficulty: { equal: "major" } }, amountFen: yuan(300) }],
  supplements: [], quantity: [], src: "gaotai",
};
/** Dong'e: 50 to 400 yuan by difficulty, number and satisfaction; the steps between are assumed. */
const donge: PerCase = {
  ...gaotai, id: "perCase", condition: { resolved: { equal: true }, performed: { equal: true } }, minFen: yuan(50), maxFen: yuan(400),
  amounts: [{ id: "simple", when: { difficulty: { equal: "simple" } }, amountFen: yuan(30) }, { id: "hard", when: {}, amountFen: yuan(300) }],
  supplements: [{ id: "satisfied", when: { satisfied: { equal: "yes" } }, amountFen: yuan(80) }], quantity: [{ fromCase: 2, amountFen: yuan(50) }], src: ["donge S085 (DONGE-48)", "donge S085 (DONGE-50)"],
};
const period = { from: "2026-01-01T00:00:00+08:00", to: "2026-10-01T00:00:00+08:00" };
const settled = (caseId: string, facts: MeasuredCase["facts"], more: Partial<MediatedCase> & { closedAt?: string } = {}): MediatedCase => ({
  row: dispute(caseId, { closedAt: more.closedAt ?? "2026-05-01T10:00:00+08:00", facts: { resolved: true, closed: true, performed: true, difficulty: "simple", ...facts } }),
  disputeId: more.disputeId ?? caseId,
  mediators: more.mediators ?? ["mediator-1"],
});
const paid = (rule: PerCase, cases: readonly MediatedCase[]) => must(payPerCase(rule, cases, { asOf, period }));

describe("pay per case", () => {
  it("Gaotai 2018: 1,631 + 87 + 9 cases, 183,200 yuan", () => {
    const cases = [["simple", 1631], ["ordinary", 87], ["major", 9]].flatMap(([difficulty, n]) => Array.from({ length: n as number }, (_, i) => settled(`${difficulty}-${i}`, { difficulty: difficulty as "simple" })));
    const pay = paid(gaotai, cases);
    expect(pay.payments).toHaveLength(1727);
    expect(formatFen(pay.totalFen, "zh-CN")).toBe("183,200.00 元");
  });
  it("every amount is explained, within 50 and 400 yuan", () => {
    const pay = paid(donge, [settled("a", {}, { closedAt: "2026-04-01T10:00:00+08:00" }), settled("b", { difficulty: "major", satisfied: "yes" })]);
    expect(pay.payments.map((p) => [p.amountFen, p.steps.map((s) => [s.step, s.amountFen])])).toEqual([
      [5000, [["base", 3000], ["minimum", 2000]]],
      [40000, [["base", 30000], ["supplement", 8000], ["quantity", 5000], ["maximum", -3000]]],
    ]);
  });
  it("the n-th case adds by the highest step reached, in whatever order they are written", () => {
    const rule: PerCase = { ...gaotai, quantity: [{ fromCase: 3, amountFen: 300 }, { fromCase: 1, amountFen: 100 }] };
    expect(paid(rule, ["a", "b", "c"].map((id) => settled(id, {}))).payments.map((p) => p.amountFen)).toEqual([10_100, 10_100, 10_300]);
  });
  it("the same dispute is paid once, the first time that it was settled", () => {
    const pay = paid(gaotai, [settled("second", {}, { disputeId: "boundary", closedAt: "2026-08-01T10:00:00+08:00" }), settled("first", {}, { disputeId: "boundary" })]);
    expect([pay.payments.map((p) => p.caseId), pay.notPaid]).toEqual([["first"], [{ caseId: "second", why: "sameDispute" }]]);
  });
  it.each<[string, MediatedCase, string]>([
    ["not performed", settled("a", { performed: false }), "conditionFalse"],
    ["not known to be performed", settled("a", { performed: null }), "conditionUnknown"],
    ["nobody on record", settled("a", {}, { mediators: [] }), "noMediator"],
    ["closed in another year", settled("a", {}, { closedAt: "2026-10-01T00:00:00+08:00" }), "row.afterAsOf"],
  ])("a case that is %s is not paid", (_, one, why) => {
    const pay = payPerCase(donge, [one], { asOf, period });
    expect(pay.ok && pay.value.totalFen).toBe(0);
    expect([...(pay.ok ? pay.value.notPaid.map((n) => n.why) : []), ...pay.findings.map((f) => f.code)]).toEqual([why]);
  });
  it("a case outside the period is told", () => expect(payPerCase(gaotai, [settled("a", {}, { closedAt: "2026-05-01T10:00:00+08:00" })], { asOf, period: { from: "2026-06-01T00:00:00+08:00", to: period.to } }).findings.map((f) => f.code)).toEqual(["money.outsidePeriod"]));
  it("what three share adds up to the 分", () => {
    const [payment] = paid(gaotai, [settled("a", { difficulty: "simple" }, { mediators: ["c", "a", "b"] })]).payments;
    expect(payment?.shares).toEqual([{ payee: "a", amountFen: 3334 }, { payee: "b", amountFen: 3333 }, { payee: "c", amountFen: 3333 }]);
  });
  it("an open bound and a mediator twice are refused", () => {
    expect(payPerCase({ ...gaotai, maxFen: { open: "no rate is stated" } }, [], { asOf, period }).findings.map((f) => [f.code, f.path])).toEqual([["money.open", "/maxFen"]]);
    expect(payPerCase(gaotai, [settled("a", {}, { mediators: ["x", "x"] })], { asOf, period }).findings.map((f) => f.code)).toEqual(["money.payeeTwice"]);
  });
});

describe("the allowance of full-time mediators", () => {
  const rule: Allowance = { kind: "allowance", id: "fullTime", label: label("专职调解员补贴", "full-time allowance"), to: "mediator", every: "month", amountFen: yuan(1500), src: "donge S085 (DONGE-49)" };
  const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`);
  it("1,500 a month, 18,000 a year; nobody else, and no part of a month", () => {
    const pay = payAllowance(rule, [{ payee: "a", role: "mediator", fullTime: true, months }, { payee: "b", role: "mediator", fullTime: false, months: ["2026-01"] }, { payee: "c", role: "mediator", fullTime: true, months: [], partMonths: ["2026-02"] }, { payee: "d", role: "counsel", fullTime: true, months }]);
    expect(pay).toMatchObject({ ok: true, value: { totalFen: yuan(18000), notPaid: [{ payee: "b", why: "notFullTime" }, { payee: "c", why: "partMonth" }] } });
  });
  it("more than exact whole numbers hold is refused", () => expect(payAllowance({ ...rule, amountFen: Number.MAX_SAFE_INTEGER }, [{ payee: "a", role: "mediator", fullTime: true, months }]).findings.map((f) => f.code)).toEqual(["money.overflow"]));
  it("a month twice is refused", () => expect(payAllowance(rule, [{ payee: "a", role: "mediator", fullTime: true, months: ["2026-01", "2026-01"] }]).findings.map((f) => f.code)).toEqual(["money.monthTwice"]));
});

const fund = (id: string, unit: string, baseFen: number, more: Partial<Extract<Incentive, { kind: "fund" }>> = {}): Incentive => ({ kind: "fund", id, label: label(id, id), every: "year", unit, baseFen, supplement: "upwardOnly", account: "justiceBureau", purposes: ["legalAdvice", "publicity"], src: "donge S082 (DONGE-42)", ...more });
const withholding = (share: number | string | { open: string }): Incentive => ({ kind: "withholding", id: "failed", label: label("扣发", "withholding"), fund: "village", when: "annualAssessmentFailed", share, appeal: true, src: "donge S086 (DONGE-51)" });
const rules = [fund("township", "township", yuan(30000)), fund("village", "village", yuan(3000)), fund("worthy", "village", 0, { inside: "village", supplement: "none", src: "donge S083 (DONGE-46)" }), withholding(0.3)];
const units: FundsInput["units"] = { township: ["刘集镇", "大桥镇"], village: ["前村", "后村", "东村"] };
const decision = { withholding: "failed", unit: "后村", decidedBy: "县司法局", reason: "年度考核不合格", appealUntil: "2027-02-01" };

describe("funds by quota", () => {
  const allocated = (input: Partial<FundsInput> = {}, of: readonly Incentive[] = rules) => allocateFunds(of, { units, ...input });
  it("30,000 a township and 3,000 a village; worthies cost nothing extra", () => expect(allocated()).toMatchObject({ ok: true, value: { totalFen: yuan(69000) } }));
  it("a supplement only adds, a failed village loses its part, and the sum is conserved", () => {
    const made = allocated({ supplements: [{ fund: "township", unit: "大桥镇", amountFen: yuan(5000), reason: "人口多", approvedBy: "县司法局" }], withheld: [decision] });
    expect(made).toMatchObject({ ok: true, value: { totalFen: yuan(69000 + 5000 - 900) } });
    expect(made.ok && made.value.allocations.find((a) => a.unit === "后村")).toMatchObject({ baseFen: yuan(3000), withheldFen: yuan(900), allocatedFen: yuan(2100), reasons: ["年度考核不合格"] });
  });
  it.each<[string, Partial<FundsInput>, readonly Incentive[], string]>([
    ["a cut called supplement", { supplements: [{ fund: "township", unit: "大桥镇", amountFen: -1, reason: "", approvedBy: "" }] }, rules, "money.notUpward"],
    ["a supplement inside the counsel fund", { supplements: [{ fund: "worthy", unit: "前村", amountFen: 1, reason: "", approvedBy: "" }] }, rules, "money.notUpward"],
    ["a supplement to no fund", { supplements: [{ fund: "county", unit: "西吉县", amountFen: 1, reason: "", approvedBy: "" }] }, rules, "fund.unknown"],
    ["a village that is not there", { withheld: [{ ...decision, unit: "西村" }] }, rules, "fund.unitUnknown"],
    ["withholding twice", { withheld: [decision, decision] }, rules, "fund.twice"],
    ["a share that the source leaves open", { withheld: [decision] }, [...rules.slice(0, 3), withholding({ open: "a part" })], "money.open"],
    ["a fund inside itself", {}, [fund("a", "village", 0, { inside: "b" }), fund("b", "village", 0, { inside: "a" })], "fund.insideItself"],
    ["a unit listed twice", { units: { ...units, village: ["前村", "前村"] } }, rules, "fund.twice"],
  ])("refuses %s", (_, input, of, code) => expect(allocated(input, of).findings.map((f) => f.code)).toContain(code));

  const ledger = (entries: readonly FundLedgerEntry[]) => {
    const made = allocated();
    return made.ok ? readFundLedger(rules, made.value, entries) : made;
  };
  const out = (id: string, fundId: string, amountFen: number, purpose = "publicity"): FundLedgerEntry => ({ id, on: "2026-05-01", direction: "out", fund: fundId, unit: "前村", purpose, amountFen });
  it("what the worthies cost comes out of the village's fund", () => {
    const read = ledger([{ id: "budget", on: "2026-01-05", direction: "in", source: "fiscalBudget", amountFen: yuan(69000) }, out("counsel", "village", yuan(2000)), out("worthy", "worthy", yuan(900))]);
    expect(read).toMatchObject({ ok: true, findings: [], value: { inFen: yuan(69000), outFen: yuan(2900) } });
    expect(read.ok && "balances" in read.value && read.value.balances.find((b) => b.unit === "前村")?.leftFen).toBe(yuan(100));
  });
  it("too much of it, and on something else, is told", () => expect(ledger([out("counsel", "village", yuan(2500)), out("worthy", "worthy", yuan(600), "banquet")]).findings.map((f) => f.code)).toEqual(["fund.purpose", "fund.overspent"]));
  it("an entry twice and a fraction of a 分 are refused", () => expect(ledger([out("a", "village", 1), out("a", "village", 1.5)]).findings.map((f) => f.code)).toEqual(["id.duplicate", "money.amount"]));
});

describe("the operating fund of a village", () => {
  const edition = (from: string, yearlyFen: number) => ({ unit: "库房沟村", from, yearlyFen, reason: "户数增加", approvedBy: "县财政局" });
  const history = [edition("2025-01-01", yuan(80000)), edition("2026-07-01", yuan(92000))];
  it.each([["2025-12-31", 80000], ["2026-06-30", 80000], ["2026-07-01", 92000]])("on %s it is %i yuan", (on, amount) => expect(operatingFundOn(history, "库房沟村", on)).toMatchObject({ ok: true, value: { yearlyFen: yuan(amount) } }));
  it("nothing on a day that is none, nothing before the first edition, and a tie decides nothing", () => {
    expect(operatingFundOn(history, "库房沟村", "2026-02-30").findings.map((f) => f.code)).toEqual(["day.invalid"]);
    expect(operatingFundOn(history, "库房沟村", "2024-12-31").findings.map((f) => f.code)).toEqual(["fund.notSet"]);
    expect(operatingFundOn([...history, edition("2026-07-01", 1)], "库房沟村", "2026-08-01").findings.map((f) => f.code)).toEqual(["fund.tie"]);
  });
});

describe("incentives as data", () => {
  it("read back as they were", () => {
    for (const rule of [gaotai, donge, ...rules]) expect(parseIncentive(JSON.parse(JSON.stringify(rule)))).toEqual({ ok: true, value: rule, findings: [] });
  });
  it.each<[string, object, string, string]>([
    ["a least above the most", { ...donge, minFen: yuan(500) }, "money.bounds", "/minFen"],
    ["half a 分", { ...donge, minFen: 0.5 }, "value.type", "/minFen"],
    ["a criterion about the person", { ...donge, condition: { household: { equal: true } } }, "field.unknown", "/condition/household"],
    ["withholding all", withholding(1), "money.share", "/share"],
    ["withholding three thirds", withholding("3/3"), "money.share", "/share"],
  ])("refuses %s", (_, rule, code, path) => expect(parseIncentive(JSON.parse(JSON.stringify(rule))).findings.map((f) => [f.code, f.path])).toEqual([[code, path]]));
});

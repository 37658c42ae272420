import { evaluator, TRUE, UNKNOWN } from "@fengqiao/criteria";
import { accept, epochOf, refuse, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { boundsOf, inPeriod, type ReportPeriod } from "../measure/period.ts";
import type { MeasuredCase } from "../measure/population.ts";
import { checkRows, type RowsFinding } from "../measure/rows.ts";
import { isOpen } from "../shapes.ts";
import { splitFen, totalFen } from "./fen.ts";
import type { PerCase } from "./incentive.ts";

/** A mediated case with the mediators on record: opaque ids of those who are paid. Cases of the same dispute share its id. */
export interface MediatedCase {
  readonly row: MeasuredCase;
  readonly disputeId: string;
  readonly mediators: readonly string[];
}

/** One step of an amount: where it comes from, and how much it adds (or takes, when a bound is reached). */
export interface AmountStep {
  readonly step: "base" | "supplement" | "quantity" | "minimum" | "maximum";
  readonly id: string;
  readonly amountFen: number;
}
/** What is paid for one case in 分, step by step, and how the mediators share it. The steps add up to the amount, the shares too. */
export interface CasePayment {
  readonly caseId: string;
  readonly disputeId: string;
  readonly amountFen: number;
  readonly steps: readonly AmountStep[];
  readonly shares: readonly { readonly payee: string; readonly amountFen: number }[];
}
/** Why a case is not paid. Where it is not known whether the condition holds, nothing is paid. */
export type NotPaidReason = "conditionFalse" | "conditionUnknown" | "sameDispute" | "noMediator" | "noAmount" | "outsidePeriod";
/** The payroll of a period: each payment, each case that is not paid, and what each payee gets. Amounts are in 分. */
export interface PerCasePay {
  readonly incentive: string;
  readonly payments: readonly CasePayment[];
  readonly notPaid: readonly { readonly caseId: string; readonly why: NotPaidReason }[];
  readonly payees: readonly { readonly payee: string; readonly cases: number; readonly amountFen: number }[];
  readonly totalFen: number;
}
/** What `payPerCase` says of the cases, as a refusal or beside the answer. */
export type PerCaseFinding = RowsFinding | AssessmentFinding<"money.open" | "money.overflow" | "money.payeeTwice" | "money.outsidePeriod" | "reportPeriod.invalid">;

/**
 * Pays mediated cases that were closed in a period. The same dispute is paid once, however often it was mediated; a case is paid only where
 * the condition is known to hold. Every amount carries its steps, and what several mediators share adds up to it. Refuses an open bound, a
 * payee twice in one case, and what `measure` refuses of rows.
 *
 * @example
 * ```ts
 * import { payPerCase, type PerCase } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const rule: PerCase = {
 *   kind: "perCase", id: "perCase", label: { "zh-CN": "以案定补", en: "pay per case" }, payee: "mediatorsOfRecord", condition: { resolved: { equal: true } }, minFen: 5_000, maxFen: 40_000,
 *   amounts: [{ id: "simple", when: {}, amountFen: 10_000 }], supplements: [{ id: "satisfied", when: { satisfied: { equal: "yes" } }, amountFen: 2_001 }], quantity: [], src: "donge S085",
 * };
 * const row = { caseId: "boundary", asOf, state: "closed", openedAt: "2026-03-02T09:00:00+08:00", closedAt: "2026-04-01T10:00:00+08:00", facts: { resolved: true, satisfied: "yes" } } as const;
 * const period = { from: "2026-01-01T00:00:00+08:00", to: "2026-07-01T00:00:00+08:00" };
 * const pay = must(payPerCase(rule, [{ row, disputeId: "boundary", mediators: ["mediator-2", "mediator-1"] }], { asOf, period }));
 * pay.payments[0]?.steps.map((s) => [s.step, s.amountFen]); // => [["base", 10_000], ["supplement", 2_001]]
 * pay.payees; // => [{ payee: "mediator-1", cases: 1, amountFen: 6_001 }, { payee: "mediator-2", cases: 1, amountFen: 6_000 }]
 * ```
 */
export function payPerCase(rule: PerCase, cases: readonly MediatedCase[], options: { readonly asOf: string; readonly period: ReportPeriod }): Outcome<PerCasePay, PerCaseFinding> {
  const bounds = boundsOf(options.period);
  if (!bounds) return refuse(finding("reportPeriod.invalid", "/period", options.period));
  const { minFen, maxFen } = rule;
  if (isOpen(minFen) || isOpen(maxFen)) return refuse(finding("money.open", isOpen(minFen) ? "/minFen" : "/maxFen", { incentive: rule.id }));
  const checked = checkRows(cases.map((c) => c.row), options.asOf);
  if (!checked.ok) return checked;
  const twice = cases.findIndex((c) => new Set(c.mediators).size < c.mediators.length);
  if (twice >= 0) return refuse(finding("money.payeeTwice", `/cases/${twice}/mediators`, { caseId: cases[twice]?.row.caseId ?? "" }));
  const usable = new Set(checked.value.rows.map((row) => row.caseId));
  const order = cases.filter((c) => usable.has(c.row.caseId)).sort(byClosing);

  const decide = deciderOf(rule, minFen, maxFen);
  const notPaid: PerCasePay["notPaid"][number][] = [];
  const payments: CasePayment[] = [];
  const paidDisputes = new Set<string>();
  const paidCases = new Map<string, number>();
  const outside: AssessmentFinding<"money.outsidePeriod">[] = [];
  for (const one of order) {
    const { caseId, closedAt } = one.row;
    const at = closedAt === undefined ? Number.NaN : epochOf(closedAt);
    if (!inPeriod(at, bounds[0], bounds[1])) {
      notPaid.push({ caseId, why: "outsidePeriod" });
      outside.push(finding("money.outsidePeriod", `/cases/${cases.indexOf(one)}`, { caseId }));
      continue;
    }
    const decided = paidDisputes.has(one.disputeId) ? "sameDispute" : decide(one, paidCases);
    if (typeof decided === "string") notPaid.push({ caseId, why: decided });
    else {
      payments.push(decided);
      paidDisputes.add(one.disputeId);
      for (const payee of one.mediators) paidCases.set(payee, (paidCases.get(payee) ?? 0) + 1);
    }
  }
  const total = totalFen(payments.map((p) => p.amountFen));
  if (total === undefined) return refuse(finding("money.overflow", "/cases", {}));
  return accept({ incentive: rule.id, payments, notPaid, payees: payeesOf(payments, paidCases), totalFen: total }, [...checked.findings, ...outside]);
}

/** The earliest closing first, so that the n-th case is the same whatever the order of the input. */
function byClosing(a: MediatedCase, b: MediatedCase): number {
  const [x, y] = [a, b].map((c) => (c.row.closedAt === undefined ? Infinity : epochOf(c.row.closedAt))) as [number, number];
  return x === y ? (a.row.caseId < b.row.caseId ? -1 : 1) : x - y;
}

function deciderOf(rule: PerCase, minFen: number, maxFen: number): (one: MediatedCase, paidCases: ReadonlyMap<string, number>) => CasePayment | NotPaidReason {
  const condition = evaluator(rule.condition);
  const amounts = rule.amounts.map((a) => ({ ...a, holds: evaluator(a.when) }));
  const supplements = rule.supplements.map((s) => ({ ...s, holds: evaluator(s.when) }));
  const quantity = [...rule.quantity].sort((a, b) => a.fromCase - b.fromCase);
  return ({ row, disputeId, mediators }, paidCases) => {
    const truth = condition(row.facts);
    if (truth !== TRUE) return truth === UNKNOWN ? "conditionUnknown" : "conditionFalse";
    if (mediators.length === 0) return "noMediator";
    const base = amounts.find((a) => a.holds(row.facts) === TRUE);
    if (!base) return "noAmount";
    const nth = 1 + Math.min(...mediators.map((payee) => paidCases.get(payee) ?? 0));
    const reached = quantity.filter((q) => q.fromCase <= nth).at(-1);
    const steps: AmountStep[] = [{ step: "base", id: base.id, amountFen: base.amountFen }];
    for (const s of supplements) if (s.holds(row.facts) === TRUE) steps.push({ step: "supplement", id: s.id, amountFen: s.amountFen });
    if (reached) steps.push({ step: "quantity", id: `fromCase${reached.fromCase}`, amountFen: reached.amountFen });
    const sum = steps.reduce((n, s) => n + s.amountFen, 0);
    if (sum < minFen) steps.push({ step: "minimum", id: rule.id, amountFen: minFen - sum });
    if (sum > maxFen) steps.push({ step: "maximum", id: rule.id, amountFen: maxFen - sum });
    const amountFen = Math.min(Math.max(sum, minFen), maxFen);
    return { caseId: row.caseId, disputeId, amountFen, steps, shares: splitFen(amountFen, [...mediators].sort()).map(([payee, share]) => ({ payee, amountFen: share })) };
  };
}

function payeesOf(payments: readonly CasePayment[], paidCases: ReadonlyMap<string, number>): PerCasePay["payees"] {
  const sums = new Map<string, number>();
  for (const { shares } of payments) for (const { payee, amountFen } of shares) sums.set(payee, (sums.get(payee) ?? 0) + amountFen);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([payee, amountFen]) => ({ payee, cases: paidCases.get(payee) ?? 0, amountFen }));
}

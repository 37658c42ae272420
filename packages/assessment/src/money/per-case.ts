import { evaluator, TRUE, UNKNOWN, type PredicateData } from "@fengqiao/criteria";
import { accept, refuse, type Outcome } from "@fengqiao/model";
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
/** What is paid for one case, step by step, and how the mediators share it. The steps add up to the amount, the shares too. */
export interface CasePayment {
  readonly caseId: string;
  readonly disputeId: string;
  readonly amountFen: number;
  readonly steps: readonly AmountStep[];
  readonly shares: readonly { readonly payee: string; readonly amountFen: number }[];
}
export type NotPaidReason = "conditionFalse" | "conditionUnknown" | "sameDispute" | "noMediator" | "noAmount" | "outsidePeriod";
export interface PerCasePay {
  readonly incentive: string;
  readonly payments: readonly CasePayment[];
  readonly notPaid: readonly { readonly caseId: string; readonly why: NotPaidReason }[];
  readonly payees: readonly { readonly payee: string; readonly cases: number; readonly amountFen: number }[];
  readonly totalFen: number;
}
export type PerCaseFinding = RowsFinding | AssessmentFinding<"money.open" | "money.overflow" | "money.payeeTwice" | "money.outsidePeriod" | "reportPeriod.invalid">;

interface Rules {
  readonly minFen: number;
  readonly maxFen: number;
}

/**
 * Pays mediated cases that were closed in a period. The same dispute is paid once, however often it was mediated; a case is paid only where
 * the condition is known to hold. Every amount carries its steps, and what several mediators share adds up to it. Refuses an open bound, a
 * payee twice in one case, and what `measure` refuses of rows.
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

  const decide = deciderOf(rule, { minFen, maxFen });
  const notPaid: PerCasePay["notPaid"][number][] = [];
  const payments: CasePayment[] = [];
  const paidDisputes = new Set<string>();
  const paidCases = new Map<string, number>();
  const outside: AssessmentFinding<"money.outsidePeriod">[] = [];
  for (const one of order) {
    const { caseId, closedAt } = one.row;
    const at = closedAt === undefined ? Number.NaN : Date.parse(closedAt);
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
  const [x, y] = [a, b].map((c) => (c.row.closedAt === undefined ? Infinity : Date.parse(c.row.closedAt))) as [number, number];
  return x === y ? (a.row.caseId < b.row.caseId ? -1 : 1) : x - y;
}

function deciderOf(rule: PerCase, { minFen, maxFen }: Rules): (one: MediatedCase, paidCases: ReadonlyMap<string, number>) => CasePayment | NotPaidReason {
  const holds = (predicate: PredicateData) => evaluator(predicate);
  const condition = holds(rule.condition);
  const amounts = rule.amounts.map((a) => ({ ...a, holds: holds(a.when) }));
  const supplements = rule.supplements.map((s) => ({ ...s, holds: holds(s.when) }));
  return ({ row, disputeId, mediators }, paidCases) => {
    const truth = condition(row.facts);
    if (truth !== TRUE) return truth === UNKNOWN ? "conditionUnknown" : "conditionFalse";
    if (mediators.length === 0) return "noMediator";
    const base = amounts.find((a) => a.holds(row.facts) === TRUE);
    if (!base) return "noAmount";
    const nth = 1 + Math.min(...mediators.map((payee) => paidCases.get(payee) ?? 0));
    const reached = rule.quantity.filter((q) => q.fromCase <= nth).at(-1);
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

import { accept, refuse, type LocalDate, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { totalFen } from "./fen.ts";
import { fundingSources, type Fund, type FundingSource, type Incentive } from "./incentive.ts";
import type { Allocations } from "./funds.ts";

/** One movement of money, in or out; what goes out names the fund, the unit and the purpose. */
export type FundLedgerEntry =
  | { readonly id: string; readonly on: LocalDate; readonly direction: "in"; readonly source: FundingSource; readonly amountFen: number }
  | { readonly id: string; readonly on: LocalDate; readonly direction: "out"; readonly fund: string; readonly unit: string; readonly purpose: string; readonly amountFen: number };

/** What came from each source, what each unit has left of each fund. In and out are conserved: nothing is counted twice. */
export interface FundLedgerSummary {
  readonly sources: readonly { readonly source: FundingSource; readonly amountFen: number }[];
  readonly inFen: number;
  readonly outFen: number;
  readonly balances: readonly { readonly fund: string; readonly unit: string; readonly allocatedFen: number; readonly spentFen: number; readonly leftFen: number }[];
}
export type FundLedgerFinding = AssessmentFinding<"id.duplicate" | "fund.unknown" | "fund.unitUnknown" | "fund.purpose" | "fund.overspent" | "money.amount" | "money.overflow">;

/** The fund whose money pays: the outermost one. */
function payer(fund: Fund, funds: ReadonlyMap<string, Fund>): Fund {
  let outer = fund;
  for (let steps = 0; outer.inside !== undefined && steps < funds.size; steps++) outer = funds.get(outer.inside) ?? outer;
  return outer;
}

/**
 * Reads a money ledger against what was allocated. Spending on another purpose than the fund's, beyond what is allocated, or from a fund or
 * unit that is not there is a finding; what is spent from a fund inside another one comes out of the outer one. Refuses an entry that stands
 * twice and an amount that is no whole number of 分 above 0.
 */
export function readFundLedger(rules: readonly Incentive[], allocations: Allocations, entries: readonly FundLedgerEntry[]): Outcome<FundLedgerSummary, FundLedgerFinding> {
  const funds = new Map(rules.filter((r) => r.kind === "fund").map((f) => [f.id, f]));
  const ids = new Set<string>();
  const found: FundLedgerFinding[] = [];
  const faults: FundLedgerFinding[] = [];
  const spent = new Map<string, number>();
  const income = new Map<FundingSource, number>();
  const key = (fund: string, unit: string): string => `${fund}\n${unit}`;
  const allocated = new Map(allocations.allocations.map((a) => [key(a.fund, a.unit), a]));
  entries.forEach((entry, i) => {
    if (ids.has(entry.id)) faults.push(finding("id.duplicate", `/entries/${i}/id`, { id: entry.id }));
    ids.add(entry.id);
    if (!(Number.isSafeInteger(entry.amountFen) && entry.amountFen > 0)) faults.push(finding("money.amount", `/entries/${i}/amountFen`, { id: entry.id }));
    else if (entry.direction === "in") income.set(entry.source, (income.get(entry.source) ?? 0) + entry.amountFen);
    else {
      const fund = funds.get(entry.fund);
      if (!fund) return void found.push(finding("fund.unknown", `/entries/${i}/fund`, { fund: entry.fund }));
      if (fund.purposes && !fund.purposes.includes(entry.purpose)) found.push(finding("fund.purpose", `/entries/${i}/purpose`, { fund: fund.id, purpose: entry.purpose }));
      const account = key(payer(fund, funds).id, entry.unit);
      if (!allocated.has(account)) return void found.push(finding("fund.unitUnknown", `/entries/${i}/unit`, { unit: entry.unit }));
      spent.set(account, (spent.get(account) ?? 0) + entry.amountFen);
    }
  });
  const inFen = totalFen([...income.values()]);
  const outFen = totalFen(entries.flatMap((e) => (e.direction === "out" && Number.isSafeInteger(e.amountFen) ? [e.amountFen] : [])));
  if (inFen === undefined || outFen === undefined) faults.push(finding("money.overflow", "/entries", {}));
  const [fault, ...others] = faults;
  if (fault || inFen === undefined || outFen === undefined) return refuse(fault ?? finding("money.overflow", "/entries", {}), ...others);
  const balances = allocations.allocations.map(({ fund, unit, allocatedFen }) => {
    const spentFen = spent.get(key(fund, unit)) ?? 0;
    if (spentFen > allocatedFen) found.push(finding("fund.overspent", `/allocations/${fund}/${unit}`, { fund, unit, overFen: spentFen - allocatedFen }));
    return { fund, unit, allocatedFen, spentFen, leftFen: allocatedFen - spentFen };
  });
  return accept({ sources: fundingSources.map((source) => ({ source, amountFen: income.get(source) ?? 0 })), inFen, outFen, balances }, found);
}

import { accept, refuse, some, type LocalDate, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import { repeated } from "../repeated.ts";
import { totalFen } from "./fen.ts";
import type { AllocatedFunds } from "./funds.ts";
import { fundingSources, type Fund, type FundingSource, type Incentive } from "./incentive.ts";

/** One movement of money in 分, in or out; what goes out names the fund, the unit and the purpose. */
export type FundLedgerEntry =
  | { readonly id: string; readonly on: LocalDate; readonly direction: "in"; readonly source: FundingSource; readonly amountFen: number }
  | { readonly id: string; readonly on: LocalDate; readonly direction: "out"; readonly fund: string; readonly unit: string; readonly purpose: string; readonly amountFen: number };

/** What came from each source, what each unit has left of each fund, in 分. In and out are conserved: nothing is counted twice. */
export interface FundLedgerSummary {
  readonly sources: readonly { readonly source: FundingSource; readonly amountFen: number }[];
  readonly inFen: number;
  readonly outFen: number;
  readonly balances: readonly { readonly fund: string; readonly unit: string; readonly allocatedFen: number; readonly spentFen: number; readonly leftFen: number }[];
}
/** What `readFundLedger` says of the entries, as a refusal or beside the answer. */
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
 *
 * @example
 * ```ts
 * import { allocateFunds, readFundLedger, type Incentive } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const village: Incentive = { kind: "fund", id: "village", label: { "zh-CN": "村级经费", en: "village fund" }, every: "year", unit: "village", baseFen: 300_000, supplement: "none", purposes: ["publicity"], src: "donge S082" };
 * const allocations = must(allocateFunds([village], { units: { village: ["前村"] } }));
 * const read = readFundLedger([village], allocations, [{ id: "e-1", on: "2026-05-01", direction: "out", fund: "village", unit: "前村", purpose: "banquet", amountFen: 310_000 }]);
 * read.findings.map((f) => f.code); // => ["fund.purpose", "fund.overspent"]
 * must(read).balances.map((b) => [b.unit, b.leftFen]); // => [["前村", -10_000]]
 * ```
 */
export function readFundLedger(rules: readonly Incentive[], allocations: AllocatedFunds, entries: readonly FundLedgerEntry[]): Outcome<FundLedgerSummary, FundLedgerFinding> {
  const faults: readonly FundLedgerFinding[] = [
    ...repeated(entries.map((entry) => entry.id)).map(({ id, at }) => finding("id.duplicate", `/entries/${at}/id`, { id })),
    ...entries.flatMap(({ id, amountFen }, i) => (Number.isSafeInteger(amountFen) && amountFen > 0 ? [] : [finding("money.amount", `/entries/${i}/amountFen`, { id })])),
  ];
  if (some(faults)) return refuse(...faults);
  const amounts = (direction: FundLedgerEntry["direction"]): number | undefined => totalFen(entries.filter((entry) => entry.direction === direction).map((entry) => entry.amountFen));
  const [inFen, outFen] = [amounts("in"), amounts("out")];
  if (inFen === undefined || outFen === undefined) return refuse(finding("money.overflow", "/entries", {}));

  const funds = new Map(rules.filter((r) => r.kind === "fund").map((f) => [f.id, f]));
  const allocated = new Set(allocations.allocations.map((a) => keyOf(a.fund, a.unit)));
  const found: FundLedgerFinding[] = [];
  const spent = new Map<string, number>();
  const income = new Map<FundingSource, number>();
  for (const [i, entry] of entries.entries()) {
    if (entry.direction === "in") {
      income.set(entry.source, (income.get(entry.source) ?? 0) + entry.amountFen);
      continue;
    }
    const fund = funds.get(entry.fund);
    const account = fund && keyOf(payer(fund, funds).id, entry.unit);
    if (fund?.purposes && !fund.purposes.includes(entry.purpose)) found.push(finding("fund.purpose", `/entries/${i}/purpose`, { fund: fund.id, purpose: entry.purpose }));
    if (account === undefined) found.push(finding("fund.unknown", `/entries/${i}/fund`, { fund: entry.fund }));
    else if (!allocated.has(account)) found.push(finding("fund.unitUnknown", `/entries/${i}/unit`, { unit: entry.unit }));
    else spent.set(account, (spent.get(account) ?? 0) + entry.amountFen);
  }
  const balances = allocations.allocations.map(({ fund, unit, allocatedFen }) => {
    const spentFen = spent.get(keyOf(fund, unit)) ?? 0;
    if (spentFen > allocatedFen) found.push(finding("fund.overspent", `/allocations/${fund}/${unit}`, { fund, unit, overFen: spentFen - allocatedFen }));
    return { fund, unit, allocatedFen, spentFen, leftFen: allocatedFen - spentFen };
  });
  return accept({ sources: fundingSources.map((source) => ({ source, amountFen: income.get(source) ?? 0 })), inFen, outFen, balances }, found);
}

const keyOf = (fund: string, unit: string): string => `${fund}\n${unit}`;

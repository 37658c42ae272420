import { accept, refuse, some, type Outcome } from "@fengqiao/model";
import { multiply, rational, rounded } from "../exact/rational.ts";
import { finding, type AssessmentFinding } from "../findings.ts";
import { repeated } from "../repeated.ts";
import { isOpen } from "../shapes.ts";
import { shareValue } from "../share.ts";
import { totalFen } from "./fen.ts";
import type { Fund, Incentive, Withholding } from "./incentive.ts";

/** More money for one unit, by population, workload or the like: who approved it, and why. */
export interface FundSupplement {
  readonly fund: string;
  readonly unit: string;
  readonly amountFen: number;
  readonly reason: string;
  readonly approvedBy: string;
}
/** A decision to keep back part of a unit's fund after a failed yearly assessment. */
export interface WithholdingDecision {
  readonly withholding: string;
  readonly unit: string;
  readonly decidedBy: string;
  readonly reason: string;
  readonly appealUntil: string;
}
/** Who gets something, and what was decided beside the quota. */
export interface FundsInput {
  /** The units by kind, e.g. `{ township: [...], village: [...] }`. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly supplements?: readonly FundSupplement[];
  readonly withheld?: readonly WithholdingDecision[];
}

/** One unit's share of a fund in 分: base + supplements − withheld = allocated. */
export interface AllocatedFund {
  readonly fund: string;
  readonly unit: string;
  readonly baseFen: number;
  readonly supplementFen: number;
  readonly withheldFen: number;
  readonly allocatedFen: number;
  readonly reasons: readonly string[];
}
/** All shares, and what they make together. */
export interface AllocatedFunds {
  readonly allocations: readonly AllocatedFund[];
  readonly totalFen: number;
}
/** What `allocateFunds` refuses. */
export type FundFinding = AssessmentFinding<"money.open" | "money.overflow" | "money.notUpward" | "fund.unknown" | "fund.unitUnknown" | "fund.insideItself" | "fund.twice">;

/**
 * Allocates a year's funds to units. Refuses an open base or share, a supplement where none is allowed or without an upward amount, a unit or
 * fund that is not there, a unit listed twice, and a fund that lies inside itself. A fund inside another one allocates nothing of its own.
 *
 * @example
 * ```ts
 * import { allocateFunds, type Incentive } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const village: Incentive = { kind: "fund", id: "village", label: { "zh-CN": "村级经费", en: "village fund" }, every: "year", unit: "village", baseFen: 300_000, supplement: "upwardOnly", src: "donge S082" };
 * const more = { fund: "village", unit: "前村", amountFen: 50_000, reason: "人口多", approvedBy: "县司法局" };
 * const { allocations, totalFen } = must(allocateFunds([village], { units: { village: ["前村", "后村"] }, supplements: [more] }));
 * allocations.map((a) => [a.unit, a.allocatedFen]); // => [["前村", 350_000], ["后村", 300_000]]
 * totalFen; // => 650_000
 * // a supplement only adds
 * allocateFunds([village], { units: { village: ["前村"] }, supplements: [{ ...more, amountFen: -1 }] }).findings.map((f) => f.code); // => ["money.notUpward"]
 * ```
 */
export function allocateFunds(rules: readonly Incentive[], input: FundsInput): Outcome<AllocatedFunds, FundFinding> {
  const funds = rules.filter((rule) => rule.kind === "fund");
  const faults: readonly FundFinding[] = [...structureFaults(funds), ...inputFaults(rules, funds, input)];
  if (some(faults)) return refuse(...faults);
  const withholdings = new Map(rules.filter((rule) => rule.kind === "withholding").map((w) => [w.id, w]));
  const allocations = funds.filter((fund) => fund.inside === undefined).flatMap((fund) => (input.units[fund.unit] ?? []).map((unit) => allocate(fund, unit, input, withholdings)));
  const total = totalFen(allocations.map((a) => a.allocatedFen));
  return total === undefined ? refuse(finding("money.overflow", "/units", {})) : accept({ allocations, totalFen: total });
}

function allocate(fund: Fund, unit: string, input: FundsInput, withholdings: ReadonlyMap<string, Withholding>): AllocatedFund {
  const supplements = (input.supplements ?? []).filter((s) => s.fund === fund.id && s.unit === unit);
  const decisions = (input.withheld ?? []).filter((d) => d.unit === unit && withholdings.get(d.withholding)?.fund === fund.id);
  const baseFen = isOpen(fund.baseFen) ? 0 : fund.baseFen;
  const supplementFen = supplements.reduce((n, s) => n + s.amountFen, 0);
  const withheldFen = decisions.reduce((n, d) => {
    const share = withholdings.get(d.withholding)?.share ?? 0;
    return n + (isOpen(share) ? 0 : Number(rounded(multiply(shareValue(share), rational(baseFen)), "down")));
  }, 0);
  return { fund: fund.id, unit, baseFen, supplementFen, withheldFen, allocatedFen: baseFen + supplementFen - withheldFen, reasons: [...supplements.map((s) => s.reason), ...decisions.map((d) => d.reason)] };
}

/** From a fund outward, as far as there is something outside it; a fund met twice lies inside itself. */
function structureFaults(funds: readonly Fund[]): readonly FundFinding[] {
  const byId = new Map(funds.map((fund) => [fund.id, fund]));
  return funds.flatMap((fund): FundFinding[] => {
    const seen = new Set([fund.id]);
    for (let outer = fund.inside; outer !== undefined; outer = byId.get(outer)?.inside) {
      if (!byId.has(outer)) return [finding("fund.unknown", `/${fund.id}/inside`, { fund: outer })];
      if (seen.has(outer)) return [finding("fund.insideItself", `/${fund.id}/inside`, { fund: fund.id })];
      seen.add(outer);
    }
    return isOpen(fund.baseFen) && fund.inside === undefined ? [finding("money.open", `/${fund.id}/baseFen`, { incentive: fund.id })] : [];
  });
}

function inputFaults(rules: readonly Incentive[], funds: readonly Fund[], { units, supplements = [], withheld = [] }: FundsInput): readonly FundFinding[] {
  const twice = Object.entries(units).flatMap(([kind, ids]) => repeated(ids).map(({ id, at }) => finding("fund.twice", `/units/${kind}/${at}`, { unit: id })));
  const knownUnit = (fund: Fund | undefined, unit: string): boolean => fund !== undefined && (units[fund.unit] ?? []).includes(unit);
  return [
    ...twice,
    ...supplements.flatMap((s, i): FundFinding[] => {
      const fund = funds.find((f) => f.id === s.fund);
      if (!fund) return [finding("fund.unknown", `/supplements/${i}/fund`, { fund: s.fund })];
      if (!knownUnit(fund, s.unit)) return [finding("fund.unitUnknown", `/supplements/${i}/unit`, { unit: s.unit })];
      return fund.supplement === "none" || !(Number.isSafeInteger(s.amountFen) && s.amountFen > 0) ? [finding("money.notUpward", `/supplements/${i}`, { fund: s.fund, amountFen: s.amountFen })] : [];
    }),
    ...withheld.flatMap((d, i): FundFinding[] => {
      const rule = rules.find((r): r is Withholding => r.kind === "withholding" && r.id === d.withholding);
      if (!rule) return [finding("fund.unknown", `/withheld/${i}/withholding`, { fund: d.withholding })];
      if (isOpen(rule.share)) return [finding("money.open", `/${rule.id}/share`, { incentive: rule.id })];
      if (withheld.findIndex((x) => x.withholding === d.withholding && x.unit === d.unit) < i) return [finding("fund.twice", `/withheld/${i}`, { unit: d.unit })];
      return knownUnit(funds.find((f) => f.id === rule.fund), d.unit) ? [] : [finding("fund.unitUnknown", `/withheld/${i}/unit`, { unit: d.unit })];
    }),
  ];
}

import { accept, localDate, refuse, type LocalDate, type Outcome } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";

/** One edition of a unit's operating fund: from which day, how much a year, why, and who approved it. Editions are added, never changed. */
export interface OperatingFundEdition {
  readonly unit: string;
  readonly from: LocalDate;
  readonly yearlyFen: number;
  readonly reason: string;
  readonly approvedBy: string;
}
/** What `operatingFundOn` refuses. */
export type OperatingFundFinding = AssessmentFinding<"fund.notSet" | "fund.tie" | "money.amount" | "day.invalid">;

/**
 * The edition of a unit's operating fund (运转经费动态调整) that holds on a day: the latest that has begun. Two that begin on the same day
 * are a tie, and before the first one nothing is set; both are refused.
 *
 * @example
 * ```ts
 * import { operatingFundOn } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const first = { unit: "库房沟村", from: "2025-01-01", yearlyFen: 8_000_000, reason: "首次核定", approvedBy: "县财政局" };
 * const second = { ...first, from: "2026-07-01", yearlyFen: 9_200_000, reason: "户数增加" };
 * must(operatingFundOn([first, second], "库房沟村", "2026-06-30")).yearlyFen; // => 8_000_000
 * operatingFundOn([first], "库房沟村", "2024-12-31").findings.map((f) => f.code); // => ["fund.notSet"]
 * ```
 */
export function operatingFundOn(history: readonly OperatingFundEdition[], unit: string, on: LocalDate): Outcome<OperatingFundEdition, OperatingFundFinding> {
  if (!localDate.safeParse(on).success) return refuse(finding("day.invalid", "/on", { value: on }));
  const begun = history.filter((edition) => edition.unit === unit && edition.from <= on).sort((a, b) => (a.from < b.from ? 1 : -1));
  const [current, before] = begun;
  if (!current) return refuse(finding("fund.notSet", "", { unit, on }));
  if (before?.from === current.from) return refuse(finding("fund.tie", "", { unit, on: current.from }));
  if (!(Number.isSafeInteger(current.yearlyFen) && current.yearlyFen >= 0)) return refuse(finding("money.amount", "/yearlyFen", { id: unit }));
  return accept(current);
}

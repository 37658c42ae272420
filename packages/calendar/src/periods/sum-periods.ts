import { inBaseUnit, type Period } from "./period.ts";

/** The sum of periods, or `undefined` where one of them does not convert into another's unit. */
export function sumPeriods(periods: readonly [Period, ...Period[]]): Period | undefined {
  const all = periods.map(inBaseUnit);
  const unit = inBaseUnit(periods[0]).unit;
  return all.every((p) => p.unit === unit) ? { amount: all.reduce((sum, p) => sum + p.amount, 0), unit } : undefined;
}

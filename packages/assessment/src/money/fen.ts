import type { Locale } from "@fengqiao/model";

/** The sum of amounts in 分, or `undefined` where it is no longer an exact whole number. */
export function totalFen(amounts: readonly number[]): number | undefined {
  let sum = 0;
  for (const amount of amounts) {
    sum += amount;
    if (!Number.isSafeInteger(sum)) return undefined;
  }
  return sum;
}

/** An amount shared evenly; the first ones get the 分 that cannot be divided, so nothing is lost and nothing is made. */
export function splitFen<P>(amountFen: number, payees: readonly P[]): readonly (readonly [P, number])[] {
  const each = Math.floor(amountFen / payees.length);
  const rest = amountFen - each * payees.length;
  return payees.map((payee, i) => [payee, each + (i < rest ? 1 : 0)]);
}

/**
 * An amount in 分 as yuan.
 *
 * @example
 * ```ts
 * import { formatFen } from "@fengqiao/assessment";
 *
 * formatFen(18_320_000, "zh-CN"); // => "183,200.00 元"
 * formatFen(-5, "en"); // => "CNY -0.05"
 * ```
 */
export function formatFen(fen: number, locale: Locale): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  const text = `${fen < 0 ? "-" : ""}${yuan}.${digits.slice(-2)}`;
  return locale === "en" ? `CNY ${text}` : `${text} 元`;
}

import type { Locale } from "@fengqiao/model";
import { percentText, type Rounding } from "../exact/rational.ts";
import { shareOf } from "./rate.ts";
import type { RateResult } from "./result.ts";

/** What a text of a rate is made from: a {@link RateResult}, the rate of a tally, or a checklist filled in, with decimals and a rounding. */
export type FormattableRate = Pick<RateResult, "numerator" | "denominator" | "unknown" | "undetermined" | "value" | "decimals" | "rounding">;

function shares({ value, decimals, rounding }: FormattableRate, locale: Locale): string {
  const percent = (n: number, d: number, how: Rounding): string => percentText(shareOf({ numerator: n, denominator: d }), decimals, how);
  switch (value.kind) {
    case "exact":
      return percent(value.numerator, value.denominator, rounding);
    case "range":
      // outward, so that the text never promises more than the counts
      return `${percent(value.low.numerator, value.low.denominator, "down")}–${percent(value.high.numerator, value.high.denominator, "up")}`;
    case "undefinedRate":
      return locale === "en" ? "undefined" : "无从计算";
  }
}

/**
 * A rate as text: the share, rounded as its measure says, and always the counts; a percentage alone does not exist.
 * Where facts are missing the two bounds stand there, rounded outward.
 *
 * @example
 * ```ts
 * import { formatRate, measure, resolutionRate } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const row = (caseId: string, resolved: boolean | null) => ({ caseId, asOf, state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true, resolved } });
 * const { total } = must(measure(resolutionRate, [row("boundary", true), row("wages", false), row("well", null)], { asOf }));
 * formatRate(total, "en"); // => "33.3%–66.7% (1/3, 1 unknown)"
 * formatRate(total, "zh-CN"); // => "33.3%–66.7%（1/3，未知 1）"
 * ```
 */
export function formatRate(rate: FormattableRate, locale: Locale): string {
  const en = locale === "en";
  const counts = [`${rate.numerator}/${rate.denominator}`];
  if (rate.unknown > 0) counts.push(en ? `${rate.unknown} unknown` : `未知 ${rate.unknown}`);
  if (rate.undetermined > 0) counts.push(en ? `${rate.undetermined} undetermined` : `归属未定 ${rate.undetermined}`);
  return en ? `${shares(rate, locale)} (${counts.join(", ")})` : `${shares(rate, locale)}（${counts.join("，")}）`;
}

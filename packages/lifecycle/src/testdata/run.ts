import { chinaCalendar } from "@fengqiao/calendar";
import { must, type Outcome } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import type { Chart } from "../chart/chart.ts";
import { composeChart } from "../compose/compose-chart.ts";
import { lifecycleOf, type Lifecycle } from "../lifecycle.ts";

export { must };

/** The codes of a refusal. */
export function refused(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.ok) throw new Error("it was accepted");
  return outcome.findings.map((found) => found.code);
}

export const chartOf = (chain: Chain): Chart => must(composeChart(chain));
export const lifecycle = (chain: Chain): Lifecycle => lifecycleOf(chartOf(chain), [chinaCalendar()]);

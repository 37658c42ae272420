import { chinaCalendar } from "@fengqiao/calendar";
import { formatFinding, type Outcome } from "@fengqiao/model";
import type { Chain } from "../chain/chain.ts";
import type { Chart } from "../chart/chart.ts";
import { composeChart } from "../compose/compose-chart.ts";
import { lifecycleCatalogue } from "../findings.ts";
import { lifecycleOf, type Lifecycle } from "../lifecycle.ts";

/** The value, or a failing test that says why there is none. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.findings.map((found) => `${found.code}: ${formatFinding(found, "en", [lifecycleCatalogue])}`).join("\n"));
}

/** The codes of a refusal. */
export function refused(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.ok) throw new Error("it was accepted");
  return outcome.findings.map((found) => found.code);
}

export const chartOf = (chain: Chain): Chart => must(composeChart(chain));
export const lifecycle = (chain: Chain): Lifecycle => lifecycleOf(chartOf(chain), [chinaCalendar()]);

import type { DeadlineRule } from "@fengqiao/calendar";
import type { Chain } from "./chain.ts";
import { stepsOf } from "./chain.ts";

/** Time limits of a chain, wherever they stand. */
export function limitsOf(chain: Chain): readonly DeadlineRule[] {
  const { alert, reopening, silence, tellRoutes, within } = chain;
  return [
    ...stepsOf(chain.items).flatMap((step) => [...(step.within === undefined ? [] : [step.within]), ...Object.values(step.limits ?? {})]),
    ...Object.values(alert?.respond ?? {}),
    ...(alert === undefined ? [] : [alert.objection]),
    ...("within" in reopening ? [reopening.within] : []),
    silence.within,
    ...(tellRoutes === undefined ? [] : [tellRoutes]),
    ...(within === undefined ? [] : [within]),
  ];
}

/** Event fields from which some limit of the chain is taken: the person in charge sets it, case by case. */
export function fieldsOf(chain: Chain): ReadonlySet<string> {
  return new Set(limitsOf(chain).flatMap((rule) => ("field" in rule.within ? [rule.within.field] : [])));
}

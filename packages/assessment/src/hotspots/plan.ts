import { labelShape } from "@fengqiao/model";
import * as z from "zod";
import { rational } from "../exact/rational.ts";
import type { MeasuredGroup } from "../measure/result.ts";
import { entryHead } from "../shapes.ts";
import { binomialLowerTail } from "../statistics/tail.ts";

/** The strict shape of a contingency plan as data, for `parseWith`. */
export const contingencyPlanShape = z
  .strictObject({
    ...entryHead,
    area: z.string().min(1).exactOptional(),
    category: z.string().min(1).exactOptional(),
    channel: z.string().min(1).exactOptional(),
    measures: z.array(labelShape).min(1).readonly(),
  })
  .readonly();
/** A plan made in advance for a kind of dispute (前瞻性预案): where it applies and what is done. What is not named applies everywhere. */
export interface ContingencyPlan extends z.infer<typeof contingencyPlanShape> {}

const keys = ["area", "category", "channel"] as const;

/** The plan that fits a cell most closely; of equally close ones the first. */
export function planFor(cell: MeasuredGroup, plans: readonly ContingencyPlan[]): ContingencyPlan | undefined {
  const fits = plans.filter((plan) => keys.every((key) => plan[key] === undefined || plan[key] === cell[key]));
  const closeness = (plan: ContingencyPlan): number => keys.filter((key) => plan[key] !== undefined).length;
  return fits.reduce<ContingencyPlan | undefined>((best, plan) => (best === undefined || closeness(plan) > closeness(best) ? plan : best), undefined);
}

/**
 * Whether a count has fallen beyond chance after a plan: `decreased`, or `notShown` (which is not the same as "had no effect"). Lengths are of the
 * two periods, in any one unit; the test is exact, one-sided, at 5 %.
 *
 * @example
 * ```ts
 * import { effectOfPlan } from "@fengqiao/assessment";
 *
 * effectOfPlan({ count: 40, length: 92 }, { count: 18, length: 92 }); // => "decreased"
 * effectOfPlan({ count: 10, length: 92 }, { count: 8, length: 92 }); // => "notShown"
 * ```
 */
export function effectOfPlan(before: { readonly count: number; readonly length: number }, after: { readonly count: number; readonly length: number }): "decreased" | "notShown" {
  const tail = binomialLowerTail(after.count, before.count + after.count, rational(after.length, before.length + after.length));
  return before.count + after.count > 0 && tail.n * 20n <= tail.d ? "decreased" : "notShown";
}

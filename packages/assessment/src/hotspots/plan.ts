import { labelShape, src } from "@fengqiao/model";
import * as z from "zod";
import { rational } from "../exact/rational.ts";
import type { Group } from "../measure/result.ts";
import { idShape } from "../shapes.ts";
import { binomialLowerTail } from "../statistics/tail.ts";

/** A plan made in advance for a kind of dispute (前瞻性预案): where it applies and what is done. What is not named applies everywhere. */
export const contingencyPlanShape = z
  .strictObject({
    id: idShape,
    label: labelShape,
    area: z.string().min(1).exactOptional(),
    category: z.string().min(1).exactOptional(),
    channel: z.string().min(1).exactOptional(),
    measures: z.array(labelShape).min(1).readonly(),
    src,
  })
  .readonly();
export type ContingencyPlan = z.infer<typeof contingencyPlanShape>;

const keys = ["area", "category", "channel"] as const;

/** The plan that fits a cell most closely; of equally close ones the first. */
export function planFor(cell: Group, plans: readonly ContingencyPlan[]): ContingencyPlan | undefined {
  const fits = plans.filter((plan) => keys.every((key) => plan[key] === undefined || plan[key] === cell[key]));
  const closeness = (plan: ContingencyPlan): number => keys.filter((key) => plan[key] !== undefined).length;
  return fits.reduce<ContingencyPlan | undefined>((best, plan) => (best === undefined || closeness(plan) > closeness(best) ? plan : best), undefined);
}

/**
 * Whether a count has fallen beyond chance after a plan: `decreased`, or `notShown` (which is not the same as "had no effect"). Lengths are of the
 * two periods, in any one unit; the test is exact, one-sided, at 5 %.
 */
export function effectOfPlan(before: { readonly count: number; readonly length: number }, after: { readonly count: number; readonly length: number }): "decreased" | "notShown" {
  const tail = binomialLowerTail(after.count, before.count + after.count, rational(after.length, before.length + after.length));
  return before.count + after.count > 0 && tail.n * 20n <= tail.d ? "decreased" : "notShown";
}

import { finding, type LifecycleFinding } from "../findings.ts";
import { stepsOf, type Chain } from "./chain.ts";

/** Why a segment joins nothing: no such chain, no such step in it, or steps that come in the other order. */
export type SegmentFinding = LifecycleFinding<"segment.chain" | "segment.step" | "segment.order">;

/**
 * Whether every segment among these chains joins where it says: its chain stands among them, is whole and of the same kind, and has
 * the steps between which the segment is, in their order. Paths begin with the chain's id. What one chain can be asked alone,
 * `composeChart` asks.
 *
 * @example
 * ```ts
 * import { checkSegments, plainServiceChain } from "@fengqiao/lifecycle";
 *
 * const desk = { ...plainServiceChain, id: "desk.phone", segment: { of: plainServiceChain.id, after: "receive" } };
 * checkSegments([plainServiceChain, desk]); // => []
 * checkSegments([desk]).map(({ code }) => code); // => ["segment.chain"]
 * ```
 */
export function checkSegments(chains: readonly Chain[]): readonly SegmentFinding[] {
  return chains.flatMap((chain) => segmentOf(chain, chains));
}

function segmentOf({ id, of: kind, segment }: Chain, chains: readonly Chain[]): readonly SegmentFinding[] {
  if (segment === undefined) return [];
  const { of, after, before } = segment;
  const whole = chains.find((chain) => chain.id === of && chain.of === kind && chain.segment === undefined);
  if (whole === undefined) return [finding("segment.chain", `/${id}/segment/of`, { chain: id, of })];
  const steps = stepsOf(whole.items).map((step) => step.id);
  const missing = Object.entries({ after, before }).flatMap(([key, step]) => (step === undefined || steps.includes(step) ? [] : [finding("segment.step", `/${id}/segment/${key}`, { chain: id, of, step })]));
  if (missing.length > 0 || after === undefined || before === undefined) return missing;
  return steps.indexOf(after) < steps.indexOf(before) ? [] : [finding("segment.order", `/${id}/segment`, { chain: id, after, before })];
}

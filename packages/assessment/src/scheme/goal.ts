import { citationsOf, type Src } from "@fengqiao/model";
import { finding, type AssessmentFinding } from "../findings.ts";
import type { Measure } from "../measure/measure.ts";
import { volumeFact } from "./volume.ts";

/** Handling is appraised by whether it is lawful, timely and local; a number of petitions has no goal. */
const NO_GOALS_FOR_VOLUMES: Src = ["petitions 6", "petitions 18", "petitions 39", "petitions 46"];

/** What a measure is refused for where it should carry marks or a target. */
export type GoalFault = AssessmentFinding<"measure.unknown" | "measure.context" | "measure.volume" | "scheme.notRate">;

/** Why a measure cannot be given marks or a target. What is only judged by somebody need not be a rate. */
export function goalFaults(id: string, measures: readonly Measure[], path: string, judged = false): readonly GoalFault[] {
  const measure = measures.find((candidate) => candidate.id === id);
  if (!measure) return [finding("measure.unknown", path, { measure: id })];
  const fact = volumeFact(measure, measures);
  if (fact !== undefined) return [finding("measure.volume", path, { measure: id, fact }, citationsOf(NO_GOALS_FOR_VOLUMES))];
  if (measure.use === "context") return [finding("measure.context", path, { measure: id })];
  return measure.kind === "rate" || judged ? [] : [finding("scheme.notRate", path, { measure: id })];
}

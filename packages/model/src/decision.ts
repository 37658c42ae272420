import { modelFinding, type ModelFinding } from "./findings.ts";
import { epochOf, type Instant } from "./time.ts";

/** Who decided that a record is corrected or a person erased, when and why. None of the three may be missing. */
export interface Decision {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What a decision lacks. */
export function decisionProblem({ by, at, reason }: Decision): ModelFinding<"value.missing" | "value.format"> | undefined {
  if (reason.trim() === "") return modelFinding("value.missing", "/reason", {});
  if (by.trim() === "") return modelFinding("value.missing", "/by", {});
  return Number.isNaN(epochOf(at)) ? modelFinding("value.format", "/at", { format: "datetime", received: at }) : undefined;
}

import type { Cells } from "@fengqiao/criteria";
import type { Contribution } from "../score/result.ts";
import { recutStep, TABLE_STEPS, type Step } from "./step.ts";

/** What runs: the card's fields cut into cells, its characteristics as tables over them, whole numbers throughout. */
export interface Program {
  readonly cells: readonly Cells[];
  readonly asMissing: readonly boolean[];
  readonly steps: readonly Step[];
  readonly initial: number;
  readonly denominator: number;
  /** The cut-offs of all levels but the lowest, ascending. */
  readonly cutOffs: readonly number[];
  /** Whether some points depend on facts within a cell. */
  readonly linear: boolean;
  /** What was decoded of each characteristic so far, by combination of cells; `null` where it has no answer. */
  readonly decoded: readonly Map<number, Contribution | null>[];
}

/** The same card over finer cells, such as those of two cards together. */
export function recut(program: Program, cells: readonly Cells[]): Program {
  const budget = { left: TABLE_STEPS };
  return { ...program, cells, steps: program.steps.map((step) => recutStep(step, cells, budget)), decoded: program.steps.map(() => new Map()) };
}

import type { Cells } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import type { GradeScheme } from "./grade-scheme.ts";
import type { Scorecard } from "./scorecard.ts";
import type { Step } from "./step.ts";

/** A scorecard with its grade scheme, ready to score. Made only by `compileModel`. */
export interface ScoringModel<D extends Dictionary = Dictionary> {
  readonly id: string;
  readonly version: string;
  /** SHA-256 over card, grade scheme and dictionary: what a score depends on, and nothing else. */
  readonly hash: string;
  readonly scorecard: Scorecard<D>;
  readonly gradeScheme: GradeScheme;
  readonly dictionary: D;
  /** All points and scores of a card without linear parts are whole numbers over this denominator; 1 for whole points. */
  readonly denominator: number;
  /** The facts that the card asks for, in the dictionary's order. */
  readonly fields: readonly string[];
}

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
}

const PROGRAM = Symbol("program");
interface Compiled extends ScoringModel {
  readonly [PROGRAM]: Program;
}

export function withProgram<D extends Dictionary>(model: ScoringModel<D>, program: Program): ScoringModel<D> {
  return Object.freeze({ ...model, [PROGRAM]: program });
}

/** The compiled part of a model, for this room only. */
export function programOf<D extends Dictionary>(model: ScoringModel<D>): Program {
  return (model as unknown as Compiled)[PROGRAM];
}

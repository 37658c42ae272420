import type { Dictionary, FactsOf } from "@fengqiao/model";
import type { Cell, Cells } from "@fengqiao/criteria";
import { Diagrams, TooLarge, type Path, type Ref } from "./diagram.ts";
import { programOf, type ScoringModel } from "../compile/model.ts";
import type { Program } from "../compile/program.ts";
import { levelOf } from "../score/answers.ts";

/** Why a whole card cannot be looked at: it outgrew its budget of steps, or its points are not constant within cells. */
export type WholeUnknown = "tooLarge" | "linear";

/** How far to look at a whole card. */
export interface WholeOptions {
  /** Steps of building diagrams; the same for the same card on every machine. Default 5 million (children of nodes), about a second. */
  readonly steps?: number;
}

/** The leaf of records without a score. It stays itself under addition. */
export const NONE = Number.NEGATIVE_INFINITY;

/** A diagram goes one level down for each fact: a card of more is too large, whatever its budget. */
const MOST_FIELDS = 1000;

/** The diagram from cells to scores. */
export interface CardDiagram {
  readonly diagrams: Diagrams;
  readonly scores: Ref;
}

export function diagramsOver(cells: readonly Cells[], { steps = 5_000_000 }: WholeOptions): Diagrams {
  return new Diagrams(cells, steps);
}

export function cardDiagram(program: Program, options: WholeOptions, diagrams = diagramsOver(program.cells, options)): CardDiagram | WholeUnknown {
  if (program.linear) return "linear";
  if (program.cells.length > MOST_FIELDS || program.steps.some((step) => !step.table)) return "tooLarge";
  try {
    let scores = diagrams.leaf(program.initial);
    for (const { slots, strides, table, answers } of program.steps) {
      const points = diagrams.fromTable(slots, strides, (combination) => {
        const own = answers[table?.[combination] ?? -1]?.points;
        return typeof own === "number" ? own : NONE;
      });
      scores = diagrams.combine(scores, points, (x, y) => x + y);
    }
    return { diagrams, scores };
  } catch (error) {
    if (error instanceof TooLarge) return "tooLarge";
    throw error;
  }
}

/** The place of a score among the levels; -1 for no score. */
export const levelAt = (program: Program, score: number): number => (score === NONE ? -1 : levelOf(program, score, program.denominator));

/** A record with what it comes to. */
export interface ScoredWitness<D extends Dictionary = Dictionary> {
  readonly facts: FactsOf<D>;
  /** The cells that lead there; facts that are not named may be anything. */
  readonly cells: { readonly [F in keyof D]?: Cell };
}

/** What records can come to under a card. */
export interface Reach<D extends Dictionary = Dictionary> {
  /** Every level, with a record that reaches it. */
  readonly grades: readonly { readonly id: string; readonly witness?: ScoredWitness<D> }[];
  /** Records without a score although every fact is known, and with some missing. */
  readonly noScore: { readonly allKnown?: ScoredWitness<D>; readonly withMissing?: ScoredWitness<D> };
  /** The least and the greatest score, over the model's denominator. */
  readonly range: readonly [least: number, most: number];
}

/**
 * Which grades some record reaches, and whether some record has no score; exact over all records, or `unknown` with its cause.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, reach } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const whole = reach(model);
 * if ("grades" in whole) {
 *   whole.grades.map((g) => g.id); // => ["yellow", "orange", "red"]
 *   whole.range; // => [0, 132]
 *   whole.noScore; // => {}
 * }
 * ```
 */
export function reach<D extends Dictionary>(model: ScoringModel<D>, options: WholeOptions = {}): Reach<D> | { readonly unknown: WholeUnknown } {
  const program = programOf(model);
  const card = cardDiagram(program, options);
  if (typeof card === "string") return { unknown: card };
  const { diagrams, scores } = card;
  const reached = [...diagrams.reached(scores)].filter((s) => s !== NONE);
  const witness = (wanted: (s: number) => boolean, missing = true): { witness?: ScoredWitness<D> } => {
    const path = diagrams.path(scores, wanted, missing);
    return path ? { witness: asWitness<D>(path) } : {};
  };
  const { witness: allKnown } = witness((s) => s === NONE, false);
  const { witness: withMissing } = witness((s) => s === NONE);
  return {
    grades: model.gradeScheme.levels.map(({ id }, level) => ({ id, ...witness((s) => levelAt(program, s) === level) })),
    noScore: { ...(allKnown && { allKnown }), ...(withMissing && { withMissing }) },
    range: [reached.reduce((a, b) => Math.min(a, b), Infinity), reached.reduce((a, b) => Math.max(a, b), -Infinity)],
  };
}

export function asWitness<D extends Dictionary>({ facts, cells }: Path): ScoredWitness<D> {
  return { facts: facts as FactsOf<D>, cells };
}

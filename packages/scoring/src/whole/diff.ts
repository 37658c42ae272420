import { cellsOf } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import { TooLarge } from "./diagram.ts";
import type { GradeScheme } from "../card/grade-scheme.ts";
import { programOf, type ScoringModel } from "../compile/model.ts";
import { recut, type Program } from "../compile/program.ts";
import { asWitness, cardDiagram, diagramsOver, levelAt, NONE, type ScoredWitness, type WholeOptions, type WholeUnknown } from "./whole-card.ts";

/** Records that one model grades otherwise than the other; `null` where there is no score. */
export interface GradeMove<D extends Dictionary = Dictionary> {
  readonly from: string | null;
  readonly to: string | null;
  /** One of them. */
  readonly witness: ScoredWitness<D>;
}

/** The difference of two models. */
export interface ModelDiff<D extends Dictionary = Dictionary> {
  /** Every pair of grades between which some record moves; empty if no record is graded otherwise. */
  readonly moves: readonly GradeMove<D>[];
  /** A record with another score, be its grade the same or not. */
  readonly otherScore?: ScoredWitness<D>;
}

/**
 * What a change of a card or of its grades does, exact over all records: which grade moves to which, each with a record. Both models are
 * of one dictionary. `unknown` where a card is too large or has linear parts.
 *
 * @example
 * ```ts
 * import { compileModel, diffModels, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const levels = disputeGradeScheme.levels.map((level) => (level.id === "orange" ? { ...level, from: 15 } : level));
 * const stricter = must(compileModel(disputeFactDictionary, disputeRiskScorecard, { ...disputeGradeScheme, levels }));
 * const diff = diffModels(model, stricter);
 * if ("moves" in diff) diff.moves.map(({ from, to }) => [from, to]); // => [["yellow", "orange"]]
 * ```
 */
export function diffModels<D extends Dictionary>(before: ScoringModel<D>, after: ScoringModel<NoInfer<D>>, options: WholeOptions = {}): ModelDiff<D> | { readonly unknown: WholeUnknown } {
  const [a, b] = [programOf(before), programOf(after)];
  const predicates = [a, b].flatMap((p) => p.steps.flatMap((s) => s.characteristic.attributes.map((attribute) => attribute.predicate)));
  const cells = cellsOf(before.dictionary, predicates);
  const diagrams = diagramsOver(cells, options);
  const [first, second] = [cardDiagram(recut(a, cells), options, diagrams), cardDiagram(recut(b, cells), options, diagrams)];
  if (typeof first === "string") return { unknown: first };
  if (typeof second === "string") return { unknown: second };
  try {
    const levels = diagrams.combine(first.scores, second.scores, (x, y) => pairOf(levelAt(a, x), levelAt(b, y)));
    const changed = diagrams.combine(first.scores, second.scores, (x, y) => Number(!same(x, a, y, b)));
    const moves = [...diagrams.reached(levels)]
      .sort((x, y) => x - y)
      .flatMap((pair): GradeMove<D>[] => {
        const [from, to] = [gradeAt(before.gradeScheme, Math.floor(pair / WIDTH) - 1), gradeAt(after.gradeScheme, (pair % WIDTH) - 1)];
        const path = from === to ? undefined : diagrams.path(levels, (x) => x === pair);
        return path ? [{ from, to, witness: asWitness<D>(path) }] : [];
      });
    const other = diagrams.path(changed, (x) => x === 1);
    return { moves, ...(other && { otherScore: asWitness<D>(other) }) };
  } catch (error) {
    if (error instanceof TooLarge) return { unknown: "tooLarge" };
    throw error;
  }
}

const WIDTH = 4096;
const pairOf = (from: number, to: number): number => (from + 1) * WIDTH + to + 1;
const gradeAt = ({ levels }: GradeScheme, level: number): string | null => levels[level]?.id ?? null;

/** Whether two scores over their own denominators are one number. */
function same(x: number, a: Program, y: number, b: Program): boolean {
  if (x === NONE || y === NONE) return x === y;
  return BigInt(x) * BigInt(b.denominator) === BigInt(y) * BigInt(a.denominator);
}

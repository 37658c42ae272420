import { cellOf, type Cell, type Cells, type Fact } from "@fengqiao/criteria";
import type { Dictionary, FactsOf } from "@fengqiao/model";
import { programOf, type ScoringModel } from "../compile/model.ts";
import { score } from "../score/score.ts";
import { partsOf, type Part } from "./turning-points.ts";

/** One fact, were it otherwise, and what the score would be. */
export interface ScoreChange<D extends Dictionary = Dictionary> {
  readonly field: keyof D & string;
  /** Where the fact would lie. */
  readonly to: Cell;
  /** One value there. */
  readonly example: boolean | string | number;
  /** Over the denominator of a result; `null` where there would be none. */
  readonly score: number | null;
  readonly grade: string | null;
}

/**
 * Every change of one known fact that would change the grade: nothing is sampled, nothing left out. What the dictionary says of a fact
 * is respected: one that never changes is not changed, one that only grows is not reduced, and no fact becomes unknown. Where points are
 * linear in a fact, the value at which the grade turns is solved for.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, must, singleChanges } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * // a calm dispute: which one fact, were it otherwise, would make it orange or red?
 * singleChanges(model, { threat: false, policeCalls: 1, failedAttempts: 1 }).map((c) => [c.field, c.example, c.grade]); // => [["threat", true, "orange"]]
 * ```
 */
export function singleChanges<D extends Dictionary>(model: ScoringModel<D>, facts: FactsOf<D>): readonly ScoreChange<D>[] {
  const now = score(model, facts).grade ?? null;
  const program = programOf(model);
  const values = facts as Readonly<Record<string, Fact | undefined>>;
  return program.cells.flatMap((cells, slot) => {
    const current = values[cells.field] ?? null;
    const here = cellOf(cells, current) ?? -1;
    const parts = cells.examples.flatMap((_, cell): readonly Part[] => {
      if (cell !== here) return mayBecome(cells, here, cell) ? partsOf(program, slot, cell, values) : [];
      if (typeof current !== "number" || cells.definition.changes === "never") return [];
      return partsOf(program, slot, cell, values, cells.definition.changes === "up" ? current : undefined);
    });
    return parts.map((part) => outcome(model, facts, cells, part)).filter((change) => change.grade !== now);
  });
}

/** What a missing fact could turn out to be, with what would then be. */
export interface Learning<D extends Dictionary = Dictionary> {
  readonly field: keyof D & string;
  readonly outcomes: readonly ScoreChange<D>[];
  /** Whether some outcome has another grade than there is now: then it should be found out. */
  readonly decides: boolean;
}

/**
 * What learning each missing fact would change: a change of knowledge and not of the world, and therefore a list of its own.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, learning, must } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const open = learning(model, { threat: true, policeCalls: 3, failedAttempts: 1 });
 * // an orange dispute: whether somebody was hurt or has a weapon should be found out
 * open.filter((l) => l.decides).map((l) => l.field); // => ["injury", "weapon"]
 * ```
 */
export function learning<D extends Dictionary>(model: ScoringModel<D>, facts: FactsOf<D>): readonly Learning<D>[] {
  const now = score(model, facts).grade ?? null;
  const program = programOf(model);
  const values = facts as Readonly<Record<string, Fact | undefined>>;
  return program.cells.flatMap((cells, slot): readonly Learning<D>[] => {
    if ((values[cells.field] ?? null) !== null) return [];
    const outcomes = cells.examples.flatMap((_, cell) => partsOf(program, slot, cell, values)).map((part) => outcome(model, facts, cells, part));
    return [{ field: cells.field, outcomes, decides: outcomes.some((change) => change.grade !== now) }];
  });
}

function outcome<D extends Dictionary>(model: ScoringModel<D>, facts: FactsOf<D>, { field }: Cells, { to, example }: Part): ScoreChange<D> {
  const result = score(model, { ...facts, [field]: example });
  return { field, to, example, score: result.score ?? null, grade: result.grade ?? null };
}

/** Whether a known fact may come to lie in another cell. Knowledge is neither lost nor won here. */
export function mayBecome({ definition }: Cells, from: number, to: number): boolean {
  if (to === 0 || from <= 0 || definition.changes === "never") return false;
  return definition.changes === "freely" || definition.kind === "code" || to > from;
}

import { describeCell, type Cell } from "@fengqiao/criteria";
import type { Dictionary, FactsOf } from "@fengqiao/model";
import { mayBecome } from "./change.ts";
import { cellsIn, treated } from "../score/answers.ts";
import { programOf, type ScoringModel } from "../compile/model.ts";
import { cardDiagram, levelAt, type WholeOptions, type WholeUnknown } from "./whole-card.ts";

/** A fact to be otherwise. */
export interface ChangedFact<D extends Dictionary = Dictionary> {
  readonly field: keyof D & string;
  readonly to: Cell;
  readonly example: boolean | string | number;
}
/** A cheapest way to a grade. */
export interface FewestChanges<D extends Dictionary = Dictionary> {
  /** The sum of the costs of the changed facts; with the default costs, how many there are. */
  readonly cost: number;
  readonly changes: readonly ChangedFact<D>[];
}

/** What changes cost, and how far to look. */
export interface FewestOptions<D extends Dictionary = Dictionary> extends WholeOptions {
  /** What changing a fact costs: 1 by default, Infinity where it is out of the question. */
  readonly costs?: { readonly [F in keyof D]?: number };
}

/**
 * The fewest changes of known facts that lead to a grade: a shortest path through the whole card, so there is none shorter. It respects
 * what may change, as `singleChanges` does. `null` where no changes lead there; `unknown` where the card is too large or has linear parts.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, fewestChanges, must } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const way = fewestChanges(model, { threat: false, policeCalls: 0 }, "orange");
 * if (way !== null && "cost" in way) way.changes.map((c) => [c.field, c.example]); // => [["threat", true], ["policeCalls", 1]]
 * ```
 */
export function fewestChanges<D extends Dictionary>(model: ScoringModel<D>, facts: FactsOf<D>, grade: string, options: FewestOptions<NoInfer<D>> = {}): FewestChanges<D> | null | { readonly unknown: WholeUnknown } {
  const program = programOf(model);
  const level = model.gradeScheme.levels.findIndex((l) => l.id === grade);
  const card = cardDiagram(program, options);
  if (typeof card === "string") return { unknown: card };
  const here = cellsIn(program, facts);
  const costs = options.costs as Readonly<Record<string, number | undefined>> | undefined;
  const stays = (place: number, cell: number): boolean => cell === treated(program, here, place);
  const cost = (place: number, cell: number): number => {
    const cells = program.cells[place];
    if (stays(place, cell)) return 0;
    const now = here[place] ?? -1;
    return cells && mayBecome(cells, now, cell) ? (costs?.[cells.field] ?? 1) : Infinity;
  };
  const found = card.diagrams.cheapest(card.scores, (s) => levelAt(program, s) === level, cost);
  if (!found) return null;
  const changes = [...found.cells].flatMap(([place, cell]): ChangedFact<D>[] => {
    const cells = program.cells[place];
    const example = cells?.examples[cell] ?? null;
    return cells && example !== null && !stays(place, cell) ? [{ field: cells.field, to: describeCell(cells, cell), example }] : [];
  });
  return { cost: found.cost, changes };
}

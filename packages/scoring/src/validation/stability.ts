import { accept, refuse, type Dictionary, type FactsOf, type Outcome } from "@fengqiao/model";
import { answerAt, cellsIn } from "../score/answers.ts";
import { finding, type ScoringFinding } from "../findings.ts";
import { programOf, type ScoringModel } from "../compile/model.ts";
import { chiSquare, type Confidence } from "./interval.ts";

/** How far two populations lie apart over the same bands. */
export interface Stability {
  /** The population stability index: the sum over bands of (after - before) · ln(after / before), in shares. */
  readonly psi: number;
  /** What chance alone would give two samples of this size from one population; a smaller index says nothing. */
  readonly chance: number;
  readonly drifted: boolean;
}

/**
 * Compares two populations by the numbers in each band. An empty band counts as half a case, so that the index stays finite. The usual
 * rules of thumb (0.1, 0.25) do not know the size of the samples; `chance` does.
 *
 * Refuses: `bands.differ`, where the lists differ in length or a population is empty.
 *
 * @example
 * ```ts
 * import { must, stability } from "@fengqiao/scoring";
 *
 * const moved = must(stability([80, 15, 5], [60, 25, 15]));
 * [moved.psi.toFixed(3), moved.chance.toFixed(3), moved.drifted]; // => ["0.218", "0.119", true]
 * ```
 */
export function stability(before: readonly number[], after: readonly number[], confidence: Confidence = 0.95): Outcome<Stability, ScoringFinding<"bands.differ">> {
  const [n, m] = [sum(before), sum(after)];
  if (before.length !== after.length || !(n > 0) || !(m > 0)) return refuse(finding("bands.differ", "", { before: before.length, after: after.length }));
  const used = before.flatMap((count, i) => (count > 0 || (after[i] ?? 0) > 0 ? [[count, after[i] ?? 0] as const] : []));
  const psi = sum(used.map(([b, a]) => [Math.max(b, 0.5) / n, Math.max(a, 0.5) / m] as const).map(([b, a]) => (a - b) * Math.log(a / b)));
  const chance = used.length < 2 ? 0 : chiSquare(used.length - 1, confidence) * (1 / n + 1 / m);
  return accept({ psi, chance, drifted: psi > chance });
}

/** How one characteristic's answers moved between two populations. */
export interface CharacteristicDrift extends Stability {
  readonly characteristic: string;
  /** Records for each attribute in order, then by `whenMissing`, by `whenOutOfRange` (where the card has them), and without an answer. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * The drift of every characteristic of a card between two populations of records.
 *
 * @example
 * ```ts
 * import { compileModel, disputeFactDictionary, disputeGradeScheme, disputeRiskScorecard, drift, must } from "@fengqiao/scoring";
 *
 * const model = must(compileModel(disputeFactDictionary, disputeRiskScorecard, disputeGradeScheme));
 * const year = (threats: number) => Array.from({ length: 100 }, (_, i) => ({ threat: i < threats, policeCalls: 0 }));
 * must(drift(model, year(15), year(40))).filter((d) => d.drifted).map((d) => d.characteristic); // => ["threat"]
 * ```
 */
export function drift<D extends Dictionary>(model: ScoringModel<D>, before: readonly FactsOf<D>[], after: readonly FactsOf<D>[], confidence: Confidence = 0.95): Outcome<readonly CharacteristicDrift[], ScoringFinding<"bands.differ">> {
  if (before.length === 0 || after.length === 0) return refuse(finding("bands.differ", "", { before: before.length, after: after.length }));
  const [a, b] = [answerCounts(model, before), answerCounts(model, after)];
  return accept(
    model.scorecard.characteristics.flatMap(({ name }, k): CharacteristicDrift[] => {
      const [own, other] = [a[k] ?? [], b[k] ?? []];
      const compared = stability(own, other, confidence);
      return compared.ok ? [{ characteristic: name, before: own, after: other, ...compared.value }] : [];
    }),
  );
}

function answerCounts<D extends Dictionary>(model: ScoringModel<D>, records: readonly FactsOf<D>[]): readonly (readonly number[])[] {
  const program = programOf(model);
  const counts = program.steps.map((step) => new Array<number>(step.answers.length + 1).fill(0));
  for (const record of records) {
    const cells = cellsIn(program, record);
    program.steps.forEach((step, k) => {
      const answer = answerAt(program, step, cells);
      const own = counts[k];
      const at = answer < 0 ? step.answers.length : answer;
      if (own) own[at] = (own[at] ?? 0) + 1;
    });
  }
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

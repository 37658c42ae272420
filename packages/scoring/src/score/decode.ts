import { describeCell, type Cells } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import { answerAt, answerOf, combinationOf, OUTSIDE, treated } from "./answers.ts";
import type { ExactPoints } from "../card/exact.ts";
import { finding } from "../findings.ts";
import { programOf, type ScoringModel } from "../compile/model.ts";
import type { Program } from "../compile/program.ts";
import type { Contribution, Evidence, ScoreFinding } from "./result.ts";
import { cellIn, type Answer, type Step } from "../compile/step.ts";

/** The contributions of a card without linear parts. Those of one combination of cells are one value, made when it is first read. */
export function contributionsOf(model: ScoringModel, cells: ArrayLike<number>): readonly Contribution[] {
  const program = programOf(model);
  const contributions: Contribution[] = [];
  for (let k = 0; k < program.steps.length; k++) {
    const step = program.steps[k];
    const memo = program.decoded[k];
    if (!step || !memo) continue;
    const combination = combinationOf(program, step, cells);
    if (combination < 0) continue;
    let contribution = memo.get(combination);
    if (contribution === undefined) {
      const answer = step.answers[answerOf(step, combination)];
      contribution = answer && typeof answer.points === "number" ? contributionOf(model, step, answer, answer.points, step.baseline, combination) : null;
      memo.set(combination, contribution);
    }
    if (contribution) contributions.push(contribution);
  }
  return contributions;
}

/** The contributions of one record to a card with linear parts. */
export function exactContributions(model: ScoringModel, cells: ArrayLike<number>, exact: ExactPoints): readonly Contribution[] {
  const program = programOf(model);
  return program.steps.flatMap((step, k): readonly Contribution[] => {
    const combination = combinationOf(program, step, cells);
    const answer = step.answers[answerOf(step, combination)];
    return answer ? [contributionOf(model, step, answer, exact.points[k] ?? 0, exact.baselines[k] ?? 0, combination)] : [];
  });
}

function contributionOf(model: ScoringModel, step: Step, { by, attribute, reasonCode }: Answer, points: number, baseline: number, combination: number): Contribution {
  const { name, label, attributes } = step.characteristic;
  const attributeLabel = attributes[attribute ?? -1]?.label;
  const sign = reasonSign(model);
  const evidence = step.cells.map((own, j) => evidenceOf(own, cellIn(combination, step.strides[j] ?? 1, own.examples.length), model.dictionary));
  return Object.freeze({
    characteristic: name,
    ...(label && { label }),
    by,
    ...(attribute !== undefined && { attribute }),
    ...(attributeLabel && { attributeLabel }),
    points,
    ...(reasonCode !== undefined && sign !== 0 && { reasonCode, difference: sign > 0 ? points - baseline : baseline - points }),
    evidence,
  });
}

/** PMML: `pointsBelow` counts what lies below the baseline as a reason and is the default; 0 where no reason codes are used. */
function reasonSign({ scorecard }: ScoringModel): 1 | -1 | 0 {
  if (scorecard.useReasonCodes === false) return 0;
  return scorecard.reasonCodeAlgorithm === "pointsAbove" ? 1 : -1;
}

function evidenceOf(cells: Cells, cell: number, dictionary: Dictionary): Evidence {
  const from = (dictionary[cells.field] as { from?: { of?: unknown } } | undefined)?.from?.of;
  return { field: cells.field, cell: describeCell(cells, cell), ...(typeof from === "string" && { from }) };
}

export function missingIn(program: Program, cells: ArrayLike<number>): readonly string[] {
  return program.cells.flatMap(({ field }, slot) => (treated(program, cells, slot) === 0 ? [field] : []));
}

/** What a value outside the dictionary and a characteristic without an answer mean for the score. */
export function findingsIn(program: Program, cells: ArrayLike<number>): readonly ScoreFinding[] {
  const invalid = program.cells.flatMap(({ field }, slot): ScoreFinding[] => {
    if (cells[slot] !== OUTSIDE) return [];
    return [finding(program.asMissing[slot] ? "score.factTakenAsMissing" : "score.factInvalid", `/${field}`, { field })];
  });
  const unanswered = program.steps.flatMap((step, k): ScoreFinding[] => {
    if (answerAt(program, step, cells) >= 0 || step.slots.some((slot) => treated(program, cells, slot) === OUTSIDE)) return [];
    const missing = step.cells.flatMap(({ field }, j) => (treated(program, cells, step.slots[j] ?? 0) === 0 ? [field] : []));
    return [finding("characteristic.noMatch", `/characteristics/${k}`, { characteristic: step.characteristic.name, missing })];
  });
  return [...invalid, ...unanswered];
}

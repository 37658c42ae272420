import type { Fact } from "@fengqiao/criteria";
import { answerAt } from "./answers.ts";
import { add, commonDenominator, exactly, multiply, ratio, ZERO, type ExactPoints, type Ratio } from "../card/exact.ts";
import type { Program } from "../compile/program.ts";
import type { Linear } from "../card/scorecard.ts";

/**
 * Scores a record in exact fractions. `undefined` where a characteristic has no answer; `"notExact"` where the whole numbers
 * would leave the exact range.
 */
export function exactPoints(program: Program, cells: ArrayLike<number>, facts: Readonly<Record<string, Fact | undefined>>): ExactPoints | "notExact" | undefined {
  const whole = (x: number): Ratio => ratio(BigInt(x), BigInt(program.denominator));
  const points: Ratio[] = [];
  for (const step of program.steps) {
    const answer = step.answers[answerAt(program, step, cells)];
    if (!answer) return undefined;
    points.push(typeof answer.points === "number" ? whole(answer.points) : valueOf(answer.points, facts));
  }
  const initial = whole(program.initial);
  const baselines = program.steps.map((step) => whole(step.baseline));
  const score = points.reduce(add, initial);
  const denominator = commonDenominator([initial, ...points, ...baselines]);
  const over = ({ n, d }: Ratio): number => Number((n * denominator) / d);
  const exact = { score: over(score), denominator: Number(denominator), initial: over(initial), points: points.map(over), baselines: baselines.map(over) };
  const numbers = [exact.score, exact.denominator, exact.initial, ...exact.points, ...exact.baselines];
  return numbers.every(Number.isSafeInteger) ? exact : "notExact";
}

function valueOf({ constant, terms }: Linear, facts: Readonly<Record<string, Fact | undefined>>): Ratio {
  return terms.reduce((sum, { field, coefficient }) => {
    const value = facts[field];
    return typeof value === "number" ? add(sum, multiply(exactly(coefficient), exactly(value))) : sum;
  }, add(ZERO, exactly(constant)));
}

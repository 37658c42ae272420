import { cellOf } from "@fengqiao/criteria";
import type { Program } from "../compile/program.ts";
import { exampleOf, type Step } from "../compile/step.ts";

/** What a record is to a program: for each field its cell, or this for a value outside the dictionary. */
export const OUTSIDE = -1;

/** The cells of a record. */
export function cellsIn(program: Program, facts: Readonly<Record<string, unknown>>): readonly number[] {
  return program.cells.map((c) => cellOf(c, facts[c.field]) ?? OUTSIDE);
}

/** The cell as the card treats it: a value outside the dictionary may be taken as missing. */
export const treated = (program: Program, cells: ArrayLike<number>, slot: number): number => {
  const cell = cells[slot] ?? OUTSIDE;
  return cell === OUTSIDE && program.asMissing[slot] ? 0 : cell;
};

/** The combination of cells in which a characteristic sees a record; -1 where one of its facts is outside the dictionary. */
export function combinationOf(program: Program, { slots, strides }: Step, cells: ArrayLike<number>): number {
  let combination = 0;
  for (let j = 0; j < slots.length; j++) {
    const cell = treated(program, cells, slots[j] ?? 0);
    if (cell === OUTSIDE) return -1;
    combination += cell * (strides[j] ?? 1);
  }
  return combination;
}

export function answerOf(step: Step, combination: number): number {
  if (combination < 0) return -1;
  return step.table ? (step.table[combination] ?? -1) : step.answerOf(exampleOf(step.cells, combination));
}

/** Which answer a characteristic comes to; -1 for none. */
export function answerAt(program: Program, step: Step, cells: ArrayLike<number>): number {
  return answerOf(step, combinationOf(program, step, cells));
}

/** The score of a card without linear parts; `undefined` where some characteristic has no answer. */
export function sumOf(program: Program, cells: ArrayLike<number>): number | undefined {
  let sum = program.initial;
  for (const step of program.steps) {
    const points = step.answers[answerAt(program, step, cells)]?.points;
    if (typeof points !== "number") return undefined;
    sum += points;
  }
  return sum;
}

/** The place of a score among the levels: how many cut-offs are at or below it. */
export function levelOf(program: Program, score: number, denominator: number): number {
  if (denominator === program.denominator) return program.cutOffs.filter((cutOff) => cutOff <= score).length;
  const [s, d] = [BigInt(score) * BigInt(program.denominator), BigInt(denominator)];
  return program.cutOffs.filter((cutOff) => BigInt(cutOff) * d <= s).length;
}

import { cellOf, describeCell, type Cells } from "@fengqiao/criteria";
import type { Dictionary } from "@fengqiao/model";
import { finding } from "./findings.ts";
import type { ExactPoints } from "./exact.ts";
import type { Program } from "./program.ts";
import type { Contribution, Evidence, ScoreFinding } from "./result.ts";
import { exampleOf, type Step } from "./step.ts";

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

/** Which answer a characteristic comes to; -1 for none. */
export function answerAt(program: Program, { cells: own, slots, strides, table, answerOf }: Step, cells: ArrayLike<number>): number {
  let combination = 0;
  for (let j = 0; j < slots.length; j++) {
    const cell = treated(program, cells, slots[j] ?? 0);
    if (cell === OUTSIDE) return -1;
    combination += cell * (strides[j] ?? 1);
  }
  return table ? (table[combination] ?? -1) : answerOf(exampleOf(own, combination));
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

export function contributionsOf(program: Program, dictionary: Dictionary, cells: ArrayLike<number>, sign: 1 | -1 | 0, exact?: ExactPoints): readonly Contribution[] {
  return program.steps.flatMap((step, k): Contribution[] => {
    const answer = step.answers[answerAt(program, step, cells)];
    const points = exact ? exact.points[k] : answer?.points;
    if (!answer || typeof points !== "number") return [];
    const { by, attribute, reasonCode } = answer;
    const { name, label } = step.characteristic;
    const shown = label ?? step.characteristic.attributes[attribute ?? -1]?.label;
    const baseline = exact ? (exact.baselines[k] ?? 0) : step.baseline;
    return [
      {
        characteristic: name,
        ...(shown && { label: shown }),
        by,
        ...(attribute !== undefined && { attribute }),
        points,
        ...(reasonCode !== undefined && sign !== 0 && { reasonCode, difference: sign * (points - baseline) }),
        evidence: step.cells.map((own, j) => evidenceOf(own, treated(program, cells, step.slots[j] ?? 0), dictionary)),
      },
    ];
  });
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
    return [finding(program.asMissing[slot] ? "fact.takenAsMissing" : "fact.invalid", `/${field}`, { field })];
  });
  const unanswered = program.steps.flatMap((step, k): ScoreFinding[] => {
    if (answerAt(program, step, cells) >= 0 || step.slots.some((slot) => treated(program, cells, slot) === OUTSIDE)) return [];
    const missing = step.cells.flatMap(({ field }, j) => (treated(program, cells, step.slots[j] ?? 0) === 0 ? [field] : []));
    return [finding("characteristic.noMatch", `/characteristics/${k}`, { characteristic: step.characteristic.name, missing })];
  });
  return [...invalid, ...unanswered];
}

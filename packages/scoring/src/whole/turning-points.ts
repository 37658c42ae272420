import { describeCell, describeRange, nextUp, rangeOf, type Cell, type Cells, type Fact } from "@fengqiao/criteria";
import { answerAt, cellsIn } from "../score/answers.ts";
import { add, compare, divide, exactly, multiply, ratio, subtract, ZERO, type Ratio } from "../card/exact.ts";
import type { Program } from "../compile/program.ts";

/** A part of a cell in which a record's grade stays the same, with one value of it. */
export interface Part {
  readonly to: Cell;
  readonly example: boolean | string | number;
}
type Facts = Readonly<Record<string, Fact | undefined>>;

/**
 * The parts into which the grade divides a cell of one field, all other facts staying as they are: one, unless points are linear in
 * the field; then the values at which the score passes a cut-off are solved for, exactly. Values below `atLeast` are left out.
 */
export function partsOf(program: Program, slot: number, cell: number, facts: Facts, atLeast = -Infinity): readonly Part[] {
  const cells = program.cells[slot];
  const example = cells?.examples[cell];
  if (!cells || example === null || example === undefined) return [];
  const line = typeof example === "number" ? lineOf(program, cells, slot, cell, facts) : undefined;
  if (!line || typeof example !== "number") return [{ to: describeCell(cells, cell), example }];

  const { definition, cuts } = cells;
  const whole = definition.kind === "integer";
  const [, most] = rangeOf(definition);
  const declared = definition.kind === "integer" || definition.kind === "decimal" ? (definition.min ?? -Infinity) : -Infinity;
  const [lower = declared, upper] = [cuts[cell - 2], cuts[cell - 1]];
  const from = Math.max(lower, atLeast);
  const turns = program.cutOffs.map((cutOff) => turnOf(line, ratio(BigInt(cutOff), BigInt(program.denominator)), whole)).filter((x) => x !== undefined && x > from && x <= most && x < (upper ?? Infinity));
  const starts = [from, ...new Set(turns as readonly number[])].sort((a, b) => a - b);
  return starts.map((start, i): Part => {
    const below = starts[i + 1] ?? upper;
    return { to: describeRange(definition, Number.isFinite(start) ? start : undefined, below), example: Number.isFinite(start) ? roundest(start, below) : below !== undefined && example >= below ? below - 1 : example };
  });
}

/** The value with the fewest decimals that is at or above a start and below an end. */
function roundest(start: number, below = Infinity): number {
  for (let unit = 1; unit <= 1e15; unit *= 10) {
    const rounded = Math.ceil(start * unit) / unit;
    if (rounded >= start && rounded < below) return rounded;
  }
  return start;
}

/** A score as `a + b · x` of one fact. */
interface Line {
  readonly a: Ratio;
  readonly b: Ratio;
}

/** The score as a line within a cell; `undefined` where the fact moves nothing or there is no score. */
function lineOf(program: Program, cells: Cells, slot: number, cell: number, facts: Facts): Line | undefined {
  const at = cellsIn(program, facts).map((own, i) => (i === slot ? cell : own));
  let a = ratio(BigInt(program.initial), BigInt(program.denominator));
  let b = ZERO;
  for (const step of program.steps) {
    const answer = step.answers[answerAt(program, step, at)];
    if (!answer) return undefined;
    if (typeof answer.points === "number") a = add(a, ratio(BigInt(answer.points), BigInt(program.denominator)));
    else {
      a = add(a, exactly(answer.points.constant));
      for (const { field, coefficient } of answer.points.terms) {
        const value = facts[field];
        if (field === cells.field) b = add(b, exactly(coefficient));
        else if (typeof value === "number") a = add(a, multiply(exactly(coefficient), exactly(value)));
      }
    }
  }
  return b.n === 0n ? undefined : { a, b };
}

/** The least value at which the score has passed a cut-off: reached it where the line rises, fallen below it where it falls. */
function turnOf({ a, b }: Line, cutOff: Ratio, whole: boolean): number | undefined {
  const exact = divide(subtract(cutOff, a), b);
  const passed = (x: number): boolean => {
    const side = compare(exactly(x), exact);
    return b.n > 0n ? side >= 0 : side > 0;
  };
  let x = Number(exact.n) / Number(exact.d);
  if (!Number.isFinite(x) || (whole && !Number.isSafeInteger(Math.round(x)))) return undefined;
  if (whole) x = Math.round(x);
  const next = whole ? (y: number): number => y + 1 : nextUp;
  const previous = whole ? (y: number): number => y - 1 : (y: number): number => -nextUp(-y);
  while (passed(previous(x))) x = previous(x);
  while (!passed(x)) x = next(x);
  return x;
}

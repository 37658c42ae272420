import { evaluator, fieldsOf, TRUE, type Cells, type Fact } from "@fengqiao/criteria";
import type { Exact } from "../card/exact.ts";
import { isLinear, type Characteristic, type Linear } from "../card/scorecard.ts";

/** What a characteristic may come to: one of its attributes or one of its treatments. */
export interface Answer {
  readonly by: "attribute" | "whenMissing" | "whenOutOfRange";
  /** The place of the attribute. */
  readonly attribute?: number;
  /** Over the model's denominator, or a linear expression. */
  readonly points: number | Linear;
  readonly reasonCode?: string;
}

/** A characteristic as a table over the cells of its fields: first match is decided here, once, for every record. */
export interface Step {
  readonly characteristic: Characteristic;
  readonly baseline: number;
  readonly answers: readonly Answer[];
  /** Its fields, as places in the program's cells too, and how much each cell number counts in the table. */
  readonly cells: readonly Cells[];
  readonly slots: readonly number[];
  readonly strides: readonly number[];
  readonly size: number;
  /** The answer of every combination of cells, -1 for none. Absent when there are too many to be laid out. */
  readonly table?: Int32Array;
  /** Whether an attribute's predicate is true, whatever stands before it. */
  readonly matches: readonly ((facts: Readonly<Record<string, Fact>>) => boolean)[];
  /** The answer for cells given by one example each. */
  readonly answerOf: (facts: Readonly<Record<string, Fact>>) => number;
}

/** Tables up to this many entries; a larger characteristic is decided anew for each record. */
const LARGEST_TABLE = 1 << 16;
/** Attributes × combinations that compiling one card may look at, all its characteristics together; a second or two. */
export const TABLE_STEPS = 1 << 27;

export function stepOf(characteristic: Characteristic, all: readonly Cells[], budget: { left: number }, scaled: (x: Exact) => number, baseline: number): Step {
  return cutStep(characteristic, answersOf(characteristic, scaled), baseline, all, budget);
}

/** The same characteristic over other cells. */
export function recutStep({ characteristic, answers, baseline }: Step, all: readonly Cells[], budget: { left: number }): Step {
  return cutStep(characteristic, answers, baseline, all, budget);
}

function cutStep(characteristic: Characteristic, answers: readonly Answer[], baseline: number, all: readonly Cells[], budget: { left: number }): Step {
  const { attributes } = characteristic;
  const asked = fieldsOfCharacteristic(characteristic);
  const cells = all.filter((c) => asked.has(c.field));
  const slots = cells.map((c) => all.indexOf(c));
  const sizes = cells.map((c) => c.examples.length);
  const strides = sizes.map((_, j) => product(sizes.slice(0, j)));
  const size = product(sizes);
  const matches = attributes.map((a) => {
    const truth = evaluator(a.predicate);
    return (facts: Readonly<Record<string, Fact>>): boolean => truth(facts) === TRUE;
  });
  const answerOf = firstMatch(answers, matches, asked);
  const small = size <= LARGEST_TABLE && size * attributes.length <= budget.left;
  if (small) budget.left -= size * attributes.length;
  return { characteristic, baseline, answers, cells, slots, strides, size, matches, answerOf, ...(small && { table: tableOf(cells, size, answerOf) }) };
}

/** PMML: the first attribute that is true speaks; where none is, a treatment does, if there is one for the case. */
function firstMatch(answers: readonly Answer[], matches: Step["matches"], asked: ReadonlySet<string>): Step["answerOf"] {
  const whenMissing = answers.findIndex((a) => a.by === "whenMissing");
  const whenOutOfRange = answers.findIndex((a) => a.by === "whenOutOfRange");
  return (facts) => {
    const first = matches.findIndex((match) => match(facts));
    const points = answers[first]?.points;
    const applies = typeof points === "object" ? points.terms.every(({ field }) => facts[field] !== null) : points !== undefined;
    if (applies) return first;
    return [...asked].some((field) => facts[field] === null) ? whenMissing : whenOutOfRange;
  };
}

/** The facts that the attributes ask for, or compute with. */
export function fieldsOfCharacteristic({ attributes }: Characteristic): ReadonlySet<string> {
  const computed = attributes.flatMap((a) => (isLinear(a.partialScore) ? a.partialScore.terms.map((t) => t.field) : []));
  return new Set([...fieldsOf(...attributes.map((a) => a.predicate)), ...computed]);
}

function answersOf(c: Characteristic, scaled: (x: Exact) => number): readonly Answer[] {
  const code = (own: string | undefined): { reasonCode?: string } => {
    const reasonCode = own ?? c.reasonCode;
    return reasonCode === undefined ? {} : { reasonCode };
  };
  const treatment = (by: "whenMissing" | "whenOutOfRange"): readonly Answer[] => {
    const given = c[by];
    return given ? [{ by, points: scaled(given.partialScore), ...code(given.reasonCode) }] : [];
  };
  const attributes = c.attributes.map((a, attribute): Answer => ({ by: "attribute", attribute, points: isLinear(a.partialScore) ? a.partialScore : scaled(a.partialScore), ...code(a.reasonCode) }));
  return [...attributes, ...treatment("whenMissing"), ...treatment("whenOutOfRange")];
}

function tableOf(cells: readonly Cells[], size: number, answerOf: Step["answerOf"]): Int32Array {
  return Int32Array.from({ length: size }, (_, combination) => answerOf(exampleOf(cells, combination)));
}

/** The cell of one field in a combination. */
export const cellIn = (combination: number, stride: number, size: number): number => Math.floor(combination / stride) % size;

/** One record for a combination of cells. */
export function exampleOf(cells: readonly Cells[], combination: number): Readonly<Record<string, Fact>> {
  let rest = combination;
  const facts: Record<string, Fact> = {};
  for (const { field, examples } of cells) {
    facts[field] = examples[rest % examples.length] ?? null;
    rest = Math.floor(rest / examples.length);
  }
  return facts;
}

const product = (numbers: readonly number[]): number => numbers.reduce((a, b) => a * b, 1);

import type { Fact } from "@fengqiao/criteria";
import { finding, type ScoringFinding } from "../findings.ts";
import type { GradeScheme } from "../card/grade-scheme.ts";
import type { Program } from "./program.ts";
import { cardDiagram, levelAt } from "../whole/whole-card.ts";
import { cellIn, exampleOf, TABLE_STEPS, type Step } from "./step.ts";

/** What `compileModel` can find. */
export type CompileFinding = ScoringFinding<
  "attribute.unreachable" | "attribute.shadowed" | "characteristic.mayNotMatch" | "characteristic.tooLarge" | "direction.violated" | "direction.unproven" | "score.notExact" | "level.unreachable"
>;

/** What can be said of a compiled card before it scores anything. */
export function inspect(program: Program, scheme: GradeScheme): readonly CompileFinding[] {
  return [...program.steps.flatMap((step, k) => inspectStep(step, k)), ...rangeFindings(program, scheme)];
}

function inspectStep(step: Step, k: number): readonly CompileFinding[] {
  const { characteristic, table } = step;
  const path = `/characteristics/${k}`;
  if (!table) return [finding("characteristic.tooLarge", path, { characteristic: characteristic.name, steps: TABLE_STEPS })];
  return [...silentAttributes(step, table, path), ...mayNotMatch(step, table, path), ...againstDirection(step, table, path)];
}

/** Attributes that never speak: true of no record, or only where an earlier one is true (PMML takes the first). */
function silentAttributes({ characteristic, answers, cells, matches }: Step, table: Int32Array, path: string): readonly CompileFinding[] {
  const reached = new Set(table);
  const { name } = characteristic;
  return answers.flatMap(({ attribute }, i): CompileFinding[] => {
    if (attribute === undefined || reached.has(i)) return [];
    const at = `${path}/attributes/${attribute}`;
    const taken = table.findIndex((_, combination) => matches[attribute]?.(exampleOf(cells, combination)) === true);
    return [taken < 0 ? finding("attribute.unreachable", at, { characteristic: name, attribute }) : finding("attribute.shadowed", at, { characteristic: name, attribute, by: table[taken] ?? 0 })];
  });
}

/** A record without a score, once with every fact known and once with some missing. */
function mayNotMatch({ characteristic, cells }: Step, table: Int32Array, path: string): readonly CompileFinding[] {
  let allKnown: Readonly<Record<string, Fact>> | undefined;
  let withMissing: Readonly<Record<string, Fact>> | undefined;
  for (let i = 0; i < table.length && !(allKnown && withMissing); i++) {
    if (table[i] !== -1) continue;
    const example = exampleOf(cells, i);
    if (Object.values(example).includes(null)) withMissing ??= example;
    else allKnown ??= example;
  }
  const { name } = characteristic;
  return [
    ...(allKnown ? [finding("characteristic.mayNotMatch", path, { characteristic: name, example: allKnown, missing: false })] : []),
    ...(withMissing ? [finding("characteristic.mayNotMatch", path, { characteristic: name, example: withMissing, missing: true })] : []),
  ];
}

/** Two neighbouring records between which the points move against the declared direction. */
function againstDirection({ characteristic, answers, cells, strides }: Step, table: Int32Array, path: string): readonly CompileFinding[] {
  const { name, direction = "free" } = characteristic;
  if (direction === "free") return [];
  if (answers.some((a) => typeof a.points !== "number")) return [finding("direction.unproven", path, { characteristic: name })];
  const points = (combination: number): number | undefined => answers[table[combination] ?? -1]?.points as number | undefined;
  for (const [j, { definition, examples }] of cells.entries()) {
    if (definition.kind === "code") continue;
    const stride = strides[j] ?? 1;
    for (let combination = 0; combination < table.length; combination++) {
      const cell = cellIn(combination, stride, examples.length);
      if (cell === 0 || cell === examples.length - 1) continue;
      const [here, next] = [points(combination), points(combination + stride)];
      if (here === undefined || next === undefined || (direction === "up" ? next >= here : next <= here)) continue;
      return [finding("direction.violated", path, { characteristic: name, direction, from: exampleOf(cells, combination), to: exampleOf(cells, combination + stride) })];
    }
  }
  return [];
}

/** Whether all scores are exact whole numbers, and every level lies between the least and the greatest of them. */
function rangeFindings(program: Program, scheme: GradeScheme): readonly CompileFinding[] {
  const { steps, initial, cutOffs, linear } = program;
  const ranges = steps.map(({ answers, table, baseline }) => {
    const reached = new Set(table ?? answers.keys());
    const points = answers.flatMap((a, i) => (typeof a.points === "number" && reached.has(i) ? [a.points] : []));
    if (points.length === 0) return { least: 0, most: 0, size: Math.abs(baseline) };
    const least = points.reduce((a, b) => Math.min(a, b));
    const most = points.reduce((a, b) => Math.max(a, b));
    return { least, most, size: Math.max(Math.abs(least), Math.abs(most)) + Math.abs(baseline) };
  });
  const sum = (of: (range: (typeof ranges)[number]) => number): number => ranges.reduce((total, range) => total + of(range), 0);
  if (!Number.isSafeInteger(Math.abs(initial) + sum((r) => r.size))) return [finding("score.notExact", "", { bits: 53 })];
  const card = cardDiagram(program, { steps: DIAGRAM_STEPS });
  const reached = typeof card === "string" ? undefined : new Set([...card.diagrams.reached(card.scores)].map((score) => levelAt(program, score)));
  const [least, most] = linear ? [-Infinity, Infinity] : [initial + sum((r) => r.least), initial + sum((r) => r.most)];
  const between = (level: number): boolean => (cutOffs[level - 1] ?? -Infinity) <= most && (cutOffs[level] ?? Infinity) > least;
  return scheme.levels.flatMap((level, i) => ((reached ? reached.has(i) : between(i)) ? [] : [finding("level.unreachable", `/levels/${i}`, { level: level.id })]));
}

/** Steps of looking at the whole card when it is compiled; a larger one is judged by its least and greatest points. */
const DIAGRAM_STEPS = 500_000;

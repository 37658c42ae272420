import type { Dictionary, Field } from "@fengqiao/model";
import { holds, read, type Operand, type Operator, type PredicateData, type Truth } from "./predicate.ts";

/** A value of a fact; `null` is missing. */
export type Fact = boolean | string | number | null;

/**
 * The constants in a set of criteria cut each field into finitely many cells, and no criterion can tell two values of a cell
 * apart. So whatever is true of one example of each cell is true of every record: analysis, compiled scorecards, columns,
 * counterfactuals and diagrams all work on cell numbers.
 *
 * Cell 0 is *missing*. A yes-or-no fact has the cells false and true, a code one cell for each of its values. A number has the
 * half-open ranges between its cuts: `cell = 1 + (how many cuts are at or below the value)`.
 */
export interface Cells {
  readonly field: string;
  readonly definition: Field;
  /** Ascending; only numbers have any. */
  readonly cuts: readonly number[];
  /** One value of each cell; the first is `null`. */
  readonly examples: readonly Fact[];
}

/**
 * The cells of every field that a set of criteria speaks about (or that is named besides), in the dictionary's order.
 *
 * @example
 * ```ts
 * import { cellsOf } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const [cells] = cellsOf(disputeFactDictionary, [{ policeCalls: { greaterThan: 2 } }, { policeCalls: { lessThan: 8 } }]);
 * cells?.cuts; // => [3, 8]
 * cells?.examples; // => [null, 0, 3, 8]
 * ```
 */
export function cellsOf(dictionary: Dictionary, predicates: readonly PredicateData[], besides: readonly string[] = []): readonly Cells[] {
  const found = new Map<string, Set<number>>(besides.map((field) => [field, new Set()]));
  for (const predicate of predicates) {
    read<undefined>(predicate, {
      test: (name, operator, operand) => {
        const cuts = found.get(name) ?? new Set<number>();
        found.set(name, cuts);
        for (const cut of cutsOf(fieldOf(dictionary, name), operator, operand)) cuts.add(cut);
        return undefined;
      },
      combine: () => undefined,
    });
  }
  return Object.keys(dictionary).flatMap((name) => {
    const cuts = found.get(name);
    return cuts ? [partition(name, fieldOf(dictionary, name), cuts)] : [];
  });
}

function fieldOf(dictionary: Dictionary, name: string): Field {
  const field = Object.hasOwn(dictionary, name) ? dictionary[name] : undefined;
  if (!field) throw new TypeError(`the dictionary has no field '${name}': parse predicates before use`);
  return field;
}

/** Where a test changes its truth: at the first value that is no longer on its left side. */
function cutsOf(field: Field, operator: Operator, operand: Operand): readonly number[] {
  if ((field.kind !== "integer" && field.kind !== "decimal") || operator === "isMissing") return [];
  const at = field.kind === "integer" ? Math.ceil : (c: number) => c + 0;
  const after = field.kind === "integer" ? (c: number) => Math.floor(c) + 1 : nextUp;
  switch (operator) {
    case "lessThan":
    case "greaterOrEqual":
      return [at(operand as number)];
    case "lessOrEqual":
    case "greaterThan":
      return [after(operand as number)];
    default:
      return (Array.isArray(operand) ? (operand as readonly number[]) : [operand as number]).flatMap((c) => [at(c), after(c)]);
  }
}

/** The cells of one field, given where it is cut. No cell is empty. */
function partition(name: string, field: Field, cuts: Iterable<number>): Cells {
  if (field.kind === "boolean") return { field: name, definition: field, cuts: [], examples: [null, false, true] };
  if (field.kind === "code") return { field: name, definition: field, cuts: [], examples: [null, ...field.values] };
  const [least, most] = rangeOf(field);
  const inside = [...new Set(cuts)].filter((cut) => cut > least && cut <= most).sort((a, b) => a - b);
  const first = inside[0];
  const low = field.min ?? (first === undefined ? Math.min(0, most) : field.kind === "integer" || first - 1 < first ? first - 1 : nextDown(first));
  return { field: name, definition: field, cuts: inside, examples: [null, low, ...inside] };
}

/**
 * The least and the greatest value of a number; whole numbers are exact integers, decimals finite.
 *
 * @example
 * ```ts
 * import { rangeOf } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * rangeOf(disputeFactDictionary.peopleInvolved); // => [1, Number.MAX_SAFE_INTEGER]
 * ```
 */
export function rangeOf(field: Field): readonly [number, number] {
  if (field.kind === "integer") return [Math.max(field.min ?? -Infinity, Number.MIN_SAFE_INTEGER), Math.min(field.max ?? Infinity, Number.MAX_SAFE_INTEGER)];
  if (field.kind === "decimal") return [field.min ?? -Number.MAX_VALUE, field.max ?? Number.MAX_VALUE];
  return [0, 0];
}

/**
 * The cell in which a value of the dictionary lies; `undefined` for any other value.
 *
 * @example
 * ```ts
 * import { cellOf, cellsOf } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const cells = cellsOf(disputeFactDictionary, [{ policeCalls: { greaterThan: 2 } }]);
 * cells.map((calls) => [cellOf(calls, null), cellOf(calls, 2), cellOf(calls, 3), cellOf(calls, -1)]); // => [[0, 1, 2, undefined]]
 * ```
 */
export function cellOf({ definition, examples, cuts }: Cells, value: unknown): number | undefined {
  if (value === null || value === undefined) return 0;
  if (!isValue(definition, value)) return undefined;
  switch (definition.kind) {
    case "boolean":
      return value === true ? 2 : 1;
    case "code":
      return examples.indexOf(value);
    default:
      return 1 + cutsAtOrBelow(cuts, value as number);
  }
}

/**
 * Whether a value is one that the dictionary allows. Missing is none.
 *
 * @example
 * ```ts
 * import { isValue } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * isValue(disputeFactDictionary.peopleInvolved, 2.5); // => false
 * isValue(disputeFactDictionary.category, "land"); // => true
 * ```
 */
export function isValue(field: Field, value: unknown): value is boolean | string | number {
  switch (field.kind) {
    case "boolean":
      return typeof value === "boolean";
    case "code":
      return typeof value === "string" && field.values.includes(value);
    default: {
      const [least, most] = rangeOf(field);
      return typeof value === "number" && value >= least && value <= most && (field.kind === "decimal" || Number.isInteger(value));
    }
  }
}

function cutsAtOrBelow(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The truth of one test in every cell of its field.
 *
 * @example
 * ```ts
 * import { cellsOf, truthsIn } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const cells = cellsOf(disputeFactDictionary, [{ policeCalls: { greaterThan: 2 } }]);
 * // missing, up to 2, more than 2
 * cells.map((calls) => truthsIn(calls, "greaterThan", 2)); // => [[1, 0, 2]]
 * ```
 */
export function truthsIn(cells: Cells, operator: Operator, operand: Operand): readonly Truth[] {
  const among = Array.isArray(operand) ? new Set(operand as readonly unknown[]) : undefined;
  return cells.examples.map((example) => {
    if (among === undefined || example === null) return holds(operator, operand, example);
    return among.has(example) === (operator === "isIn") ? 2 : 0;
  });
}

/**
 * The next greater double: over doubles `> c` is exactly `>= nextUp(c)`, so that every cut is of one kind.
 *
 * @example
 * ```ts
 * import { nextUp } from "@fengqiao/criteria";
 *
 * nextUp(1) - 1; // => Number.EPSILON
 * ```
 */
export function nextUp(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  if (x === Infinity) return x;
  const number = Float64Array.of(x);
  const bits = new BigInt64Array(number.buffer);
  bits[0] = (bits[0] ?? 0n) + (x > 0 ? 1n : -1n);
  return number[0] ?? x;
}
const nextDown = (x: number): number => -nextUp(-x);

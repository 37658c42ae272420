import { pointer, type Dictionary, type Field } from "@fengqiao/model";

/** What PMML asks of any value. `isMissing: false` is PMML's isNotMissing. A list may be empty, never holds a value twice. */
export interface AnyTest<V> {
  readonly equal?: V;
  readonly notEqual?: V;
  readonly isIn?: readonly V[];
  readonly isNotIn?: readonly V[];
  readonly isMissing?: boolean;
}
/** The tests of a yes-or-no fact. */
export type BooleanTest = AnyTest<boolean>;
/** The tests of a coded fact; codes have no order. */
export type CodeTest<V extends string = string> = AnyTest<V>;
/** The tests of a number. A number means its decimal text, in the unit that the dictionary states. */
export interface NumberTest extends AnyTest<number> {
  readonly lessThan?: number;
  readonly lessOrEqual?: number;
  readonly greaterThan?: number;
  readonly greaterOrEqual?: number;
}

/** What may be asked of a field of this kind; several operators in one test hold together. */
export type Test<F extends Field> = F extends { kind: "boolean" }
  ? BooleanTest
  : F extends { kind: "code"; values: readonly (infer V extends string)[] }
    ? CodeTest<V>
    : NumberTest;

/** PMML's compound predicates; {@link kleene} says what they mean when a part is unknown. */
export type Compound = "and" | "or" | "xor" | "surrogate";

/** A test as data, before any dictionary has looked at it. */
export interface TestData extends AnyTest<boolean | string | number>, Pick<NumberTest, "lessThan" | "lessOrEqual" | "greaterThan" | "greaterOrEqual"> {}

/**
 * A predicate as data, before any dictionary has looked at it: every key but the four compounds is a field.
 * `parsePredicate` makes a {@link Predicate} of it.
 */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a Record cannot speak of itself
export interface PredicateData {
  readonly [key: string]: TestData | readonly PredicateData[];
}

/**
 * A criterion over the facts of a dictionary, as plain JSON: the field is the key, PMML's words are the keys of its test.
 * All that stands in one object holds together, so key order means nothing. `{}` is PMML's True, `{ or: [] }` its False,
 * `{ xor: [{}, p] }` is "not p". No field is ever compared with another field: what is derived belongs to the dictionary,
 * and that is what keeps every question about predicates decidable.
 *
 * @example
 * ```ts
 * import { evaluator, type Predicate } from "@fengqiao/criteria";
 * import type { disputeFactDictionary } from "@fengqiao/model";
 *
 * const serious: Predicate<typeof disputeFactDictionary> = {
 *   amountFen: { greaterOrEqual: 500_000, lessThan: 3_000_000 },
 *   or: [{ threat: { equal: true } }, { policeCalls: { greaterThan: 2 } }],
 * };
 * evaluator(serious)({ amountFen: 800_000, threat: true }); // => 2
 * ```
 */
export type Predicate<D extends Dictionary = Dictionary> = string extends keyof D
  ? PredicateData
  : { readonly [F in keyof D]?: Test<D[F]> } & { readonly and?: readonly Predicate<D>[]; readonly or?: readonly Predicate<D>[]; readonly xor?: readonly Predicate<D>[]; readonly surrogate?: readonly Predicate<D>[] };

/** Three-valued truth: false < unknown < true, so that "and" is the minimum and "or" the maximum, in records and columns alike. */
export type Truth = 0 | 1 | 2;
/** Does not hold. */
export const FALSE = 0;
/** Cannot be said: a fact that would decide it is missing. */
export const UNKNOWN = 1;
/** Holds. */
export const TRUE = 2;

/** PMML's operators; codes and yes-or-no facts know no order. */
export type Operator = keyof NumberTest;
/** A constant on the right-hand side of a test. */
export type Operand = boolean | string | number | readonly (boolean | string | number)[];

/** In the order in which a parsed predicate has them. */
export const COMPOUNDS: readonly Compound[] = ["and", "or", "xor", "surrogate"];
export function isCompound(key: string): key is Compound {
  return (COMPOUNDS as readonly string[]).includes(key);
}

/** What a reading of a predicate has to say, and nothing more: what one test means, and how parts combine. */
export interface Reading<R> {
  test(field: string, operator: Operator, operand: Operand, path: string): R;
  combine(how: Compound, parts: readonly R[], path: string): R;
}

/**
 * The one traversal of the language; evaluator, explainer, analyser, columns and diagrams are all readings. `path` is a JSON Pointer.
 *
 * @example
 * ```ts
 * import { read } from "@fengqiao/criteria";
 *
 * // how many tests a predicate makes
 * const predicate = { threat: { equal: true }, or: [{ policeCalls: { greaterThan: 2 } }, { injury: { equal: true } }] };
 * read<number>(predicate, { test: () => 1, combine: (_, parts) => parts.reduce((a, b) => a + b, 0) }); // => 3
 * ```
 */
export function read<R>(predicate: PredicateData, reading: Reading<R>, path = ""): R {
  const parts: R[] = [];
  for (const [key, value] of Object.entries(predicate)) {
    const at = path + pointer(key);
    if (isCompound(key)) parts.push(reading.combine(key, (value as readonly PredicateData[]).map((part, i) => read(part, reading, `${at}/${i}`)), at));
    else for (const [operator, operand] of Object.entries(value)) parts.push(reading.test(key, operator as Operator, operand as Operand, `${at}/${operator}`));
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : reading.combine("and", parts, path);
}

/**
 * The fields that predicates speak about, in the order in which they first come up.
 *
 * @example
 * ```ts
 * import { fieldsOf } from "@fengqiao/criteria";
 *
 * fieldsOf({ threat: { equal: true }, or: [{ policeCalls: { greaterThan: 2 } }] }); // => new Set(["threat", "policeCalls"])
 * ```
 */
export function fieldsOf(...predicates: readonly PredicateData[]): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const predicate of predicates) read(predicate, { test: (field) => void fields.add(field), combine: () => undefined });
  return fields;
}

/**
 * How the truths of the parts combine: `and` and `or` are Kleene's, `xor` is parity and unknown if any part is, `surrogate` takes the first part that is not unknown.
 *
 * @example
 * ```ts
 * import { FALSE, kleene, TRUE, UNKNOWN } from "@fengqiao/criteria";
 *
 * // an unknown part does not matter where the others decide
 * kleene("and", [FALSE, UNKNOWN]); // => FALSE
 * kleene("or", [TRUE, UNKNOWN]); // => TRUE
 * kleene("and", [TRUE, UNKNOWN]); // => UNKNOWN
 * ```
 */
export function kleene(how: Compound, truths: readonly Truth[]): Truth {
  switch (how) {
    case "and":
      return truths.reduce<Truth>((a, b) => (a < b ? a : b), TRUE);
    case "or":
      return truths.reduce<Truth>((a, b) => (a > b ? a : b), FALSE);
    case "xor":
      return truths.reduce<Truth>((a, b) => (a === UNKNOWN || b === UNKNOWN ? UNKNOWN : a === b ? FALSE : TRUE), FALSE);
    case "surrogate":
      return truths.find((t) => t !== UNKNOWN) ?? UNKNOWN;
  }
}

/** One test on one value. A missing value (absent or `null`) makes every test unknown, except `isMissing`, which never is. */
export function holds(operator: Operator, operand: Operand, value: unknown): Truth {
  const missing = value === null || value === undefined || Number.isNaN(value);
  if (operator === "isMissing") return truth(missing === operand);
  if (missing) return UNKNOWN;
  const x = value as number, c = operand as number;
  switch (operator) {
    case "equal":
      return truth(x === c);
    case "notEqual":
      return truth(x !== c);
    case "lessThan":
      return truth(x < c);
    case "lessOrEqual":
      return truth(x <= c);
    case "greaterThan":
      return truth(x > c);
    case "greaterOrEqual":
      return truth(x >= c);
    case "isIn":
      return truth((operand as readonly unknown[]).includes(value));
    case "isNotIn":
      return truth(!(operand as readonly unknown[]).includes(value));
  }
}
const truth = (is: boolean): Truth => (is ? TRUE : FALSE);

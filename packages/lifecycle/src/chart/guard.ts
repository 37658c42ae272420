import { FALSE, TRUE, UNKNOWN, type Operand, type Operator, type PredicateData, type TestData, type Truth } from "@fengqiao/criteria";
import type { Assignment, Scalar } from "./assignment.ts";

/**
 * A condition of a rule: a predicate over control facts (`attempts`) and fields of the event (`event.result`), made of tests,
 * `and` and `or` only. Negation is pushed to the tests, which Kleene's logic allows exactly; so an unknown part can never turn
 * into a "yes" on the way, and the composer can compute with conditions.
 */
export type Guard = PredicateData;

export const ALWAYS: Guard = {};
export const NEVER: Guard = { or: [] };

/** One test of a guard, taken apart. */
export interface GuardTest {
  readonly field: string;
  readonly operator: Operator;
  readonly operand: Operand;
}

const isAlways = (guard: Guard): boolean => Object.keys(guard).length === 0;
/** Whether a guard is the constant "no": a rule under it is left out of the chart. */
export const isNever = (guard: Guard): boolean => Object.keys(guard).length === 1 && Array.isArray(guard.or) && guard.or.length === 0;

/** The parts that hold together: tests and compounds of one object. */
function partsOf(guard: Guard): readonly Guard[] {
  return Object.entries(guard).flatMap(([key, value]): readonly Guard[] => {
    if (key === "and") return (value as readonly Guard[]).flatMap(partsOf);
    if (key === "or") return [{ or: value }];
    return Object.entries(value).map(([operator, operand]) => ({ [key]: { [operator]: operand as Operand } }));
  });
}

/** All of them hold. */
export function allOf(...guards: readonly Guard[]): Guard {
  const seen = new Set<string>();
  const parts = guards.flatMap(partsOf).filter((part) => {
    const text = JSON.stringify(part);
    return seen.has(text) ? false : (seen.add(text), true);
  });
  if (parts.some(isNever)) return NEVER;
  const [only] = parts;
  return only === undefined ? ALWAYS : parts.length === 1 ? only : { and: parts };
}

/** At least one of them holds. */
export function anyOf(...guards: readonly Guard[]): Guard {
  const parts = guards.filter((guard) => !isNever(guard));
  if (parts.some(isAlways)) return ALWAYS;
  const [only] = parts;
  return only === undefined ? NEVER : parts.length === 1 ? only : { or: parts };
}

const OPPOSITE: Readonly<Record<Exclude<Operator, "isMissing">, Operator>> = {
  equal: "notEqual",
  notEqual: "equal",
  isIn: "isNotIn",
  isNotIn: "isIn",
  lessThan: "greaterOrEqual",
  lessOrEqual: "greaterThan",
  greaterThan: "lessOrEqual",
  greaterOrEqual: "lessThan",
};

/** The complement: where the guard is unknown, so is this. Branches are complements, never fallbacks. */
export function not(guard: Guard): Guard {
  return anyOf(
    ...partsOf(guard).map((part) => {
      if (Array.isArray(part.or)) return allOf(...(part.or as readonly Guard[]).map(not));
      const { field, operator, operand } = testOf(part);
      return testGuard(operator === "isMissing" ? { field, operator, operand: operand !== true } : { field, operator: OPPOSITE[operator], operand });
    }),
  );
}

function testOf(part: Guard): GuardTest {
  const [field, test] = Object.entries(part)[0] as [string, TestData];
  const [operator, operand] = Object.entries(test)[0] as [Operator, Operand];
  return { field, operator, operand };
}

const testGuard = ({ field, operator, operand }: GuardTest): Guard => ({ [field]: { [operator]: operand } });

/** A guard with every test replaced by what `change` makes of it. */
function mapTests(guard: Guard, change: (test: GuardTest) => Guard): Guard {
  return allOf(...partsOf(guard).map((part) => (Array.isArray(part.or) ? anyOf(...(part.or as readonly Guard[]).map((inner) => mapTests(inner, change))) : change(testOf(part)))));
}

/** All tests of a guard, in reading order. */
export function testsOf(guard: Guard): readonly GuardTest[] {
  return partsOf(guard).flatMap((part) => (Array.isArray(part.or) ? (part.or as readonly Guard[]).flatMap(testsOf) : [testOf(part)]));
}

/** The compounds of a guard that it may not use, e.g. `xor`. */
export function foreignCompounds(guard: Guard): readonly string[] {
  return Object.entries(guard).flatMap(([key, value]) => (key === "xor" || key === "surrogate" ? [key] : key === "and" || key === "or" ? (value as readonly Guard[]).flatMap(foreignCompounds) : []));
}

/**
 * What must hold before the assignments so that the guard holds after them (weakest precondition). Exact, because assignments are
 * closed; it stands where other engines need "always" transitions: a branch behind an event is decided by what the event will set.
 * A counter is asked for order only; `equal` on one is the author's error and throws.
 */
export function before(guard: Guard, assignments: readonly Assignment[]): Guard {
  return mapTests(guard, (test) => {
    const assignment = assignments.findLast((a) => a.fact === test.field);
    if (assignment === undefined) return testGuard(test);
    switch (assignment.do) {
      case "set":
        return holds(test.operator, test.operand, assignment.value) === TRUE ? ALWAYS : NEVER;
      case "take":
        return testGuard({ ...test, field: `event.${assignment.field}` });
      case "add":
        return beforeAdding(test, assignment.max);
    }
  });
}

function beforeAdding({ field, operator, operand }: GuardTest, max: number): Guard {
  const bound = Number(operand) + (operator === "lessOrEqual" || operator === "greaterThan" ? 1 : 0);
  switch (operator) {
    case "lessThan":
    case "lessOrEqual":
      return max < bound ? ALWAYS : { [field]: { lessThan: bound - 1 } };
    case "greaterThan":
    case "greaterOrEqual":
      return max < bound ? NEVER : { [field]: { greaterOrEqual: bound - 1 } };
    default:
      throw new TypeError(`the counter ${field} is compared by order only, not by ${operator}`);
  }
}

/** Facts and data of the event, asked apart. */
export type Compiled = (facts: Readonly<Record<string, unknown>>, data: Readonly<Record<string, unknown>>) => Truth;

/** A guard as a function; `undefined` for "always", so that the common case costs nothing. */
export function compileGuard(guard: Guard): Compiled | undefined {
  return isAlways(guard) ? undefined : compileParts(partsOf(guard));
}

function compileParts(parts: readonly Guard[]): Compiled {
  const [first, second, ...rest] = parts.map((part) => (Array.isArray(part.or) ? compileAny(part.or as readonly Guard[]) : compileTest(testOf(part))));
  if (first === undefined) return () => TRUE;
  if (second === undefined) return first;
  const tail = rest.length === 0 ? second : all([second, ...rest]);
  return (facts, data) => {
    const a = first(facts, data);
    if (a === FALSE) return FALSE;
    const b = tail(facts, data);
    return a < b ? a : b;
  };
}

const all = (parts: readonly Compiled[]): Compiled => (facts, data) => {
  let least: Truth = TRUE;
  for (const part of parts) {
    const truth = part(facts, data);
    if (truth === FALSE) return FALSE;
    if (truth < least) least = truth;
  }
  return least;
};

function compileAny(guards: readonly Guard[]): Compiled {
  const parts = guards.map((guard) => compileParts(partsOf(guard)));
  return (facts, data) => {
    let most: Truth = FALSE;
    for (const part of parts) {
      const truth = part(facts, data);
      if (truth === TRUE) return TRUE;
      if (truth > most) most = truth;
    }
    return most;
  };
}

function compileTest({ field, operator, operand }: GuardTest): Compiled {
  const ofEvent = field.startsWith("event.");
  const key = ofEvent ? field.slice("event.".length) : field;
  if (operator === "equal") {
    return ofEvent
      ? (_facts, data) => (data[key] === undefined || data[key] === null ? UNKNOWN : data[key] === operand ? TRUE : FALSE)
      : (facts) => (facts[key] === undefined || facts[key] === null ? UNKNOWN : facts[key] === operand ? TRUE : FALSE);
  }
  return ofEvent ? (_facts, data) => holds(operator, operand, data[key]) : (facts) => holds(operator, operand, facts[key]);
}

/** One test on one value; what is missing makes every test unknown, except `isMissing`. */
export function holds(operator: Operator, operand: Operand, value: unknown): Truth {
  const missing = value === null || value === undefined;
  if (operator === "isMissing") return missing === operand ? TRUE : FALSE;
  if (missing) return UNKNOWN;
  return compare(operator, operand, value as Exclude<Scalar, null>) ? TRUE : FALSE;
}

function compare(operator: Exclude<Operator, "isMissing">, operand: Operand, value: Exclude<Scalar, null>): boolean {
  const bound = operand as number;
  switch (operator) {
    case "equal":
      return value === operand;
    case "notEqual":
      return value !== operand;
    case "isIn":
      return (operand as readonly unknown[]).includes(value);
    case "isNotIn":
      return !(operand as readonly unknown[]).includes(value);
    case "lessThan":
      return (value as number) < bound;
    case "lessOrEqual":
      return (value as number) <= bound;
    case "greaterThan":
      return (value as number) > bound;
    case "greaterOrEqual":
      return (value as number) >= bound;
  }
}

/** The tests that keep a guard from holding, for a refusal that says what is in the way. */
export function failing(guard: Guard, facts: Readonly<Record<string, unknown>>, data: Readonly<Record<string, unknown>>): readonly GuardTest[] {
  return partsOf(guard).flatMap((part) => {
    const compiled = compileParts([part]);
    if (compiled(facts, data) === TRUE) return [];
    return Array.isArray(part.or) ? (part.or as readonly Guard[]).flatMap((inner) => failing(inner, facts, data)) : [testOf(part)];
  });
}

import type { Dictionary, FactsOf } from "@fengqiao/model";
import { FALSE, holds, kleene, read, TRUE, UNKNOWN, type Compound, type Operand, type Operator, type Predicate, type PredicateData, type Truth } from "./predicate.ts";

/** One test on one fact, with what it came to. `path` is a JSON Pointer into the predicate. */
export interface ExplainedTest {
  readonly path: string;
  readonly truth: Truth;
  readonly field: string;
  readonly operator: Operator;
  readonly operand: Operand;
  /** The fact, `null` where it is missing. */
  readonly value: boolean | string | number | null;
}
/** A compound with its parts. */
export interface ExplainedCompound {
  readonly path: string;
  readonly truth: Truth;
  readonly how: Compound;
  readonly parts: readonly Explained[];
}
/** A part of an explanation: a test, or a compound of parts. */
export type Explained = ExplainedTest | ExplainedCompound;

/**
 * Why a predicate is true, false or unknown of a record. `decided` are the tests that fix a true or
 * false: keep their facts, change all others, and it stays; when the answer is unknown they are the tests that leave it open,
 * and `missing` names the facts that would have to be known.
 */
export interface Explanation {
  readonly truth: Truth;
  readonly tree: Explained;
  readonly decided: readonly ExplainedTest[];
  readonly missing: readonly string[];
}

/**
 * The evaluator's answer with its reasons, as data; `formatTest` and `formatExplanation` make text of it in either language.
 *
 * @example
 * ```ts
 * import { explain } from "@fengqiao/criteria";
 * import type { disputeFactDictionary } from "@fengqiao/model";
 *
 * // how often the police were called is not known
 * const why = explain<typeof disputeFactDictionary>({ policeCalls: { greaterThan: 2 }, threat: { equal: true } }, { threat: true });
 * why.truth; // => 1
 * why.missing; // => ["policeCalls"]
 * ```
 */
export function explain<D extends Dictionary>(predicate: Predicate<D>, facts: FactsOf<D>): Explanation {
  const known = facts as Readonly<Record<string, ExplainedTest["value"] | undefined>>;
  const tree = read<Explained>(predicate as PredicateData, {
    test: (field, operator, operand, path) => ({ path, truth: holds(operator, operand, known[field]), field, operator, operand, value: known[field] ?? null }),
    combine: (how, parts, path) => ({ path, truth: kleene(how, parts.map((part) => part.truth)), how, parts }),
  });
  const decided = deciding(tree);
  const missing = tree.truth === UNKNOWN ? [...new Set(decided.filter((test) => test.truth === UNKNOWN).map((test) => test.field))] : [];
  return { truth: tree.truth, tree, decided, missing };
}

function deciding(explained: Explained): readonly ExplainedTest[] {
  if (!("how" in explained)) return [explained];
  return decisive(explained).flatMap(deciding);
}

/** The fewest parts that fix the truth of a compound. */
function decisive({ how, truth, parts }: ExplainedCompound): readonly Explained[] {
  const alike = parts.filter((part) => part.truth === truth);
  switch (how) {
    case "and":
      return truth === FALSE ? alike.slice(0, 1) : alike;
    case "or":
      return truth === TRUE ? alike.slice(0, 1) : alike;
    case "xor":
      return truth === UNKNOWN ? alike : parts;
    case "surrogate": {
      const first = parts.findIndex((part) => part.truth !== UNKNOWN);
      return first < 0 ? parts : parts.slice(0, first + 1);
    }
  }
}

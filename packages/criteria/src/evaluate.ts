import type { Dictionary, FactsOf } from "@fengqiao/model";
import { holds, kleene, read, type Predicate, type PredicateData, type Truth } from "./predicate.ts";

type Evaluator = (facts: Readonly<Record<string, unknown>>) => Truth;

/**
 * The truth of a predicate on one record of facts: 0 false, 1 unknown, 2 true. Build it once, use it often.
 * Facts are taken as they are: what comes from outside goes through `parseFacts` first, since a value outside the
 * dictionary is neither missing nor any of its values.
 *
 * @example
 * ```ts
 * import { evaluator, UNKNOWN } from "@fengqiao/criteria";
 * import type { disputeFactDictionary } from "@fengqiao/model";
 *
 * const serious = evaluator<typeof disputeFactDictionary>({ policeCalls: { greaterThan: 2 } });
 * serious({ policeCalls: 8 }); // => 2
 * serious({}) === UNKNOWN; // => true
 * ```
 */
export function evaluator<D extends Dictionary>(predicate: Predicate<D>): (facts: FactsOf<D>) => Truth {
  return read<Evaluator>(predicate as PredicateData, {
    test: (field, operator, operand) => (facts) => holds(operator, operand, facts[field]),
    combine: (how, parts) => {
      const [a, b] = parts;
      if (a && b && parts.length === 2 && how === "and") return (facts) => least(a(facts), b(facts));
      if (a && b && parts.length === 2 && how === "or") return (facts) => greatest(a(facts), b(facts));
      return (facts) => kleene(how, parts.map((part) => part(facts)));
    },
  });
}

const least = (a: Truth, b: Truth): Truth => (a < b ? a : b);
const greatest = (a: Truth, b: Truth): Truth => (a > b ? a : b);

import type { Dictionary, FactsOf } from "@fengqiao/model";
import { cellsOf, type Fact } from "./cells.ts";
import { describeCell, type Cell } from "./describe-cell.ts";
import type { Predicate, PredicateData } from "./predicate.ts";
import { find, findPairs, NOT_TRUE, ONLY_TRUE, possible, type Possible, type Space, type Truths, type AnalysisUnknown } from "./search.ts";

/** A record that proves an answer, with the cells in which its facts lie (facts that are not named there may be anything). */
export interface Witness<D extends Dictionary = Dictionary> {
  readonly facts: FactsOf<D>;
  readonly cells: { readonly [F in keyof D]?: Cell };
}
/**
 * The answer to a question about predicates: exact, or `unknown` with its cause, never a guess. Where one record proves it (a case
 * that satisfies, a counterexample, an overlap, a gap) it comes with that record.
 */
export type Verdict<D extends Dictionary = Dictionary> =
  | { readonly verdict: "yes" | "no"; readonly witness?: Witness<D> }
  | { readonly verdict: "unknown"; readonly why: AnalysisUnknown };

/** How far to look, and what cannot be looked into. */
export interface AnalysisOptions {
  /** How many tests may be looked at, the same on every machine. Default 5 million, and 10 for each pair of a list; some tenths of a second. */
  readonly steps?: number;
  /** Facts that a host's named function computes. What hangs on them is `unknown`. */
  readonly hostFields?: readonly string[];
}

/**
 * Is the predicate true of some record?
 *
 * @example
 * ```ts
 * import { satisfiable } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * // calls are counted: between two and three there is none
 * satisfiable(disputeFactDictionary, { policeCalls: { greaterThan: 2, lessThan: 3 } }); // => { verdict: "no" }
 * ```
 */
export function satisfiable<D extends Dictionary>(dictionary: D, predicate: Predicate<NoInfer<D>>, options: AnalysisOptions = {}): Verdict<D> {
  return analysis<D>(dictionary, [predicate], options).ask([[0, ONLY_TRUE]], "yes");
}

/**
 * Is `b` true of every record of which `a` is true? If not, the witness is a record of `a` alone. Bounds on criteria rest on this.
 *
 * @example
 * ```ts
 * import { implies } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * // a county's bound against the nation's: the looser one is shown by an amount that only it lets in
 * implies(disputeFactDictionary, { amountFen: { greaterThan: 300_000 } }, { amountFen: { greaterOrEqual: 500_000 } });
 * // => { verdict: "no", witness: { facts: { amountFen: 300_001 }, cells: { amountFen: { from: 300_001, below: 500_000 } } } }
 * ```
 */
export function implies<D extends Dictionary>(dictionary: D, a: Predicate<NoInfer<D>>, b: Predicate<NoInfer<D>>, options: AnalysisOptions = {}): Verdict<D> {
  return analysis<D>(dictionary, [a, b], options).ask([[0, ONLY_TRUE], [1, NOT_TRUE]], "no");
}

/**
 * Is there no record of which both are true?
 *
 * @example
 * ```ts
 * import { disjoint } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * disjoint(disputeFactDictionary, { policeCalls: { lessThan: 3 } }, { policeCalls: { greaterThan: 2 } }); // => { verdict: "yes" }
 * ```
 */
export function disjoint<D extends Dictionary>(dictionary: D, a: Predicate<NoInfer<D>>, b: Predicate<NoInfer<D>>, options: AnalysisOptions = {}): Verdict<D> {
  return analysis<D>(dictionary, [a, b], options).ask([[0, ONLY_TRUE], [1, ONLY_TRUE]], "no");
}

/** Completeness, asked twice: nearly every gap over all records is a missing fact, which hides the others. */
export interface Completeness<D extends Dictionary = Dictionary> {
  readonly allKnown: Verdict<D>;
  readonly withMissing: Verdict<D>;
}

/**
 * Is one of the criteria true of every record of which `given` is true? If not, the witness is a gap.
 *
 * @example
 * ```ts
 * import { complete } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * // two grades by the number of police calls, and the number of which neither speaks
 * const { allKnown, withMissing } = complete(disputeFactDictionary, [{ policeCalls: { lessThan: 3 } }, { policeCalls: { greaterThan: 3 } }]);
 * allKnown; // => { verdict: "no", witness: { facts: { policeCalls: 3 }, cells: { policeCalls: { value: 3 } } } }
 * withMissing.verdict; // => "no"
 * ```
 */
export function complete<D extends Dictionary>(dictionary: D, predicates: readonly Predicate<NoInfer<D>>[], options: AnalysisOptions & { readonly given?: Predicate<NoInfer<D>> } = {}): Completeness<D> {
  const all = [options.given ?? {}, ...predicates];
  const question = all.map((_, i): Asked => [i, i === 0 ? ONLY_TRUE : NOT_TRUE]);
  return {
    allKnown: analysis<D>(dictionary, all, options, false).ask(question, "no"),
    withMissing: analysis<D>(dictionary, all, options).ask(question, "no"),
  };
}

/** Two criteria, by their places in the list, of which one record is true. */
export interface Overlap<D extends Dictionary = Dictionary> {
  readonly a: number;
  readonly b: number;
  readonly witness: Witness<D>;
}
/** All pairs that overlap; where `unknown` is set, there may be more. */
export interface Overlaps<D extends Dictionary = Dictionary> {
  readonly pairs: readonly Overlap<D>[];
  readonly unknown?: AnalysisUnknown;
}

/**
 * Which of the criteria overlap?
 *
 * @example
 * ```ts
 * import { overlaps } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const bands = [{ daysOpen: { lessThan: 30 } }, { daysOpen: { greaterOrEqual: 30, lessThan: 60 } }, { daysOpen: { greaterThan: 50 } }];
 * overlaps(disputeFactDictionary, bands).pairs.map(({ a, b, witness }) => [a, b, witness.facts.daysOpen]); // => [[1, 2, 51]]
 * ```
 */
export function overlaps<D extends Dictionary>(dictionary: D, predicates: readonly Predicate<NoInfer<D>>[], options: AnalysisOptions = {}): Overlaps<D> {
  const { space, compiled, witness } = analysis<D>(dictionary, predicates, options);
  const pairs: Overlap<D>[] = [];
  if (space.state.left < 0) return { pairs, unknown: "tooLarge" };
  const end = findPairs(space, compiled, (a, b) => pairs.push({ a, b, witness: witness() }));
  pairs.sort((x, y) => x.a - y.a || x.b - y.b);
  return end === "done" ? { pairs } : { pairs, unknown: end };
}

/**
 * For each criterion: is it true of some record of which no earlier one is true? `no` means that it never speaks where the first match counts.
 *
 * @example
 * ```ts
 * import { reachable } from "@fengqiao/criteria";
 * import { disputeFactDictionary } from "@fengqiao/model";
 *
 * const bands = [{ daysOpen: { lessThan: 30 } }, { daysOpen: { lessThan: 10 } }, { daysOpen: { greaterOrEqual: 30 } }];
 * reachable(disputeFactDictionary, bands).map(({ verdict }) => verdict); // => ["yes", "no", "yes"]
 * ```
 */
export function reachable<D extends Dictionary>(dictionary: D, predicates: readonly Predicate<NoInfer<D>>[], options: AnalysisOptions = {}): readonly Verdict<D>[] {
  const { ask } = analysis<D>(dictionary, predicates, options);
  return predicates.map((_, i) => ask([[i, ONLY_TRUE], ...predicates.slice(0, i).map((_, j): Asked => [j, NOT_TRUE])], "yes"));
}

/** The search goes one level down for each fact: beyond this a question is too large, whatever its budget. */
const MOST_FIELDS = 1000;

/** A predicate of the analysis, by its place, and the truths it is wished to have. */
type Asked = readonly [place: number, among: Truths];

interface Analysis<D extends Dictionary> {
  readonly space: Space;
  readonly compiled: readonly Possible[];
  readonly witness: () => Witness<D>;
  /** The one primitive: is there a record under which every wish comes true? */
  readonly ask: (wishes: readonly Asked[], ifFound: "yes" | "no") => Verdict<D>;
}

function analysis<D extends Dictionary>(dictionary: D, predicates: readonly Predicate<D>[], options: AnalysisOptions, missing = true): Analysis<D> {
  const { steps = 5_000_000 + 10 * predicates.length ** 2, hostFields = [] } = options;
  const data = predicates as unknown as readonly PredicateData[];
  const cells = cellsOf(dictionary, data);
  const left = cells.length > MOST_FIELDS ? -1 : steps;
  const space: Space = { cells, hostFields: new Set(hostFields), missing, state: { left, hosted: false }, chosen: new Int32Array(cells.length).fill(-1) };
  const compiled = data.map((predicate) => possible(space, predicate));
  const witness = (): Witness<D> => {
    const chosen = cells.map((c, i) => ({ c, cell: space.chosen[i] ?? -1 }));
    const facts = chosen.map(({ c, cell }): [string, Fact] => [c.field, c.examples[cell === -1 ? 1 : cell] ?? null]);
    const named = chosen.flatMap(({ c, cell }): [string, Cell][] => (cell === -1 ? [] : [[c.field, describeCell(c, cell)]]));
    return { facts: Object.fromEntries(facts) as FactsOf<D>, cells: Object.fromEntries(named) as Witness<D>["cells"] };
  };
  const ask: Analysis<D>["ask"] = (wishes, ifFound) => {
    if (space.state.left < 0) return { verdict: "unknown", why: "tooLarge" };
    const end = find(space, wishes.flatMap(([place, among]) => (compiled[place] ? [{ of: compiled[place], among }] : [])));
    if (end === "found") return { verdict: ifFound, witness: witness() };
    return end === "none" ? { verdict: ifFound === "yes" ? "no" : "yes" } : { verdict: "unknown", why: end };
  };
  return { space, compiled, witness, ask };
}

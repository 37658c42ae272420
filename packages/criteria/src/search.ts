import { truthsIn, type Cells } from "./cells.ts";
import { FALSE, kleene, read, TRUE, UNKNOWN, type Compound, type PredicateData, type Truth } from "./predicate.ts";

/** A set of truths as three bits. */
export type Truths = number;
const setOf = (...truths: readonly Truth[]): Truths => truths.reduce<Truths>((bits, t) => bits | (1 << t), 0);
export const ONLY_TRUE = setOf(TRUE);
export const NOT_TRUE = setOf(FALSE, UNKNOWN);

/** Why there is no answer: the steps were used up, or it hangs on a fact that only a host's function knows. */
export type AnalysisUnknown = "tooLarge" | "hostFunction";

export interface Space {
  readonly cells: readonly Cells[];
  /** Fields that a host's function computes: any value may come, so a record counts only if the wishes hold whatever comes. */
  readonly hostFields: ReadonlySet<string>;
  /** Whether facts may be missing. */
  readonly missing: boolean;
  /** Tests that may still be looked at, shared by all searches of one question; and whether a branch hung on a host's field. */
  readonly state: { left: number; hosted: boolean };
  /** The cell of each field, -1 where none is chosen yet. */
  readonly chosen: Int32Array;
}

/** A predicate that answers for partial choices: which truths it can still have. */
export interface Possible {
  readonly truths: () => Truths;
  /** The fields to choose, as places in the cells. */
  readonly fields: readonly number[];
  /** How many tests a look at it costs. */
  readonly size: number;
}

/** A predicate and the truths it is wished to have. */
export interface Wish {
  readonly of: Possible;
  readonly among: Truths;
}

export function possible(space: Space, predicate: PredicateData): Possible {
  const { cells, hostFields, missing, chosen, state } = space;
  const place = new Map(cells.map((c, i) => [c.field, i]));
  const fields = new Set<number>();
  let size = 1;
  const truths = read<() => Truths>(predicate, {
    test: (field, operator, operand) => {
      size++;
      const slot = place.get(field) ?? 0;
      const own = cells[slot];
      // a test has a truth in each cell: many tests of finely cut fields are a cost of their own
      state.left -= own?.examples.length ?? 0;
      if (state.left < 0) return () => 0;
      const sets = own ? truthsIn(own, operator, operand).map((truth) => setOf(truth)) : [];
      const any = sets.slice(missing ? 0 : 1).reduce((a, b) => a | b, 0);
      if (hostFields.has(field)) return () => any;
      fields.add(slot);
      return () => sets[chosen[slot] ?? -1] ?? any;
    },
    combine: (how, parts) => {
      size++;
      const none = setOf(kleene(how, []));
      const pairs = PAIRS[how];
      const [first, ...rest] = parts;
      if (!first) return () => none;
      return () => {
        let bits = first();
        for (const part of rest) bits = pairs[bits * 8 + part()] ?? 0;
        return bits;
      };
    },
  });
  return { truths, fields: [...fields], size };
}

/**
 * Chooses cells under which every wish comes true: `"found"` with the choice left in `space.chosen` (-1 where any cell will do),
 * or `"none"`. Fields are tried one by one; under a partial choice each predicate has a *set* of possible truths, and a branch
 * dies when a wish accepts none of them. Cells are finite, so the answer is exact; the question is NP-hard, so it may be `tooLarge`.
 */
export function find(space: Space, wishes: readonly Wish[]): "found" | "none" | AnalysisUnknown {
  const { state, chosen } = space;
  const go = (open: readonly Wish[]): boolean => {
    const still: Wish[] = [];
    for (const wish of open) {
      state.left -= wish.of.size;
      const truths = wish.of.truths();
      if ((truths & wish.among) === 0) return false;
      if ((truths & ~wish.among) !== 0) still.push(wish);
    }
    if (state.left < 0) return false;
    if (still.length === 0) return true;
    const next = mostConstrained(still.map((wish) => wish.of), chosen);
    if (next === undefined) state.hosted = true;
    return next !== undefined && tryCells(space, next, () => go(still));
  };
  begin(space);
  if (go(wishes)) return "found";
  return state.left < 0 ? "tooLarge" : state.hosted ? "hostFunction" : "none";
}

/**
 * All pairs of predicates that are true together, each told once. One walk finds them: a branch dies when no pair that is still
 * untold can come true in it, so a set without overlaps is decided without looking at its pairs.
 */
export function findPairs(space: Space, predicates: readonly Possible[], tell: (a: number, b: number) => void): "done" | AnalysisUnknown {
  const { state, chosen } = space;
  const told = new Set<number>();
  const key = (a: number, b: number): number => a * predicates.length + b;
  const hasUntold = (open: readonly number[]): boolean => {
    for (const [i, a] of open.entries()) {
      for (let j = i + 1; j < open.length; j++) {
        state.left--;
        if (!told.has(key(a, open[j] ?? 0))) return true;
      }
    }
    return false;
  };
  const go = (open: readonly number[]): boolean => {
    const still: number[] = [];
    const sure: number[] = [];
    for (const i of open) {
      const predicate = predicates[i];
      if (!predicate) continue;
      state.left -= predicate.size;
      const truths = predicate.truths();
      if ((truths & ONLY_TRUE) === 0) continue;
      still.push(i);
      if (truths === ONLY_TRUE) sure.push(i);
    }
    for (const [i, a] of sure.entries()) {
      for (const b of sure.slice(i + 1)) {
        if (told.has(key(a, b))) continue;
        told.add(key(a, b));
        tell(a, b);
      }
    }
    if (state.left < 0 || !hasUntold(still)) return false;
    const undecided = still.filter((i) => !sure.includes(i)).flatMap((i) => predicates[i] ?? []);
    const next = mostConstrained(undecided, chosen);
    if (next === undefined) state.hosted = true;
    return next !== undefined && tryCells(space, next, () => go(still));
  };
  begin(space);
  go([...predicates.keys()]);
  return state.left < 0 ? "tooLarge" : state.hosted ? "hostFunction" : "done";
}

function begin({ chosen, state }: Space): void {
  chosen.fill(-1);
  state.hosted = false;
}

/** The next field to choose: of the predicate with the fewest left, since it fails soonest. None where all hang on the host's. */
function mostConstrained(open: readonly Possible[], chosen: Int32Array): number | undefined {
  let next: number | undefined;
  let fewest = Infinity;
  for (const { fields } of open) {
    let free = 0;
    let first: number | undefined;
    for (const field of fields) {
      if (chosen[field] !== -1) continue;
      free++;
      first ??= field;
    }
    if (free > 0 && free < fewest) [fewest, next] = [free, first];
  }
  return next;
}

function tryCells({ cells, chosen, missing, state }: Space, slot: number, go: () => boolean): boolean {
  for (let cell = (cells[slot]?.examples.length ?? 0) - 1; cell >= (missing ? 0 : 1); cell--) {
    chosen[slot] = cell;
    if (go()) return true;
    if (state.left < 0) return false;
  }
  chosen[slot] = -1;
  return false;
}

/** For two sets of truths, the set of what a compound of them can be. */
const PAIRS: Readonly<Record<Compound, Uint8Array>> = { and: pairsOf("and"), or: pairsOf("or"), xor: pairsOf("xor"), surrogate: pairsOf("surrogate") };
function pairsOf(how: Compound): Uint8Array {
  const truths: readonly Truth[] = [FALSE, UNKNOWN, TRUE];
  const within = (bits: Truths): readonly Truth[] => truths.filter((t) => bits & (1 << t));
  return Uint8Array.from({ length: 64 }, (_, i) => setOf(...within(i >> 3).flatMap((a) => within(i & 7).map((b) => kleene(how, [a, b])))));
}

import { describeCell, type Cell, type Cells, type Fact } from "@fengqiao/criteria";

/** A diagram, or a place in one: a node's number, or `~i` for the i-th leaf. */
export type Ref = number;

/** A record that leads to a leaf, with the cells that matter (facts that are not named there may be anything). */
export interface Path {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Thrown when a diagram outgrows its budget; caught where the question was asked, and answered `tooLarge`. */
export class TooLarge extends Error {}

/**
 * Decision diagrams over cells: a node asks one field and has one child for each of its cells; equal diagrams are the same number. A
 * card's diagram is as wide as it has partial scores, so a whole card is small, and every question about it is exact: no record is
 * sampled. (Over predicates diagrams blow up; there the search of criteria is better.)
 */
export class Diagrams {
  readonly #cells: readonly Cells[];
  readonly #levels: number[] = [];
  readonly #kids: Int32Array[] = [];
  readonly #nodes = new Map<string, Ref>();
  readonly #leaves: number[] = [];
  readonly #leafOf = new Map<number, Ref>();
  #budget: number;

  constructor(cells: readonly Cells[], budget: number) {
    this.#cells = cells;
    this.#budget = budget;
  }

  leaf(value: number): Ref {
    const known = this.#leafOf.get(value);
    if (known !== undefined) return known;
    const ref = ~this.#leaves.length;
    this.#leaves.push(value);
    this.#leafOf.set(value, ref);
    return ref;
  }

  valueOf(leaf: Ref): number {
    return this.#leaves[~leaf] ?? Number.NaN;
  }

  #node(level: number, kids: Int32Array): Ref {
    const [first = 0] = kids;
    if (kids.every((kid) => kid === first)) return first;
    const key = `${level}:${kids.join()}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const ref = this.#levels.length;
    this.#levels.push(level);
    this.#kids.push(kids);
    this.#nodes.set(key, ref);
    return ref;
  }

  #spend(size: number): void {
    this.#budget -= size;
    if (this.#budget < 0) throw new TooLarge();
  }

  /** The diagram of a table over the cells of some fields, given by their places in ascending order. */
  fromTable(places: readonly number[], strides: readonly number[], valueAt: (combination: number) => number): Ref {
    const go = (j: number, combination: number): Ref => {
      const place = places[j];
      if (place === undefined) return this.leaf(valueAt(combination));
      const size = this.#cells[place]?.examples.length ?? 0;
      this.#spend(size);
      return this.#node(place, Int32Array.from({ length: size }, (_, cell) => go(j + 1, combination + cell * (strides[j] ?? 0))));
    };
    return go(0, 0);
  }

  /** The diagram whose leaves are made from those of two. */
  combine(a: Ref, b: Ref, of: (x: number, y: number) => number): Ref {
    const known = new Map<number, Ref>();
    const go = (x: Ref, y: Ref): Ref => {
      if (x < 0 && y < 0) return this.leaf(of(this.valueOf(x), this.valueOf(y)));
      const key = x * 2 ** 27 + y;
      const before = known.get(key);
      if (before !== undefined) return before;
      const [levelX, levelY] = [this.#level(x), this.#level(y)];
      const level = Math.min(levelX, levelY);
      const [kidsX, kidsY] = [this.#kids[x], this.#kids[y]];
      const size = this.#cells[level]?.examples.length ?? 0;
      this.#spend(size);
      const kids = Int32Array.from({ length: size }, (_, cell) => go(levelX === level ? (kidsX?.[cell] ?? x) : x, levelY === level ? (kidsY?.[cell] ?? y) : y));
      const ref = this.#node(level, kids);
      known.set(key, ref);
      return ref;
    };
    return go(a, b);
  }

  #level(ref: Ref): number {
    return ref < 0 ? this.#cells.length : (this.#levels[ref] ?? 0);
  }

  /** All values of leaves that some record reaches. */
  reached(root: Ref): ReadonlySet<number> {
    const values = new Set<number>();
    const seen = new Set<Ref>();
    const go = (ref: Ref): void => {
      if (ref < 0) values.add(this.valueOf(ref));
      else if (!seen.has(ref)) {
        seen.add(ref);
        this.#kids[ref]?.forEach(go);
      }
    };
    go(root);
    return values;
  }

  /** A record that reaches a wanted leaf; with `missing: false` one of which all facts are known. */
  path(root: Ref, wanted: (value: number) => boolean, missing = true): Path | undefined {
    const dead = new Set<Ref>();
    const chosen = new Map<number, number>();
    const go = (ref: Ref): boolean => {
      if (ref < 0) return wanted(this.valueOf(ref));
      if (dead.has(ref)) return false;
      const kids = this.#kids[ref] ?? new Int32Array();
      for (let cell = 1; cell <= kids.length; cell++) {
        // missing comes last, so that a witness knows what it can
        const at = cell % kids.length;
        if ((at === 0 && !missing) || !go(kids[at] ?? 0)) continue;
        chosen.set(this.#level(ref), at);
        return true;
      }
      dead.add(ref);
      return false;
    };
    if (!go(root)) return undefined;
    const cells: Record<string, Cell> = {};
    const facts: Record<string, Fact> = {};
    this.#cells.forEach((c, place) => {
      const cell = chosen.get(place);
      facts[c.field] = c.examples[cell ?? 1] ?? null;
      if (cell !== undefined) cells[c.field] = describeCell(c, cell);
    });
    return { facts, cells };
  }

  /**
   * The cheapest way from a record to a wanted leaf: for each field the cell to be in. `cost` of being in another cell than now, Infinity
   * where it cannot be. `undefined` if there is no way.
   */
  cheapest(root: Ref, wanted: (value: number) => boolean, cost: (place: number, cell: number) => number): { readonly cost: number; readonly cells: ReadonlyMap<number, number> } | undefined {
    const known = new Map<Ref, { cost: number; cell: number }>();
    const go = (ref: Ref): number => {
      if (ref < 0) return wanted(this.valueOf(ref)) ? 0 : Infinity;
      const before = known.get(ref);
      if (before) return before.cost;
      const level = this.#level(ref);
      const best = { cost: Infinity, cell: -1 };
      this.#kids[ref]?.forEach((kid, cell) => {
        const own = cost(level, cell);
        const total = own === Infinity ? Infinity : own + go(kid);
        if (total < best.cost) [best.cost, best.cell] = [total, cell];
      });
      known.set(ref, best);
      return best.cost;
    };
    const total = go(root);
    if (total === Infinity) return undefined;
    const cells = new Map<number, number>();
    for (let ref = root; ref >= 0; ) {
      const cell = known.get(ref)?.cell ?? 0;
      cells.set(this.#level(ref), cell);
      ref = this.#kids[ref]?.[cell] ?? -1;
    }
    return { cost: total, cells };
  }
}

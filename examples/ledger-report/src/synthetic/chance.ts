import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance with a seed: the same seed gives the same ledger, on every machine. */
export interface Chance {
  /** A whole number between the two, both included. */
  readonly between: (from: number, to: number) => number;
  /** True in so many cases of a thousand. */
  readonly happens: (perMille: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** One of the entries, each as often as its weight says. */
  readonly weighted: <T extends { readonly weight: number }>(from: readonly T[]) => T;
}

export function chance(seed: number): Chance {
  const source = xoroshiro128plus(seed);
  const between = (from: number, to: number): number => uniformInt(source, from, to);
  const at = <T>(from: readonly T[], index: number): T => {
    const found = from[index];
    if (found === undefined) throw new RangeError("nothing to pick from");
    return found;
  };
  return {
    between,
    happens: (perMille) => between(1, 1000) <= perMille,
    pick: (from) => at(from, between(0, from.length - 1)),
    weighted: (from) => {
      let left = between(1, from.reduce((sum, entry) => sum + entry.weight, 0));
      return at(from, from.findIndex((entry) => (left -= entry.weight) <= 0));
    },
  };
}

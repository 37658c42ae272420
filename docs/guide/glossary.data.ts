import { terms, type Term, type TermGroup } from "./glossary-terms.ts";
import { checkCodesOfLists, checkNames, referenceOf } from "./repository.ts";

/** A term whose names lead to their pages in the reference, where that was generated. */
export interface LinkedTerm extends Omit<Term, "sdk"> {
  readonly sdk: readonly { readonly name: string; readonly link?: string }[];
}
export type LinkedGroup = Omit<TermGroup, "terms"> & { readonly terms: readonly LinkedTerm[] };

const linked = ({ sdk, ...term }: Term): LinkedTerm => ({
  ...term,
  sdk: sdk.map((name) => {
    const link = referenceOf(name);
    return link === undefined ? { name } : { name, link };
  }),
});

declare const data: readonly LinkedGroup[];
export { data };

export default {
  load(): readonly LinkedGroup[] {
    const all = terms.flatMap((group) => group.terms);
    checkNames(all.flatMap(({ sdk }) => sdk));
    checkCodesOfLists(all.flatMap(({ sdk: [list], code }) => (list === undefined || code === undefined ? [] : [[list, code] as const])));
    return terms.map(({ title, terms: own }) => ({ title, terms: own.map(linked) }));
  },
};

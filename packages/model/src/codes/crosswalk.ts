import * as z from "zod";
import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { pointer } from "../pointer.ts";
import { codeOf, idsOf, type CodeList } from "./code-list.ts";

/** The shape of a {@link Crosswalk} that comes as data, for `parseWith`. */
export const crosswalk = z
  .strictObject({
    id: z.string().min(1).max(100),
    version: z.string().min(1).max(40),
    from: z.string().min(1).max(100),
    to: z.string().min(1).max(100),
    /** How sure the pairs are. */
    basis: z.enum(["stated", "law", "standard", "derived", "assumed"]),
    source: z.string().min(1).max(500),
    pairs: z.record(z.string().min(1).max(100), z.string().min(1).max(100)),
  })
  .readonly();

/**
 * Which word of one code list stands for which of another, by the lists' ids. What no source says is not in `pairs`: the answer is
 * then "unknown", never the nearest word.
 */
export interface Crosswalk extends z.infer<typeof crosswalk> {}

/**
 * The word of the other list, or `undefined` where the crosswalk says nothing of it.
 *
 * @example
 * ```ts
 * import { categoriesToPetitions, crossCode } from "@fengqiao/model";
 *
 * crossCode(categoriesToPetitions, "land"); // => "naturalResources"
 * crossCode(categoriesToPetitions, "family"); // => undefined
 * ```
 */
export function crossCode(crosswalk: Crosswalk, code: string): string | undefined {
  return Object.hasOwn(crosswalk.pairs, code) ? crosswalk.pairs[code] : undefined;
}

/**
 * Checks that both ends of every pair are words of the two lists. Which words of the first list are not carried over is in `unmapped`.
 *
 * @example
 * ```ts
 * import { categoriesTo17, checkCrosswalk, disputeCategories, disputeCategories17, must } from "@fengqiao/model";
 *
 * const { unmapped } = must(checkCrosswalk(categoriesTo17, disputeCategories, disputeCategories17));
 * unmapped; // => ["homestead", "production", "environment", "consumer", "property"]
 * ```
 */
export function checkCrosswalk(crosswalk: Crosswalk, from: CodeList, to: CodeList): Outcome<{ readonly unmapped: readonly string[] }, ModelFinding<"code.unknown">> {
  const unknown = (list: CodeList, code: string, path: string) => (codeOf(list, code) ? [] : [modelFinding("code.unknown", path, { list: list.id, received: code })]);
  const findings: readonly ModelFinding<"code.unknown">[] = Object.entries(crosswalk.pairs).flatMap(([left, right]) => [...unknown(from, left, pointer("pairs", left)), ...unknown(to, right, pointer("pairs", left))]);
  if (some(findings)) return refuse(...findings);
  return accept({ unmapped: idsOf(from).filter((id) => !Object.hasOwn(crosswalk.pairs, id)) });
}

/** The {@link disputeCategories} as {@link petitionSubjects}, so far as one city's program carries them over. */
export const categoriesToPetitions: Crosswalk = {
  id: "dispute-category-to-petition-subject",
  version: "1",
  from: "dispute-category",
  to: "petition-subject",
  basis: "stated",
  source: "a public city program carries these five over",
  pairs: { demolition: "urbanRural", land: "naturalResources", environment: "environment", labour: "labour", property: "housing" },
};

/** The default {@link disputeCategories} as {@link disputeCategories17}, by the plain meaning of the words; a county replaces it where it counts otherwise. */
export const categoriesTo17: Crosswalk = {
  id: "dispute-category-to-17",
  version: "1",
  from: "dispute-category",
  to: "dispute-category-17",
  basis: "assumed",
  source: "by the plain meaning of the labels; maintainers, 2026-11-21",
  pairs: { family: "marriage", neighbour: "neighbour", contract: "contract", damages: "tort", land: "land", demolition: "construction", labour: "labour", traffic: "tort", medical: "tort", other: "other" },
};

import * as z from "zod";
import { accept, refuse, some, type Outcome } from "../finding.ts";
import { modelFinding, type ModelFinding } from "../findings.ts";
import { codeOf, type CodeList } from "./code-list.ts";

/**
 * Which word of one list stands for which of another. What no source says is not in `pairs`: the answer is then "unknown",
 * never the nearest word.
 */
export const crosswalk = z
  .strictObject({
    id: z.string().min(1).max(100),
    version: z.string().min(1).max(40),
    from: z.string().min(1).max(100),
    to: z.string().min(1).max(100),
    basis: z.enum(["stated", "law", "standard", "derived", "assumed"]),
    source: z.string().min(1).max(500),
    pairs: z.record(z.string().min(1).max(100), z.string().min(1).max(100)),
  })
  .readonly();
export type Crosswalk = z.infer<typeof crosswalk>;

/** The word of the other list, or `undefined` where the crosswalk says nothing of it. */
export function crossCode(crosswalk: Crosswalk, code: string): string | undefined {
  return Object.hasOwn(crosswalk.pairs, code) ? crosswalk.pairs[code] : undefined;
}

/**
 * Checks that both ends of every pair are words of the lists. Which words of the first list are not carried over is in `value`.
 *
 * Refuses: `code.unknown`.
 */
export function checkCrosswalk(crosswalk: Crosswalk, from: CodeList, to: CodeList): Outcome<{ readonly unmapped: readonly string[] }, ModelFinding<"code.unknown">> {
  const unknown = (list: CodeList, code: string, path: string) => (codeOf(list, code) ? [] : [modelFinding("code.unknown", path, { list: list.id, received: code })]);
  const findings: readonly ModelFinding<"code.unknown">[] = Object.entries(crosswalk.pairs).flatMap(([left, right]) => [...unknown(from, left, `/pairs/${left}`), ...unknown(to, right, `/pairs/${left}`)]);
  if (some(findings)) return refuse(...findings);
  return accept({ unmapped: from.codes.map((code) => code.id).filter((id) => !Object.hasOwn(crosswalk.pairs, id)) });
}

/** Dispute categories → petition classes, so far as one city's program shows. */
export const categoriesToPetitions: Crosswalk = {
  id: "dispute-category-to-petition-class",
  version: "1",
  from: "dispute-category",
  to: "petition-class",
  basis: "stated",
  source: "a public city program carries these five over",
  pairs: { demolition: "urbanRural", land: "naturalResources", environment: "environment", labour: "labour", property: "housing" },
};

/** The default 15 → the newer 17, by the plain meaning of the words; a county replaces it where it counts otherwise. */
export const categoriesTo17: Crosswalk = {
  id: "dispute-category-to-17",
  version: "1",
  from: "dispute-category",
  to: "dispute-category-17",
  basis: "assumed",
  source: "by the plain meaning of the labels; maintainers, 2026-11-21",
  pairs: { family: "marriage", neighbour: "neighbour", contract: "contract", damages: "tort", land: "land", demolition: "construction", labour: "labour", traffic: "tort", medical: "tort", other: "other" },
};

import { citation, citationLabel, citationsOf, laws, readCitation, type Src } from "@fengqiao/model";
import { expect, test } from "vitest";
import { plainServiceChain } from "./chains/plain-service-chain.ts";
import { partyExit } from "./compose/ends.ts";
import { lifecycleSources } from "./sources.ts";
import { STAGES } from "./stages/stages.ts";
import type { StageSettings } from "./stages/stage.ts";
import { charts } from "./testdata/charts.ts";
import { sequences } from "./testdata/chains.ts";

/** Every `src` in a value, wherever it stands. */
function cited(value: unknown): readonly Src[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Src[] => (key === "src" && !Array.isArray(value) ? [inner as Src] : cited(inner)));
}
const citations = (value: unknown): readonly string[] => [...new Set(cited(value).flatMap((src) => citationsOf(src)))];

const settings: StageSettings = { of: "dispute", attempts: 2, levels: ["grid", "village"], gates: ["solved"], closeWhen: {}, silence: "back", escalation: { skip: true, delegate: true, containment: [] }, alert: true };
const stages = Object.values(STAGES).map((stage) => stage.rules(settings));

/** Whether a citation leads to an entry of the register, and an assumption to one that explains it. */
function leads(cite: string): boolean {
  const { source, clause } = readCitation(cite);
  const document = Object.hasOwn(lifecycleSources, source) ? lifecycleSources[source as keyof typeof lifecycleSources] : undefined;
  return document !== undefined && (document.basis !== "assumed" || Object.hasOwn(document.items, clause ?? ""));
}

test("every citation of the built-in stages, rules and charts leads to the register and reads as people read it", () => {
  const built = citations([stages, partyExit, plainServiceChain]);
  expect(built.filter((cite) => !leads(cite))).toEqual([]);
  expect(built).toEqual(expect.arrayContaining(["pml 17", "pml 23", "pml 26", "cpl 205", "wages 10", "ours twoDates"]));
  expect(citationLabel("pml 26", lifecycleSources)).toEqual({ "zh-CN": "《中华人民共和国人民调解法》第二十六条", en: `${laws.pml.title} Art. 26` });
});

test("every citation of a composed chart leads to the register, or to that of the region whose words they are", () => {
  const regions = new Set(["seed", "test"]);
  const all = citations(charts);
  expect(all.filter((cite) => !citation.safeParse(cite).success)).toEqual([]);
  expect(all.filter((cite) => !regions.has(readCitation(cite).source) && !leads(cite) && cite !== "ours assumed")).toEqual([]);
});

test("every step of every named sequence says which clause it is", () => {
  expect(sequences.flatMap((chain) => chain.items).filter((item) => !("either" in item) && citations(item).every((cite) => !/^seed S\d+/.test(cite)))).toEqual([]);
});

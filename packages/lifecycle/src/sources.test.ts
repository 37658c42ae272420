import { checkCitations, citationLabel, citationsOf, laws, type Json, type SourceRegister, type Src } from "@fengqiao/model";
import { expect, test } from "vitest";
import { plainServiceChain } from "./chains/plain-service-chain.ts";
import { partyExit } from "./compose/ends.ts";
import { lifecycleSources } from "./sources.ts";
import type { StageSettings } from "./stages/stage.ts";
import { STAGES } from "./stages/stages.ts";
import { sequences } from "./testdata/chains.ts";
import { charts } from "./testdata/charts.ts";

const settings: StageSettings = { of: "dispute", attempts: 2, levels: ["grid", "village"], gates: ["solved"], closeWhen: {}, silence: "back", escalation: { skip: true, delegate: true, containment: [] }, alert: true };
const builtIn = [...Object.values(STAGES).map((stage) => stage.rules(settings)), partyExit, plainServiceChain];

/** What leads nowhere; that a register has more than is cited here is no fault. */
const astray = (value: unknown, sources: SourceRegister) => checkCitations(value as Json, sources).filter((found) => found.code !== "source.idle");

test("every citation of the built-in stages, rules and charts leads to the register and reads as people read it", () => {
  expect(astray(builtIn, lifecycleSources)).toEqual([]);
  const cited = ["pml", "cpl", "wages", "ours twoDates"];
  expect(checkCitations(builtIn as unknown as Json, lifecycleSources).flatMap((found) => (found.code === "source.idle" && cited.includes(found.params.cite) ? [found.params.cite] : []))).toEqual([]);
  expect(citationLabel("pml 26", lifecycleSources)).toEqual({ "zh-CN": "《中华人民共和国人民调解法》第二十六条", en: `${laws.pml.title} Art. 26` });
});

test("every citation of a composed chart leads to the register, or to that of the region whose words they are", () => {
  const { ours } = lifecycleSources;
  const sources: SourceRegister = {
    ...lifecycleSources,
    seed: { basis: "stated", title: "the texts of the eight regions" },
    test: { basis: "stated", title: "what the tests add" },
    ours: { ...ours, items: { ...ours.items, assumed: "limits that no text states" } },
  };
  expect(astray(charts, sources)).toEqual([]);
});

test("every step of every named sequence says which clause it is", () => {
  const cites = (src: Src): boolean => citationsOf(src).some((cite) => /^seed S\d+/.test(cite));
  expect(sequences.flatMap((chain) => chain.items).filter((item) => !("either" in item) && !cites(item.src))).toEqual([]);
});

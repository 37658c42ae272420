import { limitSources, statutoryLimits } from "@fengqiao/calendar";
import { laws, parseWith, provenanceOf, sourceRegister, type Json, type SourceRegister } from "@fengqiao/model";
import { describe, expect, it } from "vitest";
import { publications, publicationSources } from "../published/publications.fixture.ts";
import { standardChecklists } from "./checklists.ts";
import { standardMeasures } from "./standard-measures.ts";
import { standardSources } from "./standard-sources.ts";

const names = ["id", "label", "note", "title", "starts", "name", "by", "confidence", "asOf"];
const walk = (entries: object, sources: SourceRegister) => provenanceOf(entries as unknown as Json, { sources, ignore: names });
const cited = (entries: object): SourceRegister => {
  const used = new Set(walk(entries, {}).findings.flatMap((f) => (f.code === "source.unknown" ? [f.params.cite.split(" ")[0]] : [])));
  return Object.fromEntries(Object.entries(laws).filter(([law]) => used.has(law)));
};

describe("every standard entry has its source", () => {
  const built = [standardMeasures, standardChecklists];
  it("in the register of texts or among the laws, and no text is idle", () => {
    expect(walk(built, { ...cited(built), ...standardSources }).findings).toEqual([]);
    expect(parseWith(sourceRegister, standardSources).ok).toBe(true);
  });
  it("and every law in the register is cited by a limit or by a standard entry, but for those of the charts", () => {
    const ofCharts = ["domesticViolence", "minors", "wages"];
    expect(walk([built, statutoryLimits], { ...laws, ...standardSources, ...limitSources }).findings.map((f) => f.params)).toEqual(ofCharts.map((cite) => ({ cite })));
  });
});

describe("what texts publish", () => {
  it("is cited statement by statement", () => {
    expect(walk(publications, publicationSources).findings).toEqual([]);
  });
});

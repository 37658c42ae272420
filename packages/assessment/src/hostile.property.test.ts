import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseChecklist } from "./checklist/checklist.ts";
import { parseCases, parseRows } from "./measure/parse-rows.ts";
import { parseMeasure } from "./measure/parse-measure.ts";
import { parseIncentive } from "./money/incentive.ts";
import { checkPublication } from "./published/check-publication.ts";
import { lintan } from "./published/publications.fixture.ts";
import { parseScheme } from "./scheme/parse-scheme.ts";
import { sevenRooms } from "./standard/checklists.ts";
import { resolutionRate } from "./standard/case-rates.ts";
import { standardMeasures } from "./standard/standard-measures.ts";
import { dispute } from "./testing/cases.ts";

const doors: readonly (readonly [string, (json: unknown) => { readonly ok: boolean; readonly findings: readonly { readonly path: string }[] }, unknown])[] = [
  ["parseMeasure", parseMeasure, resolutionRate],
  ["parseScheme", (json) => parseScheme(json, standardMeasures), { id: "scheme" }],
  ["parseChecklist", parseChecklist, sevenRooms],
  ["parseIncentive", parseIncentive, { kind: "perCase", id: "x" }],
  ["checkPublication", checkPublication, lintan],
  ["parseCases", (json) => parseCases(json), [dispute("a")]],
  ["parseRows", (json) => parseRows(json, "units"), []],
];

/** Puts a value somewhere into a good document. */
function spoiled(document: unknown, path: readonly number[], value: unknown): unknown {
  if (path.length === 0 || typeof document !== "object" || document === null) return value;
  const entries = Object.entries(document);
  const chosen = entries[(path[0] ?? 0) % Math.max(1, entries.length)];
  if (!chosen) return value;
  const copy = Array.isArray(document) ? [...(document as unknown[])] : { ...document };
  (copy as Record<string, unknown>)[chosen[0]] = spoiled(chosen[1], path.slice(1), value);
  return copy;
}

describe.each(doors)("%s", (_, parse, good) => {
  it("answers whatever comes, and never throws", () =>
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true }), (json) => { expect(typeof parse(json).ok).toBe("boolean"); }), { numRuns: 60 }));
  it("and a good document with one bad place too, with paths", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 5 }), fc.anything({ withNullPrototype: true }), (path, value) => {
        const outcome = parse(JSON.parse(JSON.stringify(spoiled(JSON.parse(JSON.stringify(good)), path, value) ?? null)));
        for (const f of outcome.findings) expect(f.path).toMatch(/^(\/.*)?$/s);
      }),
      { numRuns: 100 },
    ));
});

it("a document that nests too deep is a finding", () => {
  let deep: unknown = {};
  for (let i = 0; i < 20_000; i++) deep = { and: [deep] };
  expect(parseMeasure({ ...resolutionRate, of: deep }).findings.map((f) => f.code)).toEqual(["plain.depth"]);
});

it("cases from outside: a fact that the dictionary does not know, with its path", () => {
  const parsed = parseCases(JSON.parse(JSON.stringify([dispute("a"), { ...dispute("b"), facts: { petitioner: "somebody" } }])));
  expect(parsed.findings.map((f) => [f.code, f.path])).toEqual([["fact.unknown", "/1/facts/petitioner"]]);
});

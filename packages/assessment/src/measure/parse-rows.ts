import { parseFacts, type FactsFinding } from "@fengqiao/criteria";
import { below, instant, parseWith, type Dictionary, type FactsOf, type Outcome, type ParseFinding, type PlainLimits } from "@fengqiao/model";
import * as z from "zod";
import { acceptUnless } from "../findings.ts";
import { caseMeasureDictionary } from "./facts.ts";
import { populations, type MeasuredCase, type PopulationId, type PopulationRow } from "./population.ts";

const key = z.string().min(1).max(200);
const keys = { area: key.exactOptional(), category: key.exactOptional(), channel: key.exactOptional(), grade: key.exactOptional() };
const facts = z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.null()]));

const measuredCaseShape = z
  .strictObject({ caseId: key, asOf: instant, ...keys, state: z.string(), openedAt: instant, resolvedAt: instant.exactOptional(), closedAt: instant.exactOptional(), dueAt: instant.exactOptional(), facts })
  .readonly();
const populationRowShape = z.strictObject({ id: key, asOf: instant, on: instant.exactOptional(), ...keys, facts }).readonly();

/** What `parseCases` and `parseRows` refuse. */
export type RowParseFinding = ParseFinding | FactsFinding;

/**
 * Cases from outside: plain JSON, strict keys, real instants, and facts that the dictionary knows; one bad fact refuses the batch, with
 * its path. `limits` raises what `checkPlain` lets through, for large batches.
 *
 * @example
 * ```ts
 * import { parseCases } from "@fengqiao/assessment";
 *
 * const boundary = { caseId: "boundary", asOf: "2026-09-30T18:00:00+08:00", area: "崔中村", state: "handling", openedAt: "2026-03-02T09:00:00+08:00", facts: { registered: true } };
 * parseCases([boundary]).ok; // => true
 * parseCases([boundary, { ...boundary, facts: { petitioner: "Li" } }]).findings.map((f) => [f.code, f.path]); // => [["fact.unknown", "/1/facts/petitioner"]]
 * ```
 */
export function parseCases(json: unknown, limits?: PlainLimits): Outcome<readonly MeasuredCase[], RowParseFinding> {
  const parsed = parseWith(z.array(measuredCaseShape), json, limits);
  return parsed.ok ? withFacts(parsed.value, caseMeasureDictionary) : parsed;
}

/**
 * Rows of another population from outside, held against its dictionary in the same way.
 *
 * @example
 * ```ts
 * import { coverageRate, formatRate, measure, parseRows } from "@fengqiao/assessment";
 * import { must } from "@fengqiao/model";
 *
 * const asOf = "2026-09-30T18:00:00+08:00";
 * const townships = ["硝河乡", "白崖乡"].map((id) => ({ id, asOf, facts: { unit: "township", needed: true, present: id === "硝河乡" } }));
 * formatRate(must(measure(coverageRate, must(parseRows(townships, "units")), { asOf })).total, "en"); // => "50.0% (1/2)"
 * ```
 */
export function parseRows(json: unknown, population: Exclude<PopulationId, "cases" | "serviceMatters">, limits?: PlainLimits): Outcome<readonly PopulationRow[], RowParseFinding> {
  const parsed = parseWith(z.array(populationRowShape), json, limits);
  return parsed.ok ? withFacts(parsed.value, populations[population].dictionary) : parsed;
}

function withFacts<R extends { readonly facts: unknown }, D extends Dictionary>(rows: readonly R[], dictionary: D): Outcome<readonly (Omit<R, "facts"> & { readonly facts: FactsOf<D> })[], FactsFinding> {
  const found: FactsFinding[] = [];
  const checked = rows.flatMap((row, i) => {
    const read = parseFacts(row.facts, dictionary);
    found.push(...below(`/${i}/facts`, read.findings));
    return read.ok ? [{ ...row, facts: read.value }] : [];
  });
  return acceptUnless(found, checked);
}

import { parseFacts, type FactsFinding } from "@fengqiao/criteria";
import { accept, instant, parseWith, refuse, type Outcome, type ParseFinding, type PlainLimits } from "@fengqiao/model";
import * as z from "zod";
import { caseMeasureDictionary } from "./facts.ts";
import { populations, type MeasuredCase, type PopulationId, type PopulationRow } from "./population.ts";

const key = z.string().min(1).max(200);
const keys = { area: key.exactOptional(), category: key.exactOptional(), channel: key.exactOptional(), grade: key.exactOptional() };
const facts = z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.null()]));

/** The strict shape of a case as data, before its facts have been held against the dictionary. */
export const measuredCaseShape = z
  .strictObject({ caseId: key, asOf: instant, ...keys, state: z.string(), openedAt: instant, resolvedAt: instant.exactOptional(), closedAt: instant.exactOptional(), dueAt: instant.exactOptional(), facts })
  .readonly();
/** The strict shape of a row of any other population. */
export const populationRowShape = z.strictObject({ id: key, asOf: instant, on: instant.exactOptional(), ...keys, facts }).readonly();

export type RowParseFinding = ParseFinding | FactsFinding;

/**
 * Cases from outside: plain JSON, strict keys, real instants, and facts that the dictionary knows; one bad fact refuses the batch, with
 * its path. `limits` raises what `checkPlain` lets through, for large batches.
 */
export function parseCases(json: unknown, limits?: PlainLimits): Outcome<readonly MeasuredCase[], RowParseFinding> {
  const parsed = parseWith(z.array(measuredCaseShape), json, limits);
  if (!parsed.ok) return parsed;
  const found: RowParseFinding[] = [];
  const cases = parsed.value.flatMap((row, i): MeasuredCase[] => {
    const checked = parseFacts(row.facts, caseMeasureDictionary);
    found.push(...checked.findings.map((f) => ({ ...f, path: `/${i}/facts${f.path}` })));
    return checked.ok ? [{ ...row, facts: checked.value }] : [];
  });
  const [refusal, ...others] = found;
  return refusal ? refuse(refusal, ...others) : accept(cases);
}

/** Rows of another population from outside, held against its dictionary in the same way. */
export function parseRows(json: unknown, population: Exclude<PopulationId, "cases" | "serviceMatters">, limits?: PlainLimits): Outcome<readonly PopulationRow[], RowParseFinding> {
  const parsed = parseWith(z.array(populationRowShape), json, limits);
  if (!parsed.ok) return parsed;
  const found: RowParseFinding[] = [];
  const rows = parsed.value.flatMap((row, i): PopulationRow[] => {
    const checked = parseFacts(row.facts, populations[population].dictionary);
    found.push(...checked.findings.map((f) => ({ ...f, path: `/${i}/facts${f.path}` })));
    return checked.ok ? [{ ...row, facts: checked.value }] : [];
  });
  const [refusal, ...others] = found;
  return refusal ? refuse(refusal, ...others) : accept(rows);
}

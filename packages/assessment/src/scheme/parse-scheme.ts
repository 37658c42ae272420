import { accept, parseWith, refuse, type Outcome, type ParseFinding } from "@fengqiao/model";
import type { Measure } from "../measure/measure.ts";
import { schemeFaults, type SchemeFault } from "./check-scheme.ts";
import { schemeShape, type Scheme } from "./scheme.ts";

export type SchemeFinding = ParseFinding | SchemeFault;

/**
 * A scheme from outside, checked against the measures that it names. Refuses weights that do not make 1 exactly or fall below a
 * legal minimum, marks that do not make the total, measures that are unknown, for context only, or count the volume of
 * petitions or suits, and steps or grades out of order.
 */
export function parseScheme(json: unknown, measures: readonly Measure[]): Outcome<Scheme, SchemeFinding> {
  const parsed = parseWith(schemeShape, json);
  if (!parsed.ok) return parsed;
  const [fault, ...others] = schemeFaults(parsed.value, measures);
  return fault ? refuse(fault, ...others) : accept(parsed.value);
}

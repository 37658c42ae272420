import { explain, TRUE, UNKNOWN, type Predicate, predicateShape, parsePredicate, type PredicateFinding } from "@fengqiao/criteria";
import { accept, below, labelShape, parseWith, refuse, some, type Dictionary, type FactsOf, type Label, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { finding, MOST_FINDINGS, type ScoringFinding } from "./findings.ts";
import type { ResponseLimit } from "./card/grade-scheme.ts";
import { responseLimit, text } from "./card/shapes.ts";

/** What must be done at once, whatever the score. */
export interface StopTask {
  /** What kind of task, e.g. `report`, `protect`, `refer`. */
  readonly kind: string;
  readonly label: Label;
  /** The role or body that it goes to. */
  readonly to: string;
  readonly within?: ResponseLimit;
}

/** A rule beside the score: where it holds there is a task, and never a point. */
export interface HardStop<D extends Dictionary = Dictionary> {
  readonly id: string;
  readonly predicate: Predicate<D>;
  readonly task: StopTask;
  /** Whether mediation must not go on meanwhile. */
  readonly endsMediation: boolean;
  /** Whether who reported it must not be seen by the parties. */
  readonly confidential?: boolean;
  /** The article on which it rests. */
  readonly basis: string;
}

/** A hard stop that holds, or that may hold: then `missing` says what has to be found out first. */
export interface RaisedStop {
  readonly id: string;
  readonly certain: boolean;
  readonly missing: readonly string[];
  readonly task: StopTask;
  readonly endsMediation: boolean;
  readonly confidential: boolean;
  readonly basis: string;
}

/**
 * The stops that hold of these facts, and those that nobody can rule out yet; in the order in which they were written.
 *
 * @example
 * ```ts
 * import { protectionStops, raisedStops } from "@fengqiao/scoring";
 *
 * const seen = { suspectedCrime: false, violence: false, domesticViolence: false, partyRefuses: false };
 * // nobody has looked whether a child is in danger, so it cannot be ruled out
 * raisedStops(protectionStops, seen).map((s) => [s.id, s.certain, s.missing]); // => [["child-in-danger", false, ["childInDanger"]]]
 * ```
 */
export function raisedStops<D extends Dictionary>(stops: readonly HardStop<D>[], facts: FactsOf<D>): readonly RaisedStop[] {
  return stops.flatMap(({ id, predicate, task, endsMediation, confidential = false, basis }): RaisedStop[] => {
    const { truth, missing } = explain<D>(predicate, facts);
    return truth === TRUE || truth === UNKNOWN ? [{ id, certain: truth === TRUE, missing, task, endsMediation, confidential, basis }] : [];
  });
}


/**
 * The strict shape of a list of hard stops as data.
 *
 * @example
 * ```ts
 * import { hardStopsShape, protectionStops } from "@fengqiao/scoring";
 *
 * hardStopsShape.safeParse(protectionStops).success; // => true
 * ```
 */
export const hardStopsShape: z.ZodType<readonly HardStop[], readonly HardStop[]> = z
  .array(
    z
      .strictObject({
        id: text,
        predicate: predicateShape,
        task: z.strictObject({ kind: text, label: labelShape, to: text, within: responseLimit.exactOptional() }).readonly(),
        endsMediation: z.boolean(),
        confidential: z.boolean().exactOptional(),
        basis: text,
      })
      .readonly(),
  )
  .readonly();

/**
 * Hard stops from outside, checked against their dictionary. Refuses two of one id (`name.duplicate`) besides what breaks shape or predicates.
 *
 * @example
 * ```ts
 * import { parseHardStops, protectionSignals, protectionStops } from "@fengqiao/scoring";
 *
 * const stops = JSON.parse(JSON.stringify(protectionStops)) as object[];
 * parseHardStops(stops, protectionSignals).ok; // => true
 * parseHardStops([...stops, structuredClone(stops[0])], protectionSignals).findings.map((f) => f.code); // => ["name.duplicate"]
 * ```
 */
export function parseHardStops<D extends Dictionary>(json: unknown, dictionary: D): Outcome<readonly HardStop<D>[], ParseFinding | PredicateFinding | ScoringFinding<"name.duplicate">> {
  const parsed = parseWith(hardStopsShape, json);
  if (!parsed.ok) return parsed;
  const found: (PredicateFinding | ScoringFinding<"name.duplicate">)[] = [];
  const seen = new Set<string>();
  const stops = parsed.value.map((stop, i) => {
    if (seen.has(stop.id)) found.push(finding("name.duplicate", `/${i}/id`, { name: stop.id }));
    seen.add(stop.id);
    const predicate = parsePredicate(stop.predicate, dictionary);
    if (!predicate.ok) found.push(...below(`/${i}/predicate`, predicate.findings));
    return predicate.ok ? { ...stop, predicate: predicate.value } : stop;
  });
  const findings: readonly (typeof found)[number][] = found.slice(0, MOST_FINDINGS);
  return some(findings) ? refuse(...findings) : accept(stops as readonly HardStop<D>[]);
}

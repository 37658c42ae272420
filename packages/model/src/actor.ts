import * as z from "zod";
import type { Outcome } from "./finding.ts";
import { actorId, bodyId } from "./ids.ts";
import type { Classes } from "./privacy/data-class.ts";
import { parseWith, type ParseFinding } from "./parse.ts";

/** The shape of an {@link Actor}, for records and events that name one. */
export const actor = z
  .strictObject({
    id: actorId,
    /** The roles in which he acts, by the words of the region's rules. */
    roles: z.array(z.string().min(1)).min(1).readonly(),
    /** The body for which he acts. */
    body: bodyId.optional(),
    /** That body's level on the region's {@link Ladder}. */
    level: z.string().min(1).optional(),
  })
  .readonly();

/** Who does something: an opaque id and in what capacity. Names and contacts stay in the host's records (law 12). */
export interface Actor extends z.infer<typeof actor> {}

export const actorClasses = { id: "identifier", roles: { each: "neutral" }, body: "neutral", level: "neutral" } as const satisfies Classes<Actor>;

/**
 * An actor from outside, e.g. from the session of whoever is signed in.
 *
 * @example
 * ```ts
 * import { must, parseActor } from "@fengqiao/model";
 *
 * must(parseActor({ id: "officer-7", roles: ["grid", "intake"], body: "jiangtaibao-station" })).roles; // => ["grid", "intake"]
 * parseActor({ id: "officer-7", roles: [] }).findings.map((f) => f.code); // => ["value.tooSmall"]
 * ```
 */
export function parseActor(input: unknown): Outcome<Actor, ParseFinding> {
  return parseWith(actor, input);
}

export const ladder = z
  .strictObject({ levels: z.array(z.string().min(1)).min(1).readonly() })
  .readonly();

/** Levels from the lowest to the highest, as one region names them: grid, village, township, county. */
export interface Ladder extends z.infer<typeof ladder> {}

export const ladderClasses = { levels: { each: "neutral" } } as const satisfies Classes<Ladder>;

/**
 * The level next above, or `undefined` at the top and for a level that the ladder does not have.
 *
 * @example
 * ```ts
 * import { nextAbove } from "@fengqiao/model";
 *
 * const xiji = { levels: ["grid", "village", "township", "county"] };
 * nextAbove(xiji, "village"); // => "township"
 * nextAbove(xiji, "county"); // => undefined
 * ```
 */
export function nextAbove(ladder: Ladder, level: string): string | undefined {
  const at = ladder.levels.indexOf(level);
  return at < 0 ? undefined : ladder.levels[at + 1];
}

import * as z from "zod";
import type { Outcome } from "./finding.ts";
import { actorId, bodyId } from "./ids.ts";
import type { Classes } from "./privacy/data-class.ts";
import { parseWith, type ParseFinding } from "./parse.ts";

/**
 * Who does something: an opaque id, the roles in which he acts, the body he acts for and that body's level.
 * Names and contacts stay in the host's records (law 12).
 */
export const actor = z
  .strictObject({
    id: actorId,
    roles: z.array(z.string().min(1)).min(1).readonly(),
    body: bodyId.optional(),
    level: z.string().min(1).optional(),
  })
  .readonly();
export type Actor = z.infer<typeof actor>;

export const actorClasses = { id: "identifier", roles: { each: "neutral" }, body: "neutral", level: "neutral" } as const satisfies Classes<Actor>;

/**
 * An actor from outside, e.g. from the session of whoever is signed in.
 *
 * @example
 * ```ts
 * const officer = parseActor({ id: "officer-7", roles: ["grid", "intake"], body: "jiangtaibao-station" });
 * ```
 */
export function parseActor(input: unknown): Outcome<Actor, ParseFinding> {
  return parseWith(actor, input);
}

/** Levels from the lowest to the highest, as one region names them. */
export const ladder = z
  .strictObject({ levels: z.array(z.string().min(1)).min(1).readonly() })
  .readonly();
export type Ladder = z.infer<typeof ladder>;

export const ladderClasses = { levels: { each: "neutral" } } as const satisfies Classes<Ladder>;

/** The level next above, or `undefined` at the top and for a level that the ladder does not have. */
export function nextAbove(ladder: Ladder, level: string): string | undefined {
  const at = ladder.levels.indexOf(level);
  return at < 0 ? undefined : ladder.levels[at + 1];
}

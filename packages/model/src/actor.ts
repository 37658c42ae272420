import * as z from "zod";
import { actorId, bodyId } from "./ids.ts";

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

/** Levels from the lowest to the highest, as one region names them. */
export const ladder = z
  .strictObject({ levels: z.array(z.string().min(1)).min(1).readonly() })
  .readonly();
export type Ladder = z.infer<typeof ladder>;

/** The level next above, or `undefined` at the top and for a level that the ladder does not have. */
export function nextAbove(ladder: Ladder, level: string): string | undefined {
  const at = ladder.levels.indexOf(level);
  return at < 0 ? undefined : ladder.levels[at + 1];
}

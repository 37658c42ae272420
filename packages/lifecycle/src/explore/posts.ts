import { bodyId, labelShape, parseWith, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";
import { name } from "../chain/name.ts";

/**
 * One post of a region's staffing, as a county has it at hand: people who stand in for one another, since they have the same roles and
 * act for the same body and level. Who has two roles is in one post with both. Parties, time and linked cases are never staff.
 */
export const post = z
  .strictObject({
    id: name,
    /** What the region calls it; without it, it goes by the name of its first role. */
    term: labelShape.exactOptional(),
    roles: z.array(name).min(1).readonly(),
    level: name.exactOptional(),
    body: bodyId.exactOptional(),
    /** How many people hold it; a vacant post has none. */
    holders: z.int().min(0).max(100_000),
  })
  .readonly();
/** One post: roles, body, level and how many hold it. */
export interface Post extends z.infer<typeof post> {}

/** The posts of a region; what holds of one chart holds of all of them, so one list serves every chain of a pack. */
export const posts = z.array(post).min(1).max(1000).readonly();
/** The posts of a region. */
export type Posts = z.infer<typeof posts>;

/**
 * Posts from outside. Refuses what has not their shape.
 *
 * @example
 * ```ts
 * import { must } from "@fengqiao/model";
 * import { parsePosts } from "@fengqiao/lifecycle/explore";
 *
 * const posts = must(parsePosts([{ id: "visitor", roles: ["visitor"], level: "county", holders: 2 }]));
 * posts.length; // => 1
 * parsePosts([{ id: "visitor", roles: [], holders: 2 }]).ok; // => false
 * ```
 */
export function parsePosts(json: unknown): Outcome<Posts, ParseFinding> {
  return parseWith(posts, json);
}

import * as z from "zod";
import { bodyId, postId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { count, listWord, name, text } from "../fields.ts";

export const post = z
  .strictObject({
    id: postId,
    /** A word of `post-kind`. */
    kind: listWord,
    /** What it is called here. */
    title: name,
    body: bodyId,
    duties: z.array(text).readonly(),
    /** How many may hold it. */
    seats: z.strictObject({ min: count, max: count.exactOptional() }).readonly().exactOptional(),
    /** Posts that the same person also holds by rule (双向进入、交叉任职). */
    together: z.array(postId).readonly().exactOptional(),
  })
  .readonly();

/**
 * A post with its duties. Who holds it stands in the roster.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("post", { id: "centre-director", kind: "centreDirector", title: "综治中心主任", body: "township-centre", duties: ["统筹受理和流转"], seats: { min: 1, max: 1 }, together: ["deputy-secretary"] }).ok; // => true
 * ```
 */
export interface Post extends z.infer<typeof post> {}

export const postClasses = {
  id: "neutral",
  kind: "neutral",
  title: "neutral",
  body: "neutral",
  duties: { each: "neutral" },
  seats: { min: "neutral", max: "neutral" },
  together: { each: "neutral" },
} as const satisfies Classes<Post>;

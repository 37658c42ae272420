import * as z from "zod";
import { actorId, bodyId, postId, rosterId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { maybe, name, phone, span, spanClasses } from "../fields.ts";

/** Who holds a post, from when to when. An empty seat has no holder. */
const seat = z
  .strictObject({
    post: postId,
    holder: actorId.exactOptional(),
    name: name.exactOptional(),
    officePhone: phone.exactOptional(),
    /** By virtue of another post. */
    exOfficio: maybe,
    from: localDate,
    until: localDate.exactOptional(),
  })
  .readonly();

export const roster = z.strictObject({ id: rosterId, body: bodyId, valid: span, seats: z.array(seat).readonly() }).readonly();

/**
 * The seats of a body over a span of time.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const seats = [{ post: "centre-director", holder: "officer-3", exOfficio: true, from: "2023-01-01" }, { post: "mediator", from: "2023-01-01" }];
 * parseRecord("roster", { id: "R-2023", body: "township-centre", valid: { from: "2023-01-01", until: "2023-12-31" }, seats }).ok; // => true
 * ```
 */
export interface Roster extends z.infer<typeof roster> {}

export const rosterClasses = {
  id: "neutral",
  body: "neutral",
  valid: spanClasses,
  seats: { each: { post: "neutral", holder: "identifier", name: "identifier", officePhone: "contact", exOfficio: "neutral", from: "neutral", until: "neutral" } },
} as const satisfies Classes<Roster>;

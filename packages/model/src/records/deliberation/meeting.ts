import * as z from "zod";
import { actorId, bodyId, meetingId, topicId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { count, listWord, span, spanClasses, text } from "../fields.ts";

/** What a meeting decided of a topic. */
const decision = z.strictObject({ topic: topicId, what: text, implementer: bodyId.exactOptional(), dueOn: localDate.exactOptional() }).readonly();

export const deliberationMeeting = z
  .strictObject({
    id: meetingId,
    /** A word of `forum-kind`. */
    forum: listWord,
    on: localDate,
    /** The body that calls it. */
    convener: bodyId,
    topics: z.array(topicId).readonly(),
    bodies: z.array(bodyId).readonly().exactOptional(),
    participants: z.array(actorId).readonly().exactOptional(),
    /** How many were there in person. */
    present: count.exactOptional(),
    /** How many took part online. */
    presentOnline: count.exactOptional(),
    decisions: z.array(decision).readonly(),
    /** When the decisions hung on the board. */
    posted: span.exactOptional(),
  })
  .readonly();

/**
 * A meeting that deliberates topics; people who are away may take part online.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("deliberationMeeting", {
 *   id: "M-1", forum: "courtyard", on: "2023-04-09", convener: "community", topics: ["T-1"], present: 23, presentOnline: 6,
 *   decisions: [{ topic: "T-1", what: "沿东墙划 14 个车位", implementer: "property-company", dueOn: "2023-05-01" }], posted: { from: "2023-04-10" },
 * }).ok; // => true
 * ```
 */
export interface DeliberationMeeting extends z.infer<typeof deliberationMeeting> {}

export const deliberationMeetingClasses = {
  id: "neutral",
  forum: "neutral",
  on: "neutral",
  convener: "neutral",
  topics: { each: "neutral" },
  bodies: { each: "neutral" },
  participants: { each: "identifier" },
  present: "neutral",
  presentOnline: "neutral",
  decisions: { each: { topic: "neutral", what: "freeText", implementer: "neutral", dueOn: "neutral" } },
  posted: spanClasses,
} as const satisfies Classes<DeliberationMeeting>;

import * as z from "zod";
import { actorId, bodyId, topicId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { count, listWord, name, text } from "../fields.ts";

export const deliberationTopic = z
  .strictObject({
    id: topicId,
    title: name,
    /** A word of `matter-scope`: public, shared or family. */
    scope: listWord.exactOptional(),
    description: text.exactOptional(),
    raisedOn: localDate,
    /** The resident who raised it. */
    raisedBy: actorId.exactOptional(),
    /** How many residents raised it. */
    raisedTimes: count.exactOptional(),
    approval: z.strictObject({ body: bodyId, on: localDate, approved: z.boolean() }).readonly().exactOptional(),
    convener: bodyId.exactOptional(),
    implementer: bodyId.exactOptional(),
    supervisor: bodyId.exactOptional(),
    postedOn: localDate.exactOptional(),
  })
  .readonly()
  .refine((topic) => topic.supervisor === undefined || topic.supervisor !== topic.implementer, { message: "supervisedBySomebodyElse", path: ["supervisor"] });

/**
 * A topic for deliberation: raised, approved, decided, carried out and supervised by different bodies, then posted for all to see.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const parking = { id: "T-1", title: "小区停车位划线", scope: "shared", raisedOn: "2023-04-02", raisedTimes: 11, implementer: "property-company", supervisor: "community" };
 * parseRecord("deliberationTopic", parking).ok; // => true
 * parseRecord("deliberationTopic", { ...parking, supervisor: "property-company" }).findings.map((f) => f.params); // => [{ rule: "supervisedBySomebodyElse" }]
 * ```
 */
export interface DeliberationTopic extends z.infer<typeof deliberationTopic> {}

export const deliberationTopicClasses = {
  id: "neutral",
  title: "freeText",
  scope: "neutral",
  description: "freeText",
  raisedOn: "neutral",
  raisedBy: "identifier",
  raisedTimes: "neutral",
  approval: { body: "neutral", on: "neutral", approved: "neutral" },
  convener: "neutral",
  implementer: "neutral",
  supervisor: "neutral",
  postedOn: "neutral",
} as const satisfies Classes<DeliberationTopic>;

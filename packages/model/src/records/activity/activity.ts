import * as z from "zod";
import { activityId, actorId, bodyId, campaignId, disputeId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { count, listWord, name, place, placeClasses, text } from "../fields.ts";

export const activity = z
  .strictObject({
    id: activityId,
    /** A word of `activity-kind`. */
    kind: listWord,
    title: name.exactOptional(),
    on: localDate,
    body: bodyId,
    by: z.array(actorId).readonly().exactOptional(),
    place: place.exactOptional(),
    campaign: campaignId.exactOptional(),
    /** The body that was visited and says that it took place. */
    attestedBy: bodyId.exactOptional(),
    /** How many came. */
    audience: count.exactOptional(),
    /** How many households were called on. */
    households: count.exactOptional(),
    /** What it brought to light. */
    found: z.array(disputeId).readonly().exactOptional(),
    note: text.exactOptional(),
  })
  .readonly();

/**
 * Something that was done beside the cases: a visit, a screening, a lecture. That it took place is attested by the body that was
 * visited; there are no coordinates, no check-ins and no pictures of bystanders.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("activity", { id: "AC-1", kind: "visit", on: "2023-03-05", body: "jiangtaibao-station", by: ["officer-7"], place: { village: "崔中村" }, attestedBy: "village-committee", households: 14, found: ["XJ-2023-0305"] }).ok; // => true
 * ```
 */
export interface Activity extends z.infer<typeof activity> {}

export const activityClasses = {
  id: "neutral",
  kind: "neutral",
  title: "neutral",
  on: "neutral",
  body: "neutral",
  by: { each: "identifier" },
  place: placeClasses,
  campaign: "neutral",
  attestedBy: "neutral",
  audience: "neutral",
  households: "neutral",
  found: { each: "neutral" },
  note: "freeText",
} as const satisfies Classes<Activity>;

import * as z from "zod";
import { actorId, assignmentId, disputeId, itemId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { listWord, maybe, place, placeClasses, reference, text } from "../fields.ts";

export const problemItem = z
  .strictObject({
    id: itemId,
    dispute: disputeId.exactOptional(),
    foundOn: localDate,
    /** A word of `intake-channel`. */
    channel: listWord,
    /** Raised by residents themselves. */
    raisedByResidents: maybe,
    place,
    problem: text,
  })
  .readonly();

/** An item of the problem list (问题清单): what was found, where and by which door. */
export interface ProblemItem extends z.infer<typeof problemItem> {}

export const problemItemClasses = {
  id: "neutral",
  dispute: "neutral",
  foundOn: "neutral",
  channel: "neutral",
  raisedByResidents: "neutral",
  place: placeClasses,
  problem: "freeText",
} as const satisfies Classes<ProblemItem>;

export const responsibilityItem = z
  .strictObject({
    id: itemId,
    /** The item of the problem list. */
    problem: itemId,
    /** What the problem hangs on. */
    crux: text,
    assignment: assignmentId,
    allottedOn: localDate,
  })
  .readonly();

/** An item of the responsibility list (责任清单): the crux of one problem and who was given it. */
export interface ResponsibilityItem extends z.infer<typeof responsibilityItem> {}

export const responsibilityItemClasses = { id: "neutral", problem: "neutral", crux: "freeText", assignment: "neutral", allottedOn: "neutral" } as const satisfies Classes<ResponsibilityItem>;

/** The five that must all be true before an item is struck off (五个不放过); satisfaction is what the parties said. */
const closeOut = z
  .strictObject({
    on: localDate,
    by: actorId,
    problemSolved: z.boolean(),
    hazardRemoved: z.boolean(),
    responsibilityFulfilled: z.boolean(),
    rectified: z.boolean(),
    partiesSatisfied: z.boolean(),
    evidence: z.array(reference).readonly().exactOptional(),
  })
  .readonly();

export const rectificationItem = z
  .strictObject({
    id: itemId,
    /** The item of the problem list. */
    problem: itemId,
    measures: z.array(text).min(1).readonly(),
    startedOn: localDate,
    dueOn: localDate.exactOptional(),
    /** How it was struck off. */
    closeOut: closeOut.exactOptional(),
    reopenedOn: localDate.exactOptional(),
  })
  .readonly();

/**
 * An item of the rectification list (整改清单), open until it is closed out.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("rectificationItem", {
 *   id: "Z-1", problem: "W-1", measures: ["修复水渠"], startedOn: "2023-03-06", dueOn: "2023-04-05",
 *   closeOut: { on: "2023-04-01", by: "officer-7", problemSolved: true, hazardRemoved: true, responsibilityFulfilled: true, rectified: true, partiesSatisfied: true, evidence: ["照片1"] },
 * }).ok; // => true
 * ```
 */
export interface RectificationItem extends z.infer<typeof rectificationItem> {}

export const rectificationItemClasses = {
  id: "neutral",
  problem: "neutral",
  measures: { each: "freeText" },
  startedOn: "neutral",
  dueOn: "neutral",
  closeOut: {
    on: "neutral",
    by: "identifier",
    problemSolved: "neutral",
    hazardRemoved: "neutral",
    responsibilityFulfilled: "neutral",
    rectified: "neutral",
    partiesSatisfied: "neutral",
    evidence: { each: "neutral" },
  },
  reopenedOn: "neutral",
} as const satisfies Classes<RectificationItem>;

import { caseId, instant } from "@fengqiao/model";
import * as z from "zod";

const text = z.string().min(1).max(2000);
const head = { caseId, recordedAt: instant };

/**
 * Who answers for a problem, and how: the four fixed (四定) leader, responsible post, measures and time limit, and the three
 * guarantees (三包). Posts, not persons: the roster says who holds them.
 */
export const responsibilityRecord = z
  .strictObject({
    ...head,
    leader: text,
    responsiblePost: text,
    measures: z.array(text).min(1).readonly(),
    timeLimit: instant,
    guarantees: z
      .strictObject({
        riskDefusing: text,
        /** Education scoped to measures that the parties agreed to; nobody is controlled. */
        agreedMeasures: text,
        trackedUntil: instant,
      })
      .readonly()
      .exactOptional(),
  })
  .readonly();
export type ResponsibilityRecord = z.infer<typeof responsibilityRecord>;

/** What must be said of every item that ran over its limit (超期未办结说明). */
export const overdueRecord = z
  .strictObject({
    ...head,
    reason: text,
    difficulties: text,
    superiorCoordination: z.boolean(),
    measures: z.array(text).min(1).readonly(),
  })
  .readonly();
export type OverdueRecord = z.infer<typeof overdueRecord>;

/** The five that must all be true before an item is struck off (五个不放过); satisfaction is what the parties said. */
export const closeOutRecord = z
  .strictObject({
    ...head,
    by: text,
    problemSolved: z.boolean(),
    hazardRemoved: z.boolean(),
    responsibilityFulfilled: z.boolean(),
    rectificationInPlace: z.boolean(),
    partiesSatisfied: z.boolean(),
  })
  .readonly();
export type CloseOutRecord = z.infer<typeof closeOutRecord>;

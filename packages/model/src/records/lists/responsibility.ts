import * as z from "zod";
import { actorId, assignmentId, disputeId, itemId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { name, text } from "../fields.ts";

/** Who holds a duty: the post, and who holds the post. */
const holder = z.strictObject({ post: name, actor: actorId.exactOptional() }).readonly();
const holderClasses = { post: "neutral", actor: "identifier" } as const;

export const responsibilityAssignment = z
  .strictObject({
    id: assignmentId,
    dispute: disputeId,
    /** The item of the problem list behind it. */
    item: itemId.exactOptional(),
    leader: holder,
    responsible: holder,
    measures: z.array(text).min(1).readonly(),
    /** The fourth that is fixed: the time limit. */
    dueOn: localDate,
    guarantees: z
      .strictObject({ riskResolution: text, education: text, tracking: z.strictObject({ until: localDate, how: text.exactOptional() }).readonly() })
      .readonly()
      .exactOptional(),
  })
  .readonly();

/**
 * Who answers for a dispute and how (四定三包). Four are fixed: leader, responsible person, measures, time limit. Three are
 * guaranteed: the risk is resolved, the agreed educational measures are taken, and tracking goes on to a stated end: nobody is
 * followed without one.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const assignment = { id: "RA-1", dispute: "XJ-2021-0810", leader: { post: "镇长" }, responsible: { post: "司法所长", actor: "officer-7" }, measures: ["上门调解"], dueOn: "2021-09-10" };
 * parseRecord("responsibilityAssignment", assignment).ok; // => true
 *
 * const endless = { riskResolution: "归还羊只", education: "邻里说理", tracking: {} };
 * parseRecord("responsibilityAssignment", { ...assignment, guarantees: endless }).findings.map((f) => f.path); // => ["/guarantees/tracking/until"]
 * ```
 */
export interface ResponsibilityAssignment extends z.infer<typeof responsibilityAssignment> {}

export const responsibilityAssignmentClasses = {
  id: "neutral",
  dispute: "neutral",
  item: "neutral",
  leader: holderClasses,
  responsible: holderClasses,
  measures: { each: "freeText" },
  dueOn: "neutral",
  guarantees: { riskResolution: "freeText", education: "freeText", tracking: { until: "neutral", how: "freeText" } },
} as const satisfies Classes<ResponsibilityAssignment>;

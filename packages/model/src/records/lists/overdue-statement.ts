import * as z from "zod";
import { actorId, disputeId, itemId, statementId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { text } from "../fields.ts";

export const overdueStatement = z
  .strictObject({
    id: statementId,
    dispute: disputeId,
    item: itemId.exactOptional(),
    on: localDate,
    by: actorId,
    reason: text,
    /** What stands in the way. */
    difficulties: text,
    /** A yes opens the escalation. */
    superiorMustCoordinate: z.boolean(),
    /** What is done next. */
    measures: z.array(text).min(1).readonly(),
  })
  .readonly();

/** What must be said of every item that ran over its limit (超期未办结说明). */
export interface OverdueStatement extends z.infer<typeof overdueStatement> {}

export const overdueStatementClasses = {
  id: "neutral",
  dispute: "neutral",
  item: "neutral",
  on: "neutral",
  by: "identifier",
  reason: "freeText",
  difficulties: "freeText",
  superiorMustCoordinate: "neutral",
  measures: { each: "freeText" },
} as const satisfies Classes<OverdueStatement>;

import * as z from "zod";
import { actorId, disputeId, itemId, statementId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { text } from "../fields.ts";

/** What must be said of every item that ran over its limit (超期未办结说明). */
export const overdueStatement = z
  .strictObject({
    id: statementId,
    dispute: disputeId,
    item: itemId.exactOptional(),
    on: localDate,
    by: actorId,
    reason: text,
    difficulties: text,
    /** A yes opens the escalation. */
    superiorMustCoordinate: z.boolean(),
    measures: z.array(text).min(1).readonly(),
  })
  .readonly();
export type OverdueStatement = z.infer<typeof overdueStatement>;

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

import * as z from "zod";
import { actorId, disputeId, partyId, returnVisitId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { listWord, maybe, satisfaction, text } from "../fields.ts";

export const returnVisit = z
  .strictObject({
    id: returnVisitId,
    dispute: disputeId,
    on: localDate,
    by: z.array(actorId).min(1).readonly(),
    parties: z.array(partyId).readonly(),
    /** A word of `mediation-mode`: at home, online, … */
    mode: listWord.exactOptional(),
    /** Whether the agreement was kept. */
    performed: maybe,
    /** Whether the dispute came back. */
    relapsed: maybe,
    satisfied: satisfaction.exactOptional(),
    wentToCourt: maybe,
    /** Signs that the agreement itself is wrong. */
    flawSeen: maybe,
    hiddenTrouble: maybe,
    note: text.exactOptional(),
  })
  .readonly();

/**
 * A visit to the parties after the case (回访): is the agreement kept, are they content, did trouble come back?
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("returnVisit", { id: "V-1", dispute: "XJ-2021-0810", on: "2022-06-01", by: ["officer-7"], parties: ["p1", "p2"], mode: "homeVisit", performed: true, relapsed: false, satisfied: "yes" }).ok; // => true
 * ```
 */
export interface ReturnVisit extends z.infer<typeof returnVisit> {}

export const returnVisitClasses = {
  id: "neutral",
  dispute: "neutral",
  on: "neutral",
  by: { each: "identifier" },
  parties: { each: "identifier" },
  mode: "neutral",
  performed: "neutral",
  relapsed: "neutral",
  satisfied: "neutral",
  wentToCourt: "neutral",
  flawSeen: "neutral",
  hiddenTrouble: "neutral",
  note: "freeText",
} as const satisfies Classes<ReturnVisit>;

import * as z from "zod";
import { actorId, disputeId, overrideId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { instant } from "../../time.ts";
import { listWord, text } from "../fields.ts";

export const override = z
  .strictObject({
    id: overrideId,
    dispute: disputeId,
    /** The grade that the scorecard gave. */
    computed: listWord,
    /** The grade that holds instead. */
    decided: listWord,
    by: actorId,
    at: instant,
    reason: text,
    /** The instant at which the decision ends, and the computed grade holds again; absent where it was given no end. */
    expiresAt: instant.exactOptional(),
    /** Set where a party had objected: when, and when it was reviewed. */
    objection: z.strictObject({ at: instant, reviewedAt: instant.exactOptional(), reviewedBy: actorId.exactOptional() }).readonly().exactOptional(),
  })
  .readonly()
  .refine((o) => o.objection?.reviewedBy === undefined || o.objection.reviewedBy !== o.by, { message: "reviewedBySomebodyElse", path: ["objection", "reviewedBy"] });

/**
 * A named person's decision against the computed grade, up or down, with a reason. A grade is advice; this is how a human
 * overrules it, and how an objection of a party is answered by somebody else (law 9).
 */
export interface Override extends z.infer<typeof override> {}

export const overrideClasses = {
  id: "neutral",
  dispute: "neutral",
  computed: "neutral",
  decided: "neutral",
  by: "identifier",
  at: "neutral",
  reason: "freeText",
  expiresAt: "neutral",
  objection: { at: "neutral", reviewedAt: "neutral", reviewedBy: "identifier" },
} as const satisfies Classes<Override>;

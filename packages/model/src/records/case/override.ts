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
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const decided = { id: "O-1", dispute: "XJ-2021-0810", computed: "red", decided: "orange", by: "chief-1", at: "2021-08-11T09:00:00+08:00", reason: "双方已由村长当面劝和", expiresAt: "2021-08-25T09:00:00+08:00" };
 * parseRecord("override", decided).ok; // => true
 *
 * const objection = { at: "2021-08-12T09:00:00+08:00", reviewedAt: "2021-08-13T09:00:00+08:00", reviewedBy: "chief-1" };
 * parseRecord("override", { ...decided, objection }).findings.map((f) => [f.path, f.params]); // => [["/objection/reviewedBy", { rule: "reviewedBySomebodyElse" }]]
 * ```
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

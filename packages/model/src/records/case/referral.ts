import * as z from "zod";
import { idsOf } from "../../codes/code-list.ts";
import { dockingChannels } from "../../codes/docking.ts";
import { actorId, bodyId, disputeId, referralId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { instant } from "../../time.ts";
import { text } from "../fields.ts";

export const referral = z
  .strictObject({
    id: referralId,
    dispute: disputeId,
    /** Into mediation, or out of it. */
    direction: z.enum(["in", "out"]),
    /** The docking channel, where it went through one (六调联动). */
    channel: z.enum(idsOf(dockingChannels)).exactOptional(),
    /** The way on which the matter goes on. */
    route: z.enum(["mediation", "arbitration", "court", "reconsideration", "petition", "police", "legalAid", "department"]),
    from: bodyId.exactOptional(),
    to: bodyId.exactOptional(),
    /** A way that a party asked for is closed by nobody else. */
    askedByParty: z.boolean(),
    /** Who handed it over. */
    by: actorId.exactOptional(),
    at: instant,
    reason: text.exactOptional(),
    /** When the receiver took it: from here his clock runs, where one does. */
    receivedAt: instant.exactOptional(),
    /** What the receiver told the sender in the end. */
    feedback: z.strictObject({ at: instant, result: text }).readonly().exactOptional(),
  })
  .readonly();

/**
 * A matter that is handed over, into mediation or out of it. The way out that a party asks for needs no reason and nobody's
 * approval; staff cannot clear it (law 10).
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("referral", {
 *   id: "R-1", dispute: "XJ-2021-0810", direction: "out", channel: "litigation", route: "court", from: "mediation-committee", to: "tribunal", askedByParty: true, at: "2021-09-03T10:00:00+08:00",
 *   feedback: { at: "2021-12-01T10:00:00+08:00", result: "诉中调解，撤诉" },
 * }).ok; // => true
 * ```
 */
export interface Referral extends z.infer<typeof referral> {}

export const referralClasses = {
  id: "neutral",
  dispute: "neutral",
  direction: "neutral",
  channel: "neutral",
  route: "neutral",
  from: "neutral",
  to: "neutral",
  askedByParty: "neutral",
  by: "identifier",
  at: "neutral",
  reason: "freeText",
  receivedAt: "neutral",
  feedback: { at: "neutral", result: "freeText" },
} as const satisfies Classes<Referral>;

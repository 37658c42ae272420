import * as z from "zod";
import { actorId, bodyId, disputeId, partyId, safetyReportId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { instant } from "../../time.ts";
import { name, phone, text } from "../fields.ts";

export const safetyReport = z
  .strictObject({
    id: safetyReportId,
    dispute: disputeId.exactOptional(),
    /** Of what the report warns. */
    concern: z.enum(["domesticViolence", "childInDanger", "violence", "selfHarm"]),
    reportedAt: instant,
    reportedTo: bodyId,
    reporter: z
      .strictObject({ actor: actorId.exactOptional(), party: partyId.exactOptional(), name: name.exactOptional(), phone: phone.exactOptional(), relation: name.exactOptional() })
      .readonly()
      .exactOptional(),
    /** Who is in danger. */
    endangered: z.array(partyId).readonly().exactOptional(),
    account: text.exactOptional(),
    acknowledgedAt: instant.exactOptional(),
  })
  .readonly();

/**
 * A report of suspected violence or of a child in danger to the police. It is a duty (反家庭暴力法 art. 14, 未成年人保护法 art. 11) and
 * opens a task; it adds no points. Who reported stays secret: the whole record is closed to the parties, and the reporter is of
 * the class `protected`, which no party may ever see.
 *
 * @example
 * ```ts
 * import { must, parseRecord, partyAudience, redact } from "@fengqiao/model";
 *
 * const report = must(parseRecord("safetyReport", { id: "SR-1", dispute: "XJ-2021-0810", concern: "domesticViolence", reportedAt: "2021-08-10T20:00:00+08:00", reportedTo: "police-station", reporter: { party: "p9", name: "罗某某" } }));
 * redact("safetyReport", report, partyAudience("p1")); // => {}
 * ```
 */
export interface SafetyReport extends z.infer<typeof safetyReport> {}

export const safetyReportClasses = {
  id: "neutral",
  dispute: "neutral",
  concern: "sensitive",
  reportedAt: "neutral",
  reportedTo: "neutral",
  reporter: { actor: "protected", party: "protected", name: "protected", phone: "protected", relation: "protected" },
  endangered: { each: "sensitive" },
  account: "protected",
  acknowledgedAt: "neutral",
} as const satisfies Classes<SafetyReport>;

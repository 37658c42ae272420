import * as z from "zod";
import { idsOf } from "../../codes/code-list.ts";
import { confirmationBars, confirmationRefusals, confirmationResults } from "../../codes/confirmation.ts";
import { agreementId, bodyId, confirmationId, disputeId, partyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { listWord, maybe } from "../fields.ts";

export const confirmationApplication = z
  .strictObject({
    id: confirmationId,
    agreement: agreementId,
    dispute: disputeId,
    /** Both parties, jointly. */
    applicants: z.array(partyId).min(2).readonly(),
    form: z.enum(["written", "oral"]),
    court: bodyId,
    /** Whether that court had invited the mediation; then it is the competent one. */
    courtInvited: maybe,
    /** The day from which the agreement is in force; the 30 days for the application run from it. */
    inForceOn: localDate,
    appliedOn: localDate,
    /** Words of `case-document`. */
    papers: z.array(listWord).readonly().exactOptional(),
    acceptedOn: localDate.exactOptional(),
    decidedOn: localDate.exactOptional(),
    result: z.enum(idsOf(confirmationResults)).exactOptional(),
    /** Why it was not accepted. */
    bars: z.array(z.enum(idsOf(confirmationBars))).readonly().exactOptional(),
    /** Why it was dismissed. */
    refusals: z.array(z.enum(idsOf(confirmationRefusals))).readonly().exactOptional(),
  })
  .readonly();

/**
 * The joint application to a court to confirm an agreement, in writing or orally on record (民事诉讼法 arts. 205, 206). Both
 * parties apply, so there are at least two applicants.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const application = {
 *   id: "C-1", agreement: "A-1", dispute: "XJ-2021-0810", applicants: ["p1", "p2"], form: "written", court: "tribunal", inForceOn: "2022-04-18", appliedOn: "2022-05-05",
 *   papers: ["agreement", "proofOfIdentity"], acceptedOn: "2022-05-06", decidedOn: "2022-05-16", result: "confirmed",
 * };
 * parseRecord("confirmationApplication", application).ok; // => true
 * parseRecord("confirmationApplication", { ...application, applicants: ["p1"] }).findings.map((f) => f.path); // => ["/applicants"]
 * ```
 */
export interface ConfirmationApplication extends z.infer<typeof confirmationApplication> {}

export const confirmationApplicationClasses = {
  id: "neutral",
  agreement: "neutral",
  dispute: "neutral",
  applicants: { each: "identifier" },
  form: "neutral",
  court: "neutral",
  courtInvited: "neutral",
  inForceOn: "neutral",
  appliedOn: "neutral",
  papers: { each: "neutral" },
  acceptedOn: "neutral",
  decidedOn: "neutral",
  result: "neutral",
  bars: { each: "neutral" },
  refusals: { each: "neutral" },
} as const satisfies Classes<ConfirmationApplication>;

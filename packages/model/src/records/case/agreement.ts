import * as z from "zod";
import { actorId, agreementId, bodyId, disputeId, partyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate, type LocalDate } from "../../time.ts";
import { fen, maybe, text } from "../fields.ts";

/** One thing that one side owes the other under an agreement. */
const performanceItem = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
    by: partyId,
    to: partyId.exactOptional(),
    what: text,
    amountFen: fen.exactOptional(),
    dueOn: localDate.exactOptional(),
    performedOn: localDate.exactOptional(),
  })
  .readonly();

/**
 * What the parties agreed. A written agreement is in force when all parties and the mediator have signed and the committee has
 * sealed; an oral one on the day it is made, and the mediator records it (人民调解法 arts. 28–30).
 */
export const agreement = z
  .strictObject({
    id: agreementId,
    dispute: disputeId,
    form: z.enum(["written", "oral"]),
    agreedOn: localDate,
    committee: bodyId.exactOptional(),
    mediator: actorId.exactOptional(),
    parties: z.array(z.strictObject({ party: partyId, signedOn: localDate.exactOptional() }).readonly()).min(2).readonly(),
    mediatorSignedOn: localDate.exactOptional(),
    sealedOn: localDate.exactOptional(),
    /** Main facts, points in dispute, responsibility. */
    facts: text.exactOptional(),
    terms: text,
    items: z.array(performanceItem).readonly(),
    /** Only part of the dispute is settled. */
    partial: maybe,
  })
  .readonly();
export type Agreement = z.infer<typeof agreement>;

export const agreementClasses = {
  id: "neutral",
  dispute: "neutral",
  form: "neutral",
  agreedOn: "neutral",
  committee: "neutral",
  mediator: "identifier",
  parties: { each: { party: "identifier", signedOn: "neutral" } },
  mediatorSignedOn: "neutral",
  sealedOn: "neutral",
  facts: "freeText",
  terms: "freeText",
  items: { each: { id: "neutral", by: "identifier", to: "identifier", what: "freeText", amountFen: "neutral", dueOn: "neutral", performedOn: "neutral" } },
  partial: "neutral",
} as const satisfies Classes<Agreement>;

/**
 * The day from which an agreement is in force, or `undefined` while an event is missing that its form needs. The 30 days for a
 * joint application to the court run from here (人民调解法 arts. 29, 30, 33).
 */
export function inForceOn(agreement: Agreement): LocalDate | undefined {
  if (agreement.form === "oral") return agreement.agreedOn;
  const events = [...agreement.parties.map((p) => p.signedOn), agreement.mediatorSignedOn, agreement.sealedOn];
  return events.every((on) => on !== undefined) ? [...events, agreement.agreedOn].sort().at(-1) : undefined;
}

/** Whether everything that the agreement names is done; an agreement without items says nothing of it. */
export function isPerformed(agreement: Agreement): boolean | undefined {
  return agreement.items.length === 0 ? undefined : agreement.items.every((item) => item.performedOn !== undefined);
}

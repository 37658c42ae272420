import * as z from "zod";
import { actorId, agreementId, bodyId, disputeId, partyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate, type LocalDate } from "../../time.ts";
import { fen, itemKey, maybe, text } from "../fields.ts";

/** One thing that one side owes the other under an agreement. */
const performanceItem = z
  .strictObject({
    id: itemKey,
    by: partyId,
    to: partyId.exactOptional(),
    what: text,
    amountFen: fen.exactOptional(),
    dueOn: localDate.exactOptional(),
    performedOn: localDate.exactOptional(),
  })
  .readonly();

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
    /** When the committee put its seal to a written agreement. */
    sealedOn: localDate.exactOptional(),
    /** Main facts, points in dispute, responsibility. */
    facts: text.exactOptional(),
    /** What was agreed, in words. */
    terms: text,
    /** What one side owes the other, item by item; amounts in 分. */
    items: z.array(performanceItem).readonly(),
    /** Only part of the dispute is settled. */
    partial: maybe,
  })
  .readonly();

/**
 * What the parties agreed. A written agreement is in force when all parties and the mediator have signed and the committee has
 * sealed; an oral one on the day it is made, and the mediator records it (人民调解法 arts. 28–30).
 */
export interface Agreement extends z.infer<typeof agreement> {}

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
 *
 * @example
 * ```ts
 * import { inForceOn, must, parseRecord } from "@fengqiao/model";
 *
 * const signed = {
 *   id: "A-1", dispute: "XJ-2021-0810", form: "written", agreedOn: "2022-04-15", terms: "归还羊羔，移回界石", items: [],
 *   parties: [{ party: "p1", signedOn: "2022-04-15" }, { party: "p2", signedOn: "2022-04-16" }], mediatorSignedOn: "2022-04-16",
 * };
 * inForceOn(must(parseRecord("agreement", signed))); // => undefined
 * inForceOn(must(parseRecord("agreement", { ...signed, sealedOn: "2022-04-18" }))); // => "2022-04-18"
 * ```
 */
export function inForceOn(agreement: Agreement): LocalDate | undefined {
  if (agreement.form === "oral") return agreement.agreedOn;
  const events = [...agreement.parties.map((p) => p.signedOn), agreement.mediatorSignedOn, agreement.sealedOn];
  return events.every((on) => on !== undefined) ? [...events, agreement.agreedOn].sort().at(-1) : undefined;
}

/**
 * Whether everything that the agreement names is done; an agreement without items says nothing of it.
 *
 * @example
 * ```ts
 * import { isPerformed, must, parseRecord } from "@fengqiao/model";
 *
 * const agreement = must(parseRecord("agreement", {
 *   id: "A-1", dispute: "XJ-2021-0810", form: "oral", agreedOn: "2022-04-15", parties: [{ party: "p1" }, { party: "p2" }], terms: "归还羊羔，移回界石",
 *   items: [{ id: "1", by: "p2", to: "p1", what: "归还羊羔", performedOn: "2022-04-15" }, { id: "2", by: "p1", what: "移回界石" }],
 * }));
 * isPerformed(agreement); // => false
 * isPerformed({ ...agreement, items: [] }); // => undefined
 * ```
 */
export function isPerformed(agreement: Agreement): boolean | undefined {
  return agreement.items.length === 0 ? undefined : agreement.items.every((item) => item.performedOn !== undefined);
}

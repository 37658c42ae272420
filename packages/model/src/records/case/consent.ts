import * as z from "zod";
import { consentId, partyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { epochOf, instant, type Instant } from "../../time.ts";
import { listWord, text } from "../fields.ts";

export const consent = z
  .strictObject({
    id: consentId,
    person: partyId,
    /** What it is given for, e.g. `publicity`. */
    purpose: listWord,
    form: z.enum(["written", "oral", "electronic"]),
    /** Sensitive data and publication need a consent of their own. */
    separate: z.boolean(),
    /** Who gives it for a minor. */
    guardian: partyId.exactOptional(),
    givenAt: instant,
    withdrawnAt: instant.exactOptional(),
    scope: text.exactOptional(),
  })
  .readonly();

/** One person's consent for one purpose, given and perhaps withdrawn. For a minor the guardian gives it (个人信息保护法 arts. 14–16, 29–31). */
export interface Consent extends z.infer<typeof consent> {}

export const consentClasses = {
  id: "neutral",
  person: "identifier",
  purpose: "neutral",
  form: "neutral",
  separate: "neutral",
  guardian: "identifier",
  givenAt: "neutral",
  withdrawnAt: "neutral",
  scope: "freeText",
} as const satisfies Classes<Consent>;

/**
 * Whether a consent of that person for that purpose holds at an instant; `separate` asks for one that was given by itself, as
 * sensitive data and publication need it.
 *
 * @example
 * ```ts
 * import { isConsentGiven, must, parseRecord } from "@fengqiao/model";
 *
 * const given = must(parseRecord("consent", { id: "C-1", person: "p1", purpose: "publicity", form: "written", separate: true, givenAt: "2023-03-01T09:00:00+08:00", withdrawnAt: "2023-04-01T00:00:00+08:00" }));
 * isConsentGiven([given], { person: "p1", purpose: "publicity", at: "2023-03-10T00:00:00+08:00" }); // => true
 * isConsentGiven([given], { person: "p1", purpose: "publicity", at: "2023-04-02T00:00:00+08:00" }); // => false
 * ```
 */
export function isConsentGiven(consents: readonly Consent[], ask: { readonly person: string; readonly purpose: string; readonly at: Instant; readonly separate?: boolean }): boolean {
  const at = epochOf(ask.at);
  return consents.some(
    (c) => c.person === ask.person && c.purpose === ask.purpose && (c.separate || ask.separate !== true) && epochOf(c.givenAt) <= at && (c.withdrawnAt === undefined || at < epochOf(c.withdrawnAt)),
  );
}

import * as z from "zod";
import { actorId, bodyId, consentId, recognitionId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { count, listWord, name, text } from "../fields.ts";

export const recognition = z
  .strictObject({
    id: recognitionId,
    /** A word of `recognition-kind`. */
    kind: listWord,
    title: name,
    on: localDate,
    /** The body that gives it. */
    by: bodyId,
    to: z.strictObject({ body: bodyId.exactOptional(), person: actorId.exactOptional() }).readonly(),
    /** The person's consent, where a person is recognised. */
    consent: consentId.exactOptional(),
    /** Points given, never taken. */
    credits: count.exactOptional(),
    reason: text.exactOptional(),
  })
  .readonly()
  .refine((r) => (r.to.body === undefined) !== (r.to.person === undefined), { message: "oneRecipient", path: ["to"] })
  .refine((r) => r.to.person === undefined || r.consent !== undefined, { message: "consentNeeded", path: ["consent"] });

/**
 * A title, an honour or a credit, to a body or to a person who consented. Credits are only ever given: there is no deduction for a
 * dispute, a petition or an opinion, and no ranking of households.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const title = { id: "H-1", kind: "title", title: "红旗好人", on: "2023-07-01", by: "party-committee", to: { person: "resident-1" } };
 * parseRecord("recognition", { ...title, consent: "C-9" }).ok; // => true
 * parseRecord("recognition", title).findings.map((f) => f.params); // => [{ rule: "consentNeeded" }]
 * ```
 */
export interface Recognition extends z.infer<typeof recognition> {}

export const recognitionClasses = {
  id: "neutral",
  kind: "neutral",
  title: "neutral",
  on: "neutral",
  by: "neutral",
  to: { body: "neutral", person: "identifier" },
  consent: "neutral",
  credits: "neutral",
  reason: "freeText",
} as const satisfies Classes<Recognition>;

import * as z from "zod";
import { bodyId, policyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { listWord, name, reference, span, spanClasses } from "../fields.ts";

export const policyDocument = z
  .strictObject({
    id: policyId,
    /** A word of `policy-kind`. */
    kind: listWord,
    title: name,
    /** The document number (文号). */
    number: reference.exactOptional(),
    version: z.string().min(1).max(40).exactOptional(),
    /** Jointly, where there are several. */
    issuers: z.array(bodyId).min(1).readonly(),
    issuedOn: localDate,
    inForce: span.exactOptional(),
    replaces: policyId.exactOptional(),
    url: z.url().max(2000).exactOptional(),
  })
  .readonly();

/**
 * A document that sets goals, duties or rules; it may have several issuers, and a later one replaces it.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("policyDocument", { id: "D-1", kind: "measures", title: "人民调解以案定补管理办法", number: "西司发〔2022〕15号", issuers: ["justice-bureau", "finance-bureau"], issuedOn: "2022-06-01", inForce: { from: "2022-07-01" } }).ok; // => true
 * ```
 */
export interface PolicyDocument extends z.infer<typeof policyDocument> {}

export const policyDocumentClasses = {
  id: "neutral",
  kind: "neutral",
  title: "neutral",
  number: "neutral",
  version: "neutral",
  issuers: { each: "neutral" },
  issuedOn: "neutral",
  inForce: spanClasses,
  replaces: "neutral",
  url: "neutral",
} as const satisfies Classes<PolicyDocument>;

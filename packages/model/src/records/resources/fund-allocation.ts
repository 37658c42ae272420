import * as z from "zod";
import { actorId, allocationId, bodyId, caseId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { fen, listWord, reference, span, spanClasses, text } from "../fields.ts";

/** Money given for a purpose, from one source, to a body or, for a case that he mediated, to a mediator. */
export const fundAllocation = z
  .strictObject({
    id: allocationId,
    /** A word of `fund-kind`. */
    kind: listWord,
    /** A word of `fund-source`. */
    source: listWord,
    amountFen: fen,
    on: localDate,
    period: span.exactOptional(),
    payer: bodyId.exactOptional(),
    payee: z.strictObject({ body: bodyId.exactOptional(), actor: actorId.exactOptional() }).readonly(),
    case: caseId.exactOptional(),
    account: reference.exactOptional(),
    /** The allocation that this one adjusts. */
    adjusts: allocationId.exactOptional(),
    basis: text.exactOptional(),
  })
  .readonly()
  .refine((a) => (a.payee.body === undefined) !== (a.payee.actor === undefined), { message: "onePayee", path: ["payee"] });
export type FundAllocation = z.infer<typeof fundAllocation>;

export const fundAllocationClasses = {
  id: "neutral",
  kind: "neutral",
  source: "neutral",
  amountFen: "neutral",
  on: "neutral",
  period: spanClasses,
  payer: "neutral",
  payee: { body: "neutral", actor: "identifier" },
  case: "neutral",
  account: "sensitive",
  adjusts: "neutral",
  basis: "freeText",
} as const satisfies Classes<FundAllocation>;

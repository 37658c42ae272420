import * as z from "zod";
import { actorId, allocationId, bodyId, caseId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { fen, listWord, reference, span, spanClasses, text } from "../fields.ts";

export const fundAllocation = z
  .strictObject({
    id: allocationId,
    /** A word of `fund-kind`. */
    kind: listWord,
    /** A word of `fund-source`. */
    source: listWord,
    /** In 分. */
    amountFen: fen,
    on: localDate,
    period: span.exactOptional(),
    payer: bodyId.exactOptional(),
    payee: z.strictObject({ body: bodyId.exactOptional(), actor: actorId.exactOptional() }).readonly(),
    /** The case for which it is paid (以案定补). */
    case: caseId.exactOptional(),
    /** The account it is paid to. */
    account: reference.exactOptional(),
    /** The allocation that this one adjusts. */
    adjusts: allocationId.exactOptional(),
    /** The rule or decision behind it. */
    basis: text.exactOptional(),
  })
  .readonly()
  .refine((a) => (a.payee.body === undefined) !== (a.payee.actor === undefined), { message: "onePayee", path: ["payee"] });

/**
 * Money given for a purpose, from one source, to a body or, for a case that he mediated, to a mediator.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * const subsidy = { id: "F-1", kind: "perCase", source: "budget", amountFen: 20_000, on: "2023-01-15", payee: { actor: "mediator-4" }, case: "XJ-2021-0810" };
 * parseRecord("fundAllocation", subsidy).ok; // => true
 * parseRecord("fundAllocation", { ...subsidy, payee: {} }).findings.map((f) => f.params); // => [{ rule: "onePayee" }]
 * ```
 */
export interface FundAllocation extends z.infer<typeof fundAllocation> {}

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

import * as z from "zod";
import { disputeId, evaluationId, partyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { text } from "../fields.ts";

/** What a party says of how the case was handled. Silence is an answer of its own; what follows from it is the region's to say. */
export const evaluation = z
  .strictObject({
    id: evaluationId,
    dispute: disputeId,
    party: partyId,
    on: localDate,
    satisfied: z.enum(["yes", "no", "silent"]),
    comment: text.exactOptional(),
  })
  .readonly();
export type Evaluation = z.infer<typeof evaluation>;

export const evaluationClasses = { id: "neutral", dispute: "neutral", party: "identifier", on: "neutral", satisfied: "neutral", comment: "freeText" } as const satisfies Classes<Evaluation>;

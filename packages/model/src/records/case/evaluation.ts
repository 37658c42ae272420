import * as z from "zod";
import { disputeId, evaluationId, partyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { satisfaction, text } from "../fields.ts";

export const evaluation = z
  .strictObject({
    id: evaluationId,
    dispute: disputeId,
    party: partyId,
    on: localDate,
    satisfied: satisfaction,
    comment: text.exactOptional(),
  })
  .readonly();

/**
 * What a party says of how the case was handled. Silence is an answer of its own; what follows from it is the region's to say.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("evaluation", { id: "E-1", dispute: "XJ-2021-0810", party: "p1", on: "2022-05-01", satisfied: "yes", comment: "感谢" }).ok; // => true
 * ```
 */
export interface Evaluation extends z.infer<typeof evaluation> {}

export const evaluationClasses = { id: "neutral", dispute: "neutral", party: "identifier", on: "neutral", satisfied: "neutral", comment: "freeText" } as const satisfies Classes<Evaluation>;

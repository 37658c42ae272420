import * as z from "zod";
import { bodyId, campaignId, policyId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { listWord, name, span, spanClasses, text } from "../fields.ts";

export const campaign = z
  .strictObject({
    id: campaignId,
    /** A word of `campaign-kind`. */
    kind: listWord,
    title: name,
    /** The body that leads it. */
    lead: bodyId,
    bodies: z.array(bodyId).readonly().exactOptional(),
    runs: span,
    policy: policyId.exactOptional(),
    priorities: z.array(text).readonly(),
  })
  .readonly();

/**
 * An effort with a beginning, an end and goals of its own, e.g. a great screening.
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("campaign", { id: "K-1", kind: "screeningDrive", title: "春季矛盾纠纷大排查", lead: "county-commission", bodies: ["justice-bureau"], runs: { from: "2023-03-01", until: "2023-05-31" }, priorities: ["地界纠纷", "拖欠工资"] }).ok; // => true
 * ```
 */
export interface Campaign extends z.infer<typeof campaign> {}

export const campaignClasses = {
  id: "neutral",
  kind: "neutral",
  title: "neutral",
  lead: "neutral",
  bodies: { each: "neutral" },
  runs: spanClasses,
  policy: "neutral",
  priorities: { each: "neutral" },
} as const satisfies Classes<Campaign>;

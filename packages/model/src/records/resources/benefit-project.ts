import * as z from "zod";
import { bodyId, projectId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { fen, name, span, spanClasses, text } from "../fields.ts";

/** Something done for the residents of an area. Content, spending and completion date come before any approval (为民办事项目). */
export const benefitProject = z
  .strictObject({
    id: projectId,
    title: name,
    content: text,
    costFen: fen,
    completeBy: localDate,
    proposedBy: bodyId,
    proposedOn: localDate,
    /** Level by level. */
    approvals: z.array(z.strictObject({ level: z.string().min(1).max(64), body: bodyId, on: localDate, approved: z.boolean() }).readonly()).readonly(),
    filedOn: localDate.exactOptional(),
    posted: span.exactOptional(),
    completedOn: localDate.exactOptional(),
    acceptedOn: localDate.exactOptional(),
    supervisor: bodyId.exactOptional(),
  })
  .readonly();
export type BenefitProject = z.infer<typeof benefitProject>;

export const benefitProjectClasses = {
  id: "neutral",
  title: "neutral",
  content: "freeText",
  costFen: "neutral",
  completeBy: "neutral",
  proposedBy: "neutral",
  proposedOn: "neutral",
  approvals: { each: { level: "neutral", body: "neutral", on: "neutral", approved: "neutral" } },
  filedOn: "neutral",
  posted: spanClasses,
  completedOn: "neutral",
  acceptedOn: "neutral",
  supervisor: "neutral",
} as const satisfies Classes<BenefitProject>;

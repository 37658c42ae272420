import * as z from "zod";
import { bodyId, projectId } from "../../ids.ts";
import type { Classes } from "../../privacy/data-class.ts";
import { localDate } from "../../time.ts";
import { fen, level, name, span, spanClasses, text } from "../fields.ts";

export const benefitProject = z
  .strictObject({
    id: projectId,
    title: name,
    content: text,
    /** What it costs, in 分. */
    costFen: fen,
    completeBy: localDate,
    proposedBy: bodyId,
    proposedOn: localDate,
    /** Level by level. */
    approvals: z.array(z.strictObject({ level, body: bodyId, on: localDate, approved: z.boolean() }).readonly()).readonly(),
    /** When it was put on file (备案). */
    filedOn: localDate.exactOptional(),
    /** When it hung on the board (公示). */
    posted: span.exactOptional(),
    completedOn: localDate.exactOptional(),
    /** When the work was inspected and accepted (验收). */
    acceptedOn: localDate.exactOptional(),
    supervisor: bodyId.exactOptional(),
  })
  .readonly();

/**
 * Something done for the residents of an area. Content, spending and completion date come before any approval (为民办事项目).
 *
 * @example
 * ```ts
 * import { parseRecord } from "@fengqiao/model";
 *
 * parseRecord("benefitProject", {
 *   id: "B-1", title: "小区加装路灯", content: "安装太阳能路灯 12 盏", costFen: 3_600_000, completeBy: "2023-10-31", proposedBy: "community", proposedOn: "2023-05-10",
 *   approvals: [{ level: "street", body: "street-office", on: "2023-05-20", approved: true }], posted: { from: "2023-05-22", until: "2023-05-28" },
 * }).ok; // => true
 * ```
 */
export interface BenefitProject extends z.infer<typeof benefitProject> {}

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

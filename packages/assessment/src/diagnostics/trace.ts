import { caseId, instant } from "@fengqiao/model";
import * as z from "zod";

const post = z.string().min(1);
const span = { from: instant, to: instant.exactOptional() };

/** The strict shape of a trace as data, for `parseWith`. */
export const caseTraceShape = z
  .strictObject({
    caseId,
    openedAt: instant,
    closedAt: instant.exactOptional(),
    owners: z.array(z.strictObject({ post, ...span }).readonly()).readonly(),
    stages: z.array(z.strictObject({ stage: z.string().min(1), ...span }).readonly()).readonly(),
    limits: z.array(z.strictObject({ id: z.string().min(1), dueAt: instant, metAt: instant.exactOptional() }).readonly()).readonly(),
    /** Whenever something was done for the parties: a session, a visit, a decision; entering data is none. */
    progressAt: z.array(instant).readonly(),
    /** A resolution that did not last. */
    relapses: z.array(z.strictObject({ resolvedAt: instant, relapsedAt: instant }).readonly()).readonly(),
    /** What the first post did with whoever came (首问责任). */
    firstContact: z.strictObject({ post, at: instant, did: z.enum(["handled", "handedOver", "guided", "refused", "sentAway"]) }).readonly().exactOptional(),
  })
  .readonly();
/**
 * How a case went, from its journal: who owned it when, which stage it was in, what limits it had, when something moved. Posts and
 * instants only: no person, no text, no place.
 */
export interface CaseTrace extends z.infer<typeof caseTraceShape> {}

import { actor, caseId, eventId, instant, parseWith, type Actor, type Instant, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";

const data = z.record(z.string().min(1).max(64), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()])).readonly();

/**
 * What happened to a case: who did what, when it happened and when it was recorded. `data` holds codes, ids, days and amounts;
 * texts are records beside the case. `subject` is the case, where the event says it.
 */
export const caseEvent = z
  .strictObject({
    id: eventId,
    type: z.string().regex(/^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$/),
    at: instant,
    recordedAt: instant,
    by: actor,
    data: data.exactOptional(),
    subject: caseId.exactOptional(),
    /** Why it was recorded late: the id of a record or a code. */
    lateReason: z.string().min(1).max(128).exactOptional(),
    /** Taken over from an older ledger, to which the span for late entries does not apply. */
    imported: z.literal(true).exactOptional(),
  })
  .readonly();

/** The value of one field of an event. */
export type EventValue = string | number | boolean | null | readonly string[];

export interface CaseEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly by: Actor;
  readonly data?: Readonly<Record<string, EventValue>>;
  readonly subject?: string;
  readonly lateReason?: string;
  readonly imported?: true;
}

/** An accepted event: its place in the case's journal. */
export interface JournalEntry extends CaseEvent {
  readonly subject: string;
  readonly revision: number;
}
export type Journal = readonly JournalEntry[];

export const journalEntry = caseEvent.unwrap().extend({ subject: caseId, revision: z.int().positive() }).readonly();

/** An event from outside. Refuses what has not its shape. */
export function parseEvent(json: unknown): Outcome<CaseEvent, ParseFinding> {
  return parseWith(caseEvent, json);
}

/** A journal from outside. Refuses what has not its shape; whether it has a hole, `replay` says. */
export function parseJournal(json: unknown): Outcome<Journal, ParseFinding> {
  return parseWith(z.array(journalEntry).readonly(), json);
}

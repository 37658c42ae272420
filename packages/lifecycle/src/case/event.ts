import { actor, caseId, eventId, instant, parseWith, type Actor, type Instant, type Outcome, type ParseFinding } from "@fengqiao/model";
import * as z from "zod";

const data = z.record(z.string().min(1).max(64), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()])).readonly();

/**
 * What happened to a case: who did what, when it happened and when it was recorded. `data` holds codes, ids, days and amounts;
 * texts are records beside the case. `subject` is the case, where the event says it.
 *
 * @example
 * ```ts
 * import { caseEvent } from "@fengqiao/lifecycle";
 *
 * const at = "2021-09-05T10:00:00+08:00";
 * const attempt = { id: "e-7", type: "handle.attempt", at, recordedAt: at, by: { id: "mediator-4", roles: ["handler"] }, data: { result: "failed" } };
 * caseEvent.safeParse(attempt).success; // => true
 * caseEvent.safeParse({ ...attempt, type: "失败" }).success; // => false
 * ```
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

/** What happened to a case, before it is taken: who did what, when it happened and when it was recorded. */
export interface CaseEvent {
  /** Given by the host; the last one of a case is not taken twice. */
  readonly id: string;
  /** Lower-case and dotted: `handle.attempt`. */
  readonly type: string;
  /** When it happened: it decides whether a limit was met. */
  readonly at: Instant;
  /** When it was recorded: events of a case stand in this order. */
  readonly recordedAt: Instant;
  readonly by: Actor;
  /** Codes, ids, days and amounts, never texts. */
  readonly data?: Readonly<Record<string, EventValue>>;
  /** The case. */
  readonly subject?: string;
  /** Why it was recorded late: the id of a record or a code. */
  readonly lateReason?: string;
  /** Taken over from an older ledger, to which the span for late entries does not apply. */
  readonly imported?: true;
}

const NO_DATA: NonNullable<CaseEvent["data"]> = {};
/** What an event says; nothing, where it says nothing. */
export const dataOf = (event: Pick<CaseEvent, "data">): NonNullable<CaseEvent["data"]> => event.data ?? NO_DATA;

/** An accepted event: its place in the case's journal. */
export interface JournalEntry extends CaseEvent {
  readonly subject: string;
  /** The first entry, the opening, has 1. */
  readonly revision: number;
}
/** The accepted events of one case, oldest first. It only grows. */
export type Journal = readonly JournalEntry[];

/**
 * The shape of an accepted event: with its case, and its place in the journal.
 *
 * @example
 * ```ts
 * import { journalEntry } from "@fengqiao/lifecycle";
 *
 * const at = "2021-08-10T10:00:00+08:00";
 * const report = { id: "e-1", type: "detect.report", at, recordedAt: at, by: { id: "grid-7", roles: ["grid"] }, data: { finding: "f-1" } };
 * journalEntry.safeParse({ ...report, subject: "XJ-86", revision: 2 }).success; // => true
 * journalEntry.safeParse(report).success; // => false
 * ```
 */
export const journalEntry = caseEvent.unwrap().extend({ subject: caseId, revision: z.int().positive() }).readonly();

/**
 * An event from outside. Refuses what has not its shape; whether a case takes it, `advance` says.
 *
 * @example
 * ```ts
 * import { parseEvent } from "@fengqiao/lifecycle";
 * import { must } from "@fengqiao/model";
 *
 * const at = "2021-09-05T10:00:00+08:00";
 * const attempt = { id: "e-7", type: "handle.attempt", at, recordedAt: at, by: { id: "mediator-4", roles: ["handler"] }, data: { result: "failed" } };
 * must(parseEvent(attempt)).type; // => "handle.attempt"
 * parseEvent({ ...attempt, at: "2021-09-31T10:00:00+08:00" }).findings.map((found) => found.path); // => ["/at"]
 * ```
 */
export function parseEvent(json: unknown): Outcome<CaseEvent, ParseFinding> {
  return parseWith(caseEvent, json);
}

/**
 * A journal from outside. Refuses what has not its shape; whether it has a hole, `replay` says.
 *
 * @example
 * ```ts
 * import { parseJournal } from "@fengqiao/lifecycle";
 * import { must } from "@fengqiao/model";
 *
 * const at = "2021-08-10T09:00:00+08:00";
 * const opening = { id: "XJ-86:opened", type: "case.opened", at, recordedAt: at, by: { id: "grid-7", roles: ["grid"] }, subject: "XJ-86", revision: 1 };
 * must(parseJournal([opening])).length; // => 1
 * parseJournal([{ ...opening, revision: 0 }]).findings.map((found) => found.path); // => ["/0/revision"]
 * ```
 */
export function parseJournal(json: unknown): Outcome<Journal, ParseFinding> {
  return parseWith(z.array(journalEntry).readonly(), json);
}

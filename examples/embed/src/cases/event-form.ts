import { canonicalJson, caseEvent, instant, parseWith, type Actor, type Case, type CaseEvent, type Instant, type JournalEntry, type Outcome, type ParseFinding } from "fengqiao";

const shape = caseEvent.unwrap().pick({ id: true, type: true, data: true, lateReason: true }).extend({ at: instant.exactOptional() }).readonly();

/**
 * What a client may say of an event. Who acts comes from the session, the case from the address and the time of recording from the
 * host's clock, so none of them is a field here: a body that has one is refused.
 */
export type EventForm = Pick<CaseEvent, "id" | "type" | "data" | "lateReason"> & { readonly at?: Instant };

export const parseEventForm = (body: unknown): Outcome<EventForm, ParseFinding> => parseWith(shape, body);

/** The event that a form asks for, when it is sent. What has no time of its own happens now. */
export function eventOf(form: EventForm, kase: Case, by: Actor, now: Instant): CaseEvent {
  return { at: now, ...form, recordedAt: now, by, subject: kase.id };
}

/** Whether a form is that of an event already taken, sent again because its answer was lost. */
export function isSame({ type, at, data, lateReason }: EventForm, by: Actor, entry: JournalEntry): boolean {
  return type === entry.type && by.id === entry.by.id && (at ?? entry.at) === entry.at && lateReason === entry.lateReason && canonicalJson(data ?? {}) === canonicalJson(entry.data ?? {});
}

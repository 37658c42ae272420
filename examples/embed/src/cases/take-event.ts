import { accept, findingsOf, lifecycleCatalogue, refuse, type Case, type Effect, type Journal, type Outcome, type RestoredCase } from "fengqiao";
import type { Host } from "../host.ts";
import type { Session } from "../login.ts";
import type { Taken } from "../store/store.ts";
import { stateOf, type Named } from "./case-page.ts";
import { bringUpTo, caseFor } from "./cases.ts";
import { eventOf, isSame, parseEventForm, type EventForm } from "./event-form.ts";

/** An event that was taken, where it led, and what the host will now do. */
export interface TakenPage {
  readonly id: string;
  readonly revision: number;
  readonly state: Named;
  readonly events: Journal;
  readonly effects: readonly Effect[];
}

/**
 * Takes an event, or says why not. `seen` is the revision that the person had before him; what time said since counts as a change,
 * so that the answer never depends on how often the host polls.
 *
 * An event's id makes it safe to send twice: where it was taken already, the first answer comes again, whatever happened since. The
 * same id with another content, or from another person, is refused (`event.duplicate`).
 */
export function takeEvent(host: Host, caseId: string, body: unknown, who: Session, seen: number): Outcome<TakenPage> {
  const entered = caseFor(host, caseId, who);
  if (!entered.ok) return entered;
  const form = parseEventForm(body);
  if (!form.ok) return form;
  const first = takenBefore(host, entered.value, form.value, who);
  if (first !== undefined) return first;

  const now = host.clock();
  const current = bringUpTo(host, caseId, now);
  if (!current.ok) return current;
  const { kept } = current.value;
  const step = kept.rules.advance(kept.case, eventOf(form.value, kept.case, who.actor, now), { expectedRevision: seen });
  if (!step.ok) return step;
  // another process that was faster has taken this very event, or left a newer revision: look again
  return host.store.append(kept.case.revision, step.value) ? accept(pageOf(kept, step.value.case, step.value)) : takeEvent(host, caseId, body, who, seen);
}

const finding = findingsOf(lifecycleCatalogue);

function takenBefore({ store }: Host, kept: RestoredCase, form: EventForm, who: Session): Outcome<TakenPage> | undefined {
  const taken = store.taken(kept.case.id, form.id);
  if (taken === undefined) return undefined;
  const same = taken.events.every((entry) => isSame(form, who.actor, entry));
  return same ? accept(pageOf(kept, taken, taken)) : refuse(finding("event.duplicate", "/id", { event: form.id }));
}

function pageOf(kept: RestoredCase, { revision, state }: Pick<Case, "revision" | "state">, { events, effects }: Pick<Taken, "events" | "effects">): TakenPage {
  return { id: kept.case.id, revision, state: stateOf(kept, state), events, effects };
}

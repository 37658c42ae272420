import { accept, findingsOf, lifecycleCatalogue, refuse, type Case, type Effect, type Journal, type Outcome } from "fengqiao";
import type { Host } from "../host.ts";
import type { Session } from "../login.ts";
import type { Kept } from "../store/restore.ts";
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
  const stored = host.store.append(kept.case.revision, step.value);
  if (stored.ok) return accept(pageOf(kept, step.value.case, step.value));
  // of two that were sent at once, the one that lost may be the same event
  return takenBefore(host, kept, form.value, who) ?? stored;
}

const finding = findingsOf(lifecycleCatalogue);

function takenBefore({ store }: Host, kept: Kept, form: EventForm, who: Session): Outcome<TakenPage> | undefined {
  const taken = store.taken(kept.case.id, form.id);
  if (taken === undefined) return undefined;
  const [entry] = taken.events;
  if (!isSame(form, who.actor, entry)) return refuse(finding("event.duplicate", "/id", { event: form.id }));
  // the case as it was then is what its journal gave until then
  const then = kept.rules.replay(store.journal(kept.case.id).slice(0, entry.revision));
  return then.ok ? accept(pageOf(kept, then.value, taken)) : then;
}

function pageOf({ lifecycle }: Kept, kase: Case, { events, effects }: Pick<TakenPage, "events" | "effects">): TakenPage {
  return { id: kase.id, revision: kase.revision, state: stateOf(lifecycle.chart, kase.state), events, effects };
}

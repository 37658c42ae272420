import { accept, refuse, type Dispute, type Instant, type Journal, type Outcome, type RestoredCase } from "fengqiao";
import { finding } from "../findings.ts";
import type { Host } from "../host.ts";
import type { Session } from "../login.ts";

/** A stored case by its id, with the rules that it keeps. */
export function caseOf({ store, rules }: Host, caseId: string): Outcome<RestoredCase> {
  const snapshot = store.snapshot(caseId);
  return snapshot === undefined ? refuse(finding("request.caseUnknown", "", { case: caseId })) : rules.restore(snapshot);
}

/** The same for a person. A party comes in to his own case alone and learns of no other; what staff may see of whom, the county adds here. */
export function caseFor(host: Host, caseId: string, who: Session): Outcome<RestoredCase> {
  return isOpenTo(who, host.store.dispute(caseId)) ? caseOf(host, caseId) : refuse(finding("request.caseUnknown", "", { case: caseId }));
}

/** Whether a dispute is one of this person's: all are for staff, for a party those in which he is one. */
export const isOpenTo = ({ audience: { party } }: Session, dispute: Dispute | undefined): boolean => party === undefined || dispute?.parties.some(({ id }) => id === party) === true;

/** The journal of a case, for staff: it holds who reported a danger, whom no party may ever learn of. */
export function journalFor(host: Host, caseId: string, who: Session): Outcome<Journal> {
  const kept = caseFor(host, caseId, who);
  if (!kept.ok) return kept;
  return who.audience.party === undefined ? accept(host.store.journal(caseId)) : refuse(finding("request.staffOnly", "", {}));
}

/** A case of which time has said all that it had to say before `now`. */
export interface Current {
  readonly kept: RestoredCase;
  /** How many events time added. */
  readonly told: number;
}

/**
 * Feeds what is due and stores it. The engine refuses an event that is recorded after something due which the journal lacks
 * (`clock.behind`), so this goes before every event; the poll does the same for cases that nobody touches.
 */
export function bringUpTo(host: Host, caseId: string, now: Instant): Outcome<Current> {
  for (let told = 0; ; ) {
    const kept = caseOf(host, caseId);
    if (!kept.ok) return kept;
    const { case: stored, rules } = kept.value;
    const settled = rules.settle(stored, now);
    if (!settled.ok) return settled;
    if (settled.value.events.length === 0) return accept({ kept: kept.value, told });
    // another process that was faster has said the same: look again
    if (host.store.append(stored.revision, settled.value)) told += settled.value.events.length;
  }
}

import { epochOf, must, type Advanced, type Case, type Dispute, type Effect, type Instant, type Journal, type JournalEntry, type Rules } from "fengqiao";
import { openDatabase, transaction } from "./database.ts";

/** An event as it was taken, with what followed from it. */
export interface Taken {
  readonly revision: number;
  /** Where it led. */
  readonly state: string;
  readonly events: Journal;
  readonly effects: readonly Effect[];
}

/** Cases, their journals, the outbox and the disputes' records. Whatever is written, is written in one transaction. */
export interface Store {
  /** Keeps a new case, unless the dispute has one already; the id of the one that it has. */
  insert(opened: Advanced, dispute: Dispute): string;
  /** Keeps what followed from the revision that was seen; `false` where the case has moved on since. */
  append(seen: number, advanced: Advanced): boolean;
  snapshot(caseId: string): string | undefined;
  caseIds(): readonly string[];
  /** Cases of which time has something to say before `now`, oldest first. */
  due(now: Instant): readonly string[];
  /** Reckons again when a case is next due. */
  reschedule(kase: Case): void;
  journal(caseId: string): Journal;
  /** The event of that id, where it was taken already. */
  taken(caseId: string, eventId: string): Taken | undefined;
  dispute(caseId: string): Dispute | undefined;
  /** Cases with effects that are still to be delivered. */
  casesToDeliver(): readonly string[];
  /** Those effects of one case, oldest first. */
  undelivered(caseId: string): readonly Effect[];
  /** Notes an attempt to deliver an effect, and whether it went well. */
  attempted(effectId: string, delivered: boolean): void;
  close(): void;
}

/**
 * Opens the file, or makes it, for cases under these rules. Several processes may: whoever waits longer than `busyTimeout` milliseconds
 * to write meets a busy error (`isBusy`).
 */
export function openStore(path: string, rules: Rules, { busyTimeout = 5000 }: { readonly busyTimeout?: number } = {}): Store {
  const db = openDatabase(path, busyTimeout);
  const sql = {
    insertCase: db.prepare("INSERT INTO cases (id, revision, next_due, snapshot) VALUES (?, ?, ?, ?)"),
    // the database's own word against a stale writer
    updateCase: db.prepare("UPDATE cases SET revision = ?, next_due = ?, snapshot = ? WHERE id = ? AND revision = ?"),
    reschedule: db.prepare("UPDATE cases SET next_due = ? WHERE id = ? AND revision = ?"),
    insertEvent: db.prepare("INSERT INTO events (case_id, revision, event_id, state, entry) VALUES (?, ?, ?, ?, ?)"),
    insertEffect: db.prepare("INSERT INTO effects (id, case_id, revision, effect) VALUES (?, ?, ?, ?)"),
    insertDispute: db.prepare("INSERT INTO disputes (id, case_id, record) VALUES (?, ?, ?)"),
    snapshot: db.prepare("SELECT snapshot AS text FROM cases WHERE id = ?"),
    caseIds: db.prepare("SELECT id FROM cases ORDER BY id"),
    due: db.prepare("SELECT id FROM cases WHERE next_due < ? ORDER BY next_due, id"),
    journal: db.prepare("SELECT entry AS text FROM events WHERE case_id = ? ORDER BY revision"),
    taken: db.prepare("SELECT revision, state, entry AS text FROM events WHERE case_id = ? AND event_id = ?"),
    effectsOf: db.prepare("SELECT effect AS text FROM effects WHERE case_id = ? AND revision = ? ORDER BY rowid"),
    dispute: db.prepare("SELECT record AS text FROM disputes WHERE case_id = ?"),
    caseOf: db.prepare("SELECT case_id AS id FROM disputes WHERE id = ?"),
    casesToDeliver: db.prepare("SELECT DISTINCT case_id AS id FROM effects WHERE delivered = 0 ORDER BY case_id"),
    undelivered: db.prepare("SELECT effect AS text FROM effects WHERE case_id = ? AND delivered = 0 ORDER BY rowid"),
    attempted: db.prepare("UPDATE effects SET attempts = attempts + 1, delivered = ? WHERE id = ?"),
  };

  const appendEvents = ({ case: { state }, events, effects }: Advanced): void => {
    for (const entry of events) sql.insertEvent.run(entry.subject, entry.revision, entry.id, state, JSON.stringify(entry));
    for (const effect of effects) sql.insertEffect.run(effect.id, ...originOf(effect), JSON.stringify(effect));
  };

  return {
    insert: (opened, dispute) =>
      transaction(db, () => {
        const [already] = ids(sql.caseOf.all(dispute.id));
        if (already !== undefined) return already;
        const kase = opened.case;
        sql.insertCase.run(kase.id, kase.revision, nextDue(rules, kase), rules.for(kase).snapshot(kase));
        appendEvents(opened);
        sql.insertDispute.run(dispute.id, kase.id, JSON.stringify(dispute));
        return kase.id;
      }),
    append: (seen, advanced) =>
      transaction(db, () => {
        const kase = advanced.case;
        const { changes } = sql.updateCase.run(kase.revision, nextDue(rules, kase), rules.for(kase).snapshot(kase), kase.id, seen);
        if (changes > 0) appendEvents(advanced);
        return changes > 0;
      }),
    snapshot: (caseId) => text(sql.snapshot.get(caseId)),
    caseIds: () => ids(sql.caseIds.all()),
    due: (now) => ids(sql.due.all(epochOf(now))),
    reschedule: (kase) => void sql.reschedule.run(nextDue(rules, kase), kase.id, kase.revision),
    journal: (caseId) => values(sql.journal.all(caseId)) as Journal,
    taken: (caseId, eventId) => {
      const row = sql.taken.get(caseId, eventId) as Pick<Taken, "revision" | "state"> | undefined;
      return row && { revision: row.revision, state: row.state, events: [value(row) as JournalEntry], effects: values(sql.effectsOf.all(caseId, row.revision)) as readonly Effect[] };
    },
    dispute: (caseId) => value(sql.dispute.get(caseId)) as Dispute | undefined,
    casesToDeliver: () => ids(sql.casesToDeliver.all()),
    undelivered: (caseId) => values(sql.undelivered.all(caseId)) as readonly Effect[],
    attempted: (effectId, delivered) => void sql.attempted.run(delivered ? 1 : 0, effectId),
    close: () => db.close(),
  };
}

const text = (row: unknown): string | undefined => (row as { readonly text: string } | undefined)?.text;
const value = (row: unknown): unknown => (row === undefined ? undefined : JSON.parse(text(row) ?? "null"));
const values = (rows: readonly unknown[]): readonly unknown[] => rows.map(value);
const ids = (rows: readonly unknown[]): readonly string[] => rows.map((row) => (row as { readonly id: string }).id);

/** When time has next something to say of a case, in milliseconds; `null` where nothing is to come, or no calendar says yet when. */
function nextDue(rules: Rules, kase: Case): number | null {
  const kept = rules.for(kase);
  const ahead = must(kept.deadlines(kase)).flatMap(({ next }) => (next === undefined ? [] : [next.at]));
  // that a limit was missed is taken back at once, where it turns out that it was kept
  const now = must(kept.due(kase, kase.lastRecordedAt)).map(({ at }) => at);
  const first = Math.min(...[...ahead, ...now].map(epochOf));
  return Number.isFinite(first) ? first : null;
}

/** An effect's id is `case:revision:n`, and a case's id may hold colons too. */
function originOf({ id }: Effect): readonly [caseId: string, revision: number] {
  const parts = id.split(":");
  return [parts.slice(0, -2).join(":"), Number(parts.at(-2))];
}

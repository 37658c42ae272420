import { accept, findingsOf, lifecycleCatalogue, refuse, type Advanced, type Case, type Dispute, type Effect, type Journal, type JournalEntry, type LifecycleFinding, type Outcome } from "fengqiao";
import { openDatabase, transaction } from "./database.ts";

/** An event as it was taken, with what followed from it. */
export interface Taken {
  readonly events: readonly [JournalEntry];
  readonly effects: readonly Effect[];
}

/** Cases, their journals, the outbox and the disputes' records. Whatever is written, is written in one transaction. */
export interface Store {
  /** Keeps a new case; `false` where the dispute has one already. */
  insert(opened: Advanced, dispute: Dispute): boolean;
  /** Keeps what followed from the revision that was seen; refused where the case has moved on since. */
  append(seen: number, advanced: Advanced): Outcome<true, LifecycleFinding<"revision.stale">>;
  snapshot(caseId: string): string | undefined;
  caseIds(): readonly string[];
  /** Cases about which time may have something to say. */
  waiting(): readonly string[];
  journal(caseId: string): Journal;
  /** The event of that id, where it was taken already. */
  taken(caseId: string, eventId: string): Taken | undefined;
  dispute(caseId: string): Dispute | undefined;
  caseOf(disputeId: string): string | undefined;
  /** Cases with effects that are still to be delivered. */
  casesToDeliver(): readonly string[];
  /** Those effects of one case, oldest first. */
  undelivered(caseId: string): readonly Effect[];
  /** Notes an attempt to deliver an effect, and whether it went well. */
  attempted(effectId: string, delivered: boolean): void;
  close(): void;
}

const finding = findingsOf(lifecycleCatalogue);

/** Opens the file, or makes it. Several processes may: whoever waits longer than `busyTimeout` milliseconds to write meets a busy error (`isBusy`). */
export function openStore(path: string, { busyTimeout = 5000 }: { readonly busyTimeout?: number } = {}): Store {
  const db = openDatabase(path, busyTimeout);
  const sql = {
    insertCase: db.prepare("INSERT INTO cases (id, revision, state, waiting, chart, chart_hash, pack, pack_version, pack_hash, snapshot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
    // the database's own word against a stale writer
    updateCase: db.prepare("UPDATE cases SET revision = ?, state = ?, waiting = ?, snapshot = ? WHERE id = ? AND revision = ?"),
    insertEvent: db.prepare("INSERT INTO events (case_id, revision, event_id, entry) VALUES (?, ?, ?, ?)"),
    insertEffect: db.prepare("INSERT INTO effects (id, case_id, revision, effect) VALUES (?, ?, ?, ?)"),
    insertDispute: db.prepare("INSERT INTO disputes (id, case_id, record) VALUES (?, ?, ?)"),
    snapshot: db.prepare("SELECT snapshot AS text FROM cases WHERE id = ?"),
    revision: db.prepare("SELECT revision FROM cases WHERE id = ?"),
    caseIds: db.prepare("SELECT id FROM cases ORDER BY id"),
    waiting: db.prepare("SELECT id FROM cases WHERE waiting = 1 ORDER BY id"),
    journal: db.prepare("SELECT entry AS text FROM events WHERE case_id = ? ORDER BY revision"),
    entry: db.prepare("SELECT entry AS text FROM events WHERE case_id = ? AND event_id = ?"),
    effectsOf: db.prepare("SELECT effect AS text FROM effects WHERE case_id = ? AND revision = ? ORDER BY rowid"),
    dispute: db.prepare("SELECT record AS text FROM disputes WHERE case_id = ?"),
    caseOf: db.prepare("SELECT case_id AS id FROM disputes WHERE id = ?"),
    casesToDeliver: db.prepare("SELECT DISTINCT case_id AS id FROM effects WHERE delivered = 0 ORDER BY case_id"),
    undelivered: db.prepare("SELECT effect AS text FROM effects WHERE case_id = ? AND delivered = 0 ORDER BY rowid"),
    attempted: db.prepare("UPDATE effects SET attempts = attempts + 1, delivered = ? WHERE id = ?"),
  };

  const appendEvents = ({ events, effects }: Advanced): void => {
    for (const entry of events) sql.insertEvent.run(entry.subject, entry.revision, entry.id, JSON.stringify(entry));
    for (const effect of effects) sql.insertEffect.run(effect.id, ...originOf(effect), JSON.stringify(effect));
  };

  return {
    insert: (opened, dispute) =>
      transaction(db, () => {
        if (sql.caseOf.get(dispute.id) !== undefined) return false;
        const { id, revision, state, chart, rules } = opened.case;
        sql.insertCase.run(id, revision, state, isWaiting(opened.case), chart.id, chart.hash, rules?.pack ?? null, rules?.version ?? null, rules?.hash ?? null, JSON.stringify(opened.case));
        appendEvents(opened);
        sql.insertDispute.run(dispute.id, id, JSON.stringify(dispute));
        return true;
      }),
    append: (seen, advanced) =>
      transaction(db, () => {
        const { id, revision, state } = advanced.case;
        const { changes } = sql.updateCase.run(revision, state, isWaiting(advanced.case), JSON.stringify(advanced.case), id, seen);
        if (changes === 0) {
          const now = sql.revision.get(id) as { readonly revision: number } | undefined;
          return refuse(finding("revision.stale", "", { expected: seen, revision: now?.revision ?? 0 }));
        }
        appendEvents(advanced);
        return accept(true as const);
      }),
    snapshot: (caseId) => text(sql.snapshot.get(caseId)),
    caseIds: () => ids(sql.caseIds.all()),
    waiting: () => ids(sql.waiting.all()),
    journal: (caseId) => values(sql.journal.all(caseId)) as Journal,
    taken: (caseId, eventId) => {
      const entry = value(sql.entry.get(caseId, eventId)) as JournalEntry | undefined;
      return entry && { events: [entry], effects: values(sql.effectsOf.all(caseId, entry.revision)) as readonly Effect[] };
    },
    dispute: (caseId) => value(sql.dispute.get(caseId)) as Dispute | undefined,
    caseOf: (disputeId) => ids(sql.caseOf.all(disputeId))[0],
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

const isWaiting = ({ clocks, stopped }: Case): 0 | 1 => (Object.keys(clocks).length > 0 || stopped !== undefined ? 1 : 0);

/** An effect's id is `case:revision:n`, and a case's id may hold colons too. */
function originOf({ id }: Effect): readonly [caseId: string, revision: number] {
  const parts = id.split(":");
  return [parts.slice(0, -2).join(":"), Number(parts.at(-2))];
}

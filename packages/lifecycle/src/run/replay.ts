import { accept, refuse, type Outcome } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import { dataOf, type Journal, type JournalEntry } from "../case/event.ts";
import { assignInPlace, type Scalar } from "../chart/assignment.ts";
import { afterEvent, type Ledger } from "../clock/ledger.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { NO_EVENT } from "../words/problems.ts";
import { MIGRATED, migratedCase } from "./migrated-case.ts";
import { withStopped } from "./next-case.ts";
import { noteInPlace, type WritableRecord } from "./note-record.ts";
import { OPENED, openedCase } from "./open.ts";
import { wordsOf } from "../words/lexicon.ts";
import { rulesFor, ruleThatTakes, type Table, type TableRule } from "./table.ts";

/** Sees each entry as it is taken, with what stood before and after it; a migration is no rule's doing. */
export type Observer = (entry: JournalEntry, now: { readonly table: Table; readonly state: string; readonly facts: Readonly<Record<string, Scalar>>; readonly record: Readonly<WritableRecord>; readonly before: Ledger["clocks"]; readonly clocks: Ledger["clocks"]; readonly rule: TableRule | undefined }) => unknown;

export interface ReplayOptions {
  readonly observe?: Observer;
  /** The case that the entries follow; without it the journal begins with the opening. */
  readonly after?: Case;
  /** The calendar of a case whose opening names none. */
  readonly calendar?: string;
}

/** The chart by which a journal is read, and those from which its case may have been migrated. */
export interface Charts {
  readonly table: Table;
  readonly hash: string;
  readonly earlier: (hash: string) => Table | undefined;
}

/** Why a journal gives no case. */
export type ReplayFinding = LifecycleFinding<"journal.empty" | "journal.notOpened" | "journal.hole" | "journal.refused" | "journal.otherChart" | "event.malformed" | "event.otherCase">;

/**
 * The case that a journal gives, on private copies that are changed in place: the same as advancing event by event, without the
 * checks of the envelope and without effects. Time needs no calendar here, since what time said stands in the journal.
 */
export function replayJournal(charts: Charts, journal: Journal, options: ReplayOptions = {}): Outcome<Case, ReplayFinding> {
  const { table } = charts;
  const begun = beginning(charts, journal, options);
  if ("code" in begun) return refuse(begun);
  const { first, skip } = begun;

  let state = table.states.get(first.state) ?? table.initial;
  const facts: Record<string, Scalar> = { ...first.facts };
  const record: WritableRecord = { ...first.record, did: { ...first.record.did }, level: { ...first.record.level }, named: { ...first.record.named } };
  let ledger: Ledger = { clocks: first.clocks, stopped: first.stopped };
  let last: Last = { revision: first.revision, id: first.lastId, recordedAt: first.lastRecordedAt };

  for (let n = skip; n < journal.length; n++) {
    const event = journal[n];
    if (event === undefined || !Array.isArray((event as Partial<JournalEntry> | null)?.by?.roles)) return refuse(finding("event.malformed", `/${n}`, { problem: NO_EVENT }));
    if (event.revision !== last.revision + 1) return refuse(finding("journal.hole", `/${n}`, { expected: last.revision + 1, revision: event.revision }));
    if (event.subject !== first.id) return refuse(finding("event.otherCase", `/${n}/subject`, { subject: event.subject, case: first.id }));
    const candidates = rulesFor(table, state, event.type);
    const data = dataOf(event);
    const rule = candidates === undefined ? undefined : ruleThatTakes(candidates, event.by, data, facts, record);
    if (rule === undefined) return refuse(finding("journal.refused", `/${n}`, { revision: event.revision, event: event.type, state: state.name, because: candidates === undefined ? "notHere" : "noRule", words: wordsOf(table.lexicon, { event: event.type, state: state.name }) }));
    if (rule.target !== undefined) state = rule.target;
    assignInPlace(facts, rule.assign, data);
    noteInPlace(record, rule.stage, rule.note, event.by, data);
    const before = ledger.clocks;
    ledger = afterEvent(table, ledger, event, event.revision, rule.clockWork, record);
    last = event;
    options.observe?.(event, { table, state: state.name, facts, record, before, clocks: ledger.clocks, rule });
  }
  if (!isSound(last, record, ledger)) return refuse(finding("event.malformed", `/${journal.findIndex((entry) => !isEntry(entry))}`, { problem: NO_EVENT }));
  const end: Case = { ...first, state: state.name, facts, record, clocks: ledger.clocks, revision: last.revision, lastId: last.id, lastRecordedAt: last.recordedAt };
  return accept(withStopped(end, ledger.stopped));
}

type Last = Pick<JournalEntry, "revision" | "id" | "recordedAt">;

interface Begun {
  readonly first: Case;
  /** Entries at the head of the journal that have been taken already. */
  readonly skip: number;
}

function beginning(charts: Charts, journal: Journal, options: ReplayOptions): Begun | ReplayFinding {
  if (options.after !== undefined) return { first: options.after, skip: 0 };
  const migrated = journal.findLastIndex((entry) => (entry as JournalEntry | null | undefined)?.type === MIGRATED);
  return migrated > 0 ? migration(charts, journal, migrated, options) : begin(charts, journal, options.calendar ?? "");
}

/** The chart that a case kept before the entry at a place of its journal: where a migration follows, the one that it came from. */
export function chartsBefore(charts: Charts, journal: Journal, place: number): Charts | LifecycleFinding<"journal.otherChart"> {
  const migrated = journal.slice(place).find((entry) => (entry as JournalEntry | null | undefined)?.type === MIGRATED);
  if (migrated === undefined) return charts;
  const hash = String(migrated.data?.from);
  const table = charts.earlier(hash);
  return table === undefined ? finding("journal.otherChart", "", { hash }) : { ...charts, table, hash };
}

/** What stands before a migration is replayed under the chart of then. */
function migration({ table, hash, earlier }: Charts, journal: Journal, n: number, options: ReplayOptions): Begun | ReplayFinding {
  const entry = journal[n];
  if (entry === undefined || !isEntry(entry)) return finding("event.malformed", `/${n}`, { problem: NO_EVENT });
  const { from, to, state } = entry.data ?? {};
  const before = earlier(String(from));
  if (before === undefined || to !== hash) return finding("journal.otherChart", `/${n}`, { hash: String(to === hash ? from : to) });
  const replayed = replayJournal({ table: before, hash: String(from), earlier }, journal.slice(0, n), options);
  if (!replayed.ok) return replayed.findings[0];
  const kase = replayed.value;
  if (entry.revision !== kase.revision + 1) return finding("journal.hole", `/${n}`, { expected: kase.revision + 1, revision: entry.revision });
  if (entry.subject !== kase.id) return finding("event.otherCase", `/${n}/subject`, { subject: entry.subject, case: kase.id });
  if (typeof state !== "string" || !table.states.has(state)) return finding("journal.refused", `/${n}`, { revision: entry.revision, event: entry.type, state: String(state), because: "notHere", words: {} });
  const first = migratedCase(table, hash, kase, entry, state);
  options.observe?.(entry, { table, state, facts: first.facts, record: first.record, before: kase.clocks, clocks: first.clocks, rule: undefined });
  return { first, skip: n + 1 };
}

function begin({ table, hash }: Charts, [opening]: Journal, calendar: string): Begun | ReplayFinding {
  if (opening === undefined) return finding("journal.empty", "", {});
  if (!isEntry(opening)) return finding("event.malformed", "/0", { problem: NO_EVENT });
  if (opening.type !== OPENED) return finding("journal.notOpened", "/0", { event: opening.type });
  if (opening.revision !== 1) return finding("journal.hole", "/0", { expected: 1, revision: opening.revision });
  const named = opening.data?.calendar;
  return { first: openedCase(table, hash, opening, opening.subject, typeof named === "string" ? named : calendar), skip: 1 };
}

/** Whether what the entries said of who and when are texts; of their roles each was asked. */
function isSound({ id, recordedAt }: Last, { did }: WritableRecord, { clocks }: Ledger): boolean {
  for (const stage in did) if (typeof did[stage] !== "string") return false;
  for (const name in clocks) if (typeof clocks[name]?.startedAt !== "string") return false;
  return typeof id === "string" && typeof recordedAt === "string";
}

/**
 * A journal may come from outside: enough of a check for the rules never to meet what they do not expect. `parseJournal` is the full
 * one, of instants and codes too.
 */
export function isEntry(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null) return false;
  const { id, type, at, recordedAt, by, data } = entry as { readonly [K in keyof JournalEntry]?: unknown };
  if (typeof id !== "string" || typeof type !== "string" || typeof at !== "string" || typeof recordedAt !== "string") return false;
  if (typeof by !== "object" || by === null || (data !== undefined && (typeof data !== "object" || data === null))) return false;
  const { id: who, roles } = by as { readonly id?: unknown; readonly roles?: unknown };
  return typeof who === "string" && Array.isArray(roles);
}

import type { Calendar } from "@fengqiao/calendar";
import { accept, refuse, type Outcome } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { Journal, JournalEntry } from "../case/event.ts";
import { assignInPlace, type Scalar } from "../chart/assignment.ts";
import { afterEvent, type Ledger } from "../clock/ledger.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { counted, ledgerRules } from "./next-case.ts";
import { noteInPlace, type WritableRecord } from "./note-record.ts";
import { OPENED, openedCase } from "./open.ts";
import { dataOf, rulesFor, ruleThatTakes, type Table } from "./table.ts";

/** Sees each entry as it is taken, with what stood before and after it. */
export type Observer = (entry: JournalEntry, now: { readonly state: string; readonly facts: Readonly<Record<string, Scalar>>; readonly record: Readonly<WritableRecord>; readonly before: Ledger["clocks"]; readonly clocks: Ledger["clocks"] }) => void;

export type ReplayFinding = LifecycleFinding<"journal.empty" | "journal.notOpened" | "journal.hole" | "journal.refused" | "event.malformed" | "event.otherCase" | "calendar.unknown">;

/**
 * The case that a journal gives, on private copies that are changed in place: the same as advancing event by event, without the
 * checks of the envelope and without effects. Time needs no calendar here, since what time said stands in the journal.
 */
export function replayJournal(table: Table, hash: string, journal: Journal, calendarOf: (id: string | undefined) => Calendar | undefined, observe?: Observer): Outcome<Case, ReplayFinding> {
  const [opening] = journal;
  if (opening === undefined) return refuse(finding("journal.empty", "", {}));
  if (opening.type !== OPENED) return refuse(finding("journal.notOpened", "/0", { event: opening.type }));
  const calendarId = opening.data?.calendar;
  const calendar = calendarOf(typeof calendarId === "string" ? calendarId : undefined);
  if (calendar === undefined) return refuse(finding("calendar.unknown", "/0/data/calendar", { calendar: String(calendarId) }));
  const first = openedCase(table, hash, opening, opening.subject, calendar);
  const rules = ledgerRules(table);

  let state = table.initial;
  const facts: Record<string, Scalar> = { ...first.facts };
  const record: WritableRecord = { owner: first.record.owner, offer: first.record.offer, did: {}, level: {}, named: {} };
  let ledger: Ledger = { clocks: first.clocks, stopped: undefined };
  let last: JournalEntry = opening;

  for (const [n, event] of journal.entries()) {
    if (n === 0) continue;
    if (!isEntry(event)) return refuse(finding("event.malformed", `/${n}`, { problem: "not an event" }));
    if (event.revision !== n + 1) return refuse(finding("journal.hole", `/${n}`, { expected: n + 1, revision: event.revision }));
    if (event.subject !== first.id) return refuse(finding("event.otherCase", `/${n}/subject`, { subject: event.subject, case: first.id }));
    const candidates = rulesFor(table, state, event.type);
    const data = dataOf(event);
    const rule = candidates === undefined ? undefined : ruleThatTakes(candidates, event.by, data, facts, record);
    if (rule === undefined) return refuse(finding("journal.refused", `/${n}`, { revision: event.revision, event: event.type, because: candidates === undefined ? `not taken in ${state.name}` : "no rule takes it" }));
    if (rule.target !== undefined) state = rule.target;
    assignInPlace(facts, rule.assign, data);
    noteInPlace(record, rule.stage, rule.note, event.by, data);
    const before = ledger.clocks;
    ledger = afterEvent(rules, ledger, { type: event.type, at: event.at, data, revision: event.revision }, rule.effects, record);
    last = event;
    observe?.(event, { state: state.name, facts, record, before, clocks: ledger.clocks });
  }
  return accept({
    ...first,
    state: state.name,
    facts,
    record,
    ...counted(table, {}, ledger, calendar),
    revision: last.revision,
    lastId: last.id,
    lastRecordedAt: last.recordedAt,
  });
}

/** A journal may come from outside: enough of a check for the rules never to meet what they do not expect. */
function isEntry(entry: unknown): boolean {
  const { by } = (typeof entry === "object" && entry !== null ? entry : {}) as { readonly by?: { readonly roles?: unknown } };
  return Array.isArray(by?.roles);
}

import type { Case } from "../case/case.ts";
import { dataOf, type CaseEvent } from "../case/event.ts";
import { assign } from "../chart/assignment.ts";
import type { CaseRecord } from "../chart/authority.ts";
import { afterEvent, type Ledger } from "../clock/ledger.ts";
import { noteInPlace, type WritableRecord } from "./note-record.ts";
import type { Table, TableRule } from "./table.ts";

/**
 * The case after a rule took an event. The given case stays as it is. Cases and records are copies with other parts, not written out
 * anew: where a host keeps many of them, the engine then does not take those that nobody keeps for long-lived ones.
 */
export function nextCase(table: Table, kase: Case, event: CaseEvent, rule: TableRule): Case {
  const data = dataOf(event);
  const revision = kase.revision + 1;
  const record = recordAfter(kase.record, rule, event, data);
  const { clocks, stopped } = ledgerAfter(table, kase, event, rule, revision, record);
  const next: Case = {
    ...kase,
    state: rule.target === undefined ? kase.state : rule.target.name,
    facts: assign(kase.facts, rule.assign, data),
    record,
    clocks,
    revision,
    lastId: event.id,
    lastRecordedAt: event.recordedAt,
  };
  return withStopped(next, stopped);
}

/** The case with the clocks that its last event stopped, and with none where it stopped none. */
export function withStopped(kase: Case, stopped: Ledger["stopped"]): Case {
  if (stopped !== undefined) return { ...kase, stopped };
  if (kase.stopped === undefined) return kase;
  const { stopped: _before, ...rest } = kase;
  return rest;
}

/** Only the parts that the rule writes are copied; then they are written as in `replay`. */
function recordAfter(record: CaseRecord, { stage, note, names }: TableRule, { by }: CaseEvent, data: Readonly<Record<string, unknown>>): CaseRecord {
  if (stage === "" && note.length === 0) return record;
  const next: WritableRecord = {
    ...record,
    did: stage === "" ? record.did : { ...record.did },
    level: stage === "" || by.level === undefined ? record.level : { ...record.level },
    named: names ? { ...record.named } : record.named,
  };
  noteInPlace(next, stage, note, by, data);
  return next;
}

/** Most rules without an edge have nothing to do with clocks. */
function ledgerAfter(table: Table, kase: Case, event: CaseEvent, rule: TableRule, revision: number, record: CaseRecord): Ledger {
  return rule.clockWork === undefined && kase.stopped === undefined ? kase : afterEvent(table, kase, event, revision, rule.clockWork, record);
}

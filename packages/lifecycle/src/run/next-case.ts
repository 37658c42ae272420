import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import { assign } from "../chart/assignment.ts";
import { afterEvent } from "../clock/ledger.ts";
import { noteRecord } from "./note-record.ts";
import { dataOf, type Table, type TableRule } from "./table.ts";

/** The case after a rule took an event. The given case stays as it is. */
export function nextCase(table: Table, kase: Case, event: CaseEvent, rule: TableRule): Case {
  const data = dataOf(event);
  const revision = kase.revision + 1;
  const record = noteRecord(kase.record, rule.stage, rule.note, event.by, data);
  const ledger = afterEvent(table, { clocks: kase.clocks, stopped: kase.stopped }, { type: event.type, at: event.at, data, revision }, rule.clockWork, record);
  return {
    schema: 1,
    id: kase.id,
    chart: kase.chart,
    calendar: kase.calendar,
    ...(kase.rules !== undefined && { rules: kase.rules }),
    about: kase.about,
    state: rule.target === undefined ? kase.state : rule.target.name,
    facts: assign(kase.facts, rule.assign, data),
    record,
    clocks: ledger.clocks,
    ...(ledger.stopped !== undefined && { stopped: ledger.stopped }),
    revision,
    openedAt: kase.openedAt,
    lastId: event.id,
    lastRecordedAt: event.recordedAt,
  };
}

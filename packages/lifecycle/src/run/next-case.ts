import type { Calendar } from "@fengqiao/calendar";
import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import { assign } from "../chart/assignment.ts";
import type { Clock } from "../clock/clock.ts";
import { afterEvent, type Ledger } from "../clock/ledger.ts";
import { nextSignal, scheduleOf } from "../clock/schedule.ts";
import { noteRecord } from "./note-record.ts";
import { dataOf, type Table, type TableRule } from "./table.ts";

/** The case after a rule took an event. The given case stays as it is. */
export function nextCase(table: Table, kase: Case, event: CaseEvent, rule: TableRule, calendar: Calendar): Case {
  const data = dataOf(event);
  const revision = kase.revision + 1;
  const record = noteRecord(kase.record, rule.stage, rule.note, event.by, data);
  const ledger = afterEvent(ledgerRules(table), { clocks: kase.clocks, stopped: kase.stopped }, { type: event.type, at: event.at, data, revision }, rule.effects, record);
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
    ...counted(table, kase.clocks, ledger, calendar),
    revision,
    openedAt: kase.openedAt,
    lastId: event.id,
    lastRecordedAt: event.recordedAt,
  };
}

export const ledgerRules = (table: Table): { readonly plans: Table["chart"]["meta"]["clocks"]; readonly lapses: Table["lapses"] } => ({ plans: table.chart.meta.clocks, lapses: table.lapses });

/** The clocks with what each tells next; only those that changed are counted anew. */
export function counted(table: Table, before: Ledger["clocks"], ledger: Ledger, calendar: Calendar): Pick<Case, "clocks" | "stopped"> {
  const stopped = ledger.stopped === undefined ? {} : { stopped: ledger.stopped };
  if (ledger.clocks === before) return { clocks: before, ...stopped };
  const clocks: Record<string, Clock> = {};
  for (const name in ledger.clocks) {
    const clock = ledger.clocks[name];
    if (clock !== undefined) clocks[name] = clock === before[name] ? clock : countClock(table, name, clock, calendar);
  }
  return { clocks, ...stopped };
}

function countClock(table: Table, name: string, { next: _next, ...clock }: Clock, calendar: Calendar): Clock {
  const plan = table.chart.meta.clocks[name];
  const next = plan === undefined ? undefined : nextSignal(scheduleOf(plan, clock, calendar), clock.told);
  return next === undefined ? clock : { ...clock, next };
}

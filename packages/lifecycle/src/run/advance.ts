import type { Calendar } from "@fengqiao/calendar";
import { accept, label, refuse, type Outcome, type Src } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import { dataOf, type CaseEvent, type JournalEntry } from "../case/event.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { eventFinding, isLate, type AdvanceOptions, type EventFinding } from "./check-event.ts";
import { effectsOf, type Effect } from "./effects.ts";
import { nextCase } from "./next-case.ts";
import { transitionFinding, type TransitionFinding } from "./refusal.ts";
import { rulesFor, ruleThatTakes, type Table, type TableRule } from "./table.ts";

/** What an accepted event gives: store case, events and effects in one transaction. */
export interface Advanced {
  readonly case: Case;
  readonly events: readonly JournalEntry[];
  readonly effects: readonly Effect[];
}

/** An answer about an event without doing it. */
export interface ExplainedEvent {
  /** The rule that takes it. */
  readonly rule: string;
  /** Where it leads; the present state where it stays. */
  readonly state: string;
  readonly src?: Src;
}

/** Why an event is not taken: it is none for this case now, or the rules do not take it. An event that is taken may have been recorded late. */
export type AdvanceFinding = EventFinding | TransitionFinding | LifecycleFinding<"case.broken" | "recordedLate">;

export function advanceCase(table: Table, kase: Case, event: CaseEvent, options: AdvanceOptions, calendar: Calendar): Outcome<Advanced, AdvanceFinding> {
  const outside = eventFinding(table, kase, event, options, calendar);
  if (outside !== undefined) return refuse(outside);
  const rule = ruleFor(table, kase, event);
  if (rule === undefined) return refuse(noRule(table, kase, event));
  const next = nextCase(table, kase, event, rule);
  const entry: JournalEntry = { ...event, subject: next.id, revision: next.revision };
  return accept({ case: next, events: [entry], effects: effectsOf(table.chart, rule.outward, kase, next, event, calendar) }, lateness(table, event));
}

export function explainEvent(table: Table, kase: Case, event: CaseEvent, options: AdvanceOptions, calendar: Calendar): Outcome<ExplainedEvent, AdvanceFinding> {
  const outside = eventFinding(table, kase, event, options, calendar);
  if (outside !== undefined) return refuse(outside);
  const rule = ruleFor(table, kase, event);
  if (rule === undefined) return refuse(noRule(table, kase, event));
  const { src } = rule.transition.meta;
  return accept({ rule: rule.transition.meta.rule, state: rule.target?.name ?? kase.state, ...(src !== undefined && { src }) }, lateness(table, event));
}

function ruleFor(table: Table, kase: Case, event: CaseEvent): TableRule | undefined {
  const state = table.states.get(kase.state);
  const rules = state === undefined ? undefined : rulesFor(table, state, event.type);
  return rules === undefined ? undefined : ruleThatTakes(rules, event.by, dataOf(event), kase.facts, kase.record);
}

const noRule = (table: Table, kase: Case, event: CaseEvent): AdvanceFinding =>
  table.states.has(kase.state) ? transitionFinding(table, kase, event) : finding("case.broken", "/state", { problem: label(`没有状态 ${kase.state}`, `no state ${kase.state}`) });

function lateness(table: Table, event: CaseEvent): readonly LifecycleFinding<"recordedLate">[] {
  const span = table.chart.meta.lateEntry;
  return span !== undefined && isLate(event, span) ? [finding("recordedLate", "/recordedAt", { at: event.at, recordedAt: event.recordedAt, span })] : ON_TIME;
}
const ON_TIME: readonly never[] = Object.freeze([]);

import { extendDeadline, type Calendar } from "@fengqiao/calendar";
import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import type { Chart } from "../chart/chart.ts";
import { fits, type EventField } from "../chart/event-field.ts";
import { dueEvents } from "../clock/due-events.ts";
import { compareInstants, isInstant } from "../clock/instants.ts";
import { extensionOf } from "../clock/ledger.ts";
import { deadlineOf } from "../clock/schedule.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import type { Table } from "./table.ts";
import { wordsOf } from "./words.ts";

/** What an event can be refused for before any rule is asked. */
export type EnvelopeFinding = LifecycleFinding<
  | "event.malformed" | "event.unknown" | "event.otherCase" | "event.duplicate" | "event.afterRecorded" | "event.beforeLast" | "event.lateWithoutReason"
  | "event.fieldUnknown" | "field.value" | "revision.stale" | "clock.behind" | "clock.notDue" | "clock.notExtended"
>;

export interface AdvanceOptions {
  /** The revision that the writer has seen; a case that has moved on since refuses him. */
  readonly expectedRevision?: number;
}

/** The first reason why this is no event for this case now; `undefined` where the rules may decide. */
export function envelopeFinding(table: Table, kase: Case, event: CaseEvent, options: AdvanceOptions, calendar: Calendar): EnvelopeFinding | undefined {
  const { chart } = table;
  const problem = malformed(event);
  if (problem !== undefined) return finding("event.malformed", problem.path, { problem: problem.text });
  if (options.expectedRevision !== undefined && options.expectedRevision !== kase.revision) return finding("revision.stale", "", { expected: options.expectedRevision, revision: kase.revision });
  if (event.subject !== undefined && event.subject !== kase.id) return finding("event.otherCase", "/subject", { subject: event.subject, case: kase.id });
  if (event.id === kase.lastId) return finding("event.duplicate", "/id", { event: event.id });
  const fields = table.fields.get(event.type);
  if (fields === undefined) return finding("event.unknown", "/type", { event: event.type });
  return times(chart, kase, event) ?? dataFinding(chart, event, fields) ?? clockFinding(table, kase, event, calendar) ?? extensionFinding(chart, kase, event, calendar);
}

/** Cheap, and enough for the rules never to meet what they do not expect; `parseEvent` is the full check of what comes from outside. */
function malformed(given: unknown): { readonly path: string; readonly text: string } | undefined {
  if (typeof given !== "object" || given === null) return { path: "", text: "not an object" };
  const event = given as { readonly [K in keyof CaseEvent]?: unknown };
  if (typeof event.id !== "string" || event.id === "") return { path: "/id", text: "no id" };
  if (typeof event.type !== "string") return { path: "/type", text: "no type" };
  if (!isInstant(event.at)) return { path: "/at", text: "not an RFC 3339 instant" };
  if (event.recordedAt !== event.at && !isInstant(event.recordedAt)) return { path: "/recordedAt", text: "not an RFC 3339 instant" };
  const { data } = event;
  const by = event.by as { readonly id?: unknown; readonly roles?: unknown } | null | undefined;
  if (typeof by?.id !== "string" || !Array.isArray(by.roles)) return { path: "/by", text: "not an actor" };
  return data === undefined || (typeof data === "object" && data !== null && !Array.isArray(data)) ? undefined : { path: "/data", text: "not an object" };
}

function times(chart: Chart, kase: Case, event: CaseEvent): EnvelopeFinding | undefined {
  const { at, recordedAt } = event;
  if (compareInstants(at, recordedAt) > 0) return finding("event.afterRecorded", "/at", { at, recordedAt });
  if (compareInstants(recordedAt, kase.lastRecordedAt) < 0) return finding("event.beforeLast", "/recordedAt", { recordedAt, last: kase.lastRecordedAt });
  const span = chart.meta.lateEntry;
  if (span !== undefined && event.lateReason === undefined && isLate(event, span)) return finding("event.lateWithoutReason", "/lateReason", { at, recordedAt, span });
  return undefined;
}

/** Whether an event was recorded later than the pack's span after it happened. What an import brings, and what time says, is never late. */
export function isLate(event: CaseEvent, span: string): boolean {
  if (event.at === event.recordedAt || event.imported === true || event.by.roles.includes("clock")) return false;
  return Date.parse(event.recordedAt) - Date.parse(event.at) > spanInMilliseconds(span);
}

const HOUR = 3_600_000;
function spanInMilliseconds(span: string): number {
  const amount = Number(/\d+/.exec(span)?.[0] ?? 0);
  return amount * (span.endsWith("H") ? HOUR : span.endsWith("W") ? 168 * HOUR : 24 * HOUR);
}

function dataFinding(chart: Chart, event: CaseEvent, fields: ReadonlyMap<string, EventField>): EnvelopeFinding | undefined {
  const { data } = event;
  for (const field in data) {
    const value = data[field];
    const kind = fields.get(field);
    if (kind === undefined) return finding("event.fieldUnknown", `/data/${field}`, { event: event.type, field, known: [...fields.keys()], words: wordsOf(chart, { events: [event.type], fields: [...fields.keys()] }) });
    if (value !== undefined && value !== null && !fits(kind, value)) return finding("field.value", `/data/${field}`, { event: event.type, field, allowed: kind.kind === "code" ? kind.values : [kind.kind], words: wordsOf(chart, { events: [event.type], fields: [field] }) });
  }
  return undefined;
}

/** Time goes first: what was due before this event has to be in the journal before it, whoever asked and however often. */
function clockFinding(table: Table, kase: Case, event: CaseEvent, calendar: Calendar): EnvelopeFinding | undefined {
  const byClock = event.by.roles.includes("clock");
  if (!byClock && !mayBeBehind(table, kase, event)) return undefined;
  const { events } = dueEvents(table.chart, kase, byClock ? undefined : event.recordedAt, calendar);
  if (!byClock) return events.length === 0 ? undefined : finding("clock.behind", "", { events: events.map(({ type, id, recordedAt }) => ({ type, id, recordedAt })), words: wordsOf(table.chart, { events: events.map(({ type }) => type) }) });
  const [first] = events;
  const isFirst = first?.id === event.id && first.type === event.type && first.recordedAt === event.recordedAt && first.at === event.at;
  const clock = typeof event.data?.clock === "string" ? event.data.clock : event.id;
  return isFirst ? undefined : finding("clock.notDue", "", { event: event.type, clock, words: wordsOf(table.chart, { events: [event.type], clocks: [clock] }) });
}

/** More time than the rule of a clock allows, or by somebody whom it does not name, is no extension. */
function extensionFinding(chart: Chart, kase: Case, event: CaseEvent, calendar: Calendar): EnvelopeFinding | undefined {
  if (event.type !== "deadline.extend") return undefined;
  const data = event.data ?? {};
  const name = String(data.clock);
  const clock = kase.clocks[name];
  const rule = chart.meta.clocks[name]?.rule;
  const no = (because: string): EnvelopeFinding => finding("clock.notExtended", "/data/clock", { clock: name, because, words: wordsOf(chart, { clocks: [name] }) });
  if (clock === undefined || rule === undefined) return no("it does not run");
  if ("unset" in rule) return no("it has no limit");
  const deadline = deadlineOf(rule, clock, calendar);
  const extended = deadline.ok ? extendDeadline(deadline.value, extensionOf({ at: event.at, data }), calendar) : deadline;
  return extended.ok ? undefined : no(extended.findings[0].code);
}

/** Whether the calendar has to be asked at all. */
function mayBeBehind({ quiet }: Table, kase: Case, event: CaseEvent): boolean {
  if (kase.stopped !== undefined) return true;
  if (quiet.size === 0) return false;
  for (const name in kase.clocks) {
    const least = quiet.get(name);
    const clock = kase.clocks[name];
    if (least !== undefined && clock !== undefined && Date.parse(event.recordedAt) > Date.parse(clock.startedAt) + least) return true;
  }
  return false;
}

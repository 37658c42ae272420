import { calendarCatalogue, extendDeadline, type Calendar } from "@fengqiao/calendar";
import { formatFinding, label, type Finding, type Instant, type Label } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import { fits, type EventField } from "../chart/event-field.ts";
import { dueEvents, OF_TIME } from "../clock/due-events.ts";
import { compareInstants, isInstant } from "../clock/instants.ts";
import { extensionOf } from "../clock/ledger.ts";
import { deadlineOf } from "../clock/schedule.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import type { Table } from "./table.ts";
import { wordsOf } from "../words/lexicon.ts";
import { NO_ACTOR, NO_INSTANT, NO_OBJECT } from "../words/problems.ts";

/** What an event can be refused for before any rule is asked: it is no event for this case now, whoever sends it. */
export type EventFinding = LifecycleFinding<
  | "event.malformed" | "event.reservedId" | "event.unknown" | "event.otherCase" | "event.duplicate" | "event.afterRecorded" | "event.beforeLast" | "event.lateWithoutReason"
  | "event.fieldUnknown" | "field.value" | "revision.stale" | "clock.behind" | "clock.notDue" | "clock.notExtended"
>;

/** What a host may ask of an event beyond that it is taken. */
export interface AdvanceOptions {
  /** The revision that the writer has seen; a case that has moved on since refuses him. */
  readonly expectedRevision?: number;
}

/** The first reason why this is no event for this case now; `undefined` where the rules may decide. */
export function eventFinding(table: Table, kase: Case, event: CaseEvent, options: AdvanceOptions, calendar: Calendar): EventFinding | undefined {
  const problem = malformed(event);
  if (problem !== undefined) return finding("event.malformed", problem.path, { problem: problem.label });
  const { id, type, subject, at, recordedAt, by, data } = event;
  if (options.expectedRevision !== undefined && options.expectedRevision !== kase.revision) return finding("revision.stale", "", { expected: options.expectedRevision, revision: kase.revision });
  if (subject !== undefined && subject !== kase.id) return finding("event.otherCase", "/subject", { subject, case: kase.id });
  if (id === kase.lastId) return finding("event.duplicate", "/id", { event: id });
  const fields = table.fields.get(type);
  if (fields === undefined) return finding("event.unknown", "/type", { event: type });
  if (compareInstants(at, recordedAt) > 0) return finding("event.afterRecorded", "/at", { at, recordedAt });
  if (compareInstants(recordedAt, kase.lastRecordedAt) < 0) return finding("event.beforeLast", "/recordedAt", { recordedAt, last: kase.lastRecordedAt });
  const span = table.chart.meta.lateEntry;
  if (span !== undefined && event.lateReason === undefined && isLate(event, span)) return finding("event.lateWithoutReason", "/lateReason", { at, recordedAt, span });
  const wrongData = data === undefined ? undefined : dataFinding(table, type, data, fields);
  if (wrongData !== undefined) return wrongData;
  if (by.roles.includes("clock")) return clockFinding(table, kase, event, calendar);
  // an id that time will use later would stand in its way for good
  if (id.startsWith(OF_TIME)) return finding("event.reservedId", "/id", { event: id });
  if (mayBeBehind(table, kase, recordedAt)) {
    const behind = behindFinding(table, kase, recordedAt, calendar);
    if (behind !== undefined) return behind;
  }
  return type === "deadline.extend" ? extensionFinding(table, kase, at, data ?? {}, calendar) : undefined;
}

/** Cheap, and enough for the rules never to meet what they do not expect; `parseEvent` is the full check of what comes from outside. */
function malformed(given: unknown): { readonly path: string; readonly label: Label } | undefined {
  if (typeof given !== "object" || given === null) return { path: "", label: NO_OBJECT };
  const { id, type, at, recordedAt, by, data } = given as { readonly [K in keyof CaseEvent]?: unknown };
  if (typeof id !== "string" || id === "") return { path: "/id", label: label("没有编号", "no id") };
  if (typeof type !== "string") return { path: "/type", label: label("没有类型", "no type") };
  if (!isInstant(at)) return { path: "/at", label: NO_INSTANT };
  if (recordedAt !== at && !isInstant(recordedAt)) return { path: "/recordedAt", label: NO_INSTANT };
  if (typeof by !== "object" || by === null) return { path: "/by", label: NO_ACTOR };
  const { id: who, roles } = by as { readonly id?: unknown; readonly roles?: unknown };
  if (typeof who !== "string" || !Array.isArray(roles)) return { path: "/by", label: NO_ACTOR };
  return data === undefined || (typeof data === "object" && data !== null && !Array.isArray(data)) ? undefined : { path: "/data", label: NO_OBJECT };
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

function dataFinding({ lexicon }: Table, event: string, data: NonNullable<CaseEvent["data"]>, fields: ReadonlyMap<string, EventField>): EventFinding | undefined {
  for (const field in data) {
    const value = data[field];
    const kind = fields.get(field);
    if (kind === undefined) return finding("event.fieldUnknown", `/data/${field}`, { event, field, known: [...fields.keys()], words: wordsOf(lexicon, { event, fields: [...fields.keys()] }) });
    if (value !== undefined && value !== null && !fits(kind, value)) return finding("field.value", `/data/${field}`, { event, field, allowed: kind.kind === "code" ? kind.values : [kind.kind], words: wordsOf(lexicon, { event, fields: [field], ...(kind.kind === "code" && { codes: { field, of: kind.values } }) }) });
  }
  return undefined;
}

/** Time goes first: what was due before an event has to be in the journal before it, whoever asked and however often. */
function behindFinding(table: Table, kase: Case, recordedAt: Instant, calendar: Calendar): EventFinding | undefined {
  const { events } = dueEvents(table, kase, recordedAt, calendar);
  return events.length === 0 ? undefined : finding("clock.behind", "", { events: events.map(({ type, id, recordedAt: due }) => ({ type, id, recordedAt: due })), words: wordsOf(table.lexicon, { events: events.map(({ type }) => type) }) });
}

/** What is said in the name of time is what time says next, or nothing. */
function clockFinding(table: Table, kase: Case, event: CaseEvent, calendar: Calendar): EventFinding | undefined {
  const [next] = dueEvents(table, kase, undefined, calendar).events;
  if (next?.id === event.id && next.type === event.type && next.recordedAt === event.recordedAt && next.at === event.at) return undefined;
  const clock = typeof event.data?.clock === "string" ? event.data.clock : event.id;
  return finding("clock.notDue", "", { event: event.type, clock, words: wordsOf(table.lexicon, { event: event.type, clocks: [clock] }) });
}

/** More time than the rule of a clock allows, or by somebody whom it does not name, is no extension. */
function extensionFinding({ chart, lexicon }: Table, kase: Case, at: Instant, data: NonNullable<CaseEvent["data"]>, calendar: Calendar): EventFinding | undefined {
  const name = String(data.clock);
  const clock = kase.clocks[name];
  const rule = chart.meta.clocks[name]?.rule;
  const no = (because: Label): EventFinding => finding("clock.notExtended", "/data/clock", { clock: name, because, words: wordsOf(lexicon, { clocks: [name] }) });
  if (clock === undefined || rule === undefined) return no(label("它没有在计时", "it does not run"));
  if ("unset" in rule) return no(label("它没有期限", "it has no limit"));
  const deadline = deadlineOf(rule, clock, calendar);
  const extended = deadline.ok ? extendDeadline(deadline.value, extensionOf({ at, data }), calendar) : deadline;
  return extended.ok ? undefined : no(told(extended.findings[0]));
}

/** Whether the calendar has to be asked at all. */
function mayBeBehind({ quiet }: Table, kase: Case, recordedAt: Instant): boolean {
  if (kase.stopped !== undefined) return true;
  if (quiet.size === 0) return false;
  for (const name in kase.clocks) {
    const least = quiet.get(name);
    const clock = kase.clocks[name];
    if (least !== undefined && clock !== undefined && Date.parse(recordedAt) > Date.parse(clock.startedAt) + least) return true;
  }
  return false;
}

/** A finding of the calendar as a reason in both languages. */
const told = (found: Finding): Label => {
  const bare = { ...found, path: "" };
  return label(formatFinding(bare, "zh-CN", [calendarCatalogue]), formatFinding(bare, "en", [calendarCatalogue]));
};

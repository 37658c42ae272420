import type { Calendar } from "@fengqiao/calendar";
import { accept, refuse, type Actor, type Instant, type Outcome } from "@fengqiao/model";
import type { About, Case, RulesRef } from "../case/case.ts";
import { dataOf, type CaseEvent, type EventValue, type JournalEntry } from "../case/event.ts";
import { fits, id as idField } from "../chart/event-field.ts";
import type { EffectSpec } from "../chart/effect.ts";
import type { Clock } from "../clock/clock.ts";
import { compareInstants, isInstant } from "../clock/instants.ts";
import { setterOf, startClock } from "../clock/ledger.ts";
import { NO_ACTOR, NO_ID, NO_INSTANT } from "../words/problems.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import type { Advanced } from "./advance.ts";
import { effectsOf } from "./effects.ts";
import type { Table } from "./table.ts";

/** What makes a case: its id, who opens it, and when. */
export interface Opening {
  /** Given by the host. */
  readonly caseId: string;
  readonly by: Actor;
  readonly at: Instant;
  /** When it was recorded; with `at` alone, then. */
  readonly recordedAt?: Instant;
  /** Who owns the case from the start; without it, whoever opens it: first contact obliges. */
  readonly owner?: string;
  /** What reports group it by. */
  readonly about?: About;
  /** The rules that it keeps. */
  readonly rules?: RulesRef;
  /** The calendar that the case counts by; without it the first one of the lifecycle. */
  readonly calendar?: string;
  /** Taken over from an older ledger. */
  readonly imported?: true;
}

/** Why no case is opened. */
export type OpenFinding = LifecycleFinding<"event.malformed" | "event.afterRecorded" | "calendar.unknown">;

/** The first event of every journal. It is no event of the chart: it makes the case that the chart then leads. */
export const OPENED = "case.opened";

export function openCase(table: Table, hash: string, opening: Opening, calendar: Calendar): Outcome<Advanced, OpenFinding> {
  const { at, recordedAt = at, by, caseId, rules, about = {} } = opening;
  const broken = problemOf(opening, recordedAt);
  if (broken !== undefined) return refuse(broken);
  const data: Readonly<Record<string, EventValue>> = { owner: opening.owner ?? by.body ?? by.id, calendar: calendar.id, ...about, ...rules };
  const event: CaseEvent = { id: `${caseId}:opened`, type: OPENED, at, recordedAt, by, data, subject: caseId, ...(opening.imported === true && { imported: true as const }) };
  const opened = openedCase(table, hash, event, caseId, calendar.id);
  const entry: JournalEntry = { ...event, subject: caseId, revision: 1 };
  const specs = firstEffects(table);
  return accept({ case: opened, events: [entry], effects: effectsOf(table.chart, specs, { ...opened, clocks: {} }, opened, event, calendar) });
}

function problemOf({ caseId, by, at, owner }: Opening, recordedAt: Instant): OpenFinding | undefined {
  if (!fits(idField, caseId)) return finding("event.malformed", "/caseId", { problem: NO_ID });
  if (owner !== undefined && !fits(idField, owner)) return finding("event.malformed", "/owner", { problem: NO_ID });
  if (!Array.isArray((by as Actor | null | undefined)?.roles)) return finding("event.malformed", "/by", { problem: NO_ACTOR });
  if (!isInstant(at)) return finding("event.malformed", "/at", { problem: NO_INSTANT });
  if (!isInstant(recordedAt)) return finding("event.malformed", "/recordedAt", { problem: NO_INSTANT });
  return compareInstants(at, recordedAt) > 0 ? finding("event.afterRecorded", "/at", { at, recordedAt }) : undefined;
}

/** The case that an opening event makes; the same for `open` and for `replay`. */
export function openedCase(table: Table, hash: string, event: CaseEvent, caseId: string, calendar: string): Case {
  const { chart, initial } = table;
  const data = dataOf(event);
  const { owner } = data;
  const { facts, record: blank } = chart.context;
  const record = { owner: typeof owner === "string" ? owner : event.by.id, offer: null, did: blank.did, level: blank.level, named: blank.named };
  const clocks: Record<string, Clock> = {};
  for (const name of table.firstClocks) clocks[name] = startClock(setterOf(table.plans[name]), event, 1, record);
  const rules = rulesRefOf(data);
  return {
    schema: 1,
    id: caseId,
    chart: { id: chart.id, hash },
    calendar,
    ...(rules !== undefined && { rules }),
    about: aboutOf(data),
    state: initial.name,
    facts,
    record,
    clocks,
    revision: 1,
    openedAt: event.at,
    lastId: event.id,
    lastRecordedAt: event.recordedAt,
  };
}

/** The rules that an opening or a migration names; without them a migrated case keeps those that it had. */
export function rulesRefOf({ jurisdiction, pack, version, hash }: Readonly<Record<string, EventValue>>): RulesRef | undefined {
  return typeof jurisdiction === "string" && typeof pack === "string" && typeof version === "string" && typeof hash === "string" ? { jurisdiction, pack, version, hash } : undefined;
}

function aboutOf({ area, category, channel, firstPetition }: Readonly<Record<string, EventValue>>): About {
  const about: { -readonly [K in keyof About]: About[K] } = {};
  if (typeof area === "string") about.area = area;
  if (typeof category === "string") about.category = category;
  if (typeof channel === "string") about.channel = channel;
  if (typeof firstPetition === "boolean") about.firstPetition = firstPetition;
  return about;
}

const firstEffects = (table: Table): readonly EffectSpec[] => table.firstClocks.map((clock) => ({ effect: "arm", clock }));

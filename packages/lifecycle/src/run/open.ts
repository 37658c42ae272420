import type { Calendar } from "@fengqiao/calendar";
import { accept, refuse, type Actor, type Instant, type Outcome } from "@fengqiao/model";
import type { About, Case, RulesRef } from "../case/case.ts";
import type { CaseEvent, EventValue, JournalEntry } from "../case/event.ts";
import { fits, id as idField } from "../chart/event-field.ts";
import type { EffectSpec } from "../chart/effect.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import { compareInstants, isInstant } from "../clock/instants.ts";
import { startClock, type LedgerEvent } from "../clock/ledger.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import type { Advanced } from "./advance.ts";
import { effectsOf } from "./effects.ts";
import type { Table } from "./table.ts";

export interface Opening {
  readonly caseId: string;
  readonly by: Actor;
  readonly at: Instant;
  /** When it was recorded; with `at` alone, then. */
  readonly recordedAt?: Instant;
  /** Who owns the case from the start; without it, whoever opens it: first contact obliges. */
  readonly owner?: string;
  readonly about?: About;
  readonly rules?: RulesRef;
  /** The calendar that the case counts by; without it the first one of the lifecycle. */
  readonly calendar?: string;
  readonly imported?: true;
}

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
  if (!fits(idField, caseId)) return finding("event.malformed", "/caseId", { problem: "not an id" });
  if (owner !== undefined && !fits(idField, owner)) return finding("event.malformed", "/owner", { problem: "not an id" });
  if (!Array.isArray((by as Actor | null | undefined)?.roles)) return finding("event.malformed", "/by", { problem: "not an actor" });
  if (!isInstant(at)) return finding("event.malformed", "/at", { problem: "not an RFC 3339 instant" });
  if (!isInstant(recordedAt)) return finding("event.malformed", "/recordedAt", { problem: "not an RFC 3339 instant" });
  return compareInstants(at, recordedAt) > 0 ? finding("event.afterRecorded", "/at", { at, recordedAt }) : undefined;
}

/** The case that an opening event makes; the same for `open` and for `replay`. */
export function openedCase(table: Table, hash: string, event: CaseEvent, caseId: string, calendar: string): Case {
  const { chart, initial } = table;
  const data = event.data ?? {};
  const text = (field: string): string | undefined => (typeof data[field] === "string" ? data[field] : undefined);
  const [jurisdiction, pack, version, packHash] = ["jurisdiction", "pack", "version", "hash"].map(text);
  const record = { ...chart.context.record, owner: text("owner") ?? event.by.id };
  const ledgerEvent: LedgerEvent = { type: event.type, at: event.at, data, revision: 1 };
  const armed = firstClocks(table).map((name) => [name, startClock(chart.meta.clocks[name], ledgerEvent, record)] as const);
  return {
    schema: 1,
    id: caseId,
    chart: { id: chart.id, hash },
    calendar,
    ...(jurisdiction !== undefined && pack !== undefined && version !== undefined && packHash !== undefined && { rules: { jurisdiction, pack, version, hash: packHash } }),
    about: aboutOf(data),
    state: initial.name,
    facts: chart.context.facts,
    record,
    clocks: Object.fromEntries(armed),
    revision: 1,
    openedAt: event.at,
    lastId: event.id,
    lastRecordedAt: event.recordedAt,
  };
}

function aboutOf(data: Readonly<Record<string, EventValue>>): About {
  const { area, category, channel, firstPetition } = data;
  return {
    ...(typeof area === "string" && { area }),
    ...(typeof category === "string" && { category }),
    ...(typeof channel === "string" && { channel }),
    ...(typeof firstPetition === "boolean" && { firstPetition }),
  };
}

/** No transition leads into the first state, so its clock and that of the whole case start here. */
function firstClocks({ chart, initial }: Table): readonly string[] {
  const clock = chart.states[initial.name]?.meta.clock;
  return [...(clock !== undefined && "name" in clock ? [clock.name] : []), ...(CASE_CLOCK in chart.meta.clocks ? [CASE_CLOCK] : [])];
}

const firstEffects = (table: Table): readonly EffectSpec[] => firstClocks(table).map((clock) => ({ effect: "arm", clock }));

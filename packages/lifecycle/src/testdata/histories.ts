import type { Calendar } from "@fengqiao/calendar";
import { actor, type Actor } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { CaseEvent, EventValue, JournalEntry } from "../case/event.ts";
import type { EventField } from "../chart/event-field.ts";
import type { Lifecycle } from "../lifecycle.ts";
import { advanceCase } from "../run/advance.ts";
import { compileTable, rulesFor, type Table, type TableRule } from "../run/table.ts";

/** A small seeded generator of numbers in [0, 1): a failing history can be had again from its seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const LEVELS = ["grid", "village", "township", "county"];
const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A value that a field may hold. */
function valueFor(random: () => number, kind: EventField): EventValue {
  switch (kind.kind) {
    case "code":
      return pick(random, kind.values);
    case "boolean":
      return random() < 0.8;
    case "integer":
      return (kind.min ?? 0) + Math.floor(random() * 5);
    case "id":
      return `id-${Math.floor(random() * 9)}`;
    case "ids":
      return [`id-${Math.floor(random() * 9)}`];
    case "date":
      return "2027-01-31";
    case "instant":
      return "2027-01-31T00:00:00+08:00";
  }
}

/** Somebody who may do it, or nearly: the roles fit, the ids are those that the record asks for where it asks. */
function somebodyFor(random: () => number, rule: TableRule, kase: Case): Actor {
  const { by } = rule;
  const id = by.whoDid !== undefined ? (kase.record.did[by.whoDid] ?? "nobody") : by.owner === true ? kase.record.owner : by.offered !== undefined && kase.record.offer !== null ? kase.record.offer : `p-${Math.floor(random() * 40)}`;
  return actor.parse({ id, roles: [by.roles === undefined ? "anybody" : pick(random, by.roles)], level: pick(random, LEVELS) });
}

export interface HistoryOptions {
  readonly length: number;
  /** Share of events that are wrong on purpose: another place, a foreign role, a missing field. */
  readonly wrong?: number;
  /** Minutes between events, at most. */
  readonly pace?: number;
}

const at = (minutes: number): string => `${new Date(Date.UTC(2026, 0, 5, 1, 0) + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** Mostly sensible events for a case as it stands: one of its state's, with its fields, by somebody who fits; sometimes a wrong one. */
export function nextEvent(random: () => number, table: Table, kase: Case, n: number, minutes: number, wrong: number): CaseEvent {
  const here = [...(table.states.get(kase.state)?.on.keys() ?? [])].filter((type) => type !== "party.exit" || random() < 0.15);
  const bad = random() < wrong;
  const everywhere = [...table.everywhere.keys()];
  const type = bad && random() < 0.5 ? pick(random, Object.keys(table.chart.meta.events)) : random() < 0.12 || here.length === 0 ? pick(random, everywhere) : pick(random, here);
  const state = table.states.get(kase.state) ?? table.initial;
  const rules = rulesFor(table, state, type) ?? [];
  const rule = rules.length > 0 ? pick(random, rules) : undefined;
  const fields = table.chart.meta.events[type] ?? {};
  const data = Object.fromEntries(
    Object.entries(fields).flatMap(([field, kind]) => (rule?.needs.includes(field) === true ? !(bad && random() < 0.4) : random() < 0.3) ? [[field, valueFor(random, kind)]] : []),
  );
  const by = rule === undefined || (bad && random() < 0.4) ? actor.parse({ id: "stranger", roles: ["stranger"] }) : somebodyFor(random, rule, kase);
  return { id: `e-${n}`, type, at: at(minutes), recordedAt: at(minutes), by, data };
}

export interface History {
  readonly kase: Case;
  readonly journal: readonly JournalEntry[];
  readonly events: readonly CaseEvent[];
  readonly refusals: number;
}

/** A random life of a case: due events are fed first, as every host has to. */
export function history(lifecycle: Lifecycle, calendar: Calendar, random: () => number, options: HistoryOptions): History {
  const table = compileTable(lifecycle.chart);
  const { length, wrong = 0.15, pace = 3000 } = options;
  const opened = lifecycle.open({ caseId: "random-1", by: actor.parse({ id: "p-0", roles: ["intake"] }), at: at(0) });
  if (!opened.ok) throw new Error("it cannot be opened");
  let kase = opened.value.case;
  const journal: JournalEntry[] = [...opened.value.events];
  const events: CaseEvent[] = [];
  let minutes = 0;
  let refusals = 0;
  for (let n = 0; n < length; n++) {
    minutes += Math.floor(random() * pace);
    const settled = lifecycle.settle(kase, at(minutes));
    if (!settled.ok) throw new Error(`time could not be settled: ${JSON.stringify(settled.findings)}`);
    kase = settled.value.case;
    journal.push(...settled.value.events);
    events.push(...settled.value.events);
    const event = nextEvent(random, table, kase, n, minutes, wrong);
    events.push(event);
    const step = advanceCase(table, kase, event, {}, calendar);
    if (!step.ok) refusals += 1;
    else {
      kase = step.value.case;
      journal.push(...step.value.events);
    }
  }
  return { kase, journal, events, refusals };
}

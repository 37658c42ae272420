import type { Instant } from "@fengqiao/model";
import type { CaseRecord } from "../chart/authority.ts";
import type { ClockPlan } from "../chart/chart.ts";
import type { EffectSpec } from "../chart/effect.ts";
import type { Clock, Extension, Mark, StoppedClock } from "./clock.ts";

/** What the ledger of clocks needs to know of the event whose effects it takes. */
export interface LedgerEvent {
  readonly type: string;
  readonly at: Instant;
  readonly data: Readonly<Record<string, unknown>>;
  readonly revision: number;
}

/** The clocks of a case, and those that the last event stopped too late for its own telling. */
export interface Ledger {
  readonly clocks: Readonly<Record<string, Clock>>;
  readonly stopped: readonly StoppedClock[] | undefined;
}

/** What of a table the ledger reads. */
export interface LedgerRules {
  readonly plans: Readonly<Record<string, ClockPlan>>;
  readonly lapses: ReadonlyMap<string, readonly string[]>;
}

/**
 * The ledger after an event. It needs no calendar: what a clock counts to is another question. An event that stops a clock which had
 * already told that the time was up leaves it in `stopped`; if it happened in time after all, `due` takes the telling back.
 */
export function afterEvent(rules: LedgerRules, before: Ledger, event: LedgerEvent, effects: readonly EffectSpec[], record: CaseRecord): Ledger {
  const telling = event.type === "deadline.reached" || rules.lapses.has(event.type);
  if (event.type === "deadline.withdrawn") return { clocks: before.clocks, stopped: withdrawn(before.stopped, event) };
  if (effects.length === 0 && !telling) return before.stopped === undefined ? before : { clocks: before.clocks, stopped: undefined };
  let clocks = telling ? told(rules, before.clocks, event) : before.clocks;
  const stopped: StoppedClock[] = [];
  for (const effect of effects) {
    if (effect.effect === "disarm") {
      const { [effect.clock]: clock, ...rest } = clocks;
      if (clock === undefined) continue;
      if (!telling && overdue(clock.told)) stopped.push(stoppedClock(effect.clock, clock, event.at));
      clocks = rest;
    } else if (effect.effect === "arm") {
      clocks = { ...clocks, [effect.clock]: startClock(rules.plans[effect.clock], event, record) };
    } else if (effect.effect === "pause") {
      clocks = map(clocks, (clock) => ({ ...clock, pauses: [...(clock.pauses ?? []), { reason: String(event.data[effect.field]), from: event.at }] }));
    } else if (effect.effect === "extend") {
      clocks = extended(clocks, event);
    } else if (effect.effect === "resume") {
      clocks = map(clocks, (clock) => (clock.pauses === undefined ? clock : { ...clock, pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: event.at } : pause)) }));
    }
  }
  return { clocks, stopped: stopped.length > 0 ? stopped : undefined };
}

/** What `deadline.extend` gives to its clock. */
export function extensionOf({ at, data }: Pick<LedgerEvent, "at" | "data">): Extension {
  const notice = data.noticeGivenAt;
  return {
    by: { amount: data.amount as number, unit: data.unit as Extension["by"]["unit"] },
    approver: String(data.approver),
    approvedAt: at,
    ...(typeof notice === "string" && { noticeGivenAt: notice }),
  };
}

function extended(clocks: Ledger["clocks"], event: LedgerEvent): Ledger["clocks"] {
  const name = String(event.data.clock);
  const clock = clocks[name];
  return clock === undefined ? clocks : { ...clocks, [name]: { ...clock, extensions: [...(clock.extensions ?? []), extensionOf(event)] } };
}

const overdue = (marks: readonly Mark[]): boolean => marks.includes("limit");

function stoppedClock(name: string, clock: Clock, stoppedAt: Instant): StoppedClock {
  return { ...clock, clock: name, stoppedAt };
}

/** A clock begins when the thing happened that started it, whenever it was recorded. */
export function startClock(plan: ClockPlan | undefined, event: LedgerEvent, record: CaseRecord): Clock {
  const within = plan !== undefined && "within" in plan.rule ? plan.rule.within : undefined;
  const set = within !== undefined && "field" in within ? (event.data[within.field] ?? record.named[within.field]) : undefined;
  return { startedAt: event.at, since: event.revision, told: [], ...((typeof set === "string" || typeof set === "number") && { set }) };
}

function told(rules: LedgerRules, clocks: Ledger["clocks"], event: LedgerEvent): Ledger["clocks"] {
  const lapsing = rules.lapses.get(event.type)?.find((name) => name in clocks);
  const name = lapsing ?? (event.data.clock as string);
  const clock = clocks[name];
  if (clock === undefined) return clocks;
  const mark = lapsing === undefined ? (event.data.mark as Mark) : "limit";
  return { ...clocks, [name]: { ...clock, told: [...clock.told, mark] } };
}

function withdrawn(stopped: readonly StoppedClock[] | undefined, event: LedgerEvent): readonly StoppedClock[] | undefined {
  const left = (stopped ?? []).flatMap((clock): readonly StoppedClock[] => {
    if (clock.clock !== event.data.clock) return [clock];
    const marks = [...clock.told];
    const at = marks.indexOf(event.data.mark as Mark);
    if (at >= 0) marks.splice(at, 1);
    return overdue(marks) || marks.includes("grace") ? [{ ...clock, told: marks }] : [];
  });
  return left.length > 0 ? left : undefined;
}

function map(clocks: Ledger["clocks"], change: (clock: Clock) => Clock): Ledger["clocks"] {
  return Object.fromEntries(Object.entries(clocks).map(([name, clock]) => [name, change(clock)]));
}

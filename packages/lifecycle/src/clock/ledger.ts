import { dataOf, type CaseEvent } from "../case/event.ts";
import type { CaseRecord } from "../chart/authority.ts";
import type { ClockPlan } from "../chart/chart.ts";
import type { EffectSpec } from "../chart/effect.ts";
import type { Clock, ClockExtension, Mark, StoppedClock } from "./clock.ts";

/** What the ledger of clocks needs to know of the event whose effects it takes. */
export type LedgerEvent = Pick<CaseEvent, "type" | "at" | "data">;

/** The clocks of a case, and those that the last event stopped too late for its own telling. */
export interface Ledger {
  readonly clocks: Readonly<Record<string, Clock>>;
  readonly stopped?: readonly StoppedClock[] | undefined;
}

/** What of a chart the ledger reads. */
export interface LedgerRules {
  readonly plans: Readonly<Record<string, ClockPlan>>;
  readonly lapses: ReadonlyMap<string, readonly string[]>;
}

/** What a rule does to the clocks: the commonest is to go from one state's clock to the next one's. */
export interface ClockWork {
  readonly effects: readonly EffectSpec[];
  readonly move: { readonly from: string; readonly to: string; readonly setBy: string | undefined } | undefined;
  /** The rule takes what a clock tells: that time is up, that a limit lapses, that something is taken back. */
  readonly tells: "reached" | "withdrawn" | undefined;
}

/** What of a rule's effects concerns clocks; `undefined` where nothing does. */
export function clockWorkOf(event: string, effects: readonly EffectSpec[], { lapses, plans }: LedgerRules): ClockWork | undefined {
  const own = effects.filter((effect) => CLOCK_EFFECTS.includes(effect.effect));
  const tells = event === "deadline.withdrawn" ? "withdrawn" : event === "deadline.reached" || lapses.has(event) ? "reached" : undefined;
  if (own.length === 0 && tells === undefined) return undefined;
  const [first, second] = own;
  const move = tells === undefined && own.length === 2 && first?.effect === "disarm" && second?.effect === "arm" ? { from: first.clock, to: second.clock, setBy: setterOf(plans[second.clock]) } : undefined;
  return { effects: own, move, tells };
}
const CLOCK_EFFECTS: readonly EffectSpec["effect"][] = ["arm", "disarm", "pause", "resume", "extend"];

/**
 * The ledger after an event. It needs no calendar: what a clock counts to is another question. An event that stops a clock which had
 * already told that the time was up leaves it in `stopped`; if it happened in time after all, `due` takes the telling back.
 */
export function afterEvent(rules: LedgerRules, before: Ledger, event: LedgerEvent, revision: number, work: ClockWork | undefined, record: CaseRecord): Ledger {
  if (work === undefined) return before.stopped === undefined ? before : { clocks: before.clocks, stopped: undefined };
  if (work.tells === "withdrawn") return { clocks: before.clocks, stopped: withdrawn(before.stopped, event) };
  const { move } = work;
  const left = move === undefined ? undefined : before.clocks[move.from];
  if (move !== undefined && left !== undefined) {
    const clocks = moved(before.clocks, move.from, move.to, startClock(move.setBy, event, revision, record));
    return { clocks, stopped: overdue(left.told) ? [{ ...left, clock: move.from, stoppedAt: event.at }] : undefined };
  }
  const telling = work.tells === "reached";
  let clocks = telling ? told(rules, before.clocks, event) : before.clocks;
  let stopped: readonly StoppedClock[] | undefined;
  for (const effect of work.effects) {
    if (effect.effect === "disarm") {
      const clock = clocks[effect.clock];
      if (clock === undefined) continue;
      if (!telling && overdue(clock.told)) stopped = [...(stopped ?? []), { ...clock, clock: effect.clock, stoppedAt: event.at }];
      clocks = moved(clocks, effect.clock);
    } else if (effect.effect === "arm") {
      clocks = { ...clocks, [effect.clock]: startClock(setterOf(rules.plans[effect.clock]), event, revision, record) };
    } else if (effect.effect === "pause") {
      clocks = map(clocks, (clock) => ({ ...clock, pauses: [...(clock.pauses ?? []), { reason: String(dataOf(event)[effect.field]), from: event.at }] }));
    } else if (effect.effect === "extend") {
      clocks = extended(clocks, event);
    } else if (effect.effect === "resume") {
      clocks = map(clocks, (clock) => (clock.pauses === undefined ? clock : { ...clock, pauses: clock.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: event.at } : pause)) }));
    }
  }
  return { clocks, stopped };
}

/** The clocks without one of them, and with another one started. */
function moved(clocks: Ledger["clocks"], from: string, to?: string, started?: Clock): Ledger["clocks"] {
  const next: Record<string, Clock> = { ...NO_CLOCKS };
  for (const name in clocks) {
    const clock = clocks[name];
    if (name !== from && clock !== undefined) next[name] = clock;
  }
  if (to !== undefined && started !== undefined) next[to] = started;
  return next;
}

/** What `deadline.extend` gives to its clock. */
export function extensionOf(event: Pick<LedgerEvent, "at" | "data">): ClockExtension {
  const data = dataOf(event);
  const notice = data.noticeGivenAt;
  return {
    by: { amount: data.amount as number, unit: data.unit as ClockExtension["by"]["unit"] },
    approver: String(data.approver),
    approvedAt: event.at,
    ...(typeof notice === "string" && { noticeGivenAt: notice }),
  };
}

function extended(clocks: Ledger["clocks"], event: LedgerEvent): Ledger["clocks"] {
  const name = String(dataOf(event).clock);
  const clock = clocks[name];
  return clock === undefined ? clocks : { ...clocks, [name]: { ...clock, extensions: [...(clock.extensions ?? []), extensionOf(event)] } };
}

const overdue = (marks: readonly Mark[]): boolean => marks.includes("limit");

/** A clock begins when the thing happened that started it, whenever it was recorded. */
export function startClock(setBy: string | undefined, event: LedgerEvent, revision: number, record: CaseRecord): Clock {
  if (setBy === undefined) return { ...UNSTARTED, startedAt: event.at, since: revision };
  const set = dataOf(event)[setBy] ?? record.named[setBy];
  return { startedAt: event.at, since: revision, told: NOTHING, ...((typeof set === "string" || typeof set === "number") && { set }) };
}
/** The field that sets the limit of a clock, where the rule leaves it to one. */
export function setterOf(plan: ClockPlan | undefined): string | undefined {
  const within = plan !== undefined && "within" in plan.rule ? plan.rule.within : undefined;
  return within !== undefined && "field" in within ? within.field : undefined;
}
const NOTHING: readonly Mark[] = Object.freeze([]);
/** Copied, not written out anew, as in `nextCase`: what some hosts keep, the engine must not take for long-lived everywhere. */
const UNSTARTED: Clock = { startedAt: "", since: 0, told: NOTHING };
const NO_CLOCKS: Ledger["clocks"] = {};

function told(rules: LedgerRules, clocks: Ledger["clocks"], event: LedgerEvent): Ledger["clocks"] {
  const lapsing = rules.lapses.get(event.type)?.find((name) => name in clocks);
  const name = lapsing ?? (dataOf(event).clock as string);
  const clock = clocks[name];
  if (clock === undefined) return clocks;
  const mark = lapsing === undefined ? (dataOf(event).mark as Mark) : "limit";
  return { ...clocks, [name]: { ...clock, told: [...clock.told, mark] } };
}

function withdrawn(stopped: readonly StoppedClock[] | undefined, event: LedgerEvent): readonly StoppedClock[] | undefined {
  const data = dataOf(event);
  const left = (stopped ?? []).flatMap((clock): readonly StoppedClock[] => {
    if (clock.clock !== data.clock) return [clock];
    const marks = [...clock.told];
    const at = marks.indexOf(data.mark as Mark);
    if (at >= 0) marks.splice(at, 1);
    return overdue(marks) || marks.includes("grace") ? [{ ...clock, told: marks }] : [];
  });
  return left.length > 0 ? left : undefined;
}

function map(clocks: Ledger["clocks"], change: (clock: Clock) => Clock): Ledger["clocks"] {
  return Object.fromEntries(Object.entries(clocks).map(([name, clock]) => [name, change(clock)]));
}

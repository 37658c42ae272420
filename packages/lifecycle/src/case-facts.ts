import type { Calendar } from "@fengqiao/calendar";
import { accept, refuse, type CaseRow, type Instant, type Outcome } from "@fengqiao/model";
import type { Case } from "./case/case.ts";
import type { Journal } from "./case/event.ts";
import type { Clock } from "./clock/clock.ts";
import { compareInstants } from "./clock/instants.ts";
import { scheduleOf } from "./clock/schedule.ts";
import { CASE_CLOCK } from "./compose/chart-spec.ts";
import { finding, type LifecycleFinding } from "./findings.ts";
import { metBy } from "./run/effects.ts";
import { replayJournal, type ReplayFinding } from "./run/replay.ts";
import type { Table } from "./run/table.ts";

export type FactsFinding = LifecycleFinding<"facts.notCounted">;

/** What happened along the way that the last state does not show. */
interface History {
  resolvedAt: Instant | undefined;
  closedAt: Instant | undefined;
  attempts: number;
  handOvers: number;
  owner: string;
  readonly stopped: { readonly name: string; readonly clock: Clock; readonly at: Instant }[];
}

/** The row of a case as of an instant: only what was recorded by then counts. It names no person. */
export function caseFactsOf(table: Table, hash: string, journal: Journal, asOf: Instant, calendar: Calendar): Outcome<CaseRow, FactsFinding | ReplayFinding> {
  const { of } = table.chart.meta;
  if (of !== "dispute" && of !== "serviceMatter") return refuse(finding("facts.notCounted", "", { kind: of }));
  const known = journal.filter((entry) => compareInstants(entry.recordedAt, asOf) <= 0);
  const history: History = { resolvedAt: undefined, closedAt: undefined, attempts: 0, handOvers: 0, owner: String(known[0]?.data?.owner), stopped: [] };
  const replayed = replayJournal(table, hash, known, { calendar: calendar.id, observe: (entry, now) => {
    const closed = now.facts.closed === true || isCompleted(table, now.state);
    note(history, "resolvedAt", now.facts.resolved === true || closed, entry.at);
    note(history, "closedAt", closed, entry.at);
    if (entry.type === "handle.attempt") history.attempts += 1;
    if (now.record.owner !== history.owner) {
      history.owner = now.record.owner;
      history.handOvers += 1;
    }
    for (const [name, clock] of Object.entries(now.before)) if (now.clocks[name]?.since !== clock.since) history.stopped.push({ name, clock, at: entry.at });
  } });
  return replayed.ok ? accept(rowOf(table, replayed.value, history, of, asOf, calendar)) : replayed;
}

/** When something that may be undone was last reached. */
function note(history: History, key: "resolvedAt" | "closedAt", reached: boolean, at: Instant): void {
  history[key] = reached ? (history[key] ?? at) : undefined;
}

const isCompleted = (table: Table, state: string): boolean => table.chart.states[state]?.tags.includes("completed") === true;

function rowOf(table: Table, kase: Case, history: History, kind: "dispute" | "serviceMatter", asOf: Instant, calendar: Calendar): CaseRow {
  const { facts, about } = kase;
  const is = (fact: string): boolean => facts[fact] === true;
  const { satisfied, grade } = facts;
  const { resolvedAt, closedAt } = history;
  const deadline = deadlineFacts(table, kase, history, asOf, calendar);
  return {
    caseId: kase.id,
    asOf,
    ...(about.area !== undefined && { area: about.area }),
    ...(about.category !== undefined && { category: about.category }),
    ...(about.channel !== undefined && { channel: about.channel }),
    ...(typeof grade === "string" && { grade }),
    state: kase.state,
    openedAt: kase.openedAt,
    ...(resolvedAt !== undefined && { resolvedAt }),
    ...(closedAt !== undefined && { closedAt }),
    ...(deadline.dueAt !== undefined && { dueAt: deadline.dueAt }),
    facts: {
      kind,
      registered: is("registered") || !("registered" in facts),
      mediated: is("mediated"),
      resolved: resolvedAt !== undefined,
      performed: is("performed"),
      closed: closedAt !== undefined,
      followedUp: is("followedUp"),
      referred: is("referred"),
      hasDeadline: deadline.has,
      metDeadline: deadline.met,
      overdue: deadline.overdue,
      satisfied: satisfied === "yes" || satisfied === "no" || satisfied === "silent" ? satisfied : null,
      firstPetition: about.firstPetition ?? null,
      attempts: history.attempts,
      handOvers: history.handOvers,
      daysOpen: Math.max(0, Math.floor((Date.parse(closedAt ?? asOf) - Date.parse(kase.openedAt)) / 86_400_000)),
    },
  };
}

/**
 * How the case stands to its time limits: to the limit of the whole case where there is one, else to those of its steps.
 * `met` is not known as long as the case is open and nothing has been missed.
 */
function deadlineFacts(table: Table, kase: Case, history: History, asOf: Instant, calendar: Calendar): { readonly has: boolean; readonly met: boolean | null; readonly overdue: boolean; readonly dueAt?: Instant } {
  const { clocks: plans } = table.chart.meta;
  const counts = (name: string): boolean => (CASE_CLOCK in plans ? name === CASE_CLOCK : plans[name]?.lapse === undefined && name in table.chart.states);
  const limits = [...history.stopped, ...Object.entries(kase.clocks).map(([name, clock]) => ({ name, clock, at: undefined }))].flatMap(({ name, clock, at }) => {
    const plan = plans[name];
    const schedule = plan !== undefined && counts(name) ? scheduleOf(plan, clock, calendar) : undefined;
    if (schedule?.is !== "at") return [];
    const dueAt = schedule.signals.find((signal) => signal.mark === "limit")?.at;
    return dueAt === undefined ? [] : [{ dueAt, running: at === undefined, met: metBy(schedule, at ?? asOf) === true }];
  });
  const ended = table.chart.states[kase.state]?.tags.includes("end") === true;
  const missed = limits.some((limit) => !limit.met);
  const dueAt = limits.at(-1)?.dueAt;
  return {
    has: limits.length > 0,
    met: limits.length === 0 ? null : missed ? false : ended ? true : null,
    overdue: !ended && limits.some((limit) => limit.running && !limit.met),
    ...(dueAt !== undefined && { dueAt }),
  };
}

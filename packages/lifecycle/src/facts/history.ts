import type { Calendar } from "@fengqiao/calendar";
import { accept, refuse, type Instant, type Outcome } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { Journal, JournalEntry } from "../case/event.ts";
import type { Clock } from "../clock/clock.ts";
import { compareInstants } from "../clock/instants.ts";
import { scheduleOf, type Schedule } from "../clock/schedule.ts";
import { chartsBefore, isEntry, replayJournal, type Charts, type Observer, type ReplayFinding } from "../run/replay.ts";
import type { Table } from "../run/table.ts";
import { finding } from "../findings.ts";
import { NO_EVENT } from "../words/problems.ts";

/** A clock from its start to its stop, with what it counted. */
export interface ClockRun {
  readonly name: string;
  /** The revision that started it. */
  readonly since: number;
  /** What it counts, by the calendar; most are never asked. */
  readonly schedule: () => Schedule;
  /** Its end leads on by itself, so that nobody owes anything by then. */
  readonly lapses: boolean;
  readonly stoppedAt: Instant | undefined;
  /** It stopped because what its limit is for happened, and not because the case was raised, handed over or left. */
  readonly met: boolean;
}

/** The last instant in time, where it is known. */
export function dueAtOf(schedule: Schedule): Instant | undefined {
  return schedule.is === "at" ? schedule.signals.find((signal) => signal.mark === "limit")?.at : undefined;
}

/** A time from one instant to another, or until now. */
export interface Span {
  readonly from: Instant;
  to?: Instant;
}

/** What happened along the way that the last state does not show. */
export interface History {
  /** The chart that the case kept then. */
  readonly table: Table;
  readonly kase: Case;
  readonly entries: Journal;
  readonly runs: readonly ClockRun[];
  readonly owners: readonly (Span & { readonly post: string })[];
  readonly stages: readonly (Span & { readonly stage: string })[];
  readonly relapses: readonly { readonly resolvedAt: Instant; readonly relapsedAt: Instant }[];
  readonly progressAt: readonly Instant[];
  readonly resolvedAt: Instant | undefined;
  /** For what level whoever resolved it acts, as he says himself. */
  readonly resolvedBy: string | undefined;
  readonly closedAt: Instant | undefined;
}

/** Stages in which something is done for the parties; entering, sorting and routing data is not. */
const FOR_THE_PARTIES: readonly string[] = ["respond", "arrive", "consult", "handle", "agree", "supervise", "returnVisit", "feedback", "discuss", "implement"];
/** Events after which a resolution has not lasted; that the parties would not accept it is another thing. */
const RELAPSES: readonly string[] = ["visit.record", "case.reopen"];

/** Walks the entries that were recorded by an instant. */
export function historyOf(charts: Charts, journal: Journal, asOf: Instant, calendar: Calendar): Outcome<History, ReplayFinding> {
  const broken = journal.findIndex((entry) => !isEntry(entry));
  if (broken >= 0) return refuse(finding("event.malformed", `/${broken}`, { problem: NO_EVENT }));
  const entries = journal.filter((entry) => compareInstants(entry.recordedAt, asOf) <= 0);
  const [first, then] = [chartsBefore(charts, journal, 0), chartsBefore(charts, journal, entries.length)];
  if ("code" in first) return refuse(first);
  if ("code" in then) return refuse(then);
  const seen = new Seen(first.table, calendar, entries[0]);
  const replayed = replayJournal(then, entries, { calendar: calendar.id, observe: (entry, now) => seen.take(entry, now) });
  return replayed.ok ? accept(seen.history(replayed.value, entries)) : replayed;
}

/** The history while it is gathered. */
class Seen {
  private readonly runs: ClockRun[] = [];
  private readonly owners: (Span & { readonly post: string })[] = [];
  private readonly stages: (Span & { readonly stage: string })[] = [];
  private readonly relapses: { readonly resolvedAt: Instant; readonly relapsedAt: Instant }[] = [];
  private readonly progressAt: Instant[] = [];
  private resolvedAt: Instant | undefined;
  private resolvedBy: string | undefined;
  private closedAt: Instant | undefined;
  private owner = "";
  private state: string;
  private table: Table;
  private readonly calendar: Calendar;

  constructor(table: Table, calendar: Calendar, opening: JournalEntry | undefined) {
    this.table = table;
    this.calendar = calendar;
    this.state = table.initial.name;
    if (opening === undefined) return;
    this.ownedBy(String(opening.data?.owner), opening);
    this.entered(opening.at);
  }

  take(entry: JournalEntry, { table, state, facts, record, before, clocks, rule }: Parameters<Observer>[1]): void {
    const { at } = entry;
    if (record.owner !== this.owner) this.ownedBy(record.owner, entry);
    for (const [name, clock] of Object.entries(before)) if (clocks[name]?.since !== clock.since) this.runs.push(this.runOf(name, clock, at, rule?.effects.some((effect) => effect.effect === "disarm" && effect.clock === name && effect.meets === true) === true));
    this.table = table;
    if (rule !== undefined && FOR_THE_PARTIES.includes(rule.stage)) this.progressAt.push(at);
    const closed = facts.closed === true || this.table.chart.states[state]?.tags.includes("completed") === true;
    this.resolution(entry, facts.resolved === true || closed);
    this.closedAt = closed ? (this.closedAt ?? at) : undefined;
    if (state === this.state) return;
    const left = this.stages.at(-1);
    if (left !== undefined && left.to === undefined) left.to = at;
    this.state = state;
    this.entered(at);
  }

  private resolution({ at, by, type }: JournalEntry, resolved: boolean): void {
    if (resolved && this.resolvedAt === undefined) this.resolvedBy = by.level;
    if (!resolved && this.resolvedAt !== undefined && RELAPSES.includes(type)) this.relapses.push({ resolvedAt: this.resolvedAt, relapsedAt: at });
    this.resolvedAt = resolved ? (this.resolvedAt ?? at) : undefined;
  }

  /** Whoever acts for no body is known here by his role: a history names no person. */
  private ownedBy(owner: string, { at, by }: JournalEntry): void {
    const last = this.owners.at(-1);
    if (last !== undefined) last.to = at;
    this.owner = owner;
    this.owners.push({ post: owner === by.id ? (by.roles[0] ?? "") : owner, from: at });
  }

  private entered(at: Instant): void {
    const { tags, meta } = this.table.chart.states[this.state] ?? {};
    if (meta !== undefined && tags?.includes("end") !== true) this.stages.push({ stage: meta.stage, from: at });
  }

  private runOf(name: string, clock: Clock, stoppedAt: Instant | undefined, met: boolean): ClockRun {
    const plan = this.table.plans[name];
    return { name, since: clock.since, schedule: () => (plan === undefined ? { is: "notSet", slot: name } : scheduleOf(plan, clock, this.calendar)), lapses: plan?.lapse !== undefined, stoppedAt, met };
  }

  history(kase: Case, entries: Journal): History {
    const running = Object.entries(kase.clocks).map(([name, clock]) => this.runOf(name, clock, undefined, false));
    const { table, owners, stages, relapses, progressAt, resolvedAt, resolvedBy, closedAt } = this;
    return { table, kase, entries, runs: [...this.runs, ...running], owners, stages, relapses, progressAt, resolvedAt, resolvedBy, closedAt };
  }
}

import type { Calendar } from "@fengqiao/calendar";
import { accept, hashOf, refuse, type Actor, type CaseRow, type Instant, type Json, type Outcome } from "@fengqiao/model";
import { caseCourseOf, type CaseCourse } from "./facts/case-course.ts";
import { caseFactsOf, type FactsFinding } from "./facts/case-facts.ts";
import type { Case } from "./case/case.ts";
import type { CaseEvent, Journal, JournalEntry } from "./case/event.ts";
import type { Chart } from "./chart/chart.ts";
import { deadlinesOf, type CaseDeadline } from "./clock/deadlines.ts";
import { dueEvents, type DueFinding } from "./clock/due-events.ts";
import { finding, type LifecycleFinding } from "./findings.ts";
import { advanceCase, explainEvent, type AdvanceFinding, type Advanced, type ExplainedEvent } from "./run/advance.ts";
import type { AdvanceOptions } from "./run/check-event.ts";
import type { Effect } from "./run/effects.ts";
import { compareCases } from "./run/audit.ts";
import { migrateCase, type Migration, type MigrationFinding } from "./run/migrate.ts";
import { openCase, type OpenFinding, type Opening } from "./run/open.ts";
import { permissions, type Permission } from "./run/permitted.ts";
import { replayJournal, type Charts, type ReplayFinding } from "./run/replay.ts";
import { restoreCase, type RestoreFinding } from "./run/restore.ts";
import { compileTable, type Table } from "./run/table.ts";

/** The case is not one of this lifecycle: another chart, another edition of it, or a calendar that is not at hand. */
export type BindingFinding = LifecycleFinding<"case.otherChart" | "calendar.unknown">;

/**
 * What may happen to the cases of one chart, who may do it, by when, and why not. All functions are pure: the host gives the time,
 * stores what comes back, and asks again.
 */
export interface Lifecycle {
  /** The chart that it leads cases by. */
  readonly chart: Chart;
  /** SHA-256 of the chart's canonical JSON; a case keeps it. */
  readonly hash: string;
  /** Opens a case. Refuses what is no id, no actor or no instant. */
  open(opening: Opening): Outcome<Advanced, OpenFinding>;
  /** The case after an event, or a refusal that leaves it as it is and says why, and what could be done instead. */
  advance(kase: Case, event: CaseEvent, options?: AdvanceOptions): Outcome<Advanced, AdvanceFinding | BindingFinding>;
  /** The same answer without doing it. */
  explain(kase: Case, event: CaseEvent, options?: AdvanceOptions): Outcome<ExplainedEvent, AdvanceFinding | BindingFinding>;
  /** What an actor may do now. */
  permitted(kase: Case, actor: Actor): readonly Permission[];
  /** What time has to say before `now`, as events to be fed oldest first; findings name the limits that are not set or not published. */
  due(kase: Case, now: Instant): Outcome<readonly CaseEvent[], BindingFinding | DueFinding>;
  /** The limits that run in a case, with what each says next: for a page that shows them, and for a host that asks only when something is due. */
  deadlines(kase: Case): Outcome<readonly CaseDeadline[], BindingFinding>;
  /** Feeds all that is due before `now`, one by one. */
  settle(kase: Case, now: Instant): Outcome<Advanced, AdvanceFinding | BindingFinding>;
  /**
   * The case that a journal gives, or that its entries make of the case they follow. Refuses a journal with a hole, of another case, or
   * with an entry that no rule takes.
   */
  replay(journal: Journal, after?: Case): Outcome<Case, ReplayFinding | BindingFinding>;
  /** The text to store. */
  snapshot(kase: Case): string;
  /** A stored case, as text or parsed. Refuses another chart, another edition, another schema, and parts that do not fit each other. */
  restore(stored: unknown): Outcome<Case, RestoreFinding>;
  /** Whether a case is what its journal says, part by part. */
  audit(kase: Case, journal: Journal): Outcome<true, LifecycleFinding<"audit.differs"> | ReplayFinding | BindingFinding>;
  /** A case of this chart under the rules of another one. Refuses what cannot be answered for there. */
  migrate(kase: Case, journal: Journal, to: Lifecycle, migration: Migration): Outcome<Pick<Advanced, "case" | "events">, MigrationFinding | ReplayFinding | BindingFinding>;
  /** What may be counted of a case as of an instant. */
  caseFacts(kase: Case, journal: Journal, asOf: Instant): Outcome<CaseRow, FactsFinding | ReplayFinding | BindingFinding>;
  /** How a case went, as of an instant: what diagnostics of a process are made from. */
  caseCourse(kase: Case, journal: Journal, asOf: Instant): Outcome<CaseCourse, ReplayFinding | BindingFinding>;
}

/**
 * Binds a chart to the calendars that its cases count by, compiled once. The first calendar is that of a case which names none. `earlier`
 * are the lifecycles from which cases may have been migrated: their journals begin under those.
 *
 * @example
 * The boundary dispute of Cui village, from the first report until time runs out.
 * ```ts
 * import { chinaCalendar } from "@fengqiao/calendar";
 * import { composeChart, lifecycleCatalogue, lifecycleOf, type CaseEvent } from "@fengqiao/lifecycle";
 * import { formatFinding, must, parseActor, type Actor } from "@fengqiao/model";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * const life = lifecycleOf(must(composeChart(xiji.chains["xiji.dispute"]!)), [chinaCalendar()]);
 * const actor = (id: string, roles: string[], body: string): Actor => must(parseActor({ id, roles, body }));
 * const worker = actor("grid-7", ["grid"], "cui-village");
 * const clerk = actor("clerk-2", ["intake", "analyst"], "governance-centre");
 * const branch = actor("secretary-1", ["branch"], "functional-branch");
 * const mediator = actor("mediator-4", ["handler"], "judicial-office");
 * const send = (type: string, by: Actor, day: string, data: CaseEvent["data"] = {}): CaseEvent => {
 *   const at = `2021-${day}T10:00:00+08:00`;
 *   return { id: `${type}-${day}`, type, at, recordedAt: at, by, data };
 * };
 *
 * // first contact obliges: whoever opens the case owns it
 * const opened = must(life.open({ caseId: "XJ-86", by: worker, at: "2021-08-10T09:00:00+08:00" }));
 * [opened.case.state, opened.case.record.owner]; // => ["screening", "cui-village"]
 * const [first] = life.permitted(opened.case, worker);
 * [first?.event, first?.label.en, first?.needs, first?.to]; // => ["detect.report", "report what was found", ["finding"], ["entry"]]
 *
 * // a refusal leaves the case as it is, and says why and what could be done instead
 * const early = life.advance(opened.case, send("close.file", worker, "08-10", { summary: "s-1" }));
 * early.findings.map((found) => formatFinding(found, "en", [lifecycleCatalogue]));
 * // => ["/type: 'close and file' is not taken in 'screening'; what may be done now: report what was found; it is taken in: close-out"]
 *
 * let kase = opened.case;
 * let journal = opened.events;
 * for (const event of [
 *   send("detect.report", worker, "08-10", { finding: "f-1" }),
 *   send("register.accept", clerk, "08-11", { number: "2021-86" }),
 *   send("classify.set", clerk, "08-16", { complexity: "simple", grade: "yellow" }),
 *   send("consult.conclude", branch, "08-18", { minutes: "m-1" }),
 *   send("assign.accept", mediator, "08-19", { leader: "l-1", person: "p-1", measures: ["x-1"], limit: "2021-09-30", riskDefusing: "r-1", education: "e-1", tracking: "t-1" }),
 * ]) {
 *   // a host stores case, events and effects in one transaction
 *   const step = must(life.advance(kase, event, { expectedRevision: kase.revision }));
 *   [kase, journal] = [step.case, [...journal, ...step.events]];
 * }
 * [kase.state, kase.record.owner, kase.revision]; // => ["resolution", "judicial-office", 6]
 *
 * // limits are data: shown, asked for, and fed back as events
 * must(life.deadlines(kase)).map(({ label, next }) => [label.en, next?.at.slice(0, 10)]);
 * // => [["response to yellow", "2021-08-19"], ["time limit for resolution", "2021-09-30"]]
 * const now = "2021-10-08T09:00:00+08:00";
 * must(life.due(kase, now)).map((event) => [event.type, event.data?.clock]);
 * // => [["deadline.reached", "respond-yellow"], ["deadline.reached", "resolution"]]
 * const settled = must(life.settle(kase, now));
 * settled.case.facts.overdue; // => true
 * settled.effects.map((effect) => effect.type === "notice" && effect.what); // => ["deadline", "overdue"]
 * journal = [...journal, ...settled.events];
 *
 * // the journal tells the case again, and whether a stored one was changed behind its back
 * must(life.restore(life.snapshot(settled.case))).revision; // => 8
 * must(life.replay(journal)).facts.overdue; // => true
 * life.audit({ ...settled.case, state: "closeOut" }, journal).findings.map((found) => found.path); // => ["/state"]
 * must(life.caseFacts(settled.case, journal, now)).facts.handOvers; // => 1
 * must(life.caseCourse(settled.case, journal, now)).owners.map(({ post }) => post); // => ["cui-village", "judicial-office"]
 * ```
 */
export function lifecycleOf(chart: Chart, calendars: readonly [Calendar, ...Calendar[]], earlier: readonly Lifecycle[] = []): Lifecycle {
  const table = compileTable(chart);
  const hash = hashOf(chart as unknown as Json);
  const earlierTable = (of: string): Table | undefined => {
    const found = of === hash ? chart : earlier.find((other) => other.hash === of)?.chart;
    return found === undefined ? undefined : compileTable(found);
  };
  const charts: Charts = { table, hash, earlier: earlierTable };
  const byId = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const calendarOf = (id: string | undefined): Calendar | undefined => (id === undefined ? calendars[0] : byId.get(id));

  const bind = (kase: Case): Calendar | BindingFinding => {
    if (kase.chart.hash !== hash) return finding("case.otherChart", "/chart", { chart: chart.id, given: kase.chart.id });
    // nearly every case counts by the first
    return kase.calendar === calendars[0].id ? calendars[0] : byId.get(kase.calendar) ?? finding("calendar.unknown", "/calendar", { calendar: kase.calendar });
  };

  const settle = (kase: Case, now: Instant): Outcome<Advanced, AdvanceFinding | BindingFinding> => {
    const calendar = bind(kase);
    if ("code" in calendar) return refuse(calendar);
    let current = kase;
    const events: JournalEntry[] = [];
    const effects: Effect[] = [];
    for (;;) {
      const [next] = dueEvents(table, current, now, calendar).events;
      if (next === undefined) return accept({ case: current, events, effects });
      const step = advanceCase(table, current, next, {}, calendar);
      if (!step.ok) return step;
      current = step.value.case;
      events.push(...step.value.events);
      effects.push(...step.value.effects);
    }
  };

  return {
    chart,
    hash,
    open: (opening) => {
      const calendar = calendarOf(opening.calendar);
      return calendar === undefined ? refuse(finding("calendar.unknown", "/calendar", { calendar: String(opening.calendar) })) : openCase(table, hash, opening, calendar);
    },
    advance: (kase, event, options = NO_OPTIONS) => {
      const calendar = bind(kase);
      return "code" in calendar ? refuse(calendar) : advanceCase(table, kase, event, options, calendar);
    },
    explain: (kase, event, options = NO_OPTIONS) => {
      const calendar = bind(kase);
      return "code" in calendar ? refuse(calendar) : explainEvent(table, kase, event, options, calendar);
    },
    permitted: (kase, actor) => permissions(table, kase, actor),
    due: (kase, now) => {
      const calendar = bind(kase);
      if ("code" in calendar) return refuse(calendar);
      const { events, findings } = dueEvents(table, kase, now, calendar);
      return accept(events, findings);
    },
    deadlines: (kase) => {
      const calendar = bind(kase);
      return "code" in calendar ? refuse(calendar) : accept(deadlinesOf(table, kase, calendar));
    },
    settle,
    replay: (journal, after) => {
      if (after === undefined) return replayJournal(charts, journal, { calendar: calendars[0].id });
      const calendar = bind(after);
      return "code" in calendar ? refuse(calendar) : replayJournal(charts, journal, { after });
    },
    snapshot: (kase) => JSON.stringify(kase),
    restore: (stored) => restoreCase(table, hash, stored),
    audit: (kase, journal) => {
      const calendar = bind(kase);
      if ("code" in calendar) return refuse(calendar);
      const derived = replayJournal(charts, journal, { calendar: calendars[0].id });
      return derived.ok ? compareCases(kase, derived.value) : derived;
    },
    migrate: (kase, journal, to, migration) => {
      const calendar = bind(kase);
      if ("code" in calendar) return refuse(calendar);
      const done = new Set<string>();
      const replayed = replayJournal(charts, journal, { calendar: calendars[0].id, observe: (_entry, { rule }) => done.add(rule?.transition.meta.completes ?? "") });
      return replayed.ok ? migrateCase(kase, done, compileTable(to.chart), to.hash, migration) : replayed;
    },
    caseFacts: (kase, journal, asOf) => {
      const calendar = bind(kase);
      if ("code" in calendar) return refuse(calendar);
      return caseFactsOf(charts, journal, asOf, calendar);
    },
    caseCourse: (kase, journal, asOf) => {
      const calendar = bind(kase);
      return "code" in calendar ? refuse(calendar) : caseCourseOf(charts, journal, asOf, calendar);
    },
  };
}

const NO_OPTIONS: AdvanceOptions = {};

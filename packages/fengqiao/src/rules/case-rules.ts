import type { Advanced, AdvanceFinding, AdvanceOptions, BindingFinding, Case, CaseCourse, CaseDeadline, CaseEvent, CaseFactsFinding, DueFinding, ExplainedEvent, Journal, LifecycleFinding, Migration, MigrationFinding, Permission, ReplayFinding, RestoreFinding } from "@fengqiao/lifecycle";
import { accept, refuse, type Actor, type CaseRow, type Dispute, type Instant, type LocalDate, type Outcome } from "@fengqiao/model";
import { scoreDispute, type ScoreResult } from "@fengqiao/scoring";
import type { BoundPack } from "./bound-pack.ts";
import type { NoRules } from "./day-rules.ts";
import { finding, type RulesFinding } from "./findings.ts";

/** That the rules which a stored case keeps were not given to `openRules`; every call on the case then says so. */
export type NotBound = RulesFinding<"rules.notBound">;

/** The rules that one stored case keeps. Nothing here changes the case that is given; what changes comes back to be stored. */
export interface CaseRules {
  /** The pack that the case keeps, its calendar and its charts. */
  readonly bound: Outcome<BoundPack, NotBound>;
  /** The dispute's grade as of an instant, with contributions that add up, and what is missing. */
  score(dispute: Dispute, asOf: Instant): Outcome<ScoreResult, NotBound | RulesFinding<"rules.noScoring">>;
  /** The next case, the events to append and the effects to carry out; or why not, and what could be done instead. */
  advance(stored: Case, event: CaseEvent, options?: AdvanceOptions): Outcome<Advanced, NotBound | AdvanceFinding | BindingFinding>;
  /** The same answer without doing it. */
  explain(stored: Case, event: CaseEvent, options?: AdvanceOptions): Outcome<ExplainedEvent, NotBound | AdvanceFinding | BindingFinding>;
  /** What an actor may do now. */
  permitted(stored: Case, actor: Actor): Outcome<readonly Permission[], NotBound>;
  /** The limits that run, with what each says next: for a page, and for a host that asks only when something is due. */
  deadlines(stored: Case): Outcome<readonly CaseDeadline[], NotBound | BindingFinding>;
  /** What time has to say before `now`: events to be fed back, oldest first. */
  due(stored: Case, now: Instant): Outcome<readonly CaseEvent[], NotBound | BindingFinding | DueFinding>;
  /** Feeds all that is due before `now`. */
  settle(stored: Case, now: Instant): Outcome<Advanced, NotBound | AdvanceFinding | BindingFinding>;
  /** The text to store. */
  snapshot(stored: Case): string;
  /** A stored text as the case it was, its parts checked against each other and the chart. */
  restore(text: string): Outcome<Case, NotBound | RestoreFinding>;
  /** Whether a stored case is what its journal says, part by part. */
  audit(stored: Case, journal: Journal): Outcome<true, NotBound | BindingFinding | ReplayFinding | LifecycleFinding<"audit.differs">>;
  /** The case under the rules in force on a day, if that can be answered for there. */
  migrate(stored: Case, journal: Journal, day: LocalDate, migration: CaseMigration): Outcome<Pick<Advanced, "case" | "events">, NotBound | NoRules | BindingFinding | ReplayFinding | MigrationFinding | RulesFinding<"rules.noChain">>;
  /** The case that a journal gives. */
  replay(journal: Journal): Outcome<Case, NotBound | BindingFinding | ReplayFinding>;
  /** What may be counted of the case as of an instant. */
  caseRow(stored: Case, journal: Journal, asOf: Instant): Outcome<CaseRow, NotBound | BindingFinding | ReplayFinding | CaseFactsFinding>;
  /** Owners, stages and limits in the order of time, for the diagnostics of `@fengqiao/assessment`. */
  caseCourse(stored: Case, journal: Journal, asOf: Instant): Outcome<CaseCourse, NotBound | BindingFinding | ReplayFinding>;
}

/** Who takes a case to other rules, and when; `states` says where the states of the old chart are in the new one, where they are called otherwise. */
export type CaseMigration = Omit<Migration, "rules">;

export function caseRules(bound: BoundPack | NotBound, { chart, rules }: Case, inForce: (day: LocalDate) => BoundPack | NoRules): CaseRules {
  const lifecycle = "code" in bound ? undefined : bound.lifecycles.get(chart.id);
  if ("code" in bound || lifecycle === undefined) {
    const refusal = "code" in bound ? bound : finding("rules.notBound", "/chart", { pack: rules?.pack ?? "", version: rules?.version ?? "" });
    const no = () => refuse(refusal);
    return { bound: no(), score: no, advance: no, explain: no, permitted: no, deadlines: no, due: no, settle: no, snapshot: JSON.stringify, restore: no, audit: no, migrate: no, replay: no, caseRow: no, caseCourse: no };
  }
  const { scoring, pack } = bound;
  return {
    bound: accept(bound),
    score: (dispute, asOf) => (scoring === undefined ? refuse(finding("rules.noScoring", "/scoring", { pack: pack.id })) : accept(scoreDispute(scoring, dispute, asOf))),
    advance: (kase, event, options) => lifecycle.advance(kase, event, options),
    explain: (kase, event, options) => lifecycle.explain(kase, event, options),
    permitted: (kase, actor) => accept(lifecycle.permitted(kase, actor)),
    deadlines: (kase) => lifecycle.deadlines(kase),
    due: (kase, now) => lifecycle.due(kase, now),
    settle: (kase, now) => lifecycle.settle(kase, now),
    snapshot: (kase) => lifecycle.snapshot(kase),
    restore: (text) => lifecycle.restore(text),
    audit: (kase, journal) => lifecycle.audit(kase, journal),
    migrate: (kase, journal, day, migration) => {
      const next = inForce(day);
      if ("code" in next) return refuse(next);
      const to = next.lifecycles.get(chart.id);
      return to === undefined ? refuse(finding("rules.noChain", "/chains", { kind: chart.id })) : lifecycle.migrate(kase, journal, to, { ...migration, rules: next.ref });
    },
    replay: (journal) => lifecycle.replay(journal),
    caseRow: (kase, journal, asOf) => lifecycle.caseFacts(kase, journal, asOf),
    caseCourse: (kase, journal, asOf) => lifecycle.caseCourse(kase, journal, asOf),
  };
}

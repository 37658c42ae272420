import type { Advanced, AdvanceFinding, AdvanceOptions, BindingFinding, Case, CaseCourse, CaseEvent, CaseFactsFinding, DueFinding, ExplainedEvent, Journal, Permission, ReplayFinding } from "@fengqiao/lifecycle";
import { accept, refuse, type Actor, type CaseRow, type Dispute, type Instant, type Outcome } from "@fengqiao/model";
import { scoreDispute, type ScoreResult } from "@fengqiao/scoring";
import type { BoundPack } from "./bound-pack.ts";
import { finding, type RulesFinding } from "./findings.ts";

type NotBound = RulesFinding<"rules.notBound">;

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
  /** What time has to say before `now`: events to be fed back, oldest first. */
  due(stored: Case, now: Instant): Outcome<readonly CaseEvent[], NotBound | BindingFinding | DueFinding>;
  /** Feeds all that is due before `now`. */
  settle(stored: Case, now: Instant): Outcome<Advanced, NotBound | AdvanceFinding | BindingFinding>;
  /** The case that a journal gives. */
  replay(journal: Journal): Outcome<Case, NotBound | BindingFinding | ReplayFinding>;
  /** What may be counted of the case as of an instant. */
  caseRow(stored: Case, journal: Journal, asOf: Instant): Outcome<CaseRow, NotBound | BindingFinding | ReplayFinding | CaseFactsFinding>;
  /** Owners, stages and limits in the order of time, for the diagnostics of `@fengqiao/assessment`. */
  caseCourse(stored: Case, journal: Journal, asOf: Instant): Outcome<CaseCourse, NotBound | BindingFinding | ReplayFinding>;
}

export function caseRules(bound: BoundPack | NotBound, { chart, rules }: Case): CaseRules {
  const lifecycle = "code" in bound ? undefined : bound.lifecycles.get(chart.id);
  if ("code" in bound || lifecycle === undefined) {
    const refusal = "code" in bound ? bound : finding("rules.notBound", "/chart", { pack: rules?.pack ?? "", version: rules?.version ?? "" });
    const no = () => refuse(refusal);
    return { bound: no(), score: no, advance: no, explain: no, permitted: no, due: no, settle: no, replay: no, caseRow: no, caseCourse: no };
  }
  const { scoring, pack } = bound;
  return {
    bound: accept(bound),
    score: (dispute, asOf) => (scoring === undefined ? refuse(finding("rules.noScoring", "/scoring", { pack: pack.id })) : accept(scoreDispute(scoring, dispute, asOf))),
    advance: (kase, event, options) => lifecycle.advance(kase, event, options),
    explain: (kase, event, options) => lifecycle.explain(kase, event, options),
    permitted: (kase, actor) => accept(lifecycle.permitted(kase, actor)),
    due: (kase, now) => lifecycle.due(kase, now),
    settle: (kase, now) => lifecycle.settle(kase, now),
    replay: (journal) => lifecycle.replay(journal),
    caseRow: (kase, journal, asOf) => lifecycle.caseFacts(kase, journal, asOf),
    caseCourse: (kase, journal, asOf) => lifecycle.caseCourse(kase, journal, asOf),
  };
}

import type { DeadlineRule } from "@fengqiao/calendar";
import type { Label, Src } from "@fengqiao/model";
import type { Assignment, Facts, Notation, Scalar } from "./assignment.ts";
import type { Words } from "../words/words.ts";
import type { ValueWords } from "../words/value-words.ts";
import type { Authority, CaseRecord } from "./authority.ts";
import type { EffectSpec } from "./effect.ts";
import type { EventFields } from "./event-field.ts";
import type { Guard } from "./guard.ts";

/** What a case of a chart is. */
export type ChartKind = "dispute" | "serviceMatter" | "rectification" | "deliberation" | "confirmation" | "benefitProject" | "supervisionReport" | "checklist";

/** One rule in one state. A rule without target stays. Every chart has one guard, one assignment and one effect; what they do is in their parameters. */
export interface Transition {
  readonly target?: string;
  readonly guard: { readonly type: "may"; readonly params: { readonly by: Authority; readonly needs: readonly string[]; readonly when: Guard } };
  readonly actions: readonly [
    /** Control facts, notes on the record, and who did which stage. */
    { readonly type: "apply"; readonly params: { readonly assign: readonly Assignment[]; readonly note: readonly Notation[]; readonly stage: string } },
    /** They change nothing; they say what the host has to do. */
    ...{ readonly type: "effect"; readonly params: EffectSpec }[],
  ];
  readonly meta: {
    readonly rule: string;
    /** The rule's own condition, before the composer joined those of the branches behind it. */
    readonly own: Guard;
    readonly completes?: string;
    /** The way out that is open to the parties everywhere; it never counts as progress. */
    readonly exit?: true;
    readonly src?: Src;
  };
}

/** Event type → the rules that may take it, the first that holds; they exclude each other, or the explorer says so. */
export type Transitions = Readonly<Record<string, readonly Transition[]>>;

/** `end` with `completed` (all that is mandatory was done) or `lawful` (left or referred, where duties apply instead). */
export type StateTag = "end" | "completed" | "lawful" | "waiting";

/** A state of a chart: the rules that hold in it, its stage and its words, and the clock that runs while a case is in it. */
export interface ChartState {
  readonly on: Transitions;
  readonly tags: readonly StateTag[];
  readonly meta: {
    readonly stage: string;
    /** In the region's own words. */
    readonly term: Label;
    /** The clock of this state; or why it has none. */
    readonly clock: { readonly name: string } | { readonly none: string };
  };
}

/**
 * What a clock counts: a rule, or a slot that nobody has filled, so that it runs without an end. With `lapse`, the end of the limit is
 * an event of its own that moves the case; without it, `deadline.reached` says that the time is up. With `overdue`, a case
 * whose limit runs out is overdue (超期未办结): the limit of the whole case, and that of the stage in which it is to be resolved.
 */
export interface ClockPlan {
  readonly rule: DeadlineRule | { readonly unset: string };
  readonly lapse?: string;
  readonly overdue?: true;
}

/**
 * A statechart as one JSON value in XState's config shape, restricted so that XState, the table, the explorer and the diagram read
 * it alike: one flat region, one named guard, one named assignment, one named effect, all with plain parameters. There is no
 * `always`, `after`, `final`, history, entry or exit action. The rules of `on` hold in every state; a state with rules of its own for such an event has them behind its own.
 */
export interface Chart {
  readonly id: string;
  readonly initial: string;
  readonly context: { readonly facts: Facts; readonly record: CaseRecord };
  readonly states: Readonly<Record<string, ChartState>>;
  readonly on: Transitions;
  readonly meta: {
    readonly schema: 1;
    readonly of: ChartKind;
    readonly term: Label;
    /** Control facts with all values they may take. */
    readonly facts: Readonly<Record<string, readonly Scalar[]>>;
    /** Event type → the fields it may carry. */
    readonly events: Readonly<Record<string, EventFields>>;
    readonly labels: Readonly<Record<string, Label>>;
    /** What roles of the roster, control facts and capacities are called, and codes of fields and facts by the region; what has no name here goes by its id. */
    readonly words: { readonly roles: Words; readonly facts: Words; readonly capacities: Words; readonly values: ValueWords };
    readonly clocks: Readonly<Record<string, ClockPlan>>;
    readonly levels: readonly string[];
    readonly roster: readonly string[];
    readonly mandatory: readonly { readonly stage: string; readonly when?: Guard }[];
    /** Recording later than this after the event needs a reason: `P3D`. */
    readonly lateEntry?: string;
    readonly src: Src;
  };
}

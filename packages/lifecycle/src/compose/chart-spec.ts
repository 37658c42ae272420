import type { Label, Src } from "@fengqiao/model";
import type { ChainWords } from "../chain/chain.ts";
import type { ClockPlan, ChartKind, StateTag } from "../chart/chart.ts";
import type { Guard } from "../chart/guard.ts";
import type { EventSpec, FactDomain, RuleBody } from "../stages/stage.ts";

/** A rule whose way is resolved: a state's name, or none where the case stays. */
export interface PlacedRule extends RuleBody {
  readonly target?: string;
  /** The rule's own condition, where branches behind it were joined to it. */
  readonly own?: Guard;
  /** The way out of the parties; it is no progress. */
  readonly exit?: true;
  /** The state begins anew, with its clock, although it is the same. */
  readonly restart?: true;
}

/** A state before it is drawn. */
export interface PlacedState {
  readonly stage: string;
  readonly term: Label;
  readonly tags: readonly StateTag[];
  readonly clock: { readonly name: string } | { readonly none: string };
  readonly rules: readonly PlacedRule[];
  /** Entering it opens a linked case of this kind. */
  readonly opens?: string;
}

/** A chart as its author thinks of it: states with rules. `drawChart` adds what follows from the edges. */
export interface ChartSpec {
  readonly id: string;
  readonly of: ChartKind;
  readonly term: Label;
  readonly initial: string;
  readonly states: Readonly<Record<string, PlacedState>>;
  readonly caseWide: readonly RuleBody[];
  readonly facts: Readonly<Record<string, FactDomain>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly clocks: Readonly<Record<string, ClockPlan>>;
  readonly levels: readonly string[];
  readonly roster: readonly string[];
  readonly mandatory: readonly { readonly stage: string; readonly when?: Guard }[];
  readonly consequences?: readonly string[];
  readonly lateEntry?: string;
  /** Names of the region's own, before those that everybody uses. */
  readonly words?: ChainWords;
  readonly src: Src;
}

/** The clock of the whole case, where it has one. */
export const CASE_CLOCK = "case";

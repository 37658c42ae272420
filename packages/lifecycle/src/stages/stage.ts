import type { Label, Src } from "@fengqiao/model";
import type { Assignment, Notation, Scalar } from "../chart/assignment.ts";
import type { Authority } from "../chart/authority.ts";
import type { EffectSpec } from "../chart/effect.ts";
import type { EventFields } from "../chart/event-field.ts";
import type { Guard } from "../chart/guard.ts";

/** Where a rule leaves to. Only the composer knows what stands there. */
export type Port = "next" | "stay" | "back" | "escalate" | "refer" | "exit" | "door";

/** What every rule says, wherever it leads. */
export interface RuleBody {
  readonly id: string;
  /** Event type, lower-case and dotted. */
  readonly on: string;
  readonly by: Authority;
  /** Fields the event has to carry. */
  readonly needs?: readonly string[];
  readonly when?: Guard;
  readonly assign?: readonly Assignment[];
  readonly note?: readonly Notation[];
  readonly effects?: readonly EffectSpec[];
  /** The stage is done with this event. */
  readonly completes?: boolean;
  /** What the limit of the stage is for happens with this event, although the stage is not done: the parties were asked, and said no. */
  readonly meets?: true;
  /** The matter begins again: that it was late before, and the limit that was set for it, no longer count. */
  readonly reopens?: true;
  /** A right of those it names: nobody whom a step names takes their place. */
  readonly right?: true;
  /** The law or text behind the rule. */
  readonly src?: Src;
}

/** A rule of a stage: it leaves by a port, never by a state's name. */
export interface Rule extends RuleBody {
  readonly to: Port;
}

/** What a chain says that rules depend on. */
export interface StageSettings {
  readonly of: string;
  /** Failed attempts at one level before the case goes on. */
  readonly attempts: number;
  /** From the lowest to the highest. */
  readonly levels: readonly string[];
  readonly gates: readonly string[];
  readonly closeWhen: Guard;
  readonly silence: "yes" | "silent" | "back";
  readonly escalation: { readonly skip: boolean; readonly delegate: boolean; readonly containment: readonly { readonly when: Guard; readonly upTo: number }[] };
  readonly alert: boolean;
}

/** An event that a stage knows: its name in both languages and the fields it may carry. */
export interface EventSpec {
  readonly label: Label;
  readonly fields: EventFields;
}

/** One canonical stage: a short list of rules, its own events, and what its clock is. */
export interface Stage {
  readonly id: string;
  readonly label: Label;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly rules: (settings: StageSettings) => readonly Rule[];
  /** The event that moves the stage on: fields that a chain adds are asked of it. */
  readonly main: string;
  /** The same where it is another event for some kind of case. */
  readonly mains?: Readonly<Partial<Record<string, string>>>;
  /** Entering the stage opens a linked case of this kind. */
  readonly opens?: string;
  /** It is where a case is to be resolved: one that is not by the limit of this stage is overdue. */
  readonly resolves?: true;
  /** The event by which the clock moves the stage on when its limit is over. */
  readonly lapse?: string;
}

/** The event that moves a stage on in a case of some kind. */
export const mainOf = ({ main, mains }: Stage, of: string): string => mains?.[of] ?? main;

/** Facts that rules assign, with the values they may take; the first is the initial one. */
export type FactDomain = readonly Scalar[];

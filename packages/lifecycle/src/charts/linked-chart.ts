import type { Label, Src } from "@fengqiao/model";
import { ownership } from "../case-wide/ownership.ts";
import { supervision } from "../case-wide/supervision.ts";
import { suspension } from "../case-wide/suspension.ts";
import type { Chart, ChartKind, ClockPlan } from "../chart/chart.ts";
import type { Guard } from "../chart/guard.ts";
import type { PlacedRule, PlacedState } from "../compose/chart-spec.ts";
import { drawChart } from "../compose/draw-chart.ts";
import type { EventSpec, FactDomain } from "../stages/stage.ts";

/** What a chart of its own says; ownership, supervision and time that does not count are the same for all of them. */
export interface LinkedChart {
  readonly id: string;
  readonly of: ChartKind;
  readonly term: Label;
  readonly initial: string;
  readonly states: Readonly<Record<string, PlacedState>>;
  readonly facts: Readonly<Record<string, FactDomain>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly clocks: Readonly<Record<string, ClockPlan>>;
  readonly roster: readonly string[];
  readonly mandatory: readonly { readonly stage: string; readonly when?: Guard }[];
  readonly src: Src;
}

/** Draws a chart that is not composed of a region's chain but is the same everywhere: its order is the law's or the loop's. */
export function drawLinkedChart(chart: LinkedChart): Chart {
  const clocks = Object.keys(chart.clocks);
  const everywhere = [ownership("transfer"), supervision(chart.clocks), suspension(clocks)];
  return drawChart({
    ...chart,
    caseWide: everywhere.flatMap((part) => part.rules),
    facts: { ...chart.facts, offer: ["none", "pending"], assigned: [false, true], supervised: [false, true], suspended: [false, true] },
    events: Object.fromEntries([chart.events, ...everywhere.map((part) => part.events)].flatMap((events) => Object.entries(events))),
    levels: [],
    roster: [...new Set([...chart.roster, "party", "clock", "link"])],
  });
}

/** A state that waits for somebody, with its own clock under its own name. */
export const waiting = (name: string, stage: string, term: Label, rules: readonly PlacedRule[]): PlacedState => ({ stage, term, tags: ["waiting"], clock: { name }, rules });

/** A state in which nothing is waited for any more. */
export const ended = (tag: "completed" | "lawful", term: Label, rules: readonly PlacedRule[] = []): PlacedState => ({ stage: "end", term, tags: ["end", tag], clock: { none: "an end" }, rules });

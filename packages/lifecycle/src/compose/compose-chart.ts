import type { DeadlineRule } from "@fengqiao/calendar";
import { parseWith, refuse, accept, some, type Outcome } from "@fengqiao/model";
import { alert } from "../case-wide/alert.ts";
import { jointHandling } from "../case-wide/joint-handling.ts";
import { ownership } from "../case-wide/ownership.ts";
import { parties } from "../case-wide/parties.ts";
import { overdueClocks, supervision } from "../case-wide/supervision.ts";
import { suspension } from "../case-wide/suspension.ts";
import { chain as chainShape, stepsOf, type Chain } from "../chain/chain.ts";
import { unshare } from "../chain/unshare.ts";
import { fieldsOf } from "../chain/within.ts";
import type { Chart, ClockPlan } from "../chart/chart.ts";
import { code, date, yesNo } from "../chart/event-field.ts";
import { ALWAYS } from "../chart/guard.ts";
import { referring } from "../stages/refer.ts";
import { mainOf, type EventSpec, type FactDomain, type StageSettings } from "../stages/stage.ts";
import { FACTS, STAGES } from "../stages/stages.ts";
import { checkChain, type ChainFinding } from "./check-chain.ts";
import { CASE_CLOCK, type ChartSpec, type PlacedState } from "./chart-spec.ts";
import { drawChart } from "./draw-chart.ts";
import { endEvents, endStates, isProcess, type EndSettings } from "./ends.ts";
import { asked, placeRules, renewal } from "./place-rules.ts";
import { layOut, referPlace, type Place, type Sequence } from "./sequence.ts";

/**
 * Composes a region's chain into one statechart: plain JSON that XState, the table, the explorer and the diagram read alike.
 * Only here are the ports of the stages resolved, so neither a stage nor a pack ever names a state.
 *
 * Refuses what has not the shape of a chain, ids that are taken, conditions on what no case carries, and a first step that may be
 * left out. What is composed is not yet proven sound: ask the explorer.
 *
 * @example
 * ```ts
 * import { composeChart } from "@fengqiao/lifecycle";
 * import { must } from "@fengqiao/model";
 * import { xiji } from "@fengqiao/regions/xiji";
 *
 * const chain = xiji.chains["xiji.dispute"]!;
 * const chart = must(composeChart(chain));
 * [chart.initial, chart.states.entry?.meta.term["zh-CN"], chart.meta.facts.grade]; // => ["screening", "录入", [null, "yellow", "orange", "red"]]
 * composeChart({ ...chain, attempts: 0 }).findings.map((found) => found.path); // => ["/attempts"]
 * composeChart({ ...chain, of: "checklist" }).findings.map((found) => found.code).includes("step.foreignStage"); // => true
 * ```
 */
export function composeChart(chain: Chain): Outcome<Chart, ChainFinding> {
  const parsed = parseWith(chainShape, unshare(chain));
  if (!parsed.ok) return parsed;
  const found = checkChain(parsed.value);
  if (some(found)) return refuse(...found);
  return accept(drawChart(specOf(parsed.value)));
}

function specOf(chain: Chain): ChartSpec {
  const settings = settingsOf(chain);
  const sequence = layOut(chain.items, "completed");
  const reopens = "within" in chain.reopening;
  const places = sequence.places.map(({ place }) => place);
  const clocks = clocksOf(chain, places, reopens);
  const late = overdueClocks(clocks);
  const caseWide = [ownership(chain.firstContact ?? "transfer"), supervision(clocks), suspension(Object.keys(clocks)), ...(isProcess(chain.of) ? [parties, jointHandling] : []), ...(chain.alert === undefined ? [] : [alert(chain.alert)])];
  return {
    id: chain.id,
    of: chain.of,
    term: chain.term,
    initial: sequence.start[0]?.to ?? "completed",
    states: withoutUnused({
      ...processStates(chain, settings, sequence, late),
      ...endStates({
        of: chain.of,
        start: sequence.start,
        work: sequence.work,
        reopens,
        renewal: renewal(chain, late),
        intake: places.find((place) => place.stage === "register")?.state,
        referral: referralOf(chain),
      }),
    }),
    caseWide: caseWide.flatMap((part) => part.rules),
    facts: factsOf(chain, caseWide.map((part) => part.facts ?? {})),
    events: eventsOf(chain, [...caseWide.map((part) => part.events), endEvents]),
    clocks,
    levels: chain.levels,
    roster: [...new Set([...chain.roster, "party", "clock", "link"])],
    mandatory: chain.mandatory.map(({ stage, when }) => ({ stage, ...(when !== undefined && { when }) })),
    consequences: chain.consequences ?? [],
    ...(chain.lateEntry !== undefined && { lateEntry: chain.lateEntry }),
    ...(chain.words !== undefined && { words: chain.words }),
    src: chain.src,
  };
}

/** Where the port `refer` leads: as the step says that names it, or as everywhere. */
function referralOf(chain: Chain): EndSettings["referral"] {
  const place = referPlace(chain);
  return place === undefined ? { term: STAGES.refer.label, rules: [referring] } : { term: place.step.term, rules: asked(chain, place, referring) };
}

/** A chain in which nothing refers has no state of referral; one that nobody can hand over has no end of that kind. */
function withoutUnused(states: Readonly<Record<string, PlacedState>>): Readonly<Record<string, PlacedState>> {
  const targets = (all: Readonly<Record<string, PlacedState>>): ReadonlySet<string | undefined> => new Set(Object.values(all).flatMap((state) => state.rules.map((rule) => rule.target)));
  const drop = (all: Readonly<Record<string, PlacedState>>, name: string): Readonly<Record<string, PlacedState>> => {
    const { [name]: unused, ...rest } = all;
    return unused === undefined || targets(all).has(name) ? all : rest;
  };
  return drop(drop(states, "referring"), "referred");
}

function settingsOf(chain: Chain): StageSettings {
  const { escalation = {} } = chain;
  return {
    of: chain.of,
    attempts: chain.attempts,
    levels: chain.levels,
    gates: chain.gates ?? [],
    closeWhen: ALWAYS,
    silence: chain.silence.means,
    escalation: {
      skip: escalation.skip ?? false,
      delegate: escalation.delegate ?? false,
      containment: (escalation.containment ?? []).map((rule) => ({ when: rule.when, upTo: chain.levels.indexOf(rule.upTo) })),
    },
    alert: chain.alert !== undefined,
  };
}

function processStates(chain: Chain, settings: StageSettings, sequence: Sequence, late: readonly string[]): Readonly<Record<string, PlacedState>> {
  return Object.fromEntries(
    sequence.places.map(({ place, next }): [string, PlacedState] => {
      const stage = STAGES[place.stage];
      return [
        place.state,
        {
          stage: place.stage,
          term: place.step.term,
          tags: ["waiting"],
          clock: { name: place.state },
          rules: placeRules({ chain, settings, sequence, late }, place, next),
          ...(stage.opens !== undefined && { opens: stage.opens }),
        },
      ];
    }),
  );
}

/** Every place has a clock of its own; where nobody has said how long, it runs without an end and says so. */
function clocksOf(chain: Chain, places: readonly Place[], reopens: boolean): Readonly<Record<string, ClockPlan>> {
  const referPlaced = referPlace(chain);
  return {
    ...Object.fromEntries(places.map((place): [string, ClockPlan] => [place.state, clockOf(chain, place)])),
    ...(isProcess(chain.of) && { informing: { rule: chain.tellRoutes ?? { unset: "tellRoutes" } }, referring: { rule: (referPlaced === undefined ? undefined : limitOf(referPlaced)) ?? { unset: "referring" } } }),
    ...(places.some((place) => place.stage === "register") && { atDoor: { rule: { unset: "atDoor" } } }),
    ...(reopens && "within" in chain.reopening && { reopening: { rule: chain.reopening.within, lapse: "reopening.lapse" } }),
    ...(chain.within !== undefined && { [CASE_CLOCK]: { rule: chain.within, overdue: true as const } }),
    ...(chain.alert !== undefined && { objection: { rule: chain.alert.objection } }),
    ...Object.fromEntries(Object.entries(chain.alert?.respond ?? {}).map(([grade, rule]): [string, ClockPlan] => [`respond-${grade}`, { rule }])),
  };
}

function clockOf(chain: Chain, place: Place): ClockPlan {
  const { lapse, resolves } = STAGES[place.stage];
  const own = limitOf(place);
  const rule = own ?? (place.stage === "evaluate" ? chain.silence.within : { unset: place.state });
  return { rule, ...(lapse !== undefined && { lapse }), ...(resolves === true && own !== undefined && { overdue: true as const }) };
}

const limitOf = ({ step, stage, first }: Place): DeadlineRule | undefined => step.limits?.[stage] ?? (first ? step.within : undefined);

const merged = <V>(maps: readonly Readonly<Record<string, V>>[]): Readonly<Record<string, V>> => Object.fromEntries(maps.flatMap((map) => Object.entries(map)));

const counter = (top: number): FactDomain => Array.from({ length: top + 1 }, (_, i) => i);

function factsOf(chain: Chain, more: readonly Readonly<Record<string, FactDomain>>[]): Readonly<Record<string, FactDomain>> {
  const decided = stepsOf(chain.items).flatMap((step) => Object.entries(step.decides ?? {}).map(([fact, values]): [string, FactDomain] => [fact, [null, ...values]]));
  return { ...FACTS, attempts: counter(chain.attempts), level: counter(chain.levels.length - 1), ...merged(more), ...Object.fromEntries(decided) };
}

const REOPENING = ["case.reopen", "visit.record"];

/** The events of all stages, with what the chain adds: levels, gates with their evidence, codes that a step decides, needed ids. */
function eventsOf(chain: Chain, more: readonly Readonly<Record<string, EventSpec>>[]): Readonly<Record<string, EventSpec>> {
  const events: Record<string, EventSpec> = { ...merged([...Object.values(STAGES).map((stage) => stage.events), ...more]) };
  const extend = (type: string, fields: EventSpec["fields"]): void => {
    const event = events[type];
    if (event !== undefined) events[type] = { label: event.label, fields: { ...event.fields, ...fields } };
  };
  extend("handle.escalate", { level: code(...chain.levels) });
  extend("handle.delegate", { level: code(...chain.levels) });
  if (chain.gates !== undefined) extend("close.file", { ...Object.fromEntries(chain.gates.map((gate) => [gate, yesNo])), evidence: { kind: "ids" } });
  if (chain.alert !== undefined) extend("classify.set", { grade: code(...chain.alert.grades) });
  // whoever begins a matter again may set its limit anew
  const kinds = Object.assign({}, ...Object.values(events).map(({ fields }) => fields)) as EventSpec["fields"];
  for (const field of fieldsOf(chain)) for (const type of REOPENING) extend(type, { [field]: kinds[field] ?? date });
  for (const step of stepsOf(chain.items)) {
    const [first] = step.stages;
    if (first === undefined) continue;
    const main = mainOf(STAGES[first], chain.of);
    const known = events[main]?.fields ?? {};
    extend(main, Object.fromEntries((step.needs ?? []).filter((field) => !(field in known)).map((field) => [field, { kind: "id" as const }])));
    extend(main, Object.fromEntries(Object.entries(step.decides ?? {}).map(([field, values]) => [field, code(...values)])));
  }
  return events;
}

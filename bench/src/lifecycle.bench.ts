import { chinaCalendar, type DeadlineRule } from "@fengqiao/calendar";
import { lifecycleOf, type Case, type CaseEvent, type JournalEntry } from "@fengqiao/lifecycle";
import { toXState } from "@fengqiao/lifecycle/xstate";
import { canonicalJson, must, type Json } from "@fengqiao/model";
import { createActor, transition, type AnyMachineSnapshot } from "xstate";
// the step without its envelope, and the histories, are no public names
import { nextCase } from "../../packages/lifecycle/src/run/next-case.ts";
import { dataOf } from "../../packages/lifecycle/src/case/event.ts";
import { compileTable, rulesFor, ruleThatTakes } from "../../packages/lifecycle/src/run/table.ts";
import { nextEvent, seeded } from "../../packages/lifecycle/src/testdata/histories.ts";
import { reopeningTime } from "../../packages/lifecycle/src/testdata/limits.ts";
import { lintanCentre } from "../../packages/lifecycle/src/testdata/lintan.ts";
import { chartOf } from "../../packages/lifecycle/src/testdata/run.ts";
import { mustEqual, ratio, ratioOf, suite } from "./harness.ts";
import { handWritten } from "./lifecycle-handwritten.ts";

const LENGTH = 12;
const HISTORIES = 400;

/** Only what the hand-written reducer knows: the process and the hand-over of the case. */
const OTHER = /^(deadline|supervision|case\.(suspend|resume)|channel|performance|protection|joint|incident)/;

const open = (rule: DeadlineRule, slot: string): DeadlineRule => ({ ...rule, within: { unset: slot } });

/** Each run works on the next of the items. */
function inTurn<I>(items: readonly I[]): <T>(work: (item: I) => T) => () => T {
  let at = 0;
  return (work) => () => {
    at = (at + 1) % items.length;
    return work(items[at] ?? missing());
  };
}
function missing(): never {
  throw new Error("nothing to work on");
}

/** Twelve-event histories of the centre loop of Lintan, about 15 % of the events refused; the same end states by every peer, then timed. */
export default async function run(): Promise<void> {
  const calendar = chinaCalendar();
  // the source states no time limit; what one costs is timed apart
  const chart = chartOf({ ...lintanCentre, silence: { ...lintanCentre.silence, within: open(lintanCentre.silence.within, "rating") }, reopening: { within: open(reopeningTime, "reopening") } });
  const lifecycle = lifecycleOf(chart, [calendar]);
  const table = compileTable(chart);
  const machine = toXState(chart);
  const hand = handWritten();
  const random = seeded(20210810);

  const opening = { caseId: "LT-1", by: { id: "p-0", roles: ["intake"] } as never, at: "2026-01-05T09:00:00+08:00" };
  const opened = must(lifecycle.open(opening));
  const first = opened.case;
  const histories = Array.from({ length: HISTORIES }, () => {
    const events: CaseEvent[] = [];
    const journal: JournalEntry[] = [...opened.events];
    let kase = first;
    let minutes = 0;
    while (events.length < LENGTH) {
      minutes += Math.floor(random() * 300);
      const event = nextEvent(random, table, kase, events.length, minutes, 0.12);
      if (OTHER.test(event.type) || event.type.endsWith(".lapse") || chart.meta.events[event.type] === undefined) continue;
      const step = lifecycle.advance(kase, event);
      events.push(event);
      if (!step.ok) continue;
      kase = step.value.case;
      journal.push(...step.value.events);
    }
    return { events, journal, accepted: journal.slice(1), end: kase };
  });
  const all = histories.reduce((sum, history) => sum + history.events.length, 0);
  const accepted = histories.reduce((sum, history) => sum + history.accepted.length, 0);
  console.log(`  ${HISTORIES} histories of ${LENGTH} events, ${(100 * (1 - accepted / all)).toFixed(1)} % refused`);

  const step = (kase: Case, event: CaseEvent): Case => {
    const rules = rulesFor(table, table.states.get(kase.state) ?? table.initial, event.type);
    const rule = rules === undefined ? undefined : ruleThatTakes(rules, event.by, dataOf(event), kase.facts, kase.record);
    return rule === undefined ? kase : nextCase(table, kase, event, rule);
  };
  const advance = (kase: Case, event: CaseEvent): Case => {
    const outcome = lifecycle.advance(kase, event);
    return outcome.ok ? outcome.value.case : kase;
  };
  const replay = (journal: readonly JournalEntry[]): Case => must(lifecycle.replay(journal));
  const context = { facts: first.facts, record: first.record };
  const start = machine.resolveState({ value: chart.initial, context }) as AnyMachineSnapshot;
  const byTransition = (events: readonly CaseEvent[]): AnyMachineSnapshot => events.reduce<AnyMachineSnapshot>((snapshot, event) => transition(machine, snapshot, event)[0] as AnyMachineSnapshot, start);
  const persisted = machine.getPersistedSnapshot(start);
  const byActor = (events: readonly CaseEvent[]): AnyMachineSnapshot => {
    const actor = createActor(machine, { snapshot: persisted }).start();
    for (const event of events) actor.send(event);
    const snapshot = actor.getSnapshot() as AnyMachineSnapshot;
    actor.stop();
    return snapshot;
  };
  const whole = (kase: Case): string => canonicalJson(kase as unknown as Json);
  const process = (kase: Case): string => canonicalJson({ state: kase.state, facts: kase.facts, record: kase.record } as unknown as Json);
  const ofXState = (snapshot: AnyMachineSnapshot): string => canonicalJson({ state: String(snapshot.value), ...(snapshot.context as Readonly<Record<string, Json>>) });

  mustEqual("end states", {
    replay: histories.map(({ journal }) => whole(replay(journal))),
    step: histories.map(({ events }) => whole(events.reduce(step, first))),
    advance: histories.map(({ events }) => whole(events.reduce(advance, first))),
    handwritten: histories.map(({ events }) => whole(events.reduce(hand, first))),
  });
  mustEqual("state, facts and record", {
    replay: histories.map(({ journal }) => process(replay(journal))),
    transition: histories.map(({ events }) => ofXState(byTransition(events))),
    actor: histories.map(({ events }) => ofXState(byActor(events))),
  });

  const each = inTurn(histories);
  const timed = suite(
    "a history of 12 events",
    [
      { name: "hand-written, immutable", run: each(({ events }) => events.reduce(hand, first)) },
      { name: "hand-written, accepted events only", run: each(({ accepted: taken }) => taken.reduce<Case>(hand, first)) },
      { name: "step, immutable", run: each(({ events }) => events.reduce(step, first)) },
      { name: "advance, with effects and refusals", run: each(({ events }) => events.reduce(advance, first)) },
      { name: "replay, in place", run: each(({ journal }) => replay(journal)) },
      { name: "XState transition", run: each(({ accepted: taken }) => byTransition(taken)) },
      { name: "XState actor", run: each(({ accepted: taken }) => byActor(taken)) },
    ],
    { unitsPerRun: LENGTH },
  );
  ratio("replay-vs-xstate-transition", ratioOf(timed, "XState transition", "replay, in place"));
  ratio("replay-vs-xstate-actor", ratioOf(timed, "XState actor", "replay, in place"));
  ratio("replay-vs-handwritten", ratioOf(timed, "replay, in place", "hand-written, accepted events only"));
  ratio("step-vs-handwritten", ratioOf(timed, "step, immutable", "hand-written, immutable"));
  ratio("advance-vs-handwritten", ratioOf(timed, "advance, with effects and refusals", "hand-written, immutable"));

  const stored = histories.map(({ events }) => ({ text: lifecycle.snapshot(events.slice(0, -1).reduce(advance, first)), event: events[LENGTH - 1] ?? missing() }));
  const one = inTurn(stored);
  const command = suite("one command on a stored case", [
    { name: "JSON parse and stringify alone", run: one(({ text }) => JSON.stringify(JSON.parse(text))) },
    {
      name: "restore, advance, snapshot",
      run: one(({ text, event }) => {
        return lifecycle.snapshot(advance(must(lifecycle.restore(text)), event));
      }),
    },
    {
      name: "XState resolve, transition, persist",
      run: one(({ text, event }) => {
        const { state, facts, record } = JSON.parse(text) as Case;
        const from = machine.resolveState({ value: state, context: { facts, record } }) as AnyMachineSnapshot;
        return JSON.stringify(machine.getPersistedSnapshot(transition(machine, from, event)[0] as never));
      }),
    },
  ]);
  ratio("command-vs-json", ratioOf(command, "restore, advance, snapshot", "JSON parse and stringify alone"));
  const timely = lifecycleOf(chartOf(lintanCentre), [calendar]);
  const begun = must(timely.open(opening));
  const inTime = (kase: Case, event: CaseEvent): Case => {
    const outcome = timely.advance(kase, event);
    return outcome.ok ? outcome.value.case : kase;
  };
  suite(
    "what time limits cost: two of the thirteen clocks have one",
    [
      { name: "advance, no limits", run: each(({ events }) => events.reduce(advance, first)) },
      { name: "advance, limits counted and told", run: each(({ events }) => events.reduce(inTime, begun.case)) },
    ],
    { unitsPerRun: LENGTH },
  );
  await Promise.resolve();
}

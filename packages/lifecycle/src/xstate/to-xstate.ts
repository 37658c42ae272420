import { evaluator, TRUE } from "@fengqiao/criteria";
import { assign as assignAction, setup, type AnyStateMachine } from "xstate";
import type { CaseEvent } from "../case/event.ts";
import { assign, type Facts } from "../chart/assignment.ts";
import { denial, type CaseRecord } from "../chart/authority.ts";
import type { Chart, Transition } from "../chart/chart.ts";
import { noteRecord } from "../run/note-record.ts";

interface Context {
  readonly facts: Facts;
  readonly record: CaseRecord;
}

/**
 * The chart as an XState machine, for actors, the inspector and the visualiser: the same JSON value as its config, with one guard, one
 * assignment and one effect, all named and with plain parameters. Deadlines are data here too: no delay is in it, time arrives as
 * events. XState ignores what it refuses; to learn why, ask the lifecycle.
 *
 * @example
 * ```ts
 * import { composeChart } from "@fengqiao/lifecycle";
 * import { toXState } from "@fengqiao/lifecycle/xstate";
 * import { must } from "@fengqiao/model";
 * import { xiji } from "@fengqiao/regions/xiji";
 * import { createActor } from "xstate";
 *
 * const machine = toXState(must(composeChart(xiji.chains["xiji.dispute"]!)));
 * const actor = createActor(machine).start();
 * const [at, worker] = ["2021-08-10T10:00:00+08:00", { id: "grid-7", roles: ["grid"] }];
 * actor.send({ type: "register.accept", id: "e-1", at, recordedAt: at, by: worker, data: { number: "2021-86" } });
 * actor.getSnapshot().value; // => "screening"
 * actor.send({ type: "detect.report", id: "e-2", at, recordedAt: at, by: worker, data: { finding: "f-1" } });
 * actor.getSnapshot().value; // => "entry"
 * ```
 */
export function toXState(chart: Chart): AnyStateMachine {
  return setup({ guards: { may }, actions: { apply: assignAction(apply), effect: () => undefined } }).createMachine(copyOf(chart) as never) as unknown as AnyStateMachine;
}

interface Seen {
  readonly context: unknown;
  readonly event: unknown;
}

/** Judged by the criteria's own evaluator, not by the table's: two implementations that have to agree. */
function may(seen: Seen, { by, needs, when }: Transition["guard"]["params"]): boolean {
  const { facts, record } = seen.context as Context;
  const { by: actor, data = {} } = seen.event as CaseEvent;
  if (denial(by, actor, record) !== undefined || needs.some((field) => (data[field] ?? null) === null)) return false;
  const known = { ...facts, ...Object.fromEntries(Object.entries(data).map(([field, value]) => [`event.${field}`, value])) };
  return evaluator(when)(known as never) === TRUE;
}

function apply(seen: Seen, params: Transition["actions"][0]["params"]): Context {
  const { facts, record } = seen.context as Context;
  const { by, data = {} } = seen.event as CaseEvent;
  return { facts: assign(facts, params.assign, data), record: noteRecord(record, params.stage, params.note, by, data) };
}

/** XState may keep what it is given; a chart is shared. */
const copyOf = (chart: Chart): unknown => JSON.parse(JSON.stringify(chart));

import { evaluator, TRUE } from "@fengqiao/criteria";
import { assign as assignAction, setup, type AnyStateMachine } from "xstate";
import type { CaseEvent } from "../case/event.ts";
import { assign, type Facts } from "../chart/assignment.ts";
import { denial, type CaseRecord } from "../chart/authority.ts";
import type { Apply, Chart, May } from "../chart/chart.ts";
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
 * const actor = createActor(toXState(chart)).start();
 * actor.send({ type: "register.accept", id: "e-1", at, recordedAt: at, by: clerk, data: { number: "2021-17" } });
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
function may(seen: Seen, { by, needs, when }: May["params"]): boolean {
  const { facts, record } = seen.context as Context;
  const { by: actor, data = {} } = seen.event as CaseEvent;
  if (denial(by, actor, record) !== undefined || needs.some((field) => (data[field] ?? null) === null)) return false;
  const known = { ...facts, ...Object.fromEntries(Object.entries(data).map(([field, value]) => [`event.${field}`, value])) };
  return evaluator(when)(known as never) === TRUE;
}

function apply(seen: Seen, params: Apply["params"]): Context {
  const { facts, record } = seen.context as Context;
  const { by, data = {} } = seen.event as CaseEvent;
  return { facts: assign(facts, params.assign, data), record: noteRecord(record, params.stage, params.note, by, data) };
}

/** XState may keep what it is given; a chart is shared. */
const copyOf = (chart: Chart): unknown => JSON.parse(JSON.stringify(chart));

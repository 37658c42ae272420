import { actor, type Actor } from "@fengqiao/model";
import type { AnyMachineSnapshot } from "xstate";
import { getShortestPaths } from "xstate/graph";
import type { CaseEvent, EventValue } from "../case/event.ts";
import type { Facts } from "../chart/assignment.ts";
import type { CaseRecord } from "../chart/authority.ts";
import { CASE_CLOCK } from "../compose/chart-spec.ts";
import type { Graph } from "../explore/graph.ts";
import { payloadsOf } from "../explore/payloads.ts";
import { sliceKey } from "../explore/slice.ts";
import type { TableRule } from "../run/table.ts";
import { toXState } from "../xstate/index.ts";

const AT = "2026-01-05T09:00:00+08:00";

interface Context {
  readonly facts: Facts;
  readonly record: CaseRecord;
}

/** Somebody with every role who may do it in this case: the one whom the rule asks for, else one who did nothing else. */
function whoMay(roster: readonly string[], type: string, { by }: TableRule, record: CaseRecord): Actor {
  const capacity = by.named === undefined ? undefined : record.named[by.named];
  const asked = by.whoDid !== undefined ? record.did[by.whoDid] : by.owner === true ? record.owner : by.offered !== undefined && record.offer !== null ? record.offer : typeof capacity === "string" ? capacity : capacity?.[0];
  return actor.parse({ id: asked ?? `by-${type}`, roles: roster, body: `body-of-${type}`, level: `level-of-${type}` });
}

/** Every event of a state in all its payloads, by somebody for each of its rules. */
function eventsOf({ table, slice, never }: Graph, state: string, record: CaseRecord): readonly CaseEvent[] {
  const { chart, stateClocks, states, everywhere } = table;
  const facts = new Set(slice.facts);
  const here = states.get(state)?.on ?? new Map<string, readonly TableRule[]>();
  const own = chart.states[state]?.meta.clock;
  // a clock that does not run tells nothing
  const runs = (clock: unknown): boolean => (clock === CASE_CLOCK ? chart.states[state]?.tags.includes("end") !== true : !stateClocks.has(clock as string) || (own !== undefined && "name" in own && own.name === clock));
  const all = [...here, ...[...everywhere].filter(([type]) => !here.has(type))].filter(([type]) => !never.has(type));
  return all.flatMap(([type, rules]) =>
    payloadsOf(chart, type, rules, facts)
      .filter((payload) => type !== "deadline.reached" || runs(payload.clock))
      .flatMap((payload) => {
        const needs = Object.fromEntries(rules.flatMap((rule) => rule.needs).map((field): [string, EventValue] => [field, `x-${field}`]));
        const people = new Map(rules.map((rule) => [JSON.stringify(rule.by), whoMay(chart.meta.roster, type, rule, record)]));
        return [...people.values()].map((by): CaseEvent => ({ id: type, type, at: AT, recordedAt: AT, by, data: { ...needs, ...payload } }));
      }),
  );
}

/** The situations of a chart that `xstate/graph` finds from its machine, by the keys of the explorer. */
export function situationsByXState(graph: Graph): ReadonlySet<string> {
  const keyOf = (snapshot: AnyMachineSnapshot): string => sliceKey(graph.slice, String(snapshot.value), (snapshot.context as Context).facts);
  const paths = getShortestPaths(toXState(graph.table.chart), {
    events: (snapshot: AnyMachineSnapshot) => eventsOf(graph, String(snapshot.value), (snapshot.context as Context).record),
    serializeState: keyOf,
    serializeEvent: (event: unknown) => JSON.stringify(event),
    limit: 2_000_000,
  } as never) as readonly { readonly state: AnyMachineSnapshot }[];
  return new Set(paths.map((path) => keyOf(path.state)));
}

import { actor } from "@fengqiao/model";
import { expect, test } from "vitest";
import type { AnyMachineSnapshot } from "xstate";
import { getShortestPaths } from "xstate/graph";
import type { CaseEvent, EventValue } from "../case/event.ts";
import type { Facts } from "../chart/assignment.ts";
import { dengkouClinics, dengkouSixLinks } from "../testdata/dengkou.ts";
import { liaochengProject } from "../testdata/liaocheng.ts";
import { lintanCentre } from "../testdata/lintan.ts";
import { chartOf } from "../testdata/run.ts";
import { toXState } from "../xstate/index.ts";
import { explore } from "./graph.ts";
import { payloadsOf } from "./payloads.ts";
import { sliceKey } from "./slice.ts";

/** Whoever answers an offer is the one it was made to: `x`, as all fields of the events say. */
const OFFERED = /^(assign|door)\./;
const AT = "2026-01-05T09:00:00+08:00";

test.each([lintanCentre, dengkouSixLinks, dengkouClinics, liaochengProject].map((chain) => [chain.id, chain] as const))("%s: xstate/graph finds exactly the situations that were explored", (_id, chain) => {
  const chart = chartOf(chain);
  const graph = explore(chart);
  const facts = new Set(graph.slice.facts);

  /** Every event of a state in all its payloads, each type by somebody of his own who has every role. */
  const eventsOf = (state: string): readonly CaseEvent[] =>
    [...(graph.table.states.get(state)?.on ?? [])].flatMap(([type, rules]) =>
      graph.never.has(type)
        ? []
        : payloadsOf(chart, type, rules, facts).map((payload): CaseEvent => {
            const needs = Object.fromEntries(rules.flatMap((rule) => rule.needs).map((field): [string, EventValue] => [field, "x"]));
            return { id: type, type, at: AT, recordedAt: AT, by: actor.parse({ id: `by-${type}`, roles: chart.meta.roster, body: OFFERED.test(type) ? "x" : `body-of-${type}`, level: "county" }), data: { ...needs, ...payload } };
          }),
    );
  const keyOf = (snapshot: AnyMachineSnapshot): string => sliceKey(graph.slice, String(snapshot.value), (snapshot.context as { readonly facts: Facts }).facts);
  const paths = getShortestPaths(toXState(chart), {
    events: (snapshot: AnyMachineSnapshot) => eventsOf(String(snapshot.value)),
    serializeState: (snapshot: AnyMachineSnapshot) => keyOf(snapshot),
    serializeEvent: (event: unknown) => JSON.stringify(event),
    limit: 100_000,
  } as never) as readonly { readonly state: AnyMachineSnapshot; readonly steps: readonly unknown[] }[];
  expect(new Set(paths.map((path) => keyOf(path.state)))).toEqual(new Set(graph.index.keys()));
});

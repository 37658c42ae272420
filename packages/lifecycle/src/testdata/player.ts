import type { Calendar } from "@fengqiao/calendar";
import { actor, type Actor, type Instant } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { CaseEvent, EventValue } from "../case/event.ts";
import type { EventField, EventFields } from "../chart/event-field.ts";
import { dueEvents } from "../clock/due-events.ts";
import type { Edge, Graph } from "../explore/graph.ts";
import type { Lifecycle } from "../lifecycle.ts";
import type { TableRule } from "../run/table.ts";

/** Far enough for every limit of every chart. */
const FAR = "2099-01-01T00:00:00+08:00";

const aSecondAfter = (now: Instant): Instant => `${new Date(Date.parse(now) + 1000 + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
/** Later than any time to rate or to re-open. */
const inTime = (now: Instant): string => new Date(Date.parse(now) + 60 * 86_400_000).toISOString().slice(0, 10);

/** A value that a field may hold, in which no guard sees a difference; whoever is named in one field is named in no other. */
function some(name: string, field: EventField | undefined, now: Instant): EventValue {
  switch (field?.kind) {
    case "ids":
      return [`x-${name}`];
    case "date":
      return inTime(now);
    case "instant":
      return FAR;
    case "boolean":
      return true;
    case "integer":
      return field.min ?? 1;
    case "code":
      return field.values[0] ?? name;
    default:
      return `x-${name}`;
  }
}

/** Somebody who may do it in this case: with the role, the ids and the level that the rule asks for. */
function whoMay(rule: TableRule, kase: Case): Actor {
  const { by } = rule;
  const { did, named, offer, owner } = kase.record;
  const capacity = by.named === undefined ? undefined : named[by.named];
  const asked = by.whoDid !== undefined ? did[by.whoDid] : by.owner === true ? owner : by.offered !== undefined && offer !== null ? offer : typeof capacity === "string" ? capacity : capacity?.[0];
  return actor.parse({ id: asked ?? `fresh-${kase.revision}`, roles: by.roles ?? ["anybody"], level: `level-${kase.revision}` });
}

/** What the event has to say, and a new limit where it may set one. */
const asked = (rule: TableRule, fields: EventFields): readonly string[] => [...new Set([...rule.needs, ...rule.note.flatMap((note) => (note.note === "renew" && note.field in fields ? [note.field] : []))])];

/** The event of an edge for a case as it stands, and when it is; `undefined` where time would have to say something else first. */
function eventOf(graph: Graph, { event, payload, rule }: Edge, kase: Case, calendar: Calendar): CaseEvent | undefined {
  if (rule.by.roles?.every((role) => role === "clock") === true) {
    const [first] = dueEvents(graph.table, kase, FAR, calendar).events;
    return first?.type === event && Object.entries(payload).every(([field, value]) => first.data?.[field] === value) ? first : undefined;
  }
  const fields = graph.table.chart.meta.events[event] ?? {};
  const needs = Object.fromEntries(asked(rule, fields).map((field) => [field, some(field, fields[field], kase.lastRecordedAt)]));
  const at = aSecondAfter(kase.lastRecordedAt);
  return { id: `e-${kase.revision}`, type: event, at, recordedAt: at, by: whoMay(rule, kase), data: { ...needs, ...payload } };
}

/** Plays one edge on a case that stands where it begins. Somebody is offered the case first, where only he may answer. */
export function playEdge(lifecycle: Lifecycle, graph: Graph, edge: Edge, kase: Case, calendar: Calendar): Case | undefined {
  let from = kase;
  if (edge.rule.by.offered === "only" && from.record.offer === null) {
    const at = aSecondAfter(from.lastRecordedAt);
    const offered = lifecycle.advance(from, { id: `o-${from.revision}`, type: "owner.offer", at, recordedAt: at, by: actor.parse({ id: from.record.owner, roles: ["anybody"] }), data: { to: "x-to" } });
    if (!offered.ok) throw new Error(`it cannot be offered in ${from.state}: ${JSON.stringify(offered.findings)}`);
    from = offered.value.case;
  }
  const event = eventOf(graph, edge, from, calendar);
  if (event === undefined) return undefined;
  const step = lifecycle.advance(from, event);
  if (!step.ok && step.findings[0].code === "clock.behind") return undefined;
  if (!step.ok) throw new Error(`${edge.event} ${JSON.stringify(edge.payload)} is not taken in ${from.state}: ${JSON.stringify(step.findings)}`);
  return step.value.case;
}

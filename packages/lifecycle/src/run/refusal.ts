import { FALSE, UNKNOWN } from "@fengqiao/criteria";
import type { Case } from "../case/case.ts";
import { dataOf, type CaseEvent } from "../case/event.ts";
import { denial, type Authority, type CaseRecord, type Denial } from "../chart/authority.ts";
import { failing } from "../chart/guard.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { permittedEvents } from "./permitted.ts";
import { rulesFor, type Table, type TableRule } from "./table.ts";
import { wordsOf } from "../words/lexicon.ts";

/** What the rules of the chart can say against an event: not here, not by this actor, not with these fields, not under this condition. */
export type TransitionFinding = LifecycleFinding<"event.notHere" | "role.missing" | "role.conflict" | "field.missing" | "guard.false" | "guard.unknown">;

/** Why no rule takes the event. Among several candidates the one that came nearest speaks: role, separation of duties, fields, condition. */
export function transitionFinding(table: Table, kase: Case, event: CaseEvent): TransitionFinding {
  const state = table.states.get(kase.state);
  const rules = state === undefined ? undefined : rulesFor(table, state, event.type);
  const instead = permittedEvents(table, kase, event.by);
  if (rules === undefined) {
    const takenIn = table.takenIn.get(event.type) ?? [];
    const words = wordsOf(table.lexicon, { state: kase.state, states: takenIn, event: event.type, events: instead });
    return finding("event.notHere", "/type", { event: event.type, state: kase.state, takenIn, instead, words });
  }
  let [nearest] = rules;
  let furthest = nearest === undefined ? 0 : came(nearest, kase, event);
  for (const rule of rules) {
    const far = came(rule, kase, event);
    if (far > furthest) [nearest, furthest] = [rule, far];
  }
  if (nearest === undefined) throw new TypeError(`no rule for ${event.type}`);
  return objection(table, nearest, kase, event, instead);
}

/**
 * How far a rule came: to the role, to the duties that are kept apart, to the condition, to the fields. Where the condition is against it,
 * the fewer tests fail, the nearer; a rule that only lacks a field is nearer than one whose condition is against it.
 */
function came(rule: TableRule, kase: Case, event: CaseEvent): number {
  const denied = denial(rule.by, event.by, kase.record);
  if (denied !== undefined) return denied === "role" ? 0 : 1;
  const data = dataOf(event);
  if (rule.when?.(kase.facts, data) === FALSE) return 3 - failing(rule.transition.guard.params.when, kase.facts, data).length / 1000;
  return lacking(rule, data) ? 4 : 5;
}

/** What stands between a rule and the event. */
function objection({ lexicon }: Table, failed: TableRule, kase: Case, { type: event, by, data = {} }: CaseEvent, instead: readonly string[]): TransitionFinding {
  const { sources, rolesAsked, needs, transition } = failed;
  const { rule } = transition.meta;
  const denied = denial(failed.by, by, kase.record);
  if (denied === "role") return finding("role.missing", "/by/roles", { rule, event, instead, roles: rolesAsked, words: wordsOf(lexicon, { event, events: instead, roles: rolesAsked }) }, sources);
  if (denied !== undefined) {
    const against = heldAgainst(denied, failed.by, kase.record);
    return finding("role.conflict", "/by", { rule, event, instead, because: denied, of: against, words: wordsOf(lexicon, { event, events: instead, stages: [against], capacities: against.split(", ") }) }, sources);
  }
  const truth = failed.when?.(kase.facts, data);
  if (truth !== FALSE && lacking(failed, data)) {
    const fields = needs.filter((field) => isLacking(data[field]));
    return finding("field.missing", "/data", { rule, event, instead, fields, words: wordsOf(lexicon, { event, events: instead, fields }) }, sources);
  }
  const tests = failing(transition.guard.params.when, kase.facts, data);
  return finding(truth === UNKNOWN ? "guard.unknown" : "guard.false", "/data", { rule, event, instead, tests, words: wordsOf(lexicon, { event, events: instead, tests }) }, sources);
}

const isLacking = (value: unknown): boolean => value === undefined || value === null;

function lacking(rule: TableRule, data: Readonly<Record<string, unknown>>): boolean {
  for (const field of rule.needs) if (isLacking(data[field])) return true;
  return false;
}

/** Against what an actor is held: the owner, a stage, a capacity. */
function heldAgainst(denied: Denial, by: Authority, record: CaseRecord): string {
  switch (denied) {
    case "owner":
      return record.owner;
    case "offered":
      return record.offer ?? "";
    case "whoDid":
      return by.whoDid ?? "";
    case "notWhoDid":
      return by.notWhoDid ?? "";
    case "notLevelOf":
      return by.notLevelOf ?? "";
    case "named":
      return by.named ?? "";
    case "notNamed":
      return (by.notNamed ?? []).join(", ");
    default:
      return "";
  }
}

import { UNKNOWN } from "@fengqiao/criteria";
import { citationsOf } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import { denial, type Authority, type CaseRecord, type Denial } from "../chart/authority.ts";
import { failing } from "../chart/guard.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { permittedEvents } from "./permitted.ts";
import { dataOf, rulesFor, type Table, type TableRule } from "./table.ts";
import { wordsOf } from "./words.ts";

/** What the rules themselves can say against an event. */
export type RuleFinding = LifecycleFinding<"event.notHere" | "role.missing" | "role.conflict" | "field.missing" | "guard.false" | "guard.unknown">;

/** Why no rule takes the event. Among several candidates the one that came nearest speaks: role, separation of duties, fields, condition. */
export function ruleFinding(table: Table, kase: Case, event: CaseEvent): RuleFinding {
  const state = table.states.get(kase.state);
  const rules = state === undefined ? undefined : rulesFor(table, state, event.type);
  const instead = permittedEvents(table, kase, event.by);
  if (rules === undefined) {
    const takenIn = [...table.states.values()].filter((other) => other.on.has(event.type)).map((other) => other.name);
    const words = wordsOf(table.chart, { states: [kase.state, ...takenIn], events: [event.type, ...instead] });
    return finding("event.notHere", "/type", { event: event.type, state: kase.state, takenIn, instead, words });
  }
  const asked: Asked = { table, rules, kase, event, instead };
  let nearest: Judgement | undefined;
  for (const rule of rules) {
    const other = judge(rule, asked);
    if (nearest === undefined || other.came > nearest.came) nearest = other;
  }
  if (nearest === undefined) throw new TypeError(`no rule for ${event.type}`);
  return nearest.finding();
}

interface Asked {
  readonly table: Table;
  readonly rules: readonly TableRule[];
  readonly kase: Case;
  readonly event: CaseEvent;
  readonly instead: readonly string[];
}

interface Judgement {
  /** How far the rule came. */
  readonly came: number;
  readonly finding: () => RuleFinding;
}

function judge(rule: TableRule, { table: { chart }, rules, kase, event, instead }: Asked): Judgement {
  const { meta, guard } = rule.transition;
  const sources = meta.src === undefined ? undefined : citationsOf(meta.src);
  const of = { rule: meta.rule, event: event.type, instead };
  const events = [event.type, ...instead];
  const denied = denial(rule.by, event.by, kase.record);
  if (denied === "role") {
    const roles = [...new Set(rules.flatMap((other) => other.by.roles ?? []))];
    return { came: 0, finding: () => finding("role.missing", "/by/roles", { ...of, roles, words: wordsOf(chart, { events, roles }) }, sources) };
  }
  if (denied !== undefined) {
    const against = heldAgainst(denied, rule.by, kase.record);
    const words = () => wordsOf(chart, { events, stages: [against], capacities: against.split(", ") });
    return { came: 1, finding: () => finding("role.conflict", "/by", { ...of, because: denied, of: against, words: words() }, sources) };
  }
  const data = dataOf(event);
  const fields = rule.needs.filter((field) => data[field] === undefined || data[field] === null);
  if (fields.length > 0) return { came: 2, finding: () => finding("field.missing", "/data", { ...of, fields, words: wordsOf(chart, { events, fields }) }, sources) };
  const tests = failing(guard.params.when, kase.facts, data);
  const unknown = rule.when?.(kase.facts, data) === UNKNOWN;
  // the fewer tests fail, the nearer the rule came
  return { came: 3 - tests.length / 1000, finding: () => finding(unknown ? "guard.unknown" : "guard.false", "/data", { ...of, tests, words: wordsOf(chart, { events, tests }) }, sources) };
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

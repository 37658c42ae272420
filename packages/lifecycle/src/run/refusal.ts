import { UNKNOWN } from "@fengqiao/criteria";
import { citationsOf } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import type { CaseEvent } from "../case/event.ts";
import { denial, type Authority, type CaseRecord, type Denial } from "../chart/authority.ts";
import { failing } from "../chart/guard.ts";
import { finding, type LifecycleFinding } from "../findings.ts";
import { permittedEvents } from "./permitted.ts";
import { dataOf, rulesFor, type Table, type TableRule } from "./table.ts";

/** What the rules themselves can say against an event. */
export type RuleFinding = LifecycleFinding<"event.notHere" | "role.missing" | "role.conflict" | "field.missing" | "guard.false" | "guard.unknown">;

/** Why no rule takes the event. Among several candidates the one that came nearest speaks: role, separation of duties, fields, condition. */
export function ruleFinding(table: Table, kase: Case, event: CaseEvent): RuleFinding {
  const state = table.states.get(kase.state);
  const rules = state === undefined ? undefined : rulesFor(table, state, event.type);
  const instead = permittedEvents(table, kase, event.by);
  if (rules === undefined) {
    const takenIn = [...table.states.values()].filter((other) => other.on.has(event.type)).map((other) => other.name);
    return finding("event.notHere", "/type", { event: event.type, state: kase.state, takenIn, instead });
  }
  return rules.map((rule) => judge(rule, rules, kase, event, instead)).reduce((nearest, other) => (other.came > nearest.came ? other : nearest)).finding;
}

interface Judgement {
  /** How far the rule came. */
  readonly came: number;
  readonly finding: RuleFinding;
}

function judge(rule: TableRule, all: readonly TableRule[], kase: Case, event: CaseEvent, instead: readonly string[]): Judgement {
  const { meta, guard } = rule.transition;
  const sources = meta.src === undefined ? undefined : citationsOf(meta.src);
  const of = { rule: meta.rule, event: event.type, instead };
  const denied = denial(rule.by, event.by, kase.record);
  if (denied === "role") return { came: 0, finding: finding("role.missing", "/by/roles", { ...of, roles: [...new Set(all.flatMap((other) => other.by.roles ?? []))] }, sources) };
  if (denied !== undefined) return { came: 1, finding: finding("role.conflict", "/by", { ...of, because: denied, of: heldAgainst(denied, rule.by, kase.record) }, sources) };
  const data = dataOf(event);
  const fields = rule.needs.filter((field) => data[field] === undefined || data[field] === null);
  if (fields.length > 0) return { came: 2, finding: finding("field.missing", "/data", { ...of, fields }, sources) };
  const tests = failing(guard.params.when, kase.facts, data);
  const unknown = rule.when?.(kase.facts, data) === UNKNOWN;
  // the fewer tests fail, the nearer the rule came
  return { came: 3 - tests.length / 1000, finding: finding(unknown ? "guard.unknown" : "guard.false", "/data", { ...of, tests }, sources) };
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

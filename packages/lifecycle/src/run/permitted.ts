import { FALSE } from "@fengqiao/criteria";
import type { Actor, Label } from "@fengqiao/model";
import type { Case } from "../case/case.ts";
import { denial } from "../chart/authority.ts";
import type { EventFields } from "../chart/event-field.ts";
import { menuFor, type Menu } from "./menu.ts";
import type { Table, TableRule } from "./table.ts";

/** One event that an actor may send now. Whether a rule takes it may still hang on what the event says. */
export interface Permission {
  readonly event: string;
  readonly label: Label;
  /** Fields that the event has to carry, whichever rule takes it. */
  readonly needs: readonly string[];
  readonly fields: EventFields;
  /** Where it may lead; without it the case stays where it is. */
  readonly to: readonly string[];
  readonly rules: readonly string[];
}

/** What an actor may do now: rules that his roles fit and that the facts do not exclude. */
export function permissions(table: Table, kase: Case, actor: Actor): readonly Permission[] {
  const state = table.states.get(kase.state);
  if (state === undefined) return [];
  const { events, labels } = table.chart.meta;
  const ofTheCase = menuFor(table.everywhereMenu, actor.roles).filter(({ event }) => !state.on.has(event));
  return [...menuFor(state.menu, actor.roles), ...ofTheCase].flatMap(({ event, rules }): readonly Permission[] => {
    const open = rules.filter((rule) => mayBe(rule, kase, actor));
    if (open.length === 0) return [];
    const [first = [], ...others] = open.map((rule) => rule.needs);
    return [
      {
        event,
        label: labels[event] ?? { "zh-CN": event, en: event },
        needs: first.filter((field) => others.every((needs) => needs.includes(field))),
        fields: events[event] ?? {},
        to: [...new Set(open.flatMap((rule) => (rule.target === undefined ? [] : [rule.target.name])))],
        rules: [...new Set(open.map((rule) => rule.transition.meta.rule))],
      },
    ];
  });
}

/** Whether the actor may, and no fact stands against it; what the event will say is not known. */
const mayBe = (rule: TableRule, kase: Case, actor: Actor): boolean => denial(rule.by, actor, kase.record) === undefined && (rule.when?.(kase.facts, NO_DATA) !== FALSE || rule.asksMissing);
const NO_DATA = {};

/** What could be done instead, for a refusal: events of the state; where none of them is open to the actor, those of the case as a whole. */
export function permittedEvents(table: Table, kase: Case, actor: Actor): readonly string[] {
  const here = table.states.get(kase.state);
  const events = here === undefined ? [] : openEvents(here.menu, kase, actor);
  return events.length > 0 ? events : openEvents(table.everywhereMenu, kase, actor);
}

function openEvents(menu: Menu<TableRule>, kase: Case, actor: Actor): readonly string[] {
  const offered = menuFor(menu, actor.roles);
  const out: string[] = [];
  for (let i = 0; i < offered.length; i++) {
    const each = offered[i];
    if (each !== undefined && isOpen(each.rules, kase, actor)) out.push(each.event);
  }
  return out;
}

function isOpen(rules: readonly TableRule[], kase: Case, actor: Actor): boolean {
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i];
    if (rule !== undefined && mayBe(rule, kase, actor)) return true;
  }
  return false;
}

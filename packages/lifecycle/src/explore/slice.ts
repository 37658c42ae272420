import type { Facts } from "../chart/assignment.ts";
import { ALWAYS, testsOf } from "../chart/guard.ts";
import type { Table, TableRule } from "../run/table.ts";

/** What of a case the process depends on: the facts that its conditions read, and the case-wide rules that change them. */
export interface Slice {
  readonly facts: readonly string[];
  /** Event type → case-wide rules that may change a fact of the slice. */
  readonly caseWide: ReadonlyMap<string, readonly TableRule[]>;
}

/**
 * The slice of a chart. It is what makes exploring possible: everything else a case carries multiplies the states and changes nothing
 * about where it can go. Sound because the case-wide rules stand behind a state's own wherever it has some, and because assignments read the event only.
 */
export function sliceOf(table: Table): Slice {
  const facts = new Set<string>();
  const read = (rule: TableRule): void => factsRead(rule).forEach((fact) => facts.add(fact));
  for (const state of table.states.values()) for (const rules of state.on.values()) rules.forEach(read);
  for (const { when } of table.chart.meta.mandatory) for (const test of testsOf(when ?? ALWAYS)) facts.add(test.field);

  const caseWide = new Map<string, readonly TableRule[]>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const [event, rules] of table.everywhere) {
      if (caseWide.has(event) || !rules.some((rule) => rule.assign.some((assignment) => facts.has(assignment.fact)))) continue;
      caseWide.set(event, rules);
      rules.forEach(read);
      grown = true;
    }
  }
  return { facts: [...facts].sort(), caseWide };
}

const factsRead = (rule: TableRule): readonly string[] => testsOf(rule.transition.guard.params.when).flatMap((test) => (test.field.startsWith("event.") ? [] : [test.field]));

/** One place that a case can be in, as far as the process can tell. */
export function sliceKey(slice: Slice, state: string, facts: Facts): string {
  let key = state;
  for (const fact of slice.facts) key += `|${String(facts[fact])}`;
  return key;
}


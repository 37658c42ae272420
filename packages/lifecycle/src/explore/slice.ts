import type { Facts } from "../chart/assignment.ts";
import { ALWAYS, testsOf } from "../chart/guard.ts";
import { rulesOfStates, type Table, type TableRule } from "../run/table.ts";

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
export function sliceOf(table: Table, matters: Matters = NOTHING_MORE): Slice {
  const rules = rulesOfStates(table).map(({ rule }) => rule);
  const mandatory = table.chart.meta.mandatory.flatMap(({ when }) => testsOf(when ?? ALWAYS).map((test) => test.field));
  return sliceAround(table, [...rules.flatMap(factsRead), ...mandatory], matters);
}

/** The slice on which a case-wide rule depends, without the process. */
export const sliceOfRule = (table: Table, rule: TableRule, matters: Matters): Slice => sliceAround(table, factsRead(rule), matters);

/** What else of a case-wide rule matters than the facts that it changes. */
type Matters = (rule: TableRule) => boolean;
const NOTHING_MORE: Matters = () => false;

function sliceAround(table: Table, read: readonly string[], matters: Matters): Slice {
  const facts = new Set(read);
  const caseWide = new Map<string, readonly TableRule[]>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const [event, rules] of table.everywhere) {
      if (caseWide.has(event) || !rules.some((rule) => matters(rule) || rule.assign.some((assignment) => facts.has(assignment.fact)))) continue;
      caseWide.set(event, rules);
      for (const fact of rules.flatMap(factsRead)) facts.add(fact);
      grown = true;
    }
  }
  return { facts: [...facts].sort(), caseWide };
}

/** All rules of a chart, those of the case as a whole included. */
export const allRules = (table: Table): readonly TableRule[] => [...rulesOfStates(table).map(({ rule }) => rule), ...[...table.everywhere.values()].flat()];

const factsRead = (rule: TableRule): readonly string[] => testsOf(rule.transition.guard.params.when).flatMap((test) => (test.field.startsWith("event.") ? [] : [test.field]));

/** One place that a case can be in, as far as the process can tell. */
export function sliceKey(slice: Slice, state: string, facts: Facts): string {
  let key = state;
  for (const fact of slice.facts) key += `|${String(facts[fact])}`;
  return key;
}


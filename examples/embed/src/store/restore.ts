import { accept, caseShape, parseWith, type Case, type CaseRules, type Finding, type Lifecycle, type Outcome, type Rules } from "fengqiao";
import type { Store } from "./store.ts";

/** A stored case with the rules that it keeps, whatever has been published since. */
export interface Kept {
  readonly case: Case;
  readonly rules: CaseRules;
  readonly lifecycle: Lifecycle;
}

/** A snapshot, brought back to life by the pack of then. Refuses a pack that is not bound, and parts that do not fit each other. */
export function restore(rules: Rules, snapshot: string): Outcome<Kept> {
  const shaped = parseWith(caseShape, JSON.parse(snapshot) as unknown);
  if (!shaped.ok) return shaped;
  const kept = rules.for(shaped.value);
  if (!kept.bound.ok) return kept.bound;
  const lifecycle = kept.bound.value.lifecycles.get(shaped.value.chart.id);
  if (lifecycle === undefined) throw new TypeError("rules are bound only where the chart is");
  const whole = lifecycle.restore(shaped.value);
  return whole.ok ? accept({ case: whole.value, rules: kept, lifecycle }) : whole;
}

/** What is wrong with a stored case. */
export interface Fault {
  readonly case: string;
  readonly findings: readonly Finding[];
}

/** Asks of every stored case whether it can be restored and is what its journal says: when the program starts, and after a backup is put back. */
export function audit(store: Store, rules: Rules): readonly Fault[] {
  return store.caseIds().flatMap((id): readonly Fault[] => {
    const kept = restore(rules, store.snapshot(id) ?? "null");
    const agrees = kept.ok ? kept.value.lifecycle.audit(kept.value.case, store.journal(id)) : kept;
    return agrees.ok ? [] : [{ case: id, findings: agrees.findings }];
  });
}

import { accept, type Finding, type Outcome, type Src } from "fengqiao";
import type { Host } from "../host.ts";
import type { Session } from "../login.ts";
import { stateOf, type Named } from "./case-page.ts";
import { caseFor } from "./cases.ts";
import { eventOf, parseEventForm } from "./event-form.ts";

/** What would happen: where the event would lead and by which rule, or why it would be refused. */
export type Explanation =
  | { readonly accepted: true; readonly state: Named; readonly rule: string; readonly sources: Src | null }
  | { readonly accepted: false; readonly findings: readonly [Finding, ...Finding[]] };

/** The answer that `takeEvent` would give to a new event now, without doing anything. That it would be refused is an answer, not a refusal. */
export function explainEvent(host: Host, caseId: string, body: unknown, who: Session, seen?: number): Outcome<Explanation> {
  const kept = caseFor(host, caseId, who);
  if (!kept.ok) return kept;
  const form = parseEventForm(body);
  if (!form.ok) return form;
  const { case: stored, rules } = kept.value;
  const now = host.clock();
  const settled = rules.settle(stored, now);
  if (!settled.ok) return settled;
  const said = rules.explain(settled.value.case, eventOf(form.value, stored, who.actor, now), seen === undefined ? {} : { expectedRevision: seen });
  if (!said.ok) return accept({ accepted: false, findings: said.findings });
  const { state, rule, src = null } = said.value;
  return accept({ accepted: true, state: stateOf(kept.value, state), rule, sources: src });
}

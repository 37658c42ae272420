import { accept, epochOf, redact, supervisionLevel, type Case, type CaseDeadline, type Dispute, type Instant, type Label, type Outcome, type Redacted, type RestoredCase, type SupervisionLevel } from "fengqiao";
import { labelOf } from "../findings.ts";
import type { Host } from "../host.ts";
import type { Session } from "../login.ts";
import { caseFor } from "./cases.ts";

/** Something with the region's word for it. */
export interface Named {
  readonly id: string;
  readonly label: Label;
}

/** What a page about a case shows to one person. */
export interface CasePage {
  readonly id: string;
  readonly revision: number;
  readonly state: Named;
  readonly owner: string;
  readonly openedAt: Instant;
  readonly supervision: SupervisionLevel;
  readonly rules: Case["rules"];
  /** What this person may do now, and which fields it needs. */
  readonly permitted: readonly { readonly event: Named; readonly needs: readonly Named[]; readonly leadsTo: readonly Named[] }[];
  /** The limits that run; `passed` where what one says next is late already and the next poll will say so. */
  readonly deadlines: readonly (CaseDeadline & { readonly passed: boolean })[];
  /** Limits that nobody has set or that cannot be counted yet. */
  readonly notKnown: readonly Label[];
  /** The record, as far as this person may read it. */
  readonly dispute?: Redacted<Dispute>;
}

/** Looking changes nothing: what is due is shown here, and told by the poll or before the next event. */
export function casePage(host: Host, caseId: string, who: Session): Outcome<CasePage> {
  const kept = caseFor(host, caseId, who);
  if (!kept.ok) return kept;
  const { case: kase, rules } = kept.value;
  const permitted = rules.permitted(kase, who.actor);
  if (!permitted.ok) return permitted;
  const deadlines = rules.deadlines(kase);
  if (!deadlines.ok) return deadlines;
  const now = host.clock();
  const dispute = host.store.dispute(caseId);
  return accept({
    id: kase.id,
    revision: kase.revision,
    state: stateOf(kept.value),
    owner: kase.record.owner,
    openedAt: kase.openedAt,
    supervision: supervisionLevel(kase.clocks),
    rules: kase.rules,
    permitted: permitted.value.map(({ event, label, needs, fields, to }) => ({
      event: { id: event, label },
      needs: needs.map((id) => named(id, fields[id]?.label)),
      leadsTo: to.map((id) => stateOf(kept.value, id)),
    })),
    deadlines: deadlines.value.map((limit) => ({ ...limit, passed: limit.next !== undefined && epochOf(limit.next.at) < epochOf(now) })),
    notKnown: rules.due(kase, now).findings.map(labelOf),
    ...(dispute !== undefined && { dispute: redact("dispute", dispute, who.audience) }),
  });
}

const named = (id: string, label: Label | undefined): Named => ({ id, label: label ?? { "zh-CN": id, en: id } });

/** A state of a case, the present one where none is given, by the word of its chart. */
export function stateOf({ case: { chart, state }, rules: { bound } }: RestoredCase, id = state): Named {
  return named(id, bound.ok ? bound.value.lifecycles.get(chart.id)?.chart.states[id]?.meta.term : undefined);
}
